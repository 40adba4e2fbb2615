import { verge } from '#proto';
import { bytesOf } from '../../../core/columns/columns.js';
import { RollingHash } from '../../../core/hash/rollingHash.js';
import { EGO, EGO_CONTEXT_FIELDS } from '../../../core/stations/egoContext.js';
import type { StationHost } from '../../../core/stations/hostLink.js';

/** One car of the line: its speed, and what happens to it. */
export interface LineCar {
  readonly id: number;
  readonly start_m: number;
  readonly speed_mps: number;
  readonly evaluation?: boolean;
  /** own state at a time: flags and hazard met */
  readonly state?: (time_s: number) => { flags?: number; causeCode?: number; absent?: boolean };
}

export interface LineRsu {
  readonly id: number;
  readonly x_m: number;
}

export interface LineWorldOptions {
  readonly cars: readonly LineCar[];
  readonly rsus: readonly LineRsu[];
  /** cars are dealt out to so many fleet hosts in turn */
  readonly fleetHosts: number;
  readonly makeFleet: () => StationHost;
  readonly makeInfrastructure?: () => StationHost;
  readonly parameters: object;
  readonly seed?: string;
  /** time on the air of every frame; 400 us unless told */
  readonly airtime_us?: number;
  /** what congestion control allows every station, 0 for none; there is none unless told */
  readonly gateInterval_us?: (time_us: number) => number;
  /** what an attacker makes of a frame on its way; nothing unless told */
  readonly forge?: (frame: verge.v1.IReceivedFrame) => verge.v1.IReceivedFrame;
  /** whether a frame reaches a receiver; all do unless told */
  readonly delivery?: (transmission: SentFrame, receiverId: number) => boolean;
}

export interface SentFrame {
  readonly id: number;
  readonly time_us: number;
  readonly request: verge.v1.ITransmissionRequest;
}

const WINDOW_US = 10_000;
const STEP_US = 100_000;
const RANGE_M = 400;
const AIRTIME_US = 400;
const BACKHAUL_US = 5_000;

interface Hosted {
  readonly host: StationHost;
  readonly ids: readonly number[];
}

/**
 * A world for tests: cars at constant speed on a straight road, ideal delivery within 400 m, a backhaul of 5 ms. It drives
 * hosts exactly as the real one does: one Advance and one Done a window.
 */
export class LineWorld {
  readonly sent: SentFrame[] = [];
  readonly reports: verge.v1.IReports[] = [];
  readonly manoeuvres: verge.v1.IManoeuvre[] = [];
  readonly backhaul: verge.v1.IBackhaulRequest[] = [];
  time_us = 0;
  private readonly hosts: Hosted[] = [];
  private readonly hash = new RollingHash();
  private flying: SentFrame[] = [];
  private mail: verge.v1.IBackhaulRequest[] = [];
  private outcomes = new Map<number, verge.v1.ITransmissionRequest[]>();
  private live = '';

  constructor(private readonly options: LineWorldOptions) {
    if (options.makeInfrastructure)
      this.add(
        options.makeInfrastructure(),
        options.rsus.map((rsu) => rsu.id),
      );
    for (let h = 0; h < options.fleetHosts; h++) {
      const share = options.cars.filter((_, index) => index % options.fleetHosts === h);
      this.add(
        options.makeFleet(),
        share.map((car) => car.id),
      );
    }
  }

  private get airtime_us(): number {
    return this.options.airtime_us ?? AIRTIME_US;
  }

  private add(host: StationHost, ids: readonly number[]): void {
    this.hosts.push({ host, ids });
    host.start(this.welcome(ids));
  }

  private welcome(ids: readonly number[]): verge.v1.IWelcome {
    const rsu = (id: number) => this.options.rsus.find((one) => one.id === id);
    const cars = new Map(this.options.cars.map((car) => [car.id, car]));
    return {
      protocolVersion: 1,
      hostId: 1,
      scenarioJson: JSON.stringify(this.options.parameters),
      seed: this.options.seed ?? '1',
      stationIds: bytesOf(Uint32Array.from(ids)),
      stationTypes: Uint8Array.from(ids, (id) => (rsu(id) ? 15 : 5)),
      stationXM: bytesOf(Float32Array.from(ids, (id) => rsu(id)?.x_m ?? 0)),
      stationYM: bytesOf(new Float32Array(ids.length)),
      windowUs: WINDOW_US,
      trafficStepUs: STEP_US,
      timeUs: 0,
      originLatitudeDeg: 44.5,
      originLongitudeDeg: 11.3,
      epochItsMs: 694_310_405_000,
      evaluationVehicle: Uint8Array.from(ids, (id) => (cars.get(id)?.evaluation ? 1 : 0)),
      liveJson: '{}',
    };
  }

