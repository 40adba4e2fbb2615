import type { verge } from '#proto';
import { HAZARD_VEHICLE_IDS } from '../../core/view/vehicleView.js';
import { indexOfId, type Snapshot } from './snapshotBuffer.js';

/** Keyframes come every two seconds; nothing is carried on for longer. */
const LONGEST_s = 3;

const drifts = ({ velocityXMps, velocityYMps }: verge.v1.IHazardView): boolean => !!velocityXMps || !!velocityYMps;

/** Row of the car that a hazard is; -1 where it is none. */
const carOf = ({ id }: verge.v1.IHazardView, moment: Snapshot): number =>
  indexOfId(moment, HAZARD_VEHICLE_IDS + (id ?? 0));

/** Simulated time since the keyframe a moment's hazards and weather came with, s. */
export const sinceKeyframe_s = ({ keyframe_us }: Snapshot, time_us: number): number =>
  Math.max(0, Math.min(LONGEST_s, (time_us - keyframe_us) / 1e6));

/**
 * Hazards at a time: weather is carried on from its keyframe, a wrong-way driver is where its car is. The moment's own list
 * while nothing moves.
 */
export function hazardsAt(moment: Snapshot, time_us: number): readonly verge.v1.IHazardView[] {
  const moves = (hazard: verge.v1.IHazardView): boolean => drifts(hazard) || carOf(hazard, moment) >= 0;
  if (!moment.hazards.some(moves)) return moment.hazards;
  const elapsed_s = sinceKeyframe_s(moment, time_us);
  return moment.hazards.map((hazard) => atItsCar(hazard, moment, time_us) ?? carriedOn(hazard, elapsed_s));
}

const carriedOn = (hazard: verge.v1.IHazardView, elapsed_s: number): verge.v1.IHazardView => ({
  ...hazard,
  xM: (hazard.xM ?? 0) + elapsed_s * (hazard.velocityXMps ?? 0),
  yM: (hazard.yM ?? 0) + elapsed_s * (hazard.velocityYMps ?? 0),
});

/** Null where the hazard is no car. */
function atItsCar(hazard: verge.v1.IHazardView, moment: Snapshot, time_us: number): verge.v1.IHazardView | null {
  const i = carOf(hazard, moment);
  if (i < 0) return null;
  const driven_m = (moment.speed_mps[i] * (time_us - moment.time_us)) / 1e6;
  const [x_m, y_m] = [moment.x_m[i], moment.y_m[i]];
  const heading_rad = moment.heading_rad[i];
  return { ...hazard, xM: x_m + driven_m * Math.cos(heading_rad), yM: y_m + driven_m * Math.sin(heading_rad) };
}
