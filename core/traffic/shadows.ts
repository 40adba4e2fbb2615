import type { TrafficState } from './state.js';

/**
 * A vehicle that changes lane stands in the list of its new lane at once, but its body reaches into the old one until it
 * is most of the way over. Until then it casts a shadow on the old lane: those behind see it as a leader, and it keeps
 * behind those it saw there before. At most one shadow a vehicle.
 */
export interface Shadows {
  /** First vehicle with a shadow on each lane, and the next by slot; -1: none. Newest first. */
  readonly first: Int32Array;
  readonly next: Int32Array;
  /** Lane on which each vehicle has its shadow; -1: none. */
  readonly lane: Int32Array;
  /** What to add to a vehicle's position to have that on the lane of its shadow, m. */
  readonly shift_m: Float64Array;
}

/** Width of the widest vehicle a driver leaves room for on the lane it comes from, m (a bus). */
const WIDE_M = 1.8;
/** Side clearance kept, m. */
const SIDE_GAP_M = 0.1;

export const createShadows = (laneCount: number, capacity: number): Shadows => ({
  first: new Int32Array(laneCount).fill(-1),
  next: new Int32Array(capacity).fill(-1),
  lane: new Int32Array(capacity).fill(-1),
  shift_m: new Float64Array(capacity),
});

/** @param by_m position on `onto` less position on the new lane */
export function castShadow({ first, next, lane, shift_m }: Shadows, slot: number, onto: number, by_m: number): void {
  shift_m[slot] = by_m;
  lane[slot] = onto;
  next[slot] = first[onto];
  first[onto] = slot;
}

export function dropShadow({ first, next, lane }: Shadows, slot: number): void {
  const from = lane[slot];
  if (from < 0) return;
  if (first[from] === slot) first[from] = next[slot];
  else {
    let before = first[from];
    while (next[before] !== slot) before = next[before];
    next[before] = next[slot];
  }
  next[slot] = -1;
  lane[slot] = -1;
}

/** Has the body left the lane it came from? */
export function isOver(s: TrafficState, slot: number): boolean {
  const left_m = Math.abs(s.drivers.lateralFrom_m[slot]) - Math.abs(s.drivers.lateral_m[slot]);
  return left_m > 0.5 * (s.drivers.width_m[slot] + WIDE_M) + SIDE_GAP_M || s.drivers.lateralFrom_m[slot] === 0;
}

/** Where a vehicle's front is on the lane of its shadow. */
export const shadowFront_m = (s: TrafficState, slot: number): number =>
  s.vehicles.position_m[slot] + s.shadows.shift_m[slot];

/** The rearmost shadow on a lane whose front is at or beyond a position, of others than `slot`; -1 when there is none. */
export function shadowAhead(s: TrafficState, slot: number, lane: number, from_m: number): number {
  const { first, next } = s.shadows;
  let nearest = -1;
  let rear_m = Number.POSITIVE_INFINITY;
  for (let other = first[lane]; other >= 0; other = next[other]) {
    const front_m = shadowFront_m(s, other);
    const otherRear_m = front_m - s.drivers.length_m[other];
    if (other === slot || front_m < from_m || otherRear_m >= rear_m) continue;
    nearest = other;
    rear_m = otherRear_m;
  }
  return nearest;
}
