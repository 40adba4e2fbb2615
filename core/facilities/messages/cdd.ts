import { checkRanges, rangeTable } from '../../ranges/ranges.js';

/**
 * Units, ranges and "unavailable" values of the common data dictionary, TS 102 894-2 v1.3.1. A value on the wire is
 * physical value / unit, rounded.
 */

export const LATITUDE_UNAVAILABLE = 900_000_001;
export const LONGITUDE_UNAVAILABLE = 1_800_000_001;
export const ALTITUDE_UNAVAILABLE = 800_001;
export const SEMI_AXIS_OUT_OF_RANGE = 4094;
export const SEMI_AXIS_UNAVAILABLE = 4095;
export const HEADING_UNAVAILABLE = 3601;
export const SPEED_UNAVAILABLE = 16_383;
export const ACCELERATION_UNAVAILABLE = 161;
export const CURVATURE_UNAVAILABLE = 1023;
export const YAW_RATE_UNAVAILABLE = 32_767;
export const VEHICLE_LENGTH_UNAVAILABLE = 1023;
export const VEHICLE_WIDTH_UNAVAILABLE = 62;
export const DELTA_ALTITUDE_UNAVAILABLE = 12_800;
/** CartesianAngleValue of release 2, 0.1 deg. */
export const ANGLE_UNAVAILABLE = 3601;
/** TimestampIts, ms since 2004-01-01: 42 bits. */
export const TIMESTAMP_ITS_MAX = 4_398_046_511_103;

/** DegreesE7 (Latitude, Longitude): 1e-7 deg. */
export const DEGREES_PER_UNIT = 1e-7;
/** SpeedValue: 0.01 m/s. AltitudeValue and SemiAxisLength: 0.01 m. YawRateValue: 0.01 deg/s. */
export const HUNDREDTH = 0.01;
/** HeadingValue: 0.1 deg. LongitudinalAccelerationValue: 0.1 m/s2. VehicleLength, VehicleWidth: 0.1 m. */
export const TENTH = 0.1;
/** CurvatureValue: 1/10000 1/m. */
export const CURVATURE_UNIT_PM = 1e-4;
/** PathDeltaTime: 10 ms. */
export const PATH_DELTA_TIME_US = 10_000;

/** StationType values used here. */
export const STATION_TYPE = { unknown: 0, passengerCar: 5, bus: 6, roadSideUnit: 15 } as const;

/** Bits of AccelerationControl and ExteriorLights as carried in proto/its.proto. */
export const ACCELERATION_CONTROL = { brakePedal: 1, gasPedal: 2, emergencyBrake: 4 } as const;
export const EXTERIOR_LIGHT = { lowBeam: 1, leftTurn: 4, rightTurn: 8, fog: 64 } as const;

const REFERENCE_POSITION = rangeTable('referencePosition', {
  latitude: [-900_000_000, LATITUDE_UNAVAILABLE],
  longitude: [-1_800_000_000, LONGITUDE_UNAVAILABLE],
  altitude: [-100_000, ALTITUDE_UNAVAILABLE],
  semiMajorConfidence: [0, SEMI_AXIS_UNAVAILABLE],
  semiMinorConfidence: [0, SEMI_AXIS_UNAVAILABLE],
  semiMajorOrientation: [0, HEADING_UNAVAILABLE],
});

/** @throws VergeError MESSAGE_OUT_OF_RANGE */
export const checkReferencePosition = (position: object): void => checkRanges(REFERENCE_POSITION, position);

/** Upper bounds of RelevanceDistance (StandardLength) 0..6, m; 7 is beyond the last. */
const RELEVANCE_UPPER_M = [50, 100, 200, 500, 1000, 5000, 10_000];

/** Smallest RelevanceDistance code that covers the distance. */
export function relevanceCode(distance_m: number): number {
  const code = RELEVANCE_UPPER_M.findIndex((upper_m) => distance_m <= upper_m);
  return code < 0 ? RELEVANCE_UPPER_M.length : code;
}

/** Distance a RelevanceDistance code stands for, m; Infinity for 7 (over 10 km). */
export const relevanceDistance_m = (code: number): number => RELEVANCE_UPPER_M[code] ?? Number.POSITIVE_INFINITY;

/** value / unit rounded, held within [low, high]; `unavailable` where the value is not finite. */
export function quantised(value: number, unit: number, low: number, high: number, unavailable: number): number {
  if (!Number.isFinite(value)) return unavailable;
  const units = Math.round(value / unit);
  return Math.max(low, Math.min(high, units));
}
