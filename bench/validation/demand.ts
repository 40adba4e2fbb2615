import { Random } from '../../core/random/random.js';
import { gridNetwork } from '../../core/road/generated/gridNetwork.js';
import { buildPlainNetwork } from '../../core/road/plain/buildPlainNetwork.js';
import { parseProfile } from '../../core/scenario/profile.js';
import { nest, resolveParameters } from '../../core/scenario/resolve.js';
import { odTraffic } from '../../core/simulation/odTraffic.js';
import { createTraffic } from '../../core/traffic/createTraffic.js';
import { distance_m } from '../../core/traffic/generated/odMatrix.js';
import { weightedTime_s } from '../../core/traffic/generated/profile.js';
import type { Result } from '../support/result.js';

/**
 * Do generated trips come when and where they should? A morning peak on a grid of 12 x 10 streets: departures against the
 * profile, trips between zones against the gravity model, all within what a Poisson process scatters by.
 * `npx verge validate demand`, some seconds.
 */

const TRIPS_PERH = 6000;
const PROFILE = '0:0.5 900:1 1800:1.6 2700:0.9';
const HOUR_S = 3600;
const SLICE_S = 450;
const DISTANCES_M = [400, 600, 800, 1000, 1250, 1500, 2000, Number.POSITIVE_INFINITY];
/** A right generator misses a bound of so many standard deviations once in 16,000 times. */
const BOUND = 4;

const results: Result[] = [];
const log = (text: string): boolean => process.stderr.write(`${text}\n`);
const cells = (...values: readonly (string | number)[]): string =>
  values.map((value) => String(value).padStart(12)).join('');

/** How far a count is from its mean, in standard deviations of a Poisson count. */
const deviationOf = (count: number, mean: number): number => (count - mean) / Math.sqrt(mean);

function judge(name: string, deviation: number): void {
  const ok = Math.abs(deviation) <= BOUND;
  results.push({ name, value: Number(deviation.toFixed(2)), unit: 'sigma', target: `within ${BOUND}`, ok });
}

const settings = {
  'run.duration_s': HOUR_S,
  'traffic.demand.trips_per_h': TRIPS_PERH,
  'traffic.demand.profile': PROFILE,
  'traffic.demand.decay_m': 800,
};
const { parameters } = resolveParameters(
  Object.entries(settings).map(([path, value]) => ({ origin: 'cli', values: nest(path, value) })),
);
const profile = parseProfile(PROFILE);
const network = buildPlainNetwork(gridNetwork({ columns: 12, rows: 10, block_m: 200, lanes: 2, speed_mps: 13.89 }));
const { demand, matrix, counts } = odTraffic(network, [], parameters, Random.fromSeed(1));
const { zones, shares } = matrix;
const expected = (TRIPS_PERH / 3600) * weightedTime_s(profile, HOUR_S);

const traffic = createTraffic(network, demand, {}, Random.fromSeed(1));
log('departures by time: expected from the profile, drawn, brought onto the road');
log(cells('from', 'to (s)', 'expected', 'drawn', 'inserted', 'sigma'));
for (let from_s = 0; from_s < HOUR_S; from_s += SLICE_S) {
  const to_s = from_s + SLICE_S;
  const before = traffic.totals.inserted;
  while (traffic.time_us < to_s * 1e6) traffic.step();
  const mean = (TRIPS_PERH / 3600) * (weightedTime_s(profile, to_s) - weightedTime_s(profile, from_s));
  const drawn = demand.trips.filter(({ depart_s }) => depart_s >= from_s && depart_s < to_s).length;
  const deviation = deviationOf(drawn, mean);
  log(cells(from_s, to_s, mean, drawn, traffic.totals.inserted - before, deviation.toFixed(2)));
  judge(`departures from ${from_s} to ${to_s} s`, deviation);
}
const { inserted, waitingInsertion, arrived, running } = traffic.totals;
log(
  `${inserted} inserted (${arrived} arrived, ${running} on the road), ${waitingInsertion} wait at the end of the hour`,
);

log('trips by distance between their zones: expected from the gravity model, drawn');
log(cells('from', 'to (m)', 'expected', 'drawn', 'sigma'));
DISTANCES_M.forEach((to_m, bin) => {
  const from_m = bin === 0 ? 0 : DISTANCES_M[bin - 1];
  const inBin = (k: number) => {
    const apart_m = distance_m(zones[Math.floor(k / zones.length)], zones[k % zones.length]);
    return apart_m >= from_m && apart_m < to_m;
  };
  const mean = shares.reduce((sum, share, k) => sum + (inBin(k) ? share * expected : 0), 0);
  const drawn = counts.reduce((sum, count, k) => sum + (inBin(k) ? count : 0), 0);
  log(cells(from_m, to_m, mean.toFixed(1), drawn, deviationOf(drawn, mean).toFixed(2)));
  judge(`trips between zones ${from_m} to ${to_m} m apart`, deviationOf(drawn, mean));
});

// over all pairs, sum of (count - mean)^2 / mean: a pair's has mean 1 and variance 2 + 1 / mean
const pairs = [...shares.keys()].filter((k) => shares[k] > 0);
const chiSquared = pairs.reduce((sum, k) => sum + deviationOf(counts[k], shares[k] * expected) ** 2, 0);
const variance = pairs.reduce((sum, k) => sum + 2 + 1 / (shares[k] * expected), 0);
const scatter = (chiSquared - pairs.length) / Math.sqrt(variance);
log(
  `chi squared over ${pairs.length} pairs of zones: ${chiSquared.toFixed(1)}, ${scatter.toFixed(2)} sigma from its mean`,
);
judge(`trips of ${pairs.length} pairs of zones`, scatter);

const missed = results.filter(({ ok }) => !ok).length;
log(`${results.length - missed} of ${results.length} within their targets`);
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(results)}\n`);
process.exitCode = missed === 0 ? 0 : 1;
