import { expect } from 'chai';
import { GripCollector } from '../../../../core/learning/tasks/gripCollector.js';
import { hazardAhead } from '../../../../core/learning/tasks/hazardAhead.js';
import { taskNamed } from '../../../../core/learning/tasks/registry.js';
import { EGO, EGO_CONTEXT_FIELDS, EGO_FLAG } from '../../../../core/stations/egoContext.js';
import type { LabelledWindow, VehicleObservation } from '../../../../core/stations/ports.js';

const S = 1_000_000;
const observation = (over: Partial<VehicleObservation> = {}): VehicleObservation => ({
  time_us: 0,
  speed_mps: 10,
  acceleration_mps2: 0,
  yawRate_radps: 0,
  flags: 0,
  wiper: 0,
  context: new Float32Array(EGO_CONTEXT_FIELDS),
  neighbours: { count: 0, meanSpeed_mps: 0, brakingAhead: 0, nearestAhead_m: 150 },
  warnings: { count: 0, countAhead: 0, nearestAhead_m: 300, nearestAge_s: 0 },
  ...over,
});

/** A collector of two features whose vehicles move. */
function collectorOf(vehicles = 1): GripCollector {
  const collector = new GripCollector(vehicles, 2, () => {});
  for (let v = 0; v < vehicles; v++) collector.describe(v, observation(), new Float32Array(2));
  return collector;
}

/** Drives vehicle 0 with a look every 100 ms and a window every second; `slips` are [from, to) in seconds. */
function drive(collector: GripCollector, until_s: number, slips: readonly (readonly [number, number])[], vehicle = 0) {
  for (let tenth = 0; tenth <= until_s * 10; tenth++) {
    const time_s = tenth / 10;
    const isSlipping = slips.some(([from, to]) => time_s >= from && time_s < to);
    collector.look(vehicle, time_s * S, isSlipping ? EGO_FLAG.absActive : 0, isSlipping ? 77 : 0);
    if (tenth % 10 === 0) collector.open(vehicle, time_s * S, Float32Array.of(time_s, -time_s));
  }
}

interface Row {
  time_s: number;
  label: number;
  eventId: number;
  feature: number;
}

function drained(collector: GripCollector): Row[] {
  const rows: Row[] = [];
  collector.drainLabelled((window: LabelledWindow) =>
    rows.push({
      time_s: window.time_us / S,
      label: window.label,
      eventId: window.eventId,
      feature: window.features[0],
    }),
  );
  return rows;
}

