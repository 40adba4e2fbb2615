/** Is the point inside a simple polygon, given as flat x, y pairs and not closed? By the crossings of a ray (even-odd rule). */
export function isInside(polygon: readonly number[], x: number, y: number): boolean {
  let isIn = false;
  for (let i = 0, k = polygon.length - 2; i < polygon.length; k = i, i += 2) {
    const [yi, yk] = [polygon[i + 1], polygon[k + 1]];
    if (yi > y === yk > y) continue;
    if (x < polygon[i] + ((y - yi) / (yk - yi)) * (polygon[k] - polygon[i])) isIn = !isIn;
  }
  return isIn;
}
