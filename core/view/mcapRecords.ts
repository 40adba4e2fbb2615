/**
 * The little of MCAP (https://mcap.dev/spec) that a reader needs to go on past damage: records framed by opcode and length,
 * and what a chunk holds when its checksum is right. Server and page read with it; files and decompression are theirs.
 */

export const OPCODE = {
  header: 1,
  footer: 2,
  schema: 3,
  channel: 4,
  message: 5,
  chunk: 6,
  messageIndex: 7,
  attachment: 9,
  metadata: 12,
  dataEnd: 15,
} as const;

/** Bytes before a record's content: opcode, uint64 length. */
const FRAME_B = 1 + 8;
/** Bytes of a chunk before the name of its compression: start, end, uncompressed size (uint64 each), CRC (uint32). */
const CHUNK_HEAD_B = 8 + 8 + 8 + 4;
/** Bytes of a message before its data: channel (uint16), sequence (uint32), log time, publish time (uint64 each). */
const MESSAGE_HEAD_B = 2 + 4 + 8 + 8;

/** Handlers by MCAP's name of the compression; they throw or give nonsense on damaged bytes. */
export type Decompress = Readonly<Record<string, (bytes: Uint8Array, size_B: bigint) => Uint8Array>>;

export interface ChunkMessage {
  readonly channelId: number;
  readonly logTime_ns: bigint;
  readonly data: Uint8Array;
}

/** A record's place in the file, and its bytes with their frame. */
export interface FramedRecord {
  readonly opcode: number;
  readonly offset: number;
  readonly length_B: number;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * The records of a file from a place on, up to the end of its data or the first that does not fit into the file (it was
 * cut, or a length is damaged). Contents are not read.
 */
export async function* framedRecords(
  read: (offset: number, length_B: number) => Promise<Uint8Array>,
  from: number,
  size_B: number,
): AsyncGenerator<FramedRecord, void, void> {
  for (let offset = from; offset + FRAME_B <= size_B; ) {
    const frame = viewOf(await read(offset, FRAME_B));
    const opcode = frame.getUint8(0);
    const length_B = FRAME_B + Number(frame.getBigUint64(1, true));
    if (opcode === 0 || opcode === OPCODE.dataEnd || opcode === OPCODE.footer || offset + length_B > size_B) return;
    yield { opcode, offset, length_B };
    offset += length_B;
  }
}

/** What a chunk, or a message outside any chunk, holds. */
export interface ChunkContents {
  /** in order of time, of equal times as written */
  readonly messages: readonly ChunkMessage[];
  /** schema and channel records, framed */
  readonly declarations: readonly Uint8Array[];
}

/**
 * Unpacks a framed chunk or message record.
 * @returns null when its bytes are damaged: they do not unpack, do not add up, or have another checksum
 */
export function contentsOf(record: Uint8Array, decompress: Decompress): ChunkContents | null {
  try {
    const records = record[0] === OPCODE.chunk ? chunkRecords(record, decompress) : record;
    return records === null ? null : sorted(records);
  } catch {
    return null;
  }
}

/** Uncompressed records of a chunk; null when the checksum is another. @throws when they do not unpack */
function chunkRecords(record: Uint8Array, decompress: Decompress): Uint8Array | null {
  const content = record.subarray(FRAME_B);
  const view = viewOf(content);
  const size_B = view.getBigUint64(16, true);
  const crc = view.getUint32(24, true);
  const name_B = view.getUint32(CHUNK_HEAD_B, true);
  const name = String.fromCharCode(...content.subarray(CHUNK_HEAD_B + 4, CHUNK_HEAD_B + 4 + name_B));
  const packed = content.subarray(CHUNK_HEAD_B + 4 + name_B + 8);
  const records = name === '' ? packed : decompress[name](packed, size_B);
  if (BigInt(records.byteLength) !== size_B || (crc !== 0 && crc32(records) !== crc)) return null;
  return records;
}

/** First and last log time that a framed chunk record claims, ns. */
export function chunkSpan_ns(record: Uint8Array): readonly [bigint, bigint] {
  const view = viewOf(record);
  return [view.getBigUint64(FRAME_B, true), view.getBigUint64(FRAME_B + 8, true)];
}

function sorted(records: Uint8Array): ChunkContents | null {
  const view = viewOf(records);
  const messages: ChunkMessage[] = [];
  const declarations: Uint8Array[] = [];
  let at = 0;
  while (at + FRAME_B <= records.byteLength) {
    const end = at + FRAME_B + Number(view.getBigUint64(at + 1, true));
    if (end > records.byteLength) return null;
    const content = at + FRAME_B;
    if (records[at] === OPCODE.message) {
      messages.push({
        channelId: view.getUint16(content, true),
        logTime_ns: view.getBigUint64(content + 6, true),
        data: records.subarray(content + MESSAGE_HEAD_B, end),
      });
    } else declarations.push(records.subarray(at, end));
    at = end;
  }
  if (at !== records.byteLength) return null;
  messages.sort(byTime);
  return { messages, declarations };
}

const byTime = (a: ChunkMessage, b: ChunkMessage): number =>
  a.logTime_ns < b.logTime_ns ? -1 : a.logTime_ns > b.logTime_ns ? 1 : 0;

/** A chunk with the times it covers, as index or scan have it. */
export interface ChunkPlace {
  readonly offset: number;
  readonly length_B: number;
  readonly start_ns: bigint;
  readonly end_ns: bigint;
}

/**
 * Messages of several chunks in order of time, one chunk in memory (two where they overlap).
 * @param load null for a chunk that is damaged: it is left out
 */
export async function* messagesInOrder(
  places: readonly ChunkPlace[],
  load: (place: ChunkPlace) => Promise<readonly ChunkMessage[] | null>,
): AsyncGenerator<ChunkMessage, void, void> {
  const inOrder = [...places].sort((a, b) =>
    a.start_ns === b.start_ns ? a.offset - b.offset : a.start_ns < b.start_ns ? -1 : 1,
  );
  let waiting: readonly ChunkMessage[] = [];
  for (let i = 0; i < inOrder.length; i++) {
    const loaded = (await load(inOrder[i])) ?? [];
    waiting = waiting.length === 0 ? loaded : [...waiting, ...loaded].sort(byTime);
    const next_ns = inOrder[i + 1]?.start_ns;
    let told = 0;
    while (told < waiting.length && (next_ns === undefined || waiting[told].logTime_ns <= next_ns)) {
      yield waiting[told++];
    }
    waiting = waiting.slice(told);
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc >>> 0;
});

/** CRC-32 as MCAP has it (ISO 3309, reflected polynomial edb88320). */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = (crc >>> 8) ^ CRC_TABLE[(crc ^ bytes[i]) & 0xff];
  return (crc ^ 0xffffffff) >>> 0;
}
