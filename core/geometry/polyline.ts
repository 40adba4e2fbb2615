/** Places along a polyline given as flat x, y pairs. Lengths in metres, angles in radians counter-clockwise from east. */

export interface PlaceOnLine {
  x_m: number;
  y_m: number;
  heading_rad: number;
}

/** Running length at each point: cumulative[i] = length from point 0 to point i. */
export function cumulativeLengths_m(points: ArrayLike<number>): Float64Array {
  const count = points.length >> 1;
  const lengths = new Float64Array(count);
  for (let i = 1; i < count; i++) {
    lengths[i] = lengths[i - 1] + Math.hypot(points[2 * i] - points[2 * i - 2], points[2 * i + 1] - points[2 * i - 1]);
  }
  return lengths;
}

/** Wraps an angle to (-pi, pi]. */
export function wrapAngle_rad(angle_rad: number): number {
  // most are within, clear of rounding
  if (angle_rad > -3 && angle_rad < 3) return angle_rad;
  const turns = Math.ceil((angle_rad - Math.PI) / (2 * Math.PI));
  return angle_rad - turns * 2 * Math.PI;
}
