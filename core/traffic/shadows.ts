import type { TrafficState } from './state.js';

/** Width of the widest vehicle a driver leaves room for on the lane it comes from, m (a bus). */
const WIDE_M = 1.8;
/** Side clearance kept, m. */
const SIDE_GAP_M = 0.1;

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
