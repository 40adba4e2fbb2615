import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { accessibilityProblems } from '../support/accessibility.js';
import { chromiumPath } from '../support/chromium.js';
import { until } from '../support/scriptedHost.js';
import { hooked, type PageWindow, Served, untilAbove } from './servedPage.js';

/** The crossing at the old bridge of riverside, where the arterial is busiest, m. */
const CROSSING = [960, 720] as const;
const RADIUS_m = 60;
/** What is near the ice, and what is far from it, m from its middle. */
const NEAR_m = 90;
const FAR_m = 400;
/** By then the first models are out, untrained, and those of the first rounds, which have met nothing, s. */
const EARLY_s = 20;
const QUIET_s = 60;
/** Cells as warm as that are not seen: the picture begins at 0.03. */
const UNSEEN = 0.003;
const POLL_ms = 250;
const SLIPPERY = 'warns of a hazard (slippery road)';

const heat = (page: Page, radius_m: number, beyond: boolean): Promise<number> =>
  page.evaluate(([x, y, radius, out]) => (window as unknown as PageWindow).__verge.heatNear(x, y, radius, out), [
    ...CROSSING,
    radius_m,
    beyond,
  ] as const);

/** A figure of the selected hazard's card. */
const figureOf = (page: Page, label: string): Promise<number> =>
  page
    .locator('.hazard-card .facts > div', { has: page.locator('dt', { hasText: label }) })
    .locator('dd')
    .textContent()
    .then((text) => Number.parseFloat(text ?? ''));

describe('ice that somebody drops on a road', function () {
  this.timeout(300_000);
  let served: Served;
  let page: Page;
  let cold: number;

  before(async function () {
    if (chromiumPath() === null) {
      process.stderr.write('      no Chromium on this machine (CHROMIUM names one): the page is not tested\n');
      this.skip();
    }
    served = await Served.start();
    // A dry, mild day: whatever slips, slips on this ice.
    const start = { scenario: 'riverside', seed: '1', duration_s: 900, speed: 0, set: { 'hazards.squall': false } };
    const response = await fetch(`${served.address}/api/simulations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(start),
    });
    const { id } = (await response.json()) as { id: string };
    // Nobody watches meanwhile: pictures without a graphics card cost the run its pace.
    const isOut = async (): Promise<boolean> => {
      await new Promise((resolve) => setTimeout(resolve, POLL_ms)); // the server takes 1,200 requests a minute
      return (await served.get<{ time_s: number }>(`/api/simulations/${id}`)).time_s > EARLY_s;
    };
    await until(isOut, 'the first models to be out', 180_000);
    page = await served.open(`/#sim=${id}`);
    await untilAbove(page, 'vehicles', 100);
  });

  after(() => served?.close());

  afterEach(() => {
    expect(served.problems).to.deep.equal([]);
  });

  it('finds a town without heat: what an untrained model guesses is not shown', async () => {
    await page.selectOption('.speed', { label: '10×' });
    await untilAbove(page, 'time_s', QUIET_s);
    await page.selectOption('.speed', { label: '2×' });
    cold = await heat(page, NEAR_m, false);
    expect(await heat(page, 1e6, false), 'mean of the whole map').to.be.below(UNSEEN);
  });

  it('lies where the road was clicked', async () => {
    await page.click('#tab-hazards');
    await page.getByRole('radio', { name: 'Ice', exact: true }).check();
    await page.fill('#hazard-radius_m', String(RADIUS_m));
    await page.fill('#hazard-duration_s', '600');
    await page.click('.hazard-tool .primary');
    const place = (await page.evaluate(
      ([x, y]) => (window as unknown as PageWindow).__verge.screenAt(x, y),
      CROSSING,
    ))!;
    await page.mouse.click(...place);
    await page.locator('.outcome[data-state=placed]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.hazard-row', { hasText: `Ice, ${RADIUS_m} m` }).click();
    const ice = (await hooked(page, 'hazards')).find(({ kind }) => kind === 'ice')!;
    expect(Math.hypot(ice.x_m - CROSSING[0], ice.y_m - CROSSING[1])).to.be.below(10);
    expect(await hooked(page, 'selection')).to.equal(`hazard ${ice.id}`);
  });

  /** A slip lasts a second: the run is paused at one, so that it can be looked into. @returns the car's number */
  const pausedAtSlip = async (): Promise<number> => {
    await page.selectOption('.speed', { label: '0.1×' });
    for (;;) {
      await page.waitForFunction(() => (window as unknown as PageWindow).__verge.slipping.length > 0);
      await page.click('.play');
      await page.locator('.pill', { hasText: 'Paused' }).waitFor();
      const [id] = await hooked(page, 'slipping');
      if (id !== undefined) return id;
      await page.click('.play');
      await page.locator('.pill', { hasText: 'Live' }).waitFor();
    }
  };

  it('makes cars slip, which the page counts and marks with ABS or ESC', async () => {
    await page.waitForFunction(() => (window as unknown as PageWindow).__verge.slipping.length > 0);
    await page.waitForFunction(() => {
      const facts = [...document.querySelectorAll('.hazard-card .facts > div')];
      const slipped = facts.find((fact) => fact.querySelector('dt')?.textContent === 'Cars seen slipping');
      return Number(slipped?.querySelector('dd')?.textContent) >= 3;
    });
    const id = await pausedAtSlip();
    await page.keyboard.press('Escape');
    await page.click('#tab-inspect');
    await page.fill('.finder input', String(id));
    await page.press('.finder input', 'Enter');
    await page.locator('.inspector .tag.alarming', { hasText: 'slipping' }).waitFor();
    const tags = await page.locator('.inspector .tag.alarming').allTextContents();
    expect(tags).to.satisfy((all: string[]) => all.includes('ABS') || all.includes('ESC'));
    expect(await accessibilityProblems(page)).to.deep.equal([]);
    await page.click('.play');
  });

  it('is warned of: DENMs for a slippery road are sent from there', async () => {
    await page.selectOption('.speed', { label: '2×' });
    await page.click('#tab-events');
    await page.getByRole('button', { name: 'Hazards', exact: true }).click();
    await page.locator('.event', { hasText: SLIPPERY }).first().waitFor();
    await page.click('#tab-hazards');
    await page.locator('.hazard-row', { hasText: `Ice, ${RADIUS_m} m` }).click();
    await page.locator('.hazard-card dt', { hasText: 'Warnings sent here' }).waitFor();
    expect(await figureOf(page, 'Warnings sent here')).to.be.at.least(1);
  });

  it('heats the models there, and nowhere else', async () => {
    await page.selectOption('.speed', { label: 'max' });
    await page.waitForFunction(
      ([x, y, near, far, early]) => {
        const { heatNear } = (window as unknown as PageWindow).__verge;
        const there = heatNear(x, y, near);
        return there > 0.02 && there > 3 * early && there > 10 * heatNear(x, y, far, true);
      },
      [...CROSSING, NEAR_m, FAR_m, cold] as const,
    );
    expect(await heat(page, NEAR_m, false)).to.be.above(cold);
  });

  it('stands in the timeline of the manifest', async () => {
    const id = await hooked(page, 'simulationId');
    const { timeline } = await served.get<{ timeline: Record<string, unknown>[] }>(`/api/simulations/${id}/manifest`);
    const [entry] = timeline.filter(({ hazard }) => hazard !== undefined);
    expect(entry.origin).to.equal('page');
    expect(entry.hazard).to.include({ kind: 'ice', radius_m: RADIUS_m, duration_s: 600 });
  });
});
