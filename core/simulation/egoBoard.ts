import { verge } from '#proto';
import { bytesOf } from '../columns/columns.js';
import { VergeError } from '../errors/vergeError.js';
import type { Hazards } from '../hazard/port.js';
import type { Radar } from '../perception/radar.js';
import { RadarColumns } from '../perception/radarColumns.js';
import { EGO, EGO_CONTEXT_FIELDS, EGO_FLAG } from '../stations/egoContext.js';
import type { TrafficEngine } from '../traffic/traffic.js';
import type { HostPlan } from './api.js';
import type { Outages } from './outages.js';
import { radarMessage } from './radarMessage.js';
import type { StationTable } from './stationTable.js';

/** Columns of one host's active vehicles; two sets, because a host looks at one until the next step's comes. */
class EgoColumns {
  readonly id: Uint32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly heading: Float32Array;
  readonly speed: Float32Array;
  readonly acceleration: Float32Array;
  readonly yawRate: Float32Array;
  readonly context: Float32Array;
  readonly flags: Uint32Array;
  readonly radar: RadarColumns;

  constructor(capacity: number) {
    this.id = new Uint32Array(capacity);
    this.x = new Float32Array(capacity);
    this.y = new Float32Array(capacity);
    this.heading = new Float32Array(capacity);
    this.speed = new Float32Array(capacity);
    this.acceleration = new Float32Array(capacity);
    this.yawRate = new Float32Array(capacity);
    this.context = new Float32Array(capacity * EGO_CONTEXT_FIELDS);
    this.flags = new Uint32Array(capacity);
    this.radar = new RadarColumns(capacity);
  }

  message(count: number, time_us: number, hasRadar: boolean): verge.v1.IEgoStates {
    return {
      radar: hasRadar ? radarMessage(this.radar) : undefined,
      timeUs: time_us,
      stationId: bytesOf(this.id.subarray(0, count)),
      xM: bytesOf(this.x.subarray(0, count)),
      yM: bytesOf(this.y.subarray(0, count)),
      headingRad: bytesOf(this.heading.subarray(0, count)),
      speedMps: bytesOf(this.speed.subarray(0, count)),
      accelerationMps2: bytesOf(this.acceleration.subarray(0, count)),
      yawRateRadps: bytesOf(this.yawRate.subarray(0, count)),
      context: bytesOf(this.context.subarray(0, count * EGO_CONTEXT_FIELDS)),
      flags: bytesOf(this.flags.subarray(0, count)),
    };
  }
}

/** Carries each vehicle's own state from traffic and hazards to the station table and to its host. */
export class EgoBoard {
  private readonly table: StationTable;
  private readonly traffic: TrafficEngine;
  private readonly hazards: Hazards;
  private readonly onRoad: Uint8Array;
  /** by slot of the station table: that of the traffic engine, of those on the road */
  private readonly vehicle: Uint32Array;
  private sets: (readonly [EgoColumns, EgoColumns])[] = [];
  private turn = 0;
  private scans = 0;

  /** @param radar null: no vehicle has one */
  constructor(
    table: StationTable,
    traffic: TrafficEngine,
    hazards: Hazards,
    private readonly radar: Radar | null,
    private readonly outages: Outages,
  ) {
    this.table = table;
    this.traffic = traffic;
    this.hazards = hazards;
    this.onRoad = new Uint8Array(table.count);
    this.vehicle = new Uint32Array(table.count);
    this.onRoad.fill(1, 0, table.rsuCount);
  }

  /** Takes places and presence from the traffic world after a step. */
  update(): void {
    const { vehicles } = this.traffic;
    const { places, rsuCount } = this.table;
    this.onRoad.fill(0, rsuCount);
    for (let v = 0; v < vehicles.size; v++) {
      if (vehicles.active[v] === 0) continue;
      const slot = this.table.slotOf(vehicles.stationId[v]);
      this.onRoad[slot] = 1;
      this.vehicle[slot] = v;
      places.x_m[slot] = vehicles.x_m[v];
      places.y_m[slot] = vehicles.y_m[v];
    }
    this.refreshPresence();
    this.radar?.prepare();
    this.scans++;
    this.turn ^= 1;
  }

  /** A station is on the air when it is on the road, its host is attached and, of roadside units, it is in service. */
  refreshPresence(): void {
    const { places, hosted, rsuCount } = this.table;
    for (let slot = 0; slot < this.table.count; slot++) places.present[slot] = this.onRoad[slot] & hosted[slot];
    for (let slot = 0; slot < rsuCount; slot++) places.present[slot] &= this.outages.inService[slot];
  }

  /** Own states of a host's vehicles now; undefined for the infrastructure. */
  columns(host: number, time_us: number): verge.v1.IEgoStates | undefined {
    const plan = this.table.plans[host];
    if (plan.role === verge.v1.HostRole.INFRASTRUCTURE) return undefined;
    const columns = this.setFor(host)[this.turn];
    let count = 0;
    columns.radar.clear();
    for (let slot = this.table.rsuCount; slot < this.table.count; slot++) {
      if (this.onRoad[slot] === 0 || this.table.host[slot] !== host) continue;
      const v = this.vehicle[slot];
      this.fill(columns, count++, v, slot);
      this.radar?.scan(v, this.scans, columns.radar);
      columns.radar.close();
    }
    return columns.message(count, time_us, this.radar !== null);
  }

