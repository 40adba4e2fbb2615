import type { verge } from '#proto';
import { hash32, type Random, unitOf } from '../random/random.js';
import type { PlainDistrict } from '../road/plain/plainNetwork.js';
import type { TrafficEngine } from '../traffic/traffic.js';
import { mathematicalHeading_rad } from '../units/units.js';
import { DriverInputs } from './driverInputs.js';
import { feltColumns, feltState, growTo } from './feltColumns.js';
import type { HardBraking } from './feltFlags.js';
import { FeltGrip } from './feltGrip.js';
import { FeltRoad } from './feltRoad.js';
import { FeltVehicle } from './feltVehicle.js';
import { tyreFactor } from './gripLoss.js';
import type { Ground } from './ground.js';
import { hazardViewsOf, weatherViewsOf } from './hazardViews.js';
import { CLEAR_VISIBILITY_M } from './kinds.js';
import { LaneCurvature } from './laneCurvature.js';
import { PlacedHazards } from './placedHazards.js';
import { checkedPlacement } from './placement.js';
import type { HazardColumns, HazardRequest, Hazards, MovingHazard, WeatherRequest } from './port.js';
import { TrafficQueues } from './queues.js';
import { type HazardRates, RandomHazards } from './randomHazards.js';
import { skyObstruction } from './skyline.js';
import { StrickenCars } from './strickenCars.js';
import { surfaceCells } from './surfaceCells.js';
import { SurfaceField, type WeatherOptions } from './surfaceField.js';
import { SurfacesAhead } from './surfacesAhead.js';
import { aquaplaningOnset_mps, CAR_TYRE_KPA, HEAVY_TYRE_KPA } from './tyres.js';
import { weatherKind } from './weatherFields.js';
import { type BackgroundWeather, WeatherLayer } from './weatherLayer.js';
import { WrongWayDrivers } from './wrongWay.js';

export interface HazardWorldOptions extends WeatherOptions, HardBraking {
  /** False: dry, empty roads for ever; hazards placed by hand still work. */
  readonly enabled: boolean;
  /** Random breakdowns and obstacles per hour. */
  readonly randomPerHour: number;
  readonly potholes: number;
  /** Random hazards of each kind, per km of road and hour. */
  readonly rates: HazardRates;
  /** Factor on the time gap for a while after a slip of one's own. */
  readonly gapAfterSlip: number;
  /** Queues are looked for on roads with at least this limit, m/s. */
  readonly queuesFromLimit_mps: number;
  /** Whether it is worked out how much of the sky buildings hide (for GNSS in urban canyons). */
  readonly looksForSky: boolean;
  readonly districts: readonly PlainDistrict[];
}

/** The surface field moves on this often, us; it changes over seconds. */
const FIELD_STEP_US = 500_000;
/** Traffic is searched for queues this often, us. */
const QUEUE_STEP_US = 1_000_000;
/** A distance that has not been looked up yet. */
const UNKNOWN = -1;
/** CDD station types with high-pressure tyres: bus, heavy truck. */
const HEAVY_TYPES: ReadonlySet<number> = new Set([6, 8]);
/** Tyre pressures differ by so much to either side (from memory: a tenth is common). */
const PRESSURE_SPREAD = 0.1;

/**
 * Ground truth of hazards and weather, and what each vehicle feels of it. Slots are those of the traffic engine.
 * Nothing is allocated per vehicle and step.
 */
export class HazardWorld implements Hazards {
  readonly columns: HazardColumns = feltColumns(0);
  readonly field: SurfaceField;
  readonly layer: WeatherLayer;
  readonly placed: PlacedHazards;
  private readonly state = feltState(0);
  private readonly ground: Ground;
  private readonly inputs: DriverInputs;
  private readonly felt: FeltVehicle;
  private readonly grip: FeltGrip;
  private readonly stricken: StrickenCars;
  private readonly wrongWay: WrongWayDrivers;
  private readonly random: RandomHazards;
  private readonly queues: TrafficQueues;
  private readonly wetness: Uint8Array;
  private readonly slickness: Uint8Array;
  private time_us = 0;
  private fieldTime_us = Number.NEGATIVE_INFINITY;
  private queueTime_us = Number.NEGATIVE_INFINITY;
  private step = 0;

