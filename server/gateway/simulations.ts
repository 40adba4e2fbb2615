import { randomBytes } from 'node:crypto';
import { shown, VergeError } from '../../core/errors/vergeError.js';
import { errorOfJson } from '../errors.js';
import type {
  Channel,
  LoadProgress,
  RunRequest,
  RunStatus,
  WorldCommand,
  WorldMethods,
  WorldReport,
} from '../world/messages.js';
import type { RelayTarget } from './relay.js';

/** A world process as the composition root starts it. */
export interface WorldProcess {
  readonly channel: Channel<WorldCommand, WorldReport>;
  /** Resolves with how it ended; never rejects. */
  readonly exited: Promise<string>;
  kill(): void;
}

export interface SimulationsOptions {
  launch(): WorldProcess;
  /** Keep a process ready for the next start, so that a click need not wait for one. */
  readonly spare?: boolean;
  readonly recordingsFolder: string;
  /** Simulations that may run at once. */
  readonly most: number;
  log(fields: object, text: string): void;
}

/** Ended simulations whose world is kept for looking at. */
const MOST_ENDED = 3;
/** A world that does not end by itself is killed after so long, ms. */
const END_LIMIT_MS = 15_000;

interface Opened {
  readonly port: number;
  readonly secret: string;
  readonly scenario: string;
  readonly title: string;
  readonly seed: string;
}

/** One simulation and the process it runs in. */
class RunningSimulation {
  status: RunStatus | undefined;
  opened: Opened | undefined;
  /** How far its scenario is read. */
  loading: LoadProgress | null = null;
  dead = false;
  /** Why it is dead before its end. */
  failure: { readonly code: string; readonly message: string } | undefined;
  /** Wall clock of the start, ISO 8601. */
  readonly startedAt = new Date().toISOString();
  private readonly process: WorldProcess;
  private readonly calls = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  private lastCall = 0;
  private settleOpening: { resolve(): void; reject(error: Error): void } | undefined;

  constructor(
    readonly id: string,
    process: WorldProcess,
  ) {
    this.process = process;
    process.channel.onMessage((report) => this.hear(report));
    void process.exited.then((how) => this.died(how));
  }

  get isRunning(): boolean {
    const state = this.status?.state;
    return !this.dead && state !== 'ended' && state !== 'failed';
  }

  open(request: RunRequest, recordingsFolder: string, speed: number): Promise<void> {
    const opening = new Promise<void>((resolve, reject) => {
      this.settleOpening = { resolve, reject };
    });
    this.process.channel.send({ type: 'open', request, recordingsFolder, speed });
    return opening;
  }

  call<M extends keyof WorldMethods>(method: M, argument?: unknown): Promise<Awaited<ReturnType<WorldMethods[M]>>> {
    if (this.dead)
      return Promise.reject(new VergeError('SIMULATION_FAILED', { where: this.id, got: 'its process is gone' }));
    const id = ++this.lastCall;
    return new Promise((resolve, reject) => {
      this.calls.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.process.channel.send({ type: 'call', id, method, argument });
    });
  }

  /** Ends the run whole: recording closed, hosts ended. @returns its summary */
  async end(reason: string): Promise<Record<string, unknown>> {
    const timer = setTimeout(() => this.process.kill(), END_LIMIT_MS);
    try {
      const summary = await this.call('close', reason);
      await this.process.exited;
      return summary;
    } finally {
      clearTimeout(timer);
      this.process.kill();
    }
  }

  private hear(report: WorldReport): void {
    if (report.type === 'status') this.status = report.status;
    else if (report.type === 'loading') this.loading = report.progress;
    else if (report.type === 'opened') {
      this.opened = report;
      this.settleOpening?.resolve();
    } else if (report.type === 'refused') this.settleOpening?.reject(errorOfJson(report.error));
    else {
      const call = this.calls.get(report.id);
      this.calls.delete(report.id);
      if (report.type === 'result') call?.resolve(report.value);
      else call?.reject(errorOfJson(report.error));
    }
  }

  private died(how: string): void {
    this.dead = true;
    const sentence = `The process of simulation ${this.id} ended: ${how}`;
    const error = new VergeError('SIMULATION_FAILED', { where: this.id, got: `its process ended: ${how}`, sentence });
    this.settleOpening?.reject(error);
    for (const call of this.calls.values()) call.reject(error);
    this.calls.clear();
    const { code, message } = error;
    if (this.status?.state !== 'ended') this.failure = { code, message };
  }
}

/** All simulations of a server, each in a process of its own. */
export class Simulations {
  private readonly options: SimulationsOptions;
  private readonly all = new Map<string, RunningSimulation>();
  /** Those whose scenarios are being read. */
  private readonly starting = new Map<string, RunningSimulation>();
  private spare: WorldProcess | undefined;
  private closed = false;

  constructor(options: SimulationsOptions) {
    this.options = options;
    this.keepSpare();
  }

  /**
   * Starts one.
   * @throws VergeError SIMULATION_LIMIT, or what the scenario or its parameters are refused for
   */
  async start(request: RunRequest, speed: number): Promise<Record<string, unknown>> {
    this.checkLimit();
    try {
      return await this.open(request, speed);
    } finally {
      this.keepSpare();
    }
  }

  get running(): number {
    return this.unfinished().length;
  }

  /** Those that count: running, paused or starting. */
  private unfinished(): RunningSimulation[] {
    return [...this.all.values()].filter((simulation) => simulation.isRunning);
  }

  private checkLimit(): void {
    const { most } = this.options;
    const unfinished = this.unfinished();
    const count = unfinished.length + this.starting.size;
    if (count < most) return;
    throw new VergeError('SIMULATION_LIMIT', {
      where: 'server',
      expected: `at most ${most} at once (stop one first)`,
      got: `${count} running`,
      sentence: limitSentence(most, unfinished),
    });
  }