  private setFor(host: number): readonly [EgoColumns, EgoColumns] {
    const capacity = this.table.plans[host].stationIds.length;
    this.sets[host] ??= [new EgoColumns(capacity), new EgoColumns(capacity)];
    return this.sets[host];
  }

  private fill(columns: EgoColumns, row: number, v: number, slot: number): void {
    const { vehicles } = this.traffic;
    columns.id[row] = this.table.ids[slot];
    columns.x[row] = vehicles.x_m[v];
    columns.y[row] = vehicles.y_m[v];
    columns.heading[row] = vehicles.heading_rad[v];
    columns.speed[row] = vehicles.speed_mps[v];
    columns.acceleration[row] = vehicles.acceleration_mps2[v];
    columns.yawRate[row] = vehicles.yawRate_radps[v];
    columns.flags[row] = this.flagsOf(v, slot);
    this.fillContext(columns.context, row * EGO_CONTEXT_FIELDS, v);
  }

  private fillContext(context: Float32Array, at: number, v: number): void {
    const { vehicles, network, vehicleTypes } = this.traffic;
    const felt = this.hazards.columns;
    const lane = vehicles.lane[v];
    const type = vehicleTypes[vehicles.type[v]];
    context[at + EGO.speedLimit_mps] = network.laneSpeed_mps[lane];
    context[at + EGO.leaderGap_m] = vehicles.leaderGap_m[v];
    context[at + EGO.leaderSpeed_mps] = vehicles.leaderSpeed_mps[v];
    context[at + EGO.junctionDistance_m] = vehicles.junctionDistance_m[v];
    context[at + EGO.turnAhead_rad] = vehicles.turnAhead_rad[v];
    context[at + EGO.stopDistance_m] = vehicles.stopDistance_m[v];
    context[at + EGO.plannedAcceleration_mps2] = vehicles.plannedAcceleration_mps2[v];
    context[at + EGO.curvature_radpm] = felt.curvature_radpm[v];
    context[at + EGO.airTemperature_C] = felt.airTemperature_C[v];
    context[at + EGO.rain_mmph] = felt.rain_mmph[v];
    context[at + EGO.wetTime_s] = felt.wetTime_s[v];
    context[at + EGO.bridgeAhead_m] = felt.bridgeAhead_m[v];
    context[at + EGO.shadeAhead_m] = felt.shadeAhead_m[v];
    context[at + EGO.lowGroundAhead_m] = felt.lowGroundAhead_m[v];
    context[at + EGO.wheelSlip] = felt.wheelSlip[v];
    context[at + EGO.verticalAcceleration_mps2] = felt.verticalAcceleration_mps2[v];
    context[at + EGO.visibility_m] = felt.visibility_m[v];
    context[at + EGO.eventId] = felt.eventId[v];
    context[at + EGO.eventCauseCode] = felt.eventCauseCode[v];
    context[at + EGO.eventSubCauseCode] = felt.eventSubCauseCode[v];
    context[at + EGO.laneIndex] = lane - network.edgeFirstLane[network.laneEdge[lane]];
    context[at + EGO.length_m] = type.length_m;
    context[at + EGO.width_m] = type.width_m;
    context[at + EGO.verticalPeak_mps2] = felt.verticalPeak_mps2[v];
    context[at + EGO.verticalBurst_s] = felt.verticalBurst_s[v];
    context[at + EGO.light_lux] = felt.light_lux[v];
    context[at + EGO.skyObstruction] = felt.skyObstruction[v];
  }

  private flagsOf(v: number, slot: number): number {
    const evaluation = this.table.evaluation[slot] === 1 ? EGO_FLAG.evaluation : 0;
    return this.hazards.columns.flags[v] | evaluation;
  }

  /**
   * Takes one vehicle out of its fleet and gives it a host plan of its own.
   * @throws VergeError STATION_UNKNOWN, STATION_TAKEN
   */
  claim(stationId: number): HostPlan {
    const slot = this.table.slotOf(stationId);
    if (slot < this.table.rsuCount) {
      throw new VergeError('STATION_UNKNOWN', {
        where: 'Hello.wanted_stations',
        expected: 'the id of a vehicle of this run',
        got: String(stationId),
      });
    }
    const taken = this.table.plans[this.table.host[slot]];
    if (taken.role === verge.v1.HostRole.STATION) {
      if (this.table.hosted[slot] === 1) {
        const expected = 'a vehicle that no client hosts';
        throw new VergeError('STATION_TAKEN', { where: 'Hello.wanted_stations', expected, got: String(stationId) });
      }
      return taken;
    }
    const plan: HostPlan = {
      name: `station-${stationId}`,
      role: verge.v1.HostRole.STATION,
      stationIds: Uint32Array.of(stationId),
    };
    this.table.reassign(slot, plan);
    this.table.hosted[slot] = 0;
    this.refreshPresence();
    return plan;
  }
}
