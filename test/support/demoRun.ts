import type { WebSocket } from 'ws';
import { verge } from '#proto';
import { bytesOf } from '../../core/columns/columns.js';
import { PARAMETERS } from '../../core/scenario/catalogue.js';
import { checkHappening, type Happening } from '../../core/scenario/happenings.js';
import { LIVE_PATHS } from '../../core/scenario/live.js';
import { ViewEncoder } from '../../core/view/viewEncoder.js';
import { createDemoTown } from './demoTown.js';
import { DemoTraffic } from './demoTraffic.js';

export interface DemoOptions {
  readonly vehicles?: number;
  /** simulated seconds driven before anybody looks */
  readonly warmUp_s?: number;
  /** why entries of the timeline are refused; taken when absent */
  readonly refuses?: string;
}

/** A parameter that is on or off, and live in this town. */
export const LIVE_SWITCH = 'traffic.reactToWarnings';

/** What pages asked of the runs, for tests to look at. */
export interface DemoBooks {
  readonly changes: { path: string; value: unknown }[];
  readonly happenings: Happening[];
  readonly acks: number[];
}

/** One run: steps ten times a second of wall-clock time. */
export class DemoRun {
  private readonly town = createDemoTown();
  private readonly traffic: DemoTraffic;
  private readonly clients = new Map<WebSocket, ViewEncoder>();
  private readonly timer: NodeJS.Timeout;
  private readonly live: Record<string, unknown> = Object.fromEntries(
    PARAMETERS.filter(({ path }) => LIVE_PATHS.includes(path) || path === LIVE_SWITCH).map((info) => [
      info.path,
      info.standard,
    ]),
  );
  private state = 'running';
  private speed = 1;
  private recording = false;
  private events: verge.v1.IRunEvent[] = [];
  private readonly past: verge.v1.IRunEvent[] = [];
  private readonly pastMetrics: verge.v1.IViewMetrics[] = [];
  private nextMetrics_us = 0;
  private inspected = 0;

  constructor(
    readonly id: string,
    readonly scenario: string,
    options: DemoOptions,
    private readonly books: DemoBooks,
  ) {
    this.traffic = new DemoTraffic(this.town, options.vehicles ?? 300);
    for (let i = 0; i < (options.warmUp_s ?? 0) * 10; i++) this.traffic.step(0.1);
    this.timer = setInterval(() => this.state === 'running' && this.advance(0.1 * (this.speed || 10)), 100);
  }

  info() {
    return { id: this.id, scenario: this.scenario, seed: '7', state: this.state, time_s: this.traffic.time_us / 1e6 };
  }

  manifest() {
    const parameters = { run: { duration_s: 600 }, radio: { txPower_dBm: 17 } };
    const origins = { 'run.duration_s': 'default', 'radio.txPower_dBm': 'api' };
    return { scenario: this.scenario, seed: '7', parameters, origins };
  }

  stop(): void {
    clearInterval(this.timer);
  }

  end(): void {
    this.change({ state: 'ended' });
  }

  join(client: WebSocket): void {
    const encoder = new ViewEncoder();
    this.clients.set(client, encoder);
    client.on('close', () => this.clients.delete(client));
    client.on('message', (data) => this.control(client, verge.v1.ViewControl.decode(data as Buffer)));
    send(client, { scene: this.town.scene });
    send(client, { history: this.history() });
    send(client, { state: this.runState() });
    send(client, encoder.encode(this.traffic.view()));
    send(client, { metrics: this.metrics() });
  }

  private history(): verge.v1.IViewHistory {
    const codes = [...new Set(this.past.map(({ code }) => code))];
    const totals = codes.map((code) => ({ code, count: this.past.filter((event) => event.code === code).length }));
    return { metrics: [...this.pastMetrics, this.metrics()], events: this.past, totals };
  }

  private runState(): verge.v1.IRunState {
    return {
      state: this.state,
      speed: this.speed,
      timeUs: this.traffic.time_us,
      durationUs: 600e6,
      recording: this.recording,
      recordingFile: this.recording ? 'riverside-7.mcap' : '',
      reproducible: true,
      liveJson: JSON.stringify(this.live),
      hosts: ['infrastructure connected', 'fleet-0 connected'],
    };
  }

