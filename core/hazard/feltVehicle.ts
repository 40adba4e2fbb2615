import { type RoadNetwork, SURFACE } from '../road/network.js';
import { DENSE_FOG_M, flagsOf, type HardBraking } from './feltFlags.js';
import type { FeltGrip } from './feltGrip.js';
import type { FeltRoad } from './feltRoad.js';
import { rainBeside_mmph, sightAt } from './friction.js';
import type { Ground } from './ground.js';
import { BLACK_ICE_SUB_CAUSE, CLEAR_VISIBILITY_M, hazardKind } from './kinds.js';
import type { LaneCurvature } from './laneCurvature.js';
import { light_lux } from './light.js';
import { type Encounter, noEncounter, type PlacedHazard } from './placedHazards.js';
import { RAIN_PEAK_MMPH } from './squall.js';
import { cellAt } from './surfaceCells.js';
import { NOTHING_AHEAD_M, type SurfacesAhead } from './surfacesAhead.js';
import { AQUAPLANING_FILM_MM } from './tyres.js';
import { RECOGNISED_M } from './wrongWay.js';

/** A vehicle's look ahead on its map, and up to the sky, is renewed every so many steps, in turn by slot. */
const LOOK_EVERY_STEPS = 10;
/** Curvature "ahead" is taken here, m. */
const CURVATURE_AHEAD_M = 10;
/**
 * Weather is worth a warning when it has lasted so long (C2C-CC weather triggers: 20 s with the rear fog lamp on, or the
 * wiper at its fastest; from memory): dense fog, and rain for the fastest wiper (facts 6: above 7-10 mm/h).
 */
const WEATHER_LASTS_US = 20_000_000;
const FASTEST_WIPER_MMPH = 10;
/** Snow that stays falls from air no warmer than this; design assumption. */
const SNOW_AIR_C = -1;

/** What one vehicle feels of road and weather in a step, written to the columns. */
export class FeltVehicle {
  private readonly met = noEncounter();
  private readonly network: RoadNetwork;

  constructor(
    private readonly ground: Ground,
    private readonly grip: FeltGrip,
    private readonly road: FeltRoad,
    private readonly ahead: SurfacesAhead,
    private readonly curvature: LaneCurvature,
    private readonly hard: HardBraking,
  ) {
    this.network = ground.traffic.network;
  }

  /** @param step counts traffic steps */
  feel(slot: number, time_us: number, step: number): void {
    const { columns, state, field, placed, traffic } = this.ground;
    const { vehicles } = traffic;
    const { met } = this;
    const lane = vehicles.lane[slot];
    const position_m = vehicles.position_m[slot];
    const cell = cellAt(field.cells, lane, position_m);
    placed.meet(cell, vehicles.x_m[slot], vehicles.y_m[slot], met);
    this.feelAir(slot, time_us, cell, met);
    columns.eventId[slot] = columns.eventCauseCode[slot] = columns.eventSubCauseCode[slot] = 0;
    // what is rarer and shorter comes last and is what the vehicle tells of
    this.meetWeather(slot, time_us, cell);
    const hole = this.road.feel(slot, step, cell, met);
    if (this.road.rough !== null) this.meet(slot, this.road.rough);
    this.meetThings(slot);
    if (this.grip.feel(slot, time_us, step, cell, met)) this.meetSurface(slot, cell);
    if (hole !== null) this.meet(slot, hole);
    this.lookAhead(slot, step, cell);
    columns.flags[slot] = flagsOf(vehicles, slot, state, columns, this.hard, time_us);
    state.cell[slot] = cell;
    state.lane[slot] = lane;
    state.position_m[slot] = position_m;
  }

  private feelAir(slot: number, time_us: number, cell: number, { air }: Encounter): void {
    const { columns, field, layer } = this.ground;
    const rain_mmph = field.rain_mmph[cell];
    const sight_m = sightInRain_m(rain_mmph);
    let wetSince_s = field.wetSince_s[cell];
    columns.airTemperature_C[slot] = field.airTemperature_C[cell];
    if (layer.isIdle && air === null) {
      columns.rain_mmph[slot] = rain_mmph;
      columns.visibility_m[slot] = sight_m;
    } else {
      columns.rain_mmph[slot] = rain_mmph + rainBeside_mmph(layer, cell, air);
      columns.visibility_m[slot] = sightAt(sight_m, layer, cell, air);
      if (!layer.isIdle) wetSince_s = earlier(wetSince_s, layer.wetSince_s[cell]);
      if (!layer.isIdle && layer.snow_mmph[cell] > 0) {
        columns.airTemperature_C[slot] = Math.min(SNOW_AIR_C, columns.airTemperature_C[slot]);
      }
      if (air?.kind.rain_mmph !== undefined) wetSince_s = earlier(wetSince_s, air.from_us / 1e6);
    }
    columns.wetTime_s[slot] = wetSince_s >= 0 ? Math.max(0.001, time_us / 1e6 - wetSince_s) : 0;
  }

  /** Light and sky, which change slowly. */
  private lookUp(slot: number, cell: number): void {
    const { columns, field, layer, sky } = this.ground;
    const falling_mmph = columns.rain_mmph[slot] + (layer.isIdle ? 0 : layer.snow_mmph[cell]);
    const isShaded = (field.cells.surface[cell] & SURFACE.shade) !== 0;
    columns.light_lux[slot] = light_lux(layer.daylight, falling_mmph, columns.visibility_m[slot], isShaded);
    columns.skyObstruction[slot] = sky === null ? 0 : sky[cell];
  }

