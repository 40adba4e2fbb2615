import { createReadStream } from 'node:fs';
import { McapStreamReader, type McapTypes } from '@mcap/core';
import {
  type MessageFilter,
  type RecordedMessage,
  type Recording,
  RecordingClock,
  type RecordingContents,
} from './recording.js';
import { decompressHandlers } from './zstd.js';

type Message = McapTypes.TypedMcapRecords['Message'];

/** A file without an index, read from its beginning up to the last whole, undamaged record. */
export async function scannedRecording(path: string, size_B: number): Promise<Recording> {
  const contents = await scanContents(path);
  const clock = new RecordingClock(contents);
  return {
    ...contents,
    path,
    size_B,
    partial: true,
    messages: (filter) => scanMessages(path, clock, filter),
    attachment: (name) => scanAttachment(path, name),
    close: async () => {},
  };
}

/** Every whole record in file order; the end of the file and the first damaged record both end the scan. */
async function* scanRecords(path: string): AsyncGenerator<McapTypes.TypedMcapRecord, void, void> {
  const reader = new McapStreamReader({ includeChunks: true, decompressHandlers: await decompressHandlers() });
  for await (const block of createReadStream(path, { highWaterMark: 1 << 20 })) {
    try {
      reader.append(block);
    } catch {
      return; // bytes after the footer
    }
    for (;;) {
      let record: McapTypes.TypedMcapRecord | undefined;
      try {
        record = reader.nextRecord();
      } catch {
        return; // damaged: what came before it stands
      }
      if (record === undefined) break;
      yield record;
    }
  }
}

async function scanContents(path: string): Promise<RecordingContents> {
  let library = '';
  let chunks = 0;
  let firstTime_ns: bigint | undefined;
  let lastTime_ns: bigint | undefined;
  const schemas = new Map<number, string>();
  const channels = new Map<number, { topic: string; schemaName: string; count: number }>();
  const attachments: { name: string; mediaType: string; size_B: number }[] = [];
  const metadata = new Map<string, ReadonlyMap<string, string>>();
  for await (const record of scanRecords(path)) {
    if (record.type === 'Header') library = record.library;
    else if (record.type === 'Chunk') chunks++;
    else if (record.type === 'Schema') schemas.set(record.id, record.name);
    else if (record.type === 'Channel' && !channels.has(record.id)) {
      channels.set(record.id, { topic: record.topic, schemaName: schemas.get(record.schemaId) ?? '', count: 0 });
    } else if (record.type === 'Metadata') metadata.set(record.name, record.metadata);
    else if (record.type === 'Attachment') {
      attachments.push({ name: record.name, mediaType: record.mediaType, size_B: record.data.length });
    } else if (record.type === 'Message') {
      const channel = channels.get(record.channelId);
      if (channel) channel.count++;
      if (firstTime_ns === undefined || record.logTime < firstTime_ns) firstTime_ns = record.logTime;
      if (lastTime_ns === undefined || record.logTime > lastTime_ns) lastTime_ns = record.logTime;
    }
  }
  return { library, channels: [...channels.values()], attachments, metadata, firstTime_ns, lastTime_ns, chunks };
}

/** Messages in order of time within each chunk; chunks follow one another in time. */
async function* scanMessages(
  path: string,
  clock: RecordingClock,
  filter: MessageFilter = {},
): AsyncGenerator<RecordedMessage, void, void> {
  const topics = new Map<number, string>();
  let chunk: Message[] = [];
  for await (const record of scanRecords(path)) {
    if (record.type === 'Channel') topics.set(record.id, record.topic);
    else if (record.type === 'Message') chunk.push(record);
    else if (record.type === 'Chunk') {
      yield* inOrder(chunk, topics, clock, filter);
      chunk = [];
    }
  }
  yield* inOrder(chunk, topics, clock, filter);
}

function* inOrder(
  chunk: Message[],
  topics: ReadonlyMap<number, string>,
  clock: RecordingClock,
  { topics: wanted, from_us = Number.NEGATIVE_INFINITY, until_us = Number.POSITIVE_INFINITY }: MessageFilter,
): Generator<RecordedMessage, void, void> {
  chunk.sort((a, b) => (a.logTime < b.logTime ? -1 : a.logTime > b.logTime ? 1 : 0));
  for (const message of chunk) {
    const topic = topics.get(message.channelId) ?? '';
    const time_us = clock.time_us(message.logTime);
    if (time_us < from_us || time_us > until_us || (wanted && !wanted.includes(topic))) continue;
    yield { topic, time_us, data: message.data };
  }
}

async function scanAttachment(path: string, name: string): Promise<Uint8Array | undefined> {
  for await (const record of scanRecords(path)) {
    if (record.type === 'Attachment' && record.name === name) return record.data;
  }
  return undefined;
}
