/**
 * Fields of EgoStates.context (proto/station.proto): what an on-board unit knows of itself and its road besides pose and
 * speed. True values; the sensors of core/stations/sensing add noise, bias and map errors. All float32.
 */
export const EGO_CONTEXT = [
  'speedLimit_mps',
  'leaderGap_m', // net gap along the route, 200 when none nearer
  'leaderSpeed_mps',
  'junctionDistance_m', // 300 at most
  'turnAhead_rad', // left positive
  'stopDistance_m', // 300 when none
  'plannedAcceleration_mps2',
  'curvature_radpm', // of the lane over the next 20 m, left positive
  'airTemperature_C',
  'rain_mmph',
  'wetTime_s', // since the road here got wet, 0 when dry
  'bridgeAhead_m', // distance to the next bridge, 300 when none
  'shadeAhead_m',
  'lowGroundAhead_m',
  'wheelSlip', // 0..1, driven wheels
  'verticalAcceleration_mps2', // RMS over the step
  'visibility_m',
  'eventId', // ground-truth hazard instance met in this step, 0 = none; for scoring, never a feature
  'eventCauseCode', // DENM cause code of that hazard, 0 = none
  'eventSubCauseCode',
  'laneIndex',
  'length_m',
  'width_m',
  'verticalPeak_mps2', // of a burst within the step, 0 without one
  'verticalBurst_s', // its duration
  'light_lux', // on the windscreen
  'skyObstruction', // 0 open .. 1 walls all round: how much of the sky buildings hide from GNSS
] as const;
export type EgoContextField = (typeof EGO_CONTEXT)[number];
export const EGO_CONTEXT_FIELDS = EGO_CONTEXT.length;
export const EGO = Object.fromEntries(EGO_CONTEXT.map((name, index) => [name, index])) as Record<
  EgoContextField,
  number
>;

/** Bits of EgoStates.flags and of the page's vehicle flags. */
export const EGO_FLAG = {
  braking: 1,
  absActive: 2,
  escActive: 4,
  slipping: 8,
  wiper: 16,
  hazardLights: 32,
  emergencyBraking: 64,
  leftTurn: 128,
  rightTurn: 256,
  evaluation: 512, // vehicle of the evaluation fleet
  silent: 1024, // its station host is gone or its radio is off
  transmitting: 2048,
  training: 4096, // takes part in a round now
  tractionControl: 8192, // driven wheels would spin
  fogLamp: 16384, // drivers switch it on in dense fog
} as const;