  private meet(slot: number, hazard: PlacedHazard): void {
    this.tell(slot, hazard.id, hazard.kind.causeCode, hazard.kind.subCauseCode);
  }

  private tell(slot: number, id: number, causeCode: number, subCauseCode: number): void {
    const { columns } = this.ground;
    columns.eventId[slot] = id;
    columns.eventCauseCode[slot] = causeCode;
    columns.eventSubCauseCode[slot] = subCauseCode;
  }

  /** Fog and rain that have lasted. */
  private meetWeather(slot: number, time_us: number, cell: number): void {
    const { columns, state, layer } = this.ground;
    const isFog = columns.visibility_m[slot] < DENSE_FOG_M;
    const isRain = columns.rain_mmph[slot] >= FASTEST_WIPER_MMPH;
    const id = layer.isIdle ? 0 : layer.fieldId[cell];
    if (lasts(state.heavyRainSince_us, slot, isRain, time_us)) this.tellKind(slot, id, 'heavyRain');
    if (lasts(state.poorSightSince_us, slot, isFog, time_us)) this.tellKind(slot, id, 'lowVisibility');
  }

  private tellKind(slot: number, id: number, name: string): void {
    const { causeCode, subCauseCode } = hazardKind(name);
    this.tell(slot, id, causeCode, subCauseCode);
  }

  /** What a camera recognises: zones of fog and rain, things on the road, a car on the wrong side. */
  private meetThings(slot: number): void {
    const { state, columns, placed } = this.ground;
    const { air, object } = this.met;
    if (air !== null) this.meet(slot, air);
    if (object !== null) this.meet(slot, object);
    if (state.oncoming_m[slot] > Math.min(RECOGNISED_M, columns.visibility_m[slot])) return;
    const oncoming = placed.list.find(({ id }) => id === state.oncomingId[slot]);
    if (oncoming !== undefined) this.meet(slot, oncoming);
  }

  /** What the car has lost its grip to. */
  private meetSurface(slot: number, cell: number): void {
    const { field, layer } = this.ground;
    const { surface } = this.met;
    if (surface?.kind.friction !== undefined || surface?.kind.film_mm !== undefined) this.meet(slot, surface);
    else if (field.slickId[cell] !== 0) {
      this.tell(slot, field.slickId[cell], hazardKind('ice').causeCode, BLACK_ICE_SUB_CAUSE);
    } else if (!layer.isIdle) {
      if (layer.snowCover[cell] > 0) this.tellKind(slot, layer.fieldId[cell], 'snow');
      else if (layer.film_mm[cell] >= AQUAPLANING_FILM_MM) this.tellKind(slot, layer.fieldId[cell], 'aquaplaning');
    }
  }

  /** Distances shrink by the way driven between two looks at the map. */
  private lookAhead(slot: number, step: number, cell: number): void {
    const { columns, traffic } = this.ground;
    const { vehicles } = traffic;
    if ((step + slot) % LOOK_EVERY_STEPS === 0 || columns.bridgeAhead_m[slot] < 0) {
      this.lookUp(slot, cell);
      this.ahead.look(slot);
      columns.bridgeAhead_m[slot] = this.ahead.bridge_m;
      columns.shadeAhead_m[slot] = this.ahead.shade_m;
      columns.lowGroundAhead_m[slot] = this.ahead.lowGround_m;
    } else {
      const way_m = (vehicles.speed_mps[slot] * traffic.step_us) / 1e6;
      columns.bridgeAhead_m[slot] = nearer(columns.bridgeAhead_m[slot], way_m);
      columns.shadeAhead_m[slot] = nearer(columns.shadeAhead_m[slot], way_m);
      columns.lowGroundAhead_m[slot] = nearer(columns.lowGroundAhead_m[slot], way_m);
    }
    columns.curvature_radpm[slot] = this.curvatureAhead_radpm(slot);
  }

  private curvatureAhead_radpm(slot: number): number {
    const { traffic } = this.ground;
    const lane = traffic.vehicles.lane[slot];
    const at_m = traffic.vehicles.position_m[slot] + CURVATURE_AHEAD_M;
    if (at_m < this.network.laneLength_m[lane]) return this.curvature.at(lane, at_m);
    const next = traffic.laneAhead(slot, CURVATURE_AHEAD_M);
    return next < 0 ? 0 : this.curvature.at(next, traffic.aheadPosition_m);
  }
}

const nearer = (distance_m: number, way_m: number): number =>
  distance_m >= NOTHING_AHEAD_M ? NOTHING_AHEAD_M : Math.max(0, distance_m - way_m);

/** Sight falls to 1 km in the heaviest rain of a squall; 5 km without rain. */
const sightInRain_m = (rain_mmph: number): number =>
  CLEAR_VISIBILITY_M - 4000 * Math.min(1, rain_mmph / RAIN_PEAK_MMPH);

/** The earlier of two times, of which one or both may be NaN: never. */
const earlier = (a_s: number, b_s: number): number => (Number.isNaN(a_s) || b_s < a_s ? b_s : a_s);

/** Has it been so for long? */
function lasts(since_us: Float64Array, slot: number, isSo: boolean, time_us: number): boolean {
  if (!isSo) since_us[slot] = Number.NaN;
  else if (Number.isNaN(since_us[slot])) since_us[slot] = time_us;
  return isSo && time_us - since_us[slot] >= WEATHER_LASTS_US;
}
