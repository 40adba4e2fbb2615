import { expect } from 'chai';
import { accessibilityProblems } from '../support/accessibility.js';
import { useBrowser } from '../support/browserSuite.js';
import { DemoServer } from '../support/demoServer.js';
import { PageDriver } from '../support/pageDriver.js';

describe('the page at large', () => {
  const browser = useBrowser();
  let server: DemoServer;
  let url: string;
  let driver: PageDriver | undefined;

  before(async () => {
    server = new DemoServer({ vehicles: 60, warmUp_s: 20 });
    url = await server.listen();
  });
  after(() => server?.close());
  afterEach(async () => {
    await driver?.close();
    driver = undefined;
    server.stopAll();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no accessibility violation at the start and in a run, ${colorScheme}`, async () => {
      driver = await PageDriver.open(browser(), url, { colorScheme });
      await driver.page.waitForSelector('[data-scenario]');
      await driver.page.click('.parameters > summary');
      expect(await accessibilityProblems(driver.page)).to.deep.equal([]);
      await driver.launch();
      await driver.page.waitForSelector('.plot canvas');
      expect(await accessibilityProblems(driver.page)).to.deep.equal([]);
      await driver.page.click('#tab-events');
      expect(await accessibilityProblems(driver.page)).to.deep.equal([]);
    });
  }

  it('follows the system theme, and the choice made on the page from then on', async () => {
    driver = await PageDriver.open(browser(), url, { colorScheme: 'dark' });
    const theme = () => driver!.page.evaluate(() => document.documentElement.dataset.theme);
    expect(await theme()).to.equal('night');
    await driver.page.keyboard.press('t');
    expect(await theme()).to.equal('day');
    await driver.page.reload();
    expect(await theme()).to.equal('day');
  });

  it('works at 360 px: nothing sticks out, docks open as sheets', async () => {
    driver = await PageDriver.open(browser(), url, { viewport: { width: 360, height: 740 }, hasTouch: true });
    await driver.launch();
    const overflow = await driver.page.evaluate(() =>
      [...document.querySelectorAll('.top-bar > *, .dock, .tabs button, .transport')]
        .filter((element) => (element as HTMLElement).offsetWidth > 0)
        .filter((element) => {
          const { left, right } = element.getBoundingClientRect();
          return left < -0.5 || right > innerWidth + 0.5;
        })
        .map((element) => element.className),
    );
    expect(overflow).to.deep.equal([]);
    expect(await driver.page.locator('#panel-tune').isVisible()).to.equal(false);
    await driver.page.click('#tab-tune');
    await driver.page.locator('#panel-tune').waitFor();
    await driver.page.click('#tab-charts');
    await driver.page.locator('#panel-charts').waitFor();
    expect(await driver.page.locator('#panel-tune').isVisible()).to.equal(false);
  });

  it('goes on showing the whole map when the window changes its size', async () => {
    driver = await PageDriver.open(browser(), url);
    await driver.launch();
    await driver.pause();
    const outside = () =>
      driver!.page.evaluate(() => window.__verge.ids(60).filter((id) => window.__verge.screenOf(id) === null).length);
    expect(await outside()).to.equal(0);
    await driver.page.setViewportSize({ width: 400, height: 800 });
    await driver.page.waitForFunction(
      () => window.__verge.ids(60).every((id) => window.__verge.screenOf(id) !== null) && window.innerWidth === 400,
    );
    expect(await outside()).to.equal(0);
  });

  it('fills a tall window with a wide map: it is turned', async () => {
    driver = await PageDriver.open(browser(), url, { viewport: { width: 390, height: 844 }, hasTouch: true });
    await driver.launch();
    const tall = await driver.page.evaluate(() => {
      const seen = window.__verge.ids(60).map((id) => window.__verge.screenOf(id)!);
      const spread = (axis: 0 | 1): number => {
        const values = seen.map((at) => at[axis]);
        return Math.max(...values) - Math.min(...values);
      };
      return spread(1) / spread(0);
    });
    expect(tall).to.be.above(1);
  });

  it('shows the same run as a command line', async () => {
    driver = await PageDriver.open(browser(), url);
    await driver.page.waitForSelector('[data-scenario]');
    await driver.page.fill('#seed', '42');
    await driver.page.click('.parameters > summary');
    await driver.page.fill('.parameters input[type="search"]', 'transmit power');
    await driver.page.fill('[id="p-radio.txPower_dBm"]', '17');
    const command = await driver.page.locator('.command-text').textContent();
    expect(command).to.equal('npx verge run riverside --seed 42 --set radio.txPower_dBm=17');
  });

  it('shows at its field what the server refuses', async () => {
    driver = await PageDriver.open(browser(), url);
    await driver.page.waitForSelector('[data-scenario]');
    await driver.page.click('.parameters > summary');
    await driver.page.fill('.parameters input[type="search"]', 'technology');
    await driver.page.selectOption('[id="p-radio.technology"]', 'ideal');
    await driver.page.click('.launch .primary');
    await driver.page.locator('.problem', { hasText: 'not supported by the demo' }).waitFor();
    await driver.page.locator('.field.wrong[data-path="radio.technology"]').waitFor();
  });

  it('starts nothing while a value is wrong, and puts the keyboard at its field', async () => {
    driver = await PageDriver.open(browser(), url);
    await driver.page.waitForSelector('[data-scenario]');
    const before = server.starts.length;
    await driver.page.click('.parameters > summary');
    await driver.page.fill('.parameters input[type="search"]', 'privacy.clip');
    await driver.page.fill('[id="p-privacy.clip"]', '-5');
    await driver.page.click('.launch .primary');
    await driver.page.locator('.problem', { hasText: /^Clip: expected at least/ }).waitFor();
    await driver.page.locator('.field.wrong[data-path="privacy.clip"]').waitFor();
    expect(await driver.page.evaluate(() => document.activeElement?.id)).to.equal('p-privacy.clip');
    expect(server.starts.length).to.equal(before);
    await driver.page.fill('[id="p-privacy.clip"]', '2');
    await driver.page.fill('#seed', 'no spaces');
    await driver.page.click('.launch .primary');
    await driver.page.locator('.problem', { hasText: 'Seed: Expected 1 to 64 letters or digits' }).waitFor();
    expect(server.starts.length).to.equal(before);
    await driver.page.fill('#seed', 'abc7');
    await driver.page.click('.launch .primary');
    await driver.page.waitForFunction(() => window.__verge.vehicles > 0);
    expect(server.starts.at(-1)).to.deep.equal({ scenario: 'riverside', seed: 'abc7', set: { 'privacy.clip': 2 } });
  });

  it('says so when no parameter answers a search', async () => {
    driver = await PageDriver.open(browser(), url);
    await driver.page.waitForSelector('[data-scenario]');
    await driver.page.click('.parameters > summary');
    await driver.page.fill('.parameters input[type="search"]', 'zebra');
    await driver.page.getByText('No parameter is called or described so').waitFor();
  });

  it('tells when the server does not answer, and tries again when asked', async () => {
    driver = await PageDriver.open(browser(), 'about:blank');
    const { page } = driver;
    await page.route('**/api/**', (route) => route.abort());
    await page.goto(url);
    await page.getByText('The server does not answer').waitFor();
    await page.unroute('**/api/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForSelector('[data-scenario="riverside"]');
  });

  it('says what is missing where there is no WebGL', async () => {
    driver = await PageDriver.open(browser(), 'about:blank');
    await driver.page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await driver.page.goto(url);
    await driver.page.getByText('This browser cannot draw the scene').waitFor();
  });

  it('asks nobody but its own server for anything', async () => {
    driver = await PageDriver.open(browser(), 'about:blank');
    const foreign: string[] = [];
    driver.page.on('request', (request) => {
      if (!request.url().startsWith(url) && !/^(data|blob|about):/.test(request.url())) foreign.push(request.url());
    });
    await driver.page.goto(url);
    await driver.launch();
    expect(foreign).to.deep.equal([]);
  });

  it('opens its help with the question mark', async () => {
    driver = await PageDriver.open(browser(), url);
    await driver.page.keyboard.press('?');
    await driver.page.getByRole('heading', { name: 'How to use Verge' }).waitFor();
    await driver.page.keyboard.press('Escape');
    await driver.page.getByRole('heading', { name: 'How to use Verge' }).waitFor({ state: 'hidden' });
  });
});
