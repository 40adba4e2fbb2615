import type { verge } from '#proto';
import { bytesOf } from '../columns/columns.js';
import { hash32, type Random, unitOf } from '../random/random.js';
import type { RoadNetwork } from '../road/network.js';
import type { PlainDistrict } from '../road/plain/plainNetwork.js';
import { EGO_FLAG } from '../stations/egoContext.js';
import type { TrafficEngine } from '../traffic/traffic.js';
import { feltColumns, feltState, growTo } from './feltColumns.js';
import { frictionDemand, neededBraking_mps2, SLIP_LASTS_US, slips, tyreFactor } from './gripLoss.js';
import { BLACK_ICE_SUB_CAUSE, CLEAR_VISIBILITY_M, hazardKind } from './kinds.js';
import { LaneCurvature } from './laneCurvature.js';
import { type PlacedHazard, PlacedHazards } from './placedHazards.js';
import type { HazardColumns, Hazards } from './port.js';
import { RandomHazards } from './randomHazards.js';
import { bandShape, RAIN_PEAK_MMPH } from './squall.js';
import { cellAt, surfaceCells } from './surfaceCells.js';
import { SurfaceField, type WeatherOptions } from './surfaceField.js';
import { SurfacesAhead } from './surfacesAhead.js';
import { CAUTION_US, cautionFactor, weatherFactor } from './weatherDriving.js';

export interface HazardWorldOptions extends WeatherOptions {
  /** False: dry, empty roads for ever; hazards placed by hand still work. */
  readonly enabled: boolean;
  /** Random breakdowns and obstacles per hour. */
  readonly randomPerHour: number;
  readonly potholes: number;
  readonly districts: readonly PlainDistrict[];
}

/** The surface field moves on this often, us; it changes over seconds. */
const FIELD_STEP_US = 500_000;
/** A vehicle's look ahead on its map is renewed every so many steps, in turn by slot. */
const LOOK_EVERY_STEPS = 10;
/** A distance that has not been looked up yet. */
const UNKNOWN = -1;
/** Curvature "ahead" is taken here, m. */
const CURVATURE_AHEAD_M = 10;
/** Brake lights, m/s2. */
const BRAKING_MPS2 = -0.7;
/** SAE J2735 hard braking event: 0.4 g. */
const HARD_BRAKING_MPS2 = -3.92;
/** EEBL is for faster traffic (Artery: above 20 km/h). */
const HARD_BRAKING_ABOVE_MPS = 5.56;
const WIPER_FROM_MMPH = 0.3;
/** Indicators: from here before a turn of more than this. */
const INDICATE_WITHIN_M = 40;
const INDICATE_FROM_RAD = 0.5;
/** Vertical acceleration: a smooth street, and the burst of a pothole at 10 m/s (peaks > 0.4 g; Mednis et al. 2011). */
const SMOOTH_MPS2 = 0.25;
const SMOOTH_PER_MPS = 0.02;
const POTHOLE_MPS2_PER_MPS = 0.6;
/** Drivers steer around some of the potholes. */
const POTHOLE_HIT_SHARE = 0.8;
/** Radius of a slick patch in the picture, m. */
const PATCH_RADIUS_M = 16;

/**
 * Ground truth of hazards and weather, and what each vehicle feels of it. Slots are those of the traffic engine.
 * Nothing is allocated per vehicle and step.
 */
export class HazardWorld implements Hazards {
  readonly columns: HazardColumns = feltColumns(0);
  readonly field: SurfaceField;
  readonly placed: PlacedHazards;
  private readonly network: RoadNetwork;
  private readonly state = feltState(0);
  private readonly curvature: LaneCurvature;
  private readonly ahead: SurfacesAhead;
  private readonly random: RandomHazards;
  private readonly key: number;
  private fieldTime_us = Number.NEGATIVE_INFINITY;
  private step = 0;
  /** Onsets of slip, ABS or ESC since the start. */
  slipOnsets = 0;

