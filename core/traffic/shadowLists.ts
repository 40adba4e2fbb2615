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
