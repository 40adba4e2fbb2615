import type { verge } from '#proto';

/**
 * From this number on, vehicles are no stations: a wrong-way driver is a hazard, whose id comes on top. Station ids lie far
 * below.
 */
export const HAZARD_VEHICLE_IDS = 0xf000_0000;

/**
 * One moment of the world as a page shows it: columns over vehicles, ascending by id. `ViewColumns` of a running
 * simulation has this shape, and so has a moment of an imported trace.
 */
export interface VehicleView {
  readonly time_us: number;
  readonly count: number;
  /** ascending, without repetition */
  readonly id: ArrayLike<number>;
  /** front bumper centre, local plane */
  readonly x_m: ArrayLike<number>;
  readonly y_m: ArrayLike<number>;
  /** counter-clockwise from east */
  readonly heading_rad: ArrayLike<number>;
  readonly speed_mps: ArrayLike<number>;
  /** index of Scene.vehicle_types */
  readonly type: ArrayLike<number>;
  /** bits, see core/stations/egoContext */
  readonly flags: ArrayLike<number>;
  /** 0..255; of length 0 where there is no model */
  readonly belief: ArrayLike<number>;
  /** SUMO state letter per signal head */
  readonly signals: Uint8Array;
  /** per lane, 0..255 */
  readonly wetness: Uint8Array;
  readonly slickness: Uint8Array;
  readonly hazards: readonly verge.v1.IHazardView[];
  readonly weather: readonly verge.v1.IWeatherView[];
  /** none where absent, as in a recorded trace */
  readonly jammers?: readonly verge.v1.IJammerView[];
  /** ids of roadside units, ascending */
  readonly outOfService?: ArrayLike<number>;
}

/** Columns of one decoded moment. Arrays may be longer than `count`; positions are doubles, as the encoder's are. */
export interface VehicleState {
  time_us: number;
  count: number;
  id: Uint32Array;
  x_m: Float64Array;
  y_m: Float64Array;
  heading_rad: Float32Array;
  speed_mps: Float32Array;
  type: Uint8Array;
  flags: Uint32Array;
  belief: Uint8Array;
}

export function createVehicleState(capacity: number): VehicleState {
  return {
    time_us: 0,
    count: 0,
    id: new Uint32Array(capacity),
    x_m: new Float64Array(capacity),
    y_m: new Float64Array(capacity),
    heading_rad: new Float32Array(capacity),
    speed_mps: new Float32Array(capacity),
    type: new Uint8Array(capacity),
    flags: new Uint32Array(capacity),
    belief: new Uint8Array(capacity),
  };
}

/** Position unit of a delta, 1 cm; speed unit, 1 cm/s; heading unit, 1/65536 of a turn (proto/view.proto, ViewDelta). */
export const CM_PER_M = 100;
export const HEADING_STEPS = 65_536;
/** Largest step of a delta in cm: an int16. A vehicle that jumps farther is removed and added. */
export const LARGEST_STEP_CM = 32_767;
