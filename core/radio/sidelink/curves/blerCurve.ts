import type { CurveTable } from '../../per/curveTable.js';

/** A published block error curve: SINR (dB) ascending and block error ratio. */
export interface BlerCurve {
  readonly mcs: number;
  readonly points: CurveTable['points'];
}
