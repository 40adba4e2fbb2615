import { meanRatio, runCrowd } from './crowd.js';
import type { FixedPointRun } from './jobs.js';

/** Long enough on the air that the gate's shortest interval, 25 ms, does not bind: 1.1 ms at 6 Mb/s. */
const AIR_SIZE_B = 800;
const SETTLED_S = 40;
/** A station every 0.2 s: those that are there make room for one that begins at the middle of delta's range. */
const ARRIVAL_S = 0.2;
const MEASURED_S = 20;
/** Faster than any gate opens, so that a frame always waits. */
const INTERVAL_US = 30_000;

/** Mean channel busy ratio at which that many stations with something to send come to rest under the adaptive approach. */
export function restingRatio({ stations }: FixedPointRun): number {
  const from_s = stations * ARRIVAL_S + SETTLED_S;
  let sum = 0;
  let periods = 0;
  runCrowd({
    stations,
    live: { txPower_dBm: 23, lossProbability: 0, dcc: 'adaptive' },
    simulated_s: from_s + MEASURED_S,
    arrival_s: ARRIVAL_S,
    interval_us: INTERVAL_US,
    frame: () => ({ airSize_B: AIR_SIZE_B, accessCategory: 2 }),
    look(medium, from_us) {
      if (from_us < from_s * 1e6 || from_us % 100_000 !== 0) return;
      sum += meanRatio(medium, stations);
      periods++;
    },
  });
  return sum / periods;
}
