import type { HazardKind, HazardLayer, HazardSize } from './kinds.js';
import { CELL_M, cellAt, type SurfaceCells } from './surfaceCells.js';

/** A hazard in one place for a time. */
export interface PlacedHazard {
  readonly id: number;
  readonly kind: HazardKind;
  x_m: number;
  y_m: number;
  readonly radius_m: number;
  /** 0..1 of the kind's worst */
  readonly intensity: number;
  readonly from_us: number;
  readonly until_us: number;
  /** Lane and position of what lies or drives on one lane (a pothole, a wrong-way driver); lane -1 otherwise. */
  lane: number;
  position_m: number;
  /** Station that broke down or braked here, or was hit; 0 while none has. */
  stationId: number;
  /** Of what drives. */
  speed_mps: number;
  heading_rad: number;
}

/** What a car is in at a place, by layer, and the thing on the road it sees; the latest of each. Overwritten by each `meet`. */
export interface Encounter {
  surface: PlacedHazard | null;
  air: PlacedHazard | null;
  object: PlacedHazard | null;
  seen: PlacedHazard | null;
}

export const noEncounter = (): Encounter => ({ surface: null, air: null, object: null, seen: null });

const NONE = -1;
const ZONES: ReadonlySet<HazardLayer> = new Set<HazardLayer>(['surface', 'air', 'object']);

/** Hazards that were placed, by lot or by hand, numbered from 1; each cell knows those that reach into it. */
export class PlacedHazards {
  readonly list: PlacedHazard[] = [];
  /** 1: the cell has an entry in `zones` or `holes` */
  private readonly isMarked: Uint8Array;
  private readonly zones = new Map<number, PlacedHazard[]>();
  private readonly holes = new Map<number, PlacedHazard[]>();
  private nextId = 1;
  private earliestEnd_us = Number.POSITIVE_INFINITY;

  constructor(private readonly cells: SurfaceCells) {
    this.isMarked = new Uint8Array(cells.count);
  }

  /** Those that drive. */
  get movers(): PlacedHazard[] {
    return this.list.filter(({ kind }) => kind.layer === 'mover');
  }

  /** @returns the new hazard; ids ascend */
  add(kind: HazardKind, x_m: number, y_m: number, size: HazardSize, from_us: number): PlacedHazard {
    const isOnLane = kind.layer === 'spot' || kind.layer === 'mover';
    const place = isOnLane ? this.nearestPlace(x_m, y_m) : { lane: NONE, position_m: 0, x_m, y_m };
    const { radius_m, intensity } = size;
    const until_us = from_us + size.duration_s * 1e6;
    const id = this.nextId++;
    const motion = { speed_mps: (kind.speed_mps ?? 0) * intensity, heading_rad: 0 };
    const hazard: PlacedHazard = {
      id,
      kind,
      radius_m,
      intensity,
      from_us,
      until_us,
      stationId: 0,
      ...motion,
      ...place,
    };
    this.list.push(hazard);
    this.markOne(hazard);
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

  /** What a car at a place in a cell is in and sees. */
  meet(cell: number, x_m: number, y_m: number, out: Encounter): void {
    out.surface = out.air = out.object = out.seen = null;
    if (this.isMarked[cell] === 0) return;
    const zones = this.zones.get(cell);
    if (zones === undefined) return;
    for (let i = zones.length - 1; i >= 0; i--) this.meetOne(zones[i], x_m, y_m, out);
  }

  private meetOne(hazard: PlacedHazard, x_m: number, y_m: number, out: Encounter): void {
    const { kind, radius_m } = hazard;
    const distance_m = Math.hypot(x_m - hazard.x_m, y_m - hazard.y_m);
    if (out.seen === null && distance_m <= radius_m + (kind.seenFrom_m ?? 0)) {
      if (kind.speedFactor !== undefined) out.seen = hazard;
    }
    if (distance_m > radius_m) return;
    if (kind.layer === 'surface') out.surface ??= hazard;
    else if (kind.layer === 'air') out.air ??= hazard;
    else out.object ??= hazard;
  }

  /** Calls back for every hole in a cell. */
  eachHole(cell: number, visit: (hole: PlacedHazard) => void): void {
    if (this.isMarked[cell] === 0) return;
    const holes = this.holes.get(cell);
    if (holes !== undefined) for (const hole of holes) visit(hole);
  }

  private mark(): void {
    this.isMarked.fill(0);
    this.zones.clear();
    this.holes.clear();
    this.earliestEnd_us = Number.POSITIVE_INFINITY;
    for (const hazard of this.list) this.markOne(hazard);
  }

  private markOne(hazard: PlacedHazard): void {
    this.earliestEnd_us = Math.min(this.earliestEnd_us, hazard.until_us);
    if (hazard.kind.layer === 'spot') {
      this.enter(this.holes, cellAt(this.cells, hazard.lane, hazard.position_m), hazard);
    } else if (ZONES.has(hazard.kind.layer)) this.markZone(hazard);
  }

  /** Cells that lie in sight of it, wholly or in part: a cell reaches half its length to either side of its middle. */
  private markZone(hazard: PlacedHazard): void {
    const { x_m, y_m, count } = this.cells;
    const reach_m = hazard.radius_m + (hazard.kind.seenFrom_m ?? 0) + CELL_M;
    for (let cell = 0; cell < count; cell++) {
      if (Math.hypot(x_m[cell] - hazard.x_m, y_m[cell] - hazard.y_m) <= reach_m) this.enter(this.zones, cell, hazard);
    }
  }

  private enter(table: Map<number, PlacedHazard[]>, cell: number, hazard: PlacedHazard): void {
    this.isMarked[cell] = 1;
    const there = table.get(cell);
    if (there === undefined) table.set(cell, [hazard]);
    else there.push(hazard);
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
