import { interpolate } from '../per/curveTable.js';
import type { ErrorRatio } from '../per/errorModel.js';
import { unknownModel } from '../unknownModel.js';
import type { BlerCurve } from './curves/blerCurve.js';
import { R1_160284 } from './curves/r1160284.js';
import { WILAB_CROSSING_NLOS, WILAB_HIGHWAY_LOS, WILAB_HIGHWAY_NLOS, WILAB_URBAN_LOS } from './curves/wilab.js';

/** Block error ratio at an MCS, over the SINR. */
export type BlerCurves = (mcs: number) => ErrorRatio;

/**
 * Control information is 48 bits with its check in two resource blocks (TS 36.212 5.4.3.1.2), 24 bits a block: coded like
 * the data of MCS 0.
 */
export const CONTROL_MCS = 0;

/** Between two schemes the curves of WiLabV2Xsim lie this far apart: half of all blocks lost at -1.6, 2.0 and 5.2 dB for MCS 4, 7 and 11. */
const STEP_DB = 1;

/** Of a family: the curve of the nearest published MCS, moved by the schemes between. */
const family =
  (curves: readonly BlerCurve[]): BlerCurves =>
  (mcs) => {
    const nearest = curves.reduce((best, curve) =>
      Math.abs(curve.mcs - mcs) < Math.abs(best.mcs - mcs) ? curve : best,
    );
    const shift_dB = STEP_DB * (mcs - nearest.mcs);
    return (sinr_dB) => interpolate(nearest.points, sinr_dB - shift_dB);
  };

const FAMILIES: Readonly<Record<string, BlerCurves>> = {
  r1160284: family(R1_160284),
  wilabLteHighwayLos: family(WILAB_HIGHWAY_LOS),
  wilabLteHighwayNlos: family(WILAB_HIGHWAY_NLOS),
  wilabLteUrbanLos: family(WILAB_URBAN_LOS),
  wilabLteCrossingNlos: family(WILAB_CROSSING_NLOS),
};

export const BLER_CURVE_NAMES: readonly string[] = Object.keys(FAMILIES);

/** @throws VergeError PARAMETER_INVALID for an unknown family */
export function blerCurvesNamed(name: string): BlerCurves {
  const curves = FAMILIES[name];
  if (curves === undefined) throw unknownModel('sidelink.errorModel', name, BLER_CURVE_NAMES);
  return curves;
}
