import { verge } from '#proto';
import { decodeTraceMessage } from '../../core/trace/records.js';
import { decodeViewFrame } from '../../core/view/viewMessages.js';
import type { TraceMessage } from './feed.js';
import type { RecordingFile } from './recordingFile.js';

/** A moment from which a replay can start. */
export interface KeyframePlace {
  readonly time_us: number;
  readonly logTime_ns: bigint;
}

/** What one pass over a recording finds: its scene, where it can be entered, and its whole history. */
export interface RecordingIndex {
  scene: verge.v1.IScene | null;
  state: verge.v1.IRunState | null;
  readonly keyframes: KeyframePlace[];
  readonly metrics: verge.v1.IViewMetrics[];
  readonly events: verge.v1.IRunEvent[];
  readonly traceMessages: TraceMessage[];
  /** messages on the air in each second from `firstTime_us` */
  density: Float32Array;
  firstTime_us: number;
  lastTime_us: number;
}

/** Field numbers of ViewFrame.body: the first byte of an encoded frame tells its kind without decoding it. */
const TAG = { scene: 1, keyframe: 2, delta: 3, events: 4, metrics: 5, state: 6 } as const;
const tagOf = (frame: Uint8Array): number => frame[0] >> 3;

/** Frames between two breaths of the page while a long file is read. */
const BREATH = 2000;
/** A run of ours also writes each message to /messages; its view has them already. Imported traces need the originals. */
const MOST_TRACE_MESSAGES = 500_000;

/**
 * Reads a recording through once. Deltas are not decoded, only timed by the frames around them.
 * @param progress called with the number of messages read so far
 */
export async function indexRecording(
  file: RecordingFile,
  progress: (messages: number) => void,
): Promise<RecordingIndex> {
  const index: RecordingIndex = {
    scene: null,
    state: null,
    keyframes: [],
    metrics: [],
    events: [],
    traceMessages: [],
    density: new Float32Array(0),
    firstTime_us: Number.POSITIVE_INFINITY,
    lastTime_us: Number.NEGATIVE_INFINITY,
  };
  const counts: number[] = [];
  let read = 0;
  for await (const { topic, logTime_ns, data } of file.messages(undefined, ['/view', '/messages'])) {
    if (topic === '/view') addFrame(index, counts, data, logTime_ns);
    else if (index.scene?.trace && index.traceMessages.length < MOST_TRACE_MESSAGES) {
      index.traceMessages.push(decodeTraceMessage(data));
    }
    if (++read % BREATH === 0) {
      progress(read);
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  index.events.push(...changesBefore(file.header.manifest ?? '', index.firstTime_us));
  index.events.sort((a, b) => (a.timeUs ?? 0) - (b.timeUs ?? 0));
  index.traceMessages.sort((a, b) => (a.timeUs ?? 0) - (b.timeUs ?? 0));
  finishTimes(index, counts);
  return index;
}

/** Live changes made before the recording began: the scene tells the scenario as it was at the very start. */
function changesBefore(manifestJson: string, time_us: number): verge.v1.IRunEvent[] {
  const { timeline = [] } = JSON.parse(manifestJson || '{}') as {
    timeline?: readonly { at_s: number; set?: Readonly<Record<string, unknown>> }[];
  };
  return timeline
    .filter(({ at_s }) => at_s * 1e6 < time_us)
    .flatMap(({ at_s, set = {} }) =>
      Object.entries(set).map(([path, value]) => ({
        timeUs: at_s * 1e6,
        code: 'liveChange',
        text: `${path} = ${value}`,
        path,
        value: Number(value),
      })),
    );
}

function addFrame(index: RecordingIndex, counts: number[], data: Uint8Array, logTime_ns: bigint): void {
  const tag = tagOf(data);
  if (tag === TAG.delta) {
    timed(index, decodeViewFrame(data).delta?.timeUs ?? 0);
    return;
  }
  const frame = decodeViewFrame(data);
  if (frame.keyframe) {
    const time_us = frame.keyframe.timeUs ?? 0;
    index.keyframes.push({ time_us, logTime_ns });
    timed(index, time_us);
  } else if (frame.events) addEvents(index, counts, frame.events);
  else if (frame.metrics) index.metrics.push(copied(frame.metrics, verge.v1.ViewMetrics));
  else if (frame.scene) index.scene ??= copied(frame.scene, verge.v1.Scene);
  else if (frame.state) index.state = frame.state;
}

/** Decoded bytes are views into the chunk; what is kept is copied, so that chunks can go. */
function copied<T>(
  message: T,
  type: { encode(message: T): { finish(): Uint8Array }; decode(bytes: Uint8Array): T },
): T {
  return type.decode(type.encode(message).finish());
}

function timed(index: RecordingIndex, time_us: number): void {
  index.firstTime_us = Math.min(index.firstTime_us, time_us);
  index.lastTime_us = Math.max(index.lastTime_us, time_us);
}

function addEvents(index: RecordingIndex, counts: number[], frame: verge.v1.IViewEvents): void {
  index.events.push(...(frame.events ?? []));
  for (const { timeUs } of frame.messages ?? []) {
    const second = Math.max(0, Math.floor((timeUs ?? 0) / 1e6));
    counts[second] = (counts[second] ?? 0) + 1;
  }
}

function finishTimes(index: RecordingIndex, counts: readonly number[]): void {
  if (!Number.isFinite(index.firstTime_us)) {
    index.firstTime_us = 0;
    index.lastTime_us = 0;
  }
  const from = Math.floor(index.firstTime_us / 1e6);
  const seconds = Math.max(1, Math.ceil(index.lastTime_us / 1e6) - from);
  index.density = Float32Array.from({ length: Math.min(seconds, 20_000) }, (_, i) => counts[from + i] ?? 0);
}
