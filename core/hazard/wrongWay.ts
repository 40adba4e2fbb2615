import { hash32 } from '../random/random.js';
import type { RoadNetwork } from '../road/network.js';
import type { TrafficEngine, VehicleColumns } from '../traffic/traffic.js';
import type { FeltState } from './feltColumns.js';
import type { PlacedHazard, PlacedHazards } from './placedHazards.js';
import { placeOnLane } from './surfaceCells.js';

/**
 * Cars that drive against the direction of their lane. They are no vehicles of the traffic engine, whose lanes have one
 * direction: they move along lanes from their ends to their beginnings, and the drivers they come towards slow down to a
 * crawl and keep aside until they have passed. Whether one hits somebody is not simulated.
 */

/** Drivers crawl from here, and slow down from where they see it, m. */
const CRAWL_M = 60;
/** Shares of the desired speed. */
const SLOW = 0.4;
const CRAWL = 0.05;
/** Its sensors recognise an oncoming car as one on the wrong side from here, m (short range radar 100 m). */
export const RECOGNISED_M = 100;
/** It comes towards a car that drives along its lane, give or take 45 degrees. */
const FACING_COSINE = 0.7;
/** Lateral distance within which it is in the way: its own lane and those beside; a little more further off. */
const ABREAST_M = 5;
const ABREAST_SHARE = 0.1;

export class WrongWayDrivers {
  private readonly place = { x_m: new Float64Array(2), y_m: new Float64Array(2) };
  private laneHeading_rad = 0;
  private wereThere = false;

  constructor(
    private readonly traffic: TrafficEngine,
    private readonly placed: PlacedHazards,
    private readonly state: FeltState,
    private readonly key: number,
  ) {}

  /** Moves them on by one step and tells every car how far off one comes towards it. */
  step(): void {
    const movers = this.placed.list.filter(({ kind }) => kind.layer === 'mover');
    if (movers.length === 0 && !this.wereThere) return;
    this.state.oncoming_m.fill(Number.POSITIVE_INFINITY);
    this.wereThere = movers.length > 0;
    for (const mover of movers) {
      if (this.driveOn(mover)) this.comeTowards(mover);
      else this.placed.remove(mover.id);
    }
  }

  /** Where several lanes lead here it takes one by lot. @returns false at the end of the road */
  private driveOn(mover: PlacedHazard): boolean {
    const { network, step_us } = this.traffic;
    mover.position_m -= ((mover.kind.speed_mps ?? 0) * mover.intensity * step_us) / 1e6;
    while (mover.position_m < 0) {
      const before = laneBefore(network, mover.lane, hash32(this.key, mover.id, mover.lane));
      if (before < 0) return false;
      mover.lane = before;
      mover.position_m += network.laneLength_m[before];
    }
    const { x_m, y_m } = this.place;
    placeOnLane(network, mover.lane, mover.position_m, this.place, 0);
    placeOnLane(network, mover.lane, mover.position_m + 0.5, this.place, 1);
    mover.x_m = x_m[0];
    mover.y_m = y_m[0];
    this.laneHeading_rad = Math.atan2(y_m[1] - y_m[0], x_m[1] - x_m[0]);
    return true;
  }

  private comeTowards(mover: PlacedHazard): void {
    const { vehicles } = this.traffic;
    const { oncoming_m, oncomingId } = this.state;
    const reach_m = mover.kind.seenFrom_m ?? 0;
    for (let slot = 0; slot < vehicles.size; slot++) {
      if (vehicles.active[slot] === 0) continue;
      if (Math.cos(this.laneHeading_rad - vehicles.heading_rad[slot]) < FACING_COSINE) continue;
      const ahead_m = aheadOf_m(vehicles, slot, mover);
      if (ahead_m > reach_m || ahead_m >= oncoming_m[slot]) continue;
      oncoming_m[slot] = ahead_m;
      oncomingId[slot] = mover.id;
    }
  }
}

/** A lane whose end leads onto this one, internal lanes included; -1 when there is none. */
function laneBefore(network: RoadNetwork, lane: number, draw: number): number {
  const { linkCount, linkFrom, linkTo, linkVia } = network;
  let count = 0;
  for (let link = 0; link < linkCount; link++) if (leadsOnto(linkTo, linkVia, link, lane)) count++;
  if (count === 0) return -1;
  let nth = draw % count;
  for (let link = 0; link < linkCount; link++) {
    if (leadsOnto(linkTo, linkVia, link, lane) && nth-- === 0) return linkFrom[link];
  }
  return -1;
}

/** A link leads onto its internal lane where it has one, else onto its target. */
const leadsOnto = (linkTo: Int32Array, linkVia: Int32Array, link: number, lane: number): boolean =>
  (linkVia[link] >= 0 ? linkVia[link] : linkTo[link]) === lane;

/** Distance at which a car has it before it and in its way; Infinity when it has not. */
function aheadOf_m(vehicles: VehicleColumns, slot: number, mover: PlacedHazard): number {
  const dx_m = mover.x_m - vehicles.x_m[slot];
  const dy_m = mover.y_m - vehicles.y_m[slot];
  const [cosine, sine] = [Math.cos(vehicles.heading_rad[slot]), Math.sin(vehicles.heading_rad[slot])];
  const along_m = dx_m * cosine + dy_m * sine;
  const across_m = Math.abs(dy_m * cosine - dx_m * sine);
  return along_m < 0 || across_m > ABREAST_M + ABREAST_SHARE * along_m ? Number.POSITIVE_INFINITY : along_m;
}

/** Share of the desired speed a driver keeps. @param sight_m a driver sees it no farther off */
export function oncomingFactor(distance_m: number, sight_m: number): number {
  if (!(distance_m <= sight_m)) return 1;
  return distance_m <= CRAWL_M ? CRAWL : SLOW;
}
