import type { verge } from '#proto';
import { LocalPlane } from '../../core/facilities/localPlane.js';
import { NewestByType } from '../../core/view/newestByType.js';
import type { Feed, FeedHistory, FeedSink, FeedStatus } from '../feed/feed.js';
import { Emitter } from './emitter.js';
import { LiveSettings } from './liveSettings.js';
import { MetricStore } from './metricStore.js';
import { countUntil, inOrder } from './timeOrder.js';

export interface RunSignals {
  scene: verge.v1.IScene;
  state: verge.v1.IRunState;
  status: FeedStatus;
  metrics: MetricStore;
  messages: readonly verge.v1.IMessageView[];
  events: readonly verge.v1.IRunEvent[];
  inspection: verge.v1.IStationInspection;
  refusal: verge.v1.IProtocolErrorView;
  live: LiveSettings;
  jumped: number;
  history: FeedHistory;
  /** another feed, or none */
  feed: Feed | null;
}

/** A live change as the charts mark it. */
export interface ChangeMark {
  readonly time_s: number;
  readonly text: string;
}

const MOST_EVENTS = 2000;
const MOST_SENDERS = 20_000;

/** What the page knows of the run or recording it shows. Panels listen here and read its fields. */
export class Run extends Emitter<RunSignals> implements FeedSink {
  feed: Feed | null = null;
  sceneInfo: verge.v1.IScene | null = null;
  /** where latitude and longitude lie in the scene; null of an imported trace, whose epoch is not ours either */
  plane: LocalPlane | null = null;
  state_: verge.v1.IRunState | null = null;
  feedStatus: FeedStatus | null = null;
  past: FeedHistory | null = null;
  readonly metricStore = new MetricStore();
  readonly live = new LiveSettings();
  /** in order of time: some are told late, once it is known who was never warned */
  allEvents: verge.v1.IRunEvent[] = [];
  /** Live changes of a recording, in order of time. */
  private recordedChanges: verge.v1.IRunEvent[] = [];
  private changesInEffect = -1;
  marks: ChangeMark[] = [];
  /** events so far by code, also of those no longer listed */
  private readonly counts = new Map<string, number>();
  private readonly sent = new Map<number, NewestByType>();

  /** Closes what was shown and starts with another feed, or with none. */
  attach(feed: Feed | null): void {
    this.feed?.close();
    this.feed = feed;
    this.sceneInfo = null;
    this.plane = null;
    this.state_ = null;
    this.feedStatus = null;
    this.past = null;
    this.metricStore.clear();
    this.live.clear();
    this.allEvents = [];
    this.recordedChanges = [];
    this.changesInEffect = -1;
    this.marks = [];
    this.counts.clear();
    this.sent.clear();
    this.emit('feed', feed);
    this.emit('metrics', this.metricStore);
    this.emit('events', []);
    feed?.start(this);
  }

  /** The one name of a station: a roadside unit's own; a vehicle's pseudonym in an imported trace, else its number. */
  nameOf(id: number): string {
    const station = this.sceneInfo?.stations?.find((candidate) => candidate.id === id);
    if (station !== undefined) return station.name || `Roadside unit ${id}`;
    return this.live.traceStations[id - 1] ?? `Car ${id}`;
  }

  get isReplay(): boolean {
    return this.feed?.kind === 'file';
  }

  get isPaused(): boolean {
    return this.state_?.state !== 'running';
  }

  /** How often something happened since the run began, whether this page saw it or not. */
  countOf(code: string): number {
    return this.counts.get(code) ?? 0;
  }

  /** A live run that nothing more comes of: gone from the server, or its process is. */
  get isLost(): boolean {
    const status = this.feedStatus?.state;
    return !this.isReplay && (status === 'ended' || status === 'failed');
  }

  /** A live run that will not go on: it came to its end, failed, or is lost. */
  get isOver(): boolean {
    const state = this.state_?.state;
    return !this.isReplay && (state === 'ended' || state === 'failed' || this.isLost);
  }

  /** Why nothing can be asked of a live run now, in a sentence; null when it can, and in a recording. */
  get obstacle(): string | null {
    if (this.feed === null) return 'Nothing is shown';
    if (this.isReplay) return 'A recording cannot be changed';
    if (this.isLost) return this.feedStatus?.text ?? 'The simulation is gone';
    if (this.isOver) return 'The run is over; Run again starts it anew';
    if (this.feedStatus?.state !== 'open') return 'There is no connection to the simulation; the page tries again';
    return null;
  }

  /** Events at or before a moment, in order of time: in a replay the rest has not happened yet. */
  eventsUntil(time_us: number): readonly verge.v1.IRunEvent[] {
    return this.isReplay ? this.allEvents.slice(0, countUntil(this.allEvents, time_us)) : this.allEvents;
  }

  /** Newest figures at or before a moment. */
  metricsAt(time_us: number): verge.v1.IViewMetrics | null {
    if (this.past === null) return this.metricStore.latest;
    return this.past.metrics.findLast((metrics) => (metrics.timeUs ?? 0) <= time_us) ?? null;
  }

