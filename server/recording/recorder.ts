import { verge } from '#proto';
import type { VergeError } from '../../core/errors/vergeError.js';
import { secondOf } from '../../core/simTime/simTime.js';
import type { VehicleView } from '../../core/view/vehicleView.js';
import { ViewEncoder } from '../../core/view/viewEncoder.js';
import { type ByteSink, cannotWrite, openFileSink } from './byteSink.js';
import {
  CHANNELS,
  type ChannelName,
  descriptorSetBytes,
  LIBRARY,
  METADATA,
  NS_PER_MS,
  NS_PER_US,
  traceMessageOf,
} from './channels.js';
import { McapBuilder } from './mcapBuilder.js';
import { WriteQueue } from './writeQueue.js';
import { zstdCompression } from './zstd.js';

/** What is known when a recording starts; readable even when the run is killed. */
export interface RecordingHeader {
  /** 'verge' for a run of ours, else the importer's name */
  format: string;
  /** name of the scenario, or of the trace */
  scenario: string;
  seed?: string;
  version: string;
  /** scenario, seed, timeline so far: what `verge run` can repeat */
  manifestJson?: string;
  /** file a trace came from */
  source?: string;
  /** Unix time of time 0, ms; 0 or absent when simulated or withheld */
  originUnix_ms?: number;
  timeNote?: string;
  /** name of vehicle id 1, 2, ... of an imported trace */
  stations?: readonly string[];
}

export interface RecorderOptions {
  /** told once, when the medium refuses; the recording then drops what follows */
  onFailure?: (error: VergeError) => void;
  /** where the bytes go instead of a file at `path` */
  sink?: ByteSink;
  /** above so many queued bytes `overloaded` is true */
  pressureLimit_B?: number;
}

export interface RecordingResult {
  readonly path: string;
  readonly size_B: number;
  readonly records: number;
  readonly lastTime_us: number;
  /** absent when the file is whole */
  readonly failure?: VergeError;
}

const PRESSURE_LIMIT_B = 64 * 1024 * 1024;
/** A second with more than this is split, so that a reader never has to unpack a huge chunk. */
const CHUNK_LIMIT_B = 4 * 1024 * 1024;

/**
 * Writes a run or an imported trace as an MCAP file (docs/recording.md). A chunk closes whenever the simulated second
 * changes and starts with a keyframe, so a killed run leaves a file readable to its last whole second, and a seek reads
 * one chunk. All calls are synchronous and ordered; bytes leave in the background. When `overloaded`, pause at a window
 * boundary until `drained()`: nothing is ever dropped while the medium works.
 */
export class Recorder {
  private readonly encoder = new ViewEncoder(Number.POSITIVE_INFINITY);
  private readonly builder: McapBuilder;
  private readonly channelIds: Record<ChannelName, number>;
  private readonly queue: WriteQueue;
  private second = Number.NEGATIVE_INFINITY;
  private keyframeSecond = Number.NEGATIVE_INFINITY;
  private size_B = 0;
  private records = 0;
  private lastTime_us = 0;
  private failed: VergeError | undefined;
  private closing: Promise<RecordingResult> | undefined;

  /** @throws VergeError FILE_UNREADABLE when the file cannot be created or its head not written */
  static async open(path: string, header: RecordingHeader, options: RecorderOptions = {}): Promise<Recorder> {
    const compression = await zstdCompression();
    const sink = options.sink ?? (await openFileSink(path));
    const recorder = new Recorder(path, header, options, sink, compression);
    await recorder.queue.drained();
    if (recorder.failed === undefined) return recorder;
    await recorder.queue.close();
    throw recorder.failed;
  }

  private constructor(
    readonly path: string,
    header: RecordingHeader,
    private readonly options: RecorderOptions,
    sink: ByteSink,
    compression: Awaited<ReturnType<typeof zstdCompression>>,
  ) {
    this.originTime_ns = BigInt(Math.round(header.originUnix_ms ?? 0)) * NS_PER_MS;
    this.queue = new WriteQueue(sink, (error) => this.fail(error));
    this.builder = new McapBuilder((block) => this.emit(block), compression);
    this.builder.start(`${LIBRARY} ${header.version}`);
    this.channelIds = this.addChannels();
    this.builder.addMetadata(METADATA.header, headerMetadata(header));
    this.add('info', 0, verge.v1.TraceInfo.encode(infoOf(header)).finish());
  }

  private readonly originTime_ns: bigint;

  /** Bytes handed over and not yet written. */
  get queued_B(): number {
    return this.queue.queued_B;
  }

  /** True: pause at the next window boundary until `drained()`. */
  get overloaded(): boolean {
    return this.queue.queued_B > (this.options.pressureLimit_B ?? PRESSURE_LIMIT_B);
  }

  /** Why recording stopped, when it did. */
  get failure(): VergeError | undefined {
    return this.failed;
  }

  /** Resolves when everything handed over is written (or failed); never rejects. */
  drained(): Promise<void> {
    return this.queue.drained();
  }

