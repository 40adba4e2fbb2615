import type { FileHandle } from 'node:fs/promises';
import { McapIndexedReader } from '@mcap/core';
import { FileHandleReadable } from '@mcap/nodejs';
import { type ChunkPlace, contentsOf, type Decompress } from '../../core/view/mcapRecords.js';
import { bytesAt, readMessages } from './chunkFile.js';
import { type Recording, RecordingClock, type RecordingContents } from './recording.js';
import { decompressHandlers } from './zstd.js';

/** Reads the index of a whole file; undefined when it has none. */
export async function readIndex(handle: FileHandle): Promise<McapIndexedReader | undefined> {
  try {
    const readable = new FileHandleReadable(handle);
    const reader = await McapIndexedReader.Initialize({ readable, decompressHandlers: await decompressHandlers() });
    const isIndexed = reader.chunkIndexes.length > 0 || (reader.statistics?.messageCount ?? 0n) === 0n;
    return isIndexed ? reader : undefined;
  } catch {
    return undefined; // cut or damaged: the caller scans it
  }
}

/** A file with an index. Every chunk is checked at once, so that whoever opens it knows what is damaged. */
export async function indexedRecording(
  path: string,
  size_B: number,
  handle: FileHandle,
  reader: McapIndexedReader,
): Promise<Recording> {
  const decompress = await decompressHandlers();
  const { places, damaged } = await checkedChunks(handle, reader, decompress);
  const contents: RecordingContents = {
    ...(await contentsOfIndex(reader)),
    damaged: damaged.map(({ start_ns, end_ns }) => ({ from_ns: start_ns, until_ns: end_ns })),
  };
  const topics = new Map([...reader.channelsById.values()].map(({ id, topic }) => [id, topic]));
  const file = { handle, places, topics, clock: new RecordingClock(contents), decompress };
  return {
    ...contents,
    path,
    size_B,
    partial: false,
    messages: (filter) => readMessages(file, filter),
    attachment: (name) => readAttachment(reader, name),
    close: () => handle.close(),
  };
}

async function checkedChunks(
  handle: FileHandle,
  reader: McapIndexedReader,
  decompress: Decompress,
): Promise<{ places: ChunkPlace[]; damaged: ChunkPlace[] }> {
  const places: ChunkPlace[] = [];
  const damaged: ChunkPlace[] = [];
  for (const { chunkStartOffset, chunkLength, messageStartTime, messageEndTime } of reader.chunkIndexes) {
    const offset = Number(chunkStartOffset);
    const length_B = Number(chunkLength);
    const isWhole = contentsOf(await bytesAt(handle, offset, length_B), decompress) !== null;
    (isWhole ? places : damaged).push({ offset, length_B, start_ns: messageStartTime, end_ns: messageEndTime });
  }
  return { places, damaged };
}

async function contentsOfIndex(reader: McapIndexedReader): Promise<Omit<RecordingContents, 'damaged'>> {
  const { statistics } = reader;
  const channels = [...reader.channelsById.values()].map((channel) => ({
    topic: channel.topic,
    schemaName: reader.schemasById.get(channel.schemaId)?.name ?? '',
    count: Number(statistics?.channelMessageCounts.get(channel.id) ?? 0n),
  }));
  const metadata = new Map<string, ReadonlyMap<string, string>>();
  for await (const record of reader.readMetadata()) metadata.set(record.name, record.metadata);
  const isEmpty = statistics === undefined || statistics.messageCount === 0n;
  return {
    library: reader.header.library,
    channels,
    attachments: reader.attachmentIndexes.map(({ name, mediaType, dataSize }) => ({
      name,
      mediaType,
      size_B: Number(dataSize),
    })),
    metadata,
    firstTime_ns: isEmpty ? undefined : statistics.messageStartTime,
    lastTime_ns: isEmpty ? undefined : statistics.messageEndTime,
    chunks: reader.chunkIndexes.length,
  };
}

async function readAttachment(reader: McapIndexedReader, name: string): Promise<Uint8Array | undefined> {
  for await (const attachment of reader.readAttachments({ name })) return attachment.data;
  return undefined;
}
