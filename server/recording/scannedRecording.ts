import type { FileHandle } from 'node:fs/promises';
import { McapStreamReader, type McapTypes } from '@mcap/core';
import {
  type ChunkMessage,
  type ChunkPlace,
  chunkSpan_ns,
  contentsOf,
  type Decompress,
  type FramedRecord,
  framedRecords,
  OPCODE,
} from '../../core/view/mcapRecords.js';
import { bytesAt, readMessages } from './chunkFile.js';
import { type DamagedSpan, type Recording, RecordingClock, type RecordingContents } from './recording.js';
import { decompressHandlers } from './zstd.js';

/** What every MCAP file starts with, B. */
const MAGIC_B = 8;

/** A file without an index, read from its beginning up to the last whole record; damaged chunks are left out. */
export async function scannedRecording(path: string, size_B: number, handle: FileHandle): Promise<Recording> {
  const decompress = await decompressHandlers();
  const scan = new Scan(decompress);
  for await (const record of framedRecords((at, length_B) => bytesAt(handle, at, length_B), MAGIC_B, size_B)) {
    if (record.opcode !== OPCODE.messageIndex) {
      scan.take(record, await bytesAt(handle, record.offset, record.length_B));
    }
  }
  const contents = scan.contents();
  const file = { handle, places: scan.places, topics: scan.topics, clock: new RecordingClock(contents), decompress };
  return {
    ...contents,
    path,
    size_B,
    partial: true,
    messages: (filter) => readMessages(file, filter),
    attachment: (name) => attachmentAt(handle, scan.attachmentPlaces.get(name)),
    close: () => handle.close(),
  };
}

/** What a scan has found so far. */
class Scan {
  readonly places: ChunkPlace[] = [];
  readonly topics = new Map<number, string>();
  readonly attachmentPlaces = new Map<string, FramedRecord>();
  private library = '';
  private chunks = 0;
  private readonly damaged: DamagedSpan[] = [];
  private readonly schemas = new Map<number, string>();
  private readonly channels = new Map<number, { topic: string; schemaName: string; count: number }>();
  private readonly attachments: { name: string; mediaType: string; size_B: number }[] = [];
  private readonly metadata = new Map<string, ReadonlyMap<string, string>>();
  private firstTime_ns: bigint | undefined;
  private lastTime_ns: bigint | undefined;

  constructor(private readonly decompress: Decompress) {}

  take(record: FramedRecord, bytes: Uint8Array): void {
    if (record.opcode === OPCODE.chunk || record.opcode === OPCODE.message) this.chunk(record, bytes);
    else this.declaration(record, bytes);
  }

  contents(): RecordingContents {
    const { library, attachments, metadata, firstTime_ns, lastTime_ns, chunks, damaged } = this;
    const channels = [...this.channels.values()];
    return { library, channels, attachments, metadata, firstTime_ns, lastTime_ns, chunks, damaged };
  }

  private chunk(record: FramedRecord, bytes: Uint8Array): void {
    if (record.opcode === OPCODE.chunk) this.chunks++;
    const contents = contentsOf(bytes, this.decompress);
    if (contents === null) {
      const [from_ns, until_ns] = chunkSpan_ns(bytes);
      this.damaged.push({ from_ns, until_ns });
      return;
    }
    for (const declaration of contents.declarations) this.declaration(record, declaration);
    const { messages } = contents;
    if (messages.length === 0) return;
    const { offset, length_B } = record;
    const start_ns = messages[0].logTime_ns;
    const end_ns = messages[messages.length - 1].logTime_ns;
    this.places.push({ offset, length_B, start_ns, end_ns });
    this.count(messages, start_ns, end_ns);
  }

  private count(messages: readonly ChunkMessage[], start_ns: bigint, end_ns: bigint): void {
    for (const { channelId } of messages) {
      const channel = this.channels.get(channelId);
      if (channel) channel.count++;
    }
    if (this.firstTime_ns === undefined || start_ns < this.firstTime_ns) this.firstTime_ns = start_ns;
    if (this.lastTime_ns === undefined || end_ns > this.lastTime_ns) this.lastTime_ns = end_ns;
  }

  private declaration(place: FramedRecord, bytes: Uint8Array): void {
    const record = parsed(bytes);
    if (record?.type === 'Header') this.library = record.library;
    else if (record?.type === 'Schema') this.schemas.set(record.id, record.name);
    else if (record?.type === 'Channel' && !this.channels.has(record.id)) {
      const { id, topic, schemaId } = record;
      this.channels.set(id, { topic, schemaName: this.schemas.get(schemaId) ?? '', count: 0 });
      this.topics.set(id, topic);
    } else if (record?.type === 'Metadata') this.metadata.set(record.name, record.metadata);
    else if (record?.type === 'Attachment') {
      this.attachments.push({ name: record.name, mediaType: record.mediaType, size_B: record.data.length });
      this.attachmentPlaces.set(record.name, place);
    }
  }
}

/** A framed record outside a chunk; undefined when its bytes are damaged. */
function parsed(bytes: Uint8Array): McapTypes.TypedMcapRecord | undefined {
  const reader = new McapStreamReader({ noMagicPrefix: true });
  try {
    reader.append(bytes);
    return reader.nextRecord();
  } catch {
    return undefined;
  }
}

async function attachmentAt(handle: FileHandle, place: FramedRecord | undefined): Promise<Uint8Array | undefined> {
  if (place === undefined) return undefined;
  const record = parsed(await bytesAt(handle, place.offset, place.length_B));
  return record?.type === 'Attachment' ? record.data : undefined;
}
