import { LOOP_LENGTH_M, LOOP_RADIUS_M, turnBetween_rad } from './curves.js';
import { type Arm, type Crossing, LANE_WIDTH_M } from './streets.js';

/** A junction takes no more than this of a street that meets another at a narrow angle, m. */
const MAX_TRIM_M = 26;
/** Room for the turning circle at a dead end, m. */
const DEAD_END_TRIM_M = 9;
/** Where a street goes on and only its lanes change, m. */
const THROUGH_TRIM_M = 2;
const TAPER_TRIM_M = 8;
/** Beyond this angle two kerbs run on into one another and have no corner. */
const NO_CORNER_RAD = (165 / 180) * Math.PI;

/** Kerb radius by rank of the higher street, m (RASt 06 section 6.3: 4-12 m in towns). */
const cornerRadius_m = (a: Arm, b: Arm): number =>
  3 + 1.5 * Math.min(3, Math.max(a.street.road.rank, b.street.road.rank));

/** Decides how much each junction cuts off its streets; fills `startTrim_m` and `endTrim_m`. */
export function trimStreets(crossings: readonly Crossing[]): void {
  for (const { arms } of crossings) {
    for (const arm of arms) setTrim(arm, arms.length === 1 ? DEAD_END_TRIM_M : THROUGH_TRIM_M);
    if (arms.length === 2 && arms[0].leaving !== arms[1].arriving) for (const arm of arms) setTrim(arm, TAPER_TRIM_M);
    if (arms.length === 2 && arms[1].leaving !== arms[0].arriving) for (const arm of arms) setTrim(arm, TAPER_TRIM_M);
    for (let i = 0; i < arms.length && arms.length > 1; i++) trimCorner(arms[i], arms[(i + 1) % arms.length]);
  }
}

function setTrim(arm: Arm, trim_m: number): void {
  const { street } = arm;
  const limited_m = Math.min(trim_m, MAX_TRIM_M, 0.4 * street.length_m);
  if (arm.isStart) street.startTrim_m = Math.max(street.startTrim_m, limited_m);
  else street.endTrim_m = Math.max(street.endTrim_m, limited_m);
}

/** Two neighbouring arms are cut where the left kerb of the one meets the right kerb of the other, and a radius more. */
function trimCorner(a: Arm, b: Arm): void {
  const angle_rad = angleFrom_rad(a, b);
  if (angle_rad >= NO_CORNER_RAD) return;
  const [sin, cos] = [Math.sin(angle_rad), Math.cos(angle_rad)];
  const room_m = cornerRadius_m(a, b) * Math.min(1, Math.PI / 2 / angle_rad);
  const straightness = Math.max(0, (angle_rad - Math.PI / 2) / (NO_CORNER_RAD - Math.PI / 2));
  setTrim(a, (b.right_m + a.left_m * cos) / sin + room_m * (1 - straightness));
  setTrim(b, (a.left_m + b.right_m * cos) / sin + room_m * (1 - straightness));
}

/** Counter-clockwise angle from one arm to the next, 0..2 pi. */
const angleFrom_rad = (a: Arm, b: Arm): number => {
  const turn_rad = turnBetween_rad(a, b);
  return turn_rad > 0 ? turn_rad : turn_rad + 2 * Math.PI;
};

interface ArmEnd {
  readonly arm: Arm;
  /** Kerb points where the junction ends, looking out of it. */
  readonly right: readonly [number, number];
  readonly left: readonly [number, number];
}

/**
 * Outline of a junction: the ends of its arms, joined by rounded kerbs.
 * @param ends centre of each arm's cut and the direction there, in the order of `crossing.arms`
 */
export function junctionOutline(
  crossing: Crossing,
  ends: readonly { x_m: number; y_m: number; dx: number; dy: number }[],
): number[] {
  const corners: ArmEnd[] = crossing.arms.map((arm, i) => {
    const { x_m, y_m, dx, dy } = ends[i];
    return {
      arm,
      right: [x_m + dy * arm.right_m, y_m - dx * arm.right_m],
      left: [x_m - dy * arm.left_m, y_m + dx * arm.left_m],
    };
  });
  if (corners.length === 1) return deadEndOutline(corners[0], ends[0]);
  return corners.flatMap((corner, i) => {
    const next = corners[(i + 1) % corners.length];
    return [...corner.right, ...corner.left, ...kerb(corner, ends[i], next, ends[(i + 1) % ends.length])];
  });
}

/** Points between the left kerb of one arm and the right kerb of the next: a quadratic Bezier curve through the corner. */
function kerb(a: ArmEnd, u: { dx: number; dy: number }, b: ArmEnd, v: { dx: number; dy: number }): number[] {
  const cross = u.dx * v.dy - u.dy * v.dx;
  if (cross < 0.25) return [];
  const t = ((b.right[0] - a.left[0]) * v.dy - (b.right[1] - a.left[1]) * v.dx) / cross;
  const corner = [a.left[0] + t * u.dx, a.left[1] + t * u.dy];
  return [0.2, 0.4, 0.6, 0.8].flatMap((s) => {
    const along = (axis: 0 | 1) => (1 - s) ** 2 * a.left[axis] + 2 * s * (1 - s) * corner[axis] + s * s * b.right[axis];
    return [along(0), along(1)];
  });
}

/** A turning circle around the loop. */
function deadEndOutline(end: ArmEnd, { dx, dy }: { dx: number; dy: number }): number[] {
  const ahead_m = LOOP_LENGTH_M - LOOP_RADIUS_M;
  const x_m = (end.left[0] + end.right[0]) / 2 - dx * ahead_m;
  const y_m = (end.left[1] + end.right[1]) / 2 - dy * ahead_m;
  const radius_m = LOOP_RADIUS_M + LANE_WIDTH_M;
  const points = [...end.right, ...end.left];
  const start_rad = Math.atan2(end.left[1] - y_m, end.left[0] - x_m);
  const stop_rad = Math.atan2(end.right[1] - y_m, end.right[0] - x_m);
  const sweep_rad = stop_rad > start_rad ? stop_rad - start_rad : stop_rad - start_rad + 2 * Math.PI;
  for (let i = 1; i < 14; i++) {
    const angle_rad = start_rad + (sweep_rad * i) / 14;
    points.push(x_m + radius_m * Math.cos(angle_rad), y_m + radius_m * Math.sin(angle_rad));
  }
  return points;
}
