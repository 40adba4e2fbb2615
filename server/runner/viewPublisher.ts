import type { verge } from '#proto';
import { ViewEncoder } from '../../core/view/viewEncoder.js';
import type { Recorder } from '../recording/recorder.js';
import { type Clock, wallClock } from './clock.js';
import type { Runner, RunObserver } from './runner.js';
import type { ViewHistory } from './viewHistory.js';

/** Where live frames go; the pages' hub. */
export interface LiveAudience {
  /** Number of pages; nothing is encoded for none. */
  readonly size: number;
  /** A page waits for a keyframe: it is new or dropped a frame. */
  takeKeyframeRequest(): boolean;
  send(frame: verge.v1.IViewFrame): void;
  /** Sends each page that inspects a station what there is to see. */
  inspect(look: (stationId: number) => verge.v1.IViewFrame): void;
}

/** Spacing of states in a recording and, in real time, on a page, us of simulated time. */
const STATE_EVERY_US = 100_000;
const RECORDED_METRICS_EVERY_US = 500_000;
/** However fast the run, a page gets no more than so many states, ms of wall clock between two. */
const LIVE_STATE_EVERY_MS = 60;
const LIVE_METRICS_EVERY_MS = 500;
const LIVE_KEYFRAME_EVERY_MS = 1_500;
/** Message pulses a page can show at once; a fast run has more, and only the recording keeps them all. */
const MOST_LIVE_MESSAGES = 300;
/** Events kept between two live frames. */
const MOST_LIVE_EVENTS = 2_000;

/** Turns a run into its view stream: live frames by wall clock, recorded frames by simulated time. */
export class ViewPublisher implements RunObserver {
  private readonly runner: Runner;
  private readonly audience: LiveAudience;
  private readonly clock: Clock;
  private readonly history: ViewHistory | undefined;
  private readonly liveEncoder = new ViewEncoder(Number.POSITIVE_INFINITY);
  private recording: Recorder | undefined;
  private unrecorded = nothing();
  private liveMessages: verge.v1.IMessageView[] = [];
  private liveEvents: verge.v1.IRunEvent[] = [];
  private liveState_us = Number.NEGATIVE_INFINITY;
  private liveState_ms = Number.NEGATIVE_INFINITY;
  private liveMetrics_ms = Number.NEGATIVE_INFINITY;
  private liveKeyframe_ms = Number.NEGATIVE_INFINITY;
  private recorded_us = Number.NEGATIVE_INFINITY;
  private recordedMetrics_us = Number.NEGATIVE_INFINITY;

  /** @param history kept for pages that join late; undefined where nobody can */
  constructor(runner: Runner, audience: LiveAudience, clock: Clock = wallClock, history?: ViewHistory) {
    this.runner = runner;
    this.audience = audience;
    this.clock = clock;
    this.history = history;
    runner.observe(this);
  }

  happened({ events, messages }: verge.v1.IViewEvents): void {
    this.history?.addEvents(events ?? []);
    if (this.runner.recorder !== undefined) {
      this.unrecorded.events.push(...(events ?? []));
      this.unrecorded.messages.push(...(messages ?? []));
    }
    if (this.audience.size === 0) return;
    addUpTo(MOST_LIVE_EVENTS, this.liveEvents, events ?? []);
    addUpTo(MOST_LIVE_MESSAGES, this.liveMessages, messages ?? []);
  }

  windowEnded(stepping: boolean): void {
    const { time_us } = this.runner.simulation;
    const now_ms = this.clock.now_ms();
    const recordDue = this.recorder() !== undefined && time_us - this.recorded_us >= STATE_EVERY_US;
    const liveDue =
      stepping || (time_us - this.liveState_us >= STATE_EVERY_US && now_ms - this.liveState_ms >= LIVE_STATE_EVERY_MS);
    if (!recordDue && !liveDue) return;
    if (this.history?.metricsDue(time_us)) this.history.addMetrics(this.metrics());
    if (recordDue && this.recording !== undefined) this.record(this.recording, time_us);
    if (liveDue) this.showLive(time_us, now_ms);
  }

  /** The run's state goes out at once, and with it what a paused page would otherwise not see. */
  stateChanged(): void {
    if (this.audience.size === 0) return;
    this.audience.send({ state: this.runner.runState() });
  }

