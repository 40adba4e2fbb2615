import { verge } from '#proto';
import { checkPresent, checkRanges, decodeWith, encodeWith, outOfRange, rangeTable } from '../../ranges/ranges.js';
import { checkReferencePosition } from './cdd.js';

/** Cooperative awareness message, EN 302 637-2 V1.4.1; ranges of TS 102 894-2 v1.3.1. */

const CAM = rangeTable('Cam', {
  protocolVersion: [2, 2], // EN 302 637-2 V1.4.1 ItsPduHeader
  stationId: [0, 4_294_967_295],
  generationDeltaTime: [0, 65_535],
  stationType: [0, 15],
});

const HIGH_FREQUENCY = rangeTable('Cam.highFrequency', {
  heading: [0, 3601],
  headingConfidence: [1, 127],
  speed: [0, 16_383],
  speedConfidence: [1, 127],
  driveDirection: [0, 2],
  vehicleLength: [1, 1023],
  vehicleWidth: [1, 62],
  longitudinalAcceleration: [-160, 161],
  curvature: [-1022, 1023],
  curvatureCalculationMode: [0, 2],
  yawRate: [-32_766, 32_767],
  accelerationControl: [0, 127],
  lanePosition: [-1, 14],
});

const LOW_FREQUENCY = rangeTable('Cam.lowFrequency', { vehicleRole: [0, 15], exteriorLights: [0, 255] });

const PATH_POINT = rangeTable('Cam.lowFrequency.pathHistory', {
  deltaLatitude: [-131_071, 131_072],
  deltaLongitude: [-131_071, 131_072],
  deltaAltitude: [-12_700, 12_800],
  pathDeltaTime: [1, 65_535],
});

/** PathHistory holds at most so many points (TS 102 894-2). */
export const PATH_HISTORY_MAX_POINTS = 40;

/**
 * Checks every field of a CAM.
 * @throws VergeError MESSAGE_OUT_OF_RANGE, MESSAGE_UNDECODABLE (a mandatory container is missing)
 */
export function validateCam(cam: verge.v1.ICam): void {
  checkRanges(CAM, cam, true);
  checkReferencePosition(checkPresent('Cam.referencePosition', cam.referencePosition));
  if (cam.stationType !== 15) checkPresent('Cam.highFrequency', cam.highFrequency);
  if (cam.highFrequency) checkRanges(HIGH_FREQUENCY, cam.highFrequency);
  if (cam.lowFrequency) validateLowFrequency(cam.lowFrequency);
}

function validateLowFrequency(low: verge.v1.ICamLowFrequency): void {
  checkRanges(LOW_FREQUENCY, low);
  const points = low.pathHistory ?? [];
  if (points.length > PATH_HISTORY_MAX_POINTS) {
    throw outOfRange(
      'Cam.lowFrequency.pathHistory',
      `at most ${PATH_HISTORY_MAX_POINTS} points`,
      `${points.length} points`,
    );
  }
  for (const point of points) checkRanges(PATH_POINT, point);
}

/** @throws VergeError MESSAGE_OUT_OF_RANGE, MESSAGE_UNDECODABLE */
export function encodeCam(cam: verge.v1.ICam): Uint8Array {
  validateCam(cam);
  return encodeWith(verge.v1.Cam.encode, cam);
}

/** @throws VergeError MESSAGE_UNDECODABLE, MESSAGE_OUT_OF_RANGE */
export function decodeCam(bytes: Uint8Array): verge.v1.Cam {
  const cam = decodeWith('Cam', (source) => verge.v1.Cam.decode(source), bytes);
  validateCam(cam);
  return cam;
}
