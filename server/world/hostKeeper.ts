import { verge } from '#proto';
import { VergeError } from '../../core/errors/vergeError.js';
import type { HostPlan } from '../../core/simulation/api.js';
import type { HostLink } from '../../core/stations/hostLink.js';
import type { HostAdmission, HostDoor } from '../../transport/hostAcceptor.js';
import type { Runner } from '../runner/runner.js';
import type { HostLauncher, LaunchedHost, WorldAddress } from './hostLauncher.js';

export interface HostKeeperLog {
  info(fields: object, text: string): void;
  warn(fields: object, text: string): void;
}

interface KeptHost {
  readonly plan: HostPlan;
  status: 'starting' | 'connected' | 'lost' | 'gone';
  process: LaunchedHost | undefined;
  link: HostLink | undefined;
  /** Wall-clock times of recent restarts, ms. */
  restarts: number[];
}

/** A fleet tells its training engine among the capabilities of its Hello: `engine:tfjs-wasm`. */
export const ENGINE_CAPABILITY = 'engine:';
/** A host that died is started again after so long, ms. */
const RESTART_AFTER_MS = 300;
/** A host that dies more often than this within a minute is left dead. */
const MOST_RESTARTS_A_MINUTE = 5;
/** Foreign stations in one run. */
const MOST_FOREIGN = 32;

/**
 * Keeps the station hosts of one run: launches them, admits them at the door, attaches and detaches them between windows,
 * starts a dead one again.
 */
export class HostKeeper implements HostDoor {
  private readonly runner: Runner;
  private readonly launcher: HostLauncher;
  private readonly log: HostKeeperLog;
  private trainingEngine: string | null = null;
  private readonly hosts = new Map<string, KeptHost>();
  private address: WorldAddress | undefined;
  private closing = false;
  private whenComplete: (() => void) | undefined;
  private whenRefused: ((error: VergeError) => void) | undefined;

  constructor(runner: Runner, launcher: HostLauncher, log: HostKeeperLog) {
    this.runner = runner;
    this.launcher = launcher;
    this.log = log;
    for (const plan of runner.simulation.hostPlan) this.keep(plan);
  }

  /** Name of the engine the fleets train with, as they told; null while none has. */
  get engine(): string | null {
    return this.trainingEngine;
  }

  /** "fleet-0 connected", one line a host. */
  statuses(): string[] {
    return [...this.hosts.values()].map(({ plan, status }) => `${plan.name} ${status}`);
  }

  /** Process ids by host name, for diagnosis and tests. */
  processIds(): Record<string, number> {
    const ids = [...this.hosts.values()].flatMap(({ plan, process }) =>
      process?.pid ? [[plan.name, process.pid]] : [],
    );
    return Object.fromEntries(ids);
  }

