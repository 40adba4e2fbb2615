import { join } from 'node:path';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { importTrace } from '../../server/importers/importTrace.js';
import { describeRecording } from '../../server/recording/describe.js';
import { accessibilityProblems } from '../support/accessibility.js';
import { chromiumPath } from '../support/chromium.js';
import { dataFolder } from '../support/readFile.js';
import { hooked, PATIENT_MS, type PageWindow, placesOf, Served, untilAbove, visibleVehicle } from './servedPage.js';

const LATENCY = 'figure[aria-label="Latency against budget"] .facts';
const PILL = '.brand .pill';

/** Changes a live parameter as a user does, and waits for the run's word from when it acts. @returns that moment, s */
async function tune(page: Page, path: string, value: number): Promise<number> {
  const control = page.locator(`.control[data-path="${path}"]`);
  const before = await control.locator('.control-state').textContent();
  await control.locator('input[type=number]').fill(String(value));
  await control.locator('input[type=number]').press('Enter');
  await page.waitForFunction(
    ([selector, old]) => {
      const text = document.querySelector(selector)?.textContent ?? '';
      return text.startsWith('In effect since') && text !== old;
    },
    [`.control[data-path="${path}"] .control-state`, before ?? ''] as const,
  );
  const [, minutes, seconds] = /(\d+):([\d.]+)/.exec((await control.locator('.control-state').textContent()) ?? '')!;
  return Number(minutes) * 60 + Number(seconds.replace(/\.$/, ''));
}

/** Stops a replay, unless a slow machine let it run to its end, where it stops by itself. */
async function pauseReplay(page: Page): Promise<void> {
  const paused = (pill: string) => document.querySelector(pill)?.textContent === 'Replay, paused';
  if (!(await page.evaluate(paused, PILL))) await page.keyboard.press('Space');
  await page.waitForFunction(paused, PILL);
}

/** A figure of the latency chart, as shown. */
function latencyFigure(page: Page, label: string): Promise<number> {
  return page.evaluate(
    ([selector, wanted]) => {
      const facts = [...document.querySelectorAll(`${selector} > div`)];
      const text = facts.find((fact) => fact.querySelector('dt')?.textContent === wanted)?.querySelector('dd');
      return Number.parseFloat((text?.textContent ?? '').replaceAll(',', ''));
    },
    [LATENCY, label],
  );
}

