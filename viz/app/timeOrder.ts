interface Timed {
  readonly timeUs?: number | null;
}

/** How many of a list in order of time lie at or before a moment, us. */
export function countUntil(list: readonly Timed[], time_us: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle].timeUs ?? 0) <= time_us) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Puts a list in order of time; what happens at one moment stays in the order it came. */
export const inOrder = <T extends Timed>(list: T[]): T[] => list.sort((a, b) => (a.timeUs ?? 0) - (b.timeUs ?? 0));
