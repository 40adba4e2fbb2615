import { verge } from '#proto';
import { bytesOf } from '../columns/columns.js';
import type { LaunchThread, ResolvedTransmission } from '../radio/medium.js';
import type { TimelineEntry } from '../scenario/definition.js';
import { checkHappening } from '../scenario/happenings.js';
import { checkTimeline, type TimelineWorld } from '../scenario/timelineChecks.js';
import type { HostLink } from '../stations/hostLink.js';
import type { TrafficEngine } from '../traffic/traffic.js';
import type { Happened, HostPlan, SimulationControl, ViewColumns } from './api.js';
import { ChannelBook } from './channelBook.js';
import { EgoBoard } from './egoBoard.js';
import { EventLog } from './eventLog.js';
import { Exchange } from './exchange.js';
import { Happenings } from './happenings.js';
import { RunHashes } from './hashes.js';
import { type Answer, HostBoard } from './hostBoard.js';
import { inspectionOf } from './inspection.js';
import { Jammers } from './jammers.js';
import { metricsOf } from './metricsView.js';
import { Outages } from './outages.js';
import type { SimulationParts } from './parts.js';
import { RequestQueue } from './requestQueue.js';
import { RunBook } from './runBook.js';
import { summaryOf } from './summary.js';
import { Timeline } from './timeline.js';
import { ViewState } from './viewState.js';
import { welcomeOf } from './welcome.js';

/** Period of channel load reports and of CBR (EN 302 571: 100 ms), us. */
const CHANNEL_PERIOD_US = 100_000;

/**
 * The world: runs traffic, hazards and the air in windows, and exchanges one message each way per window with every
 * station host. Knows neither clock nor socket: when a window runs is its owner's affair.
 */
export class Simulation implements SimulationControl {
  readonly window_us: number;
  readonly duration_us: number;
  private readonly parts: SimulationParts;
  private readonly step_us: number;
  private readonly hosts: HostBoard;
  private readonly exchange: Exchange;
  private readonly ego: EgoBoard;
  private readonly requests: RequestQueue;
  private readonly hashes = new RunHashes();
  private readonly log: EventLog;
  private readonly book: RunBook;
  private readonly channels: ChannelBook;
  private readonly view: ViewState;
  private readonly timeline: Timeline;
  private readonly happenings: Happenings;
  private readonly jammers = new Jammers();
  private readonly outages: Outages;
  private windowIndex = 0;
  private liveChanged = true;
  private unbroken = true;

  constructor(parts: SimulationParts) {
    this.parts = parts;
    const { run, traffic } = parts.live.current;
    this.window_us = Math.round(run.window_ms * 1000);
    this.step_us = Math.round(traffic.step_ms * 1000);
    this.duration_us = Math.round(run.duration_s * 1e6);
    this.log = new EventLog(parts.table, parts.live.current.security.mode !== 'none');
    for (const text of parts.notices) this.log.event({ timeUs: 0, code: 'notice', text });
    this.hosts = new HostBoard(parts.table, (plan, reason) => this.detach(plan, reason));
    this.exchange = new Exchange(parts.table);
    this.outages = new Outages(parts.table);
    this.ego = new EgoBoard(parts.table, parts.traffic, parts.hazards, parts.radar, this.outages);
    this.requests = new RequestQueue(parts.table, parts.forwarding);
    this.book = new RunBook(parts.live, parts.table, this.hashes, this.log, { ...parts, outages: this.outages });
    this.channels = new ChannelBook(parts.live.current, parts.media, parts.table);
    this.view = new ViewState(parts.table, parts.traffic, parts.hazards, this.book, this.jammers, this.outages);
    this.timeline = new Timeline(parts.timeline);
    this.happenings = new Happenings(parts.traffic, parts.hazards, this.log, this.jammers, this.outages);
    checkTimeline(parts.live.now, this.timeline.all(), timelineWorldOf(parts));
  }

  get time_us(): number {
    return this.windowIndex * this.window_us;
  }

  get reproducible(): boolean {
    return this.unbroken;
  }

  get hostPlan(): readonly HostPlan[] {
    return this.parts.table.plans;
  }

  async advanceWindow(): Promise<void> {
    const from_us = this.time_us;
    const until_us = from_us + this.window_us;
    if (this.happenings.restore(from_us)) this.ego.refreshPresence();
    for (const entry of this.timeline.due(from_us)) this.act(entry, from_us);
    const stepped = from_us % this.step_us === 0;
    if (stepped) this.trafficStep(from_us);
    const windows = this.windows(from_us, until_us, stepped);
    const answers = this.hosts.advance(windows);
    this.finishWindow(answers instanceof Promise ? await answers : answers, until_us);
  }