  constructor(
    private readonly traffic: TrafficEngine,
    options: HazardWorldOptions,
    rng: Random,
  ) {
    const { network } = traffic;
    const cells = surfaceCells(network);
    const weather = { ...options, squall: options.enabled && options.squall };
    this.field = new SurfaceField(network, cells, options.districts, weather, rng.fork('weather', options.day));
    this.layer = new WeatherLayer(cells);
    this.placed = new PlacedHazards(cells);
    const { enabled, randomPerHour, rates } = options;
    const lots = { perHour: enabled ? randomPerHour : 0, rates: enabled ? rates : {} };
    this.random = new RandomHazards(this.placed, cells, traffic, lots, rng.fork('randomHazards', options.day));
    if (enabled) this.random.dig(options.potholes);
    const key = rng.fork('vehicles').key32();
    const { field, layer, placed, columns, state } = this;
    const sky = options.looksForSky ? skyObstruction(cells, network.buildings) : null;
    this.ground = { traffic, field, layer, placed, columns, state, sky, key };
    const curvature = new LaneCurvature(network);
    this.grip = new FeltGrip(this.ground, curvature);
    this.inputs = new DriverInputs(this.ground, options.gapAfterSlip);
    const ahead = new SurfacesAhead(cells, traffic);
    this.felt = new FeltVehicle(this.ground, this.grip, new FeltRoad(this.ground), ahead, curvature, options);
    this.stricken = new StrickenCars(traffic, placed);
    this.wrongWay = new WrongWayDrivers(traffic, placed, state, columns, key);
    this.queues = new TrafficQueues(traffic, options.queuesFromLimit_mps);
    this.wetness = new Uint8Array(network.laneCount);
    this.slickness = new Uint8Array(network.laneCount);
  }

  get movers(): readonly MovingHazard[] {
    return this.placed.movers;
  }

  get hits(): readonly MovingHazard[] {
    return this.wrongWay.hits;
  }

  /** Onsets of slip, ABS or ESC since the start. */
  get slipOnsets(): number {
    return this.grip.onsets;
  }

  get laneWetness(): Uint8Array {
    return this.layer.isIdle ? this.field.laneWetness : this.wetness;
  }

  get laneSlickness(): Uint8Array {
    return this.layer.isIdle ? this.field.laneSlickness : this.slickness;
  }

  /** Writes grip, speedFactor, headwayFactor and, for cars that break down or brake, when they may drive on. */
  beforeStep(time_us: number): void {
    this.makeRoom();
    const { vehicles } = this.traffic;
    this.wrongWay.step();
    for (let slot = 0; slot < vehicles.size; slot++) {
      if (vehicles.active[slot] === 0) continue;
      if (this.state.stationId[slot] !== vehicles.stationId[slot]) this.enter(slot);
      this.inputs.prepare(slot, time_us);
    }
    this.stricken.step();
  }

  private makeRoom(): void {
    const { size } = this.traffic.vehicles;
    growTo(this.columns, size, feltColumns);
    growTo(this.state, size, feltState);
  }

  /** Another vehicle than before is in the slot. */
  private enter(slot: number): void {
    const { state, columns, traffic } = this;
    const { key } = this.ground;
    const stationId = traffic.vehicles.stationId[slot];
    state.stationId[slot] = stationId;
    state.tyre[slot] = tyreFactor(key, stationId);
    const isHeavy = HEAVY_TYPES.has(traffic.vehicleTypes[traffic.vehicles.type[slot]]?.stationType);
    const spread = 1 + PRESSURE_SPREAD * (2 * unitOf(hash32(key, stationId, 14)) - 1);
    state.aquaplaning_mps[slot] = aquaplaningOnset_mps(spread * (isHeavy ? HEAVY_TYRE_KPA : CAR_TYRE_KPA));
    state.slipUntil_us[slot] = state.cautionUntil_us[slot] = state.reactUntil_us[slot] = 0;
    state.adviceUntil_us[slot] = 0;
    state.hardSince_us[slot] = state.poorSightSince_us[slot] = state.heavyRainSince_us[slot] = Number.NaN;
    state.oncoming_m[slot] = Number.POSITIVE_INFINITY;
    state.lane[slot] = -1;
    columns.flags[slot] = 0;
    columns.bridgeAhead_m[slot] = UNKNOWN;
    columns.visibility_m[slot] = CLEAR_VISIBILITY_M;
  }

