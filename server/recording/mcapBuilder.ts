import { crc32 } from 'node:zlib';
import { McapChunkBuilder, McapRecordBuilder, type McapTypes } from '@mcap/core';

type ChunkIndex = McapTypes.TypedMcapRecords['ChunkIndex'];
type AttachmentIndex = McapTypes.TypedMcapRecords['AttachmentIndex'];
type MetadataIndex = McapTypes.TypedMcapRecords['MetadataIndex'];

/** Compresses one chunk; the name is what MCAP calls the method ('zstd', 'lz4', '' for none). */
export interface ChunkCompression {
  readonly name: string;
  compress(bytes: Uint8Array): Uint8Array;
}

/** Opcodes of the summary groups (MCAP specification, "Records"). */
const OPCODE = {
  schema: 3,
  channel: 4,
  chunkIndex: 8,
  attachmentIndex: 10,
  statistics: 11,
  metadataIndex: 13,
} as const;
/** Bytes of the footer record before its CRC: opcode, length, summary start, summary offset start. */
const FOOTER_BEFORE_CRC_B = 1 + 8 + 8 + 8;

/**
 * Lays out an MCAP file (https://mcap.dev/spec) as a sequence of byte blocks. Unlike McapWriter of @mcap/core it closes a
 * chunk when told, which is what makes a killed run readable to its last second, and it is synchronous, so calls cannot
 * overlap; the records themselves are the library's.
 */
export class McapBuilder {
  private readonly records = new McapRecordBuilder();
  private readonly chunk = new McapChunkBuilder({ useMessageIndex: true });
  private readonly schemas: McapTypes.Schema[] = [];
  private readonly channels: McapTypes.Channel[] = [];
  private readonly chunkIndexes: ChunkIndex[] = [];
  private readonly attachmentIndexes: AttachmentIndex[] = [];
  private readonly metadataIndexes: MetadataIndex[] = [];
  private readonly channelCounts = new Map<number, bigint>();
  private position = 0;
  private dataCrc = 0;
  private startTime_ns: bigint | undefined;
  private endTime_ns = 0n;

  constructor(
    private readonly emit: (block: Uint8Array) => void,
    private readonly compression: ChunkCompression,
  ) {}

  start(library: string): void {
    this.records.writeMagic();
    this.records.writeHeader({ profile: '', library });
    this.emitData();
  }

  /** Declares a protobuf channel, before any chunk, so that a scan of a truncated file finds it first. */
  addChannel(topic: string, schemaName: string, descriptorSet: Uint8Array): number {
    const schema = { id: this.schemas.length + 1, name: schemaName, encoding: 'protobuf', data: descriptorSet };
    const id = this.channels.length;
    const channel = {
      id,
      topic,
      schemaId: schema.id,
      messageEncoding: 'protobuf',
      metadata: new Map<string, string>(),
    };
    this.schemas.push(schema);
    this.channels.push(channel);
    this.records.writeSchema(schema);
    this.records.writeChannel(channel);
    this.emitData();
    return id;
  }

  addMessage(channelId: number, time_ns: bigint, data: Uint8Array): void {
    const count = this.channelCounts.get(channelId) ?? 0n;
    this.channelCounts.set(channelId, count + 1n);
    if (this.startTime_ns === undefined || time_ns < this.startTime_ns) this.startTime_ns = time_ns;
    if (time_ns > this.endTime_ns) this.endTime_ns = time_ns;
    const sequence = Number(count & 0xffffffffn);
    this.chunk.addMessage({ channelId, sequence, logTime: time_ns, publishTime: time_ns, data });
  }

  /** Bytes of the open chunk, not yet emitted. */
  get openChunk_B(): number {
    return this.chunk.byteLength;
  }

  /** Emits what was added since the last call as one chunk with its message indexes. */
  closeChunk(): void {
    if (this.chunk.numMessages === 0) return;
    const content = this.chunk.buffer;
    const { messageStartTime, messageEndTime } = this.chunk;
    const uncompressedSize = BigInt(content.length);
    const compressed = this.compression.compress(content);
    const chunkStartOffset = BigInt(this.position);
    const compression = this.compression.name;
    const chunkLength = this.records.writeChunk({
      messageStartTime,
      messageEndTime,
      uncompressedSize,
      uncompressedCrc: crc32(content),
      compression,
      records: compressed,
    });
    this.emitData();
    const messageIndexStart = this.position;
    const messageIndexOffsets = this.writeMessageIndexes(messageIndexStart);
    this.chunkIndexes.push({
      type: 'ChunkIndex',
      messageStartTime,
      messageEndTime,
      chunkStartOffset,
      chunkLength,
      messageIndexOffsets,
      messageIndexLength: BigInt(this.position - messageIndexStart),
      compression,
      compressedSize: BigInt(compressed.length),
      uncompressedSize,
    });
    this.chunk.reset();
  }

