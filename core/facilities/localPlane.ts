import { degreesToRadians, radiansToDegrees } from '../units/units.js';

/** WGS 84 (NIMA TR8350.2): semi-major axis, m, and first eccentricity squared. */
const SEMI_MAJOR_M = 6_378_137;
const ECCENTRICITY_SQUARED = 6.694_379_990_14e-3;

/**
 * Plane tangent to the ellipsoid at an origin: x east, y north, metres. Within 10 km of the origin the error of a
 * distance stays below 1e-3.
 */
export class LocalPlane {
  private readonly originLatitude_deg: number;
  private readonly originLongitude_deg: number;
  private readonly degreesPerMetreNorth: number;
  private readonly degreesPerMetreEast: number;

  constructor(originLatitude_deg: number, originLongitude_deg: number) {
    this.originLatitude_deg = originLatitude_deg;
    this.originLongitude_deg = originLongitude_deg;
    const latitude_rad = degreesToRadians(originLatitude_deg);
    const w = Math.sqrt(1 - ECCENTRICITY_SQUARED * Math.sin(latitude_rad) ** 2);
    const meridian_m = (SEMI_MAJOR_M * (1 - ECCENTRICITY_SQUARED)) / w ** 3;
    const parallel_m = (SEMI_MAJOR_M / w) * Math.cos(latitude_rad);
    this.degreesPerMetreNorth = radiansToDegrees(1 / meridian_m);
    this.degreesPerMetreEast = radiansToDegrees(1 / parallel_m);
  }

  latitude_deg(y_m: number): number {
    return this.originLatitude_deg + y_m * this.degreesPerMetreNorth;
  }

  longitude_deg(x_m: number): number {
    return this.originLongitude_deg + x_m * this.degreesPerMetreEast;
  }

  x_m(longitude_deg: number): number {
    return (longitude_deg - this.originLongitude_deg) / this.degreesPerMetreEast;
  }

  y_m(latitude_deg: number): number {
    return (latitude_deg - this.originLatitude_deg) / this.degreesPerMetreNorth;
  }
}
