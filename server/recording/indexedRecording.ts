import type { FileHandle } from 'node:fs/promises';
import { McapIndexedReader } from '@mcap/core';
import { FileHandleReadable } from '@mcap/nodejs';
import { VergeError } from '../../core/errors/vergeError.js';
import {
  type MessageFilter,
  type RecordedMessage,
  type Recording,
  RecordingClock,
  type RecordingContents,
} from './recording.js';
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

export async function indexedRecording(
  path: string,
  size_B: number,
  handle: FileHandle,
  reader: McapIndexedReader,
): Promise<Recording> {
  const contents = await contentsOf(reader);
  const clock = new RecordingClock(contents);
  return {
    ...contents,
    path,
    size_B,
    partial: false,
    messages: (filter) => readMessages(path, reader, clock, filter),
    attachment: (name) => readAttachment(reader, name),
    close: () => handle.close(),
  };
}

async function contentsOf(reader: McapIndexedReader): Promise<RecordingContents> {
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

async function* readMessages(
  path: string,
  reader: McapIndexedReader,
  clock: RecordingClock,
  filter: MessageFilter = {},
): AsyncGenerator<RecordedMessage, void, void> {
  const startTime = filter.from_us === undefined ? undefined : clock.logTime_ns(filter.from_us);
  const endTime = filter.until_us === undefined ? undefined : clock.logTime_ns(filter.until_us);
  try {
    for await (const message of reader.readMessages({ topics: filter.topics, startTime, endTime })) {
      const topic = reader.channelsById.get(message.channelId)?.topic ?? '';
      yield { topic, time_us: clock.time_us(message.logTime), data: message.data };
    }
  } catch (error) {
    const got = error instanceof Error ? error.message : String(error);
    throw new VergeError('FILE_UNREADABLE', { where: path, expected: 'chunks that unpack', got }, { cause: error });
  }
}

async function readAttachment(reader: McapIndexedReader, name: string): Promise<Uint8Array | undefined> {
  for await (const attachment of reader.readAttachments({ name })) return attachment.data;
  return undefined;
}
