import type { CurveModel } from './errorModel.js';

/** SINR a receiver needs, dB, by rate in Mb/s at 10 MHz (u-blox, as WiLabV2Xsim uses it). */
export const RECEIVER_THRESHOLD_DB: Readonly<Record<number, number>> = {
  3: 4.1,
  4.5: 5.6,
  6: 6.5,
  9: 9,
  12: 11.7,
  18: 15.5,
  24: 19.9,
  27: 22,
};

/** A step: received from the threshold on. */
export const threshold: CurveModel = {
  interference: 'mean',
  sizeClass: () => 0,
  curve: (rate_Mbps) => (sinr_dB) => (sinr_dB >= RECEIVER_THRESHOLD_DB[rate_Mbps] ? 0 : 1),
};
