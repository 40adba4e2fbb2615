import type { verge } from '#proto';
import type { BackgroundWeather } from './weatherLayer.js';

/** A hazard that is asked for; what is left out is the standard of its kind (core/hazard/kinds). */
export interface HazardRequest {
  readonly kind: string;
  readonly x_m: number;
  readonly y_m: number;
  readonly radius_m?: number | undefined;
  readonly duration_s?: number | undefined;
  /** 0..1 of the kind's worst */
  readonly intensity?: number | undefined;
}

/** A weather field that is asked for (core/hazard/weatherFields). */
export interface WeatherRequest {
  readonly kind: string;
  readonly x_m: number;
  readonly y_m: number;
  readonly radius_m: number;
  /** where it drifts to, clockwise from north */
  readonly heading_deg: number;
  readonly speed_mps: number;
  readonly intensity: number;
  readonly ramp_s: number;
  readonly duration_s: number;
}

/**
 * Hazards and weather as the world drives them. Columns are by traffic slot and valid after `afterStep`; their meaning is
 * that of the EGO_CONTEXT fields of the same name (core/stations/egoContext).
 */
export interface HazardColumns {
  flags: Uint32Array; // EGO_FLAG bits: braking, absActive, escActive, slipping, wiper, ...
  curvature_radpm: Float32Array;
  airTemperature_C: Float32Array;
  rain_mmph: Float32Array;
  wetTime_s: Float32Array;
  bridgeAhead_m: Float32Array;
  shadeAhead_m: Float32Array;
  lowGroundAhead_m: Float32Array;
  wheelSlip: Float32Array;
  verticalAcceleration_mps2: Float32Array;
  verticalPeak_mps2: Float32Array;
  verticalBurst_s: Float32Array;
  visibility_m: Float32Array;
  light_lux: Float32Array;
  skyObstruction: Float32Array;
  eventId: Uint32Array;
  eventCauseCode: Uint8Array;
  eventSubCauseCode: Uint8Array;
}

/** A car that is no member of the traffic: its front, in the picture of everybody. */
export interface MovingHazard {
  readonly id: number;
  readonly x_m: number;
  readonly y_m: number;
  readonly heading_rad: number;
  readonly speed_mps: number;
  /** station that has hit it; 0 while none has */
  readonly stationId: number;
}

export interface Hazards {
  readonly columns: HazardColumns;
  /** Wrong-way drivers, by ascending id. */
  readonly movers: readonly MovingHazard[];
  /** Those of them that somebody has hit in the last `beforeStep`. */
  readonly hits: readonly MovingHazard[];
  /** Writes the inputs of the traffic engine (grip, speedFactor, ...) before the traffic step that starts at `time_us`. */
  beforeStep(time_us: number): void;
  /** Moves weather and surfaces to `time_us` and derives what each vehicle felt in the step that ended then. */
  afterStep(time_us: number): void;
  /** @throws VergeError PARAMETER_INVALID for a kind that does not exist, or a size that kind cannot have */
  checkHazard(hazard: HazardRequest): void;
  /** Places a hazard at a time. @returns its id. @throws as checkHazard */
  place(hazard: HazardRequest, time_us: number): number;
  /** Lets a weather field begin at a time. @returns its id */
  addWeather(field: WeatherRequest, time_us: number): number;
  /** The weather that is the same everywhere, and the hour, from now on. */
  setBackground(weather: BackgroundWeather): void;
  /** Whether a hazard or weather field of that id was placed and has not ended. */
  isPlaced(id: number): boolean;
  /** Takes a placed hazard or weather field away; a car that it held drives on. @returns false when there is no such hazard */
  remove(id: number): boolean;
  /** Lets a stopped or broken-down vehicle drive on. @returns false when it is not on the road */
  release(stationId: number): boolean;
  /** A driver's reaction: factor on the desired speed until a time. */
  react(slot: number, speedFactor: number, until_us: number): void;
  /** An advised speed: factor on the desired one until a time; unlike `react` it makes nobody keep more distance. */
  advise(slot: number, speedFactor: number, until_us: number): void;
  hazardViews(): verge.v1.IHazardView[];
  weatherViews(): verge.v1.IWeatherView[];
  /** 0..255 per lane */
  readonly laneWetness: Uint8Array;
  readonly laneSlickness: Uint8Array;
}
