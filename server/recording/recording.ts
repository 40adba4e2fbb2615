import { US_PER_S } from '../../core/units/units.js';
import { METADATA, NS_PER_MS, NS_PER_US } from './channels.js';

/** One record of a recording, still encoded. */
export interface RecordedMessage {
  readonly topic: string;
  /** since the recording's time 0 */
  readonly time_us: number;
  readonly data: Uint8Array;
}

export interface RecordedChannel {
  readonly topic: string;
  readonly schemaName: string;
  readonly count: number;
}

export interface RecordedAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly size_B: number;
}

export interface MessageFilter {
  readonly topics?: readonly string[];
  readonly from_us?: number;
  /** inclusive */
  readonly until_us?: number;
}

/** Recorded time whose chunk is damaged: its messages are left out. */
export interface DamagedSpan {
  readonly from_ns: bigint;
  readonly until_ns: bigint;
}

/** What a file holds, whichever way it was read. */
export interface RecordingContents {
  readonly library: string;
  readonly channels: readonly RecordedChannel[];
  readonly attachments: readonly RecordedAttachment[];
  /** records by name; of equal names the last */
  readonly metadata: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** absolute log times; undefined when there is no message */
  readonly firstTime_ns: bigint | undefined;
  readonly lastTime_ns: bigint | undefined;
  readonly chunks: number;
  /** chunks that do not unpack or have another checksum, in order of the file */
  readonly damaged: readonly DamagedSpan[];
}

/** An open recording. Times are relative to its time 0. */
export interface Recording extends RecordingContents {
  readonly path: string;
  readonly size_B: number;
  /** the file has no index (killed run, cut download): read up to the last whole record */
  readonly partial: boolean;
  /** Records in order of time (of equal times, as written); those of damaged chunks are left out. */
  messages(filter?: MessageFilter): AsyncGenerator<RecordedMessage, void, void>;
  /** The bytes of an attachment, undefined when there is none of that name. */
  attachment(name: string): Promise<Uint8Array | undefined>;
  close(): Promise<void>;
}

/** What a reader should be told before a recording is played or exported. */
export function warningsOf(recording: Recording): string[] {
  const { path, partial, damaged } = recording;
  const clock = new RecordingClock(recording);
  const second = (time_ns: bigint): string => (clock.time_us(time_ns) / US_PER_S).toFixed(3);
  const left = damaged.map(
    ({ from_ns, until_ns }) => `${path} is damaged: ${second(from_ns)} to ${second(until_ns)} s are left out`,
  );
  return partial ? [`${path} is partial: readable up to its last whole second`, ...left] : left;
}

/** Unix time of a recording's time 0, ms; 0 when simulated or withheld. */
export function originUnix_ms(contents: Pick<RecordingContents, 'metadata'>): number {
  return Number(contents.metadata.get(METADATA.header)?.get('originUnix_ms') ?? 0);
}

/** Conversion between a file's absolute log times and times since its time 0. */
export class RecordingClock {
  private readonly origin_ns: bigint;

  constructor(contents: Pick<RecordingContents, 'metadata'>) {
    this.origin_ns = BigInt(Math.round(originUnix_ms(contents))) * NS_PER_MS;
  }

  time_us(logTime_ns: bigint): number {
    return Number((logTime_ns - this.origin_ns) / NS_PER_US);
  }

  logTime_ns(time_us: number): bigint {
    return this.origin_ns + BigInt(Math.round(time_us)) * NS_PER_US;
  }
}
