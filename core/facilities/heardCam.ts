import type { verge } from '#proto';
import { mathematicalHeading_rad } from '../units/units.js';
import type { LocalPlane } from './localPlane.js';
import { DEGREES_PER_UNIT, HUNDREDTH, TENTH } from './messages/cdd.js';

/** What a receiver takes in of a CAM. */
export interface HeardCam {
  /** on the air */
  stationId: number;
  x_m: number;
  y_m: number;
  /** a vehicle's; a roadside unit tells its place alone, and the rest is 0 */
  isVehicle: boolean;
  heading_rad: number;
  speed_mps: number;
  acceleration_mps2: number;
}

export const emptyHeardCam = (): HeardCam => ({
  stationId: 0,
  x_m: 0,
  y_m: 0,
  isVehicle: false,
  heading_rad: 0,
  speed_mps: 0,
  acceleration_mps2: 0,
});

/** @param cam valid. What the wire leaves out is 0, and so is a negative zero: decoded or not, it says the same. */
export function hear(cam: verge.v1.ICam, plane: LocalPlane, out: HeardCam): HeardCam {
  const { referencePosition, highFrequency } = cam;
  out.stationId = cam.stationId || 0;
  out.x_m = plane.x_m((referencePosition?.longitude || 0) * DEGREES_PER_UNIT);
  out.y_m = plane.y_m((referencePosition?.latitude || 0) * DEGREES_PER_UNIT);
  out.isVehicle = !!highFrequency;
  out.heading_rad = mathematicalHeading_rad((highFrequency?.heading || 0) * TENTH);
  out.speed_mps = (highFrequency?.speed || 0) * HUNDREDTH;
  out.acceleration_mps2 = (highFrequency?.longitudinalAcceleration || 0) * TENTH;
  return out;
}
