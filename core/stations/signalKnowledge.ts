import type { HeardMap, HeardMovement, HeardPhases, IngressLane } from '../facilities/heardSignals.js';
import { MANEUVER } from '../facilities/messages/mapem.js';
import { wrapAngle_rad } from '../geometry/polyline.js';
import { degreesToRadians } from '../units/units.js';
import type { Pose } from './egoState.js';

/** A map is sent once a second, phases up to ten times; older ones are forgotten, us. Design assumptions. */
const MAP_LIFETIME_US = 10_000_000;
const PHASES_LIFETIME_US = 2_000_000;
/** A vehicle is on a lane within this distance of its middle and angle of its direction; fixes err by some metres. */
const ON_LANE_M = 10;
const ON_LANE_RAD = degreesToRadians(35);
/** From this change of heading on, a way through a junction is a turn. */
const TURN_RAD = degreesToRadians(35);

/** The signal a vehicle drives towards. */
export interface SignalAhead {
  /** along the lane to the stop line */
  readonly distance_m: number;
  readonly movement: HeardMovement;
}

interface Known {
  map: HeardMap | null;
  phases: HeardPhases | null;
}

interface PlaceOnLane {
  readonly lane: IngressLane;
  readonly aside_m: number;
  readonly distance_m: number;
}

/** Signals that stations know of by MAPEM and SPATEM: part of the local dynamic map, by receiver and intersection. */
export class SignalKnowledge {
  private readonly known: Map<number, Known>[];

  constructor(receivers: number) {
    this.known = Array.from({ length: receivers }, () => new Map());
  }

  receiveMap(receiver: number, map: HeardMap): void {
    this.entry(receiver, map.intersectionId).map = map;
  }

  receivePhases(receiver: number, phases: HeardPhases): void {
    this.entry(receiver, phases.intersectionId).phases = phases;
  }

  private entry(receiver: number, intersectionId: number): Known {
    const known = this.known[receiver];
    let entry = known.get(intersectionId);
    if (entry === undefined) {
      entry = { map: null, phases: null };
      known.set(intersectionId, entry);
    }
    return entry;
  }

  /**
   * The signal ahead of a vehicle, as it knows it: the known lane it is on, and there the connection that turns as it will.
   * @param turn_rad change of heading at the junction ahead, left positive
   */
  ahead(receiver: number, pose: Pose, turn_rad: number, now_us: number): SignalAhead | null {
    let best: SignalAhead | null = null;
    let least_m = Number.POSITIVE_INFINITY;
    for (const [id, { map, phases }] of this.known[receiver]) {
      if (map === null || now_us - map.received_us > MAP_LIFETIME_US) {
        this.known[receiver].delete(id);
        continue;
      }
      if (phases === null || now_us - phases.received_us > PHASES_LIFETIME_US) continue;
      for (const lane of map.ingress) {
        const movement = phases.byGroup.get(groupOf(lane, turn_rad));
        if (movement === undefined) continue;
        const place = placeOn(lane, pose);
        if (place === null || place.aside_m >= least_m) continue;
        least_m = place.aside_m;
        best = { distance_m: place.distance_m, movement };
      }
    }
    return best;
  }

  forget(receiver: number): void {
    this.known[receiver].clear();
  }
}

const maneuverOf = (turn_rad: number): number =>
  Math.abs(turn_rad) < TURN_RAD ? MANEUVER.straight : turn_rad > 0 ? MANEUVER.left : MANEUVER.right;

/** Signal group of the lane's connection that turns so; 0 when none does. */
function groupOf(lane: IngressLane, turn_rad: number): number {
  const maneuver = maneuverOf(turn_rad);
  return lane.connections.find((connection) => (connection.maneuver & maneuver) !== 0)?.signalGroup ?? 0;
}

/** Where on a lane a vehicle is; null when it is not on it or heads another way. */
function placeOn(lane: IngressLane, { x_m, y_m, heading_rad }: Pose): PlaceOnLane | null {
  const { line_m } = lane;
  let best: PlaceOnLane | null = null;
  let before_m = 0;
  for (let i = 2; i < line_m.length; i += 2) {
    const [ax_m, ay_m] = [line_m[i - 2], line_m[i - 1]];
    const [dx_m, dy_m] = [line_m[i] - ax_m, line_m[i + 1] - ay_m];
    const length_m = Math.hypot(dx_m, dy_m);
    const share = ((x_m - ax_m) * dx_m + (y_m - ay_m) * dy_m) / (length_m * length_m);
    const aside_m = Math.hypot(x_m - ax_m - share * dx_m, y_m - ay_m - share * dy_m);
    const drives = Math.abs(wrapAngle_rad(heading_rad - Math.atan2(-dy_m, -dx_m))) <= ON_LANE_RAD;
    if (share >= 0 && share <= 1 && drives && aside_m <= ON_LANE_M && aside_m < (best?.aside_m ?? ON_LANE_M + 1)) {
      best = { lane, aside_m, distance_m: before_m + share * length_m };
    }
    before_m += length_m;
  }
  return best;
}
