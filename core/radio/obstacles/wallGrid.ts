import type { Building } from '../../road/network.js';

/** Walls of all buildings as columns, in a grid of square cells; footprints run counter-clockwise. */
export class WallGrid {
  readonly x0_m: Float64Array;
  readonly y0_m: Float64Array;
  readonly dx_m: Float64Array;
  readonly dy_m: Float64Array;
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
    const count = corners.reduce((sum, points) => sum + points.length / 2, 0);
    this.x0_m = new Float64Array(count);
    this.y0_m = new Float64Array(count);
    this.dx_m = new Float64Array(count);
    this.dy_m = new Float64Array(count);
    this.fillWalls(corners);
    const box = boundsOf(corners);
    this.minX_m = box.minX;
    this.minY_m = box.minY;
    this.cell_m = cell_m;
    this.columns = Math.max(1, Math.floor((box.maxX - box.minX) / cell_m) + 1);
    this.rows = Math.max(1, Math.floor((box.maxY - box.minY) / cell_m) + 1);
    const cells = this.assignCells(count);
    this.cellStart = new Uint32Array(cells.length + 1);
    for (let c = 0; c < cells.length; c++) this.cellStart[c + 1] = this.cellStart[c] + cells[c].length;
    this.cellWalls = Uint32Array.from(cells.flat());
  }

  get wallCount(): number {
    return this.x0_m.length;
  }

  private fillWalls(corners: readonly Float64Array[]): void {
    let wall = 0;
    for (const points of corners) {
      const size = points.length;
      for (let i = 0; i < size; i += 2, wall++) {
        this.x0_m[wall] = points[i];
        this.y0_m[wall] = points[i + 1];
        this.dx_m[wall] = points[(i + 2) % size] - points[i];
        this.dy_m[wall] = points[(i + 3) % size] - points[i + 1];
      }
    }
  }

  /** A wall belongs to every cell its bounding box touches: a superset, refined by the crossing test. */
  private assignCells(count: number): number[][] {
    const cells: number[][] = Array.from({ length: this.columns * this.rows }, () => []);
    for (let wall = 0; wall < count; wall++) {
      const x1 = this.x0_m[wall] + this.dx_m[wall];
      const y1 = this.y0_m[wall] + this.dy_m[wall];
      const left = this.columnOf(Math.min(this.x0_m[wall], x1));
      const right = this.columnOf(Math.max(this.x0_m[wall], x1));
      const bottom = this.rowOf(Math.min(this.y0_m[wall], y1));
      const top = this.rowOf(Math.max(this.y0_m[wall], y1));
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