describe('collector of grip loss', () => {
  it('labels windows 1 to 6 s before a slip, and names the hazard that was met', () => {
    const collector = collectorOf();
    drive(collector, 30, [[15.5, 16.5]]);
    const rows = drained(collector);
    expect(rows.filter(({ label }) => label === 1).map(({ time_s }) => time_s)).to.deep.equal([10, 11, 12, 13, 14]);
    expect(new Set(rows.filter(({ label }) => label === 1).map(({ eventId }) => eventId))).to.deep.equal(new Set([77]));
    expect(rows.filter(({ label }) => label === 0).every(({ eventId }) => eventId === 0)).to.equal(true);
  });

  it('drops the window whose slip comes within its first second', () => {
    const collector = collectorOf();
    drive(collector, 30, [[15.5, 16.5]]);
    expect(drained(collector).map(({ time_s }) => time_s)).to.not.include(15);
  });

  it('opens no window while slipping and in the calm after it', () => {
    const collector = collectorOf();
    drive(collector, 30, [[15.5, 18]]);
    const times = drained(collector).map(({ time_s }) => time_s);
    expect(times).to.not.include.members([16]);
    expect(times).to.not.include.members([17]);
    expect(times).to.not.include.members([18]);
    expect(times).to.include(19);
  });

  it('opens no window at walking pace', () => {
    const collector = collectorOf();
    collector.describe(0, observation({ speed_mps: 2 }), new Float32Array(2));
    drive(collector, 20, []);
    expect(collector.exampleCount(0)).to.equal(0);
  });

  it('takes the pulses of one ABS braking for one event', () => {
    const collector = collectorOf();
    drive(collector, 40, [
      [15, 15.3],
      [15.8, 16.1],
      [16.9, 17.2],
    ]);
    const positives = drained(collector).filter(({ label }) => label === 1);
    expect(positives.map(({ time_s }) => time_s)).to.deep.equal([9, 10, 11, 12, 13]);
  });

  it('knows a label only when its horizon is over', () => {
    const collector = collectorOf();
    drive(collector, 6, []);
    expect(drained(collector)).to.have.length(0);
    collector.look(0, 6.1 * S, 0, 0);
    expect(drained(collector).map(({ time_s }) => time_s)).to.deep.equal([0]);
  });

  it('drops windows that the end of the trip cuts, and keeps the examples', () => {
    const collector = collectorOf();
    drive(collector, 20, []);
    collector.leave(0);
    const before = collector.exampleCount(0);
    drained(collector);
    for (let time_s = 21; time_s < 40; time_s++) collector.look(0, time_s * S, EGO_FLAG.slipping, 1);
    expect(drained(collector)).to.have.length(0);
    expect([before, collector.exampleCount(0)]).to.deep.equal([14, 14]);
  });

  it('keeps features with their labels as local examples', () => {
    const collector = collectorOf();
    drive(collector, 30, [[15.5, 16.5]]);
    const rows = drained(collector);
    const examples = collector.examples(0);
    expect(examples.count).to.equal(rows.length);
    rows.forEach(({ label, time_s, feature }, row) => {
      expect(feature).to.equal(time_s);
      expect(examples.labels[row]).to.equal(label);
      expect([...examples.features.subarray(2 * row, 2 * row + 2)]).to.deep.equal([time_s, -time_s]);
    });
  });

  it('keeps the newest ten minutes', () => {
    const collector = collectorOf();
    drive(collector, 700, []);
    expect(collector.exampleCount(0)).to.equal(600);
    expect(Math.min(...collector.examples(0).features.filter((_, i) => i % 2 === 0))).to.be.within(90, 100);
  });

  it('collects the same for a vehicle whatever the others do', () => {
    const alone = collectorOf(2);
    drive(alone, 30, [[12, 13]]);
    const together = collectorOf(2);
    drive(together, 30, [[5, 6]], 1);
    drive(together, 30, [[12, 13]]);
    expect(together.examples(0).labels).to.deep.equal(alone.examples(0).labels);
  });
});

describe('task hazardAhead', () => {
  const describeOnce = (one: VehicleObservation) => {
    const collector = hazardAhead.makeCollector(1);
    const out = new Float32Array(hazardAhead.featureCount);
    collector.describe(0, one, out);
    return out;
  };

  it('is found by its name, and another is a coded error', () => {
    expect(taskNamed('hazardAhead')).to.equal(hazardAhead);
    expect(() => taskNamed('mnist')).to.throw(/one of hazardAhead/);
  });

  it('describes an observation by bounded numbers, whatever the sensors say', () => {
    const wild = observation({ speed_mps: 1e6 });
    wild.context.fill(1e9);
    for (const value of [...describeOnce(observation()), ...describeOnce(wild)])
      expect(Math.abs(value)).to.be.at.most(5);
  });

  it('never uses the ground truth of hazards, nor where and when', () => {
    const plain = describeOnce(observation());
    const told = observation({ time_us: 9e9 });
    for (const field of ['eventId', 'eventCauseCode', 'eventSubCauseCode'] as const) told.context[EGO[field]] = 9;
    expect(describeOnce(told)).to.deep.equal(plain);
    for (const name of hazardAhead.features) expect(name).to.not.match(/^(x|y|latitude|longitude|time|day)$/);
  });

  it('remembers its own slip', () => {
    const collector = hazardAhead.makeCollector(1);
    const index = hazardAhead.features.indexOf('recentSlip');
    const out = new Float32Array(hazardAhead.featureCount);
    const slippedAt = (age_s: number) => {
      collector.look(0, 100 * S, EGO_FLAG.escActive, 0);
      collector.describe(0, observation({ time_us: (100 + age_s) * S }), out);
      return out[index];
    };
    expect(slippedAt(5)).to.be.above(slippedAt(50));
  });
});
