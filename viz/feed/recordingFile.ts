import { BlobReadable } from '@mcap/browser';
import { McapIndexedReader, McapStreamReader } from '@mcap/core';
import { decompress as decompressZstd } from 'fzstd';
import {
  type ChunkContents,
  type ChunkPlace,
  chunkSpan_ns,
  contentsOf,
  framedRecords,
  messagesInOrder,
  OPCODE,
} from '../../core/view/mcapRecords.js';
import { decompressLz4 } from './lz4.js';

/** A message of a recording, as it was written. */
export interface RecordedMessage {
  readonly topic: string;
  /** position in the file's own clock, ns */
  readonly logTime_ns: bigint;
  readonly data: Uint8Array;
}

/** A recording opened for reading; the same for whole and for truncated files. */
export interface RecordingFile {
  /** The file ends in the middle, as after a kill: only what was written can be shown. */
  readonly partial: boolean;
  readonly size_B: number;
  /** What the recorder wrote at the beginning: scenario, seed, manifest. */
  readonly header: Readonly<Record<string, string>>;
  /** Chunks met so far whose bytes are damaged: what they hold is left out. */
  readonly damaged: ReadonlySet<ChunkPlace>;
  /** All messages from a moment on, in order of time. */
  messages(from_ns?: bigint, topics?: readonly string[]): AsyncIterable<RecordedMessage>;
}

const DECOMPRESS = {
  zstd: (bytes: Uint8Array, size_B: bigint) => decompressZstd(bytes, new Uint8Array(Number(size_B))),
  lz4: (bytes: Uint8Array, size_B: bigint) => decompressLz4(bytes, Number(size_B)),
};

/** Name of the recorder's own metadata (server/recording/channels). */
const HEADER = 'verge';

/** First bytes of every MCAP file. */
const MAGIC = [0x89, 0x4d, 0x43, 0x41, 0x50, 0x30, 0x0d, 0x0a];

const bytesAt = async (file: Blob, offset: number, length_B: number): Promise<Uint8Array> =>
  new Uint8Array(await file.slice(offset, offset + length_B).arrayBuffer());

/**
 * Opens by the file's index; a file without one (the writer was killed) is scanned from its beginning instead.
 * @throws Error when it is not an MCAP file
 */
export async function openRecording(file: Blob): Promise<RecordingFile> {
  const head = await bytesAt(file, 0, MAGIC.length);
  if (!MAGIC.every((byte, i) => head[i] === byte)) throw new Error('This is not a recording: expected an MCAP file');
  try {
    return await openIndexed(file);
  } catch {
    return scanned(file);
  }
}

async function openIndexed(file: Blob): Promise<RecordingFile> {
  const reader = await McapIndexedReader.Initialize({
    readable: new BlobReadable(file),
    decompressHandlers: DECOMPRESS,
  });
  const { chunkIndexes, channelsById } = reader;
  let header: Record<string, string> = {};
  for await (const { metadata } of reader.readMetadata({ name: HEADER })) header = Object.fromEntries(metadata);
  const places = chunkIndexes.map((index) => ({
    offset: Number(index.chunkStartOffset),
    length_B: Number(index.chunkLength),
    start_ns: index.messageStartTime,
    end_ns: index.messageEndTime,
  }));
  const topics = new Map([...channelsById.values()].map(({ id, topic }) => [id, topic]));
  return chunkedFile({ file, partial: false, header, places, topics });
}

/** Finds the chunks of a file without an index. */
async function scanned(file: Blob): Promise<RecordingFile> {
  const places: ChunkPlace[] = [];
  const topics = new Map<number, string>();
  let header: Record<string, string> = {};
  for await (const { opcode, offset, length_B } of framedRecords(
    (at, length) => bytesAt(file, at, length),
    MAGIC.length,
    file.size,
  )) {
    if (opcode === OPCODE.channel) noteChannel(topics, await bytesAt(file, offset, length_B));
    if (opcode === OPCODE.metadata) header = headerIn(await bytesAt(file, offset, length_B)) ?? header;
    if (opcode !== OPCODE.chunk) continue;
    const bytes = await bytesAt(file, offset, length_B);
    const [start_ns, end_ns] = chunkSpan_ns(bytes);
    places.push({ offset, length_B, start_ns, end_ns });
    for (const declaration of contentsOf(bytes, DECOMPRESS)?.declarations ?? []) noteChannel(topics, declaration);
  }
  return chunkedFile({ file, partial: true, header, places, topics });
}

/** A record on its own; undefined when it is damaged. */
function recordIn(bytes: Uint8Array): ReturnType<McapStreamReader['nextRecord']> {
  const reader = new McapStreamReader({ noMagicPrefix: true });
  try {
    reader.append(bytes);
    return reader.nextRecord();
  } catch {
    return undefined;
  }
}

/** Messages of a channel whose declaration is damaged have no topic. */
function noteChannel(topics: Map<number, string>, bytes: Uint8Array): void {
  const record = recordIn(bytes);
  if (record?.type === 'Channel') topics.set(record.id, record.topic);
}

function headerIn(bytes: Uint8Array): Record<string, string> | undefined {
  const record = recordIn(bytes);
  return record?.type === 'Metadata' && record.name === HEADER ? Object.fromEntries(record.metadata) : undefined;
}

interface Chunked {
  readonly file: Blob;
  readonly partial: boolean;
  readonly header: Readonly<Record<string, string>>;
  readonly places: readonly ChunkPlace[];
  readonly topics: ReadonlyMap<number, string>;
}

function chunkedFile({ file, partial, header, places, topics }: Chunked): RecordingFile {
  const damaged = new Set<ChunkPlace>();
  const load = async (place: ChunkPlace): Promise<ChunkContents['messages'] | null> => {
    const contents = contentsOf(await bytesAt(file, place.offset, place.length_B), DECOMPRESS);
    if (contents === null) damaged.add(place);
    return contents?.messages ?? null;
  };
  async function* messages(from_ns?: bigint, wanted?: readonly string[]): AsyncGenerator<RecordedMessage> {
    const needed = places.filter((place) => from_ns === undefined || place.end_ns >= from_ns);
    for await (const { channelId, logTime_ns, data } of messagesInOrder(needed, load)) {
      const topic = topics.get(channelId);
      if (topic === undefined || (from_ns !== undefined && logTime_ns < from_ns)) continue;
      if (wanted === undefined || wanted.includes(topic)) yield { topic, logTime_ns, data };
    }
  }
  return { partial, size_B: file.size, header, damaged, messages };
}