describe('the page on a real server', function () {
  this.timeout(150_000);
  let served: Served;
  let page: Page;
  let simulation: string;
  let recording: string;

  before(async function () {
    if (chromiumPath() === null) {
      process.stderr.write('      no Chromium on this machine (CHROMIUM names one): the page is not tested\n');
      this.skip();
    }
    served = await Served.start();
    page = await served.open();
  });

  after(() => served?.close());

  afterEach(() => {
    expect(served.problems).to.deep.equal([]);
  });

  it('offers the scenarios, accessibly', async () => {
    await page.waitForSelector('[data-scenario=riverside]');
    expect(await accessibilityProblems(page)).to.deep.equal([]);
    await page.focus('[data-scenario=riverside]');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { checked: true }).getAttribute('data-scenario')).to.equal('grid');
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.scenario)).to.equal('grid');
  });

  it('starts riverside with the chosen parameters, and its cars move', async () => {
    await page.click('[data-scenario=riverside]');
    await page.fill('#seed', '1');
    await page.click('.parameters > summary');
    await page.fill('.parameters input[type=search]', 'privacy.mode');
    await page.selectOption('.field[data-path="privacy.mode"] select', 'edge');
    await page.click('.launch .primary');
    await untilAbove(page, 'vehicles', 20);
    const before = await placesOf(page);
    await untilAbove(page, 'time_s', (await hooked(page, 'time_s')) + 1);
    expect(await placesOf(page)).to.not.deep.equal(before);
    simulation = (await hooked(page, 'simulationId'))!;
    expect(await served.get(`/api/simulations/${simulation}`)).to.include({ scenario: 'riverside', seed: '1' });
  });

  it('acknowledges a tighter budget with its time, marks the charts, and more warnings miss it', async () => {
    await page.selectOption('.speed', { label: 'max' });
    await page.waitForFunction(
      (selector) => /cases\s*\d{2,}/.test(document.querySelector(selector)?.textContent ?? ''),
      LATENCY,
    );
    const [cases, missed] = [await latencyFigure(page, 'cases'), await latencyFigure(page, 'missed')];
    expect(missed).to.be.within(0, 100);
    const asked_s = await hooked(page, 'time_s');
    expect(await tune(page, 'latency.denmV2v_ms', 1)).to.be.at.least(Math.floor(asked_s));
    await untilAbove(page, 'marks', 0);
    await page.waitForFunction(
      (selector) => /budget\s*1(?![\d,.])/.test(document.querySelector(selector)?.textContent ?? ''),
      LATENCY,
    );
    await page.waitForFunction(
      ([selector, count]) => {
        const text = document.querySelector(selector)?.textContent ?? '';
        return Number(/cases([\d,]+)/.exec(text)?.[1].replaceAll(',', '')) >= count;
      },
      [LATENCY, cases + 10] as const,
    );
    expect(await latencyFigure(page, 'missed')).to.be.within(missed + 0.1, 100);
  });

  it('acknowledges more noise and says that privacy then costs less', async () => {
    const rest = page.locator('.cost > div:nth-child(3) strong');
    const before = Number(await rest.textContent());
    await tune(page, 'privacy.noiseMultiplier', 8);
    await untilAbove(page, 'marks', 1);
    expect(Number(await rest.textContent())).to.be.within(0.01, before);
    await page.selectOption('.speed', { label: '1×' });
    expect(await accessibilityProblems(page)).to.deep.equal([]);
  });

  it('shows the decoded messages of the car that is clicked', async () => {
    await page.click('.play');
    await page.waitForFunction((pill) => document.querySelector(pill)?.textContent === 'Paused', PILL);
    const [x, y] = await visibleVehicle(page);
    await page.mouse.click(x, y);
    await page.waitForSelector('.inspector h2:visible');
    expect(await hooked(page, 'selection')).to.match(/^vehicle \d+$/);
    await page.click('.play');
    // Warnings come in between, and roadside units tell no speed: the list goes on while it is read.
    const cam = page
      .locator('.inspector .message')
      .filter({ has: page.locator('summary .tag', { hasText: /^CAM$/ }) })
      .filter({ has: page.locator('dt', { hasText: /^Speed$/ }) })
      .filter({ has: page.locator('dt', { hasText: /^Heading$/ }) });
    await cam.first().waitFor({ state: 'attached', timeout: PATIENT_MS });
  });

  it('records as long as the button is pressed', async () => {
    await page.click('.record');
    await page.waitForSelector('.record[aria-pressed=true]');
    await page.selectOption('.speed', { label: '5×' });
    await untilAbove(page, 'time_s', (await hooked(page, 'time_s')) + 5);
    await page.click('.record');
    await page.waitForSelector('.record[aria-pressed=false]');
    await page.selectOption('.speed', { label: '1×' });
    const recordings = await served.get<{ name: string; size_B: number }[]>('/api/recordings');
    expect(recordings).to.have.length(1);
    recording = recordings[0].name;
    expect(await describeRecording(join(served.folder, recording))).to.include({
      scenario: 'riverside',
      partial: false,
    });
  });

  it('says that a host is gone and that it is back', async () => {
    const path = `/api/simulations/${simulation}/hosts`;
    const killed = (await served.get<Record<string, number>>(path))['fleet-0'];
    process.kill(killed, 'SIGKILL');
    await page.waitForSelector('.notice:has-text("fleet-0 is gone")');
    await page.waitForSelector('.notice:has-text("fleet-0 is back")');
    await untilAbove(page, 'time_s', (await hooked(page, 'time_s')) + 1);
    expect((await served.get<Record<string, number>>(path))['fleet-0'])
      .to.be.above(0)
      .and.not.equal(killed);
  });

  it('replays its own recording: play, pause, scrub', async () => {
    await page.click('[aria-label="Stop the simulation"]');
    await page.waitForFunction(() => (window as unknown as PageWindow).__verge.feed === 'none');
    const response = await fetch(`${served.address}/api/recordings/${recording}`);
    const buffer = Buffer.from(await response.arrayBuffer());
    await page.setInputFiles('#open-file', { name: recording, mimeType: 'application/octet-stream', buffer });
    await untilAbove(page, 'vehicles', 20);
    await pauseReplay(page);
    await page.locator('.timeline input').fill('0');
    const [start_s] = await hooked(page, 'range_s');
    await page.waitForFunction(() => {
      const { __verge } = window as unknown as PageWindow;
      return __verge.time_s === __verge.range_s[0] && __verge.ids(20).length === 20;
    });
    await page.click('.play');
    await untilAbove(page, 'time_s', start_s + 1);
    await pauseReplay(page);
    const paused_s = await hooked(page, 'time_s');
    const paused = await placesOf(page);
    await page.locator('.timeline input').fill(paused_s < start_s + 3 ? '9000' : '1000');
    await page.waitForFunction((time_s) => {
      return Math.abs((window as unknown as PageWindow).__verge.time_s - time_s) > 1;
    }, paused_s);
    await page.waitForFunction((before) => {
      const { __verge } = window as unknown as PageWindow;
      return JSON.stringify(__verge.ids(20).map((id) => __verge.placeOf(id))) !== before;
    }, JSON.stringify(paused));
    expect(await hooked(page, 'vehicles')).to.be.above(20);
    expect(await accessibilityProblems(page)).to.deep.equal([]);
  });

  it('replays a recording of the server by its address', async () => {
    await page.goto('about:blank');
    await page.goto(`${served.address}/#recording=${recording}`);
    await untilAbove(page, 'vehicles', 20);
    expect(await page.locator(PILL).textContent()).to.match(/^Replay/);
  });

  it('replays the forward collision event of the New York pilot with the power received', async function () {
    const input = dataFolder('v2x', 'nyc_cvpilot', 'nycdot-fcw-event.json') ?? this.skip();
    const path = join(served.folder, 'nyc.mcap');
    await importTrace(input, path, { version: 'test' });
    await page.setInputFiles('#open-file', path);
    await page.waitForFunction(() => (window as unknown as PageWindow).__verge.vehicles === 2);
    await page
      .locator('.trace-messages td', { hasText: /^-\d+ dBm$/ })
      .first()
      .waitFor();
    await page.click('.play');
    expect(await accessibilityProblems(page)).to.deep.equal([]);
  });
});
