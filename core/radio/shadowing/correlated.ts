import { hash32, hashFrom, hashPair, unitOf } from '../../random/random.js';
import { normalQuantile } from '../normal.js';
import {
  PLACE_VALUES,
  type PlaceTable,
  type Shadowing,
  type ShadowingConfig,
  type ShadowingModel,
} from './shadowing.js';

/**
 * Lattice spacings of the eight octaves, in decorrelation distances: least-squares fit of the mean of the eight
 * interpolation kernels to exp(-d/D), the correlation of Gudmundson 1991; largest error .002 for d in (0, 4 D).
 */
const SPACINGS = [0.115, 0.386, 0.61, 1.019, 1.082, 1.7, 1.977, 3.241] as const;
const FEATURES = PLACE_VALUES;
const PAIRS = FEATURES / 2;

/** Column and row of no cell. */
const NOWHERE = -0x80000000;

/** Columns of `cells` and `knots`. */
const CELL = 2;
const KNOTS = 4;

/** A turned square lattice. */
interface Lattice {
  readonly key: number;
  readonly cos: number;
  readonly sin: number;
  readonly offsetU: number;
  readonly offsetV: number;
}

function latticeOf(key: number, spacing_m: number): Lattice {
  const angle_rad = unitOf(hash32(key, 1)) * 2 * Math.PI;
  return {
    key,
    cos: Math.cos(angle_rad) / spacing_m,
    sin: Math.sin(angle_rad) / spacing_m,
    offsetU: unitOf(hash32(key, 2)),
    offsetV: unitOf(hash32(key, 3)),
  };
}

/**
 * Spatially correlated shadowing without state: a Gaussian field over both positions. Each place x has a unit vector of
 * 16 components, eight pairs (g_k, h_k) of smooth hashed noise; the link a-b has
 *   S = sigma * sqrt(16) * sum_k (g_k(a) h_k(b) + h_k(a) g_k(b)) ,
 * which is the same both ways, has mean 0 and variance sigma^2 for ends further apart than the decorrelation distance,
 * correlation rho(da) rho(db) when the ends move by da and db, and needs 16 multiplications a link. (Components of a
 * random unit vector: tails a little lighter than Gaussian, kurtosis 2.67, never beyond 4 sigma.)
 */
export class CorrelatedShadowing implements Shadowing {
  readonly usesDraws = false;
  private features: Float64Array;
  private readonly scale_dB: number;
  private readonly lattices: readonly Lattice[];
  // by slot and lattice, side by side: the cell it is in, and the values at its corners. Vehicles stay for several steps.
  private readonly cells: Int32Array;
  private readonly knots: Float32Array;
  private readonly x_m: Float64Array;
  private readonly y_m: Float64Array;
  /** 1: the slot has moved since its features were made; they are when a link of it is first asked for */
  private readonly isStale: Uint8Array;
  private readonly movedIn: Int32Array;
  private shared: { readonly table: PlaceTable; readonly isMaker: boolean } | null = null;

  constructor(config: ShadowingConfig, capacity: number, key: number) {
    this.features = new Float64Array(capacity * FEATURES);
    this.scale_dB = config.sigma_dB * Math.sqrt(FEATURES);
    this.lattices = Array.from({ length: FEATURES }, (_, i) => {
      return latticeOf(hash32(key, i), SPACINGS[i % PAIRS] * config.decorrelation_m);
    });
    this.cells = new Int32Array(capacity * FEATURES * CELL).fill(NOWHERE);
    this.knots = new Float32Array(capacity * FEATURES * KNOTS);
    this.x_m = new Float64Array(capacity);
    this.y_m = new Float64Array(capacity);
    this.isStale = new Uint8Array(capacity);
    this.movedIn = new Int32Array(capacity);
  }

  place(slot: number, x_m: number, y_m: number, step = 0): void {
    this.x_m[slot] = x_m;
    this.y_m[slot] = y_m;
    this.isStale[slot] = 1;
    this.movedIn[slot] = step;
  }

  share(table: PlaceTable, isMaker: boolean): void {
    this.shared = { table, isMaker };
    if (isMaker) this.features = table.values;
  }

  private refresh(slot: number): void {
    this.isStale[slot] = 0;
    if (this.shared === null) this.make(slot);
    else if (this.shared.isMaker) {
      this.make(slot);
      Atomics.store(this.shared.table.madeIn, slot, this.movedIn[slot]);
    } else if (Atomics.load(this.shared.table.madeIn, slot) === this.movedIn[slot]) this.take(slot, this.shared.table);
    else this.make(slot);
  }