  constructor(
    private readonly traffic: TrafficEngine,
    options: HazardWorldOptions,
    rng: Random,
  ) {
    this.network = traffic.network;
    const { network } = this;
    const cells = surfaceCells(network);
    const weather = { ...options, squall: options.enabled && options.squall };
    this.field = new SurfaceField(network, cells, options.districts, weather, rng.fork('weather', options.day));
    this.placed = new PlacedHazards(cells);
    this.curvature = new LaneCurvature(network);
    this.ahead = new SurfacesAhead(cells, traffic);
    this.random = new RandomHazards(
      this.placed,
      cells,
      traffic,
      options.enabled ? options.randomPerHour : 0,
      rng.fork('randomHazards', options.day),
    );
    if (options.enabled) this.random.dig(options.potholes);
    this.key = rng.fork('vehicles').key32();
  }

  get laneWetness(): Uint8Array {
    return this.field.laneWetness;
  }

  get laneSlickness(): Uint8Array {
    return this.field.laneSlickness;
  }

  /** Writes grip, speedFactor and, for broken-down cars, heldUntil_us. */
  beforeStep(time_us: number): void {
    this.makeRoom();
    const { vehicles } = this.traffic;
    for (let slot = 0; slot < vehicles.size; slot++) {
      if (vehicles.active[slot] === 1) this.prepare(slot, time_us);
    }
    for (const hazard of this.placed.list) {
      if (hazard.kind.name === 'stationaryVehicle') this.holdVehicle(hazard);
    }
  }

  private makeRoom(): void {
    const { size } = this.traffic.vehicles;
    growTo(this.columns, size, feltColumns);
    growTo(this.state, size, feltState);
  }

  private prepare(slot: number, time_us: number): void {
    const { vehicles } = this.traffic;
    const { state, columns, field } = this;
    if (state.stationId[slot] !== vehicles.stationId[slot]) this.enter(slot);
    const cell = cellAt(field.cells, vehicles.lane[slot], vehicles.position_m[slot]);
    state.cell[slot] = cell;
    state.lane[slot] = vehicles.lane[slot];
    state.position_m[slot] = vehicles.position_m[slot];
    const zone = this.placed.zoneAt(cell, vehicles.x_m[slot], vehicles.y_m[slot]);
    const seen = this.placed.seenAt(cell, vehicles.x_m[slot], vehicles.y_m[slot]);
    vehicles.grip[slot] = state.tyre[slot] * (zone?.kind.friction ?? field.friction[cell]);
    const byWeather = weatherFactor(columns.rain_mmph[slot], columns.wetTime_s[slot] > 0, columns.visibility_m[slot]);
    const byReaction = time_us < state.reactUntil_us[slot] ? state.reactFactor[slot] : 1;
    vehicles.speedFactor[slot] =
      byWeather *
      Math.min(cautionFactor(time_us, state.cautionUntil_us[slot]), byReaction, seen?.kind.speedFactor ?? 1);
  }

  /** Another vehicle than before is in the slot. */
  private enter(slot: number): void {
    const { state, columns } = this;
    const stationId = this.traffic.vehicles.stationId[slot];
    state.stationId[slot] = stationId;
    state.tyre[slot] = tyreFactor(this.key, stationId);
    state.slipUntil_us[slot] = state.cautionUntil_us[slot] = state.reactUntil_us[slot] = 0;
    state.lane[slot] = -1;
    columns.flags[slot] = 0;
    columns.bridgeAhead_m[slot] = UNKNOWN;
    columns.visibility_m[slot] = CLEAR_VISIBILITY_M;
  }

  /** The car that broke down, or the first that comes by a place where one should. */
  private holdVehicle(hazard: PlacedHazard): void {
    const { vehicles } = this.traffic;
    if (hazard.stationId === 0) {
      const slot = this.nearestVehicle(hazard.x_m, hazard.y_m, Math.max(20, hazard.radius_m));
      if (slot < 0) return;
      hazard.stationId = vehicles.stationId[slot];
    }
    const slot = this.traffic.slotOf(hazard.stationId);
    if (slot < 0 || vehicles.active[slot] === 0) return;
    vehicles.heldUntil_us[slot] = Math.max(vehicles.heldUntil_us[slot], hazard.until_us);
    hazard.x_m = vehicles.x_m[slot];
    hazard.y_m = vehicles.y_m[slot];
  }

