import { type HazardKind, hazardKind } from './kinds.js';
import { CELL_M, type SurfaceCells } from './surfaceCells.js';

/** A hazard in one place for a time. */
export interface PlacedHazard {
  readonly id: number;
  readonly kind: HazardKind;
  x_m: number;
  y_m: number;
  readonly radius_m: number;
  readonly from_us: number;
  readonly until_us: number;
  /** Lane and position of what lies on one lane (a pothole); lane -1 otherwise. */
  readonly lane: number;
  readonly position_m: number;
  /** Station that broke down here; 0 while none has. */
  stationId: number;
}

const NONE = -1;

/**
 * Hazards that were placed, by lot or by hand. Each cell knows at most one zone (ice, obstacle, fog) and one pothole:
 * the latest wins. Numbered from 1.
 */
export class PlacedHazards {
  readonly list: PlacedHazard[] = [];
  private readonly zone: Int32Array;
  private readonly hole: Int32Array;
  private nextId = 1;
  private earliestEnd_us = Number.POSITIVE_INFINITY;

  constructor(private readonly cells: SurfaceCells) {
    this.zone = new Int32Array(cells.count).fill(NONE);
    this.hole = new Int32Array(cells.count).fill(NONE);
  }

  /** @returns the new hazard; ids ascend */
  add(kindName: string, x_m: number, y_m: number, radius_m: number, from_us: number, until_us: number): PlacedHazard {
    const kind = hazardKind(kindName);
    const place = kind.name === 'pothole' ? this.nearestPlace(x_m, y_m) : { lane: NONE, position_m: 0, x_m, y_m };
    const hazard: PlacedHazard = { id: this.nextId++, kind, radius_m, from_us, until_us, stationId: 0, ...place };
    this.list.push(hazard);
    this.mark();
    return hazard;
  }

  /** @returns false when there is no such hazard */
  remove(id: number): boolean {
    const index = this.list.findIndex((hazard) => hazard.id === id);
    if (index === -1) return false;
    this.list.splice(index, 1);
    this.mark();
    return true;
  }

  /** Takes away what has ended. */
  expire(time_us: number): void {
    if (time_us < this.earliestEnd_us) return;
    for (let i = this.list.length - 1; i >= 0; i--) if (this.list[i].until_us <= time_us) this.list.splice(i, 1);
    this.mark();
  }

  /** The zone a place in a cell lies in, null for none. */
  zoneAt(cell: number, x_m: number, y_m: number): PlacedHazard | null {
    return this.within(cell, x_m, y_m, false);
  }

  /** The zone drivers see from there. */
  seenAt(cell: number, x_m: number, y_m: number): PlacedHazard | null {
    return this.within(cell, x_m, y_m, true);
  }

  private within(cell: number, x_m: number, y_m: number, isSeen: boolean): PlacedHazard | null {
    const index = this.zone[cell];
    if (index === NONE) return null;
    const hazard = this.list[index];
    const reach_m = hazard.radius_m + (isSeen ? (hazard.kind.seenFrom_m ?? 0) : 0);
    return Math.hypot(x_m - hazard.x_m, y_m - hazard.y_m) <= reach_m ? hazard : null;
  }

  holeAt(cell: number): PlacedHazard | null {
    const index = this.hole[cell];
    return index === NONE ? null : this.list[index];
  }

  private mark(): void {
    this.zone.fill(NONE);
    this.hole.fill(NONE);
    this.earliestEnd_us = Number.POSITIVE_INFINITY;
    this.list.forEach((hazard, index) => {
      this.earliestEnd_us = Math.min(this.earliestEnd_us, hazard.until_us);
      if (hazard.kind.name === 'pothole') this.hole[this.cellOf(hazard)] = index;
      else if (hazard.kind.name !== 'stationaryVehicle') this.markZone(hazard, index);
    });
  }

  /** Cells that lie in sight of it, wholly or in part: a cell reaches half its length to either side of its middle. */
  private markZone(hazard: PlacedHazard, index: number): void {
    const { x_m, y_m, count } = this.cells;
    const reach_m = hazard.radius_m + (hazard.kind.seenFrom_m ?? 0) + CELL_M;
    for (let cell = 0; cell < count; cell++) {
      if (Math.hypot(x_m[cell] - hazard.x_m, y_m[cell] - hazard.y_m) <= reach_m) this.zone[cell] = index;
    }
  }

  private cellOf({ lane, position_m }: PlacedHazard): number {
    const { laneFirstCell, laneCell_m } = this.cells;
    const index = laneFirstCell[lane] + Math.floor(position_m / laneCell_m[lane]);
    return Math.min(laneFirstCell[lane + 1] - 1, index);
  }

  /** The middle of the nearest cell. */
  private nearestPlace(x: number, y: number): { lane: number; position_m: number; x_m: number; y_m: number } {
    const { x_m, y_m, lane, laneFirstCell, laneCell_m, count } = this.cells;
    let best = 0;
    let best_m = Number.POSITIVE_INFINITY;
    for (let cell = 0; cell < count; cell++) {
      const distance_m = Math.hypot(x_m[cell] - x, y_m[cell] - y);
      if (distance_m < best_m) [best, best_m] = [cell, distance_m];
    }
    const position_m = (best - laneFirstCell[lane[best]] + 0.5) * laneCell_m[lane[best]];
    return { lane: lane[best], position_m, x_m: x_m[best], y_m: y_m[best] };
  }
}
