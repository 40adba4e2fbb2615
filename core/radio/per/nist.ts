import { airtime_us, PREAMBLE_US, SIGNAL_US } from '../airtime.js';
import type { BitModel, LogSuccess } from './errorModel.js';

/**
 * NIST error rate model as ns-3 has it (G. Pei and T. Henderson, "Validation of OFDM error rate model in ns-3", 2010):
 * uncoded bit error ratio by modulation, union bound of the punctured convolutional code, independent bits.
 */

type BitError = (snr: number) => number;

const bpsk: BitError = (snr) => 0.5 * erfc(Math.sqrt(snr));
const qpsk: BitError = (snr) => 0.5 * erfc(Math.sqrt(snr / 2));
const qam16: BitError = (snr) => 0.375 * erfc(Math.sqrt(snr / 10));
const qam64: BitError = (snr) => (7 / 24) * erfc(Math.sqrt(snr / 42));

interface Code {
  readonly puncturing: number;
  readonly firstPower: number;
  readonly powerStep: number;
  readonly weights: readonly number[];
}

const HALF: Code = {
  puncturing: 1,
  firstPower: 10,
  powerStep: 2,
  weights: [36, 211, 1404, 11633, 77433, 502690, 3322763, 21292910, 134365911],
};
const TWO_THIRDS: Code = {
  puncturing: 2,
  firstPower: 6,
  powerStep: 1,
  weights: [3, 70, 285, 1276, 6160, 27128, 117019, 498860, 2103891, 8784123],
};
const THREE_QUARTERS: Code = {
  puncturing: 3,
  firstPower: 5,
  powerStep: 1,
  weights: [42, 201, 1492, 10469, 62935, 379644, 2253373, 13073811, 75152755, 428005675],
};

const MODES: Readonly<Record<number, readonly [BitError, Code]>> = {
  3: [bpsk, HALF],
  4.5: [bpsk, THREE_QUARTERS],
  6: [qpsk, HALF],
  9: [qpsk, THREE_QUARTERS],
  12: [qam16, HALF],
  18: [qam16, THREE_QUARTERS],
  24: [qam64, TWO_THIRDS],
  27: [qam64, THREE_QUARTERS],
};

/** SIGNAL: 24 bits at BPSK 1/2. */
const SIGNAL_BITS = 24;

/** Probability of a coded bit error, at most 1. */
function codedError(bitError: number, code: Code): number {
  const d = Math.sqrt(4 * bitError * (1 - bitError));
  let sum = 0;
  for (let i = 0; i < code.weights.length; i++) sum += code.weights[i] * d ** (code.firstPower + i * code.powerStep);
  return Math.min(1, sum / (2 * code.puncturing));
}

const logSuccess = (bitError: BitError, code: Code, bits_perUs: number): LogSuccess => {
  return (sinr_dB) => bits_perUs * Math.log1p(-codedError(bitError(10 ** (sinr_dB / 10)), code));
};

const signal = logSuccess(bpsk, HALF, SIGNAL_BITS / SIGNAL_US);
const data = (rate_Mbps: number): LogSuccess => logSuccess(...MODES[rate_Mbps], rate_Mbps);

/** The bits of the data are all of its symbols, those that fill the last one included, as in ns-3. */
export const nist: BitModel = {
  interference: 'changes',
  signal,
  data,
  curve: (rate_Mbps, size_B) => {
    const ofData = data(rate_Mbps);
    const data_us = airtime_us(size_B, rate_Mbps) - PREAMBLE_US - SIGNAL_US;
    return (sinr_dB) => 1 - Math.exp(SIGNAL_US * signal(sinr_dB) + data_us * ofData(sinr_dB));
  },
};

/** Complementary error function (Numerical Recipes 6.2, fractional error below 1.2e-7), x >= 0. */
export function erfc(x: number): number {
  const t = 1 / (1 + 0.5 * x);
  let sum = 0.17087277;
  for (const c of [
    -0.82215223, 1.48851587, -1.13520398, 0.27886807, -0.18628806, 0.09678418, 0.37409196, 1.00002368, -1.26551223,
  ]) {
    sum = sum * t + c;
  }
  return t * Math.exp(-x * x + sum);
}
