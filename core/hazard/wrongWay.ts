import { hash32 } from '../random/random.js';
import type { RoadNetwork } from '../road/network.js';
import { LANE_URGE, type TrafficEngine, type VehicleColumns } from '../traffic/traffic.js';
import type { FeltState } from './feltColumns.js';
import type { PlacedHazard, PlacedHazards } from './placedHazards.js';
import type { HazardColumns } from './port.js';
import { placeOnLane } from './surfaceCells.js';

/**
 * Cars that drive against the direction of their lane. They are no members of the lanes, which have one direction; they
 * move along them from their ends to their beginnings. The drivers they come towards leave that lane where there is
 * another, and else stop before it, as it does before them: each brakes for its share of the way between them. Who cannot
 * stop in time hits it, and stands there with it until it is gone. All of it is design assumption.
 */

/** Share of the desired speed kept by those it comes towards, on its lane or beside. */
const SLOW = 0.4;
/** Its sensors recognise an oncoming car as one on the wrong side from here, m (short range radar 100 m). */
export const RECOGNISED_M = 100;
/** It comes towards a car that drives along its lane, give or take 45 degrees. */
const FACING_COSINE = 0.7;
/** Lateral distance within which it is seen coming: its own lane and those beside; a little more further off. */
const ABREAST_M = 5;
const ABREAST_SHARE = 0.1;
/** Who drives across its way minds it from here, m, and within so much to the side: the widths of two cars halved. */
const CROSSING_M = 20;
const CLEAR_M = 1.9;
/** Its own length; how it brakes and speeds up, m/s2; at most, where somebody suddenly comes into its way. */
const LENGTH_M = 4.5;
const BRAKING_MPS2 = 4;
const HARDEST_MPS2 = 8;
const SPEEDING_MPS2 = 2;
/** Nearer than this nobody can drive out of its way, m. */
const SWERVE_M = 8;
/** It stands so far before the place where the other does, m. */
const MARGIN_M = 1;
/** Nearer than this at the end of the step they have hit, m. */
const HIT_M = 0.2;

export class WrongWayDrivers {
  private readonly place = { x_m: new Float64Array(2), y_m: new Float64Array(2) };
  private wereThere = false;
  /** Those that somebody hit in this step. */
  readonly hits: PlacedHazard[] = [];

  constructor(
    private readonly traffic: TrafficEngine,
    private readonly placed: PlacedHazards,
    private readonly state: FeltState,
    private readonly felt: HazardColumns,
    private readonly key: number,
  ) {}

  /** Before a traffic step: lets everybody see them, and moves them on. */
  step(): void {
    const { movers } = this.placed;
    this.hits.length = 0;
    if (movers.length === 0 && !this.wereThere) return;
    const { vehicles } = this.traffic;
    this.state.oncoming_m.fill(Number.POSITIVE_INFINITY);
    vehicles.obstacleAhead_m.fill(Number.POSITIVE_INFINITY);
    vehicles.laneUrge.fill(LANE_URGE.none);
    this.wereThere = movers.length > 0;
    for (const mover of movers) {
      this.drive(mover, this.comeTowards(mover));
      if (this.moveOn(mover)) this.pose(mover);
      else this.placed.remove(mover.id);
    }
  }

  /** Writes place and heading. */
  pose(mover: PlacedHazard): void {
    const { network } = this.traffic;
    const { x_m, y_m } = this.place;
    placeOnLane(network, mover.lane, mover.position_m, this.place, 0);
    placeOnLane(network, mover.lane, mover.position_m + 0.5, this.place, 1);
    mover.x_m = x_m[0];
    mover.y_m = y_m[0];
    mover.heading_rad = Math.atan2(y_m[0] - y_m[1], x_m[0] - x_m[1]);
  }

  /** @param free_m way to where it must stand */
  private drive(mover: PlacedHazard, free_m: number): void {
    const dt_s = this.traffic.step_us / 1e6;
    const wanted_mps = (mover.kind.speed_mps ?? 0) * mover.intensity;
    const safe_mps = Math.sqrt(2 * BRAKING_MPS2 * Math.max(0, free_m - MARGIN_M));
    const fastest_mps = mover.speed_mps + SPEEDING_MPS2 * dt_s;
    const slowest_mps = Math.max(0, mover.speed_mps - HARDEST_MPS2 * dt_s);
    const isWreck = mover.stationId !== 0;
    mover.speed_mps = isWreck ? 0 : Math.max(slowest_mps, Math.min(fastest_mps, wanted_mps, safe_mps));
  }