  private trafficStep(from_us: number): void {
    const { traffic, hazards } = this.parts;
    if (from_us > 0) {
      hazards.beforeStep(from_us - this.step_us);
      this.happenings.tellHits(from_us - this.step_us);
      Object.assign(traffic.laneChange, this.parts.live.current.traffic.laneChange);
      traffic.step();
    }
    this.ego.update();
    this.parts.awareness.moved?.(this.parts.live.current.radio.txPower_dBm);
    hazards.afterStep(from_us);
    this.hashes.traffic(traffic.vehicles);
  }

  private windows(from_us: number, until_us: number, stepped: boolean): verge.v1.IAdvance[] {
    const { table, media, awareness, backhaul } = this.parts;
    const frames = this.exchange.frames(media);
    const outcomes = this.exchange.outcomes(media);
    backhaul.begin(from_us, this.parts.live.current.infrastructure);
    const deliveries = backhaul.arrived(until_us).filter(({ toId }) => this.outages.reaches(toId!));
    this.book.delivered(deliveries);
    const channelDue = from_us % CHANNEL_PERIOD_US === 0;
    const liveJson = this.liveChanged ? this.parts.live.toJson() : '';
    this.liveChanged = false;
    return table.plans.map((_, host) => ({
      window: this.windowIndex,
      fromUs: from_us,
      untilUs: until_us,
      ego: stepped ? this.ego.columns(host, from_us) : undefined,
      signals: stepped && host === 0 ? this.parts.signals.states() : undefined,
      radar: stepped && host === 0 ? this.parts.roadsideRadars?.scan() : undefined,
      frames: frames[host],
      channel: channelDue ? this.exchange.channelLoad(host, awareness) : undefined,
      outcomes: outcomes[host],
      liveJson,
      backhaul: host === 0 ? deliveries : [],
      outage: host === 0 ? bytesOf(this.outages.ids()) : undefined,
    }));
  }

  private finishWindow(answers: readonly Answer[], until_us: number): void {
    const { media, awareness, forwarding, backhaul, live, traffic } = this.parts;
    for (const { done } of answers) {
      this.requests.add(done.transmissions ?? []);
      backhaul.send((done.backhaul ?? []).filter(({ fromId }) => this.outages.reaches(fromId ?? 0)));
      this.reactTo(done.manoeuvres ?? [], traffic);
    }
    this.requests.handOver(media, (request) => this.book.notSent(request, 'silence'));
    const { txPower_dBm, lossProbability, dcc, congestion, rate_Mbps, uu } = live.current.radio;
    const jammers = this.jammers.at(this.time_us);
    media.forEach((medium, channel) => {
      forwarding[channel].set(live.current.facilities.geonet);
      medium.advance(until_us, {
        txPower_dBm,
        lossProbability,
        dcc,
        congestion,
        rate_Mbps,
        jammers,
        cellular: uu,
      });
      this.book.outcomes(medium.outcomes);
      for (const resolved of medium.resolved) this.noteTransmission(resolved, channel);
    });
    for (const { done } of answers) this.book.reports(done.reports ?? undefined);
    this.windowIndex++;
    this.book.windowEnds(until_us, awareness);
    if (until_us % 1_000_000 === 0) this.secondEnds();
  }

  private secondEnds(): void {
    this.hashes.secondEnds();
    this.channels.sample();
  }

  private noteTransmission(resolved: ResolvedTransmission, channel: number): void {
    this.hashes.transmission(resolved);
    this.log.transmission(resolved, channel);
    this.book.transmission(resolved);
    this.channels.note(resolved, channel);
  }

  private reactTo(manoeuvres: readonly verge.v1.IManoeuvre[], traffic: TrafficEngine): void {
    for (const manoeuvre of manoeuvres) {
      const slot = traffic.slotOf(manoeuvre.stationId!);
      if (slot < 0) continue;
      const until_us = manoeuvre.timeUs! + manoeuvre.durationMs! * 1000;
      if (manoeuvre.advice) this.parts.hazards.advise(slot, manoeuvre.speedFactor!, until_us);
      else this.parts.hazards.react(slot, manoeuvre.speedFactor!, until_us);
    }
  }

