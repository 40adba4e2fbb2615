import type { CurveModel, ErrorRatio } from './errorModel.js';
import { RECEIVER_THRESHOLD_DB } from './threshold.js';

/** A measured or simulated curve: SINR (dB) ascending and frame error ratio, for one rate and frame size. */
export interface CurveTable {
  readonly rate_Mbps: number;
  readonly size_B: number;
  readonly points: readonly (readonly [sinr_dB: number, errorRatio: number])[];
}

/** Linear interpolation; 1 a step below the first point, 0 a step above the last, the step being the neighbouring one. */
export function interpolate(points: CurveTable['points'], sinr_dB: number): number {
  const last = points.length - 1;
  if (sinr_dB <= points[0][0]) return edge(points[0], points[1], sinr_dB, 1);
  if (sinr_dB >= points[last][0]) return edge(points[last], points[last - 1], sinr_dB, 0);
  let i = 1;
  while (points[i][0] < sinr_dB) i++;
  const [x0, y0] = points[i - 1];
  const [x1, y1] = points[i];
  return y0 + ((y1 - y0) * (sinr_dB - x0)) / (x1 - x0);
}

function edge(
  end: readonly [number, number],
  next: readonly [number, number],
  sinr_dB: number,
  beyond: number,
): number {
  const step = Math.abs(next[0] - end[0]);
  const share = Math.min(1, Math.abs(sinr_dB - end[0]) / step);
  return end[1] + (beyond - end[1]) * share;
}

/**
 * Error model of a set of tables: of the tables with the frame's rate the one nearest in size. A rate without a table
 * takes the 6 Mb/s one, shifted by the difference of the receiver thresholds (per/threshold.ts).
 */
export function tableModel(tables: readonly CurveTable[]): CurveModel {
  const nearest = (rate_Mbps: number, size_B: number): CurveTable => {
    const ofRate = tables.filter((table) => table.rate_Mbps === rate_Mbps);
    const choice = ofRate.length > 0 ? ofRate : tables.filter((table) => table.rate_Mbps === 6);
    return choice.reduce((best, table) =>
      Math.abs(table.size_B - size_B) < Math.abs(best.size_B - size_B) ? table : best,
    );
  };
  return {
    interference: 'mean',
    sizeClass: (size_B) => nearest(6, size_B).size_B,
    curve: (rate_Mbps, size_B): ErrorRatio => {
      const table = nearest(rate_Mbps, size_B);
      const shift_dB = RECEIVER_THRESHOLD_DB[rate_Mbps] - RECEIVER_THRESHOLD_DB[table.rate_Mbps];
      return (sinr_dB) => interpolate(table.points, sinr_dB - shift_dB);
    },
  };
}