  /** The static picture; first of all, and again when it changes. */
  scene(scene: verge.v1.IScene, time_us = 0): void {
    this.frame({ scene }, time_us);
  }

  /** All vehicles at one moment: a keyframe in each new second, else a delta. */
  moment(view: VehicleView): void {
    const second = secondOf(view.time_us);
    if (second !== this.keyframeSecond) this.encoder.forceKeyframe();
    this.keyframeSecond = second;
    this.frame(this.encoder.encode(view), view.time_us);
  }

  /** Messages and events of the view; each message also becomes a record of `/messages`, as sent. */
  events(events: verge.v1.IViewEvents, time_us: number): void {
    if (!events.messages?.length && !events.events?.length) return;
    this.frame({ events }, time_us);
    for (const message of events.messages ?? []) this.message(traceMessageOf(message));
  }

  metrics(metrics: verge.v1.IViewMetrics, time_us = metrics.timeUs ?? 0): void {
    this.frame({ metrics }, time_us);
  }

  /** A view frame of any kind, as it is. Keyframes and deltas of `moment` and of here must not be mixed. */
  frame(frame: verge.v1.IViewFrame, time_us: number): void {
    this.add('view', time_us, verge.v1.ViewFrame.encode(frame).finish());
  }

  /** A V2X message, sent or received. `events` does this for the simulation's own. */
  message(message: verge.v1.ITraceMessage): void {
    this.add('messages', message.timeUs ?? 0, verge.v1.TraceMessage.encode(message).finish());
  }

  control(change: verge.v1.IControlChange): void {
    this.add('control', change.timeUs ?? 0, verge.v1.ControlChange.encode(change).finish());
  }

  /** A file in the file, such as a final model (float32, little endian). */
  attachment(name: string, mediaType: string, data: Uint8Array, time_us = this.lastTime_us): void {
    if (this.isWriting()) this.builder.addAttachment(name, mediaType, this.logTime_ns(time_us), data);
  }

  metadata(name: string, values: Record<string, string>): void {
    if (this.isWriting()) this.builder.addMetadata(name, new Map(Object.entries(values)));
  }

  /** Closes the open chunk now, when the simulation pauses for long. */
  flush(): void {
    if (this.isWriting()) this.builder.closeChunk();
  }

  /** Writes the index and closes the file. Never rejects: a failure is in the result. Later calls give the same. */
  close(result: Record<string, string | number | boolean | null | undefined> = {}): Promise<RecordingResult> {
    this.closing ??= this.finish(result);
    return this.closing;
  }

  private async finish(result: Record<string, string | number | boolean | null | undefined>): Promise<RecordingResult> {
    if (this.failed === undefined) {
      this.builder.closeChunk();
      const known = Object.entries(result).filter(([, value]) => value !== undefined && value !== null);
      this.builder.addMetadata(METADATA.result, new Map(known.map(([key, value]) => [key, String(value)])));
      this.builder.end();
    }
    await this.queue.close();
    const { path, size_B, records, lastTime_us, failed: failure } = this;
    return failure === undefined
      ? { path, size_B, records, lastTime_us }
      : { path, size_B, records, lastTime_us, failure };
  }

  private add(channel: ChannelName, time_us: number, data: Uint8Array): void {
    if (!this.isWriting()) return;
    const second = secondOf(time_us);
    if (second > this.second || this.builder.openChunk_B > CHUNK_LIMIT_B) this.builder.closeChunk();
    if (second > this.second) this.second = second;
    this.builder.addMessage(this.channelIds[channel], this.logTime_ns(time_us), data);
    this.records++;
    if (time_us > this.lastTime_us) this.lastTime_us = time_us;
  }

  private addChannels(): Record<ChannelName, number> {
    const ids = Object.entries(CHANNELS).map(([name, { topic, schemaName }]) => [
      name,
      this.builder.addChannel(topic, schemaName, descriptorSetBytes(schemaName)),
    ]);
    return Object.fromEntries(ids);
  }

  private isWriting(): boolean {
    return this.failed === undefined && this.closing === undefined;
  }

  private logTime_ns(time_us: number): bigint {
    return this.originTime_ns + BigInt(Math.max(0, Math.round(time_us))) * NS_PER_US;
  }

  private emit(block: Uint8Array): void {
    this.size_B += block.length;
    this.queue.push(block);
  }

  private fail(error: unknown): void {
    this.failed = cannotWrite(this.path, error);
    this.options.onFailure?.(this.failed);
  }
}

function headerMetadata(header: RecordingHeader): Map<string, string> {
  const { stations, manifestJson, ...rest } = header;
  const known = Object.entries({ ...rest, manifest: manifestJson, stations: stations?.join(' ') });
  return new Map(known.filter(([, value]) => value !== undefined).map(([key, value]) => [key, String(value)]));
}

function infoOf(header: RecordingHeader): verge.v1.ITraceInfo {
  return {
    format: header.format,
    source: header.source ?? header.scenario,
    originUnixMs: header.originUnix_ms ?? 0,
    timeNote: header.timeNote ?? '',
    stations: [...(header.stations ?? [])],
    manifestJson: header.manifestJson ?? '',
  };
}
