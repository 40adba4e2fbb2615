import { expect } from 'chai';
import { DEFAULT_MEDIUM } from '../../../../core/radio/config.js';
import { type MediumRequest, OUTCOME_BINS, OUTCOME_COUNT, type StationPlaces } from '../../../../core/radio/medium.js';
import { Frame } from '../../../../core/radio/reception/frame.js';
import { LinkBudget } from '../../../../core/radio/reception/linkBudget.js';
import { Reach } from '../../../../core/radio/reception/reach.js';
import { ReachHelper, type ReachSetup } from '../../../../core/radio/reception/reachHelper.js';
import { Random } from '../../../../core/random/random.js';
import type { Building } from '../../../../core/road/network.js';

const STATIONS = 150;
const POWER_DBM = 23;
const STEP_US = 100_000;
const BUILDINGS: readonly Building[] = [
  { footprint_m: Float64Array.of(300, 100, 420, 100, 420, 260, 300, 260), height_m: 10 },
  { footprint_m: Float64Array.of(500, 300, 700, 300, 700, 380, 500, 380), height_m: 10 },
];
const SEED = Random.fromSeed('reach');

class Air {
  readonly places: StationPlaces;
  readonly reach: Reach;
  readonly counts = new Float64Array(OUTCOME_BINS * OUTCOME_COUNT);
  now_us = 0;

  constructor(random = Random.fromSeed('places')) {
    this.places = {
      count: STATIONS,
      present: new Uint8Array(STATIONS).fill(1),
      stationId: Uint32Array.from({ length: STATIONS }, (_, i) => 100 + i),
      x_m: Float64Array.from({ length: STATIONS }, () => random.uniformIn(0, 1500)),
      y_m: Float64Array.from({ length: STATIONS }, () => random.uniformIn(0, 500)),
      height_m: new Float32Array(STATIONS).fill(1.5),
    };
    this.reach = new Reach(new LinkBudget(this.places, DEFAULT_MEDIUM, BUILDINGS, SEED), this.places);
  }

  /** A second thread, but for the thread: it works when it is told to. */
  helper(): ReachHelper {
    const setups: ReachSetup[] = [];
    this.reach.share((setup) => setups.push(setup), DEFAULT_MEDIUM, BUILDINGS, SEED.state);
    return new ReachHelper(setups[0]);
  }

  /** Half of the stations drive on, one leaves. */
  step(): void {
    const { places } = this;
    this.now_us += STEP_US;
    for (let i = 0; i < STATIONS; i += 2) places.x_m[i] += 1.3;
    places.present[this.now_us % 7] = 0;
    this.reach.sync(POWER_DBM, this.now_us);
  }

  pairsOf(slot: number): number[][] {
    const frame = new Frame();
    frame.request = { slot } as MediumRequest;
    frame.start_us = this.now_us + 500 * slot;
    this.reach.fill(frame, this.counts);
    const end = frame.pairCount;
    return [frame.pairSlot, frame.pairLevel, frame.pairBin].map((column) => Array.from(column.subarray(0, end)));
  }

  everybody(): number[][][] {
    return Array.from({ length: STATIONS }, (_, slot) => this.pairsOf(slot));
  }
}

/** Both airs over some steps; the helper works when `isAwake` says so. */
function expectEqual(isAwake: (step: number) => boolean): void {
  const [alone, helped] = [new Air(), new Air()];
  const helper = helped.helper();
  for (let step = 0; step < 8; step++) {
    alone.step();
    helped.step();
    if (isAwake(step)) helper.help();
    expect(helped.everybody()).to.deep.equal(alone.everybody());
    expect(helped.reach.pairs).to.equal(alone.reach.pairs);
    expect(helped.counts).to.deep.equal(alone.counts);
  }
}

/** Senders whom the helper finds rows for in this step. */
function foundIn(helper: ReachHelper): number[] {
  const step = helper.help();
  return Array.from(helper.table.found).flatMap((found, slot) => (found === step ? [slot] : []));
}

describe('whom frames reach', () => {
  it('is the same with a helper that finds all in time', () => {
    expectEqual(() => true);
  });

  it('is the same with a helper that sleeps through some steps', () => {
    expectEqual((step) => step % 3 === 0);
  });

  it('is found by the helper for those who sent before', () => {
    const air = new Air();
    const helper = air.helper();
    air.step();
    air.pairsOf(6);
    air.step();
    expect(foundIn(helper)).to.deep.equal([6]);
  });

  it("is left to the world's own thread once its time has come", () => {
    const air = new Air();
    const helper = air.helper();
    air.step();
    for (const slot of [6, 40, 80]) air.pairsOf(slot);
    air.step();
    air.reach.passed(air.now_us + 20_000);
    expect(foundIn(helper)).to.deep.equal([40, 80]);
  });

  it('has no helper where every frame draws for itself', () => {
    const links = new LinkBudget(new Air().places, { ...DEFAULT_MEDIUM, fading: 'nakagami' }, [], SEED);
    let launched = 0;
    new Reach(links, new Air().places).share(() => launched++, DEFAULT_MEDIUM, [], SEED.state);
    expect(launched).to.equal(0);
  });
});
