import { SURFACE } from '../road/network.js';
import { CLEAR_VISIBILITY_M } from './kinds.js';
import { daylightAt } from './light.js';
import type { SurfaceCells } from './surfaceCells.js';
import type { SurfaceField } from './surfaceField.js';
import { rainFilm_mm } from './tyres.js';
import { centreX_m, centreY_m, extinctionOf, falloff, strengthAt, type WeatherField } from './weatherFields.js';

/** Weather that is the same everywhere, as the parameters `weather.*` have it. */
export interface BackgroundWeather {
  readonly rain_mmph: number;
  readonly snow_mmph: number;
  readonly visibility_m: number;
  /** of the day, 0..24 */
  readonly hour: number;
}

/** Rain of less wets no road, mm/h. */
const DRIZZLE_MMPH = 0.1;
/** A wet road dries so long after the rain, s: a few minutes of wind and traffic. Design assumption. */
const DRYING_S = 300;
/** Heavy snow covers a road in so long, and traffic clears it in so long when it has ended, s. Design assumptions. */
const SNOW_COVERS_S = 180;
const SNOW_CLEARS_S = 900;
const HEAVY_SNOW_MMPH = 12.7;
/** Friction of a wet road in the lightest and in 50 mm/h of rain (wet asphalt .45-.6, from memory). */
const WET_FRICTION: readonly [number, number] = [0.6, 0.45];
const VIOLENT_MMPH = 50;
/** Water of so many films gathers on low ground, in hollows and ruts; design assumption. */
const LOW_GROUND_FILMS = 3;
/** Friction of packed snow, fully covered. */
const SNOW_FRICTION = 0.25;
/** How slick packed snow is shown where ice is 255. */
const SNOW_SLICKNESS = 150;

/**
 * What moving weather and the background do to each surface cell, on top of the squall. Costs nothing while there is
 * none: `isIdle`.
 */
export class WeatherLayer {
  readonly fields: WeatherField[] = [];
  readonly rain_mmph: Float32Array;
  readonly snow_mmph: Float32Array;
  /** Extinction beyond that of clear air, 1/m. */
  readonly extinction_pm: Float32Array;
  readonly film_mm: Float32Array;
  /** 0..1 */
  readonly snowCover: Float32Array;
  /** When the cell got wet, s; NaN while dry. */
  readonly wetSince_s: Float64Array;
  /** Strongest field over the cell now; 0 none. */
  readonly fieldId: Uint32Array;
  private readonly fieldStrength: Float32Array;
  private readonly wetUntil_s: Float64Array;
  /** Share of full daylight now. */
  daylight = daylightAt(12);
  private background: BackgroundWeather = { rain_mmph: 0, snow_mmph: 0, visibility_m: CLEAR_VISIBILITY_M, hour: 12 };
  private nextId = 1;
  private lastStep_us = Number.NaN;
  /** Nothing is in the air, and the roads show nothing of what was. */
  isIdle = true;

  constructor(private readonly cells: SurfaceCells) {
    const { count } = cells;
    this.rain_mmph = new Float32Array(count);
    this.snow_mmph = new Float32Array(count);
    this.extinction_pm = new Float32Array(count);
    this.film_mm = new Float32Array(count);
    this.snowCover = new Float32Array(count);
    this.wetSince_s = new Float64Array(count).fill(Number.NaN);
    this.wetUntil_s = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
    this.fieldId = new Uint32Array(count);
    this.fieldStrength = new Float32Array(count);
  }

  add(field: Omit<WeatherField, 'id'>): WeatherField {
    const added = { ...field, id: WEATHER_IDS + this.nextId++ };
    this.fields.push(added);
    this.isIdle = false;
    return added;
  }

  /** Takes a field away; what it left on the roads stays. @returns false when there is no such field */
  remove(id: number): boolean {
    const index = this.fields.findIndex((field) => field.id === id);
    if (index >= 0) this.fields.splice(index, 1);
    return index >= 0;
  }

  /** The weather everywhere, from now on. */
  setBackground(background: BackgroundWeather): void {
    this.background = background;
    this.daylight = daylightAt(background.hour);
    const { rain_mmph, snow_mmph, visibility_m } = background;
    if (rain_mmph > 0 || snow_mmph > 0 || visibility_m < CLEAR_VISIBILITY_M) this.isIdle = false;
  }

  /** Brings every cell to `time_us`. */
  step(time_us: number): void {
    if (this.isIdle) return;
    const step_s = Number.isNaN(this.lastStep_us) ? 0 : (time_us - this.lastStep_us) / 1e6;
    this.lastStep_us = time_us;
    for (let i = this.fields.length - 1; i >= 0; i--) if (this.fields[i].until_us <= time_us) this.fields.splice(i, 1);
    this.clearAir();
    for (const field of this.fields) this.blow(field, time_us);
    let isOver = this.fields.length === 0 && this.isBackgroundClear();
    for (let cell = 0; cell < this.cells.count; cell++) isOver = !this.settle(cell, time_us / 1e6, step_s) && isOver;
    this.isIdle = isOver;
    if (isOver) this.lastStep_us = Number.NaN;
  }

