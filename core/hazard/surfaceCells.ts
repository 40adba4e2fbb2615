import { type RoadNetwork, SURFACE } from '../road/network.js';

/** Length of a surface cell, m (design: about 1,100 cells of 25 m in a town). */
export const CELL_M = 25;
/** Cells of different lanes whose middles are this close share a patch, m: less than a cell, more than a carriageway. */
const SAME_PATCH_M = 18;

/** Every lane cut into cells of about 25 m; cells of lane l are laneFirstCell[l] .. laneFirstCell[l + 1). */
export interface SurfaceCells {
  readonly count: number;
  readonly laneFirstCell: Uint32Array;
  /** Length of a cell of lane l. */
  readonly laneCell_m: Float64Array;
  readonly lane: Int32Array;
  /** Middle of the cell. */
  readonly x_m: Float64Array;
  readonly y_m: Float64Array;
  /** SURFACE bits. */
  readonly surface: Uint8Array;
  /** Patch the cell belongs to, -1 where the surface cannot turn slick. */
  readonly patch: Int32Array;
  readonly patchCount: number;
  readonly patchX_m: Float64Array;
  readonly patchY_m: Float64Array;
}

export function surfaceCells(network: RoadNetwork): SurfaceCells {
  const { laneCount, laneLength_m } = network;
  const laneFirstCell = new Uint32Array(laneCount + 1);
  const laneCell_m = new Float64Array(laneCount);
  for (let lane = 0; lane < laneCount; lane++) {
    const cells = Math.max(1, Math.round(laneLength_m[lane] / CELL_M));
    laneCell_m[lane] = laneLength_m[lane] / cells;
    laneFirstCell[lane + 1] = laneFirstCell[lane] + cells;
  }
  const count = laneFirstCell[laneCount];
  const cells = { count, laneFirstCell, laneCell_m, lane: new Int32Array(count), surface: new Uint8Array(count) };
  const places = { x_m: new Float64Array(count), y_m: new Float64Array(count) };
  for (let lane = 0; lane < laneCount; lane++) {
    for (let cell = laneFirstCell[lane]; cell < laneFirstCell[lane + 1]; cell++) {
      cells.lane[cell] = lane;
      const middle_m = (cell - laneFirstCell[lane] + 0.5) * laneCell_m[lane];
      placeOnLane(network, lane, middle_m, places, cell);
    }
  }
  markSurfaces(network, cells);
  return { ...cells, ...places, ...patchesOf(cells.surface, places) };
}

export const cellAt = (cells: SurfaceCells, lane: number, position_m: number): number => {
  const first = cells.laneFirstCell[lane];
  const index = first + Math.floor(position_m / cells.laneCell_m[lane]);
  return Math.max(first, Math.min(cells.laneFirstCell[lane + 1] - 1, index));
};

/** Writes the place of a position along a lane to entry `at` of `out`. */
export function placeOnLane(
  network: RoadNetwork,
  lane: number,
  position_m: number,
  out: { x_m: Float64Array; y_m: Float64Array },
  at: number,
): void {
  const { laneShape, laneShapeLength, laneShapeStart } = network;
  let i = laneShapeStart[lane] + 1;
  while (i < laneShapeStart[lane + 1] - 1 && laneShapeLength[i] < position_m) i++;
  const span_m = laneShapeLength[i] - laneShapeLength[i - 1];
  const t = span_m > 0 ? (position_m - laneShapeLength[i - 1]) / span_m : 0;
  out.x_m[at] = laneShape[2 * i - 2] + t * (laneShape[2 * i] - laneShape[2 * i - 2]);
  out.y_m[at] = laneShape[2 * i - 1] + t * (laneShape[2 * i + 1] - laneShape[2 * i - 1]);
}

interface CellSurfaces {
  readonly laneFirstCell: Uint32Array;
  readonly laneCell_m: Float64Array;
  readonly surface: Uint8Array;
}

/** A cell has an attribute when half of it or more has. */
function markSurfaces(network: RoadNetwork, cells: CellSurfaces): void {
  const { laneFirstCell, laneCell_m, surface } = cells;
  if (network.surfaces === undefined) {
    for (let lane = 0; lane < network.laneCount; lane++) {
      surface.fill(network.laneSurface[lane], laneFirstCell[lane], laneFirstCell[lane + 1]);
    }
    return;
  }
  for (const stretch of network.surfaces) {
    const size_m = laneCell_m[stretch.lane];
    for (let cell = laneFirstCell[stretch.lane]; cell < laneFirstCell[stretch.lane + 1]; cell++) {
      const from_m = (cell - laneFirstCell[stretch.lane]) * size_m;
      const share_m = Math.min(stretch.end_m, from_m + size_m) - Math.max(stretch.start_m, from_m);
      if (share_m >= size_m / 2) surface[cell] |= stretch.surface;
    }
  }
  markJunctions(network, cells);
}

/** Inside a junction the surface is that of the lanes that lead into it. */
function markJunctions(network: RoadNetwork, { laneFirstCell, surface }: CellSurfaces): void {
  const { linkFrom, linkVia, laneIsInternal } = network;
  for (let link = 0; link < network.linkCount; link++) {
    const via = linkVia[link];
    if (via === -1 || laneIsInternal[linkFrom[link]] === 1) continue;
    surface.fill(surface[laneFirstCell[linkFrom[link] + 1] - 1], laneFirstCell[via], laneFirstCell[via + 1]);
    const inside = network.laneFirstLink[via];
    const rest = inside < network.laneFirstLink[via + 1] ? network.linkVia[inside] : -1;
    if (rest !== -1) surface.fill(surface[laneFirstCell[via]], laneFirstCell[rest], laneFirstCell[rest + 1]);
  }
}

/** Cells that lie side by side on different lanes turn slick together. */
function patchesOf(surface: Uint8Array, places: { x_m: Float64Array; y_m: Float64Array }) {
  const slickProne = SURFACE.bridge | SURFACE.shade | SURFACE.lowGround;
  const patch = new Int32Array(surface.length).fill(-1);
  const patchX: number[] = [];
  const patchY: number[] = [];
  for (let cell = 0; cell < surface.length; cell++) {
    if ((surface[cell] & slickProne) === 0) continue;
    const [x, y] = [places.x_m[cell], places.y_m[cell]];
    let found = patchX.findIndex((px, p) => Math.hypot(px - x, patchY[p] - y) < SAME_PATCH_M);
    if (found === -1) found = patchX.push(x) && patchY.push(y) - 1;
    patch[cell] = found;
  }
  return {
    patch,
    patchCount: patchX.length,
    patchX_m: Float64Array.from(patchX),
    patchY_m: Float64Array.from(patchY),
  };
}
