import type { verge } from '#proto';
import { timestampIts } from '../simTime/simTime.js';
import { compassHeading_deg, mathematicalHeading_rad, radiansToDegrees, US_PER_MS } from '../units/units.js';
import type { LocalPlane } from './localPlane.js';
import {
  ANGLE_UNAVAILABLE,
  DEGREES_PER_UNIT,
  HEADING_UNAVAILABLE,
  HUNDREDTH,
  quantised,
  STATION_TYPE,
  TENTH,
} from './messages/cdd.js';
import {
  DELTA_TIME_MIN_MS,
  DISTANCE_CONFIDENCE_OUT_OF_RANGE,
  DISTANCE_CONFIDENCE_UNAVAILABLE,
  DISTANCE_LIMIT,
  OBJECT_AGE_MAX_MS,
  OBJECT_CLASS,
  SENSOR_TYPE,
  VELOCITY_CONFIDENCE_OUT_OF_RANGE,
  VELOCITY_CONFIDENCE_UNAVAILABLE,
  VELOCITY_LIMIT,
  VELOCITY_UNAVAILABLE,
} from './messages/cpm.js';
import { referencePosition } from './referencePosition.js';

/** 95 % of a normal error lie within so many standard deviations. */
const SIGMAS_95 = 1.96;
/** The last angle before the full circle, 0.1 degrees. */
const LAST_ANGLE = 3599;

/** One object as a CPM tells it, in the sender's measured plane, SI units. */
export interface ToldObject {
  readonly id: number;
  readonly measured_us: number;
  readonly firstSeen_us: number;
  readonly x_m: number;
  readonly y_m: number;
  readonly vx_mps: number;
  readonly vy_mps: number;
  /** standard deviations of x_m, y_m, vx_mps, vy_mps */
  readonly sigma: readonly [number, number, number, number];
  readonly heading_rad: number;
  readonly quality: number;
}

/** Who tells, from where. */
export interface CpmHead {
  readonly stationId: number;
  readonly stationType: number;
  readonly time_us: number;
  readonly x_m: number;
  readonly y_m: number;
  /** NaN of a roadside unit */
  readonly heading_rad: number;
  /** 95 % semi axis of the position, 0.01 m */
  readonly positionConfidence: number;
  /** objects known, told or not */
  readonly known: number;
}

/**
 * A radar as the sensor-information container tells it: half of its field to either side of ahead; one that looks all round
 * from 0 to 359.9 degrees.
 */
export const radarSensor = (range_m: number, fieldOfView_deg: number): verge.v1.ICpmSensor => ({
  sensorId: 0,
  sensorType: SENSOR_TYPE.radar,
  range: quantised(range_m, TENTH, 0, 10_000, 10_000),
  openingAngleStart: fieldOfView_deg < 360 ? angle(360 - fieldOfView_deg / 2) : 0,
  openingAngleEnd: fieldOfView_deg < 360 ? angle(fieldOfView_deg / 2) : LAST_ANGLE,
});

const angle = (angle_deg: number): number =>
  Number.isFinite(angle_deg)
    ? Math.round((angle_deg - 360 * Math.floor(angle_deg / 360)) / TENTH) % 3600
    : ANGLE_UNAVAILABLE;

export function cpmOf(
  head: CpmHead,
  objects: readonly ToldObject[],
  sensors: verge.v1.ICpmSensor[],
  plane: LocalPlane,
  epochIts_ms: number,
): verge.v1.ICpm {
  return {
    protocolVersion: 2,
    stationId: head.stationId,
    stationType: head.stationType,
    referenceTime: timestampIts(epochIts_ms, head.time_us),
    referencePosition: referencePosition(plane, head.x_m, head.y_m, head.positionConfidence),
    orientation: quantised(compassHeading_deg(head.heading_rad), TENTH, 0, 3600, HEADING_UNAVAILABLE),
    sensors,
    numberOfPerceivedObjects: Math.min(head.known, 255),
    objects: objects.map((object) => objectOf(object, head)),
  };
}

