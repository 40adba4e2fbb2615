import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeliveryBin } from './judge.js';

/** A case of C-V2X mode 4 on a straight road. */
export interface SidelinkLoad {
  readonly density_perM: number;
  readonly subchannels: 2 | 4;
  readonly txPower_dBm: number;
  readonly packet_Hz: number;
}

export interface SidelinkCase extends SidelinkLoad {
  readonly reference: string;
  readonly bins: readonly DeliveryBin[];
  readonly busyRatio?: number;
}

/**
 * Simulations of Gonzalez-Martin et al. 2019 (doi 10.1109/TVT.2018.2888704) from their published file, 190 B; null where it is
 * not at hand. A lost control channel is told apart there; here it counts as what it was lost to, nearly always a collision.
 */
export function publishedSidelinkCases(folder: string): SidelinkCase[] | null {
  const file = join(folder, 'validation', 'cv2x_mode4_pdr_vs_distance.csv');
  if (!existsSync(file)) return null;
  const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1);
  const cases = new Map<string, SidelinkCase & { readonly bins: DeliveryBin[] }>();
  for (const row of rows.map((line) => line.split(',').map(Number))) {
    const [density_perKm, subchannels, txPower_dBm, packet_Hz, , distance_m, received, ...causes] = row;
    const key = row.slice(0, 4).join('/');
    const load = { density_perM: density_perKm / 1000, subchannels: subchannels as 2 | 4, txPower_dBm, packet_Hz };
    if (!cases.has(key)) cases.set(key, { reference: 'simulation', ...load, bins: [] });
    const [halfDuplex, noise, collision, controlLost, belowSensitivity] = causes;
    const lost = [belowSensitivity, halfDuplex, noise, collision + controlLost];
    cases.get(key)?.bins.push({ distance_m, received, causes: lost });
  }
  return [...cases.values()];
}

const every50m = (received: readonly number[]): DeliveryBin[] =>
  received.map((share, i) => ({ distance_m: 50 * i, received: share }));

const simulated = (density_perM: number, txPower_dBm: number, busyRatio: number | undefined, received: number[]) =>
  published('simulation', density_perM, txPower_dBm, busyRatio, received);

function published(
  reference: string,
  density_perM: number,
  txPower_dBm: number,
  busyRatio: number | undefined,
  received: number[],
): SidelinkCase {
  const load = { density_perM, subchannels: 4, txPower_dBm, packet_Hz: 10 } as const;
  return { reference, ...load, busyRatio, bins: every50m(received) };
}

/**
 * The same authors' further simulations (4 sub-channels, 10 Hz, 190 B), and where there is none their analytic model; channel
 * busy ratios are those of the model.
 */
export const MORE_SIDELINK_CASES: readonly SidelinkCase[] = [
  simulated(0.1, 23, 0.271, [0.991, 0.986, 0.979, 0.976, 0.97, 0.957, 0.937, 0.907, 0.856, 0.764, 0.644]),
  simulated(0.2, 23, 0.511, [0.988, 0.963, 0.945, 0.932, 0.91, 0.864, 0.802, 0.733, 0.663, 0.573, 0.473]),
  simulated(0.1, 20, undefined, [0.991, 0.986, 0.98, 0.976, 0.968, 0.948, 0.916, 0.85, 0.715, 0.508, 0.331]),
  simulated(0.3, 20, undefined, [0.986, 0.949, 0.924, 0.899, 0.844, 0.76, 0.673, 0.576, 0.451, 0.303, 0.197]),
  published(
    'analytic model',
    0.3,
    23,
    // biome-ignore lint/suspicious/noApproximativeNumericConstant: a published ratio
    0.693,
    [0.987, 0.952, 0.928, 0.908, 0.871, 0.795, 0.701, 0.611, 0.528, 0.44, 0.338],
  ),
  published(
    'analytic model',
    0.2,
    20,
    0.439,
    [0.988, 0.968, 0.953, 0.937, 0.9, 0.836, 0.765, 0.681, 0.555, 0.387, 0.226],
  ),
];

/**
 * Measured with WiLabV2Xsim 6.1: the ETSI motorway of 2 km with its ends joined, 50 vehicles/km in six lanes, N(70, 7) km/h, 350 B
 * at 10 Hz, MCS 7, 23 dBm and antennas of 3 dBi, 20 s. Bins of 25 m end at their distance; classes are 0-100 ... 400-500 m. A
 * packet takes its one resource of three sub-channels a subframe. Of the time between receptions the mean in the first class and the
 * p99.9 in the second are known.
 */
export const WILAB_SIDELINK = {
  airSize_B: 350,
  packet_Hz: 10,
  txPower_dBm: 26,
  density_perM: 0.05,
  speed_mps: { mean: 70 / 3.6, sigma: 7 / 3.6 },
  simulated_s: 20,
  busyRatio: 0.297,
  received: [0.991, 0.977, 0.969, 0.957, 0.933, 0.888, 0.812, 0.717, 0.567, 0.415, 0.274, 0.14].map(
    (received, i): DeliveryBin => ({ distance_m: 50 * (i + 1), received }),
  ),
  classes: [0.987, 0.967, 0.918, 0.788, 0.535],
  gapMean_s: 0.103,
  gapP999_s: 1,
} as const;