  /**
   * What a page that has just connected needs before the stream makes sense to it. Call before the page is among the
   * audience: events up to now are in its history, and the others get them now, so that nobody is told of one twice.
   */
  greeting(): verge.v1.IViewFrame[] {
    this.showEvents();
    const past = this.history === undefined ? [] : [{ history: this.history.view(this.metrics()) }];
    return [{ scene: this.runner.simulation.scene() }, ...past, { state: this.runner.runState() }];
  }

  /** Shows the present moment now: for a page that joins a paused or ended run. */
  refresh(): void {
    if (this.audience.size === 0) return;
    const now_ms = this.clock.now_ms();
    this.showState(now_ms);
    this.audience.send({ metrics: this.metrics() });
    this.audience.inspect((stationId) => ({ inspection: this.runner.simulation.inspect(stationId) }));
  }

  /** Begins a new recording with the present moment, so that there is something to see in it whatever follows. */
  beginRecording(): void {
    this.runner.tellEvents();
    this.unrecorded = nothing(); // these came before it
    const recorder = this.recorder();
    if (recorder === undefined) return;
    this.record(recorder, this.runner.simulation.time_us);
    recorder.flush();
  }

  /** The last moment of a run, whatever was due: recordings and pages end with its final state. */
  finish(): void {
    const { time_us } = this.runner.simulation;
    this.runner.tellEvents();
    const recorder = this.recorder();
    if (recorder !== undefined) {
      this.recordedMetrics_us = Number.NEGATIVE_INFINITY;
      this.record(recorder, time_us);
    }
    this.liveMetrics_ms = Number.NEGATIVE_INFINITY;
    this.showLive(time_us, this.clock.now_ms());
  }

  private recorder(): Recorder | undefined {
    const { recorder } = this.runner;
    if (recorder !== this.recording) {
      this.recording = recorder;
      this.recorded_us = Number.NEGATIVE_INFINITY;
      this.recordedMetrics_us = Number.NEGATIVE_INFINITY;
      recorder?.scene(this.runner.simulation.scene(), this.runner.simulation.time_us);
    }
    return recorder;
  }

  private record(recorder: Recorder, time_us: number): void {
    recorder.events(this.unrecorded, time_us);
    this.unrecorded = nothing();
    recorder.moment(this.runner.simulation.viewColumns());
    this.recorded_us = time_us;
    if (time_us - this.recordedMetrics_us < RECORDED_METRICS_EVERY_US) return;
    recorder.metrics(this.metrics(), time_us);
    this.recordedMetrics_us = time_us;
  }

  private showLive(time_us: number, now_ms: number): void {
    this.liveState_us = time_us;
    if (this.audience.size === 0) return;
    this.showState(now_ms);
    this.showEvents();
    if (now_ms - this.liveMetrics_ms < LIVE_METRICS_EVERY_MS) return;
    this.liveMetrics_ms = now_ms;
    this.audience.send({ metrics: this.metrics() });
    this.audience.send({ state: this.runner.runState() });
    this.audience.inspect((stationId) => ({ inspection: this.runner.simulation.inspect(stationId) }));
  }

  /** Events and messages apart, since a slow page may miss message pulses but no event. */
  private showEvents(): void {
    if (this.liveEvents.length > 0) this.audience.send({ events: { events: this.liveEvents } });
    if (this.liveMessages.length > 0) this.audience.send({ events: { messages: this.liveMessages } });
    this.liveEvents = [];
    this.liveMessages = [];
  }

  private showState(now_ms: number): void {
    const wanted = this.audience.takeKeyframeRequest();
    if (wanted || now_ms - this.liveKeyframe_ms >= LIVE_KEYFRAME_EVERY_MS) {
      this.liveEncoder.forceKeyframe();
      this.liveKeyframe_ms = now_ms;
    }
    this.audience.send(this.liveEncoder.encode(this.runner.simulation.viewColumns()));
    this.liveState_ms = now_ms;
  }

  private metrics(): verge.v1.IViewMetrics {
    return { ...this.runner.simulation.metrics(), realTimeFactor: this.runner.realTimeFactor };
  }
}

const nothing = (): { events: verge.v1.IRunEvent[]; messages: verge.v1.IMessageView[] } => ({
  events: [],
  messages: [],
});

function addUpTo<T>(most: number, list: T[], more: readonly T[]): void {
  for (let i = 0; i < more.length && list.length < most; i++) list.push(more[i]);
}
