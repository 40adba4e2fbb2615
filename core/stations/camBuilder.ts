import type { verge } from '#proto';
import type { LocalPlane } from '../facilities/localPlane.js';
import {
  ACCELERATION_CONTROL,
  ACCELERATION_UNAVAILABLE,
  CURVATURE_UNAVAILABLE,
  CURVATURE_UNIT_PM,
  EXTERIOR_LIGHT,
  HEADING_UNAVAILABLE,
  HUNDREDTH,
  quantised,
  SEMI_AXIS_OUT_OF_RANGE,
  SEMI_AXIS_UNAVAILABLE,
  SPEED_UNAVAILABLE,
  STATION_TYPE,
  TENTH,
  VEHICLE_LENGTH_UNAVAILABLE,
  VEHICLE_WIDTH_UNAVAILABLE,
  YAW_RATE_UNAVAILABLE,
} from '../facilities/messages/cdd.js';
import { referencePosition } from '../facilities/referencePosition.js';
import { generationDeltaTime, timestampIts } from '../simTime/simTime.js';
import { compassHeading_deg, radiansToDegrees } from '../units/units.js';
import { EGO, EGO_CONTEXT_FIELDS, EGO_FLAG } from './egoContext.js';
import type { EgoState, Pose } from './egoState.js';

/** SemiAxisLength of a position known to so many metres; 4093 (40.93 m) at most (TS 102 894-2). */
export const positionConfidence = (confidence_m: number): number =>
  quantised(confidence_m, HUNDREDTH, 1, SEMI_AXIS_OUT_OF_RANGE - 1, SEMI_AXIS_UNAVAILABLE);
/** A surveyed antenna, 0.01 m. */
export const RSU_POSITION_CONFIDENCE = 10;
/** 95 % confidences of heading (0.1 deg) and speed (0.01 m/s): design assumptions of mass-market parts. */
const HEADING_CONFIDENCE = 10;
const SPEED_CONFIDENCE = 30;
const PROTOCOL_VERSION = 2;

/** High-frequency container from the measured pose and the vehicle's own bus. */
export function highFrequencyOf(
  ego: EgoState,
  slot: number,
  pose: Pose,
  acceleration_mps2: number,
  yawRate_radps: number,
): verge.v1.ICamHighFrequency {
  const context = slot * EGO_CONTEXT_FIELDS;
  const flags = ego.flags[slot];
  return {
    heading: quantised(compassHeading_deg(pose.heading_rad), TENTH, 0, 3600, HEADING_UNAVAILABLE),
    headingConfidence: HEADING_CONFIDENCE,
    speed: quantised(pose.speed_mps, HUNDREDTH, 0, 16_382, SPEED_UNAVAILABLE),
    speedConfidence: SPEED_CONFIDENCE,
    driveDirection: 0,
    vehicleLength: quantised(ego.context[context + EGO.length_m], TENTH, 1, 1022, VEHICLE_LENGTH_UNAVAILABLE),
    vehicleWidth: quantised(ego.context[context + EGO.width_m], TENTH, 1, 61, VEHICLE_WIDTH_UNAVAILABLE),
    longitudinalAcceleration: quantised(acceleration_mps2, TENTH, -160, 160, ACCELERATION_UNAVAILABLE),
    curvature: quantised(
      ego.context[context + EGO.curvature_radpm],
      CURVATURE_UNIT_PM,
      -1022,
      1022,
      CURVATURE_UNAVAILABLE,
    ),
    curvatureCalculationMode: 1,
    yawRate: quantised(radiansToDegrees(yawRate_radps), HUNDREDTH, -32_766, 32_766, YAW_RATE_UNAVAILABLE),
    accelerationControl: accelerationControl(flags, acceleration_mps2),
    lanePosition: Math.min(14, 1 + Math.max(0, ego.context[context + EGO.laneIndex])),
  };
}

const accelerationControl = (flags: number, acceleration_mps2: number): number =>
  (flags & EGO_FLAG.braking ? ACCELERATION_CONTROL.brakePedal : 0) |
  (flags & EGO_FLAG.emergencyBraking ? ACCELERATION_CONTROL.emergencyBrake : 0) |
  (acceleration_mps2 > 0 ? ACCELERATION_CONTROL.gasPedal : 0);

/** ExteriorLights of a vehicle's flags. */
export const exteriorLights = (flags: number): number =>
  EXTERIOR_LIGHT.lowBeam |
  (flags & EGO_FLAG.fogLamp ? EXTERIOR_LIGHT.fog : 0) |
  (flags & (EGO_FLAG.leftTurn | EGO_FLAG.hazardLights) ? EXTERIOR_LIGHT.leftTurn : 0) |
  (flags & (EGO_FLAG.rightTurn | EGO_FLAG.hazardLights) ? EXTERIOR_LIGHT.rightTurn : 0);

/**
 * A vehicle's CAM (EN 302 637-2 annex B).
 * @param confidence_m 95 % semi axis of the measured position
 */
export function vehicleCam(
  stationId: number,
  stationType: number,
  time_us: number,
  epochIts_ms: number,
  plane: LocalPlane,
  pose: Pose,
  confidence_m: number,
  highFrequency: verge.v1.ICamHighFrequency,
  lowFrequency: verge.v1.ICamLowFrequency | undefined,
): verge.v1.ICam {
  return {
    protocolVersion: PROTOCOL_VERSION,
    stationId,
    generationDeltaTime: generationDeltaTime(timestampIts(epochIts_ms, time_us)),
    stationType,
    referencePosition: referencePosition(plane, pose.x_m, pose.y_m, positionConfidence(confidence_m)),
    highFrequency,
    lowFrequency,
  };
}

/** A roadside unit's CAM: where it is. */
export const rsuCam = (
  stationId: number,
  time_us: number,
  epochIts_ms: number,
  plane: LocalPlane,
  x_m: number,
  y_m: number,
): verge.v1.ICam => ({
  protocolVersion: PROTOCOL_VERSION,
  stationId,
  generationDeltaTime: generationDeltaTime(timestampIts(epochIts_ms, time_us)),
  stationType: STATION_TYPE.roadSideUnit,
  referencePosition: referencePosition(plane, x_m, y_m, RSU_POSITION_CONFIDENCE),
});