  private broadcast(frame: verge.v1.IViewFrame): void {
    for (const client of this.clients.keys()) send(client, frame);
  }

  private advance(step_s: number): void {
    const steps = Math.max(1, Math.round(step_s / 0.1));
    for (let i = 0; i < steps; i++) this.traffic.step(step_s / steps);
    const view = this.traffic.view();
    for (const [client, encoder] of this.clients) send(client, encoder.encode(view));
    this.happen(step_s);
    this.broadcast({ events: { messages: this.traffic.messages(step_s * 1e6), events: this.events } });
    this.past.push(...this.events);
    this.events = [];
    if (this.traffic.time_us < this.nextMetrics_us) return;
    this.nextMetrics_us = this.traffic.time_us + 5e5;
    const metrics = this.metrics();
    this.pastMetrics.push(metrics);
    this.broadcast({ metrics });
    this.broadcast({ state: this.runState() });
    if (this.inspected > 0) this.inspect(this.inspected);
  }

  private happen(step_s: number): void {
    const { traffic } = this;
    const timeUs = traffic.time_us;
    const causes = ['channel access', 'loss and retry', 'out of coverage', 'compute'];
    if (traffic.random() < 0.06 * step_s) {
      const over = 20 + 200 * traffic.random();
      this.events.push({
        timeUs,
        code: 'budgetMissed',
        text: `Warning reached a car ${over.toFixed(0)} ms too late`,
        value: (this.live['latency.denmV2v_ms'] as number) + over,
        unit: 'ms',
        cause: causes[Math.floor(traffic.random() * 4)],
        stationId: 1001 + Math.floor(traffic.random() * 100),
        xM: 200 + 900 * traffic.random(),
        yM: 100 + 600 * traffic.random(),
      });
    }
    if (traffic.random() < 0.2 * step_s) {
      this.events.push({
        timeUs,
        code: 'roundClosed',
        text: 'Round closed with 18 of 21 updates',
        stationId: 1 + Math.floor(traffic.random() * 5),
        value: 18,
      });
    }
  }

  private metrics(): verge.v1.IViewMetrics {
    const t = this.traffic.time_us / 1e6;
    const noise = this.live['privacy.noiseMultiplier'] as number;
    const rise = (top: number, pace: number) => top * (1 - Math.exp(-t / pace)) + 0.015 * Math.sin(t / 3 + pace);
    const samples: verge.v1.IMetricSample[] = [
      { name: 'traffic.running', value: this.traffic.cars.length },
      { name: 'traffic.meanSpeed_mps', value: 7.4 + Math.sin(t / 20) },
      { name: 'radio.channelBusyRatio', value: 0.12 + 0.02 * Math.sin(t / 9) },
      { name: 'radio.packetReceptionRatio', value: 0.93 - (this.live['radio.lossProbability'] as number) * 0.9 },
      { name: 'learning.round', value: Math.floor(t / 5) },
      { name: 'learning.auprc.federated', value: rise(0.42 / (1 + 0.2 * noise), 50) },
      { name: 'learning.auprc.localOnly', value: rise(0.12, 40) },
      { name: 'learning.auprc.centralised', value: rise(0.46, 40) },
      { name: 'learning.auprc.prior', value: 0.024 },
      { name: 'privacy.epsilonMax', value: Math.sqrt(t) / noise },
      { name: 'privacy.epsilonForecast', value: Math.sqrt(600) / noise },
    ];
    for (let rsu = 1; rsu <= 5; rsu++)
      samples.push({ name: 'learning.auprc.federated', stationId: rsu, value: rise(0.33 + 0.02 * rsu, 60) });
    const histograms = (
      [
        ['denmV2v', 'latency.denmV2v_ms', 40, 900],
        ['denmV2i', 'latency.denmV2i_ms', 120, 400],
        ['round', 'latency.round_ms', 2600, 120],
        ['cloudSync', 'latency.cloudSync_ms', 40, 30],
      ] as const
    ).map(([name, path, middle, total]) => histogram(name, this.live[path] as number, middle, total));
    return {
      timeUs: this.traffic.time_us,
      samples,
      histograms,
      realTimeFactor: this.speed,
      worldHash: 'a1b2c3d4e5f60718',
      learningHash: '0f1e2d3c4b5a6978',
      epsilon: bytesOf(Float32Array.from({ length: 60 }, (_, i) => (Math.sqrt(t) / noise) * (1 - i / 75))),
    };
  }

