import type { MediumConfig } from '../../../core/radio/config.js';
import { createMedium } from '../../../core/radio/createMedium.js';
import type { MediumRequest, StationPlaces } from '../../../core/radio/medium.js';
import { Random } from '../../../core/random/random.js';
import { NS3_MEDIUM } from '../../radio/cases.js';
import { log } from '../../support/checks.js';
import type { Result } from '../../support/result.js';
import { BIN_M, near, rounded } from './judge.js';

/**
 * What ns-3 delivers without interference, worked out here from its formulas alone: log-distance path loss, thermal noise with the
 * noise figure, preamble detection, NIST error rates over SIGNAL and data. One station sends, nobody else.
 */
interface Ns3Curve {
  readonly title: string;
  readonly txPower_dBm: number;
  /** ThresholdPreambleDetectionModel::MinimumRssi */
  readonly minimumRssi_dBm: number;
  readonly farthest_m: number;
}

const CURVES: readonly Ns3Curve[] = [
  { title: 'ns-3 alone on the air, 23 dBm', txPower_dBm: 23, minimumRssi_dBm: -82, farthest_m: 1000 },
  {
    title: 'ns-3 alone on the air, 3 dBm, preambles from -101 dBm',
    txPower_dBm: 3,
    minimumRssi_dBm: -101,
    farthest_m: 400,
  },
];

const TOLERANCE = 0.01;
/** Received powers are rounded to 1/16 dB: so near the threshold a receiver may be on either side of it. */
const ROUNDING_DB = 1 / 32;
const RECEIVERS_PER_M = 1;
const FRAMES = 1500;
const PERIOD_US = 1000;
const AIR_SIZE_B = 300;

const REFERENCE_LOSS_DB = 46.6777;
const EXPONENT = 2;
const BOLTZMANN = 1.3803e-23;
const NOISE_W = 10 ** 0.7 * BOLTZMANN * 290 * 10e6;
const PREAMBLE_SNR_DB = 4;
const SIGNAL_BITS = 24;
/** 51 symbols of 48 bits: 16 of service, 300 B, 6 of tail, and what fills the last. */
const DATA_BITS = 51 * 48;
/** Weights of the code of rate 1/2 (Pei and Henderson 2010). */
const WEIGHTS = [36, 211, 1404, 11633, 77433, 502690, 3322763, 21292910, 134365911];

/** By its series, good to 1e-9 for the arguments that matter (below 3). */
function erfc(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; n < 80; n++) {
    term *= (-x * x) / n;
    sum += term / (2 * n + 1);
  }
  return Math.max(0, 1 - (2 / Math.sqrt(Math.PI)) * sum);
}

/** Of BPSK and QPSK with the code of rate 1/2. @param perBit_snr signal to noise, of QPSK half of it */
function bitError(perBit_snr: number): number {
  if (perBit_snr > 9) return 0;
  const raw = 0.5 * erfc(Math.sqrt(perBit_snr));
  const d = Math.sqrt(4 * raw * (1 - raw));
  return Math.min(1, 0.5 * WEIGHTS.reduce((sum, weight, i) => sum + weight * d ** (10 + 2 * i), 0));
}

const powerAt_dBm = ({ txPower_dBm }: Ns3Curve, distance_m: number): number =>
  txPower_dBm - REFERENCE_LOSS_DB - 10 * EXPONENT * Math.log10(distance_m);

function receivedBy(curve: Ns3Curve, distance_m: number): number {
  const { minimumRssi_dBm } = curve;
  const power_dBm = powerAt_dBm(curve, distance_m);
  const snr = 10 ** (power_dBm / 10 - 3) / NOISE_W;
  if (power_dBm < minimumRssi_dBm || 10 * Math.log10(snr) < PREAMBLE_SNR_DB) return 0;
  return (1 - bitError(snr)) ** SIGNAL_BITS * (1 - bitError(snr / 2)) ** DATA_BITS;
}

/** What ns-3 delivers at a distance at 23 dBm while nobody else sends. */
export const ns3AloneAt = (distance_m: number): number => receivedBy(CURVES[0], distance_m);

/** Delivery by distance, ours and theirs, in every bin. */
export function ns3Results(): Result[] {
  return CURVES.flatMap((curve) => {
    const ours = measured(curve);
    const theirs = inBins(curve, (distance_m) => receivedBy(curve, distance_m));
    const onEdge = inBins(curve, (distance_m) => {
      return Math.abs(powerAt_dBm(curve, distance_m) - curve.minimumRssi_dBm) <= ROUNDING_DB ? 1 : 0;
    });
    const widest = Math.max(...ours.map((share, bin) => Math.abs(share - theirs[bin])));
    log(`     ${curve.title}: delivery within ${widest.toFixed(4)} of the formula`);
    return ours.map((share, bin) => {
      const name = `${curve.title}, delivered at ${bin * BIN_M} to ${(bin + 1) * BIN_M} m`;
      return near(name, share, rounded(theirs[bin]), TOLERANCE + onEdge[bin]);
    });
  });
}

/** Distances of the receivers, each in the middle of a metre or of what they have instead. */
const distancesOf = ({ farthest_m }: Ns3Curve): number[] =>
  Array.from({ length: farthest_m * RECEIVERS_PER_M }, (_, i) => (i + 0.5) / RECEIVERS_PER_M);

/** Mean of what the receivers of a bin have. */
function inBins(curve: Ns3Curve, shareAt: (distance_m: number, receiver: number) => number): number[] {
  const perBin = BIN_M * RECEIVERS_PER_M;
  const sums = new Array<number>(curve.farthest_m / BIN_M).fill(0);
  distancesOf(curve).forEach((distance_m, i) => {
    sums[Math.floor(distance_m / BIN_M)] += shareAt(distance_m, i);
  });
  return sums.map((sum) => sum / perBin);
}

function measured(curve: Ns3Curve): number[] {
  const distances_m = distancesOf(curve);
  const config: MediumConfig = { ...NS3_MEDIUM, sensitivity_dBm: curve.minimumRssi_dBm };
  const medium = createMedium(placesOf(distances_m), config, [], Random.fromSeed(1));
  const received = new Uint32Array(distances_m.length);
  for (let frame = 0; frame < FRAMES; frame++) {
    medium.request(frameAt(frame * PERIOD_US));
    medium.advance((frame + 1) * PERIOD_US, { txPower_dBm: curve.txPower_dBm, lossProbability: 0 });
    for (const { receiverSlot, receiverCount } of medium.resolved) {
      for (let i = 0; i < receiverCount; i++) received[receiverSlot[i] - 1]++;
    }
  }
  return inBins(curve, (_, receiver) => received[receiver] / FRAMES);
}

/** The sender, then the receivers. */
const placesOf = (distances_m: readonly number[]): StationPlaces => ({
  count: distances_m.length + 1,
  present: new Uint8Array(distances_m.length + 1).fill(1),
  stationId: Uint32Array.from({ length: distances_m.length + 1 }, (_, slot) => slot + 1),
  x_m: Float64Array.of(0, ...distances_m),
  y_m: new Float64Array(distances_m.length + 1),
  height_m: new Float32Array(distances_m.length + 1).fill(1.5),
});

const frameAt = (request_us: number): MediumRequest => ({
  slot: 0,
  stationId: 1,
  sequence: 0,
  request_us,
  accessCategory: 2,
  airSize_B: AIR_SIZE_B,
  type: 0,
  payload: new Uint8Array(0),
  destinationId: 0,
});
