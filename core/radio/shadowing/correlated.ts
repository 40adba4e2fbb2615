import { hash32, unitOf } from '../../random/random.js';
import { normalQuantile } from '../normal.js';
import type { Shadowing, ShadowingConfig, ShadowingModel } from './shadowing.js';

/**
 * Lattice spacings of the eight octaves, in decorrelation distances: least-squares fit of the mean of the eight
 * interpolation kernels to exp(-d/D), the correlation of Gudmundson 1991; largest error .002 for d in (0, 4 D).
 */
const SPACINGS = [0.115, 0.386, 0.61, 1.019, 1.082, 1.7, 1.977, 3.241] as const;
const PAIRS = SPACINGS.length;
const FEATURES = 2 * PAIRS;

/**
 * Spatially correlated shadowing without state: a Gaussian field over both positions. Each place x has a unit vector of
 * 16 components, eight pairs (g_k, h_k) of smooth hashed noise; the link a-b has
 *   S = sigma * sqrt(16) * sum_k (g_k(a) h_k(b) + h_k(a) g_k(b)) ,
 * which is the same both ways, has mean 0 and variance sigma^2 for ends further apart than the decorrelation distance,
 * correlation rho(da) rho(db) when the ends move by da and db, and needs 16 multiplications a link. (Components of a
 * random unit vector: tails a little lighter than Gaussian, kurtosis 2.67, never beyond 4 sigma.)
 */
export class CorrelatedShadowing implements Shadowing {
  private readonly features: Float64Array;
  private readonly own = new Float64Array(FEATURES);
  private readonly scale_dB: number;
  private readonly lattices: readonly Lattice[];

  constructor(config: ShadowingConfig, capacity: number, key: number) {
    this.features = new Float64Array(capacity * FEATURES);
    this.scale_dB = config.sigma_dB * Math.sqrt(FEATURES);
    this.lattices = Array.from({ length: FEATURES }, (_, i) => {
      return new Lattice(hash32(key, i), SPACINGS[i % PAIRS] * config.decorrelation_m);
    });
  }

  place(slot: number, x_m: number, y_m: number): void {
    const base = slot * FEATURES;
    let squares = 0;
    for (let i = 0; i < FEATURES; i++) {
      const value = this.lattices[i].at(x_m, y_m);
      this.features[base + i] = value;
      squares += value * value;
    }
    const norm = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (let i = 0; i < FEATURES; i++) this.features[base + i] *= norm;
  }

  addGains(sender: number, receivers: Uint32Array, _draws: Uint32Array, count: number, power_dBm: Float64Array): void {
    const { features, scale_dB } = this;
    const own = this.senderFeatures(sender);
    for (let i = 0; i < count; i++) {
      const at = receivers[i] * FEATURES;
      // four partial sums: a single one would wait for each addition
      let p = 0;
      let q = 0;
      let r = 0;
      let s = 0;
      for (let k = 0; k < FEATURES; k += 4) {
        p += own[k] * features[at + k];
        q += own[k + 1] * features[at + k + 1];
        r += own[k + 2] * features[at + k + 2];
        s += own[k + 3] * features[at + k + 3];
      }
      power_dBm[i] += scale_dB * (p + q + (r + s));
    }
  }

  /** The sender's vector with g and h exchanged. */
  private senderFeatures(sender: number): Float64Array {
    const base = sender * FEATURES;
    for (let k = 0; k < FEATURES; k++) this.own[k] = this.features[base + ((k + PAIRS) % FEATURES)];
    return this.own;
  }
}

/** Smooth noise of zero mean and unit variance: hashed normals on a turned lattice, interpolated, rescaled. */
class Lattice {
  private readonly key: number;
  private readonly cos: number;
  private readonly sin: number;
  private readonly offsetU: number;
  private readonly offsetV: number;

  constructor(key: number, spacing_m: number) {
    const angle_rad = unitOf(hash32(key, 1)) * 2 * Math.PI;
    this.key = key;
    this.cos = Math.cos(angle_rad) / spacing_m;
    this.sin = Math.sin(angle_rad) / spacing_m;
    this.offsetU = unitOf(hash32(key, 2));
    this.offsetV = unitOf(hash32(key, 3));
  }

  at(x_m: number, y_m: number): number {
    const u = x_m * this.cos + y_m * this.sin + this.offsetU;
    const v = y_m * this.cos - x_m * this.sin + this.offsetV;
    const column = Math.floor(u);
    const row = Math.floor(v);
    const right = u - column;
    const up = v - row;
    const left = 1 - right;
    const down = 1 - up;
    const bottom = left * this.knot(column, row) + right * this.knot(column + 1, row);
    const top = left * this.knot(column, row + 1) + right * this.knot(column + 1, row + 1);
    const variance = (left * left + right * right) * (down * down + up * up);
    return (down * bottom + up * top) / Math.sqrt(variance);
  }

  private knot(column: number, row: number): number {
    return normalQuantile(hash32(this.key, column, row));
  }
}

export const correlated: ShadowingModel = (config, capacity, random) =>
  new CorrelatedShadowing(config, capacity, random.key32());
