import { verge } from '#proto';
import { ViewDecoder } from '../../core/view/viewDecoder.js';
import { decodeViewFrame } from '../../core/view/viewMessages.js';
import type { Feed, FeedSink } from './feed.js';
import { LiveClock } from './liveClock.js';
import { SnapshotBuffer } from './snapshotBuffer.js';

const SUB_PROTOCOL = 'verge.v1';
const FIRST_RETRY_s = 0.5;
const LONGEST_RETRY_s = 8;

export interface LiveFeedOptions {
  /** ws:// or wss:// address of /ws/view/:id */
  readonly url: string;
  /** What became of the simulation, asked when a connection fails. */
  readonly fate: () => Promise<Fate>;
}

/** Whether there is something to connect to again; else why not, in a sentence. */
export type Fate = { readonly state: 'there' } | { readonly state: 'ended' | 'failed'; readonly text: string };

/** Follows a running simulation and reconnects by itself. */
export class LiveFeed implements Feed {
  readonly kind = 'live';
  readonly buffer = new SnapshotBuffer();
  bytes = 0;
  private readonly decoder = new ViewDecoder();
  private readonly clock = new LiveClock();
  private socket: WebSocket | null = null;
  private sink!: FeedSink;
  private request = 0;
  private failures = 0;
  private retry: number | undefined;
  private closed = false;

  constructor(private readonly options: LiveFeedOptions) {}

  get range_us(): readonly [number, number] {
    return [this.buffer.oldest_us, this.buffer.newest_us];
  }

  get rate(): number {
    return this.clock.rate;
  }

  start(sink: FeedSink): void {
    this.sink = sink;
    this.sink.status({ state: 'connecting', text: 'Connecting to the simulation' });
    this.connect();
  }

  tick(wallStep_s: number): number {
    return this.clock.tick(wallStep_s);
  }

  control(action: verge.v1.IViewControl): number {
    if (this.socket?.readyState !== WebSocket.OPEN) return 0;
    const request = ++this.request;
    this.socket.send(verge.v1.ViewControl.encode({ ...action, request }).finish() as Uint8Array<ArrayBuffer>);
    return request;
  }

  seek(): void {}

  close(): void {
    this.closed = true;
    clearTimeout(this.retry);
    this.socket?.close(1000);
  }

  private connect(): void {
    const socket = new WebSocket(this.options.url, SUB_PROTOCOL);
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => this.opened();
    socket.onmessage = (event) => this.received(new Uint8Array(event.data as ArrayBuffer));
    socket.onclose = () => void this.lost();
    this.socket = socket;
  }

  private opened(): void {
    this.failures = 0;
    this.decoder.reset();
    this.clock.reset();
    this.buffer.clear();
    this.sink.status({ state: 'open', text: 'Connected' });
  }

  private async lost(): Promise<void> {
    if (this.closed) return;
    this.failures++;
    const fate = await this.options.fate().catch((): Fate => ({ state: 'there' }));
    if (this.closed) return;
    if (fate.state !== 'there') {
      this.closed = true;
      this.sink.status(fate);
      return;
    }
    const wait_s = Math.min(LONGEST_RETRY_s, FIRST_RETRY_s * 2 ** (this.failures - 1));
    this.sink.status({
      state: 'reconnecting',
      text: `Connection lost. Trying again in ${wait_s} s (attempt ${this.failures})`,
    });
    this.retry = setTimeout(() => this.connect(), wait_s * 1000);
  }

  private received(bytes: Uint8Array): void {
    this.bytes += bytes.length;
    try {
      this.dispatch(decodeViewFrame(bytes));
    } catch (error) {
      this.sink.status({ state: 'failed', text: `A frame could not be read: ${(error as Error).message}` });
      this.socket?.close(1000);
    }
  }

  private dispatch(frame: verge.v1.IViewFrame): void {
    const { sink } = this;
    if (frame.keyframe || frame.delta) this.moment(frame);
    else if (frame.events) sink.events(frame.events);
    else if (frame.metrics) sink.metrics(frame.metrics);
    else if (frame.state) this.runState(frame.state);
    else if (frame.scene) sink.scene(frame.scene);
    else if (frame.history) sink.pastOfRun(frame.history);
    else if (frame.inspection) sink.inspection(frame.inspection);
    else if (frame.error) sink.refusal(frame.error);
  }

  private moment(frame: verge.v1.IViewFrame): void {
    if (this.decoder.apply(frame) === 'skipped') return;
    const { time_us } = this.decoder.current;
    this.buffer.push(this.decoder);
    this.clock.arrived(time_us, performance.now());
    this.control({ ack: { timeUs: time_us } });
  }

  private runState(state: verge.v1.IRunState): void {
    this.clock.paused = state.state !== 'running';
    this.sink.runState(state);
  }
}