  /** Where several lanes lead here it takes one by lot. @returns false at the end of the road */
  private moveOn(mover: PlacedHazard): boolean {
    const { network, step_us } = this.traffic;
    mover.position_m -= (mover.speed_mps * step_us) / 1e6;
    while (mover.position_m < 0) {
      const before = this.laneBefore(mover, mover.lane);
      if (before < 0) return false;
      mover.lane = before;
      mover.position_m += network.laneLength_m[before];
    }
    return true;
  }

  /** Tells every driver what to do about it. @returns way to where it must stand itself, m */
  private comeTowards(mover: PlacedHazard): number {
    const { active, size } = this.traffic.vehicles;
    const way = this.wayOf(mover);
    let free_m = Number.POSITIVE_INFINITY;
    for (let slot = 0; slot < size; slot++) {
      if (active[slot] === 1) free_m = Math.min(free_m, this.meet(mover, slot, way));
    }
    return free_m;
  }

  /** @returns way to where the mover must stand for this one, m */
  private meet(mover: PlacedHazard, slot: number, way: ReadonlyMap<number, number>): number {
    const lane = this.traffic.vehicles.lane[slot];
    const gap_m = this.gap_m(mover, slot, way);
    if (gap_m <= this.sight_m(mover, slot)) return this.meetHeadOn(mover, slot, gap_m, !way.has(lane));
    this.seeBeside(mover, slot);
    return this.isOnEdge(mover, lane) ? Number.POSITIVE_INFINITY : this.cross(mover, slot);
  }

  private isOnEdge(mover: PlacedHazard, lane: number): boolean {
    const { laneEdge } = this.traffic.network;
    return laneEdge[lane] === laneEdge[mover.lane];
  }

  /** Distance to one who has it before it on its way; Infinity for all others. */
  private gap_m(mover: PlacedHazard, slot: number, way: ReadonlyMap<number, number>): number {
    const { lane, position_m } = this.traffic.vehicles;
    const isOnEdge = this.isOnEdge(mover, lane[slot]);
    const gap_m = (isOnEdge ? mover.position_m : (way.get(lane[slot]) ?? Number.NaN)) - position_m[slot];
    if (!(gap_m >= 0)) return Number.POSITIVE_INFINITY;
    const isInWay = isOnEdge ? this.isInWay(mover, slot) : this.traffic.laneAhead(slot, gap_m) === mover.lane;
    return isInWay ? gap_m : Number.POSITIVE_INFINITY;
  }

  /** Lanes it comes along, each with the distance from its beginning to the front of the mover, as far as it is seen. */
  private wayOf(mover: PlacedHazard): Map<number, number> {
    const way = new Map<number, number>();
    const reach_m = mover.kind.seenFrom_m ?? 0;
    let lane = mover.lane;
    let from_m = mover.position_m;
    while (lane >= 0 && !way.has(lane)) {
      way.set(lane, from_m);
      if (from_m > reach_m) break;
      lane = this.laneBefore(mover, lane);
      if (lane >= 0) from_m += this.traffic.network.laneLength_m[lane];
    }
    return way;
  }

  private sight_m(mover: PlacedHazard, slot: number): number {
    return Math.min(mover.kind.seenFrom_m ?? 0, this.felt.visibility_m[slot]);
  }

  /** On its lane, or not yet off it. */
  private isInWay(mover: PlacedHazard, slot: number): boolean {
    const { vehicles, network } = this.traffic;
    if (vehicles.lane[slot] === mover.lane) return true;
    const { x_m, y_m } = this.place;
    placeOnLane(network, mover.lane, vehicles.position_m[slot], this.place, 0);
    return Math.hypot(vehicles.x_m[slot] - x_m[0], vehicles.y_m[slot] - y_m[0]) < CLEAR_M;
  }

  /**
   * @param isLeaving it is driving off the lane already, and goes on unless it is too near
   * @returns the mover's share of the way between them, m
   */
  private meetHeadOn(mover: PlacedHazard, slot: number, gap_m: number, isLeaving: boolean): number {
    const { vehicles } = this.traffic;
    const [own, others] = [1 + vehicles.speed_mps[slot] ** 2, 1 + mover.speed_mps ** 2];
    const own_m = (gap_m * own) / (own + others);
    const isFar = gap_m >= SWERVE_M;
    this.notice(mover, slot, gap_m);
    vehicles.laneUrge[slot] = isFar && !isLeaving ? LANE_URGE.leave : LANE_URGE.stay;
    if (isFar && isLeaving) return gap_m - SWERVE_M;
    if (gap_m <= HIT_M + this.closing_m(mover, slot)) this.hit(mover, slot);
    vehicles.obstacleAhead_m[slot] = Math.min(vehicles.obstacleAhead_m[slot], own_m);
    return gap_m - own_m;
  }