  private inspect(id: number): void {
    const car = this.traffic.cars.find((candidate) => candidate.id === id);
    const json = car
      ? {
          id,
          kind: 'vehicle',
          name: `resident-${id - 1000}`,
          type: 'car',
          lane: `l${car.lane}`,
          speed_mps: Number(car.speed_mps.toFixed(2)),
          leaderGap_m: 23.4,
          grip: 0.92,
          airTemperature_C: 1.4,
          role: 'training',
          belief: 0.21,
          epsilon: 2.4,
          contributions: 5,
          onAir: true,
          channelBusyRatio: 0.13,
        }
      : {
          id,
          kind: 'roadside unit',
          name: `RSU ${id}`,
          round: 12,
          modelVersion: 12,
          participants: 21,
          updatesReceived: 18,
          updatesLate: 1,
          channelBusyRatio: 0.18,
        };
    this.broadcast({ inspection: { id, json: JSON.stringify(json) } });
  }

  private control(client: WebSocket, control: verge.v1.ViewControl): void {
    if (control.ack) this.books.acks.push(control.ack.timeUs!);
    else if (control.pause) this.change({ state: 'paused' });
    else if (control.play) this.change({ state: 'running' });
    else if (control.step) this.advance(0.1);
    else if (control.speed) this.change({ speed: control.speed.speed! });
    else if (control.record) this.change({ recording: control.record.on! });
    else if (control.inspect) this.startInspecting(control.inspect.stationId!);
    else if (control.live) this.setLive(client, control);
    else this.letHappen(client, control);
  }

  private startInspecting(id: number): void {
    this.inspected = id;
    const known = id <= 5 || this.traffic.cars.some((car) => car.id === id);
    if (known && id > 0) this.inspect(id);
    if (!known) this.broadcast({ error: { code: 'STATION_UNKNOWN', message: `Unknown station ${id}` } });
  }

  /** Hazards placed and removed, cars stopped and let go; this town knows no fog. */
  private letHappen(
    client: WebSocket,
    { request, hazard, weather, removeHazard, stopVehicle, releaseVehicle }: verge.v1.ViewControl,
  ): void {
    const { traffic } = this;
    if (hazard?.kind === 'lowVisibility') {
      send(client, { error: { code: 'PARAMETER_INVALID', message: 'There is no fog in this town', request } });
      return;
    }
    if (hazard) {
      const { kind, xM, yM, radiusM, durationS } = hazard;
      this.took({ hazard: { kind, x_m: xM, y_m: yM, radius_m: radiusM, duration_s: durationS } });
      const id = 1 + Math.max(...traffic.hazards.map((one) => one.id ?? 0));
      const untilUs = traffic.time_us + durationS! * 1e6;
      const placed = { id, kind, xM, yM, radiusM, intensity: 1, causeCode: 6, untilUs, removable: true };
      traffic.hazards = [...traffic.hazards, placed];
      this.events.push({ timeUs: traffic.time_us, code: 'hazard', text: `${kind} placed`, xM, yM, value: id });
    }
    if (weather) this.comeUp(weather);
    if (removeHazard) {
      this.took({ removeHazard });
      traffic.hazards = traffic.hazards.filter(({ id }) => id !== removeHazard.id);
    }
    if (stopVehicle) traffic.held.add(stopVehicle.stationId!);
    if (releaseVehicle) traffic.held.delete(releaseVehicle.stationId!);
  }

