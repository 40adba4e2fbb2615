import { setImmediate } from 'node:timers/promises';
import { expect } from 'chai';
import { lendThread } from '../../../cli/workers/lendThread.js';
import { DEFAULT_MEDIUM } from '../../../core/radio/config.js';
import type { LaunchThread, MediumRequest, StationPlaces } from '../../../core/radio/medium.js';
import { OUTCOME_BINS, OUTCOME_COUNT } from '../../../core/radio/medium.js';
import { Frame } from '../../../core/radio/reception/frame.js';
import { LinkBudget } from '../../../core/radio/reception/linkBudget.js';
import { Reach } from '../../../core/radio/reception/reach.js';
import { CONTROL, type ReachTable } from '../../../core/radio/reception/reachTable.js';
import { Random } from '../../../core/random/random.js';
import type { SimulationControl } from '../../../core/simulation/api.js';

const STATIONS = 120;
const POWER_DBM = 23;
const SEED = Random.fromSeed('thread');

const places: StationPlaces = {
  count: STATIONS,
  present: new Uint8Array(STATIONS).fill(1),
  stationId: Uint32Array.from({ length: STATIONS }, (_, i) => 1 + i),
  x_m: Float64Array.from({ length: STATIONS }, (_, i) => 7 * i),
  y_m: new Float64Array(STATIONS),
  height_m: new Float32Array(STATIONS).fill(1.5),
};

describe('a thread lent to the radio', () => {
  it('finds whom the expected senders reach, and ends when the run does', async () => {
    const reach = new Reach(new LinkBudget(places, DEFAULT_MEDIUM, [], SEED), places);
    let table: ReachTable | undefined;
    const share = (launch: LaunchThread) =>
      reach.share(
        (setup) => {
          table = setup.table;
          launch(setup);
        },
        DEFAULT_MEDIUM,
        [],
        SEED.state,
      );
    lendThread({ share } as unknown as SimulationControl, 2);
    reach.sync(POWER_DBM, 0);
    const own = framePairs(reach, 60);
    places.x_m[0] += 1;
    reach.sync(POWER_DBM, 100_000);
    while (Atomics.load(table!.found, 60) !== 2) await setImmediate();
    const first = table!.first[60];
    expect(Array.from(table!.pairs.pairSlot.subarray(first, first + table!.count[60]))).to.deep.equal(own);
    reach.close();
    expect(table!.control[CONTROL.over]).to.equal(1);
  });

  it('is none on a machine with a single processor', () => {
    let shared = 0;
    lendThread({ share: () => shared++ } as unknown as SimulationControl, 1);
    expect(shared).to.equal(0);
  });
});

function framePairs(reach: Reach, slot: number): number[] {
  const frame = new Frame();
  frame.request = { slot } as MediumRequest;
  reach.fill(frame, new Float64Array(OUTCOME_BINS * OUTCOME_COUNT));
  return Array.from(frame.pairSlot.subarray(0, frame.pairCount));
}
