import { expect } from 'chai';
import { useBrowser } from '../support/browserSuite.js';
import { LIVE_SWITCH } from '../support/demoRun.js';
import { DemoServer } from '../support/demoServer.js';
import { PageDriver } from '../support/pageDriver.js';

describe('the page on a live run', () => {
  const browser = useBrowser();
  let server: DemoServer;
  let url: string;
  let driver: PageDriver;

  before(async () => {
    server = new DemoServer({ vehicles: 60, warmUp_s: 20 });
    url = await server.listen();
  });
  after(() => server?.close());

  beforeEach(async () => {
    driver = await PageDriver.open(browser(), url);
    await driver.launch();
  });
  afterEach(async () => {
    await driver?.close();
    server.stopAll();
    server.isShut = false;
  });

  /** Cuts the connection and lets nobody in until the page has noticed: it may be back before a slow machine looks. */
  async function lose(): Promise<void> {
    server.isShut = true;
    server.cut();
    await driver.page.waitForFunction(() => window.__verge.feed !== 'open');
    server.isShut = false;
  }

  it('shows moving cars and no complaint in the console', async () => {
    const [id] = await driver.ids(1);
    const before = (await driver.placeOf(id))!;
    await driver.page.waitForFunction(
      ([vehicle, x, y]) => {
        const place = window.__verge.placeOf(vehicle);
        return place !== null && Math.hypot(place[0] - x, place[1] - y) > 3;
      },
      [id, before[0], before[1]] as const,
    );
    expect(await driver.hook('vehicles')).to.equal(60);
    expect(await driver.hook('drawCalls')).to.be.within(8, 20);
    expect(driver.complaints).to.deep.equal([]);
  });

  it('acknowledges every moment it was sent', async () => {
    const before = server.acks.length;
    await driver.page.waitForFunction(() => window.__verge.pictures > 3);
    await driver.page.waitForTimeout(0);
    while (server.acks.length < before + 5) await new Promise((resolve) => setTimeout(resolve, 20));
    const acks = server.acks.slice(before);
    expect(acks).to.deep.equal([...acks].sort((a, b) => a - b));
  });

  it('sends a changed budget, shows it in effect once acknowledged, and marks it on the charts', async () => {
    await driver.tune('latency.denmV2v_ms', 45);
    const state = driver.control('latency.denmV2v_ms').locator('.control-state');
    await state.filter({ hasText: 'In effect since' }).waitFor();
    expect(server.changes.at(-1)).to.deep.equal({ path: 'latency.denmV2v_ms', value: 45 });
    await driver.page.waitForFunction(() => window.__verge.marks === 1);
    const budget = driver.page.locator('.facts dt', { hasText: 'budget' }).locator('xpath=../dd');
    await budget.filter({ hasText: '45 ms' }).waitFor();
    await driver.control('latency.denmV2v_ms').getByRole('button', { name: /Reset/ }).click();
    await driver.page.waitForFunction(() => window.__verge.marks === 2);
    expect(server.changes.at(-1)).to.deep.equal({ path: 'latency.denmV2v_ms', value: 100 });
  });

  it('refuses a value out of bounds where it is typed, and sends nothing', async () => {
    const before = server.changes.length;
    await driver.tune('radio.txPower_dBm', 99);
    await driver
      .control('radio.txPower_dBm')
      .getByText(/Expected at most \d+ dBm/)
      .waitFor();
    expect(server.changes.length).to.equal(before);
  });

  it('moves a slider by the keyboard', async () => {
    await driver.control('radio.lossProbability').locator('input[type="range"]').press('PageUp');
    await driver.page.waitForFunction(() => window.__verge.marks === 1);
    expect(server.changes.at(-1)!.path).to.equal('radio.lossProbability');
    expect(server.changes.at(-1)!.value).to.be.above(0);
  });

  it('changes a parameter that is one of a few words, and shows the new one in effect', async () => {
    const control = driver.control('radio.dcc');
    await control.locator('select').selectOption('adaptive');
    await control.locator('.control-state').filter({ hasText: 'In effect since' }).waitFor();
    expect(server.changes.at(-1)).to.deep.equal({ path: 'radio.dcc', value: 'adaptive' });
    expect(await control.locator('select').inputValue()).to.equal('adaptive');
  });

  it('turns a parameter that is on or off by a switch, back by its reset', async () => {
    const control = driver.control(LIVE_SWITCH);
    await driver.page.locator('.tune-group > summary', { hasText: 'Traffic' }).click();
    const before = await control.getByRole('switch').isChecked();
    await control.getByRole('switch').click();
    await control.locator('.control-state').filter({ hasText: 'In effect since' }).waitFor();
    expect(server.changes.at(-1)).to.deep.equal({ path: LIVE_SWITCH, value: !before });
    await control.getByRole('button', { name: /Reset/ }).click();
    await driver.page.waitForFunction(() => window.__verge.marks === 2);
    expect(server.changes.at(-1)).to.deep.equal({ path: LIVE_SWITCH, value: before });
    expect(await control.getByRole('switch').isChecked()).to.equal(before);
  });

  it('finds a live parameter by its words, wherever it is folded away', async () => {
    const search = driver.page.getByLabel('Search live parameters');
    await search.fill('lane politeness');
    await driver.control('traffic.laneChange.politeness').locator('input[type="range"]').waitFor();
    await driver.control('radio.txPower_dBm').waitFor({ state: 'hidden' });
    await search.fill('teapot');
    await driver.page.getByText('No live parameter is called or described so: "teapot".').waitFor();
    await search.fill('');
    await driver.control('radio.txPower_dBm').waitFor();
    await driver.control('traffic.laneChange.politeness').waitFor({ state: 'hidden' });
  });

  it('pauses, steps and plays by the keyboard, and draws nothing while nothing moves', async () => {
    await driver.pause();
    const paused_s = await driver.hook('time_s');
    await driver.page.keyboard.press('s');
    await driver.page.waitForFunction((time_s) => window.__verge.time_s > time_s, paused_s);
    await driver.page.keyboard.press('Space');
    await driver.page.locator('.pill', { hasText: 'Live' }).waitFor();
  });

  it('inspects a clicked car with its last message decoded, follows it and lets go', async () => {
    await driver.pause();
    const spot = await driver.page.evaluate(() => {
      const seen = window.__verge.ids(60).map((id) => ({ id, at: window.__verge.screenOf(id) }));
      return seen.find(({ at }) => at !== null && document.elementFromPoint(at[0], at[1])?.tagName === 'CANVAS');
    });
    await driver.page.mouse.click(spot!.at![0], spot!.at![1]);
    expect(await driver.hook('selection')).to.match(/^vehicle /);
    await driver.page.keyboard.press('Space');
    await driver.page.locator('.message .tag', { hasText: 'CAM' }).first().waitFor();
    await driver.page.locator('.message dt', { hasText: 'Yaw rate' }).first().waitFor();
    await driver.page.keyboard.press('f');
    await driver.page.locator('.follow-chip', { hasText: 'Following' }).waitFor();
    await driver.page.keyboard.press('Escape');
    await driver.page.locator('.follow-chip').waitFor({ state: 'hidden' });
    await driver.page.keyboard.press('Escape');
    expect(await driver.hook('selection')).to.equal(null);
  });

  it('connects again by itself after the connection was cut, and shows what it showed', async () => {
    await driver.page.click('#tab-scenarios');
    const before_s = await driver.hook('time_s');
    await lose();
    await driver.page.waitForFunction(
      (time_s) => window.__verge.feed === 'open' && window.__verge.time_s > time_s,
      before_s,
    );
    expect(await driver.page.locator('#tab-scenarios').getAttribute('aria-selected')).to.equal('true');
  });

  it('returns to a run that its address names', async () => {
    const id = await driver.hook('simulationId');
    expect(new URL(driver.page.url()).hash).to.equal(`#sim=${id}`);
    await driver.page.reload();
    await driver.page.waitForFunction(() => window.__verge.vehicles > 0);
    expect(await driver.hook('simulationId')).to.equal(id);
  });

  it('shows what happened before when it is loaded again, and nothing twice when its connection was cut', async () => {
    const state = driver.control('latency.denmV2v_ms').locator('.control-state');
    await driver.tune('latency.denmV2v_ms', 45);
    await driver.page.waitForFunction(() => window.__verge.marks === 1);
    const since = await state.filter({ hasText: 'In effect since' }).textContent();
    await driver.page.reload();
    await driver.page.waitForFunction(() => window.__verge.marks === 1);
    await state.filter({ hasText: since! }).waitFor();
    await lose();
    await driver.page.waitForFunction(() => window.__verge.feed === 'open' && window.__verge.vehicles > 0);
    await driver.tune('latency.denmV2v_ms', 55);
    await driver.page.waitForFunction(() => window.__verge.marks >= 2);
    expect(await driver.hook('marks')).to.equal(2);
  });

  it('offers to run again once the run has ended, and takes away what would do nothing', async () => {
    server.endAll();
    await driver.page.locator('.pill', { hasText: 'Ended' }).waitFor();
    for (const name of ['Play', 'One step', 'Record']) {
      expect(await driver.page.getByRole('button', { name, exact: true }).isDisabled(), name).to.equal(true);
    }
    expect(await driver.page.locator('.play').getAttribute('title')).to.include('The run is over');
    expect(await driver.page.locator('.control input:not([disabled])').count()).to.equal(0);
    const before = await driver.hook('simulationId');
    await driver.page.getByRole('button', { name: 'Run again' }).click();
    await driver.page.locator('.pill', { hasText: 'Live' }).waitFor();
    expect(await driver.hook('simulationId')).to.not.equal(before);
    expect(server.starts.at(-1)).to.deep.equal({ scenario: 'riverside', seed: '7', set: { 'radio.txPower_dBm': 17 } });
    expect(await driver.page.locator('.play').getAttribute('title')).to.equal('Pause (Space)');
  });

  it('keeps the run that is shown when a file cannot be replayed', async () => {
    await driver.page.setInputFiles('#open-file', {
      name: 'notes.mcap',
      mimeType: 'text/plain',
      buffer: Buffer.from('not a recording'),
    });
    await driver.page.locator('.notice.error', { hasText: 'expected an MCAP file' }).waitFor();
    expect(await driver.hook('simulationId')).to.match(/^demo-/);
    expect(await driver.hook('vehicles')).to.equal(60);
  });

  it('finds a car by its number, and says beside it when there is none', async () => {
    await driver.page.click('#tab-inspect');
    await driver.page.fill('.finder input', '99999');
    await driver.page.press('.finder input', 'Enter');
    await driver.page.getByText('No car or roadside unit has the number 99999').waitFor();
    expect(await driver.hook('selection')).to.equal(null);
    expect(await driver.page.locator('.notice').count()).to.equal(0);
    const [id] = await driver.ids(1);
    await driver.page.fill('.finder input', String(id));
    await driver.page.press('.finder input', 'Enter');
    await driver.page.locator('.inspector h2', { hasText: `Car ${id}` }).waitFor();
  });

  it('lists what runs with its state and seed, and stops it from there', async () => {
    await driver.page.click('#tab-scenarios');
    const row = driver.page.locator('.others .row', { hasText: 'seed 7' });
    await row.filter({ hasText: 'running' }).waitFor();
    await row.getByRole('button', { name: /^Stop/ }).click();
    await driver.page.getByText('Cars that learn from each other').waitFor();
    await row.waitFor({ state: 'detached' });
  });

  it('obeys the keys after a menu, a slider and a button were worked by the pointer', async () => {
    await driver.page.selectOption('.speed', { label: '2×' });
    await driver.control('radio.txPower_dBm').locator('input[type="range"]').click();
    await driver.page.keyboard.press('Space');
    await driver.page.locator('.pill', { hasText: 'Paused' }).waitFor();
    await driver.page.click('[aria-label="Layers and colours"]');
    await driver.page.keyboard.press('c');
    expect(await driver.page.getByLabel('Speed', { exact: true }).last().isChecked()).to.equal(true);
  });

  it('says that a run has failed when its process died, and tries no more', async () => {
    server.isBroken = true;
    server.cut();
    const card = driver.page.getByRole('alert').filter({ hasText: 'The simulation failed' });
    await card.getByText('Its process ended: signal 9').waitFor();
    await driver.page.locator('.pill', { hasText: 'Failed' }).waitFor();
    expect(await driver.page.locator('.play').getAttribute('title')).to.equal('Its process ended: signal 9');
    server.isBroken = false;
    await card.getByRole('button', { name: 'Back to the start' }).waitFor();
    await card.getByRole('button', { name: 'Run again' }).click();
    await driver.page.locator('.pill', { hasText: 'Live' }).waitFor();
  });

  it('says so when the run is no longer there', async () => {
    await driver.page.getByRole('button', { name: 'Stop the simulation' }).click();
    await driver.page.getByText('Cars that learn from each other').waitFor();
    await driver.page.goto('about:blank');
    await driver.page.goto(`${url}/#sim=gone`);
    await driver.page.getByRole('alert').filter({ hasText: 'no longer on the server' }).waitFor();
  });
});