function objectOf(object: ToldObject, { time_us, x_m, y_m }: CpmHead): verge.v1.ICpmObject {
  const [sigmaX, sigmaY, sigmaVx, sigmaVy] = object.sigma;
  return {
    objectId: object.id,
    measurementDeltaTime: quantised(object.measured_us - time_us, US_PER_MS, DELTA_TIME_MIN_MS, OBJECT_AGE_MAX_MS, 0),
    xDistance: distance(object.x_m - x_m),
    yDistance: distance(object.y_m - y_m),
    xDistanceConfidence: distanceConfidence(sigmaX),
    yDistanceConfidence: distanceConfidence(sigmaY),
    xSpeed: velocity(object.vx_mps),
    ySpeed: velocity(object.vy_mps),
    xSpeedConfidence: velocityConfidence(sigmaVx),
    ySpeedConfidence: velocityConfidence(sigmaVy),
    zAngle: angle(radiansToDegrees(object.heading_rad)),
    objectAge: quantised(time_us - object.firstSeen_us, US_PER_MS, 0, OBJECT_AGE_MAX_MS, OBJECT_AGE_MAX_MS),
    objectPerceptionQuality: object.quality,
    objectClass: OBJECT_CLASS.vehicle,
  };
}

const distance = (value_m: number): number => quantised(value_m, HUNDREDTH, -DISTANCE_LIMIT - 1, DISTANCE_LIMIT, 0);
const velocity = (value_mps: number): number =>
  quantised(value_mps, HUNDREDTH, -VELOCITY_LIMIT, VELOCITY_LIMIT, VELOCITY_UNAVAILABLE);
const distanceConfidence = (sigma_m: number): number =>
  quantised(SIGMAS_95 * sigma_m, HUNDREDTH, 1, DISTANCE_CONFIDENCE_OUT_OF_RANGE, DISTANCE_CONFIDENCE_UNAVAILABLE);
const velocityConfidence = (sigma_mps: number): number =>
  quantised(SIGMAS_95 * sigma_mps, HUNDREDTH, 1, VELOCITY_CONFIDENCE_OUT_OF_RANGE, VELOCITY_CONFIDENCE_UNAVAILABLE);

/** A CPM as its receivers take it in, once for all of them; never changed. */
export interface HeardCpm {
  readonly senderId: number;
  /** told by a roadside unit */
  readonly isRoadside: boolean;
  readonly senderX_m: number;
  readonly senderY_m: number;
  /** the newest measurement in it */
  readonly time_us: number;
  readonly objects: readonly HeardObject[];
}

export interface HeardObject {
  readonly id: number;
  readonly measured_us: number;
  readonly x_m: number;
  readonly y_m: number;
  readonly vx_mps: number;
  readonly vy_mps: number;
  readonly heading_rad: number;
  readonly quality: number;
}

/**
 * A measurement is no younger than its reception, whatever the sender's clock says.
 * @param epochIts_ms TimestampIts at simulated time 0
 */
export function heardCpmOf(cpm: verge.v1.Cpm, received_us: number, plane: LocalPlane, epochIts_ms: number): HeardCpm {
  const position = cpm.referencePosition!;
  const x_m = plane.x_m((position.longitude ?? 0) * DEGREES_PER_UNIT);
  const y_m = plane.y_m((position.latitude ?? 0) * DEGREES_PER_UNIT);
  const reference_us = (cpm.referenceTime - epochIts_ms) * US_PER_MS;
  const objects = cpm.objects.map((object) =>
    heardObjectOf(object as verge.v1.CpmObject, x_m, y_m, reference_us, received_us),
  );
  return {
    senderId: cpm.stationId,
    isRoadside: cpm.stationType === STATION_TYPE.roadSideUnit,
    senderX_m: x_m,
    senderY_m: y_m,
    time_us: objects.reduce((newest_us, { measured_us }) => Math.max(newest_us, measured_us), Number.NEGATIVE_INFINITY),
    objects,
  };
}

const heardObjectOf = (
  object: verge.v1.CpmObject,
  senderX_m: number,
  senderY_m: number,
  reference_us: number,
  received_us: number,
): HeardObject => ({
  id: object.objectId,
  measured_us: Math.min(received_us, reference_us + object.measurementDeltaTime * US_PER_MS),
  x_m: senderX_m + object.xDistance * HUNDREDTH,
  y_m: senderY_m + object.yDistance * HUNDREDTH,
  vx_mps: object.xSpeed === VELOCITY_UNAVAILABLE ? 0 : object.xSpeed * HUNDREDTH,
  vy_mps: object.ySpeed === VELOCITY_UNAVAILABLE ? 0 : object.ySpeed * HUNDREDTH,
  heading_rad: object.zAngle === ANGLE_UNAVAILABLE ? Number.NaN : mathematicalHeading_rad(90 - object.zAngle * TENTH),
  quality: object.objectPerceptionQuality,
});
