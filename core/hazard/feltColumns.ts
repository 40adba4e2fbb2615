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
  /** Speed from which its tyres float on deep water, m/s. */
  aquaplaning_mps: Float32Array;
  slipUntil_us: Float64Array;
  /** 1: the slip is one of turning (ESC); 2: of braking (ABS); 3: both. */
  slipKind: Uint8Array;
  /** Drivers who felt a slip slow down until then. */
  cautionUntil_us: Float64Array;
  /** Reactions asked for by others. */
  reactFactor: Float32Array;
  reactUntil_us: Float64Array;
  /** Speeds advised by others. */
  adviceFactor: Float32Array;
  adviceUntil_us: Float64Array;
  /** Distance of a wrong-way driver that comes towards it, m; Infinity without. */
  oncoming_m: Float32Array;
  oncomingId: Uint32Array;
  /** 1: the driven wheels spin. */
  spins: Uint8Array;
  /** Since when it brakes hard, sight is poor and rain heavy; NaN while not. */
  hardSince_us: Float64Array;
  poorSightSince_us: Float64Array;
  heavyRainSince_us: Float64Array;
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
    verticalPeak_mps2: new Float32Array(capacity),
    verticalBurst_s: new Float32Array(capacity),
    visibility_m: new Float32Array(capacity).fill(CLEAR_VISIBILITY_M),
    light_lux: new Float32Array(capacity),
    skyObstruction: new Float32Array(capacity),
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
    aquaplaning_mps: new Float32Array(capacity).fill(Number.POSITIVE_INFINITY),
    slipUntil_us: new Float64Array(capacity),
    slipKind: new Uint8Array(capacity),
    cautionUntil_us: new Float64Array(capacity),
    reactFactor: new Float32Array(capacity).fill(1),
    reactUntil_us: new Float64Array(capacity),
    adviceFactor: new Float32Array(capacity).fill(1),
    adviceUntil_us: new Float64Array(capacity),
    oncoming_m: new Float32Array(capacity).fill(Number.POSITIVE_INFINITY),
    oncomingId: new Uint32Array(capacity),
    spins: new Uint8Array(capacity),
    hardSince_us: new Float64Array(capacity).fill(Number.NaN),
    poorSightSince_us: new Float64Array(capacity).fill(Number.NaN),
    heavyRainSince_us: new Float64Array(capacity).fill(Number.NaN),
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

/** Slip kinds of FeltState.slipKind. */
export const SLIP_KIND = { turning: 1, braking: 2 } as const;