  /** Changes live parameters from the next window on. */
  setLive(values: Record<string, unknown>): void {
    this.live = JSON.stringify(values);
  }

  async run(duration_s: number): Promise<void> {
    const end_us = this.time_us + duration_s * 1e6;
    while (this.time_us < end_us) await this.window();
  }

  private async window(): Promise<void> {
    const from_us = this.time_us;
    const until_us = from_us + WINDOW_US;
    const landed = this.flying.filter((frame) => frame.time_us + this.airtime_us <= from_us);
    this.flying = this.flying.filter((frame) => frame.time_us + this.airtime_us > from_us);
    const deliveries = this.arrivedMail(until_us);
    const windows = this.hosts.map((hosted) => this.advanceOf(hosted, from_us, until_us, landed, deliveries));
    this.outcomes.clear();
    this.live = '';
    const answers = await Promise.all(this.hosts.map((hosted, h) => hosted.host.advance(windows[h])));
    this.take(answers);
    this.time_us = until_us;
  }

  private arrivedMail(until_us: number): verge.v1.IBackhaulDelivery[] {
    const due = this.mail.filter((one) => one.timeUs! + BACKHAUL_US < until_us);
    this.mail = this.mail.filter((one) => one.timeUs! + BACKHAUL_US >= until_us);
    return due.map((one) => ({ ...one, timeUs: one.timeUs! + BACKHAUL_US }));
  }

  private advanceOf(
    hosted: Hosted,
    from_us: number,
    until_us: number,
    landed: readonly SentFrame[],
    backhaul: verge.v1.IBackhaulDelivery[],
  ): verge.v1.IAdvance {
    const fleet = hosted.host.role === verge.v1.HostRole.FLEET;
    const own = new Set(hosted.ids);
    return {
      window: from_us / WINDOW_US,
      fromUs: from_us,
      untilUs: until_us,
      ego: fleet && from_us % STEP_US === 0 ? this.egoOf(hosted.ids, from_us) : undefined,
      frames: landed.map((frame) => this.received(frame, hosted.ids)).filter((frame) => frame !== null),
      channel: from_us % STEP_US === 0 ? this.channelOf(hosted.ids, from_us) : undefined,
      outcomes: this.outcomesOf(own),
      liveJson: this.live,
      backhaul: fleet ? [] : backhaul,
    };
  }

  private channelOf(ids: readonly number[], time_us: number): verge.v1.IChannelLoad {
    const interval_us = this.options.gateInterval_us?.(time_us) ?? 0;
    return {
      stationId: bytesOf(Uint32Array.from(ids)),
      busyRatio: bytesOf(new Float32Array(ids.length)),
      gateIntervalUs: bytesOf(new Uint32Array(interval_us === 0 ? 0 : ids.length).fill(interval_us)),
    };
  }

  private outcomesOf(own: ReadonlySet<number>): verge.v1.ITransmissionOutcomes {
    const mine = [...this.outcomes.values()].flat().filter((request) => own.has(request.stationId!));
    return {
      stationId: bytesOf(Uint32Array.from(mine, (request) => request.stationId!)),
      sequence: bytesOf(Uint32Array.from(mine, (request) => request.sequence!)),
      result: new Uint8Array(mine.length),
      accessDelayUs: bytesOf(new Uint32Array(mine.length).fill(58)),
      airtimeUs: bytesOf(new Uint32Array(mine.length).fill(this.airtime_us)),
    };
  }

  private carPosition_m(car: LineCar, time_us: number): number {
    return car.start_m + (car.speed_mps * time_us) / 1e6;
  }

  private positionOf(id: number, time_us: number): number {
    const car = this.options.cars.find((one) => one.id === id);
    if (car) return this.carPosition_m(car, time_us);
    return this.options.rsus.find((one) => one.id === id)!.x_m;
  }

  private received(frame: SentFrame, ids: readonly number[]): verge.v1.IReceivedFrame | null {
    const sender = frame.request.stationId!;
    const at_m = this.positionOf(sender, frame.time_us);
    const receivers = ids.filter(
      (id) =>
        id !== sender &&
        Math.abs(this.positionOf(id, frame.time_us) - at_m) <= RANGE_M &&
        (this.options.delivery?.(frame, id) ?? true),
    );
    if (receivers.length === 0) return null;
    const received = {
      transmissionId: frame.id,
      senderId: sender,
      type: frame.request.type,
      channel: frame.request.channel,
      payload: frame.request.payload,
      receiverId: bytesOf(Uint32Array.from(receivers)),
      timeUs: frame.time_us + this.airtime_us,
      rssiDBm: bytesOf(
        Float32Array.from(receivers, (id) => -50 - Math.abs(this.positionOf(id, frame.time_us) - at_m) / 10),
      ),
      sinrDB: bytesOf(new Float32Array(receivers.length).fill(20)),
      startUs: frame.time_us,
      security: frame.request.security,
    };
    return this.options.forge?.(received) ?? received;
  }