  list(): Record<string, unknown>[] {
    return [...this.all.values(), ...this.starting.values()].map(describe);
  }

  /** @throws VergeError SIMULATION_UNKNOWN */
  async state(id: string): Promise<Record<string, unknown>> {
    const starting = this.starting.get(id);
    if (starting !== undefined) return describe(starting);
    const simulation = this.find(id);
    if (simulation.dead) return describe(simulation);
    simulation.status = await simulation.call('status');
    return { ...describe(simulation), summary: await simulation.call('summary') };
  }

  /** @returns simulated time at which the changes act, s. @throws VergeError SIMULATION_UNKNOWN, PARAMETER_* */
  async patch(id: string, changes: Record<string, unknown>): Promise<number> {
    return this.find(id).call('patch', changes);
  }

  /** @returns what was entered in the timeline. @throws VergeError SIMULATION_UNKNOWN, PARAMETER_INVALID, ... */
  async happen(id: string, asked: unknown): Promise<Record<string, unknown>> {
    return this.find(id).call('happen', asked);
  }

  async hazards(id: string): Promise<Record<string, unknown>[]> {
    return this.find(id).call('hazards');
  }

  manifest(id: string): Promise<Record<string, unknown>> {
    return this.find(id).call('manifest');
  }

  hostProcesses(id: string): Promise<Record<string, number>> {
    return this.find(id).call('hostProcesses');
  }

  /** Stops one and forgets it. @throws VergeError SIMULATION_UNKNOWN */
  async stop(id: string): Promise<Record<string, unknown>> {
    const simulation = this.find(id);
    this.all.delete(id);
    const summary = simulation.dead ? null : await simulation.end('stopped');
    this.options.log({ simulation: id }, 'simulation stopped');
    return { ...describe(simulation), state: 'ended', summary };
  }

  /** @throws VergeError SIMULATION_UNKNOWN */
  target(id: string, path: 'view' | 'stations'): RelayTarget {
    const simulation = this.find(id);
    const { port, secret } = simulation.opened as Opened;
    if (simulation.dead) throw new VergeError('SIMULATION_FAILED', { where: id, got: 'its process is gone' });
    return { url: `ws://127.0.0.1:${port}/${path}`, secret };
  }

  /** Ends all; recordings are finished. */
  async close(): Promise<void> {
    this.closed = true;
    this.spare?.kill();
    const all = [...this.all.values()];
    this.all.clear();
    await Promise.all(all.map((simulation) => simulation.end('server stops').catch(() => {})));
  }

  private async open(request: RunRequest, speed: number): Promise<Record<string, unknown>> {
    const { options } = this;
    const simulation = new RunningSimulation(randomBytes(4).toString('hex'), this.takeProcess());
    this.starting.set(simulation.id, simulation);
    try {
      await simulation.open(request, options.recordingsFolder, speed);
    } catch (error) {
      void simulation.end('refused').catch(() => {});
      throw error;
    } finally {
      this.starting.delete(simulation.id);
    }
    this.all.set(simulation.id, simulation);
    this.forgetEnded();
    options.log({ simulation: simulation.id, scenario: request.scenario }, 'simulation started');
    return describe(simulation);
  }

  private takeProcess(): WorldProcess {
    const process = this.spare ?? this.options.launch();
    this.spare = undefined;
    return process;
  }

  private keepSpare(): void {
    if (!this.options.spare || this.closed || this.spare !== undefined) return;
    const process = this.options.launch();
    this.spare = process;
    void process.exited.then(() => {
      if (this.spare === process) this.spare = undefined;
    });
  }

  private forgetEnded(): void {
    const ended = [...this.all.values()].filter((simulation) => !simulation.isRunning);
    for (const simulation of ended.slice(0, Math.max(0, ended.length - MOST_ENDED))) {
      this.all.delete(simulation.id);
      if (!simulation.dead) void simulation.end('forgotten').catch(() => {});
    }
  }

  private find(id: string): RunningSimulation {
    const simulation = this.all.get(id);
    if (simulation !== undefined) return simulation;
    const got = shown(id.slice(0, 40));
    const expected = 'an id of GET /api/simulations';
    const sentence = `There is no simulation ${id.slice(0, 40)} on this server (any more): it was stopped, or the server was started anew`;
    throw new VergeError('SIMULATION_UNKNOWN', { where: 'simulation', expected, got, sentence });
  }
}

function limitSentence(most: number, unfinished: readonly RunningSimulation[]): string {
  const names = unfinished.map(({ id, opened, status }) => {
    return `${opened?.scenario ?? 'one'} ${id} (${status?.state ?? 'starting'}, ${(status?.time_s ?? 0).toFixed(0)} s)`;
  });
  const list = names.length === 0 ? '' : `: ${names.join(' and ')}`;
  const example = unfinished[0]?.id ?? ':id';
  const how = `Stop one in the page, or with DELETE /api/simulations/${example}; verge serve --simulations allows more`;
  return `This server runs ${most} simulation${most === 1 ? '' : 's'} at once, and ${most === 1 ? 'it is' : 'they are'} taken${list}. ${how}`;
}

function describe({ id, opened, status, startedAt, failure, loading }: RunningSimulation): Record<string, unknown> {
  return {
    id,
    startedAt,
    scenario: opened?.scenario ?? null,
    title: opened?.title ?? null,
    seed: opened?.seed ?? null,
    view: `/ws/view/${id}`,
    stations: `/ws/stations/${id}`,
    ...(status ?? { state: 'starting', time_s: 0, loading }),
    ...(failure === undefined ? {} : { state: 'failed', error: failure }),
  };
}
