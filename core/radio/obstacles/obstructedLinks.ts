import type { Building } from '../../road/network.js';
import { BuildingLoss, DEFAULT_OBSTACLES, type ObstacleConfig } from './buildingLoss.js';
import { WALL_COLUMNS } from './wallGrid.js';

/** Stations are taken to be in the middle of squares of this size. */
const PLACE_STEP_M = 2;
/** Losses are rounded up to this. */
const STEPS_PER_DB = 64;
/** Directions from a station are told apart by sectors, so many in each quadrant. */
const SECTORS = 16;
const QUADRANTS = 4;
/** Walls remembered of a sector, as their index plus one, the newest first; 0: none. */
const WALLS = 4;
const STATION_WALLS = QUADRANTS * SECTORS * WALLS;

/**
 * Building loss of links between stations addressed by slot. Most links of a town are lost behind one or two walls, and these
 * are walls that stand beside the sender's street and hide all who are farther in the same direction: so the walls that
 * were found in a direction before are tried first. Only when these do not lose enough are all walls between the two places
 * looked for. What is remembered never changes a result, it only saves the search.
 */
export class ObstructedLinks {
  private readonly buildings: BuildingLoss;
  private readonly wallLoss_dB: number;
  private readonly walls: Float64Array;
  // by slot, middle of its square
  private readonly x_m: Float64Array;
  private readonly y_m: Float64Array;
  // by slot and sector
  private readonly known: Uint16Array | Uint32Array;

  /** @param capacity number of slots */
  constructor(buildings: readonly Building[], capacity: number, config: ObstacleConfig = DEFAULT_OBSTACLES) {
    this.buildings = new BuildingLoss(buildings, config);
    this.wallLoss_dB = config.wallLoss_dB;
    this.walls = this.buildings.grid.walls;
    this.x_m = new Float64Array(capacity);
    this.y_m = new Float64Array(capacity);
    const Column = this.buildings.grid.wallCount < 0xffff ? Uint16Array : Uint32Array;
    this.known = new Column(capacity * STATION_WALLS);
  }

  /** A station is at a new place. */
  moveTo(slot: number, x_m: number, y_m: number): void {
    const { minX_m, minY_m } = this.buildings.grid;
    this.x_m[slot] = minX_m + Math.round((x_m - minX_m) / PLACE_STEP_M) * PLACE_STEP_M;
    this.y_m[slot] = minY_m + Math.round((y_m - minY_m) / PLACE_STEP_M) * PLACE_STEP_M;
  }

  /**
   * Takes the losses of the links from a sender off `power_dBm[0 .. count)`. A power that comes to lie more than the margin
   * below the floor may lie anywhere there; one that already does is left as it is.
   * @param receivers slots, one per entry
   */
  obstruct(
    sender: number,
    receivers: Uint32Array,
    count: number,
    power_dBm: Float64Array,
    floor_dBm: number,
    margin_dB: number,
  ): void {
    for (let i = 0; i < count; i++) {
      const spare_dB = power_dBm[i] - floor_dBm;
      if (spare_dB >= 0) power_dBm[i] -= this.loss_dB(sender, receivers[i], spare_dB + margin_dB);
    }
  }

  /** Loss between the places of two slots, the same both ways, dB >= 0; to 1/64 dB if below `enough_dB`. */
  loss_dB(sender: number, receiver: number, enough_dB = Infinity): number {
    const { x_m, y_m, known, wallLoss_dB } = this;
    const ax = x_m[sender];
    const ay = y_m[sender];
    const dx = x_m[receiver] - ax;
    const dy = y_m[receiver] - ay;
    const at = sender * STATION_WALLS + sectorOf(dx, dy) * WALLS;
    let loss_dB = 0;
    for (let k = 0; k < WALLS; k++) {
      const wall = known[at + k];
      if (wall === 0 || loss_dB + (WALLS - k) * wallLoss_dB < enough_dB) break;
      if (!this.isCrossed(wall - 1, ax, ay, dx, dy)) continue;
      loss_dB += wallLoss_dB;
      if (loss_dB >= enough_dB) return loss_dB;
    }
    loss_dB = this.buildings.loss_dB(ax, ay, ax + dx, ay + dy, enough_dB);
    if (!this.buildings.isWhole) this.remember(at);
    else if (loss_dB > 0 && !(dx > 0 || (dx === 0 && dy > 0))) {
      // to the last bit it is that of the other direction
      loss_dB = this.buildings.loss_dB(x_m[receiver], y_m[receiver], ax, ay);
    }
    return Math.ceil(loss_dB * STEPS_PER_DB) / STEPS_PER_DB;
  }

  private isCrossed(wall: number, ax: number, ay: number, dx: number, dy: number): boolean {
    const { walls } = this;
    const at = wall * WALL_COLUMNS;
    const wx = walls[at + 2];
    const wy = walls[at + 3];
    const ox = walls[at] - ax;
    const oy = walls[at + 1] - ay;
    const cross = dx * wy - dy * wx;
    const share = ox * wy - oy * wx;
    const along = ox * dy - oy * dx;
    if (Math.min(share * (cross - share), along * (cross - along)) < 0) return false;
    return share !== 0 && share !== cross && along !== cross;
  }

  /** The walls of the last search come before those that were known, each once. */
  private remember(at: number): void {
    const { known } = this;
    const { found, foundCount } = this.buildings;
    for (let i = foundCount - 1; i >= 0; i--) {
      const wall = found[i] + 1;
      let k = 0;
      while (k < WALLS - 1 && known[at + k] !== wall) k++;
      for (; k > 0; k--) known[at + k] = known[at + k - 1];
      known[at] = wall;
    }
  }
}

/** Sector of a direction, 0 .. 63, by the share of y in |x| + |y|. */
function sectorOf(dx: number, dy: number): number {
  const width = Math.abs(dx);
  const height = Math.abs(dy);
  const share = Math.min(SECTORS - 1, (SECTORS * height) / (width + height + 1e-9)) | 0;
  return ((dx < 0 ? 1 : 0) + (dy < 0 ? 2 : 0)) * SECTORS + share;
}
