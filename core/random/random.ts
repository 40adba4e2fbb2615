/**
 * Randomness is an argument. One seed; `fork(purpose, entityId)` gives an independent stream per purpose and entity, so
 * adding a vehicle never changes another vehicle's draws.
 */

const GOLDEN = 0x9e3779b9;

/** 32-bit finaliser of MurmurHash3 (A. Appleby, public domain): every input bit changes every output bit. */
export function mix32(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Counter-based hash of up to four 32-bit words; for draws addressed by what they are for (seed, sender, receiver). */
export const hash32 = (a: number, b: number, c = 0, d = 0): number => hashFrom(hashPair(a, b), c, d);

/** First half of `hash32`: for many draws that have their first two words in common. */
export const hashPair = (a: number, b: number): number => mix32(mix32(a ^ GOLDEN) ^ Math.imul(b, 0x85ebca6b));

/** Second half of `hash32`. */
export const hashFrom = (pair: number, c: number, d = 0): number =>
  mix32(mix32(pair + Math.imul(c, 0xc2b2ae35)) ^ Math.imul(d, 0x27d4eb2f) ^ GOLDEN);

/** Uniform in (0, 1), never 0 or 1, from a 32-bit hash. */
export const unitOf = (hash: number): number => (hash + 0.5) * 2 ** -32;

/** Hash of a text to 32 bits (FNV-1a, then mixed). */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix32(h);
}

/** Names a stream: to take it to another thread. */
export type RandomState = readonly [number, number];

/** A stream of pseudo-random numbers (xoshiro128**, Blackman and Vigna 2018, doi 10.1145/3460772). */
export class Random {
  private readonly key: number;
  private readonly key2: number;
  private s0 = 0;
  private s1 = 0;
  private s2 = 0;
  private s3 = 0;
  private spareNormal = Number.NaN;

  private constructor(key: number, key2: number) {
    this.key = key;
    this.key2 = key2;
    // signed, as the shifts below leave them: engines keep such integers in fields, others on the heap
    this.s0 = hash32(key, key2, 1) | 0;
    this.s1 = hash32(key, key2, 2) | 0;
    this.s2 = hash32(key, key2, 3) | 0;
    this.s3 = hash32(key, key2, 4) | 1;
  }

  /** @param seed any text; a number is taken as its decimal text */
  static fromSeed(seed: string | number): Random {
    const text = String(seed);
    return new Random(hashText(text), hashText(`${text}/verge`));
  }

  /** Independent stream for a purpose and an entity; depends on the seed and the two names, not on draws made so far. */
  fork(purpose: string, entityId: number | string = 0): Random {
    const entity = typeof entityId === 'number' ? entityId >>> 0 : hashText(entityId);
    const name = hashText(purpose);
    return new Random(hash32(this.key, name, entity, 5), hash32(this.key2, name, entity, 6));
  }

  /** What a stream is made from; draws made so far are not part of it. */
  get state(): RandomState {
    return [this.key, this.key2];
  }

  /** The stream of that state, from its beginning: the same forks and keys. */
  static ofState([key, key2]: RandomState): Random {
    return new Random(key, key2);
  }

  /** 32-bit key for counter-based draws (`hash32(rng.key32(), ...)`). */
  key32(): number {
    return hash32(this.key, this.key2, 7);
  }

  /** Uniform integer in [0, 2^32). */
  uint32(): number {
    const x = Math.imul(this.s1, 5);
    const result = Math.imul((x << 7) | (x >>> 25), 9) >>> 0;
    const t = this.s1 << 9;
    this.s2 ^= this.s0;
    this.s3 ^= this.s1;
    this.s1 ^= this.s2;
    this.s0 ^= this.s3;
    this.s2 ^= t;
    this.s3 = (this.s3 << 11) | (this.s3 >>> 21);
    return result;
  }

  /** Uniform in [0, 1), 53 bits. */
  uniform(): number {
    return ((this.uint32() >>> 5) * 67_108_864 + (this.uint32() >>> 6)) / 9_007_199_254_740_992;
  }

  /** Uniform in [low, high). */
  uniformIn(low: number, high: number): number {
    return low + (high - low) * this.uniform();
  }

  /** Uniform integer in [0, bound); bound 1..2^32. */
  integer(bound: number): number {
    const limit = 4_294_967_296 - (4_294_967_296 % bound);
    for (;;) {
      const draw = this.uint32();
      if (draw < limit) return draw % bound;
    }
  }

  /** Standard normal (Marsaglia's polar method). */
  normal(): number {
    if (!Number.isNaN(this.spareNormal)) {
      const spare = this.spareNormal;
      this.spareNormal = Number.NaN;
      return spare;
    }
    for (;;) {
      const u = 2 * this.uniform() - 1;
      const v = 2 * this.uniform() - 1;
      const s = u * u + v * v;
      if (s > 0 && s < 1) {
        const factor = Math.sqrt((-2 * Math.log(s)) / s);
        this.spareNormal = v * factor;
        return u * factor;
      }
    }
  }

  /** Exponential with the given mean. */
  exponential(mean: number): number {
    return -mean * Math.log(1 - this.uniform());
  }

  bernoulli(probability: number): boolean {
    return this.uniform() < probability;
  }

  /** Fisher-Yates shuffle in place. */
  shuffle<T>(items: T[]): T[] {
    for (let i = items.length - 1; i > 0; i--) {
      const j = this.integer(i + 1);
      [items[i], items[j]] = [items[j], items[i]];
    }
    return items;
  }
}