  private take(slot: number, { values }: PlaceTable): void {
    for (let i = slot * FEATURES; i < (slot + 1) * FEATURES; i++) this.features[i] = values[i];
  }

  private make(slot: number): void {
    const { features } = this;
    const base = slot * FEATURES;
    const x_m = this.x_m[slot];
    const y_m = this.y_m[slot];
    let squares = 0;
    for (let i = 0; i < FEATURES; i++) {
      const value = this.noise(i, base + i, x_m, y_m);
      features[base + i] = value;
      squares += value * value;
    }
    const norm = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (let i = 0; i < FEATURES; i++) features[base + i] *= norm;
  }

  /**
   * Smooth noise of zero mean and unit variance: hashed normals on a turned lattice, interpolated, rescaled.
   * @param at slot and lattice, in `cells` and `knots`
   */
  private noise(index: number, at: number, x_m: number, y_m: number): number {
    const { cells, knots } = this;
    const { cos, sin, offsetU, offsetV, key } = this.lattices[index];
    const u = x_m * cos + y_m * sin + offsetU;
    const v = y_m * cos - x_m * sin + offsetV;
    const column = Math.floor(u);
    const row = Math.floor(v);
    if (cells[at * CELL] !== column || cells[at * CELL + 1] !== row) this.enter(key, at, column, row);
    const right = u - column;
    const up = v - row;
    const left = 1 - right;
    const down = 1 - up;
    const bottom = left * knots[at * KNOTS] + right * knots[at * KNOTS + 1];
    const top = left * knots[at * KNOTS + 2] + right * knots[at * KNOTS + 3];
    const variance = (left * left + right * right) * (down * down + up * up);
    return (down * bottom + up * top) / Math.sqrt(variance);
  }

  private enter(key: number, at: number, column: number, row: number): void {
    const { cells, knots } = this;
    cells[at * CELL] = column;
    cells[at * CELL + 1] = row;
    const west = hashPair(key, column);
    const east = hashPair(key, column + 1);
    knots[at * KNOTS] = normalQuantile(hashFrom(west, row));
    knots[at * KNOTS + 1] = normalQuantile(hashFrom(east, row));
    knots[at * KNOTS + 2] = normalQuantile(hashFrom(west, row + 1));
    knots[at * KNOTS + 3] = normalQuantile(hashFrom(east, row + 1));
  }

  addGains(sender: number, receivers: Uint32Array, _draws: Uint32Array, count: number, power_dBm: Float64Array): void {
    const { features: f, scale_dB, isStale } = this;
    if (isStale[sender] === 1) this.refresh(sender);
    for (let i = 0; i < count; i++) if (isStale[receivers[i]] === 1) this.refresh(receivers[i]);
    const from = sender * FEATURES;
    // the sender's vector
    const g0 = f[from + 0];
    const g1 = f[from + 1];
    const g2 = f[from + 2];
    const g3 = f[from + 3];
    const g4 = f[from + 4];
    const g5 = f[from + 5];
    const g6 = f[from + 6];
    const g7 = f[from + 7];
    const h0 = f[from + 8];
    const h1 = f[from + 9];
    const h2 = f[from + 10];
    const h3 = f[from + 11];
    const h4 = f[from + 12];
    const h5 = f[from + 13];
    const h6 = f[from + 14];
    const h7 = f[from + 15];
    for (let i = 0; i < count; i++) {
      const at = receivers[i] * FEATURES;
      // four partial sums: a single one would wait for each addition
      const p = h0 * f[at] + h4 * f[at + 4] + g0 * f[at + 8] + g4 * f[at + 12];
      const q = h1 * f[at + 1] + h5 * f[at + 5] + g1 * f[at + 9] + g5 * f[at + 13];
      const r = h2 * f[at + 2] + h6 * f[at + 6] + g2 * f[at + 10] + g6 * f[at + 14];
      const s = h3 * f[at + 3] + h7 * f[at + 7] + g3 * f[at + 11] + g7 * f[at + 15];
      power_dBm[i] += scale_dB * (p + q + (r + s));
    }
  }
}

export const correlated: ShadowingModel = (config, capacity, random) =>
  new CorrelatedShadowing(config, capacity, random.key32());