  private nearestVehicle(x_m: number, y_m: number, within_m: number): number {
    const {
      traffic: { vehicles },
      network,
    } = this;
    let best = -1;
    let best_m = within_m;
    for (let slot = 0; slot < vehicles.size; slot++) {
      if (vehicles.active[slot] === 0 || network.laneIsInternal[vehicles.lane[slot]] === 1) continue;
      const distance_m = Math.hypot(vehicles.x_m[slot] - x_m, vehicles.y_m[slot] - y_m);
      if (distance_m < best_m) [best, best_m] = [slot, distance_m];
    }
    return best;
  }

  /** Moves weather and hazards to `time_us` and derives what each vehicle felt in the step that ended then. */
  afterStep(time_us: number): void {
    this.makeRoom();
    this.step++;
    this.random.step(time_us);
    this.placed.expire(time_us);
    if (time_us - this.fieldTime_us >= FIELD_STEP_US) {
      this.field.step(time_us);
      this.fieldTime_us = time_us;
    }
    const { vehicles } = this.traffic;
    for (let slot = 0; slot < vehicles.size; slot++) {
      if (vehicles.active[slot] === 1) this.feel(slot, time_us);
      else this.columns.flags[slot] = 0;
    }
  }

  private feel(slot: number, time_us: number): void {
    const { vehicles } = this.traffic;
    const { columns, state, field } = this;
    if (state.stationId[slot] !== vehicles.stationId[slot]) this.enter(slot);
    const lane = vehicles.lane[slot];
    const position_m = vehicles.position_m[slot];
    const cell = cellAt(field.cells, lane, position_m);
    const zone = this.placed.zoneAt(cell, vehicles.x_m[slot], vehicles.y_m[slot]);
    columns.rain_mmph[slot] = field.rain_mmph[cell];
    columns.airTemperature_C[slot] = field.airTemperature_C[cell];
    const wetSince_s = field.wetSince_s[cell];
    columns.wetTime_s[slot] = wetSince_s >= 0 ? Math.max(0.001, time_us / 1e6 - wetSince_s) : 0;
    columns.visibility_m[slot] = zone?.kind.visibility_m ?? sightInRain_m(field.rain_mmph[cell]);
    columns.eventId[slot] = columns.eventCauseCode[slot] = columns.eventSubCauseCode[slot] = 0;
    if (zone !== null && zone.kind.friction === undefined) this.meet(slot, zone);
    this.feelGrip(slot, time_us, cell, zone);
    this.feelRoad(slot, cell);
    this.lookAhead(slot);
    columns.flags[slot] = this.flagsOf(slot, time_us);
    state.cell[slot] = cell;
    state.lane[slot] = lane;
    state.position_m[slot] = position_m;
  }

  private meet(slot: number, hazard: PlacedHazard): void {
    this.columns.eventId[slot] = hazard.id;
    this.columns.eventCauseCode[slot] = hazard.kind.causeCode;
    this.columns.eventSubCauseCode[slot] = hazard.kind.subCauseCode;
  }

  /** Slip, when the friction the driver asks for exceeds what the road gives. */
  private feelGrip(slot: number, time_us: number, cell: number, zone: PlacedHazard | null): void {
    const { vehicles } = this.traffic;
    const { columns, state, field } = this;
    const speed_mps = vehicles.speed_mps[slot];
    const wanted_mps2 = this.wantedAcceleration_mps2(slot, time_us);
    const here_radpm = this.curvature.at(vehicles.lane[slot], vehicles.position_m[slot]);
    const grip = state.tyre[slot] * (zone?.kind.friction ?? field.friction[cell]);
    const demand = frictionDemand(wanted_mps2, speed_mps, here_radpm);
    const wasSlipping = time_us < state.slipUntil_us[slot];
    if (slips(demand, grip, wasSlipping, this.traffic.step_us / 1e6, this.key, vehicles.stationId[slot], this.step)) {
      if (!wasSlipping) this.slipOnsets++;
      state.slipUntil_us[slot] = time_us + SLIP_LASTS_US;
      state.cautionUntil_us[slot] = time_us + CAUTION_US;
    }
    const isSlipping = time_us < state.slipUntil_us[slot];
    const excess = Math.max(0, demand / grip - 1);
    columns.wheelSlip[slot] = isSlipping ? Math.min(1, 0.15 + 0.5 * excess) : 0.04 * Math.min(1, demand / grip);
    if (!isSlipping) return;
    if (zone?.kind.friction !== undefined) this.meet(slot, zone);
    else if (field.slickId[cell] !== 0) this.meetIce(slot, field.slickId[cell]);
  }

