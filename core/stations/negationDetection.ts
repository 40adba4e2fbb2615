import type { DenReception } from '../facilities/denReception.js';
import { CAUSE } from '../facilities/hazardCauses.js';
import type { HazardEvent } from '../facilities/hazardEvent.js';
import { wrapAngle_rad } from '../geometry/polyline.js';
import { degreesToRadians, kilometresPerHourToMps } from '../units/units.js';
import type { Pose } from './egoState.js';
import type { LocalDynamicMap } from './localDynamicMap.js';

// When does a vehicle contradict a warning? The standard leaves the evidence to the application; all figures are design
// assumptions.

/** What a vehicle would meet if it were there; grip, weather and the state of a road are not seen by driving on. */
const REFUTABLE: ReadonlySet<number> = new Set([
  CAUSE.trafficCondition,
  CAUSE.obstacle,
  CAUSE.endOfQueue,
  CAUSE.stationaryVehicle,
]);
/** It drives past the place at such a distance and the way the warning's sender drove, unhindered. */
const ASIDE_M = 4;
const SAME_WAY_RAD = degreesToRadians(45);
const UNHINDERED_MPS = kilometresPerHourToMps(30);
/** Nobody whose CAM says that it stands is so near to the place. */
const STANDS = { within_m: 30, within_rad: Math.PI, atMost_mps: 1 };

/** Which warnings vehicles negate: one look each 100 ms, columns by vehicle. */
export class NegationDetection {
  private readonly lastX_m: Float64Array;
  private readonly lastY_m: Float64Array;

  constructor(
    vehicles: number,
    private readonly warnings: DenReception,
    private readonly ldm: LocalDynamicMap,
  ) {
    this.lastX_m = new Float64Array(vehicles).fill(Number.NaN);
    this.lastY_m = new Float64Array(vehicles);
  }

  /** One look of a vehicle at its measured pose. @returns what it knows better, usually nothing */
  check(vehicle: number, now_us: number, pose: Pose): HazardEvent | null {
    const [fromX_m, fromY_m] = [this.lastX_m[vehicle], this.lastY_m[vehicle]];
    this.lastX_m[vehicle] = pose.x_m;
    this.lastY_m[vehicle] = pose.y_m;
    if (Number.isNaN(fromX_m) || pose.speed_mps < UNHINDERED_MPS) return null;
    const event = this.warnings.findValid(vehicle, now_us, (one) => passes(one, pose, fromX_m, fromY_m));
    if (event === null) return null;
    const standing = this.ldm.countSlow(vehicle, event.x_m, event.y_m, 0, now_us, STANDS);
    return standing > 0 ? null : event;
  }

  /** The vehicle left the road. */
  reset(vehicle: number): void {
    this.lastX_m[vehicle] = Number.NaN;
  }
}

/** Did the vehicle drive past the event's place since its last look, on the same way? */
function passes(event: HazardEvent, pose: Pose, fromX_m: number, fromY_m: number): boolean {
  if (!REFUTABLE.has(event.causeCode)) return false;
  if (!(Math.abs(wrapAngle_rad(event.heading_rad - pose.heading_rad)) <= SAME_WAY_RAD)) return false; // NaN: no heading told
  const [cosine, sine] = [Math.cos(pose.heading_rad), Math.sin(pose.heading_rad)];
  const before_m = (event.x_m - fromX_m) * cosine + (event.y_m - fromY_m) * sine;
  const after_m = (event.x_m - pose.x_m) * cosine + (event.y_m - pose.y_m) * sine;
  const aside_m = (event.y_m - pose.y_m) * cosine - (event.x_m - pose.x_m) * sine;
  return before_m > 0 && after_m <= 0 && Math.abs(aside_m) <= ASIDE_M;
}
