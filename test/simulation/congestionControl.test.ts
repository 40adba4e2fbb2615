import { expect } from 'chai';
import { inProcessRun } from '../../cli/headless.js';
import { VERSIONS } from '../../cli/version.js';
import { ReferenceEngine } from '../../core/learning/referenceEngine.js';
import type { GateFigures } from '../../core/simulation/radioBook.js';
import { buildRun } from '../../server/scenarioFiles/buildRun.js';

/** Riverside with a beacon of every station every 50 ms: more than a relaxed gate lets through. */
const CROWDED = {
  'learning.engine': 'reference',
  'facilities.cam': false,
  'facilities.beacon.enabled': true,
  'facilities.beacon.period_ms': 50,
  'traffic.residents.count': 60,
};

async function drive(set: Record<string, unknown>, hosts = 1, change?: Record<string, unknown>) {
  const built = await buildRun(
    { scenario: 'riverside', seed: '1', duration_s: 6, set: { ...CROWDED, ...set }, hosts, origin: 'cli' },
    VERSIONS,
  );
  const run = inProcessRun(built, new ReferenceEngine());
  run.runner.observe({
    windowEnded: () => {
      if (change !== undefined && built.control.time_us === 3_000_000) built.control.setLive(change, 'test');
    },
  });
  await run.run();
  expect(run.runner.failure).to.equal(undefined);
  const { worldHash, radio } = run.runner.summary() as {
    worldHash: string;
    radio: { transmissions: number; congestionControl: GateFigures[] };
  };
  const ids = built.control.viewColumns().id;
  const inspection = JSON.parse(built.control.inspect(ids[0]).json ?? '{}') as Record<string, unknown>;
  const { samples } = built.control.metrics();
  await run.close();
  return { worldHash, ...radio, gate: radio.congestionControl, inspection, samples };
}

describe('congestion control in a run', () => {
  let none: Awaited<ReturnType<typeof drive>>;
  let reactive: Awaited<ReturnType<typeof drive>>;

  before(async () => {
    none = await drive({});
    reactive = await drive({ 'radio.dcc': 'reactive' });
  });

  it('is off unless asked for, and then counts nothing', () => {
    for (const { offered, passed, queueFull, tooLong } of none.gate) {
      expect([offered, passed, queueFull, tooLong]).to.deep.equal([0, 0, 0, 0]);
    }
    expect(none.inspection).to.not.have.property('congestionControl');
  });

  it('lets half of the beacons pass, and counts the others with their cause', () => {
    const { offered, passed, queueFull } = reactive.gate[2];
    expect(passed / offered).to.be.closeTo(0.5, 0.03);
    expect(queueFull / offered).to.be.closeTo(0.5, 0.06);
    expect(reactive.gate[2].meanDelay_ms).to.be.closeTo(50, 1);
    expect(reactive.transmissions).to.be.below(0.6 * none.transmissions);
    const dropped = reactive.samples?.find(({ name }) => name === 'radio.gateDropped')?.value;
    expect(dropped).to.be.at.least(queueFull);
  });

  it('shows each station what its gate does', () => {
    const { congestionControl, gateInterval_ms, gateDropped } = reactive.inspection;
    expect(congestionControl).to.equal('relaxed');
    expect(gateInterval_ms).to.equal(100);
    expect(gateDropped).to.be.above(10);
  });

  it('gives the same bytes whatever the number of hosts', async () => {
    expect((await drive({ 'radio.dcc': 'reactive' }, 3)).worldHash).to.equal(reactive.worldHash);
  });

  it('changes while the run goes on', async () => {
    const changed = await drive({}, 1, { 'radio.dcc': 'adaptive', 'radio.congestion.targetCbr': 0.4 });
    expect(changed.worldHash).to.not.equal(none.worldHash);
    expect(changed.inspection.congestionControl).to.match(/^delta 0\.0/);
    expect(changed.gate[2].offered).to.be.within(0.4 * none.transmissions, 0.6 * none.transmissions);
  });
});
