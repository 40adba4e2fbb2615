import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeliveryBin } from './judge.js';

export interface PublishedCase {
  readonly density_perM: number;
  readonly rate_Mbps: number;
  readonly packet_Hz: number;
  readonly txPower_dBm: number;
  readonly airSize_B: number;
  readonly bins: readonly DeliveryBin[];
  readonly busyRatio?: number;
}

const KEYS = 5;

/**
 * The cases of Sepulcre et al. 2022 (doi 10.1109/TVT.2021.3124708) from their published files; null where these are not
 * at hand. 190 B is the frame on the air: with no load to speak of their channel busy ratio is that of its airtime.
 */
export function publishedCases(folder: string): PublishedCase[] | null {
  const file = (name: string) => join(folder, 'validation', `ieee80211p_${name}.csv`);
  if (!existsSync(file('pdr_vs_distance'))) return null;
  const byCase = new Map<string, number[][]>();
  for (const row of rowsOf(file('pdr_vs_distance'))) {
    const key = keyOf(row);
    byCase.set(key, [...(byCase.get(key) ?? []), row]);
  }
  const causes = new Map(rowsOf(file('errors_vs_distance')).map((row) => [keyOf(row, KEYS + 1), row.slice(KEYS + 1)]));
  const loads = new Map(rowsOf(file('cbr')).map((row) => [keyOf(row), row[KEYS]]));
  return Array.from(byCase, ([key, rows]) => {
    const [density_perM, rate_Mbps, packet_Hz, txPower_dBm, airSize_B] = rows[0];
    const bins = rows.map((row) => ({
      distance_m: row[KEYS],
      received: row[KEYS + 1],
      causes: causes.get(keyOf(row, KEYS + 1)),
    }));
    return { density_perM, rate_Mbps, packet_Hz, txPower_dBm, airSize_B, bins, busyRatio: loads.get(key) };
  });
}

const keyOf = (row: readonly number[], columns = KEYS): string => row.slice(0, columns).join('/');

const rowsOf = (path: string): number[][] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number));

/**
 * Measured with WiLabV2Xsim 6.1: the ETSI motorway, 50 vehicles/km in six lanes, N(70, 7) km/h, 350 B at 10 Hz, 6 Mb/s, 23 dBm
 * and antennas of 3 dBi, runs of 10 s. Bins end at their distance; classes are 0-100 ... 400-500 m.
 */
export const WILAB_MOTORWAY = {
  airSize_B: 350,
  packet_Hz: 10,
  txPower_dBm: 26,
  density_perM: 0.05,
  speed_mps: { mean: 70 / 3.6, sigma: 7 / 3.6 },
  simulated_s: 10,
  busyRatio: 0.115,
  received: [0.996, 0.994, 0.992, 0.98, 0.959, 0.903, 0.786, 0.609, 0.387, 0.228, 0.118, 0.04].map(
    (received, i): DeliveryBin => ({ distance_m: 50 * (i + 1), received }),
  ),
  gaps: [
    { mean_s: 0.101, p99_s: 0.101, p999_s: 0.2 },
    { mean_s: 0.102, p99_s: 0.102, p999_s: 0.3 },
    { mean_s: 0.105, p99_s: 0.201, p999_s: 0.7 },
    { mean_s: 0.124, p99_s: 0.6, p999_s: 1.6 },
    { mean_s: 0.185, p99_s: 1.4, p999_s: 3.6 },
  ],
} as const;

/** Airtime by frame size and rate, us (EN 302 663 V1.3.1: 40 + 8 ceil((16 + 8 N + 6) / N_DBPS)). */
export const AIRTIMES: readonly (readonly [size_B: number, rate_Mbps: number, airtime_us: number])[] = [
  [100, 6, 184],
  [200, 6, 312],
  [300, 6, 448],
  [400, 6, 584],
  [500, 6, 712],
  [800, 6, 1112],
  [1000, 6, 1384],
  [1500, 6, 2048],
  [300, 12, 248],
  [1000, 12, 712],
];
