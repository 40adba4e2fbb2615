import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { verge } from '#proto';
import { inProcessRun } from '../../cli/headless.js';
import { VERSIONS } from '../../cli/version.js';
import { ReferenceEngine } from '../../core/learning/referenceEngine.js';
import { PARAMETER_BY_PATH } from '../../core/scenario/catalogue.js';
import type { TimelineEntry } from '../../core/scenario/definition.js';
import type { GateFigures, ReceptionBin } from '../../core/simulation/radioBook.js';
import { buildRun } from '../../server/scenarioFiles/buildRun.js';

const SET = { 'learning.engine': 'reference', 'traffic.residents.count': 60 };
const CHANGED_US = 3_000_000;

/** One change each, as somebody makes it at 3 s. */
const CHANGES: Readonly<Record<string, unknown>> = {
  'radio.txPower_dBm': 10,
  'radio.rate_Mbps': 3,
  'radio.dcc': 'reactive',
  'radio.lossProbability': 0.5,
  'latency.denmV2v_ms': 40,
  'latency.preset': 'preCrash',
};

type Act = (time_us: number, control: Awaited<ReturnType<typeof buildRun>>['control']) => void;

interface Manifest {
  readonly timeline: TimelineEntry[];
  readonly worldHashBySecond: string[];
}

async function drive(scenario: string, duration_s: number | undefined, act: Act = () => {}) {
  const set = duration_s === undefined ? {} : SET;
  const built = await buildRun({ scenario, seed: '1', duration_s, set, hosts: 1, origin: 'cli' }, VERSIONS);
  const run = inProcessRun(built, new ReferenceEngine());
  const events: verge.v1.IRunEvent[] = [];
  let keyframes = { jammers: 0, out: 0 };
  run.runner.observe({
    happened: (told) => events.push(...(told.events ?? [])),
    windowEnded: () => {
      act(built.control.time_us, built.control);
      const { jammers, outOfService } = built.control.viewColumns();
      keyframes = {
        jammers: Math.max(keyframes.jammers, jammers.length),
        out: Math.max(keyframes.out, outOfService.length),
      };
    },
  });
  await run.run();
  expect(run.runner.failure).to.equal(undefined);
  const manifest = run.runner.manifest() as unknown as Manifest;
  const summary = run.runner.summary() as {
    worldHash: string;
    learningHash: string;
    radio: { packetReceptionRatio: ReceptionBin[]; congestionControl: GateFigures[] };
    latency: Record<string, { budget_ms: number; required: number | null }>;
  };
  await run.close();
  return { manifest, summary, events, keyframes };
}

const change =
  (path: string): Act =>
  (time_us, control) => {
    if (time_us === CHANGED_US) control.setLive({ [path]: CHANGES[path] }, 'page');
  };

/** Runs what a manifest says, from a file as a user does. */
async function repeat(manifest: unknown) {
  const folder = mkdtempSync(join(tmpdir(), 'verge-repeat-'));
  try {
    const file = join(folder, 'manifest.json');
    writeFileSync(file, JSON.stringify(manifest));
    return await drive(file, undefined);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a change while the run goes on', () => {
  let unchanged: Awaited<ReturnType<typeof drive>>;

  before(async () => {
    unchanged = await drive('riverside', 5);
  });

  for (const path of Object.keys(CHANGES)) {
    it(`of ${path} acts from the next window on, stands in the timeline, and is repeated from the manifest`, async () => {
      expect(PARAMETER_BY_PATH.get(path)?.live).to.equal(true);
      const changed = await drive('riverside', 5, change(path));
      const { timeline, worldHashBySecond } = changed.manifest;
      expect(timeline).to.deep.equal([{ at_s: 3, set: { [path]: CHANGES[path] }, origin: 'page' }]);
      const seconds = unchanged.manifest.worldHashBySecond;
      expect(worldHashBySecond.slice(0, 3)).to.deep.equal(seconds.slice(0, 3));
      if (path === 'radio.dcc') expect(changed.summary.radio.congestionControl[2].offered).to.be.above(0);
      else if (path.startsWith('radio.')) expect(worldHashBySecond[3]).to.not.equal(seconds[3]);
      else expect(worldHashBySecond).to.deep.equal(seconds); // budgets only measure
      const told = changed.events.find(({ code }) => code === 'liveChange');
      expect(told).to.include({ path, timeUs: CHANGED_US });
      const again = await repeat(changed.manifest);
      expect(again.summary.worldHash).to.equal(changed.summary.worldHash);
      expect(again.summary.learningHash).to.equal(changed.summary.learningHash);
      expect(again.summary.latency.denmV2v_ms.budget_ms).to.equal(changed.summary.latency.denmV2v_ms.budget_ms);
    });
  }

  it('of the use case sets the budgets, unless somebody has set them before', async () => {
    const { summary } = await drive('riverside', 4, (time_us, control) => {
      if (time_us === 1_000_000) control.setLive({ 'latency.denmV2i_ms': 250 }, 'page');
      if (time_us === 2_000_000) control.setLive({ 'latency.preset': 'sensorSharingLower' }, 'page');
    });
    expect(summary.latency.denmV2v_ms).to.include({ budget_ms: 100, required: 0.99 });
    expect(summary.latency.denmV2i_ms).to.include({ budget_ms: 250 });
  });
});

