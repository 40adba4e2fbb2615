import type { Snapshot } from '../feed/snapshotBuffer.js';

/** Side of a cell, m, and most cells along a side of the map. */
const CELL_m = 16;
const MOST_CELLS = 256;
/** A place takes on what the cars there expect within about a second, and forgets it when nobody comes by. */
const LEARN_s = 1;
const FORGET_s = 20;
/** Weight of the cells around the one a car is in: a car's expectation is about the road ahead, not about one spot. */
const BESIDE = 0.45;

export interface Extent {
  readonly minX_m: number;
  readonly minY_m: number;
  readonly maxX_m: number;
  readonly maxY_m: number;
}

/**
 * What the models of the cars have learnt to expect, place by place: the mean belief in a hazard ahead of those that came by
 * lately, 0..1. Follows from the moments shown and nothing else.
 */
export class HeatField {
  readonly columns: number;
  readonly rows: number;
  readonly cell_m: number;
  /** row by row from the south-west, 0..1 */
  readonly heat: Float32Array;
  private time_us = Number.NaN;

  constructor(readonly extent: Extent) {
    const width_m = Math.max(1, extent.maxX_m - extent.minX_m);
    const height_m = Math.max(1, extent.maxY_m - extent.minY_m);
    this.cell_m = Math.max(CELL_m, width_m / MOST_CELLS, height_m / MOST_CELLS);
    this.columns = Math.ceil(width_m / this.cell_m);
    this.rows = Math.ceil(height_m / this.cell_m);
    this.heat = new Float32Array(this.columns * this.rows);
  }

  /** Takes in a moment. One before the last begins anew: time was turned back. @returns whether anything changed */
  take(moment: Snapshot): boolean {
    const step_s = (moment.time_us - this.time_us) / 1e6;
    if (step_s === 0) return false;
    this.time_us = moment.time_us;
    if (!(step_s > 0)) {
      this.heat.fill(0);
      return true;
    }
    const kept = Math.exp(-step_s / FORGET_s);
    for (let i = 0; i < this.heat.length; i++) this.heat[i] *= kept;
    if (!moment.hasBelief) return true;
    const learned = 1 - Math.exp(-step_s / LEARN_s);
    for (let j = 0; j < moment.count; j++) {
      this.splat(moment.x_m[j], moment.y_m[j], moment.belief[j] / 255, learned);
    }
    return true;
  }

  private splat(x_m: number, y_m: number, belief: number, learned: number): void {
    const column = Math.floor((x_m - this.extent.minX_m) / this.cell_m);
    const row = Math.floor((y_m - this.extent.minY_m) / this.cell_m);
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        const weight = (dx === 0 ? 1 : BESIDE) * (dy === 0 ? 1 : BESIDE);
        this.approach(column + dx, row + dy, belief * weight, learned * weight);
      }
    }
  }

  private approach(column: number, row: number, belief: number, share: number): void {
    if (column < 0 || row < 0 || column >= this.columns || row >= this.rows) return;
    const i = row * this.columns + column;
    this.heat[i] += (belief - this.heat[i]) * share;
  }

  /** Mean heat of the cells within a distance of a place, or of those beyond it. */
  mean(x_m: number, y_m: number, radius_m: number, beyond = false): number {
    let sum = 0;
    let count = 0;
    for (let i = 0; i < this.heat.length; i++) {
      const dx = this.extent.minX_m + ((i % this.columns) + 0.5) * this.cell_m - x_m;
      const dy = this.extent.minY_m + (Math.floor(i / this.columns) + 0.5) * this.cell_m - y_m;
      if (Math.hypot(dx, dy) <= radius_m === beyond) continue;
      sum += this.heat[i];
      count++;
    }
    return count === 0 ? 0 : sum / count;
  }
}
