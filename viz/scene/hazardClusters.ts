import type { verge } from '#proto';
import { isTrouble } from '../feed/radioTroubles.js';

/** Weather that drifts over the town, by its kind as a hazard: 'movingFog'. */
export const isWeather = (kind: string): boolean => kind.startsWith('moving');

/** Hazards whose signs would cover one another, shown as one. */
export interface HazardCluster {
  /** the strongest: its sign and its place stand for all */
  readonly hazard: verge.v1.IHazardView;
  count: number;
}

/**
 * Groups hazards that lie within `reach_m` of a stronger one; weather overhead and troubles of the radio stay apart from what
 * is on the road.
 */
export function clustersOf(hazards: readonly verge.v1.IHazardView[], reach_m: number): HazardCluster[] {
  const clusters: HazardCluster[] = [];
  const strongestFirst = [...hazards].sort(
    (a, b) => (b.intensity ?? 1) - (a.intensity ?? 1) || (a.id ?? 0) - (b.id ?? 0),
  );
  for (const hazard of strongestFirst) {
    const near = clusters.find(
      (cluster) => isSort(cluster.hazard, hazard) && distance_m(cluster.hazard, hazard) < reach_m,
    );
    if (near === undefined) clusters.push({ hazard, count: 1 });
    else near.count++;
  }
  return clusters;
}

const isSort = (a: verge.v1.IHazardView, b: verge.v1.IHazardView): boolean =>
  sortOf(a.kind ?? '') === sortOf(b.kind ?? '');

const sortOf = (kind: string): string => (isWeather(kind) ? 'weather' : isTrouble(kind) ? kind : 'road');

const distance_m = (a: verge.v1.IHazardView, b: verge.v1.IHazardView): number =>
  Math.hypot((a.xM ?? 0) - (b.xM ?? 0), (a.yM ?? 0) - (b.yM ?? 0));
