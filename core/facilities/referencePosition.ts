import type { verge } from '#proto';
import type { LocalPlane } from './localPlane.js';
import { ALTITUDE_UNAVAILABLE, DEGREES_PER_UNIT, LATITUDE_UNAVAILABLE, LONGITUDE_UNAVAILABLE } from './messages/cdd.js';

/**
 * ReferencePosition of a point of the local plane.
 * @param confidence 95 % semi axis of the position, 0.01 m
 */
export function referencePosition(
  plane: LocalPlane,
  x_m: number,
  y_m: number,
  confidence: number,
): verge.v1.IReferencePosition {
  const latitude = Math.round(plane.latitude_deg(y_m) / DEGREES_PER_UNIT);
  const longitude = Math.round(plane.longitude_deg(x_m) / DEGREES_PER_UNIT);
  return {
    latitude: Math.abs(latitude) <= 900_000_000 ? latitude : LATITUDE_UNAVAILABLE,
    longitude: Math.abs(longitude) <= 1_800_000_000 ? longitude : LONGITUDE_UNAVAILABLE,
    altitude: ALTITUDE_UNAVAILABLE,
    semiMajorConfidence: confidence,
    semiMinorConfidence: confidence,
    semiMajorOrientation: 0,
  };
}