describe('a jammer and an outage', () => {
  const jam = { x_m: 1000, y_m: 700, radius_m: 800, power_dBm: 40, duration_s: 3 };
  const outage = { stationId: 1, duration_s: 6 };
  let harmed: Awaited<ReturnType<typeof drive>>;
  let calm: Awaited<ReturnType<typeof drive>>;

  before(async () => {
    calm = await drive('riverside', 12);
    harmed = await drive('riverside', 12, (time_us, control) => {
      if (time_us === CHANGED_US) control.happen({ jam }, 'page');
      if (time_us === 4_000_000) control.happen({ outage }, 'page');
    });
  });

  it('stand in the timeline and in the events, from their start to their end', () => {
    expect(harmed.manifest.timeline).to.deep.equal([
      { at_s: 3, jam, origin: 'page' },
      { at_s: 4, outage, origin: 'page' },
    ]);
    const told = harmed.events.filter(({ code }) => code === 'jam' || code === 'outage');
    expect(told.map(({ code, timeUs, stationId }) => [code, timeUs, stationId])).to.deep.equal([
      ['jam', 3_000_000, undefined],
      ['outage', 4_000_000, 1],
      ['outage', 10_000_000, 1],
    ]);
  });

  it('are shown while they last', () => {
    expect(harmed.keyframes).to.deep.equal({ jammers: 1, out: 1 });
    expect(calm.keyframes).to.deep.equal({ jammers: 0, out: 0 });
  });

  it('change nothing before they begin', () => {
    const [before, during] = [2, 3].map((second) =>
      [harmed, calm].map((run) => run.manifest.worldHashBySecond[second]),
    );
    expect(before[0]).to.equal(before[1]);
    expect(during[0]).to.not.equal(during[1]);
  });

  it('lose frames to the noise, counted as such', () => {
    const jammed = ({ summary }: typeof calm) =>
      summary.radio.packetReceptionRatio.reduce((sum, { n, jamming }) => sum + n * jamming, 0);
    expect(jammed(calm)).to.equal(0);
    expect(jammed(harmed)).to.be.above(10);
  });

  it('end the round of the unit that is out, which announces none until it is back', () => {
    const closed = ({ events }: typeof calm) =>
      events.filter(({ code, stationId }) => code === 'roundClosed' && stationId === 1);
    const during = closed(harmed).filter(({ timeUs }) => timeUs! >= 4_000_000 && timeUs! < 10_000_000);
    expect(during.map(({ timeUs, cause }) => [timeUs, cause])).to.deep.equal([[4_000_000, 'outage']]);
    expect(closed(calm).length).to.be.above(closed(harmed).length - 1);
  });

  it('are repeated from the manifest, byte for byte', async () => {
    const again = await repeat(harmed.manifest);
    expect(again.summary.worldHash).to.equal(harmed.summary.worldHash);
    expect(again.summary.learningHash).to.equal(harmed.summary.learningHash);
  });

  it('are refused for a station that is no roadside unit', async () => {
    const built = await buildRun({ scenario: 'riverside', duration_s: 1, set: SET, hosts: 1, origin: 'cli' }, VERSIONS);
    const vehicle = built.control.hostPlan[1].stationIds[0];
    const happen = () => built.control.happen({ outage: { stationId: vehicle } }, 'page');
    expect(happen).to.throw('a roadside unit of this run');
  });
});

describe('a budget of the command line', () => {
  it('outlasts a use case that is chosen while the run goes on, also when it is repeated', async () => {
    const set = { ...SET, 'latency.denmV2v_ms': 55 };
    const built = await buildRun(
      { scenario: 'riverside', seed: '1', duration_s: 2, set, hosts: 1, origin: 'cli' },
      VERSIONS,
    );
    const run = inProcessRun(built, new ReferenceEngine());
    built.control.setLive({ 'latency.preset': 'preCrash' }, 'page');
    await run.run();
    const again = await repeat(run.runner.manifest());
    await run.close();
    const { denmV2v_ms, denmV2i_ms } = again.summary.latency;
    expect([denmV2v_ms.budget_ms, denmV2i_ms.budget_ms]).to.deep.equal([55, 20]);
  });
});
