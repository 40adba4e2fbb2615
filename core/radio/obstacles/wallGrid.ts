import type { Building } from '../../road/network.js';

/** Columns of `walls`: x and y of the first corner, and from there to the second. */
export const WALL_COLUMNS = 4;

/** Walls of all buildings in a grid of square cells; footprints run counter-clockwise. */
export class WallGrid {
  /** WALL_COLUMNS values a wall, side by side: a crossing test reads them all */
  readonly walls: Float64Array;
  readonly minX_m: number;
  readonly minY_m: number;
  readonly cell_m: number;
  readonly columns: number;
  readonly rows: number;
  /** walls of cell c: cellWalls[cellStart[c] .. cellStart[c + 1]) */
  readonly cellStart: Uint32Array;
  readonly cellWalls: Uint32Array;

  constructor(buildings: readonly Building[], cell_m = 40) {
    const corners = buildings.map((building) => counterClockwise(building.footprint_m));
    this.walls = Float64Array.from(corners.flatMap((points) => wallsOf(points)));
    const box = boundsOf(corners);
    this.minX_m = box.minX;
    this.minY_m = box.minY;
    this.cell_m = cell_m;
    this.columns = Math.max(1, Math.floor((box.maxX - box.minX) / cell_m) + 1);
    this.rows = Math.max(1, Math.floor((box.maxY - box.minY) / cell_m) + 1);
    const cells = this.assignCells();
    this.cellStart = new Uint32Array(cells.length + 1);
    for (let c = 0; c < cells.length; c++) this.cellStart[c + 1] = this.cellStart[c] + cells[c].length;
    this.cellWalls = Uint32Array.from(cells.flat());
  }

  get wallCount(): number {
    return this.walls.length / WALL_COLUMNS;
  }

  /**
   * A wall belongs to every cell its bounding box touches: a superset, refined by the crossing test. Its second corner,
   * taken from the first, may lie a rounding error outside the grid.
   */
  private assignCells(): number[][] {
    const cells: number[][] = Array.from({ length: this.columns * this.rows }, () => []);
    for (let wall = 0; wall < this.wallCount; wall++) {
      const [x0, y0, dx, dy] = this.walls.subarray(wall * WALL_COLUMNS, (wall + 1) * WALL_COLUMNS);
      const left = Math.max(0, this.columnOf(Math.min(x0, x0 + dx)));
      const right = Math.min(this.columns - 1, this.columnOf(Math.max(x0, x0 + dx)));
      const bottom = Math.max(0, this.rowOf(Math.min(y0, y0 + dy)));
      const top = Math.min(this.rows - 1, this.rowOf(Math.max(y0, y0 + dy)));
      for (let row = bottom; row <= top; row++) {
        for (let column = left; column <= right; column++) cells[row * this.columns + column].push(wall);
      }
    }
    return cells;
  }

  columnOf(x_m: number): number {
    return Math.floor((x_m - this.minX_m) / this.cell_m);
  }

  rowOf(y_m: number): number {
    return Math.floor((y_m - this.minY_m) / this.cell_m);
  }
}

function wallsOf(points: Float64Array): number[] {
  const walls: number[] = [];
  const size = points.length;
  for (let i = 0; i < size; i += 2) {
    const [x, y] = [points[i], points[i + 1]];
    walls.push(x, y, points[(i + 2) % size] - x, points[(i + 3) % size] - y);
  }
  return walls;
}

function counterClockwise(points: Float64Array): Float64Array {
  let doubleArea = 0;
  for (let i = 0; i < points.length; i += 2) {
    const j = (i + 2) % points.length;
    doubleArea += points[i] * points[j + 1] - points[j] * points[i + 1];
  }
  if (doubleArea >= 0) return points;
  const turned = new Float64Array(points.length);
  for (let i = 0; i < points.length; i += 2) {
    turned[i] = points[points.length - 2 - i];
    turned[i + 1] = points[points.length - 1 - i];
  }
  return turned;
}

function boundsOf(corners: readonly Float64Array[]): { minX: number; minY: number; maxX: number; maxY: number } {
  const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (const points of corners) {
    for (let i = 0; i < points.length; i += 2) {
      box.minX = Math.min(box.minX, points[i]);
      box.maxX = Math.max(box.maxX, points[i]);
      box.minY = Math.min(box.minY, points[i + 1]);
      box.maxY = Math.max(box.maxY, points[i + 1]);
    }
  }
  return box;
}
