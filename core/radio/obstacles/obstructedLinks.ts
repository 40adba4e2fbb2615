import type { Building } from '../../road/network.js';
import { BuildingLoss, DEFAULT_OBSTACLES, type ObstacleConfig } from './buildingLoss.js';
import { WALL_COLUMNS } from './wallGrid.js';

/** Stations are taken to be in the middle of squares of this size. */
const PLACE_STEP_M = 2;
/** Losses are rounded up to this. */
const STEPS_PER_DB = 64;
/** Most links whose walls are remembered; beyond, links share. Memory is taken once it is used. */
const MOST_LINK_BITS = 22;
/** Walls remembered of a link, as their index plus one, the newest first; 0: none. */
const WALLS = 4;

/**
 * Building loss of links between stations addressed by slot. Most links of a town are lost behind one or two walls, and
 * behind the same as when last looked at, since stations have moved by metres: so the walls found before are tried first.
 * Only when these do not lose enough are all walls between the two places looked for. What is remembered never changes a
 * result, it only saves the search.
 */
export class ObstructedLinks {
  private readonly buildings: BuildingLoss;
  private readonly wallLoss_dB: number;
  private readonly capacity: number;
  private readonly walls: Float64Array;
  // by slot, middle of its square
  private readonly x_m: Float64Array;
  private readonly y_m: Float64Array;
  // by link
  private readonly linkMask: number;
  private readonly known: Uint16Array | Uint32Array;

  /** @param capacity number of slots */
  constructor(buildings: readonly Building[], capacity: number, config: ObstacleConfig = DEFAULT_OBSTACLES) {
    this.buildings = new BuildingLoss(buildings, config);
    this.wallLoss_dB = config.wallLoss_dB;
    this.capacity = capacity;
    this.walls = this.buildings.grid.walls;
    this.x_m = new Float64Array(capacity);
    this.y_m = new Float64Array(capacity);
    const bits = Math.min(MOST_LINK_BITS, Math.ceil(Math.log2(capacity * capacity + 1)));
    this.linkMask = (1 << bits) - 1;
    const Column = this.buildings.grid.wallCount < 0xffff ? Uint16Array : Uint32Array;
    this.known = new Column(WALLS << bits);
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
    const east_m = x_m[receiver] - x_m[sender];
    const isAscending = east_m > 0 || (east_m === 0 && y_m[receiver] > y_m[sender]);
    const from = isAscending ? sender : receiver;
    const to = isAscending ? receiver : sender;
    const ax = x_m[from];
    const ay = y_m[from];
    const dx = x_m[to] - ax;
    const dy = y_m[to] - ay;
    const link = ((sender * this.capacity + receiver) & this.linkMask) * WALLS;
    let loss_dB = 0;
    for (let k = 0; k < WALLS; k++) {
      const wall = known[link + k];
      if (wall === 0 || loss_dB + (WALLS - k) * wallLoss_dB < enough_dB) break;
      if (!this.isCrossed(wall - 1, ax, ay, dx, dy)) continue;
      loss_dB += wallLoss_dB;
      if (loss_dB >= enough_dB) return loss_dB;
    }
    loss_dB = this.buildings.loss_dB(ax, ay, x_m[to], y_m[to], enough_dB);
    if (!this.buildings.isWhole) this.remember(link);
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
  private remember(link: number): void {
    const { known } = this;
    const { found, foundCount } = this.buildings;
    for (let i = foundCount - 1; i >= 0; i--) {
      const wall = found[i] + 1;
      let k = 0;
      while (k < WALLS - 1 && known[link + k] !== wall) k++;
      for (; k > 0; k--) known[link + k] = known[link + k - 1];
      known[link] = wall;
    }
  }
}
