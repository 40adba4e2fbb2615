import { CLEAR_VISIBILITY_M } from './kinds.js';
import type { HazardColumns } from './port.js';
import { NOTHING_AHEAD_M } from './surfacesAhead.js';

/** What the hazards keep per slot beside what others see. */
export interface FeltState {
  /** Station in the slot when it was last looked at; a new one starts afresh. */
  stationId: Uint32Array;
  /** Cell under the front bumper. */
  cell: Int32Array;
  lane: Int32Array;
  position_m: Float64Array;
  /** Factor on friction for this car's tyres. */
  tyre: Float32Array;
  slipUntil_us: Float64Array;
  /** Drivers who felt a slip slow down until then. */
  cautionUntil_us: Float64Array;
  /** Reactions asked for by others. */
  reactFactor: Float32Array;
  reactUntil_us: Float64Array;
}

const GROW_BY = 256;

export function feltColumns(capacity: number): HazardColumns {
  return {
    flags: new Uint32Array(capacity),
    curvature_radpm: new Float32Array(capacity),
    airTemperature_C: new Float32Array(capacity),
    rain_mmph: new Float32Array(capacity),
    wetTime_s: new Float32Array(capacity),
    bridgeAhead_m: new Float32Array(capacity).fill(NOTHING_AHEAD_M),
    shadeAhead_m: new Float32Array(capacity).fill(NOTHING_AHEAD_M),
    lowGroundAhead_m: new Float32Array(capacity).fill(NOTHING_AHEAD_M),
    wheelSlip: new Float32Array(capacity),
    verticalAcceleration_mps2: new Float32Array(capacity),
    visibility_m: new Float32Array(capacity).fill(CLEAR_VISIBILITY_M),
    eventId: new Uint32Array(capacity),
    eventCauseCode: new Uint8Array(capacity),
    eventSubCauseCode: new Uint8Array(capacity),
  };
}

export function feltState(capacity: number): FeltState {
  return {
    stationId: new Uint32Array(capacity),
    cell: new Int32Array(capacity).fill(-1),
    lane: new Int32Array(capacity).fill(-1),
    position_m: new Float64Array(capacity),
    tyre: new Float32Array(capacity).fill(1),
    slipUntil_us: new Float64Array(capacity),
    cautionUntil_us: new Float64Array(capacity),
    reactFactor: new Float32Array(capacity).fill(1),
    reactUntil_us: new Float64Array(capacity),
  };
}

type Column = Uint8Array | Uint32Array | Int32Array | Float32Array | Float64Array;

/** Replaces columns that are too short by longer ones with the same values; what is new has the values of `fresh`. */
export function growTo<T extends object>(columns: T, size: number, fresh: (capacity: number) => T): void {
  const table = columns as Record<string, Column>;
  const [first] = Object.values(table);
  if (first.length >= size) return;
  const longer = fresh(size + GROW_BY) as Record<string, Column>;
  for (const name of Object.keys(table)) {
    longer[name].set(table[name] as never);
    table[name] = longer[name];
  }
}
