import { LIGHT_SPEED_MPS } from '../../units/units.js';
import { freeSpaceLoss_dB, MINIMUM_DISTANCE_M } from './freeSpace.js';
import type { PathLossModel } from './pathLoss.js';

/**
 * WINNER+ B1 line of sight (WINNER+ D5.3 table 4-1; 3GPP TR 36.885 table A.1.4-1), both antennas at the effective
 * height h': d_BP = 4 h' h' f / c; before it 22.7 log10 d + 27 + 20 log10 f, beyond it
 * 40 log10 d + 7.56 - 34.6 log10 h' + 2.7 log10 f; never below free space.
 */
export const winnerB1: PathLossModel = (config) => {
  const f = config.frequency_GHz;
  const h = config.effectiveHeight_m;
  const breakpoint_m = (4 * h * h * f * 1e9) / LIGHT_SPEED_MPS;
  const near_dB = 27 + 20 * Math.log10(f);
  const far_dB = 7.56 - 2 * 17.3 * Math.log10(h) + 2.7 * Math.log10(f);
  return (distance_m) => {
    const d = Math.max(distance_m, MINIMUM_DISTANCE_M);
    const logD = Math.log10(d);
    const loss_dB = d < breakpoint_m ? 22.7 * logD + near_dB : 40 * logD + far_dB;
    return Math.max(loss_dB, freeSpaceLoss_dB(d, f));
  };
};