  addMetadata(name: string, values: ReadonlyMap<string, string>): void {
    const offset = BigInt(this.position);
    const length = this.records.writeMetadata({ name, metadata: new Map(values) });
    this.metadataIndexes.push({ type: 'MetadataIndex', name, offset, length });
    this.emitData();
  }

  addAttachment(name: string, mediaType: string, time_ns: bigint, data: Uint8Array): void {
    const offset = BigInt(this.position);
    const times = { logTime: time_ns, createTime: time_ns };
    const length = this.records.writeAttachment({ name, mediaType, ...times, data });
    const dataSize = BigInt(data.length);
    this.attachmentIndexes.push({ type: 'AttachmentIndex', name, mediaType, ...times, offset, length, dataSize });
    this.emitData();
  }

  /** Closes the last chunk and writes the index; nothing may be added after it. */
  end(): void {
    this.closeChunk();
    this.records.writeDataEnd({ dataSectionCrc: this.dataCrc });
    this.emitData();
    const summary = new SummarySection(this.records, this.position);
    summary.group(OPCODE.schema, this.schemas, (schema) => this.records.writeSchema(schema));
    summary.group(OPCODE.channel, this.channels, (channel) => this.records.writeChannel(channel));
    summary.group(OPCODE.statistics, [this.statistics()], (record) => this.records.writeStatistics(record));
    summary.group(OPCODE.metadataIndex, this.metadataIndexes, (index) => this.records.writeMetadataIndex(index));
    summary.group(OPCODE.attachmentIndex, this.attachmentIndexes, (index) => this.records.writeAttachmentIndex(index));
    summary.group(OPCODE.chunkIndex, this.chunkIndexes, (index) => this.records.writeChunkIndex(index));
    this.emit(summary.finish());
  }

  private writeMessageIndexes(start: number): Map<number, bigint> {
    const offsets = new Map<number, bigint>();
    for (const index of this.chunk.indices) {
      offsets.set(index.channelId, BigInt(start + this.records.length));
      this.records.writeMessageIndex(index);
    }
    this.emitData();
    return offsets;
  }

  private statistics(): McapTypes.Statistics {
    const counts = [...this.channelCounts.values()];
    return {
      messageCount: counts.reduce((sum, count) => sum + count, 0n),
      schemaCount: this.schemas.length,
      channelCount: this.channels.length,
      attachmentCount: this.attachmentIndexes.length,
      metadataCount: this.metadataIndexes.length,
      chunkCount: this.chunkIndexes.length,
      messageStartTime: this.startTime_ns ?? 0n,
      messageEndTime: this.endTime_ns,
      channelMessageCounts: this.channelCounts,
    };
  }

  /** Hands the built records on; the record builder reuses its buffer, so they are copied. */
  private emitData(): void {
    const block = this.records.buffer.slice();
    this.records.reset();
    this.dataCrc = crc32(block, this.dataCrc);
    this.position += block.length;
    this.emit(block);
  }
}

/** The summary, summary offset and footer sections, built as one block so that the CRC covers them. */
class SummarySection {
  private readonly offsets: McapTypes.SummaryOffset[] = [];

  constructor(
    private readonly records: McapRecordBuilder,
    private readonly start: number,
  ) {}

  group<T>(groupOpcode: number, items: readonly T[], write: (item: T) => void): void {
    if (items.length === 0) return;
    const before = this.records.length;
    for (const item of items) write(item);
    const groupLength = BigInt(this.records.length - before);
    this.offsets.push({ groupOpcode, groupStart: BigInt(this.start + before), groupLength });
  }

  finish(): Uint8Array {
    const offsetStart = BigInt(this.start + this.records.length);
    for (const offset of this.offsets) this.records.writeSummaryOffset(offset);
    const footerAt = this.records.length;
    this.records.writeFooter({ summaryStart: BigInt(this.start), summaryOffsetStart: offsetStart, summaryCrc: 0 });
    this.records.writeMagic();
    const block = this.records.buffer.slice();
    this.records.reset();
    const crcAt = footerAt + FOOTER_BEFORE_CRC_B;
    new DataView(block.buffer).setUint32(crcAt, crc32(block.subarray(0, crcAt)), true);
    return block;
  }
}
