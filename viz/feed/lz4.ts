/** LZ4 frames (github.com/lz4/lz4, doc/lz4_Frame_format.md), as MCAP stores them; decompression only. */

const MAGIC = 0x184d2204;
const VERSION_MASK = 0xc0;
const VERSION_1 = 0x40;
const FLAG = { blockChecksum: 0x10, contentSize: 0x08, contentChecksum: 0x04, dictionary: 0x01 } as const;
const UNCOMPRESSED = 0x80000000;
const LEAST_MATCH = 4;

/**
 * @param size_B size of the content, known from the MCAP chunk
 * @throws Error when the frame is not LZ4, truncated, or larger than announced
 */
export function decompressLz4(frame: Uint8Array, size_B: number): Uint8Array {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  if (frame.length < 7 || view.getUint32(0, true) !== MAGIC) throw new Error('Expected an LZ4 frame');
  const flags = frame[4];
  if ((flags & VERSION_MASK) !== VERSION_1) throw new Error('Expected version 1 of the LZ4 frame format');
  let at = 7 + (flags & FLAG.contentSize ? 8 : 0) + (flags & FLAG.dictionary ? 4 : 0);
  const out = new Uint8Array(size_B);
  let written = 0;
  for (;;) {
    const header = view.getUint32(at, true);
    at += 4;
    if (header === 0) break;
    const length = header & ~UNCOMPRESSED;
    const block = frame.subarray(at, at + length);
    if (block.length < length) throw new Error('Expected a whole LZ4 block');
    written = header & UNCOMPRESSED ? copyBlock(block, out, written) : expandBlock(block, out, written);
    at += length + (flags & FLAG.blockChecksum ? 4 : 0);
  }
  if (written !== size_B) throw new Error(`Expected ${size_B} B of content, got ${written}`);
  return out;
}

function copyBlock(block: Uint8Array, out: Uint8Array, written: number): number {
  if (written + block.length > out.length) throw new Error('Expected less content in the LZ4 frame');
  out.set(block, written);
  return written + block.length;
}

/** A block is a sequence of literals and matches (doc/lz4_Block_format.md); matches may reach into earlier blocks. */
function expandBlock(block: Uint8Array, out: Uint8Array, start: number): number {
  let at = 0;
  let written = start;
  const extended = (length: number): number => {
    let total = length;
    if (length !== 15) return total;
    let more: number;
    do {
      more = block[at++];
      total += more;
    } while (more === 255);
    return total;
  };
  while (at < block.length) {
    const token = block[at++];
    const literals = extended(token >> 4);
    if (!(written + literals <= out.length)) throw new Error('Expected less content in the LZ4 frame');
    out.set(block.subarray(at, at + literals), written);
    at += literals;
    written += literals;
    if (at >= block.length) break;
    const distance = block[at] | (block[at + 1] << 8);
    at += 2;
    const length = extended(token & 15) + LEAST_MATCH;
    if (distance === 0 || distance > written) throw new Error('Expected an LZ4 match within the content');
    if (!(written + length <= out.length)) throw new Error('Expected less content in the LZ4 frame');
    // Byte by byte: a match may overlap what it writes.
    for (let i = 0; i < length; i++, written++) out[written] = out[written - distance];
  }
  return written;
}