  /**
   * Launches every planned host and waits until all are attached.
   * @throws VergeError HOST_SILENT naming those that did not come, HOST_LOST for one that ended before it came
   */
  async launchAll(address: WorldAddress, limit_ms: number): Promise<void> {
    this.address = address;
    const complete = new Promise<void>((resolve, reject) => {
      this.whenComplete = resolve;
      this.whenRefused = reject;
    });
    for (const host of this.hosts.values()) this.launch(host);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(this.absent(limit_ms)), limit_ms);
    });
    try {
      this.checkComplete();
      await Promise.race([complete, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** The door on the public port: foreign stations only. */
  readonly publicDoor: HostDoor = {
    admit: (hello) => {
      if (hello.role === verge.v1.HostRole.STATION) return this.admit(hello);
      const got = `role ${hello.role}`;
      throw new VergeError('PROTOCOL_VIOLATION', { where: 'Hello.role', expected: 'STATION on this port', got });
    },
    attached: (plan, link, hello) => this.attached(plan, link, { ...hello, capabilities: [] }),
    lost: (plan, error) => this.lost(plan, error),
  };

  async admit(hello: verge.v1.IHello): Promise<HostAdmission> {
    return this.runner.atBoundary(() => {
      const plan = hello.role === verge.v1.HostRole.STATION ? this.claim(hello) : this.planned(hello);
      return { plan, welcome: this.runner.simulation.welcome(plan) };
    });
  }

  attached(plan: HostPlan, link: HostLink, hello: verge.v1.IHello): void {
    const engine = hello.capabilities?.find((capability) => capability.startsWith(ENGINE_CAPABILITY));
    if (engine !== undefined) this.trainingEngine ??= engine.slice(ENGINE_CAPABILITY.length);
    const host = this.hosts.get(plan.name) ?? this.keep(plan);
    host.link = link;
    void this.runner.atBoundary(() => {
      if (host.link !== link) return;
      this.runner.simulation.attach(plan, link);
      host.status = 'connected';
      this.log.info({ host: plan.name, stations: plan.stationIds.length }, 'host attached');
      this.runner.changed();
      this.checkComplete();
    });
  }

  lost(plan: HostPlan, error: VergeError): void {
    const host = this.hosts.get(plan.name);
    if (host === undefined || this.closing) return;
    host.link = undefined;
    host.status = 'lost';
    this.log.warn({ host: plan.name, code: error.code }, error.message);
    // A process that answers no more would not connect again either: it is ended, and with that started again.
    if (error.code === 'HOST_SILENT') host.process?.stop();
    void this.runner.atBoundary(() => {
      this.runner.simulation.detach(plan, error.message);
      if (plan.role === verge.v1.HostRole.STATION) this.hosts.delete(plan.name);
      this.runner.changed();
    });
  }

  /** Waits for no host any more and starts none again. */
  cancel(): void {
    this.closing = true;
    this.whenComplete?.();
  }

  /** Ends every host's process; the simulation itself says goodbye to the links. */
  async close(): Promise<void> {
    this.cancel();
    const processes = [...this.hosts.values()].flatMap(({ process }) => (process ? [process] : []));
    for (const process of processes) process.stop();
    await Promise.all(processes.map((process) => process.exited));
  }

  private keep(plan: HostPlan): KeptHost {
    const host: KeptHost = { plan, status: 'starting', process: undefined, link: undefined, restarts: [] };
    this.hosts.set(plan.name, host);
    return host;
  }

  private planned(hello: verge.v1.IHello): HostPlan {
    const name = hello.role === verge.v1.HostRole.INFRASTRUCTURE ? 'infrastructure' : `fleet-${hello.hostIndex ?? 0}`;
    const host = this.hosts.get(name);
    if (host === undefined) {
      const expected = `one of ${[...this.hosts.keys()].join(', ')}`;
      throw new VergeError('STATION_UNKNOWN', { where: 'Hello', expected, got: name });
    }
    if (host.link !== undefined)
      throw new VergeError('STATION_TAKEN', { where: name, expected: 'one host', got: 'a second host' });
    return host.plan;
  }

  private claim(hello: verge.v1.IHello): HostPlan {
    const wanted = hello.wantedStations ?? [];
    if (wanted.length !== 1) {
      const got = `${wanted.length} stations`;
      throw new VergeError('MESSAGE_OUT_OF_RANGE', { where: 'Hello.wanted_stations', expected: 'one station id', got });
    }
    const foreign = [...this.hosts.values()].filter(({ plan }) => plan.role === verge.v1.HostRole.STATION);
    if (foreign.length >= MOST_FOREIGN) {
      const expected = `at most ${MOST_FOREIGN} foreign stations`;
      throw new VergeError('RATE_LIMITED', { where: 'Hello', expected, got: String(foreign.length + 1) });
    }
    if (foreign.some(({ plan }) => plan.stationIds[0] === wanted[0])) {
      const expected = 'a vehicle that no client hosts';
      throw new VergeError('STATION_TAKEN', { where: 'Hello.wanted_stations', expected, got: String(wanted[0]) });
    }
    const plan = this.runner.simulation.claimStation(wanted[0]);
    this.keep(plan);
    return plan;
  }

  private launch(host: KeptHost): void {
    const process = this.launcher.launch(host.plan, this.address as WorldAddress);
    host.process = process;
    this.log.info({ host: host.plan.name, pid: process.pid }, 'host launched');
    void process.exited.then((how) => this.exited(host, process, how));
  }

  private exited(host: KeptHost, process: LaunchedHost, how: string): void {
    if (this.closing || host.process !== process) return;
    host.process = undefined;
    this.log.warn({ host: host.plan.name }, `host ended: ${how}`);
    // One that cannot even start would not the next time either.
    if (host.status === 'starting')
      this.whenRefused?.(new VergeError('HOST_LOST', { where: host.plan.name, got: how }));
    const now_ms = performance.now();
    host.restarts = host.restarts.filter((time_ms) => now_ms - time_ms < 60_000);
    if (host.restarts.length >= MOST_RESTARTS_A_MINUTE) {
      host.status = 'gone';
      this.runner.changed();
      return;
    }
    host.restarts.push(now_ms);
    setTimeout(() => {
      if (!this.closing) this.launch(host);
    }, RESTART_AFTER_MS);
  }

  private checkComplete(): void {
    if ([...this.hosts.values()].every(({ status }) => status === 'connected')) this.whenComplete?.();
  }

  private absent(limit_ms: number): VergeError {
    const got = [...this.hosts.values()].filter(({ status }) => status !== 'connected').map(({ plan }) => plan.name);
    return new VergeError('HOST_SILENT', {
      where: 'start',
      expected: `all hosts within ${limit_ms} ms`,
      got: `${got.join(', ')} absent`,
    });
  }
}
