import { verge } from '#proto';
import { bytesOf } from '../../core/columns/columns.js';
import { VergeError } from '../../core/errors/vergeError.js';
import { checkHappening } from '../../core/scenario/happenings.js';
import { LiveParameters } from '../../core/scenario/live.js';
import { resolveParameters } from '../../core/scenario/resolve.js';
import type { Happened, HostPlan, SimulationControl, ViewColumns } from '../../core/simulation/api.js';
import type { HostLink } from '../../core/stations/hostLink.js';

/** Vehicles of fleet 0; those of fleet i are 100 higher each. */
const FLEET_STATIONS = [101, 102, 103];
const RSU = 1;
const STEP_US = 100_000;

/**
 * A simulation of paper: vehicles on a straight line at 10 m/s, no radio, but with the whole contract of
 * SimulationControl. For tests of whatever paces, shows, records or hosts a run.
 */
export class PaperSimulation implements SimulationControl {
  readonly window_us = 10_000;
  readonly duration_us: number;
  readonly hostPlan: HostPlan[];
  reproducible = true;
  readonly share = (): void => {};
  closedWith = '';
  failAt_us = Number.POSITIVE_INFINITY;
  /** Transmissions all hosts have asked for. */
  transmissions = 0;
  readonly timeline: object[] = [];
  private readonly links = new Map<string, { plan: HostPlan; link: HostLink }>();
  private readonly live = new LiveParameters(resolveParameters([]));
  private window = 0;
  private events: verge.v1.IRunEvent[] = [];

  constructor(options: { duration_s?: number; fleets?: number } = {}) {
    this.duration_us = (options.duration_s ?? 0) * 1e6;
    const fleets = Array.from({ length: options.fleets ?? 1 }, (_, i) => ({
      name: `fleet-${i}`,
      role: verge.v1.HostRole.FLEET,
      stationIds: Uint32Array.from(FLEET_STATIONS, (id) => id + 100 * i),
    }));
    const infrastructure = { role: verge.v1.HostRole.INFRASTRUCTURE, stationIds: Uint32Array.of(RSU) };
    this.hostPlan = [{ name: 'infrastructure', ...infrastructure }, ...fleets];
  }

  get time_us(): number {
    return this.window * this.window_us;
  }

  async advanceWindow(): Promise<void> {
    if (this.time_us >= this.failAt_us) throw new Error('paper tore');
    const time = { window: this.window, fromUs: this.time_us, untilUs: this.time_us + this.window_us };
    const answers = [...this.links.values()].map(async ({ plan, link }) => {
      const ego = this.time_us % STEP_US === 0 ? this.ego(plan) : undefined;
      try {
        const done = await link.advance({ ...time, ego });
        this.transmissions += done.transmissions?.length ?? 0;
      } catch (error) {
        this.detach(plan, (error as Error).message);
      }
    });
    await Promise.all(answers);
    this.window++;
  }

  setLive(values: Readonly<Record<string, unknown>>, origin: string): number {
    this.live.change(values);
    this.timeline.push({ at_s: this.time_us / 1e6, set: values, origin });
    for (const [path, value] of Object.entries(values)) this.tell('liveChange', `${path} = ${value}`, { path });
    return this.time_us;
  }

  happen(asked: unknown, origin: string): Happened {
    const happening = checkHappening(asked);
    this.timeline.push({ at_s: this.time_us / 1e6, ...happening, origin });
    this.tell('hazard', Object.keys(happening)[0]);
    return { time_us: this.time_us, happening };
  }

  liveJson(): string {
    return this.live.toJson();
  }

  welcome(host: HostPlan): verge.v1.IWelcome {
    return { seed: '1', windowUs: this.window_us, timeUs: this.time_us, stationIds: bytesOf(host.stationIds) };
  }

  attach(plan: HostPlan, link: HostLink): void {
    this.links.set(plan.name, { plan, link });
    if (link.freeRunning || plan.role === verge.v1.HostRole.STATION) this.reproducible = false;
    if (this.window > 0) this.tell('hostBack', plan.name);
  }

  detach(plan: HostPlan, reason: string): void {
    if (!this.links.delete(plan.name)) return;
    this.reproducible = false;
    this.tell('hostLost', `${plan.name}: ${reason}`);
  }

  claimStation(stationId: number): HostPlan {
    if (!this.hostPlan.some((plan) => plan.stationIds.includes(stationId)) || stationId === RSU) {
      throw new VergeError('STATION_UNKNOWN', { where: `station ${stationId}`, expected: 'a vehicle of this run' });
    }
    const stationIds = Uint32Array.of(stationId);
    return { name: `station-${stationId}`, role: verge.v1.HostRole.STATION, stationIds };
  }

  scene(): verge.v1.IScene {
    return { name: 'paper', title: 'Paper', seed: '1', maxXM: 1_000 };
  }

  viewColumns(): ViewColumns {
    const count = FLEET_STATIONS.length;
    const x_m = (this.time_us / 1e6) * 10;
    return {
      time_us: this.time_us,
      count,
      id: Uint32Array.from(FLEET_STATIONS),
      x_m: new Float32Array(count).fill(x_m),
      y_m: Float32Array.from(FLEET_STATIONS),
      heading_rad: new Float32Array(count),
      speed_mps: new Float32Array(count).fill(10),
      type: new Uint8Array(count),
      flags: new Uint32Array(count),
      belief: new Uint8Array(0),
      signals: new Uint8Array(0),
      wetness: new Uint8Array(0),
      slickness: new Uint8Array(0),
      hazards: [],
      weather: [],
      jammers: [],
      outOfService: new Uint32Array(0),
    };
  }

  drainEvents(): verge.v1.IViewEvents {
    const { events } = this;
    this.events = [];
    return { events, messages: [] };
  }

  metrics(): verge.v1.IViewMetrics {
    return { timeUs: this.time_us, samples: [{ name: 'paper.windows', value: this.window }] };
  }

  inspect(stationId: number): verge.v1.IStationInspection {
    if (!FLEET_STATIONS.includes(stationId)) throw new VergeError('STATION_UNKNOWN', { where: `station ${stationId}` });
    return { id: stationId, json: '{"speed":10}' };
  }

  summary(): Record<string, unknown> {
    const { time_us, reproducible } = this;
    return { scenario: 'paper', simulatedSeconds: time_us / 1e6, worldHash: 'abc', learningHash: 'def', reproducible };
  }

  manifest(): Record<string, unknown> {
    return { scenario: 'paper', seed: '1', parameters: {}, timeline: this.timeline };
  }

  async close(reason: string): Promise<void> {
    this.closedWith = reason;
    const links = [...this.links.values()];
    this.links.clear();
    await Promise.all(links.map(({ link }) => link.close(reason)));
  }

  private ego(plan: HostPlan): verge.v1.IEgoStates {
    const speeds = new Float32Array(plan.stationIds.length).fill(10);
    return { timeUs: this.time_us, stationId: bytesOf(plan.stationIds), speedMps: bytesOf(speeds) };
  }

  private tell(code: string, text: string, more: verge.v1.IRunEvent = {}): void {
    this.events.push({ timeUs: this.time_us, code, text, ...more });
  }
}
