import type { Building } from '../../road/network.js';
import { WallGrid } from './wallGrid.js';

export interface ObstacleConfig {
  /** loss per exterior wall crossed; 9.2-9.6 fitted, 9 in use (Sommer et al. 2011, doi 10.1109/WONS.2011.5720204) */
  readonly wallLoss_dB: number;
  /** loss per metre inside a building; .32-.45 fitted, .4 in use (same source) */
  readonly insideLoss_dBpm: number;
}

export const DEFAULT_OBSTACLES: ObstacleConfig = { wallLoss_dB: 9, insideLoss_dBpm: 0.4 };

/** Positions are rounded to this grid, so that a link's loss depends on its places alone and can be remembered. */
const PLACE_STEP_M = 2;
/** Remembered links: entries of [place, place, loss in 1/64 dB, whether the loss is whole], direct mapped. */
const CACHE_BITS = 15;
const ENTRY = 4;
const STEPS_PER_DB = 64;

/**
 * Loss by buildings between two places: L = beta * walls + gamma * metres inside (Sommer 2011). Two-dimensional: every
 * building is higher than the antennas. The same for both directions.
 */
export class BuildingLoss {
  private readonly grid: WallGrid;
  private readonly config: ObstacleConfig;
  private readonly visited: Uint32Array;
  private visit = 0;
  private readonly cache = new Int32Array(ENTRY << CACHE_BITS);
  // sums over the walls of the segment in hand
  private crossings = 0;
  private leaving = 0; // exits minus entries
  private signedShare = 0; // sum of shares of the segment at exits minus at entries
  private isWhole = true; // false: the walk stopped early

  constructor(buildings: readonly Building[], config: ObstacleConfig = DEFAULT_OBSTACLES) {
    this.grid = new WallGrid(buildings);
    this.config = config;
    this.visited = new Uint32Array(this.grid.wallCount);
  }

  /** Place of a position on the rounding grid, for `lossBetween_dB`; never 0. */
  placeOf(x_m: number, y_m: number): number {
    const column = Math.round((x_m - this.grid.minX_m) / PLACE_STEP_M) + 0x2000;
    const row = Math.round((y_m - this.grid.minY_m) / PLACE_STEP_M) + 0x2000;
    return ((column & 0x7fff) << 16) | (row & 0xffff);
  }

  /**
   * Loss between two places of `placeOf`, dB >= 0, remembered.
   * @param enough_dB where the caller stops caring: once the walls found lose that much, the rest is not looked for
   */
  lossBetween_dB(placeA: number, placeB: number, enough_dB = Infinity): number {
    const { cache } = this;
    const low = Math.min(placeA, placeB);
    const high = Math.max(placeA, placeB);
    const entry = ((Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> (32 - CACHE_BITS)) * ENTRY;
    if (cache[entry] === low && cache[entry + 1] === high) {
      const loss_dB = cache[entry + 2] / STEPS_PER_DB;
      if (cache[entry + 3] === 1 || loss_dB >= enough_dB) return loss_dB;
    }
    const loss_dB = this.loss_dB(this.xOf(low), this.yOf(low), this.xOf(high), this.yOf(high), enough_dB);
    cache[entry] = low;
    cache[entry + 1] = high;
    cache[entry + 2] = Math.ceil(loss_dB * STEPS_PER_DB);
    cache[entry + 3] = this.isWhole ? 1 : 0;
    return cache[entry + 2] / STEPS_PER_DB;
  }

  private xOf(place: number): number {
    return this.grid.minX_m + ((place >>> 16) - 0x2000) * PLACE_STEP_M;
  }

  private yOf(place: number): number {
    return this.grid.minY_m + ((place & 0xffff) - 0x2000) * PLACE_STEP_M;
  }

  /** Loss of the straight segment between two points, dB >= 0; exact if below `enough_dB`. */
  loss_dB(ax_m: number, ay_m: number, bx_m: number, by_m: number, enough_dB = Infinity): number {
    this.crossings = 0;
    this.leaving = 0;
    this.signedShare = 0;
    this.visit++;
    this.isWhole = this.walk(ax_m, ay_m, bx_m - ax_m, by_m - ay_m, enough_dB / this.config.wallLoss_dB);
    if (this.crossings === 0) return 0;
    if (!this.isWhole) return this.config.wallLoss_dB * this.crossings;
    const inside_m = this.shareInside() * Math.hypot(bx_m - ax_m, by_m - ay_m);
    return this.config.wallLoss_dB * this.crossings + this.config.insideLoss_dBpm * inside_m;
  }

  /**
   * Share of the segment inside buildings: the shares at exits minus those at entries, plus one if the far end lies
   * inside. It does if there are more entries than exits, or if the sum is negative (both ends inside, in different
   * buildings). Exact for buildings that do not overlap.
   */
  private shareInside(): number {
    const share = this.signedShare + Math.max(0, -this.leaving);
    return share < 0 ? share + 1 : share;
  }

  /**
   * Cells along the segment, by the traversal of Amanatides and Woo (Eurographics 1987).
   * @returns false when it stopped after `enoughWalls` crossings
   */
  private walk(ax: number, ay: number, dx: number, dy: number, enoughWalls: number): boolean {
    const { grid } = this;
    let column = grid.columnOf(ax);
    let row = grid.rowOf(ay);
    const lastColumn = grid.columnOf(ax + dx);
    const lastRow = grid.rowOf(ay + dy);
    const stepX = dx > 0 ? 1 : -1;
    const stepY = dy > 0 ? 1 : -1;
    const edgeX = grid.minX_m + (column + (dx > 0 ? 1 : 0)) * grid.cell_m;
    const edgeY = grid.minY_m + (row + (dy > 0 ? 1 : 0)) * grid.cell_m;
    let nextX = dx === 0 ? Infinity : (edgeX - ax) / dx;
    let nextY = dy === 0 ? Infinity : (edgeY - ay) / dy;
    const perX = dx === 0 ? Infinity : Math.abs(grid.cell_m / dx);
    const perY = dy === 0 ? Infinity : Math.abs(grid.cell_m / dy);
    for (let left = Math.abs(lastColumn - column) + Math.abs(lastRow - row); left >= 0; left--) {
      if (column >= 0 && row >= 0 && column < grid.columns && row < grid.rows) {
        this.crossWalls(row * grid.columns + column, ax, ay, dx, dy);
        if (this.crossings >= enoughWalls) return false;
      }
      if (nextX < nextY) {
        column += stepX;
        nextX += perX;
      } else {
        row += stepY;
        nextY += perY;
      }
    }
    return true;
  }

  private crossWalls(cell: number, ax: number, ay: number, dx: number, dy: number): void {
    const { grid, visited, visit } = this;
    for (let i = grid.cellStart[cell]; i < grid.cellStart[cell + 1]; i++) {
      const wall = grid.cellWalls[i];
      if (visited[wall] === visit) continue;
      visited[wall] = visit;
      const wx = grid.dx_m[wall];
      const wy = grid.dy_m[wall];
      const cross = dx * wy - dy * wx;
      if (cross === 0) continue;
      const ox = grid.x0_m[wall] - ax;
      const oy = grid.y0_m[wall] - ay;
      const share = (ox * wy - oy * wx) / cross;
      const along = (ox * dy - oy * dx) / cross;
      if (share <= 0 || share >= 1 || along < 0 || along >= 1) continue;
      // inside lies to the left of a wall: crossing it from left to right is leaving
      const direction = cross > 0 ? 1 : -1;
      this.crossings++;
      this.leaving += direction;
      this.signedShare += direction * share;
    }
  }
}
