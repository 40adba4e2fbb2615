import type { verge } from '#proto';
import { wrapAngle_rad } from '../geometry/polyline.js';
import { degreesToRadians } from '../units/units.js';
import type { LocalPlane } from './localPlane.js';
import { DEGREES_PER_UNIT, DELTA_ALTITUDE_UNAVAILABLE, PATH_DELTA_TIME_US, quantised } from './messages/cdd.js';

/** A CAM carries at most so many points (Artery's cap; the CDD allows 40). */
export const PATH_POINTS = 23;
/** Largest distance between the driven path and the chord that stands for it, m (vanetza facilities/path_history). */
const CHORD_ERROR_M = 0.47;
/** Longest chord, m. */
const CHORD_LENGTH_M = 22.5;
/** Path kept, m. */
const PATH_LENGTH_M = 200;
/** Below this change of heading a piece counts as straight. */
const SMALL_TURN_RAD = degreesToRadians(1);
/** A jump as long between two positions starts a new path, m. */
const JUMP_M = 100;

const FIELDS = 3; // x_m, y_m, time_us

/**
 * Concise path histories of many vehicles (SAE J2945/1 method as in vanetza): a point is kept when without it the chord
 * would be too long or too far from the path driven.
 */
export class PathHistory {
  private readonly points: Float64Array; // [vehicle][ring of PATH_POINTS][x, y, time]
  private readonly newest: Uint8Array;
  private readonly count: Uint8Array;
  private readonly startHeading_rad: Float64Array; // at the newest kept point
  private readonly previous: Float64Array; // [vehicle][x, y, time]
  private readonly previousHeading_rad: Float64Array;

  constructor(vehicles: number) {
    this.points = new Float64Array(vehicles * PATH_POINTS * FIELDS);
    this.newest = new Uint8Array(vehicles);
    this.count = new Uint8Array(vehicles);
    this.startHeading_rad = new Float64Array(vehicles);
    this.previous = new Float64Array(vehicles * FIELDS);
    this.previousHeading_rad = new Float64Array(vehicles);
  }

  /** Takes the vehicle's next position. */
  add(vehicle: number, time_us: number, x_m: number, y_m: number, heading_rad: number): void {
    if (this.count[vehicle] > 0) {
      const at = this.at(vehicle, 0);
      const dx_m = x_m - this.points[at];
      const dy_m = y_m - this.points[at + 1];
      const chord_m = Math.sqrt(dx_m * dx_m + dy_m * dy_m); // Math.hypot is several times slower
      if (chord_m > JUMP_M) this.reset(vehicle);
      else if (chord_m > CHORD_LENGTH_M || this.chordError_m(vehicle, chord_m, heading_rad) > CHORD_ERROR_M) {
        const p = vehicle * FIELDS;
        this.keep(vehicle, this.previous[p], this.previous[p + 1], this.previous[p + 2]);
        this.startHeading_rad[vehicle] = this.previousHeading_rad[vehicle];
      }
    }
    if (this.count[vehicle] === 0) {
      this.keep(vehicle, x_m, y_m, time_us);
      this.startHeading_rad[vehicle] = heading_rad;
    }
    const p = vehicle * FIELDS;
    this.previous[p] = x_m;
    this.previous[p + 1] = y_m;
    this.previous[p + 2] = time_us;
    this.previousHeading_rad[vehicle] = heading_rad;
  }

  /** Sagitta of the arc over the chord. */
  private chordError_m(vehicle: number, chord_m: number, heading_rad: number): number {
    const turn_rad = Math.abs(wrapAngle_rad(heading_rad - this.startHeading_rad[vehicle]));
    if (turn_rad < SMALL_TURN_RAD) return 0;
    return (chord_m / 2) * Math.tan(turn_rad / 4);
  }

  private keep(vehicle: number, x_m: number, y_m: number, time_us: number): void {
    this.newest[vehicle] = (this.newest[vehicle] + 1) % PATH_POINTS;
    if (this.count[vehicle] < PATH_POINTS) this.count[vehicle]++;
    const at = this.at(vehicle, 0);
    this.points[at] = x_m;
    this.points[at + 1] = y_m;
    this.points[at + 2] = time_us;
  }

  /** Offset of the n-th newest point. */
  private at(vehicle: number, n: number): number {
    return (vehicle * PATH_POINTS + ((this.newest[vehicle] + PATH_POINTS - n) % PATH_POINTS)) * FIELDS;
  }

  /**
   * PathHistory of a CAM at a position: newest point first, each relative to the one before it, the first relative to the
   * reference position; no more than 200 m.
   */
  pointsOf(vehicle: number, time_us: number, x_m: number, y_m: number, plane: LocalPlane): verge.v1.IPathPoint[] {
    const path: verge.v1.IPathPoint[] = [];
    let length_m = 0;
    let fromX_m = x_m;
    let fromY_m = y_m;
    let from_us = time_us;
    for (let n = 0; n < this.count[vehicle]; n++) {
      const at = this.at(vehicle, n);
      const toX_m = this.points[at];
      const toY_m = this.points[at + 1];
      length_m += Math.hypot(toX_m - fromX_m, toY_m - fromY_m);
      if (length_m > PATH_LENGTH_M) break;
      path.push({
        deltaLatitude: deltaUnits(plane.latitude_deg(toY_m) - plane.latitude_deg(fromY_m)),
        deltaLongitude: deltaUnits(plane.longitude_deg(toX_m) - plane.longitude_deg(fromX_m)),
        deltaAltitude: DELTA_ALTITUDE_UNAVAILABLE,
        pathDeltaTime: quantised(from_us - this.points[at + 2], PATH_DELTA_TIME_US, 1, 65_535, 65_535),
      });
      fromX_m = toX_m;
      fromY_m = toY_m;
      from_us = this.points[at + 2];
    }
    return path;
  }

  reset(vehicle: number): void {
    this.count[vehicle] = 0;
  }
}

const deltaUnits = (delta_deg: number): number => quantised(delta_deg, DEGREES_PER_UNIT, -131_071, 131_071, 131_072);
