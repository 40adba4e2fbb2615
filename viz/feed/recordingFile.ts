import { BlobReadable } from '@mcap/browser';
import { McapIndexedReader, McapStreamReader } from '@mcap/core';
import { decompress as decompressZstd } from 'fzstd';
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

/**
 * Opens by the file's index; a file without one (the writer was killed) is read from its beginning instead.
 * @throws Error when it is not an MCAP file
 */
export async function openRecording(file: Blob): Promise<RecordingFile> {
  const head = new Uint8Array(await file.slice(0, MAGIC.length).arrayBuffer());
  if (!MAGIC.every((byte, i) => head[i] === byte)) throw new Error('This is not a recording: expected an MCAP file');
  try {
    return await openIndexed(file);
  } catch {
    return readTruncated(file);
  }
}

async function openIndexed(file: Blob): Promise<RecordingFile> {
  const reader = await McapIndexedReader.Initialize({
    readable: new BlobReadable(file),
    decompressHandlers: DECOMPRESS,
    messageIndexCacheSizeBytes: 8_000_000,
  });
  let header: Record<string, string> = {};
  for await (const { metadata } of reader.readMetadata({ name: HEADER })) header = Object.fromEntries(metadata);
  async function* messages(from_ns?: bigint, topics?: readonly string[]): AsyncGenerator<RecordedMessage> {
    for await (const { channelId, logTime, data } of reader.readMessages({ startTime: from_ns, topics })) {
      const topic = reader.channelsById.get(channelId)?.topic;
      if (topic !== undefined) yield { topic, logTime_ns: logTime, data };
    }
  }
  return { partial: false, size_B: file.size, header, messages };
}

const BLOCK_B = 1 << 20;

/** Keeps all messages in memory: a file without an index can only be read through. */
async function readTruncated(file: Blob): Promise<RecordingFile> {
  const reader = new McapStreamReader({ decompressHandlers: DECOMPRESS, validateCrcs: true });
  const topics = new Map<number, string>();
  const all: RecordedMessage[] = [];
  let header: Record<string, string> = {};
  const drain = (): void => {
    for (let record = reader.nextRecord(); record !== undefined; record = reader.nextRecord()) {
      if (record.type === 'Channel') topics.set(record.id, record.topic);
      if (record.type === 'Metadata' && record.name === HEADER) header = Object.fromEntries(record.metadata);
      if (record.type !== 'Message') continue;
      all.push({ topic: topics.get(record.channelId) ?? '', logTime_ns: record.logTime, data: record.data.slice() });
    }
  };
  try {
    for (let at = 0; at < file.size; at += BLOCK_B) {
      reader.append(new Uint8Array(await file.slice(at, at + BLOCK_B).arrayBuffer()));
      drain();
    }
  } catch {
    // The file breaks off inside a record: what came before is whole.
  }
  all.sort((a, b) => (a.logTime_ns < b.logTime_ns ? -1 : a.logTime_ns > b.logTime_ns ? 1 : 0));
  async function* messages(from_ns?: bigint, wanted?: readonly string[]): AsyncGenerator<RecordedMessage> {
    for (const message of all) {
      if (from_ns !== undefined && message.logTime_ns < from_ns) continue;
      if (wanted === undefined || wanted.includes(message.topic)) yield message;
    }
  }
  return { partial: true, size_B: file.size, header, messages };
}
