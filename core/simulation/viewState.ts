import type { Hazards } from '../hazard/port.js';
import { EGO_FLAG } from '../stations/egoContext.js';
import type { TrafficEngine } from '../traffic/traffic.js';
import { HAZARD_VEHICLE_IDS } from '../view/vehicleView.js';
import type { ViewColumns } from './api.js';
import type { Jammers } from './jammers.js';
import type { Outages } from './outages.js';
import type { RunBook } from './runBook.js';
import { signalHeadsOf } from './sceneView.js';
import type { StationTable } from './stationTable.js';

/** Wrong-way drivers shown at most. */
const MOST_MOVERS = 64;
/** CDD station type of a passenger car. */
const PASSENGER_CAR = 5;

/** Assembles what a page sees of all vehicles, signals and surfaces; reuses its columns from call to call. */
export class ViewState {
  private readonly table: StationTable;
  private readonly traffic: TrafficEngine;
  private readonly hazards: Hazards;
  private readonly book: RunBook;
  private readonly jammers: Jammers;
  private readonly outages: Outages;
  private readonly heads: { signal: number; link: number }[];
  private readonly id: Uint32Array;
  private readonly x_m: Float32Array;
  private readonly y_m: Float32Array;
  private readonly heading_rad: Float32Array;
  private readonly speed_mps: Float32Array;
  private readonly type: Uint8Array;
  private readonly flags: Uint32Array;
  private readonly belief: Uint8Array;
  private readonly signals: Uint8Array;
  private readonly carType: number;

  constructor(
    table: StationTable,
    traffic: TrafficEngine,
    hazards: Hazards,
    book: RunBook,
    jammers: Jammers,
    outages: Outages,
  ) {
    this.table = table;
    this.traffic = traffic;
    this.hazards = hazards;
    this.book = book;
    this.jammers = jammers;
    this.outages = outages;
    this.heads = signalHeadsOf(traffic.network).map((head) => ({ signal: head.signal!, link: head.link! }));
    const capacity = table.count - table.rsuCount + MOST_MOVERS;
    const cars = traffic.vehicleTypes.findIndex(({ stationType }) => stationType === PASSENGER_CAR);
    this.carType = Math.max(0, cars);
    this.id = new Uint32Array(capacity);
    this.x_m = new Float32Array(capacity);
    this.y_m = new Float32Array(capacity);
    this.heading_rad = new Float32Array(capacity);
    this.speed_mps = new Float32Array(capacity);
    this.type = new Uint8Array(capacity);
    this.flags = new Uint32Array(capacity);
    this.belief = new Uint8Array(capacity);
    this.signals = new Uint8Array(this.heads.length);
  }

  columns(time_us: number): ViewColumns {
    const count = this.addMovers(this.fillVehicles());
    this.heads.forEach((head, i) => {
      this.signals[i] = this.traffic.signalState(head.signal).charCodeAt(head.link);
    });
    return {
      time_us,
      count,
      id: this.id.subarray(0, count),
      x_m: this.x_m.subarray(0, count),
      y_m: this.y_m.subarray(0, count),
      heading_rad: this.heading_rad.subarray(0, count),
      speed_mps: this.speed_mps.subarray(0, count),
      type: this.type.subarray(0, count),
      flags: this.flags.subarray(0, count),
      belief: this.belief.subarray(0, count),
      signals: this.signals,
      wetness: this.hazards.laneWetness,
      slickness: this.hazards.laneSlickness,
      hazards: this.hazards.hazardViews(),
      weather: this.hazards.weatherViews(),
      jammers: this.jammers.views(),
      outOfService: this.outages.ids(),
    };
  }

  private fillVehicles(): number {
    const { vehicles } = this.traffic;
    const { ids, rsuCount, count: stations } = this.table;
    let count = 0;
    for (let slot = rsuCount; slot < stations; slot++) {
      const v = this.traffic.slotOf(ids[slot]);
      if (v < 0) continue;
      this.id[count] = ids[slot];
      this.x_m[count] = vehicles.x_m[v];
      this.y_m[count] = vehicles.y_m[v];
      this.heading_rad[count] = vehicles.heading_rad[v];
      this.speed_mps[count] = vehicles.speed_mps[v];
      this.type[count] = vehicles.type[v];
      this.flags[count] = this.flagsOf(slot, v);
      this.belief[count++] = Math.round(255 * this.book.beliefOf(slot));
    }
    return count;
  }

  /** Cars on the wrong side, behind all stations. @returns the count with them */
  private addMovers(count: number): number {
    let next = count;
    for (const mover of this.hazards.movers.slice(0, MOST_MOVERS)) {
      this.id[next] = HAZARD_VEHICLE_IDS + mover.id;
      this.x_m[next] = mover.x_m;
      this.y_m[next] = mover.y_m;
      this.heading_rad[next] = mover.heading_rad;
      this.speed_mps[next] = mover.speed_mps;
      this.type[next] = this.carType;
      this.flags[next] = 0;
      this.belief[next++] = 0;
    }
    return next;
  }

  private flagsOf(slot: number, v: number): number {
    return (
      this.hazards.columns.flags[v] |
      (this.table.evaluation[slot] === 1 ? EGO_FLAG.evaluation : 0) |
      (this.table.hosted[slot] === 0 ? EGO_FLAG.silent : 0)
    );
  }
}
