import type { verge } from '#proto';
import type { SnapshotBuffer } from './snapshotBuffer.js';

/** Where the pictures come from, and how well they flow; one sentence for people in `text`. */
export interface FeedStatus {
  readonly state: 'connecting' | 'open' | 'reconnecting' | 'ended' | 'failed';
  readonly text: string;
  /** Shown beside the title for as long as it holds: "partial file". */
  readonly note?: string;
}

/** A message of an imported trace, beside the view stream (proto/trace.proto). */
export type TraceMessage = verge.v1.ITraceMessage;

/** What a feed tells the page. All calls happen between frames, on the main thread. */
export interface FeedSink {
  status(status: FeedStatus): void;
  scene(scene: verge.v1.IScene): void;
  runState(state: verge.v1.IRunState): void;
  /** Messages on the air and run events, in order of time. */
  events(events: verge.v1.IViewEvents): void;
  metrics(metrics: verge.v1.IViewMetrics): void;
  inspection(inspection: verge.v1.IStationInspection): void;
  refusal(error: verge.v1.IProtocolErrorView): void;
  /** Time jumped: forget pulses, trails and interpolation. Metrics and events already told stay true. */
  jumped(time_us: number): void;
  /** A file tells its whole history at once. */
  history(history: FeedHistory): void;
  /** A live run tells what happened before this page joined, or joined again. */
  pastOfRun(past: verge.v1.IViewHistory): void;
}

export interface FeedHistory {
  readonly metrics: readonly verge.v1.IViewMetrics[];
  readonly events: readonly verge.v1.IRunEvent[];
  readonly traceMessages: readonly TraceMessage[];
  /** Number of messages on the air per second of the file, for the strip under the timeline. */
  readonly density: Float32Array;
}

/** A source of moments: a running simulation or a recording. The scene reads `buffer` at the time `tick` returns. */
export interface Feed {
  readonly kind: 'live' | 'file';
  readonly buffer: SnapshotBuffer;
  /** Bytes received or read so far. */
  readonly bytes: number;
  /** First and last moment that can be shown, us; equal while nothing is known. */
  readonly range_us: readonly [number, number];
  /** Simulated seconds a wall-clock second, as they come. */
  readonly rate: number;
  start(sink: FeedSink): void;
  /** Moves the playhead by one picture and returns it, us. */
  tick(wallStep_s: number): number;
  /** @returns the request number, to match a refusal; 0 where the feed has nobody to ask */
  control(action: verge.v1.IViewControl): number;
  /** Jumps to a moment; files only. */
  seek(time_us: number): void;
  close(): void;
}
