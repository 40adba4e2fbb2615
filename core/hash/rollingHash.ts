/**
 * Running 64-bit hash of typed columns (two independent 32-bit lanes), for worldHash and learningHash. Not
 * cryptographic: it detects any difference between runs, it does not resist forgery.
 */
export class RollingHash {
  private a = 0x243f6a88;
  private b = 0x85a308d3;

  word(value: number): void {
    this.a = Math.imul(this.a ^ value, 0x9e3779b1);
    this.a ^= this.a >>> 15;
    this.b = Math.imul(this.b + value, 0x85ebca77);
    this.b ^= this.b >>> 13;
  }

  /** The first so many words of a column. */
  words(column: Uint32Array, count: number): void {
    let { a, b } = this;
    for (let i = 0; i < count; i++) {
      a = Math.imul(a ^ column[i], 0x9e3779b1);
      a ^= a >>> 15;
      b = Math.imul(b + column[i], 0x85ebca77);
      b ^= b >>> 13;
    }
    this.a = a;
    this.b = b;
  }

  /** A double by its bits. */
  double(value: number): void {
    DOUBLE[0] = value;
    this.word(WORDS[0]);
    this.word(WORDS[1]);
  }

  bytes(bytes: Uint8Array): void {
    const whole = bytes.length & ~3;
    for (let i = 0; i < whole; i += 4) {
      this.word(bytes[i] | (bytes[i + 1] << 8) | (bytes[i + 2] << 16) | (bytes[i + 3] << 24));
    }
    let rest = bytes.length;
    for (let i = whole; i < bytes.length; i++) rest = (rest << 8) | bytes[i];
    this.word(rest);
  }

  text(value: string): void {
    for (let i = 0; i < value.length; i++) this.word(value.charCodeAt(i));
    this.word(value.length);
  }

  /** 16 hexadecimal digits of the state now; goes on afterwards. */
  digest(): string {
    return hex(finish(this.a, this.b)) + hex(finish(this.b, this.a));
  }
}

const DOUBLE = new Float64Array(1);
const WORDS = new Int32Array(DOUBLE.buffer);

function finish(x: number, y: number): number {
  let h = x ^ Math.imul(y, 0xc2b2ae3d);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const hex = (value: number): string => value.toString(16).padStart(8, '0');
