import { DEFAULT_CELLULAR_LIVE, type LatencyQuantiles } from '../../core/radio/cellular/config.js';
import { resolveParameters } from '../../core/scenario/resolve.js';
import { compare, limit, runChecks } from '../support/checks.js';
import type { Result } from '../support/result.js';
import { drive, mean, quantile } from './uu/network.js';

/**
 * Does the cellular network do what is said of it? Quantiles of each part of the way as declared, load against capacity,
 * waiting times against queueing theory, radio and internet against published models. `npx verge validate uu`, 10 s.
 */

const results: Result[] = [];
const WIDE = { uplink_Mbps: 100_000, downlink_Mbps: 100_000 };
const NONE = DEFAULT_CELLULAR_LIVE.latency;

/** Delays of frames that meet no queue. */
const delaysWith = (latency: Partial<LatencyQuantiles>): Float64Array =>
  drive({ rate_Hz: 2000, size_B: 300, simulated_s: 20, live: { ...WIDE, latency: { ...NONE, ...latency } } }).delays_ms;

/** One part of the way alone: the draws are its latency. */
for (const profile of ['5g', '4g', '5gMec', 'mosaic'] as const) {
  const { latency } = resolveParameters([{ origin: 'cli', values: { radio: { uu: { profile } } } }]).parameters.radio
    .uu;
  for (const part of ['uplink', 'downlink', 'internet'] as const) {
    const p50_ms = latency[`${part}P50_ms`];
    const p95_ms = latency[`${part}P95_ms`];
    if (p50_ms === 0) continue;
    const delays_ms = delaysWith({ [`${part}P50_ms`]: p50_ms, [`${part}P95_ms`]: p95_ms });
    results.push(compare(`${profile}, ${part}, median`, quantile(delays_ms, 0.5), p50_ms, 'ms', 0.02));
    results.push(compare(`${profile}, ${part}, 95th percentile`, quantile(delays_ms, 0.95), p95_ms, 'ms', 0.03));
  }
}

/**
 * Offered load against capacity: below it everything is carried, above it the capacity, and nobody waits longer than
 * allowed. A kilobyte at 8 Mb/s takes a millisecond.
 */
const FRAME_B = 1000;
const CAPACITY_MBPS = 8;
const QUEUE_MS = 200;
for (const [direction, narrow] of [
  ['uplink', { uplink_Mbps: CAPACITY_MBPS, downlink_Mbps: 100_000 }],
  ['downlink', { uplink_Mbps: 100_000, downlink_Mbps: CAPACITY_MBPS }],
] as const) {
  for (const share of [0.5, 0.9, 1.5, 3]) {
    const found = drive({
      rate_Hz: share * 1000,
      size_B: FRAME_B,
      simulated_s: 30,
      live: { ...narrow, queue_ms: QUEUE_MS, latency: NONE },
    });
    const carried_Mbps = (found.view[direction].carried_B * 8) / (found.simulated_s * 1e6);
    const expected_Mbps = Math.min(1, share) * CAPACITY_MBPS;
    const what = `${direction}, ${share} of the capacity offered`;
    results.push(compare(`${what}: carried`, carried_Mbps, expected_Mbps, 'Mb/s', 0.02));
    const longest_ms = Number(quantile(found.delays_ms, 1).toFixed(2));
    results.push(limit(`${what}: longest delay`, longest_ms, 0, QUEUE_MS + 2, 'ms'));
  }
}

/** Mean wait of an M/D/1 queue: rho / (2 (1 - rho)) services (Pollaczek and Khinchine). */
for (const load of [0.3, 0.6, 0.8]) {
  const live = { uplink_Mbps: CAPACITY_MBPS, downlink_Mbps: 100_000, queue_ms: 60_000, latency: NONE };
  const { wait_us, carried } = drive({ rate_Hz: load * 1000, size_B: FRAME_B, simulated_s: 120, live }).view.uplink;
  const expected_ms = Number((load / (2 * (1 - load))).toFixed(3));
  results.push(
    compare(`mean wait at ${load} of the capacity, M/D/1`, wait_us / carried / 1000, expected_ms, 'ms', 0.05),
  );
}

/**
 * Radio part of 5G, one way: Coll-Perales et al., 300 B every 100 ms, SCS 30 kHz, 20 MHz, MCS table 3, mean, 95th and 99th
 * percentile, by vehicles per km. Denser roads fill that network's resources, which is the queue's part here.
 */
const RADIO = {
  uplink: [
    [10, 0.7425, 0.975, 0.995],
    [20, 0.7474, 0.976, 0.996],
    [40, 0.7532, 0.98, 1.009],
    [60, 0.7642, 0.99, 1.166],
  ],
  downlink: [
    [10, 0.743, 0.975, 0.996],
    [20, 0.7477, 0.976, 0.997],
    [40, 0.7542, 0.981, 1.028],
    [60, 0.7669, 0.993, 1.197],
  ],
} as const;
for (const direction of ['uplink', 'downlink'] as const) {
  const delays_ms = delaysWith({ [`${direction}P50_ms`]: 0.75, [`${direction}P95_ms`]: 0.98 });
  for (const [density_perKm, mean_ms, p95_ms, p99_ms] of RADIO[direction]) {
    const what = `5G radio, ${direction}, ${density_perKm} vehicles/km`;
    results.push(compare(`${what}: mean`, mean(delays_ms), mean_ms, 'ms', 0.03));
    results.push(compare(`${what}: 95th percentile`, quantile(delays_ms, 0.95), p95_ms, 'ms', 0.03));
    results.push(compare(`${what}: 99th percentile`, quantile(delays_ms, 0.99), p99_ms, 'ms', 0.12));
  }
}

/** Round trip between packet core and server by country: Coll-Perales et al., median, 75th and 95th percentile, ms. */
const INTERNET = [
  ['Italy', 9.358, 13.941, 26.717],
  ['Spain', 11.33, 17.683, 28.633],
  ['Sweden', 6.769, 10.68, 20.363],
  ['Germany', 8.786, 12.701, 23.77],
  ['France', 8.386, 13.908, 25.993],
] as const;
for (const [country, p50_ms, p75_ms, p95_ms] of INTERNET) {
  const delays_ms = delaysWith({ internetP50_ms: p50_ms, internetP95_ms: p95_ms });
  results.push(compare(`internet, ${country}: median`, quantile(delays_ms, 0.5), p50_ms, 'ms', 0.02));
  results.push(compare(`internet, ${country}: 75th percentile`, quantile(delays_ms, 0.75), p75_ms, 'ms', 0.1));
  results.push(compare(`internet, ${country}: 95th percentile`, quantile(delays_ms, 0.95), p95_ms, 'ms', 0.03));
}

/** One way up and down of commercial 5G: field tests of a car's 5G modem have 18 to 20 ms a hop (MASA 2026). */
const { latency } = resolveParameters([]).parameters.radio.uu;
const both_ms = quantile(
  drive({ rate_Hz: 2000, size_B: 300, simulated_s: 20, live: { ...WIDE, latency } }).delays_ms,
  0.5,
);
results.push(limit('5g, half of the way up and down, median', Number((both_ms / 2).toFixed(2)), 17, 22, 'ms'));

await runChecks(new URL('./uu/network.js', import.meta.url), [], results);
