/** Smooth lines through given points. Flat x, y pairs, metres. */

/** A centripetal Catmull-Rom spline through the points (Yuksel et al. 2011), with a point about every `every_m`. */
export function smooth(points: readonly number[], every_m: number): number[] {
  const count = points.length >> 1;
  const line: number[] = [];
  for (let i = 0; i + 1 < count; i++) {
    for (const value of span(points, i, every_m)) line.push(value);
  }
  line.push(points[2 * count - 2], points[2 * count - 1]);
  return line;
}

/** The part of the spline from point i towards point i + 1, without the latter. */
export function span(points: readonly number[], i: number, every_m: number): number[] {
  const count = points.length >> 1;
  const at = (k: number): [number, number] => [points[2 * k], points[2 * k + 1]];
  const [p1, p2] = [at(i), at(i + 1)];
  const p0 = i > 0 ? at(i - 1) : mirror(p1, p2);
  const p3 = i + 2 < count ? at(i + 2) : mirror(p2, p1);
  const pieces = Math.max(1, Math.round(Math.hypot(p2[0] - p1[0], p2[1] - p1[1]) / every_m));
  const line: number[] = [];
  for (let k = 0; k < pieces; k++) line.push(...onSpline(p0, p1, p2, p3, k / pieces));
  return line;
}

const mirror = (a: [number, number], b: [number, number]): [number, number] => [2 * a[0] - b[0], 2 * a[1] - b[1]];

function onSpline(p0: number[], p1: number[], p2: number[], p3: number[], u: number): [number, number] {
  const knot = (a: number[], b: number[]) => Math.sqrt(Math.hypot(b[0] - a[0], b[1] - a[1]));
  const t1 = knot(p0, p1);
  const t2 = t1 + knot(p1, p2);
  const t3 = t2 + knot(p2, p3);
  const t = t1 + u * (t2 - t1);
  const mix = (a: number[], b: number[], ta: number, tb: number): number[] =>
    [0, 1].map((axis) => ((tb - t) * a[axis] + (t - ta) * b[axis]) / (tb - ta));
  const a1 = mix(p0, p1, 0, t1);
  const a2 = mix(p1, p2, t1, t2);
  const a3 = mix(p2, p3, t2, t3);
  const b1 = mix(a1, a2, 0, t2);
  const b2 = mix(a2, a3, t1, t3);
  const c = mix(b1, b2, t1, t2);
  return [c[0], c[1]];
}

/** Leaves out points that lie within `tolerance_m` of the line without them (Douglas and Peucker 1973). */
export function simplify(points: readonly number[], tolerance_m: number): number[] {
  const last = (points.length >> 1) - 1;
  let worst = -1;
  let worst_m = tolerance_m;
  for (let i = 1; i < last; i++) {
    const offset_m = offsetFrom_m(points, i, last);
    if (offset_m > worst_m) [worst, worst_m] = [i, offset_m];
  }
  if (worst === -1) return [points[0], points[1], points[2 * last], points[2 * last + 1]];
  const head = simplify(points.slice(0, 2 * worst + 2), tolerance_m);
  return [...head, ...simplify(points.slice(2 * worst), tolerance_m).slice(2)];
}

function offsetFrom_m(points: readonly number[], i: number, last: number): number {
  const [dx, dy] = [points[2 * last] - points[0], points[2 * last + 1] - points[1]];
  const [ex, ey] = [points[2 * i] - points[0], points[2 * i + 1] - points[1]];
  return Math.abs(dx * ey - dy * ex) / (Math.hypot(dx, dy) || 1);
}
