import { EGO_FLAG } from '../../stations/egoContext.js';
import type { LabelledWindow, LocalExamples, SampleCollector, VehicleObservation } from '../../stations/ports.js';
import { ExampleStore } from './exampleStore.js';

/** The label of a window opened at t is 1 when the own grip is lost in (t + 1, t + 6] s. */
export const LEAD_US = 1_000_000;
export const HORIZON_US = 6_000_000;
/** After a slip this much time without one must pass before the next counts as new: ABS pulses are one loss of grip. */
export const CALM_US = 1_000_000;

/** A car at walking pace needs no warning: windows open only above this speed, m/s. */
export const LEAST_SPEED_MPS = 3;

const SLIP_FLAGS = EGO_FLAG.absActive | EGO_FLAG.escActive | EGO_FLAG.slipping;
/** At most one window a second is open for 6 s. */
const OPEN_WINDOWS = 8;
const NONE = Number.NEGATIVE_INFINITY;

/** Writes the features of an observation. @param sinceSlip_us time since the vehicle last slipped, Infinity never */
export type Describe = (observation: VehicleObservation, sinceSlip_us: number, out: Float32Array) => void;

/**
 * Collects windows and labels them by the vehicle's own later experience: ABS, ESC or slip. No window opens while the
 * vehicle slips or (nearly) stands; one that is cut by the end of the trip is dropped, and so is one whose loss of grip comes within the
 * first second, too late to warn of and too early to be a negative. Everything is addressed by vehicle and nothing is
 * allocated per look.
 */
export class GripCollector implements SampleCollector {
  readonly featureCount: number;
  private readonly describeWith: Describe;
  private readonly stores: (ExampleStore | undefined)[];
  private readonly lastSlip_us: Float64Array;
  private readonly speed_mps: Float32Array; // as last described
  // open windows as rings: [vehicle][OPEN_WINDOWS]
  private readonly opened_us: Float64Array;
  private readonly features: Float32Array;
  private readonly label: Uint8Array;
  private readonly spoilt: Uint8Array;
  private readonly eventId: Uint32Array;
  private readonly first: Uint8Array; // oldest open window of a vehicle
  private readonly openCount: Uint8Array;
  private labelled: { vehicle: number; time_us: number; row: number; eventId: number }[] = [];

  constructor(vehicles: number, featureCount: number, describe: Describe) {
    const windows = vehicles * OPEN_WINDOWS;
    this.featureCount = featureCount;
    this.describeWith = describe;
    this.stores = new Array(vehicles).fill(undefined);
    this.lastSlip_us = new Float64Array(vehicles).fill(NONE);
    this.speed_mps = new Float32Array(vehicles);
    this.opened_us = new Float64Array(windows);
    this.features = new Float32Array(windows * featureCount);
    this.label = new Uint8Array(windows);
    this.spoilt = new Uint8Array(windows);
    this.eventId = new Uint32Array(windows);
    this.first = new Uint8Array(vehicles);
    this.openCount = new Uint8Array(vehicles);
  }

  look(vehicle: number, time_us: number, flags: number, eventId: number): void {
    if ((flags & SLIP_FLAGS) !== 0) {
      const isOnset = time_us - this.lastSlip_us[vehicle] > CALM_US;
      this.lastSlip_us[vehicle] = time_us;
      if (isOnset) this.markOnset(vehicle, time_us, eventId);
    }
    while (this.openCount[vehicle] > 0 && time_us - this.opened_us[this.oldest(vehicle)] > HORIZON_US) {
      this.close(vehicle);
    }
  }

  private oldest(vehicle: number): number {
    return vehicle * OPEN_WINDOWS + this.first[vehicle];
  }

  private markOnset(vehicle: number, time_us: number, eventId: number): void {
    for (let i = 0; i < this.openCount[vehicle]; i++) {
      const window = vehicle * OPEN_WINDOWS + ((this.first[vehicle] + i) % OPEN_WINDOWS);
      const lead_us = time_us - this.opened_us[window];
      if (lead_us <= LEAD_US) this.spoilt[window] = 1;
      else if (lead_us <= HORIZON_US && this.label[window] === 0) {
        this.label[window] = 1;
        this.eventId[window] = eventId;
      }
    }
  }

  private close(vehicle: number): void {
    const window = this.oldest(vehicle);
    this.first[vehicle] = (this.first[vehicle] + 1) % OPEN_WINDOWS;
    this.openCount[vehicle]--;
    if (this.spoilt[window] === 1) return;
    const store = this.storeOf(vehicle);
    const row = store.add(this.features, window * this.featureCount, this.label[window]);
    this.labelled.push({ vehicle, time_us: this.opened_us[window], row, eventId: this.eventId[window] });
  }

  private storeOf(vehicle: number): ExampleStore {
    let store = this.stores[vehicle];
    if (store === undefined) {
      store = new ExampleStore(this.featureCount);
      this.stores[vehicle] = store;
    }
    return store;
  }

  describe(vehicle: number, observation: VehicleObservation, out: Float32Array): void {
    this.speed_mps[vehicle] = observation.speed_mps;
    this.describeWith(observation, observation.time_us - this.lastSlip_us[vehicle], out);
  }

  open(vehicle: number, time_us: number, features: Float32Array): void {
    if (time_us - this.lastSlip_us[vehicle] <= CALM_US || this.speed_mps[vehicle] < LEAST_SPEED_MPS) return;
    if (this.openCount[vehicle] === OPEN_WINDOWS) return;
    const window = vehicle * OPEN_WINDOWS + ((this.first[vehicle] + this.openCount[vehicle]) % OPEN_WINDOWS);
    this.openCount[vehicle]++;
    this.opened_us[window] = time_us;
    this.features.set(features, window * this.featureCount);
    this.label[window] = 0;
    this.spoilt[window] = 0;
    this.eventId[window] = 0;
  }

  drainLabelled(visit: (window: LabelledWindow) => void): void {
    for (const { vehicle, time_us, row, eventId } of this.labelled) {
      const store = this.storeOf(vehicle);
      visit({ vehicle, time_us, features: store.rowFeatures(row), label: store.labels[row], eventId });
    }
    this.labelled.length = 0;
  }

  leave(vehicle: number): void {
    this.openCount[vehicle] = 0;
    this.lastSlip_us[vehicle] = NONE;
  }

  exampleCount(vehicle: number): number {
    return this.stores[vehicle]?.count ?? 0;
  }

  examples(vehicle: number): LocalExamples {
    return this.storeOf(vehicle);
  }
}
