import { leastOffTime_us, smoothedRatio } from '../../../core/radio/congestion/hardLimits.js';
import type { Medium, ResolvedTransmission } from '../../../core/radio/medium.js';
import { meanRatio, runCrowd } from './crowd.js';
import type { FloodFigures, FloodRun } from './jobs.js';

const SIMULATED_S = 30;
const ARRIVAL_S = 0.01;
const INTERVAL_US = 10_000;
const PERIOD_US = 100_000;
const LONGEST_B = 2300;
const SHORTEST_B = 60;
const SECOND_US = 1_000_000;

/** What one station had on the air: [start, end] in turn. */
type OnAir = [number, number][];

/** Stations that ask for a frame of any size and urgency every 10 ms, and what came of it on the air. */
export function flood({ dcc, stations, rate_Mbps }: FloodRun): FloodFigures {
  const sent: OnAir[] = Array.from({ length: stations }, () => []);
  /** smoothed channel busy ratio of each station by period, known to it at some time within that period */
  const known = [new Float64Array(stations)];
  let [ended, asked, tooSoon, highestRatio] = [0, 0, 0, 0];
  const note = ({ request, start_us, end_us }: ResolvedTransmission): void => {
    const own = sent[request.slot];
    const period = Math.floor((request.request_us + (request.gateWait_us ?? 0)) / PERIOD_US);
    const last = own.at(-1);
    own.push([start_us, end_us]);
    if (last === undefined) return;
    const on_us = last[1] - last[0];
    const asked_us = [known[Math.max(0, period - 1)], known[period]].map((ratios) =>
      leastOffTime_us(on_us, ratios[request.slot]),
    );
    if (start_us - last[1] < Math.min(...asked_us)) tooSoon++;
  };
  const medium = runCrowd({
    stations,
    live: { txPower_dBm: 23, lossProbability: 0, dcc },
    config: { rate_Mbps },
    simulated_s: SIMULATED_S,
    arrival_s: ARRIVAL_S,
    interval_us: INTERVAL_US,
    frame(random) {
      asked++;
      return {
        airSize_B: SHORTEST_B + random.integer(LONGEST_B - SHORTEST_B),
        accessCategory: random.integer(4),
      };
    },
    look(medium, from_us) {
      if (from_us > 0 && from_us % PERIOD_US === 0) {
        const before = known[known.length - 1];
        known.push(before.map((ratio, slot) => smoothedRatio(ratio, medium.busyRatio(slot))));
      }
      highestRatio = Math.max(highestRatio, meanRatio(medium, stations));
      ended += medium.outcomes.length;
      medium.resolved.forEach(note);
    },
  });
  return {
    longestFrame_ms: extreme(sent, (own) => Math.max(...own.map(([start, end]) => end - start)), Math.max) / 1000,
    shortestOff_ms: extreme(sent, shortestOff_us, Math.min) / 1000,
    fullestSecond: extreme(sent, fullestSecond_us, Math.max) / SECOND_US,
    tooSoon,
    uncounted: uncounted(medium, stations, asked, ended),
    highestRatio,
  };
}

const extreme = (sent: readonly OnAir[], of: (own: OnAir) => number, pick: (a: number, b: number) => number): number =>
  sent.map(of).reduce((a, b) => pick(a, b));

const shortestOff_us = (own: OnAir): number =>
  own.slice(1).reduce((least, [start_us], i) => Math.min(least, start_us - own[i][1]), Infinity);

/** Most on-time in any second: the fullest ends with a frame. */
function fullestSecond_us(own: OnAir): number {
  let most_us = 0;
  for (let last = 0; last < own.length; last++) {
    const from_us = own[last][1] - SECOND_US;
    let on_us = 0;
    for (let i = last; i >= 0 && own[i][1] > from_us; i--) on_us += own[i][1] - Math.max(from_us, own[i][0]);
    most_us = Math.max(most_us, on_us);
  }
  return most_us;
}

/** Every frame has an outcome or waits, and the counts of the gate tell of every one. */
function uncounted({ congestion }: Medium, stations: number, asked: number, ended: number): number {
  const counts = congestion?.counts ?? [];
  let waiting = 0;
  for (let slot = 0; slot < stations; slot++) waiting += congestion?.viewOf(slot)?.waiting ?? 0;
  const offered = counts.reduce((sum, one) => sum + one.offered, 0);
  const passed = counts.reduce((sum, one) => sum + one.passed, 0);
  const gone = counts.reduce((sum, one) => sum + one.queueFull + one.tooLong, 0);
  // those that passed and have not got the channel yet have no outcome
  const contending = passed + gone - ended;
  return (
    Math.abs(asked - offered) + Math.abs(offered - passed - gone - waiting) + (contending > stations ? contending : 0)
  );
}