  private egoOf(ids: readonly number[], time_us: number): verge.v1.IEgoStates {
    const time_s = time_us / 1e6;
    const cars = this.options.cars.filter((car) => ids.includes(car.id) && !car.state?.(time_s).absent);
    const column = (value: (car: LineCar) => number) => bytesOf(Float32Array.from(cars, value));
    const context = new Float32Array(cars.length * EGO_CONTEXT_FIELDS);
    cars.forEach((car, row) => {
      context.set(this.contextOf(car, time_s), row * EGO_CONTEXT_FIELDS);
    });
    return {
      timeUs: time_us,
      stationId: bytesOf(Uint32Array.from(cars, (car) => car.id)),
      xM: column((car) => this.carPosition_m(car, time_us)),
      yM: column(() => 0),
      headingRad: column(() => 0),
      speedMps: column((car) => car.speed_mps),
      accelerationMps2: column(() => 0),
      yawRateRadps: column(() => 0),
      context: bytesOf(context),
      flags: bytesOf(Uint32Array.from(cars, (car) => car.state?.(time_s).flags ?? 0)),
    };
  }

  private contextOf(car: LineCar, time_s: number): Float32Array {
    const context = new Float32Array(EGO_CONTEXT_FIELDS);
    const cause = car.state?.(time_s).causeCode ?? 0;
    context[EGO.speedLimit_mps] = 13.89;
    context[EGO.leaderGap_m] = 200;
    context[EGO.junctionDistance_m] = 300;
    context[EGO.stopDistance_m] = 300;
    context[EGO.airTemperature_C] = 2;
    context[EGO.bridgeAhead_m] = 300;
    context[EGO.shadeAhead_m] = 300;
    context[EGO.lowGroundAhead_m] = 300;
    context[EGO.visibility_m] = 2000;
    context[EGO.eventCauseCode] = cause;
    context[EGO.eventId] = cause > 0 ? 1 : 0;
    context[EGO.length_m] = 4.5;
    context[EGO.width_m] = 1.8;
    return context;
  }

  private take(answers: readonly verge.v1.IDone[]): void {
    const requests = answers.flatMap((done) => done.transmissions ?? []);
    requests.sort((a, b) => a.timeUs! - b.timeUs! || a.stationId! - b.stationId! || a.sequence! - b.sequence!);
    for (const request of requests) {
      const frame = { id: this.sent.length, time_us: request.timeUs!, request };
      this.sent.push(frame);
      this.flying.push(frame);
      this.outcomes.set(frame.id, [request]);
      this.hash.bytes(verge.v1.TransmissionRequest.encode(request).finish());
    }
    for (const done of answers) {
      this.manoeuvres.push(...(done.manoeuvres ?? []));
      this.mail.push(...(done.backhaul ?? []));
      this.backhaul.push(...(done.backhaul ?? []));
      if (done.reports) this.reports.push(done.reports);
    }
    this.hashReports(answers);
  }

  private hashReports(answers: readonly verge.v1.IDone[]): void {
    const all = answers.flatMap((done) => done.reports ?? []);
    const denm = all.flatMap((one) => one.denm ?? []);
    denm.sort((a, b) => a.stationId! - b.stationId! || a.sequenceNumber! - b.sequenceNumber!);
    for (const one of denm) this.hash.bytes(verge.v1.DenmReport.encode(one).finish());
    const origin = all.flatMap((one) => one.denmOrigin ?? []).sort((a, b) => a.stationId! - b.stationId!);
    for (const one of origin) this.hash.bytes(verge.v1.DenmOrigin.encode(one).finish());
    for (const one of all.flatMap((report) => report.round ?? [])) {
      this.hash.bytes(verge.v1.RoundReport.encode(one).finish());
    }
  }

  /** Hash of everything the hosts answered, in an order that does not depend on the hosts. */
  digest(): string {
    return this.hash.digest();
  }

  of(type: verge.v1.MessageType, stationId?: number): SentFrame[] {
    return this.sent.filter(
      (frame) => frame.request.type === type && (stationId === undefined || frame.request.stationId === stationId),
    );
  }

  async close(): Promise<void> {
    for (const { host } of this.hosts) await host.close();
  }
}
