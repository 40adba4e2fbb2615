import { SURFACE } from '../road/network.js';
import type { TrafficEngine } from '../traffic/traffic.js';
import type { SurfaceCells } from './surfaceCells.js';

/** EGO_CONTEXT distances saturate here, m. */
export const NOTHING_AHEAD_M = 300;
/** More lanes than this are not looked at in one look ahead. */
const MAX_LANES_AHEAD = 24;

/** Distance to the next bridge, shade and low ground along a vehicle's route, from its navigation map. */
export class SurfacesAhead {
  bridge_m = NOTHING_AHEAD_M;
  shade_m = NOTHING_AHEAD_M;
  lowGround_m = NOTHING_AHEAD_M;

  constructor(
    private readonly cells: SurfaceCells,
    private readonly traffic: TrafficEngine,
  ) {}

  /** Leaves the distances in `bridge_m`, `shade_m` and `lowGround_m`; 0 on such a surface, 300 when none is near. */
  look(slot: number): void {
    const { vehicles, network } = this.traffic;
    this.bridge_m = this.shade_m = this.lowGround_m = NOTHING_AHEAD_M;
    let lane = vehicles.lane[slot];
    let position_m = vehicles.position_m[slot];
    let ahead_m = 0;
    for (let looked = 0; looked < MAX_LANES_AHEAD && lane >= 0; looked++) {
      this.scan(lane, position_m, ahead_m);
      ahead_m += network.laneLength_m[lane] - position_m;
      if (ahead_m >= NOTHING_AHEAD_M) return;
      const next = this.traffic.laneAhead(slot, ahead_m + 0.05);
      if (next < 0 || next === lane) return;
      lane = next;
      position_m = this.traffic.aheadPosition_m;
      ahead_m += 0.05;
    }
  }

  private scan(lane: number, position_m: number, ahead_m: number): void {
    const { laneFirstCell, laneCell_m, surface } = this.cells;
    const size_m = laneCell_m[lane];
    const first = laneFirstCell[lane];
    const last = laneFirstCell[lane + 1];
    for (let cell = first + Math.min(last - first - 1, Math.floor(position_m / size_m)); cell < last; cell++) {
      if (surface[cell] === 0) continue;
      const distance_m = ahead_m + Math.max(0, (cell - first) * size_m - position_m);
      if (distance_m >= NOTHING_AHEAD_M) return;
      if (surface[cell] & SURFACE.bridge && distance_m < this.bridge_m) this.bridge_m = distance_m;
      if (surface[cell] & SURFACE.shade && distance_m < this.shade_m) this.shade_m = distance_m;
      if (surface[cell] & SURFACE.lowGround && distance_m < this.lowGround_m) this.lowGround_m = distance_m;
    }
  }
}
