/** Tests on polygons given as flat x, y pairs. */

export function contains(polygon: readonly number[], x: number, y: number): boolean {
  let isInside = false;
  const count = polygon.length;
  for (let i = 0, j = count - 2; i < count; j = i, i += 2) {
    const [xi, yi, xj, yj] = [polygon[i], polygon[i + 1], polygon[j], polygon[j + 1]];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) isInside = !isInside;
  }
  return isInside;
}

/** True when two convex polygons overlap (separating axes). */
export function convexOverlap(a: readonly number[], b: readonly number[]): boolean {
  return !hasSeparatingAxis(a, b) && !hasSeparatingAxis(b, a);
}

function hasSeparatingAxis(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0; i < a.length; i += 2) {
    const k = (i + 2) % a.length;
    const [nx, ny] = [a[k + 1] - a[i + 1], a[i] - a[k]];
    const [lowA, highA] = extent(a, nx, ny);
    const [lowB, highB] = extent(b, nx, ny);
    if (highA <= lowB || highB <= lowA) return true;
  }
  return false;
}

function extent(polygon: readonly number[], nx: number, ny: number): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < polygon.length; i += 2) {
    const value = polygon[i] * nx + polygon[i + 1] * ny;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}

/** The corners and the points halfway between them. */
export function outlinePoints(polygon: readonly number[]): [number, number][] {
  const points: [number, number][] = [];
  for (let i = 0; i < polygon.length; i += 2) {
    const k = (i + 2) % polygon.length;
    points.push([polygon[i], polygon[i + 1]], [(polygon[i] + polygon[k]) / 2, (polygon[i + 1] + polygon[k + 1]) / 2]);
  }
  return points;
}
