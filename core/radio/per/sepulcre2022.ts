import { interpolate } from './curveTable.js';
import type { CurveModel } from './errorModel.js';

/**
 * Frame error ratio over Eb/N0 (dB) of the reference simulations of Sepulcre et al., IEEE TVT 71(1) 2022, doi
 * 10.1109/TVT.2021.3124708. The floor of .001 at high SINR is theirs.
 */
const POINTS: readonly (readonly [number, number])[] = [
  [5, 1],
  [10, 0.4],
  [15, 0.015],
  [20, 0.004],
  [25, 0.003],
  [30, 0.002],
  [35, 0.001],
];
const LAST_DB = 35;
const BANDWIDTH_MHZ = 10;

/** Eb/N0 = SINR + 10 log10(bandwidth / rate); one curve for all rates and sizes. */
export const sepulcre2022: CurveModel = {
  interference: 'most',
  sizeClass: () => 0,
  curve: (rate_Mbps) => {
    const shift_dB = 10 * Math.log10(BANDWIDTH_MHZ / rate_Mbps);
    return (sinr_dB) => interpolate(POINTS, Math.min(LAST_DB, sinr_dB + shift_dB));
  },
};
