import type { verge } from '#proto';
import type { Snapshot } from './snapshotBuffer.js';

/** Keyframes come every two seconds; nothing is carried on for longer. */
const LONGEST_s = 3;

const moves = ({ velocityXMps, velocityYMps }: verge.v1.IHazardView): boolean => !!velocityXMps || !!velocityYMps;

/** Simulated time since the keyframe a moment's hazards and weather came with, s. */
export const sinceKeyframe_s = ({ keyframe_us }: Snapshot, time_us: number): number =>
  Math.max(0, Math.min(LONGEST_s, (time_us - keyframe_us) / 1e6));

/** Hazards at a time: what moves is carried on from its keyframe. The moment's own list while nothing moves. */
export function hazardsAt(moment: Snapshot, time_us: number): readonly verge.v1.IHazardView[] {
  if (!moment.hazards.some(moves)) return moment.hazards;
  const elapsed_s = sinceKeyframe_s(moment, time_us);
  return moment.hazards.map((hazard) => ({
    ...hazard,
    xM: (hazard.xM ?? 0) + elapsed_s * (hazard.velocityXMps ?? 0),
    yM: (hazard.yM ?? 0) + elapsed_s * (hazard.velocityYMps ?? 0),
  }));
}
