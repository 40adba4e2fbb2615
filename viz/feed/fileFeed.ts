import type { verge } from '#proto';
import { ViewDecoder } from '../../core/view/viewDecoder.js';
import { decodeViewFrame } from '../../core/view/viewMessages.js';
import type { Feed, FeedSink } from './feed.js';
import { openRecording, type RecordingFile } from './recordingFile.js';
import { indexRecording, type KeyframePlace, type RecordingIndex } from './recordingIndex.js';
import { SnapshotBuffer } from './snapshotBuffer.js';

/** Recorded time decoded ahead of the playhead, us, at speed 1. */
const AHEAD_us = 1_500_000;
/** A step of a paused replay, us. */
const STEP_us = 100_000;
/** At speed "as fast as possible". */
const FASTEST = 20;

interface Opened {
  readonly file: RecordingFile;
  readonly index: RecordingIndex;
}

/** Replays a recording in the page: play, pause, scrub, speed. The view stream is the one that a live run sends. */
export class FileFeed implements Feed {
  readonly kind = 'file';
  readonly buffer = new SnapshotBuffer();
  bytes = 0;
  private readonly decoder = new ViewDecoder();
  private sink!: FeedSink;
  private opened: Promise<Opened> | null = null;
  private file: RecordingFile | null = null;
  private index: RecordingIndex | null = null;
  private stream: AsyncIterator<{ data: Uint8Array }> | null = null;
  private pending: Promise<void> | null = null;
  private exhausted = false;
  private generation = 0;
  private time_us = 0;
  private speed = 1;
  private playing = false;
  private closed = false;
  /** events read ahead of the playhead, told when it reaches them */
  private waiting: verge.v1.IViewEvents[] = [];

  constructor(
    private readonly blob: Blob,
    private readonly name: string,
  ) {}

  get range_us(): readonly [number, number] {
    return [this.index?.firstTime_us ?? 0, this.index?.lastTime_us ?? 0];
  }

  get rate(): number {
    return this.speed === 0 ? FASTEST : this.speed;
  }

  start(sink: FeedSink): void {
    this.sink = sink;
    const progress = (text: string): void => sink.status({ state: 'connecting', text });
    this.open(progress)
      .then((opened) => this.begin(opened))
      .catch((error: Error) => {
        if (!this.closed) sink.status({ state: 'failed', text: error.message });
      });
  }

  /**
   * Reads the file through, once. May be called before `start`, so that a wrong file never takes the place of what is shown.
   * @param progress told in a sentence how far it is
   * @throws Error naming the file, when it cannot be replayed
   */
  open(progress: (text: string) => void): Promise<Opened> {
    this.opened ??= this.read(progress).catch((error: Error) => {
      throw new Error(`${this.name}: ${error.message}`);
    });
    return this.opened;
  }

  private async read(progress: (text: string) => void): Promise<Opened> {
    progress(`Reading ${this.name}`);
    const file = await openRecording(this.blob);
    const index = await indexRecording(file, (count) => {
      progress(`Reading ${this.name}: ${count.toLocaleString('en-GB')} messages`);
    });
    if (index.scene === null || index.keyframes.length === 0) {
      throw new Error('no view to replay: expected a recording made or imported by Verge');
    }
    return { file, index };
  }

  private begin({ file, index }: Opened): void {
    if (this.closed) return;
    this.file = file;
    this.index = index;
    this.bytes = file.size_B;
    this.tell(index, file);
    this.seek(index.firstTime_us);
    this.playing = true;
    this.tellState();
  }

  private tell(index: RecordingIndex, { partial, damaged }: RecordingFile): void {
    const note = partial ? 'partial file' : damaged.size > 0 ? 'damaged file' : undefined;
    const left = damaged.size > 0 ? `${this.name} is damaged: ${spansText(damaged)} are left out` : this.name;
    const text = partial ? `${this.name} breaks off: shown is what was written` : left;
    this.sink.scene(index.scene!);
    this.sink.status({ state: 'open', text, note });
    this.sink.history(index);
  }

  private tellState(): void {
    const ended = this.time_us >= this.range_us[1];
    this.sink.runState({
      state: this.playing && !ended ? 'running' : 'paused',
      speed: this.speed,
      timeUs: this.time_us,
      durationUs: this.range_us[1],
      reproducible: this.index?.state?.reproducible ?? true,
    });
  }

  tick(wallStep_s: number): number {
    if (this.index === null) return 0;
    if (this.playing && this.buffer.length > 0) this.play(wallStep_s);
    this.readAhead();
    this.tellEvents();
    return this.time_us;
  }

