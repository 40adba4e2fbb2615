import { cumulativeLengths_m } from '../../geometry/polyline.js';

/** Geometry of roads and turns. Polylines are flat x, y pairs in metres. */

export interface Place {
  readonly x_m: number;
  readonly y_m: number;
}

/** A place with a unit direction of travel. */
export interface Pose extends Place {
  readonly dx: number;
  readonly dy: number;
}

/** Where a polyline is after `distance_m`, and its direction there; held at the ends. */
export function poseAt(points: readonly number[], distance_m: number, lengths = cumulativeLengths_m(points)): Pose {
  const last = lengths.length - 1;
  let i = 1;
  while (i < last && lengths[i] < distance_m) i++;
  const span_m = lengths[i] - lengths[i - 1];
  const t = span_m > 0 ? Math.min(1, Math.max(0, (distance_m - lengths[i - 1]) / span_m)) : 0;
  const [ax, ay, bx, by] = [points[2 * i - 2], points[2 * i - 1], points[2 * i], points[2 * i + 1]];
  const norm = span_m > 0 ? span_m : 1;
  return { x_m: ax + t * (bx - ax), y_m: ay + t * (by - ay), dx: (bx - ax) / norm, dy: (by - ay) / norm };
}

/** The part of a polyline between two running lengths. */
export function cut(points: readonly number[], start_m: number, end_m: number): number[] {
  const lengths = cumulativeLengths_m(points);
  const first = poseAt(points, start_m, lengths);
  const part = [first.x_m, first.y_m];
  for (let i = 0; i < lengths.length; i++) {
    if (lengths[i] > start_m + 0.05 && lengths[i] < end_m - 0.05) part.push(points[2 * i], points[2 * i + 1]);
  }
  const last = poseAt(points, end_m, lengths);
  part.push(last.x_m, last.y_m);
  return part;
}

/** The polyline shifted to its right by `distance_m` (to its left when negative), mitred at the bends. */
export function shiftRight(points: readonly number[], distance_m: number): number[] {
  const count = points.length >> 1;
  const shifted: number[] = [];
  for (let i = 0; i < count; i++) {
    const before = directionOf(points, Math.max(0, i - 1));
    const after = directionOf(points, Math.min(count - 2, i));
    const nx = before.dy + after.dy;
    const ny = -(before.dx + after.dx);
    const scale = 2 / (nx * nx + ny * ny);
    shifted.push(points[2 * i] + nx * scale * distance_m, points[2 * i + 1] + ny * scale * distance_m);
  }
  return shifted;
}

function directionOf(points: readonly number[], segment: number): { dx: number; dy: number } {
  const dx = points[2 * segment + 2] - points[2 * segment];
  const dy = points[2 * segment + 3] - points[2 * segment + 1];
  const length = Math.hypot(dx, dy) || 1;
  return { dx: dx / length, dy: dy / length };
}

export function reversed(points: readonly number[]): number[] {
  const back: number[] = [];
  for (let i = points.length - 2; i >= 0; i -= 2) back.push(points[i], points[i + 1]);
  return back;
}

/** Signed angle from one direction to another, left positive, (-pi, pi]. */
export const turnBetween_rad = (a: { dx: number; dy: number }, b: { dx: number; dy: number }): number =>
  Math.atan2(a.dx * b.dy - a.dy * b.dx, a.dx * b.dx + a.dy * b.dy);

/** Longest chord error of a turn drawn as a polyline is below 5 cm with a point every 12 degrees. */
const POINT_EVERY_RAD = Math.PI / 15;

/** The loop at a dead end: its radius, and how far it reaches beyond the end of the lanes, m. */
export const LOOP_RADIUS_M = 4.5;
export const LOOP_LENGTH_M = 15;

/** Turns round to the left: bulges to the right, goes around a half circle and bulges back. */
export function loopCurve(from: Pose, to: Pose): number[] {
  const middle: Place = { x_m: (from.x_m + to.x_m) / 2, y_m: (from.y_m + to.y_m) / 2 };
  const { dx, dy } = from;
  const at = (ahead_m: number, right_m: number, dx: number, dy: number): Pose => ({
    x_m: middle.x_m + ahead_m * from.dx + right_m * from.dy,
    y_m: middle.y_m + ahead_m * from.dy - right_m * from.dx,
    dx,
    dy,
  });
  const side_m = LOOP_LENGTH_M - LOOP_RADIUS_M;
  const right = at(side_m, LOOP_RADIUS_M, dx, dy);
  const tip = at(LOOP_LENGTH_M, 0, -dy, dx);
  const left = at(side_m, -LOOP_RADIUS_M, -dx, -dy);
  const pieces = [turnCurve(from, right), turnCurve(right, tip), turnCurve(tip, left), turnCurve(left, to)];
  return pieces.flatMap((piece, i) => (i === 0 ? piece : piece.slice(2)));
}