  private act(entry: TimelineEntry, time_us: number): void {
    if (entry.set !== undefined) {
      this.parts.live.change(entry.set);
      this.parts.hazards.setBackground(this.parts.live.current.weather);
      this.liveChanged = true;
    }
    for (const [path, value] of Object.entries(entry.set ?? {})) {
      this.log.event({ timeUs: time_us, code: 'liveChange', text: `${path} = ${value}`, path, value: Number(value) });
    }
    this.happenings.act(entry, time_us);
    if (entry.outage !== undefined) this.ego.refreshPresence();
  }

  setLive(values: Readonly<Record<string, unknown>>, origin: string): number {
    return this.enter({ at_s: this.time_us / 1e6, set: values as TimelineEntry['set'], origin });
  }

  happen(value: unknown, origin: string): Happened {
    const happening = checkHappening(value);
    this.happenings.check(happening);
    return { time_us: this.enter({ at_s: this.time_us / 1e6, ...happening, origin }), happening };
  }

  /** Checked together with what is still to come: a change may not break an entry that was sound without it. */
  private enter(entry: TimelineEntry): number {
    checkTimeline(this.parts.live.now, this.timeline.pendingWith(entry), timelineWorldOf(this.parts), entry);
    this.timeline.add(entry);
    return this.time_us;
  }

  liveJson(): string {
    return this.parts.live.toJson();
  }

  welcome(host: HostPlan): verge.v1.IWelcome {
    const index = this.hosts.indexOf(host);
    const welcome = welcomeOf(this.parts.welcome, this.parts.table, index, this.time_us, this.liveJson());
    const isInfrastructure = host.role === verge.v1.HostRole.INFRASTRUCTURE;
    return isInfrastructure
      ? { ...welcome, ledger: this.book.learning.newestLedger, signalSites: this.parts.signals.messages }
      : welcome;
  }

  attach(host: HostPlan, link: HostLink): void {
    this.hosts.attach(host, link);
    // What a foreign station says and when it joined stand in no manifest.
    if (link.freeRunning || host.role === verge.v1.HostRole.STATION) this.unbroken = false;
    this.ego.refreshPresence();
    if (this.windowIndex > 0) {
      this.log.event({ timeUs: this.time_us, code: 'hostBack', text: `${host.name} is back` });
    }
  }

  detach(host: HostPlan, reason: string): void {
    if (!this.hosts.detach(host)) return;
    this.unbroken = false;
    this.ego.refreshPresence();
    this.log.event({ timeUs: this.time_us, code: 'hostLost', text: `${host.name} is gone: ${reason}` });
  }

  claimStation(stationId: number): HostPlan {
    return this.ego.claim(stationId);
  }

  scene(): verge.v1.IScene {
    return this.parts.scene;
  }

  viewColumns(): ViewColumns {
    return this.view.columns(this.time_us);
  }

  drainEvents(): verge.v1.IViewEvents {
    return this.log.drain();
  }

  metrics(): verge.v1.IViewMetrics {
    return metricsOf(this.book, this.parts, this.hashes, this.time_us);
  }

  inspect(stationId: number): verge.v1.IStationInspection {
    return inspectionOf(stationId, this.parts, this.book, this.log, this.time_us);
  }

  summary(): Record<string, unknown> {
    return summaryOf(this.parts, this.book, this.channels, this.hashes, this.time_us, this.reproducible);
  }

  manifest(): Record<string, unknown> {
    return {
      ...this.parts.identity,
      timeline: this.timeline.all(),
      simulatedSeconds: this.time_us / 1e6,
      reproducible: this.reproducible,
      worldHash: this.hashes.worldHash,
      learningHash: this.hashes.learningHash,
      worldHashBySecond: this.hashes.worldBySecond,
      learningHashBySecond: this.hashes.learningBySecond,
    };
  }

  /** The run's accounts, for scoring and series. */
  get runBook(): RunBook {
    return this.book;
  }

  share(launch: LaunchThread): void {
    this.parts.awareness.share?.(launch);
  }

  async close(reason: string): Promise<void> {
    this.parts.awareness.close?.();
    await this.hosts.close(reason);
  }
}

const timelineWorldOf = ({ table, hazards }: SimulationParts): TimelineWorld => ({
  isVehicle: (stationId) => table.slotOf(stationId) >= table.rsuCount,
  isRoadsideUnit: (stationId) => table.slotOf(stationId) >= 0 && table.slotOf(stationId) < table.rsuCount,
  checkHazard: (hazard) => hazards.checkHazard(hazard),
});