  /** The playhead waits for the data where reading is slower than playing. */
  private play(wallStep_s: number): void {
    const [, last_us] = this.range_us;
    const limit_us = this.exhausted ? last_us : this.buffer.newest_us;
    const before_us = this.time_us;
    this.time_us = Math.max(before_us, Math.min(limit_us, before_us + wallStep_s * 1e6 * this.rate));
    if (this.time_us >= last_us && before_us < last_us) {
      this.playing = false;
      this.tellState();
    }
  }

  control(action: verge.v1.IViewControl): number {
    if (action.play) this.resume();
    else if (action.pause) this.playing = false;
    else if (action.speed) this.speed = action.speed.speed ?? 1;
    else if (action.step) this.seek(this.time_us + STEP_us);
    else return 0;
    this.tellState();
    return 0;
  }

  /** Play at the end begins again. */
  private resume(): void {
    if (this.time_us >= this.range_us[1]) this.seek(this.range_us[0]);
    this.playing = true;
  }

  seek(time_us: number): void {
    if (this.index === null) return;
    const [first_us, last_us] = this.range_us;
    const target_us = Math.max(first_us, Math.min(last_us, time_us));
    const within = this.buffer.length > 0 && target_us >= this.buffer.oldest_us && target_us <= this.buffer.newest_us;
    this.time_us = target_us;
    this.waiting = this.waiting.filter((events) => timeOf(events) > target_us);
    this.sink.jumped(target_us);
    if (!within) this.restart(nearestKeyframe(this.index.keyframes, target_us));
    this.tellState();
  }

  close(): void {
    this.closed = true;
    this.generation++;
  }

  /** Begins to decode at a keyframe. The old picture stays until the first new moment. */
  private restart(keyframe: KeyframePlace): void {
    this.generation++;
    this.decoder.reset();
    this.buffer.clear();
    this.waiting = [];
    this.exhausted = false;
    this.pending = null;
    this.stream = this.file!.messages(keyframe.logTime_ns, ['/view'])[Symbol.asyncIterator]();
  }

  private readAhead(): void {
    const ahead_us = AHEAD_us * Math.max(1, this.speed === 0 ? FASTEST / 4 : this.speed / 2);
    if (this.pending !== null || this.exhausted || this.buffer.newest_us > this.time_us + ahead_us) return;
    const { generation } = this;
    this.pending = this.readUntil(this.time_us + ahead_us, generation)
      .catch((error: Error) => {
        this.exhausted = true;
        this.sink.status({ state: 'failed', text: `${this.name}: ${error.message}` });
      })
      .finally(() => {
        if (generation === this.generation) this.pending = null;
      });
  }

  private async readUntil(time_us: number, generation: number): Promise<void> {
    const stream = this.stream!;
    for (;;) {
      const next = await stream.next();
      if (generation !== this.generation) return;
      if (next.done) {
        this.exhausted = true;
        return;
      }
      const frame = decodeViewFrame(next.value.data);
      if (frame.events) this.waiting.push(frame.events);
      if (!frame.keyframe && !frame.delta) continue;
      if (this.decoder.apply(frame) !== 'skipped') this.buffer.push(this.decoder);
      // One moment past the playhead at least, so that there are two to interpolate between.
      if (this.buffer.newest_us > time_us) return;
    }
  }

  private tellEvents(): void {
    if (this.waiting.length === 0) return;
    const due = this.waiting.filter((events) => timeOf(events) <= this.time_us);
    if (due.length === 0) return;
    this.waiting = this.waiting.filter((events) => timeOf(events) > this.time_us);
    for (const events of due) this.sink.events(events);
  }
}

/** "12.0 to 13.0 s, 20.0 to 21.0 s", in the file's own clock. */
const spansText = (damaged: RecordingFile['damaged']): string =>
  [...damaged].map(({ start_ns, end_ns }) => `${second(start_ns)} to ${second(end_ns)} s`).join(', ');

const second = (time_ns: bigint): string => (Number(time_ns / 1_000_000n) / 1_000).toFixed(1);

/** A batch is told at the time of its last message. */
function timeOf(events: verge.v1.IViewEvents): number {
  const message = events.messages?.[events.messages.length - 1];
  return message?.timeUs ?? events.events?.[0]?.timeUs ?? 0;
}

/** The last keyframe at or before a moment. */
export function nearestKeyframe(keyframes: readonly KeyframePlace[], time_us: number): KeyframePlace {
  let low = 0;
  let high = keyframes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (keyframes[middle].time_us <= time_us) low = middle;
    else high = middle - 1;
  }
  return keyframes[low];
}