/**
 * A smooth turn from one pose to another: a cubic Bezier curve with the handles that fit a circular arc
 * (4/3 tan(angle/4) of the radius; Riskus 2006).
 */
export function turnCurve(from: Pose, to: Pose): number[] {
  const angle_rad = Math.abs(turnBetween_rad(from, to));
  const distance_m = Math.hypot(to.x_m - from.x_m, to.y_m - from.y_m);
  const half = Math.sin(angle_rad / 2);
  const handle_m = half > 0.02 ? (distance_m * (4 / 3) * Math.tan(angle_rad / 4)) / (2 * half) : distance_m / 3;
  const pieces = Math.min(
    16,
    Math.max(
      distance_m > 4 && isSwerve(from, to) ? 6 : angle_rad < 0.1 ? 2 : 5,
      Math.ceil(angle_rad / POINT_EVERY_RAD),
    ),
  );
  const x = [from.x_m, from.x_m + handle_m * from.dx, to.x_m - handle_m * to.dx, to.x_m];
  const y = [from.y_m, from.y_m + handle_m * from.dy, to.y_m - handle_m * to.dy, to.y_m];
  const points: number[] = [];
  for (let i = 0; i <= pieces; i++) points.push(bezier(x, i / pieces), bezier(y, i / pieces));
  return points;
}

/** The target lies to the side of the way ahead: even without a change of heading the curve bends twice. */
const isSwerve = (from: Pose, to: Pose): boolean =>
  Math.abs((to.x_m - from.x_m) * from.dy - (to.y_m - from.y_m) * from.dx) > 0.5;

function bezier(p: readonly number[], t: number): number {
  const u = 1 - t;
  return u * u * u * p[0] + 3 * u * u * t * p[1] + 3 * u * t * t * p[2] + t * t * t * p[3];
}

export const lengthOf_m = (points: readonly number[]): number => {
  const lengths = cumulativeLengths_m(points);
  return lengths[lengths.length - 1];
};

/** Radius of the tightest bend of a finely drawn polyline, m; infinite when it is straight. */
export function tightestRadius_m(points: readonly number[]): number {
  let sharpest_radpm = 0;
  for (let i = 1; i < (points.length >> 1) - 1; i++) {
    const turn_rad = turnBetween_rad(directionOf(points, i - 1), directionOf(points, i));
    const [x, y] = [points[2 * i], points[2 * i + 1]];
    const before_m = Math.hypot(x - points[2 * i - 2], y - points[2 * i - 1]);
    const after_m = Math.hypot(points[2 * i + 2] - x, points[2 * i + 3] - y);
    sharpest_radpm = Math.max(sharpest_radpm, (2 * Math.abs(turn_rad)) / (before_m + after_m));
  }
  return 1 / sharpest_radpm;
}

/** Least distance between two polylines, m; 0 where they cross. */
export function distanceBetween_m(a: readonly number[], b: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i + 3 < a.length; i += 2) {
    for (let k = 0; k + 3 < b.length; k += 2) least = Math.min(least, segmentDistance_m(a, i, b, k));
  }
  return least;
}

function segmentDistance_m(a: readonly number[], i: number, b: readonly number[], k: number): number {
  if (segmentsCross(a, i, b, k)) return 0;
  return Math.min(
    pointToSegment_m(a[i], a[i + 1], b, k),
    pointToSegment_m(a[i + 2], a[i + 3], b, k),
    pointToSegment_m(b[k], b[k + 1], a, i),
    pointToSegment_m(b[k + 2], b[k + 3], a, i),
  );
}

function segmentsCross(a: readonly number[], i: number, b: readonly number[], k: number): boolean {
  const side = (p: readonly number[], n: number, x: number, y: number) =>
    (p[n + 2] - p[n]) * (y - p[n + 1]) - (p[n + 3] - p[n + 1]) * (x - p[n]);
  return (
    side(a, i, b[k], b[k + 1]) * side(a, i, b[k + 2], b[k + 3]) < 0 &&
    side(b, k, a[i], a[i + 1]) * side(b, k, a[i + 2], a[i + 3]) < 0
  );
}

function pointToSegment_m(x: number, y: number, p: readonly number[], n: number): number {
  const dx = p[n + 2] - p[n];
  const dy = p[n + 3] - p[n + 1];
  const square = dx * dx + dy * dy;
  const t = square > 0 ? Math.min(1, Math.max(0, ((x - p[n]) * dx + (y - p[n + 1]) * dy) / square)) : 0;
  return Math.hypot(x - p[n] - t * dx, y - p[n + 1] - t * dy);
}
