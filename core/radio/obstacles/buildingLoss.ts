import type { Building } from '../../road/network.js';
import { WALL_COLUMNS, WallGrid } from './wallGrid.js';

export interface ObstacleConfig {
  /** loss per exterior wall crossed; 9.2-9.6 fitted, 9 in use (Sommer et al. 2011, doi 10.1109/WONS.2011.5720204) */
  readonly wallLoss_dB: number;
  /** loss per metre inside a building; .32-.45 fitted, .4 in use (same source) */
  readonly insideLoss_dBpm: number;
}

export const DEFAULT_OBSTACLES: ObstacleConfig = { wallLoss_dB: 9, insideLoss_dBpm: 0.4 };

/** So many of the walls that a walk crosses are told. */
export const MOST_FOUND = 4;

/**
 * Loss by buildings between two places: L = beta * walls + gamma * metres inside (Sommer 2011). Two-dimensional: every
 * building is higher than the antennas. The same for both directions.
 */
export class BuildingLoss {
  readonly grid: WallGrid;
  /** false: the last walk stopped early, and there may be more walls */
  isWhole = true;
  /** the first walls of the last walk, `foundCount` of them */
  readonly found = new Uint32Array(MOST_FOUND);
  foundCount = 0;

  readonly config: ObstacleConfig;
  private readonly visited: Uint32Array;
  private visit = 0;
  // sums over the walls of the segment in hand
  private crossings = 0;
  private leaving = 0; // exits minus entries
  private signedShare = 0; // sum of shares of the segment at exits minus at entries

  constructor(buildings: readonly Building[], config: ObstacleConfig = DEFAULT_OBSTACLES) {
    this.grid = new WallGrid(buildings);
    this.config = config;
    this.visited = new Uint32Array(this.grid.wallCount);
  }

  /**
   * Loss of the straight segment between two points, dB >= 0; exact if below `enough_dB`.
   * @param enough_dB where the caller stops caring: once the walls found lose that much, the rest is not looked for
   */
  loss_dB(ax_m: number, ay_m: number, bx_m: number, by_m: number, enough_dB = Infinity): number {
    this.crossings = 0;
    this.foundCount = 0;
    this.leaving = 0;
    this.signedShare = 0;
    this.visit = (this.visit + 1) >>> 0;
    this.isWhole = this.walk(ax_m, ay_m, bx_m - ax_m, by_m - ay_m, enough_dB / this.config.wallLoss_dB);
    if (this.crossings === 0) return 0;
    if (!this.isWhole) return this.config.wallLoss_dB * this.crossings;
    const inside_m = this.shareInside() * Math.sqrt((bx_m - ax_m) ** 2 + (by_m - ay_m) ** 2);
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
    const { cellStart, cellWalls, walls } = this.grid;
    const end = cellStart[cell + 1];
    for (let i = cellStart[cell]; i < end; i++) {
      const wall = cellWalls[i];
      const at = wall * WALL_COLUMNS;
      const wx = walls[at + 2];
      const wy = walls[at + 3];
      const ox = walls[at] - ax;
      const oy = walls[at + 1] - ay;
      // shares of segment and wall at which they cross, both times this
      const cross = dx * wy - dy * wx;
      const share = ox * wy - oy * wx;
      const along = ox * dy - oy * dx;
      // one question for both shares: it is nearly always answered with no
      if (Math.min(share * (cross - share), along * (cross - along)) < 0) continue;
      if (share === 0 || share === cross || along === cross) continue;
      // inside lies to the left of a wall: crossing it from left to right is leaving
      this.count(wall, share / cross, cross > 0 ? 1 : -1);
    }
  }

  private count(wall: number, share: number, direction: 1 | -1): void {
    if (this.visited[wall] === this.visit) return;
    this.visited[wall] = this.visit;
    this.crossings++;
    this.leaving += direction;
    this.signedShare += direction * share;
    if (this.foundCount < MOST_FOUND) this.found[this.foundCount++] = wall;
  }
}
