import { expect } from 'chai';
import { accessibilityProblems } from '../support/accessibility.js';
import { useBrowser } from '../support/browserSuite.js';
import { DemoServer } from '../support/demoServer.js';
import { PageDriver } from '../support/pageDriver.js';

/** A place on a road of the demo town, and one far from any, m. */
const ROAD = [575, 424] as const;
const FIELD = [1180, 30] as const;
/** From a place up to the middle of its sign with the whole town in view, CSS px. */
const SIGN_px = 14;

describe('the hazard tool', () => {
  const browser = useBrowser();
  let server: DemoServer;
  let url: string;
  let driver: PageDriver;

  before(async () => {
    server = new DemoServer({ vehicles: 40, warmUp_s: 20 });
    url = await server.listen();
  });
  after(() => server?.close());

  beforeEach(async () => {
    server.happenings.length = 0;
    driver = await PageDriver.open(browser(), url);
    await driver.launch();
    await driver.page.click('#tab-hazards');
    await driver.page.locator('.kind').first().waitFor();
  });
  afterEach(async () => {
    await driver?.close();
    server.stopAll();
    server.isShut = false;
  });

  const at = ([x_m, y_m]: readonly [number, number]): Promise<readonly [number, number]> =>
    driver.page.evaluate(([x, y]) => window.__verge.screenAt(x, y)!, [x_m, y_m] as const);
  const clickAt = async (place: readonly [number, number]): Promise<void> =>
    driver.page.mouse.click(...(await at(place)));
  const outcome = (state: string) => driver.page.locator(`.outcome[data-state=${state}]`);
  const arm = (kind: string): Promise<void> =>
    driver.page
      .getByRole('radio', { name: kind, exact: true })
      .check()
      .then(() => driver.page.click('.hazard-tool .primary'));

  it('places the chosen hazard with the chosen size where the road is clicked, until Escape', async () => {
    await arm('Ice');
    await driver.page.fill('#hazard-radius_m', '30');
    await driver.page.fill('#hazard-duration_s', '90');
    await driver.page.mouse.move(...(await at(ROAD)));
    await driver.page.locator('.place', { hasText: 'm east' }).waitFor();
    await clickAt(ROAD);
    await outcome('placed').filter({ hasText: 'Ice lies there since' }).waitFor();
    const [{ hazard }] = server.happenings;
    expect(hazard).to.include({ kind: 'ice', radius_m: 30, duration_s: 90 });
    expect(Math.hypot(hazard!.x_m - ROAD[0], hazard!.y_m - ROAD[1])).to.be.below(5);
    await driver.page.locator('.hazard-row', { hasText: 'Ice, 30 m' }).waitFor();
    expect(await accessibilityProblems(driver.page)).to.deep.equal([]);
    await driver.page.keyboard.press('Escape');
    await driver.page.locator('.hazard-chip').waitFor({ state: 'hidden' });
    await clickAt(ROAD);
    expect(server.happenings).to.have.length(1);
    expect(driver.complaints).to.deep.equal([]);
  });

  it('does the same by the keyboard: P, arrows, Enter, Escape', async () => {
    await driver.page.fill('#hazard-radius_m', '200');
    await driver.page.locator('#hazard-radius_m').blur();
    await driver.page.keyboard.press('p');
    await driver.page.locator('.hazard-chip').waitFor();
    const aimed = driver.page.locator('.place', { hasText: 'm east' });
    const before = await aimed.textContent();
    await driver.page.keyboard.press('ArrowLeft');
    await driver.page.waitForFunction((text) => document.querySelector('.place')?.textContent !== text, before);
    await driver.page.keyboard.press('Enter');
    await outcome('placed').waitFor();
    expect(server.happenings).to.have.length(1);
    await driver.page.keyboard.press('Escape');
    await driver.page.locator('.hazard-chip').waitFor({ state: 'hidden' });
  });

  it('asks for nothing where there is no road, and says so', async () => {
    await arm('Ice');
    await driver.page.fill('#hazard-radius_m', '5');
    await clickAt(FIELD);
    await outcome('refused').filter({ hasText: 'No road lies there' }).waitFor();
    expect(server.happenings).to.deep.equal([]);
  });

  it('shows why the simulation refused it, with the code', async () => {
    await arm('Low visibility');
    await clickAt(ROAD);
    await outcome('refused').filter({ hasText: 'There is no fog in this town (PARAMETER_INVALID)' }).waitFor();
    expect(server.happenings).to.deep.equal([]);
  });

  it('inspects a placed hazard by its sign, and removes it', async () => {
    await arm('Obstacle');
    await clickAt([930, 240]);
    await outcome('placed').waitFor();
    await driver.page.waitForFunction(() => window.__verge.hazards.length === 4);
    await driver.page.keyboard.press('Escape');
    const placed = await driver.page.evaluate(() => window.__verge.hazards.at(-1)!);
    const [x, y] = await at([placed.x_m, placed.y_m]);
    await driver.page.mouse.click(x, y - SIGN_px);
    expect(await driver.hook('selection')).to.equal(`hazard ${placed.id}`);
    await driver.page.locator('.hazard-card h2', { hasText: 'Obstacle' }).waitFor();
    await driver.page.locator('.hazard-card dt', { hasText: 'Cars in it' }).waitFor();
    expect(await accessibilityProblems(driver.page)).to.deep.equal([]);
    await driver.page.locator('.hazard-card').getByRole('button', { name: 'Remove' }).click();
    await driver.page.waitForFunction(() => window.__verge.hazards.length === 3);
    expect(server.happenings.at(-1)).to.deep.equal({ removeHazard: { id: placed.id } });
    await driver.page.locator('.hazard-card p', { hasText: 'gone' }).waitFor();
  });

  it('lets weather come up where it is clicked, also beside the roads, with its drift, and takes it away', async () => {
    await arm('Moving fog');
    await driver.page.fill('#hazard-radius_m', '120');
    await driver.page.fill('#hazard-heading_deg', '90');
    await driver.page.fill('#hazard-speed_mps', '12');
    await clickAt(FIELD);
    await outcome('placed').filter({ hasText: 'Moving fog is on its way since' }).waitFor();
    const [{ weather }] = server.happenings;
    expect(weather).to.include({ kind: 'fog', radius_m: 120, heading_deg: 90, speed_mps: 12, ramp_s: 30 });
    expect(Math.hypot(weather!.x_m - FIELD[0], weather!.y_m - FIELD[1])).to.be.below(5);
    await driver.page.keyboard.press('Escape');
    await driver.page.locator('.hazard-row', { hasText: 'Moving fog, 120 m' }).click();
    await driver.page.locator('.hazard-card h2', { hasText: 'Moving fog' }).waitFor();
    await driver.page.waitForFunction((x) => window.__verge.hazards.at(-1)!.x_m > x + 1, FIELD[0]);
    expect(await accessibilityProblems(driver.page)).to.deep.equal([]);
    await driver.page.click('#tab-events');
    await driver.page.getByRole('button', { name: 'Hazards', exact: true }).click();
    await driver.page.locator('.event', { hasText: 'Fog comes up' }).waitFor();
    await driver.page.getByRole('button', { name: /^Remove moving fog/ }).click();
    await driver.page.locator('.hazard-row', { hasText: 'Moving fog' }).waitFor({ state: 'detached' });
    expect(server.happenings.at(-1)).to.have.property('removeHazard');
  });

  it('stops the selected car and lets it go', async () => {
    const [id] = await driver.ids(1);
    await driver.page.click('#tab-inspect');
    await driver.page.fill('.finder input', String(id));
    await driver.page.press('.finder input', 'Enter');
    await driver.page.getByRole('button', { name: 'Stop this car' }).click();
    await driver.page.locator('.inspector .tag', { hasText: 'hazard lights' }).waitFor();
    await driver.page.getByRole('button', { name: 'Let it go' }).click();
    await driver.page.getByRole('button', { name: 'Stop this car' }).waitFor();
  });

  it('is put away, as is Play, while there is no connection, and each says why', async () => {
    await arm('Ice');
    server.isShut = true;
    server.cut();
    await driver.page.locator('.pill', { hasText: 'Reconnecting' }).waitFor();
    for (const selector of ['.play', '.record', '.speed']) {
      expect(await driver.page.locator(selector).isDisabled(), selector).to.equal(true);
      expect(await driver.page.locator(selector).getAttribute('title')).to.include('no connection');
    }
    await driver.page.locator('.hazard-chip').waitFor({ state: 'hidden' });
    expect(await driver.page.locator('.hazard-tool .primary').isDisabled()).to.equal(true);
    server.isShut = false;
    await driver.page.locator('.pill', { hasText: 'Live' }).waitFor();
    expect(await driver.page.locator('.play').getAttribute('title')).to.equal('Pause (Space)');
    expect(await driver.page.locator('.record').getAttribute('title')).to.equal('Record (R)');
    expect(await driver.page.locator('.hazard-tool .primary').isDisabled()).to.equal(false);
  });

  it('jams the radio where it is clicked, road or not, with the chosen power', async () => {
    await arm('Radio jammer');
    await driver.page.fill('#hazard-power_dBm', '35');
    await clickAt(FIELD);
    await outcome('placed').filter({ hasText: 'Radio jammer is on since' }).waitFor();
    const [{ jam }] = server.happenings;
    expect(jam).to.include({ power_dBm: 35, radius_m: 300, duration_s: 60 });
    expect(Math.hypot(jam!.x_m - FIELD[0], jam!.y_m - FIELD[1])).to.be.below(5);
    await driver.page.locator('.hazard-row', { hasText: 'Radio jammer, 300 m' }).click();
    await driver.page.locator('.hazard-card dd', { hasText: '35 dBm a channel' }).waitFor();
    expect(driver.complaints).to.deep.equal([]);
  });

  it('puts the roadside unit nearest to the click out of service, and shows that it is', async () => {
    await arm('Outage of a roadside unit');
    await driver.page.fill('#hazard-duration_s', '30');
    await driver.page.mouse.move(...(await at(FIELD)));
    const name = await driver.page.locator('.place').filter({ hasText: /./ }).textContent();
    await clickAt(FIELD);
    await outcome('placed').waitFor();
    const [{ outage }] = server.happenings;
    expect(outage!.duration_s).to.equal(30);
    await driver.page.locator('.label.out', { hasText: name! }).waitFor({ state: 'attached' });
    await driver.page.locator('.hazard-row', { hasText: `${name} is out` }).waitFor();
    await driver.page.locator('.hazard-row .muted', { hasText: 's left' }).first().waitFor();
  });
});
