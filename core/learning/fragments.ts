import { shown, VergeError } from '../errors/vergeError.js';

/** Number of fragments of at most `limit_B` bytes; at least 1. */
export const fragmentCount = (size_B: number, limit_B: number): number => Math.max(1, Math.ceil(size_B / limit_B));

/** Cuts a payload into fragments of at most `limit_B` bytes, of nearly equal length (views, not copies). */
export function splitPayload(payload: Uint8Array, limit_B: number): Uint8Array[] {
  const count = fragmentCount(payload.length, limit_B);
  const cut = (index: number) => Math.floor((index * payload.length) / count);
  return Array.from({ length: count }, (_, index) => payload.subarray(cut(index), cut(index + 1)));
}

/** Collects the fragments of one payload, in any order, copies counted once. */
export class FragmentAssembly {
  readonly count: number;
  private readonly parts: (Uint8Array | undefined)[];
  private arrived = 0;

  /** @param count number of fragments, at least 1 */
  constructor(count: number) {
    this.count = count;
    this.parts = new Array(count).fill(undefined);
  }

  get complete(): boolean {
    return this.arrived === this.count;
  }

  get receivedCount(): number {
    return this.arrived;
  }

  /**
   * @returns whether the fragment is new
   * @throws VergeError MESSAGE_OUT_OF_RANGE for an index beyond the count
   */
  add(index: number, payload: Uint8Array): boolean {
    if (!Number.isInteger(index) || index < 0 || index >= this.count) {
      throw new VergeError('MESSAGE_OUT_OF_RANGE', {
        where: 'fragment index',
        expected: `0..${this.count - 1}`,
        got: shown(index),
      });
    }
    if (this.parts[index] !== undefined) return false;
    this.parts[index] = payload.slice();
    this.arrived++;
    return true;
  }

  /** FragmentAck.received: bit i of byte i / 8 is set when fragment i has arrived. */
  receivedBits(): Uint8Array {
    const bits = new Uint8Array(Math.ceil(this.count / 8));
    for (let i = 0; i < this.count; i++) if (this.parts[i] !== undefined) bits[i >> 3] |= 1 << (i & 7);
    return bits;
  }

  /** Indices not yet there, ascending. */
  missing(): number[] {
    const indices: number[] = [];
    for (let i = 0; i < this.count; i++) if (this.parts[i] === undefined) indices.push(i);
    return indices;
  }

  /** The payload, once complete. */
  payload(): Uint8Array | undefined {
    if (!this.complete) return undefined;
    const parts = this.parts as Uint8Array[];
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }
}

/** Indices a sender still has to send, from the receiver's acknowledgement. */
export function missingFromBits(bits: Uint8Array, count: number): number[] {
  const indices: number[] = [];
  for (let i = 0; i < count; i++) if (((bits[i >> 3] ?? 0) & (1 << (i & 7))) === 0) indices.push(i);
  return indices;
}
