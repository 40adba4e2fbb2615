import type { verge } from '#proto';
import { float32Of, uint32Of } from '../columns/columns.js';

/** What radars of a host's stations found in the last traffic step, as measured; rows of slot s are first[s] .. first[s] + count[s). */
export interface RadarObjects {
  readonly first: Uint32Array;
  readonly count: Uint32Array;
  /** from the radar to the middle of the target */
  readonly range_m: Float32Array;
  /** off the radar's heading, left positive */
  readonly bearing_rad: Float32Array;
  /** negative when it comes nearer */
  readonly rangeRate_mps: Float32Array;
  /** true station id: for scoring, nothing a radar tells */
  readonly truthId: Uint32Array;
}

/** The same, taken over from the world's columns. */
export class RadarScan implements RadarObjects {
  readonly first: Uint32Array;
  readonly count: Uint32Array;
  range_m: Float32Array = new Float32Array(0);
  bearing_rad: Float32Array = new Float32Array(0);
  rangeRate_mps: Float32Array = new Float32Array(0);
  truthId: Uint32Array = new Uint32Array(0);

  constructor(stations: number) {
    this.first = new Uint32Array(stations);
    this.count = new Uint32Array(stations);
  }

  /** @param slots whose the detections are, in the order of their rows */
  take(found: verge.v1.IRadarDetections | null | undefined, slots: Uint32Array): void {
    this.count.fill(0);
    if (!found) return;
    const first = uint32Of(found.first);
    for (let row = 0; row < slots.length; row++) {
      this.first[slots[row]] = first[row];
      this.count[slots[row]] = first[row + 1] - first[row];
    }
    this.range_m = float32Of(found.rangeM);
    this.bearing_rad = float32Of(found.bearingRad);
    this.rangeRate_mps = float32Of(found.rangeRateMps);
    this.truthId = uint32Of(found.truthId);
  }
}
