import { WALL_COLUMNS, type WallGrid } from '../radio/obstacles/wallGrid.js';

/** Does a wall stand between two places? Walls are taken as higher than cars. */
export function isWalled(walls: WallGrid, ax_m: number, ay_m: number, bx_m: number, by_m: number): boolean {
  const left = Math.max(0, walls.columnOf(Math.min(ax_m, bx_m)));
  const right = Math.min(walls.columns - 1, walls.columnOf(Math.max(ax_m, bx_m)));
  const bottom = Math.max(0, walls.rowOf(Math.min(ay_m, by_m)));
  const top = Math.min(walls.rows - 1, walls.rowOf(Math.max(ay_m, by_m)));
  for (let row = bottom; row <= top; row++) {
    for (let column = left; column <= right; column++) {
      const cell = row * walls.columns + column;
      for (let i = walls.cellStart[cell]; i < walls.cellStart[cell + 1]; i++) {
        if (crosses(walls, walls.cellWalls[i], ax_m, ay_m, bx_m - ax_m, by_m - ay_m)) return true;
      }
    }
  }
  return false;
}

/** Two segments cross when each has the ends of the other on both its sides. */
function crosses({ walls }: WallGrid, wall: number, ax_m: number, ay_m: number, dx_m: number, dy_m: number): boolean {
  const at = wall * WALL_COLUMNS;
  const [wallX_m, wallY_m] = [walls[at + 2], walls[at + 3]];
  const turn = dx_m * wallY_m - dy_m * wallX_m;
  if (turn === 0) return false;
  const [ox_m, oy_m] = [walls[at] - ax_m, walls[at + 1] - ay_m];
  const along = (ox_m * wallY_m - oy_m * wallX_m) / turn;
  const across = (ox_m * dy_m - oy_m * dx_m) / turn;
  return along >= 0 && along <= 1 && across >= 0 && across <= 1;
}
