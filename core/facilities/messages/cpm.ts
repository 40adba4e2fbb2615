import { verge } from '#proto';
import {
  checkNumber,
  checkPresent,
  checkRanges,
  decodeWith,
  encodeWith,
  outOfRange,
  rangeTable,
} from '../../ranges/ranges.js';
import { ANGLE_UNAVAILABLE, checkReferencePosition, TIMESTAMP_ITS_MAX } from './cdd.js';

/** Collective perception message, TS 103 324 V2.1.1; ranges of TS 102 894-2 release 2. */

/** PerceivedObjects holds at most so many, and SensorInformationContainer so many sensors. */
export const MOST_OBJECTS = 255;
export const MOST_SENSORS = 128;

export const OBJECT_CLASS = { unknown: 0, vehicle: 1, vulnerableRoadUser: 2, group: 3, other: 4 } as const;
export const SENSOR_TYPE = { radar: 1 } as const;

/** Values beside the measurable ones. */
export const DISTANCE_LIMIT = 131_071;
export const DISTANCE_CONFIDENCE_OUT_OF_RANGE = 4095;
export const DISTANCE_CONFIDENCE_UNAVAILABLE = 4096;
export const VELOCITY_LIMIT = 16_382;
export const VELOCITY_UNAVAILABLE = 16_383;
export const VELOCITY_CONFIDENCE_OUT_OF_RANGE = 126;
export const VELOCITY_CONFIDENCE_UNAVAILABLE = 127;
export const OBJECT_AGE_MAX_MS = 2047;
export const DELTA_TIME_MIN_MS = -2048;

const CPM = rangeTable('Cpm', {
  protocolVersion: [2, 2],
  stationId: [0, 4_294_967_295],
  stationType: [0, 15],
  orientation: [0, 3601],
  numberOfPerceivedObjects: [0, MOST_OBJECTS],
});

const SENSOR = rangeTable('Cpm.sensors', {
  sensorId: [0, 255],
  sensorType: [0, 31],
  range: [0, 10_000],
  openingAngleStart: [0, ANGLE_UNAVAILABLE],
  openingAngleEnd: [0, ANGLE_UNAVAILABLE],
});

const OBJECT = rangeTable('Cpm.objects', {
  objectId: [0, 65_535],
  measurementDeltaTime: [DELTA_TIME_MIN_MS, OBJECT_AGE_MAX_MS],
  xDistance: [-131_072, DISTANCE_LIMIT],
  yDistance: [-131_072, DISTANCE_LIMIT],
  xDistanceConfidence: [1, DISTANCE_CONFIDENCE_UNAVAILABLE],
  yDistanceConfidence: [1, DISTANCE_CONFIDENCE_UNAVAILABLE],
  xSpeed: [-VELOCITY_UNAVAILABLE, VELOCITY_UNAVAILABLE],
  ySpeed: [-VELOCITY_UNAVAILABLE, VELOCITY_UNAVAILABLE],
  xSpeedConfidence: [1, VELOCITY_CONFIDENCE_UNAVAILABLE],
  ySpeedConfidence: [1, VELOCITY_CONFIDENCE_UNAVAILABLE],
  zAngle: [0, ANGLE_UNAVAILABLE],
  objectAge: [0, OBJECT_AGE_MAX_MS],
  objectPerceptionQuality: [0, 15],
  objectClass: [0, 4],
});

/**
 * Checks every field of a CPM.
 * @throws VergeError MESSAGE_OUT_OF_RANGE, MESSAGE_UNDECODABLE (a mandatory container is missing)
 */
export function validateCpm(cpm: verge.v1.ICpm): void {
  checkRanges(CPM, cpm, true);
  checkNumber('Cpm.referenceTime', cpm.referenceTime, 0, TIMESTAMP_ITS_MAX);
  checkReferencePosition(checkPresent('Cpm.referencePosition', cpm.referencePosition));
  const [sensors, objects] = [cpm.sensors ?? [], cpm.objects ?? []];
  checkCount('Cpm.sensors', sensors.length, MOST_SENSORS);
  checkCount('Cpm.objects', objects.length, MOST_OBJECTS);
  for (const sensor of sensors) checkRanges(SENSOR, sensor);
  for (const object of objects) checkRanges(OBJECT, object, true);
}

function checkCount(where: string, count: number, most: number): void {
  if (count > most) throw outOfRange(where, `at most ${most}`, `${count}`);
}

/** @throws VergeError MESSAGE_OUT_OF_RANGE, MESSAGE_UNDECODABLE */
export function encodeCpm(cpm: verge.v1.ICpm): Uint8Array {
  validateCpm(cpm);
  return encodeWith(verge.v1.Cpm.encode, cpm);
}

/** @throws VergeError MESSAGE_UNDECODABLE, MESSAGE_OUT_OF_RANGE */
export function decodeCpm(bytes: Uint8Array): verge.v1.Cpm {
  const cpm = decodeWith('Cpm', (source) => verge.v1.Cpm.decode(source), bytes);
  validateCpm(cpm);
  return cpm;
}