  /** What the driver wants, without the excess of the car-following model. */
  private wantedAcceleration_mps2(slot: number, time_us: number): number {
    const { vehicles } = this.traffic;
    const planned_mps2 = vehicles.plannedAcceleration_mps2[slot];
    if (planned_mps2 >= 0 || vehicles.heldUntil_us[slot] > time_us) return planned_mps2;
    const { speed_mps, stopDistance_m, leaderGap_m, leaderSpeed_mps } = vehicles;
    const needed_mps2 = neededBraking_mps2(
      speed_mps[slot],
      stopDistance_m[slot],
      leaderGap_m[slot],
      leaderSpeed_mps[slot],
    );
    return Math.max(-needed_mps2, planned_mps2);
  }

  private meetIce(slot: number, id: number): void {
    this.columns.eventId[slot] = id;
    this.columns.eventCauseCode[slot] = hazardKind('ice').causeCode;
    this.columns.eventSubCauseCode[slot] = BLACK_ICE_SUB_CAUSE;
  }

  /** Vertical acceleration of the street, and of a pothole the front wheels went over in this step. */
  private feelRoad(slot: number, cell: number): void {
    const { vehicles } = this.traffic;
    const { columns, state } = this;
    const speed_mps = vehicles.speed_mps[slot];
    const roughness = 0.8 + 0.4 * unitOf(hash32(this.key, cell, 13));
    columns.verticalAcceleration_mps2[slot] = (SMOOTH_MPS2 + SMOOTH_PER_MPS * speed_mps) * roughness;
    const hole = this.placed.holeAt(cell);
    if (hole === null || hole.lane !== vehicles.lane[slot]) return;
    const before_m = state.lane[slot] === hole.lane ? state.position_m[slot] : 0;
    if (before_m > hole.position_m || vehicles.position_m[slot] <= hole.position_m || speed_mps < 1) return;
    if (unitOf(hash32(this.key, vehicles.stationId[slot], hole.id, this.step)) > POTHOLE_HIT_SHARE) return;
    columns.verticalAcceleration_mps2[slot] += POTHOLE_MPS2_PER_MPS * speed_mps;
    this.meet(slot, hole);
  }

  /** Distances shrink by the way driven between two looks at the map. */
  private lookAhead(slot: number): void {
    const {
      traffic: { vehicles },
      network,
    } = this;
    const { columns, ahead } = this;
    const lane = vehicles.lane[slot];
    if ((this.step + slot) % LOOK_EVERY_STEPS === 0 || columns.bridgeAhead_m[slot] < 0) {
      ahead.look(slot);
      columns.bridgeAhead_m[slot] = ahead.bridge_m;
      columns.shadeAhead_m[slot] = ahead.shade_m;
      columns.lowGroundAhead_m[slot] = ahead.lowGround_m;
    } else {
      const way_m = (vehicles.speed_mps[slot] * this.traffic.step_us) / 1e6;
      columns.bridgeAhead_m[slot] = nearer(columns.bridgeAhead_m[slot], way_m);
      columns.shadeAhead_m[slot] = nearer(columns.shadeAhead_m[slot], way_m);
      columns.lowGroundAhead_m[slot] = nearer(columns.lowGroundAhead_m[slot], way_m);
    }
    const at_m = vehicles.position_m[slot] + CURVATURE_AHEAD_M;
    if (at_m < network.laneLength_m[lane]) {
      columns.curvature_radpm[slot] = this.curvature.at(lane, at_m);
      return;
    }
    const next = this.traffic.laneAhead(slot, CURVATURE_AHEAD_M);
    columns.curvature_radpm[slot] = next < 0 ? 0 : this.curvature.at(next, this.traffic.aheadPosition_m);
  }

