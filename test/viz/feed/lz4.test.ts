import { expect } from 'chai';
import { decompressLz4 } from '../../../viz/feed/lz4.js';

/** Frame header of version 1 without checksums or sizes: magic, flags, block descriptor, header checksum (unchecked). */
const HEADER = [0x04, 0x22, 0x4d, 0x18, 0x60, 0x40, 0x82];
const END = [0, 0, 0, 0];
const block = (bytes: number[], raw = false): number[] => [bytes.length, 0, 0, raw ? 0x80 : 0, ...bytes];
const text = (value: string): number[] => [...new TextEncoder().encode(value)];
const read = (frame: number[], size: number): string =>
  new TextDecoder().decode(decompressLz4(Uint8Array.from(frame), size));

describe('decompressLz4', () => {
  it('reads a block of literals', () => {
    expect(read([...HEADER, ...block([0x30, ...text('abc')]), ...END], 3)).to.equal('abc');
  });

  it('reads a match that overlaps what it writes', () => {
    const content = [0x35, ...text('abc'), 3, 0];
    expect(read([...HEADER, ...block(content), ...END], 12)).to.equal('abcabcabcabc');
  });

  it('reads lengths beyond 15 and a match into an earlier block', () => {
    const first = [0xf0, 5, ...text('0123456789abcdefghij')];
    const second = [0x0f, 20, 0, 1];
    expect(read([...HEADER, ...block(first), ...block(second), ...END], 40)).to.equal('0123456789abcdefghij'.repeat(2));
  });

  it('reads an uncompressed block', () => {
    expect(read([...HEADER, ...block(text('plain'), true), ...END], 5)).to.equal('plain');
  });

  it('refuses what is not a frame, a match before the beginning, and a wrong size', () => {
    expect(() => read([1, 2, 3, 4, 5, 6, 7, 8], 1)).to.throw('LZ4 frame');
    expect(() => read([...HEADER, ...block([0x10, 65, 9, 0]), ...END], 5)).to.throw('within the content');
    expect(() => read([...HEADER, ...block([0x30, ...text('abc')]), ...END], 4)).to.throw('4 B');
    expect(() => read([...HEADER, ...block([0x30, ...text('abc')]), ...END], 2)).to.throw('less content');
  });
});
