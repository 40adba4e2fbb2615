import { verge } from '#proto';
import type { StationPlaces } from '../radio/medium.js';
import { hash32, type Random, unitOf } from '../random/random.js';
import type { LearningShape } from '../stations/reportRanges.js';
import type { TrafficEngine } from '../traffic/traffic.js';
import type { HostPlan } from './api.js';

/** A roadside unit's place. */
export interface RsuSite {
  readonly name: string;
  readonly x_m: number;
  readonly y_m: number;
  readonly height_m: number;
}

/** CDD StationType 15 (TS 102 894-2). */
const ROAD_SIDE_UNIT = 15;
/** Roof antenna of a vehicle, m (TR 37.885 vehicle type 2: 1.6 m). */
const VEHICLE_ANTENNA_M = 1.6;

/**
 * All stations of a run, fixed before it starts, ascending by id: roadside units 1.., then vehicles. The index in this
 * table is the station's slot in the radio and in every per-station column of the world.
 */
export class StationTable {
  readonly count: number;
  readonly rsuCount: number;
  readonly ids: Uint32Array;
  readonly types: Uint8Array;
  readonly evaluation: Uint8Array;
  readonly places: StationPlaces;
  /** index of the host plan a station belongs to */
  readonly host: Uint8Array;
  /** 1: its host is attached */
  readonly hosted: Uint8Array;
  readonly plans: HostPlan[];
  private readonly slotById = new Map<number, number>();

  constructor(
    sites: readonly RsuSite[],
    traffic: TrafficEngine,
    fleetHosts: number,
    evaluationShare: number,
    rng: Random,
    private readonly shape?: LearningShape,
  ) {
    this.rsuCount = sites.length;
    this.count = sites.length + traffic.stationIds.length;
    this.ids = new Uint32Array(this.count);
    this.types = new Uint8Array(this.count);
    this.evaluation = new Uint8Array(this.count);
    this.host = new Uint8Array(this.count);
    this.hosted = new Uint8Array(this.count);
    this.places = {
      count: this.count,
      present: new Uint8Array(this.count),
      stationId: this.ids,
      x_m: new Float64Array(this.count),
      y_m: new Float64Array(this.count),
      height_m: new Float32Array(this.count).fill(VEHICLE_ANTENNA_M),
    };
    this.addRsus(sites);
    this.addVehicles(traffic, fleetHosts, evaluationShare, rng.fork('evaluation').key32());
    for (let slot = 0; slot < this.count; slot++) this.slotById.set(this.ids[slot], slot);
    this.plans = this.makePlans(fleetHosts);
  }

  private addRsus(sites: readonly RsuSite[]): void {
    sites.forEach((site, slot) => {
      this.ids[slot] = slot + 1;
      this.types[slot] = ROAD_SIDE_UNIT;
      this.places.x_m[slot] = site.x_m;
      this.places.y_m[slot] = site.y_m;
      this.places.height_m[slot] = site.height_m;
    });
  }

  private addVehicles(traffic: TrafficEngine, fleetHosts: number, evaluationShare: number, key: number): void {
    traffic.stationIds.forEach((id, index) => {
      const slot = this.rsuCount + index;
      this.ids[slot] = id;
      this.types[slot] = traffic.stationTypes[index];
      this.evaluation[slot] = unitOf(hash32(key, id)) < evaluationShare ? 1 : 0;
      this.host[slot] = 1 + (index % fleetHosts);
    });
  }

  private makePlans(fleetHosts: number): HostPlan[] {
    const { FLEET, INFRASTRUCTURE } = verge.v1.HostRole;
    const { shape } = this;
    const plans: HostPlan[] = [{ name: 'infrastructure', role: INFRASTRUCTURE, stationIds: this.idsOfHost(0), shape }];
    for (let host = 1; host <= fleetHosts; host++) {
      plans.push({ name: `fleet-${host - 1}`, role: FLEET, stationIds: this.idsOfHost(host), shape });
    }
    return plans;
  }

  private idsOfHost(host: number): Uint32Array {
    return this.ids.filter((_, slot) => this.host[slot] === host);
  }

  /** Moves one station to a new host plan (a foreign client takes it over). */
  reassign(slot: number, plan: HostPlan): number {
    const from = this.host[slot];
    this.plans.push(plan);
    this.host[slot] = this.plans.length - 1;
    const old = this.plans[from];
    this.plans[from] = { ...old, stationIds: this.idsOfHost(from) };
    return from;
  }

  slotOf(stationId: number): number {
    return this.slotById.get(stationId) ?? -1;
  }

  /** Slot of the roadside unit nearest to a point, -1 when there is none. */
  nearestRsu(x_m: number, y_m: number): number {
    let best = -1;
    let bestSquared = Number.POSITIVE_INFINITY;
    for (let slot = 0; slot < this.rsuCount; slot++) {
      const squared = (this.places.x_m[slot] - x_m) ** 2 + (this.places.y_m[slot] - y_m) ** 2;
      if (squared < bestSquared) {
        bestSquared = squared;
        best = slot;
      }
    }
    return best;
  }
}
