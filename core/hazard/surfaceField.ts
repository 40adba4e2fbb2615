import { hash32, type Random, unitOf } from '../random/random.js';
import { type RoadNetwork, SURFACE } from '../road/network.js';
import type { PlainDistrict } from '../road/plain/plainNetwork.js';
import { type SlickPatches, slickPatches } from './slickPatches.js';
import { arrival_s, rain_mmph, type Squall, squallOf, temperature_C } from './squall.js';
import type { SurfaceCells } from './surfaceCells.js';

/** Friction coefficients (facts 6: dry asphalt .7-.8, wet .45-.6). */
export const DRY_FRICTION = 0.8;
const WET_FRICTION: readonly [number, number] = [0.5, 0.6];
/** A road is dry again so long after the front, s: 110 s of rain and a few minutes of wind. */
const WET_S = 410;
/** How much colder the air is over a bridge, in shade and on low ground, deg C. */
const COLDER_C: readonly [number, number][] = [
  [SURFACE.bridge, 0.6],
  [SURFACE.shade, 0.4],
  [SURFACE.lowGround, 0.3],
];
/** The next squall of a long run starts so long after the one before it, s. */
const SQUALL_INTERVAL_S = 420;
/** Hazard instances of a squall are numbered from here: day, squall, patch. */
const DAY_IDS = 1_000_000;
const SQUALL_IDS = 10_000;

export interface WeatherOptions {
  readonly day: number;
  readonly squall: boolean;
  readonly squallStart_s: number;
  readonly squallSpeed_mps: number;
}

/** State of the road surface and the air over it, by cell; `step` moves it on. */
export class SurfaceField {
  readonly friction: Float32Array;
  /** When the cell got wet, s; NaN while dry. */
  readonly wetSince_s: Float64Array;
  readonly rain_mmph: Float32Array;
  readonly airTemperature_C: Float32Array;
  /** Hazard instance that makes the cell slick now, 0 none. */
  readonly slickId: Uint32Array;
  readonly laneWetness: Uint8Array;
  readonly laneSlickness: Uint8Array;
  squall: Squall | null = null;
  private patches: SlickPatches | null = null;
  private squallIndex = -1;
  private readonly arrival_s: Float64Array;
  private readonly wetFriction: Float32Array;
  private readonly rainShare: Float32Array;
  private readonly coldness_C: Float32Array;

  constructor(
    private readonly network: RoadNetwork,
    readonly cells: SurfaceCells,
    private readonly districts: readonly PlainDistrict[],
    private readonly options: WeatherOptions,
    private readonly rng: Random,
  ) {
    const { count } = cells;
    this.friction = new Float32Array(count).fill(DRY_FRICTION);
    this.wetSince_s = new Float64Array(count).fill(Number.NaN);
    this.rain_mmph = new Float32Array(count);
    this.airTemperature_C = new Float32Array(count).fill(temperature_C(0));
    this.slickId = new Uint32Array(count);
    this.laneWetness = new Uint8Array(network.laneCount);
    this.laneSlickness = new Uint8Array(network.laneCount);
    this.arrival_s = new Float64Array(count);
    const key = rng.fork('surface').key32();
    const draw = (salt: number) => (_: unknown, cell: number) => unitOf(hash32(key, cell, salt));
    const [low, high] = WET_FRICTION;
    this.wetFriction = Float32Array.from({ length: count }, draw(1)).map((u) => low + (high - low) * u);
    this.rainShare = Float32Array.from({ length: count }, draw(2)).map((u) => 0.7 + 0.6 * u);
    this.coldness_C = Float32Array.from(cells.surface, (surface) =>
      COLDER_C.reduce((sum, [bit, colder_C]) => sum + ((surface & bit) !== 0 ? colder_C : 0), 0),
    );
  }

  /** Brings every cell to `time_us`. */
  step(time_us: number): void {
    const time_s = time_us / 1e6;
    if (this.options.squall) this.meetSquall(time_s);
    if (this.patches === null) return;
    for (let cell = 0; cell < this.cells.count; cell++) this.stepCell(cell, time_s, this.patches);
    this.stepLanes();
  }

  private meetSquall(time_s: number): void {
    const { day, squallStart_s, squallSpeed_mps } = this.options;
    const due = Math.max(0, Math.floor((time_s - squallStart_s) / SQUALL_INTERVAL_S));
    if (due === this.squallIndex) return;
    this.squallIndex = due;
    this.squall = squallOf(this.network, day, squallStart_s + due * SQUALL_INTERVAL_S, squallSpeed_mps);
    const draws = this.rng.fork('squall', day * SQUALL_IDS + due);
    this.patches = slickPatches(this.cells, this.squall, this.districts, draws);
    for (let cell = 0; cell < this.cells.count; cell++) {
      this.arrival_s[cell] = arrival_s(this.squall, this.cells.x_m[cell], this.cells.y_m[cell]);
    }
  }

  private stepCell(cell: number, time_s: number, patches: SlickPatches): void {
    const since_s = time_s - this.arrival_s[cell];
    if (since_s > 0 && since_s < WET_S) this.wetSince_s[cell] = this.arrival_s[cell];
    else if (time_s - this.wetSince_s[cell] >= WET_S) this.wetSince_s[cell] = Number.NaN;
    this.rain_mmph[cell] = rain_mmph(since_s) * this.rainShare[cell];
    this.airTemperature_C[cell] = temperature_C(since_s) - this.coldness_C[cell];
    const patch = this.cells.patch[cell];
    const isSlick = patch >= 0 && time_s >= patches.start_s[patch] && time_s < patches.end_s[patch];
    this.slickId[cell] = isSlick ? this.idOf(patch) : 0;
    if (isSlick) this.friction[cell] = patches.friction[patch];
    else this.friction[cell] = Number.isNaN(this.wetSince_s[cell]) ? DRY_FRICTION : this.wetFriction[cell];
  }

  private idOf(patch: number): number {
    return this.options.day * DAY_IDS + this.squallIndex * SQUALL_IDS + patch + 1;
  }

  private stepLanes(): void {
    const { laneFirstCell } = this.cells;
    for (let lane = 0; lane < this.laneWetness.length; lane++) {
      let wet = 0;
      let slick = 0;
      for (let cell = laneFirstCell[lane]; cell < laneFirstCell[lane + 1]; cell++) {
        if (!Number.isNaN(this.wetSince_s[cell])) wet++;
        if (this.slickId[cell] !== 0) slick++;
      }
      const count = laneFirstCell[lane + 1] - laneFirstCell[lane];
      this.laneWetness[lane] = Math.round((255 * wet) / count);
      this.laneSlickness[lane] = Math.round((255 * slick) / count);
    }
  }

  /** Calls back for every patch that is slick now, by ascending id. */
  eachSlickPatch(
    time_s: number,
    visit: (id: number, x_m: number, y_m: number, friction: number, end_s: number) => void,
  ): void {
    if (this.patches === null) return;
    const { start_s, end_s, friction } = this.patches;
    for (let p = 0; p < start_s.length; p++) {
      if (time_s < start_s[p] || time_s >= end_s[p]) continue;
      visit(this.idOf(p), this.cells.patchX_m[p], this.cells.patchY_m[p], friction[p], end_s[p]);
    }
  }
}
