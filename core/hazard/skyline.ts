import type { Building } from '../road/network.js';
import type { SurfaceCells } from './surfaceCells.js';

/**
 * How much of the sky buildings hide at each surface cell: share of 16 directions in which a wall within 60 m rises above
 * 30 degrees, below which receivers in towns see no satellite anyway. Design assumptions.
 */
const DIRECTIONS = 16;
const REACH_M = 60;
const MASK_TANGENT = Math.tan(Math.PI / 6);
/** Along a direction walls are looked for every so far, m. */
const PROBE_M = 4;

/** @returns 0..1 by cell */
export function skyObstruction(cells: SurfaceCells, buildings: readonly Building[]): Float32Array {
  const heights = new HeightGrid(buildings);
  const hidden = new Float32Array(cells.count);
  for (let cell = 0; cell < cells.count; cell++) {
    let count = 0;
    for (let k = 0; k < DIRECTIONS; k++) {
      const angle_rad = (2 * Math.PI * k) / DIRECTIONS;
      if (isHidden(heights, cells.x_m[cell], cells.y_m[cell], Math.cos(angle_rad), Math.sin(angle_rad))) count++;
    }
    hidden[cell] = count / DIRECTIONS;
  }
  return hidden;
}

function isHidden(heights: HeightGrid, x_m: number, y_m: number, dx: number, dy: number): boolean {
  for (let way_m = PROBE_M; way_m <= REACH_M; way_m += PROBE_M) {
    if (heights.at(x_m + way_m * dx, y_m + way_m * dy) > way_m * MASK_TANGENT) return true;
  }
  return false;
}

/** Height of the highest building over a place, by squares of PROBE_M. */
class HeightGrid {
  private readonly height_m = new Map<number, number>();

  constructor(buildings: readonly Building[]) {
    for (const building of buildings) this.add(building);
  }

  private add({ footprint_m, height_m }: Building): void {
    const xs = footprint_m.filter((_, i) => i % 2 === 0);
    const ys = footprint_m.filter((_, i) => i % 2 === 1);
    for (let x = Math.min(...xs); x <= Math.max(...xs) + PROBE_M; x += PROBE_M) {
      for (let y = Math.min(...ys); y <= Math.max(...ys) + PROBE_M; y += PROBE_M) {
        if (!isInside(footprint_m, x, y)) continue;
        const key = keyOf(x, y);
        this.height_m.set(key, Math.max(height_m, this.height_m.get(key) ?? 0));
      }
    }
  }

  at(x_m: number, y_m: number): number {
    return this.height_m.get(keyOf(x_m, y_m)) ?? 0;
  }
}

/** One number a square; exact for maps up to 4,000 km across. */
const keyOf = (x_m: number, y_m: number): number => Math.floor(x_m / PROBE_M) * 4_194_304 + Math.floor(y_m / PROBE_M);

/** Even-odd rule. */
function isInside(polygon: Float64Array, x: number, y: number): boolean {
  let isIn = false;
  for (let i = 0, k = polygon.length - 2; i < polygon.length; k = i, i += 2) {
    const [yi, yk] = [polygon[i + 1], polygon[k + 1]];
    if (yi > y === yk > y) continue;
    if (x < polygon[i] + ((y - yi) / (yk - yi)) * (polygon[k] - polygon[i])) isIn = !isIn;
  }
  return isIn;
}
