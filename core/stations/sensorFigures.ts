import type { EgoContextField } from './egoContext.js';

/** Figures of a vehicle's sensors that are no parameters. Those without a source are design assumptions of mass-market parts. */

/** White noise of the yaw rate, deg/s. */
export const YAW_RATE_SIGMA_DEGPS = 0.1;
/** White noise of the longitudinal acceleration, m/s2. */
export const ACCELERATION_SIGMA_MPS2 = 0.1;
/** A receiver that comes under other skies needs so long to lose or find its satellites, s. */
export const SKY_SETTLES_S = 5;
/** Odometer scale error, relative, constant per vehicle (tyre wear and pressure). */
export const SPEED_SCALE_SIGMA = 0.005;
/** Offset of the outside-temperature sensor per vehicle, deg C (bumper sensors read warm or cold by 1 to 2 deg C). */
export const TEMPERATURE_BIAS_SIGMA_C = 1.5;
/** Share of places where the map's shade is wrong (design.md 5). */
export const SHADE_MAP_ERROR = 0.1;

/** White noise of single readings, standard deviations in the field's unit. */
export const READING_NOISE: readonly (readonly [EgoContextField, number])[] = [
  ['leaderGap_m', 0.25], // radar
  ['leaderSpeed_mps', 0.1],
  ['airTemperature_C', 0.2],
  ['wheelSlip', 0.01],
  ['verticalAcceleration_mps2', 0.05],
];
/** Relative noise of readings that scale with their value. */
export const RELATIVE_NOISE: readonly (readonly [EgoContextField, number])[] = [
  ['rain_mmph', 0.2],
  ['visibility_m', 0.2],
  ['wetTime_s', 0.1],
];
/** The same of readings whose noise comes from a stream of its own: those added later leave the others' draws alone. */
export const SECOND_READING_NOISE: readonly (readonly [EgoContextField, number])[] = [['verticalPeak_mps2', 0.2]];
export const SECOND_RELATIVE_NOISE: readonly (readonly [EgoContextField, number])[] = [['light_lux', 0.1]];

/** Wipers by the rain their sensor measures, mm/h: from here at intervals, slow, fast (fast above 7-10 mm/h; from memory). */
export const WIPER_FROM_MMPH = [0.3, 2, 10] as const;