  /** How much nearer they come to one another in a step, m. */
  private closing_m(mover: PlacedHazard, slot: number): number {
    return ((mover.speed_mps + this.traffic.vehicles.speed_mps[slot]) * this.traffic.step_us) / 1e6;
  }

  /** Both stand at once, and stay. */
  private hit(mover: PlacedHazard, slot: number): void {
    const { vehicles } = this.traffic;
    vehicles.heldUntil_us[slot] = Math.max(vehicles.heldUntil_us[slot], mover.until_us);
    vehicles.speed_mps[slot] = mover.speed_mps = 0;
    if (mover.stationId !== 0) return;
    mover.stationId = vehicles.stationId[slot];
    this.hits.push(mover);
  }

  /** Those on other roads whose ways cross stop for one another. @returns way to where the mover must stand, m */
  private cross(mover: PlacedHazard, slot: number): number {
    const { vehicles } = this.traffic;
    const dx_m = vehicles.x_m[slot] - mover.x_m;
    const dy_m = vehicles.y_m[slot] - mover.y_m;
    if (Math.hypot(dx_m, dy_m) > CROSSING_M) return Number.POSITIVE_INFINITY;
    for (const behind_m of [0, LENGTH_M / 2, LENGTH_M]) {
      const x_m = -dx_m - behind_m * Math.cos(mover.heading_rad);
      const y_m = -dy_m - behind_m * Math.sin(mover.heading_rad);
      const ahead_m = alongOf_m(x_m, y_m, vehicles.heading_rad[slot], CLEAR_M);
      vehicles.obstacleAhead_m[slot] = Math.min(vehicles.obstacleAhead_m[slot], ahead_m);
    }
    return alongOf_m(dx_m, dy_m, mover.heading_rad, CLEAR_M);
  }

  /** On the lanes beside, and farther off than its way is known: slower, and onto no other lane. */
  private seeBeside(mover: PlacedHazard, slot: number): void {
    const { vehicles } = this.traffic;
    if (-Math.cos(mover.heading_rad - vehicles.heading_rad[slot]) < FACING_COSINE) return;
    const ahead_m = aheadOf_m(vehicles, slot, mover);
    if (ahead_m > this.sight_m(mover, slot)) return;
    if (vehicles.laneUrge[slot] === LANE_URGE.none) vehicles.laneUrge[slot] = LANE_URGE.stay;
    this.notice(mover, slot, ahead_m);
  }

  private notice(mover: PlacedHazard, slot: number, ahead_m: number): void {
    const { oncoming_m, oncomingId } = this.state;
    if (ahead_m >= oncoming_m[slot]) return;
    oncoming_m[slot] = ahead_m;
    oncomingId[slot] = mover.id;
  }

  private laneBefore(mover: PlacedHazard, lane: number): number {
    return laneBefore(this.traffic.network, lane, hash32(this.key, mover.id, lane));
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

/** Distance at which a car has it before it, abreast or nearly; Infinity when it has not. */
function aheadOf_m(vehicles: VehicleColumns, slot: number, mover: PlacedHazard): number {
  const dx_m = mover.x_m - vehicles.x_m[slot];
  const dy_m = mover.y_m - vehicles.y_m[slot];
  return alongOf_m(dx_m, dy_m, vehicles.heading_rad[slot], ABREAST_M, ABREAST_SHARE);
}

/** How far ahead a place is that lies within a strip along a heading, wider further off; Infinity when it does not. */
function alongOf_m(dx_m: number, dy_m: number, heading_rad: number, half_m: number, wider = 0): number {
  const [cosine, sine] = [Math.cos(heading_rad), Math.sin(heading_rad)];
  const along_m = dx_m * cosine + dy_m * sine;
  const across_m = Math.abs(dy_m * cosine - dx_m * sine);
  return along_m < 0 || across_m > half_m + wider * along_m ? Number.POSITIVE_INFINITY : along_m;
}

/** Share of the desired speed a driver keeps who sees one coming. @param distance_m Infinity: none */
export const oncomingFactor = (distance_m: number): number => (Number.isFinite(distance_m) ? SLOW : 1);