  /** Tells a replay where it stands: its parameters are those in effect at that moment. */
  stand(time_us: number): void {
    if (!this.isReplay) return;
    const count = countUntil(this.recordedChanges, time_us);
    if (count === this.changesInEffect) return;
    this.changesInEffect = count;
    this.live.replay(this.recordedChanges.slice(0, count));
    this.emit('live', this.live);
  }

  /** Last messages sent by a station, the newest of each type. */
  messagesOf(sender: number): readonly verge.v1.IMessageView[] {
    return this.sent.get(sender)?.list() ?? [];
  }

  setLive(path: string, value: unknown): void {
    const request = this.feed?.control({ live: { path, valueJson: JSON.stringify(value) } }) ?? 0;
    this.live.ask(path, value, request);
    this.emit('live', this.live);
  }

  /** A live run tells its scene again to a page that connects again: it is the same, and the view stays where it is. */
  scene(scene: verge.v1.IScene): void {
    if (this.sceneInfo !== null) return;
    this.sceneInfo = scene;
    this.plane = scene.trace ? null : new LocalPlane(scene.originLatitudeDeg ?? 0, scene.originLongitudeDeg ?? 0);
    this.live.begin(scene);
    this.emit('scene', scene);
    this.emit('live', this.live);
  }

  status(status: FeedStatus): void {
    this.feedStatus = status;
    this.emit('status', status);
  }

  runState(state: verge.v1.IRunState): void {
    this.state_ = state;
    if (this.live.acknowledge(state.liveJson ?? '', (state.timeUs ?? 0) / 1e6)) this.emit('live', this.live);
    this.emit('state', state);
  }

  events({ messages = [], events = [] }: verge.v1.IViewEvents): void {
    for (const message of messages ?? []) this.remember(message);
    if (messages && messages.length > 0) this.emit('messages', messages);
    if (events && events.length > 0 && this.past === null) this.addEvents(events);
  }

  private addEvents(events: readonly verge.v1.IRunEvent[]): void {
    this.allEvents.push(...events);
    inOrder(this.allEvents);
    // A recording's events are all there, and needed: the playhead may stand at its beginning.
    if (!this.isReplay && this.allEvents.length > MOST_EVENTS) {
      const old = this.allEvents.splice(0, this.allEvents.length - MOST_EVENTS);
      this.allEvents.unshift(...old.filter(({ code }) => code === 'liveChange'));
    }
    for (const event of events) {
      this.mark(event);
      this.count(event.code ?? '', 1);
    }
    this.emit('events', events);
  }

  private count(code: string, more: number): void {
    this.counts.set(code, this.countOf(code) + more);
  }

  private mark(event: verge.v1.IRunEvent): void {
    if (event.code !== 'liveChange') return;
    const time_s = (event.timeUs ?? 0) / 1e6;
    this.marks.push({ time_s, text: event.text ?? event.path ?? '' });
    if (this.isReplay) this.recordedChanges.push(event);
    else this.live.acted(event.path ?? '', time_s);
    this.emit('live', this.live);
  }

  private remember(message: verge.v1.IMessageView): void {
    const sender = message.sender ?? 0;
    let own = this.sent.get(sender);
    if (own === undefined) {
      if (this.sent.size >= MOST_SENDERS) return;
      own = new NewestByType();
      this.sent.set(sender, own);
    }
    own.note(message);
  }

  metrics(metrics: verge.v1.IViewMetrics): void {
    this.metricStore.add(metrics);
    this.emit('metrics', this.metricStore);
  }

  /** The run knows also what was sent before this page watched, or while it was too slow to be told. */
  inspection(inspection: verge.v1.IStationInspection): void {
    for (const message of inspection.sent ?? []) this.remember(message);
    this.emit('inspection', inspection);
  }

  refusal(error: verge.v1.IProtocolErrorView): void {
    this.live.refuse(error);
    this.emit('live', this.live);
    this.emit('refusal', error);
  }

  /** What was sent after that moment has not been sent yet. */
  jumped(time_us: number): void {
    this.sent.clear();
    this.emit('jumped', time_us);
  }

  /** Metrics that are not newer are ignored, so nothing doubles; the list of events is the server's. */
  pastOfRun({ metrics = [], events = [], totals = [] }: verge.v1.IViewHistory): void {
    for (const one of metrics ?? []) this.metricStore.add(one);
    this.counts.clear();
    for (const { code, count } of totals ?? []) this.count(code ?? '', count ?? 0);
    this.marks = [];
    this.allEvents = [...(events ?? [])];
    inOrder(this.allEvents);
    for (const event of this.allEvents) this.mark(event);
    this.emit('events', []);
    this.emit('metrics', this.metricStore);
  }

  history(history: FeedHistory): void {
    this.past = history;
    for (const metrics of history.metrics) this.metricStore.add(metrics);
    this.addEvents(history.events);
    this.emit('history', history);
    this.emit('metrics', this.metricStore);
  }
}