  /** Moves weather and hazards to `time_us` and derives what each vehicle felt in the step that ended then. */
  afterStep(time_us: number): void {
    this.makeRoom();
    this.time_us = time_us;
    this.step++;
    this.random.step(time_us);
    this.placed.expire(time_us);
    if (time_us - this.fieldTime_us >= FIELD_STEP_US) this.moveWeather(time_us);
    if (time_us - this.queueTime_us >= QUEUE_STEP_US) {
      this.queues.step(time_us);
      this.queueTime_us = time_us;
    }
    const { vehicles } = this.traffic;
    for (let slot = 0; slot < vehicles.size; slot++) {
      if (vehicles.active[slot] === 0) {
        this.park(slot);
        continue;
      }
      if (this.state.stationId[slot] !== vehicles.stationId[slot]) this.enter(slot);
      this.felt.feel(slot, time_us, this.step);
    }
  }

  /** A parked car feels nothing, and what it felt for a while it begins to feel anew. */
  private park(slot: number): void {
    this.columns.flags[slot] = 0;
    const { hardSince_us, heavyRainSince_us, poorSightSince_us } = this.state;
    hardSince_us[slot] = poorSightSince_us[slot] = heavyRainSince_us[slot] = Number.NaN;
  }

  private moveWeather(time_us: number): void {
    this.field.step(time_us);
    this.layer.step(time_us);
    if (!this.layer.isIdle) this.layer.lanes(this.field, this.wetness, this.slickness);
    this.fieldTime_us = time_us;
  }

  checkHazard({ kind, ...asked }: HazardRequest): void {
    checkedPlacement(kind, asked);
  }

  place({ kind: name, x_m, y_m, ...asked }: HazardRequest, time_us: number): number {
    const { kind, size } = checkedPlacement(name, asked);
    const hazard = this.placed.add(kind, x_m, y_m, size, time_us);
    if (kind.layer === 'mover') this.wrongWay.pose(hazard);
    return hazard.id;
  }

  isPlaced(id: number): boolean {
    return [...this.placed.list, ...this.layer.fields].some((one) => one.id === id);
  }

  /** @returns false when there is no such hazard; what the squall and traffic make cannot be removed */
  remove(id: number): boolean {
    if (this.layer.remove(id)) return true;
    const held = this.placed.list.find((hazard) => hazard.id === id)?.stationId ?? 0;
    if (held !== 0) this.hold(held, 0);
    return this.placed.remove(id);
  }

  release(stationId: number): boolean {
    for (const hazard of [...this.placed.list]) if (hazard.stationId === stationId) this.placed.remove(hazard.id);
    return this.hold(stationId, 0);
  }

  private hold(stationId: number, until_us: number): boolean {
    const slot = this.traffic.slotOf(stationId);
    if (slot >= 0) this.traffic.vehicles.heldUntil_us[slot] = until_us;
    return slot >= 0;
  }

  addWeather(asked: WeatherRequest, time_us: number): number {
    const { x_m, y_m, radius_m, speed_mps, intensity, ramp_s } = asked;
    const heading_rad = mathematicalHeading_rad(asked.heading_deg);
    const field = this.layer.add({
      kind: weatherKind(asked.kind),
      x_m,
      y_m,
      radius_m,
      velocityX_mps: speed_mps * Math.cos(heading_rad),
      velocityY_mps: speed_mps * Math.sin(heading_rad),
      intensity,
      ramp_s,
      from_us: time_us,
      until_us: time_us + asked.duration_s * 1e6,
    });
    this.layer.lanes(this.field, this.wetness, this.slickness);
    return field.id;
  }

  setBackground(weather: BackgroundWeather): void {
    this.layer.setBackground(weather);
    this.layer.lanes(this.field, this.wetness, this.slickness);
  }

  react(slot: number, speedFactor: number, until_us: number): void {
    this.makeRoom();
    this.state.reactFactor[slot] = speedFactor;
    this.state.reactUntil_us[slot] = until_us;
  }

  advise(slot: number, speedFactor: number, until_us: number): void {
    this.makeRoom();
    this.state.adviceFactor[slot] = speedFactor;
    this.state.adviceUntil_us[slot] = until_us;
  }

  hazardViews(): verge.v1.IHazardView[] {
    return hazardViewsOf(this.placed, this.field, this.layer, this.queues.list, this.time_us);
  }

  weatherViews(): verge.v1.IWeatherView[] {
    return weatherViewsOf(this.field, this.layer, this.traffic.network, this.time_us);
  }
}