  private comeUp({
    kind,
    xM,
    yM,
    radiusM,
    headingDeg,
    speedMps,
    intensity,
    rampS,
    durationS,
  }: verge.v1.IAddWeather): void {
    const { traffic } = this;
    const drift = { heading_deg: headingDeg, speed_mps: speedMps, ramp_s: rampS };
    this.took({ weather: { kind, x_m: xM, y_m: yM, radius_m: radiusM, duration_s: durationS, intensity, ...drift } });
    const id = 8_000_001 + traffic.hazards.length; // apart from those of what lies on the roads
    const untilUs = traffic.time_us + durationS! * 1e6;
    const hazard = `moving${kind!.charAt(0).toUpperCase()}${kind!.slice(1)}`;
    const field = { id, kind: hazard, xM, yM, radiusM, intensity, causeCode: 18, untilUs, removable: true };
    traffic.hazards = [...traffic.hazards, { ...field, velocityXMps: speedMps }];
    this.events.push({ timeUs: traffic.time_us, code: 'hazard', text: `${kind} comes up`, xM, yM, value: id });
  }

  /** A jammer, or a roadside unit that fails: as an entry of the timeline. */
  trouble(asked: object): void {
    this.took(asked);
    const { jam, outage } = this.books.happenings.at(-1)!;
    const { time_us } = this.traffic;
    if (jam !== undefined) {
      const { x_m: xM, y_m: yM, radius_m: radiusM, power_dBm: powerDBm, duration_s } = jam;
      this.traffic.jammers.push({ xM, yM, radiusM, powerDBm, untilUs: time_us + duration_s * 1e6 });
      this.events.push({ timeUs: time_us, code: 'jam', text: `jammer of ${powerDBm} dBm`, xM, yM });
    }
    if (outage !== undefined) {
      const { stationId, duration_s } = outage;
      this.traffic.outOfService.push(stationId);
      const text = `roadside unit ${stationId} is out of service`;
      this.events.push({ timeUs: time_us, code: 'outage', text, stationId, value: duration_s });
    }
  }

  private took(happening: object): void {
    this.books.happenings.push(checkHappening(JSON.parse(JSON.stringify(happening))));
  }

  private change(change: Partial<{ state: string; speed: number; recording: boolean }>): void {
    Object.assign(this, change);
    this.broadcast({ state: this.runState() });
  }

  private setLive(client: WebSocket, control: verge.v1.ViewControl): void {
    const { path, valueJson } = control.live!;
    const value: unknown = JSON.parse(valueJson!);
    const info = PARAMETERS.find((candidate) => candidate.path === path);
    if (info === undefined || (value as number) > info.maximum!) {
      send(client, {
        error: { code: 'PARAMETER_INVALID', message: `${path} cannot be ${valueJson}`, request: control.request },
      });
      return;
    }
    this.live[path!] = value;
    this.books.changes.push({ path: path!, value });
    this.events.push({
      timeUs: this.traffic.time_us,
      code: 'liveChange',
      path,
      text: `${path} = ${valueJson}`,
      value: value as number,
    });
    this.broadcast({ state: this.runState() });
  }
}

function send(client: WebSocket, frame: verge.v1.IViewFrame): void {
  client.send(verge.v1.ViewFrame.encode(frame).finish());
}

function histogram(name: string, budget_ms: number, middle_ms: number, total: number): verge.v1.IHistogramView {
  const upper = Array.from({ length: 40 }, (_, i) => middle_ms * 10 ** ((i - 20) / 20));
  const weight = upper.map((value) => Math.exp(-((Math.log(value / middle_ms) / 0.5) ** 2)));
  const sum = weight.reduce((a, b) => a + b, 0);
  const count = weight.map((value) => Math.round((value / sum) * total));
  const missed = count.reduce((a, n, i) => a + (upper[i] > budget_ms ? n : 0), 0);
  return {
    name,
    upperMs: bytesOf(Float32Array.from(upper)),
    count: bytesOf(Uint32Array.from(count)),
    budgetMs: budget_ms,
    missed,
    total: count.reduce((a, b) => a + b, 0),
  };
}
