import type { FileHandle } from 'node:fs/promises';
import {
  type ChunkMessage,
  type ChunkPlace,
  contentsOf,
  type Decompress,
  messagesInOrder,
} from '../../core/view/mcapRecords.js';
import type { MessageFilter, RecordedMessage, RecordingClock } from './recording.js';

/** Bytes of a file from a place on. */
export async function bytesAt(handle: FileHandle, offset: number, length_B: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length_B);
  const { bytesRead } = await handle.read(bytes, 0, length_B, offset);
  return bytes.subarray(0, bytesRead);
}

/** The undamaged chunks of an open file, and what its channels are called. */
export interface ChunkFile {
  readonly handle: FileHandle;
  readonly places: readonly ChunkPlace[];
  readonly topics: ReadonlyMap<number, string>;
  readonly clock: RecordingClock;
  readonly decompress: Decompress;
}

/** Messages in order of time (of equal times, as written), filtered; a seek unpacks only the chunks it needs. */
export async function* readMessages(
  { handle, places, topics, clock, decompress }: ChunkFile,
  { topics: wanted, from_us = Number.NEGATIVE_INFINITY, until_us = Number.POSITIVE_INFINITY }: MessageFilter = {},
): AsyncGenerator<RecordedMessage, void, void> {
  const load = async ({ offset, length_B }: ChunkPlace): Promise<readonly ChunkMessage[] | null> =>
    contentsOf(await bytesAt(handle, offset, length_B), decompress)?.messages ?? null;
  const needed = places.filter(
    ({ start_ns, end_ns }) => clock.time_us(end_ns) >= from_us && clock.time_us(start_ns) <= until_us,
  );
  for await (const { channelId, logTime_ns, data } of messagesInOrder(needed, load)) {
    const topic = topics.get(channelId) ?? '';
    const time_us = clock.time_us(logTime_ns);
    if (time_us < from_us || time_us > until_us || (wanted && !wanted.includes(topic))) continue;
    yield { topic, time_us, data };
  }
}