  private flagsOf(slot: number, time_us: number): number {
    const { vehicles } = this.traffic;
    const acceleration_mps2 = vehicles.acceleration_mps2[slot];
    let flags = 0;
    if (acceleration_mps2 < BRAKING_MPS2) flags |= EGO_FLAG.braking;
    if (acceleration_mps2 < HARD_BRAKING_MPS2 && vehicles.speed_mps[slot] > HARD_BRAKING_ABOVE_MPS) {
      flags |= EGO_FLAG.emergencyBraking;
    }
    if (time_us < this.state.slipUntil_us[slot]) {
      const isBraking = vehicles.plannedAcceleration_mps2[slot] < BRAKING_MPS2;
      flags |= EGO_FLAG.slipping | (isBraking ? EGO_FLAG.absActive : EGO_FLAG.escActive);
    }
    if (this.columns.rain_mmph[slot] > WIPER_FROM_MMPH) flags |= EGO_FLAG.wiper;
    if (vehicles.heldUntil_us[slot] > time_us) flags |= EGO_FLAG.hazardLights;
    const turn_rad = vehicles.turnAhead_rad[slot];
    if (vehicles.junctionDistance_m[slot] < INDICATE_WITHIN_M) {
      if (turn_rad > INDICATE_FROM_RAD) flags |= EGO_FLAG.leftTurn;
      else if (turn_rad < -INDICATE_FROM_RAD) flags |= EGO_FLAG.rightTurn;
    }
    return flags;
  }

  checkKind(kind: string): void {
    hazardKind(kind);
  }

  /**
   * Places a hazard from now on.
   * @returns its id
   * @throws VergeError PARAMETER_INVALID for a kind that does not exist
   */
  place(kind: string, x_m: number, y_m: number, radius_m: number, until_us: number): number {
    return this.placed.add(kind, x_m, y_m, radius_m, this.traffic.time_us, until_us).id;
  }

  isPlaced(id: number): boolean {
    return this.placed.list.some((hazard) => hazard.id === id);
  }

  /** @returns false when there is no such hazard; squalls cannot be removed */
  remove(id: number): boolean {
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

  react(slot: number, speedFactor: number, until_us: number): void {
    this.makeRoom();
    this.state.reactFactor[slot] = speedFactor;
    this.state.reactUntil_us[slot] = until_us;
  }

  /** Placed hazards, then slick patches; each by ascending id. */
  hazardViews(): verge.v1.IHazardView[] {
    const views: verge.v1.IHazardView[] = this.placed.list.map((hazard) => ({
      id: hazard.id,
      kind: hazard.kind.name,
      xM: hazard.x_m,
      yM: hazard.y_m,
      radiusM: hazard.radius_m,
      intensity: 1,
      causeCode: hazard.kind.causeCode,
      untilUs: Number.isFinite(hazard.until_us) ? hazard.until_us : 0,
      removable: true,
    }));
    const { causeCode } = hazardKind('ice');
    this.field.eachSlickPatch(this.fieldTime_us / 1e6, (id, xM, yM, friction, end_s) => {
      const intensity = Math.max(0.2, 1 - friction / 0.5);
      views.push({ id, kind: 'ice', xM, yM, radiusM: PATCH_RADIUS_M, intensity, causeCode, untilUs: end_s * 1e6 });
    });
    return views;
  }

  weatherViews(): verge.v1.IWeatherView[] {
    const { squall } = this.field;
    const time_s = this.fieldTime_us / 1e6;
    if (squall === null || time_s < squall.start_s) return [];
    const { minX_m, minY_m, maxX_m, maxY_m } = this.network;
    const centre = { x_m: (minX_m + maxX_m) / 2, y_m: (minY_m + maxY_m) / 2 };
    const halfWidth_m = Math.hypot(maxX_m - minX_m, maxY_m - minY_m) / 2;
    return [{ kind: 'squall', polygon: bytesOf(bandShape(squall, time_s, halfWidth_m, centre)), intensity: 1 }];
  }
}

const nearer = (distance_m: number, way_m: number): number =>
  distance_m >= 300 ? 300 : Math.max(0, distance_m - way_m);

/** Sight falls to 1 km in the heaviest rain of a squall; 5 km without rain. */
const sightInRain_m = (rain_mmph: number): number =>
  CLEAR_VISIBILITY_M - 4000 * Math.min(1, rain_mmph / RAIN_PEAK_MMPH);