  private isBackgroundClear(): boolean {
    const { rain_mmph, snow_mmph, visibility_m } = this.background;
    return rain_mmph === 0 && snow_mmph === 0 && visibility_m >= CLEAR_VISIBILITY_M;
  }

  private clearAir(): void {
    const { rain_mmph, snow_mmph, visibility_m } = this.background;
    this.rain_mmph.fill(rain_mmph);
    this.snow_mmph.fill(snow_mmph);
    this.extinction_pm.fill(Math.max(0, extinctionOf(visibility_m) - extinctionOf(CLEAR_VISIBILITY_M)));
    this.fieldId.fill(0);
    this.fieldStrength.fill(0);
  }

  private blow(field: WeatherField, time_us: number): void {
    const strength = strengthAt(field, time_us);
    if (strength === 0) return;
    const { x_m, y_m, count } = this.cells;
    const [cx_m, cy_m] = [centreX_m(field, time_us), centreY_m(field, time_us)];
    for (let cell = 0; cell < count; cell++) {
      const here = strength * falloff(Math.hypot(x_m[cell] - cx_m, y_m[cell] - cy_m), field.radius_m);
      if (here === 0) continue;
      this.rain_mmph[cell] += here * field.kind.rain_mmph;
      this.snow_mmph[cell] += here * field.kind.snow_mmph;
      this.extinction_pm[cell] += here * field.kind.extinction_pm;
      if (here <= this.fieldStrength[cell]) continue;
      this.fieldStrength[cell] = here;
      this.fieldId[cell] = field.id;
    }
  }

  /** What falls lies on the road for a time. @returns whether anything of it is left */
  private settle(cell: number, time_s: number, step_s: number): boolean {
    const rain_mmph = this.rain_mmph[cell];
    const snow_mmph = this.snow_mmph[cell];
    const covering = snow_mmph > 0 ? snow_mmph / HEAVY_SNOW_MMPH / SNOW_COVERS_S : -1 / SNOW_CLEARS_S;
    this.snowCover[cell] = Math.max(0, Math.min(1, this.snowCover[cell] + covering * step_s));
    if (rain_mmph > DRIZZLE_MMPH || this.snowCover[cell] > 0) {
      if (Number.isNaN(this.wetSince_s[cell])) this.wetSince_s[cell] = time_s;
      this.wetUntil_s[cell] = time_s + DRYING_S;
    } else if (time_s >= this.wetUntil_s[cell]) this.wetSince_s[cell] = Number.NaN;
    const gathers = (this.cells.surface[cell] & SURFACE.lowGround) !== 0 ? LOW_GROUND_FILMS : 1;
    this.film_mm[cell] = rain_mmph > DRIZZLE_MMPH ? gathers * rainFilm_mm(rain_mmph) : 0;
    return !Number.isNaN(this.wetSince_s[cell]);
  }

  /** Wet and snowy share of each lane, 0..255, with what the squall has left. */
  lanes(field: SurfaceField, wetness: Uint8Array, slickness: Uint8Array): void {
    const { laneFirstCell } = this.cells;
    for (let lane = 0; lane < wetness.length; lane++) {
      let wet = 0;
      let snow = 0;
      for (let cell = laneFirstCell[lane]; cell < laneFirstCell[lane + 1]; cell++) {
        if (!Number.isNaN(this.wetSince_s[cell])) wet++;
        snow += this.snowCover[cell];
      }
      const count = laneFirstCell[lane + 1] - laneFirstCell[lane];
      wetness[lane] = Math.max(field.laneWetness[lane], Math.round((255 * wet) / count));
      slickness[lane] = Math.max(field.laneSlickness[lane], Math.round((SNOW_SLICKNESS * snow) / count));
    }
  }

  /** Friction of a cell whose road would have `friction` without this weather. */
  friction(cell: number, friction: number): number {
    if (Number.isNaN(this.wetSince_s[cell])) return friction;
    const wet = Math.min(friction, wetFriction(this.rain_mmph[cell]));
    return wet + this.snowCover[cell] * Math.min(0, SNOW_FRICTION - wet);
  }
}

/** Friction of a road that gets so much rain now; 0 for one that is only wet. */
export const wetFriction = (rain_mmph: number): number =>
  WET_FRICTION[0] + Math.min(1, rain_mmph / VIOLENT_MMPH) * (WET_FRICTION[1] - WET_FRICTION[0]);

/** Ids of weather fields begin here, apart from those of placed hazards and of slick patches, and exact as float32. */
export const WEATHER_IDS = 8_000_000;
