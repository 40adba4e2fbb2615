/** Rounds after which the clusters are taken as they are; they settle before. */
const MOST_ROUNDS = 40;

/** Points of a plane, m. */
export interface Points {
  readonly x_m: Float64Array;
  readonly y_m: Float64Array;
}

/**
 * Groups points by nearness: k-means (Lloyd 1982, doi 10.1109/TIT.1982.1056489) from centres that lie far apart (Gonzalez
 * 1985, doi 10.1016/0304-3975(85)90224-5). Nothing is left to chance.
 * @param count groups wanted; fewer when there are fewer points
 * @returns group of each point, 0 .. count - 1; none is empty
 */
export function clusters(points: Points, count: number): Int32Array {
  const n = points.x_m.length;
  const centres = spreadCentres(points, Math.min(count, n));
  const group = new Int32Array(n).fill(-1);
  for (let round = 0; round < MOST_ROUNDS && assign(points, centres, group); round++) recentre(points, centres, group);
  return withoutGaps(group);
}

/** The point in the middle, then again and again the one farthest from those chosen. */
function spreadCentres({ x_m, y_m }: Points, count: number): Points {
  const n = x_m.length;
  const centres = { x_m: new Float64Array(count), y_m: new Float64Array(count) };
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / n;
  const squared = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
  let next = nearest(x_m, y_m, mean(x_m), mean(y_m));
  for (let c = 0; c < count; c++) {
    centres.x_m[c] = x_m[next];
    centres.y_m[c] = y_m[next];
    next = 0;
    for (let i = 0; i < n; i++) {
      squared[i] = Math.min(squared[i], (x_m[i] - centres.x_m[c]) ** 2 + (y_m[i] - centres.y_m[c]) ** 2);
      if (squared[i] > squared[next]) next = i;
    }
  }
  return centres;
}

/** @returns whether any point changed its group */
function assign({ x_m, y_m }: Points, centres: Points, group: Int32Array): boolean {
  let hasChanged = false;
  for (let i = 0; i < group.length; i++) {
    const found = nearest(centres.x_m, centres.y_m, x_m[i], y_m[i]);
    if (found !== group[i]) hasChanged = true;
    group[i] = found;
  }
  return hasChanged;
}

function recentre({ x_m, y_m }: Points, centres: Points, group: Int32Array): void {
  const size = new Int32Array(centres.x_m.length);
  for (const c of group) size[c]++;
  for (let c = 0; c < size.length; c++) if (size[c] > 0) centres.x_m[c] = centres.y_m[c] = 0;
  group.forEach((c, i) => {
    centres.x_m[c] += x_m[i] / size[c];
    centres.y_m[c] += y_m[i] / size[c];
  });
}

function withoutGaps(group: Int32Array): Int32Array {
  const used = [...new Set(group)].sort((a, b) => a - b);
  const renamed = new Map(used.map((c, i) => [c, i]));
  return group.map((c) => renamed.get(c) as number);
}

/** Index of the first of the nearest. */
export function nearest(xs_m: ArrayLike<number>, ys_m: ArrayLike<number>, x_m: number, y_m: number): number {
  let best = 0;
  let bestSquared = Number.POSITIVE_INFINITY;
  for (let i = 0; i < xs_m.length; i++) {
    const squared = (xs_m[i] - x_m) ** 2 + (ys_m[i] - y_m) ** 2;
    if (squared >= bestSquared) continue;
    best = i;
    bestSquared = squared;
  }
  return best;
}
