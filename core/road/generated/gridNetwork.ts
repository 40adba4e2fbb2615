import { PLAIN_FORMAT, type PlainBuilding, type PlainNetwork, type PlainRoad } from '../plain/plainNetwork.js';

export interface GridShape {
  readonly columns: number;
  readonly rows: number;
  readonly block_m: number;
  readonly lanes: number;
  readonly speed_mps: number;
}

/** Every so many streets one ranks higher: an avenue. */
const AVENUE_EVERY = 4;
const CYCLE_S = 60;
/** A wave of green runs along the streets at this share of the limit. */
const WAVE_SHARE = 0.9;
/** Distance of the houses from the middle of the street, beside its lanes, m. */
const SETBACK_M = 9;
const LANE_WIDTH_M = 3.2;
const HOUSE_M = 60;
const HEIGHTS_M = [9, 12, 15, 18, 21];

/** Streets in a rectangular grid with signals wherever four of them meet, and houses in the blocks. */
export function gridNetwork(grid: GridShape): PlainNetwork {
  return {
    format: PLAIN_FORMAT,
    name: `grid of ${grid.columns} x ${grid.rows}`,
    origin: { latitude_deg: 52.5, longitude_deg: 13.4 },
    nodes: each(grid.columns, grid.rows, (c, r) => ({ id: node(c, r), x_m: c * grid.block_m, y_m: r * grid.block_m })),
    roads: [
      ...each(grid.columns - 1, grid.rows, (c, r) => street(grid, `h${c}_${r}`, node(c, r), node(c + 1, r), r)),
      ...each(grid.columns, grid.rows - 1, (c, r) => street(grid, `v${c}_${r}`, node(c, r), node(c, r + 1), c)),
    ],
    signals: each(Math.max(0, grid.columns - 2), Math.max(0, grid.rows - 2), (c, r) => ({
      node: node(c + 1, r + 1),
      cycle_s: CYCLE_S,
      offset_s: Math.round(((c + r) * grid.block_m) / (WAVE_SHARE * grid.speed_mps)) % CYCLE_S,
    })),
    buildings: each(grid.columns - 1, grid.rows - 1, (c, r) => houses(grid, c, r)).flat(),
  };
}

function each<T>(columns: number, rows: number, make: (column: number, row: number) => T): T[] {
  return Array.from({ length: columns * rows }, (_, i) => make(i % columns, Math.floor(i / columns)));
}

const node = (column: number, row: number): string => `n${column}_${row}`;

function street(grid: GridShape, id: string, from: string, to: string, line: number): PlainRoad {
  const rank = line % AVENUE_EVERY === 0 ? 2 : 1;
  return { id, from, to, lanes: [grid.lanes, grid.lanes], speed_mps: grid.speed_mps, rank };
}

/** One to four houses in a block, as many as fit along its sides. */
function houses(grid: GridShape, column: number, row: number): PlainBuilding[] {
  const inset_m = SETBACK_M + grid.lanes * LANE_WIDTH_M;
  const side_m = grid.block_m - 2 * inset_m;
  if (side_m < 15) return [];
  const parts = side_m > 2 * HOUSE_M ? 2 : 1;
  const size_m = (side_m - (parts - 1) * SETBACK_M) / parts;
  return each(parts, parts, (i, k) => {
    const left_m = column * grid.block_m + inset_m + i * (size_m + SETBACK_M);
    const low_m = row * grid.block_m + inset_m + k * (size_m + SETBACK_M);
    const [right_m, high_m] = [left_m + size_m, low_m + size_m];
    return {
      height_m: HEIGHTS_M[(column * 7 + row * 3 + i * 2 + k) % HEIGHTS_M.length],
      footprint_m: [left_m, low_m, right_m, low_m, right_m, high_m, left_m, high_m],
    };
  });
}
