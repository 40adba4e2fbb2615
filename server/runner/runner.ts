import { basename } from 'node:path';
import type { verge } from '#proto';
import { VergeError } from '../../core/errors/vergeError.js';
import type { SimulationControl } from '../../core/simulation/api.js';
import type { Recorder } from '../recording/recorder.js';
import { type Clock, type Sleep, wallClock } from './clock.js';
import { Pacer } from './pacer.js';

export type RunnerState = 'starting' | 'running' | 'paused' | 'ended' | 'failed';

/** Who follows a run: told what has happened, after every window, and whenever its state changed. */
export interface RunObserver {
  /** Messages and events, in order, each once; before `windowEnded` of the window they belong to. */
  happened?(events: verge.v1.IViewEvents): void;
  /** @param stepping a person steps through windows, so each one is worth showing */
  windowEnded?(stepping: boolean): void;
  stateChanged?(): void;
}

export interface RunnerOptions {
  /** 1 real time, 0 as fast as possible. */
  readonly speed: number;
  readonly clock?: Clock;
  /** Name or path of the scenario, for the manifest. */
  readonly source?: string;
  /** Name of the training engine, for the summary. */
  readonly engine?: () => string | null;
  /** Status of the hosts, for the page. */
  readonly hosts?: () => string[];
}

/** An in-process run gives sockets, timers and signals a turn at least so often, ms. */
const BREATHE_EVERY_MS = 15;

/**
 * Drives a simulation: paces it, pauses and steps it, stops at its end, and turns what goes wrong into a coded state.
 * Control acts between windows, never inside one.
 */
export class Runner {
  readonly simulation: SimulationControl;
  /** Set and cleared between windows. */
  recorder: Recorder | undefined;
  /** File name of the last recording that was finished; empty before. */
  recorded = '';
  private readonly clock: Clock;
  private readonly pacer: Pacer;
  private readonly source: string | undefined;
  private readonly hosts: () => string[];
  private readonly engine: () => string | null;
  private readonly observers: RunObserver[] = [];
  private current: RunnerState = 'starting';
  private stepsLeft = 0;
  private stopping = false;
  private inWindow = false;
  private error: VergeError | undefined;
  private boundaryWork: (() => void)[] = [];
  private sleep: Sleep | undefined;
  private breathed_ms = 0;

  constructor(simulation: SimulationControl, options: RunnerOptions) {
    this.simulation = simulation;
    this.clock = options.clock ?? wallClock;
    this.pacer = new Pacer(options.speed);
    this.source = options.source;
    this.hosts = options.hosts ?? (() => []);
    this.engine = options.engine ?? (() => null);
  }

  observe(observer: RunObserver): void {
    this.observers.push(observer);
  }

  get state(): RunnerState {
    return this.current;
  }

  /** Whether it has come to its end or failed: it can be looked at, and nothing else. */
  get isFinished(): boolean {
    return this.current === 'ended' || this.current === 'failed';
  }

  /** @throws VergeError SIMULATION_OVER when there is nothing left to control, change or record */
  checkGoing(where: string): void {
    if (!this.isFinished) return;
    const how = this.current === 'failed' ? 'failed' : 'ended';
    const time_s = Number((this.simulation.time_us / 1e6).toFixed(2));
    const sentence = `This simulation ${how} at ${time_s} s: it can be looked at, but no longer played, changed or recorded. Start a new one for that.`;
    throw new VergeError('SIMULATION_OVER', { where, expected: 'a simulation that is going on', got: how, sentence });
  }

  get failure(): VergeError | undefined {
    return this.error;
  }

  /**
   * Runs to the end of the duration, to `stop()`, or to a failure.
   * @returns the state it ended in; never rejects
   */
  async run(): Promise<RunnerState> {
    try {
      if (this.current === 'starting') this.play();
      while (!this.stopping && !this.isOver()) await this.turn();
      this.settle('ended');
    } catch (error) {
      this.fail(error);
    }
    this.runBoundaryWork();
    return this.current;
  }

  play(): void {
    if (this.isFinished) return;
    this.stepsLeft = 0;
    this.pacer.resume(this.clock.now_ms(), this.simulation.time_us);
    this.enter('running');
  }

  pause(): void {
    if (this.current !== 'running' && this.current !== 'starting') return;
    this.pacer.pause(this.clock.now_ms());
    this.enter('paused');
  }

  /** Pauses and runs so many windows. */
  step(windows: number): void {
    if (!Number.isInteger(windows) || windows < 1 || windows > 100_000) {
      throw new VergeError('ARGUMENT_INVALID', { where: 'step', expected: '1..100000 windows', got: String(windows) });
    }
    this.pause();
    this.stepsLeft += windows;
    this.wake();
  }

  setSpeed(speed: number): void {
    if (!(speed >= 0 && speed <= 1_000)) {
      throw new VergeError('ARGUMENT_INVALID', { where: 'speed', expected: '0..1000', got: String(speed) });
    }
    this.pacer.setSpeed(speed, this.clock.now_ms(), this.simulation.time_us);
    this.changed();
  }

  /** Ends the run at the next window boundary. */
  stop(): void {
    this.stopping = true;
    this.wake();
  }

  /** Runs an action between two windows: at once when none is under way. */
  atBoundary<T>(action: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      const work = (): void => {
        try {
          resolve(action());
        } catch (error) {
          reject(error);
        }
      };
      if (this.inWindow) this.boundaryWork.push(work);
      else work();
    });
  }

  /** Tells observers what has happened since they were told last: nobody else takes events from the simulation. */
  tellEvents(): void {
    const events = this.simulation.drainEvents();
    if (!events.events?.length && !events.messages?.length) return;
    for (const observer of this.observers) observer.happened?.(events);
  }

  /** Tells observers that something a page shows has changed. */
  changed(): void {
    for (const observer of this.observers) observer.stateChanged?.();
    this.wake();
  }

  get realTimeFactor(): number {
    const now_ms = this.clock.now_ms();
    if (this.current === 'running') return this.pacer.realTimeFactor(now_ms, this.simulation.time_us);
    return this.wall_s > 0 ? this.simulation.time_us / 1e6 / this.wall_s : 0;
  }

  /** Wall clock spent running, s. */
  get wall_s(): number {
    return this.pacer.active_s(this.clock.now_ms());
  }

  runState(): verge.v1.IRunState {
    const { simulation, pacer } = this;
    return {
      state: this.current,
      speed: pacer.currentSpeed,
      timeUs: simulation.time_us,
      durationUs: simulation.duration_us,
      recording: this.recorder !== undefined,
      recordingFile: this.recorder === undefined ? this.recorded : basename(this.recorder.path),
      reproducible: simulation.reproducible,
      liveJson: simulation.liveJson(),
      errorCode: this.error?.code ?? '',
      errorMessage: this.error?.message ?? '',
      hosts: this.hosts(),
      behindS: pacer.behind_s(this.clock.now_ms(), simulation.time_us),
    };
  }

  /** summary.json with the wall clock's part and the engine filled in. */
  summary(): Record<string, unknown> {
    const wall_s = this.wall_s;
    const simulated_s = this.simulation.time_us / 1e6;
    const summary = this.simulation.summary();
    const learning = { ...(summary.learning as object | undefined), engine: this.engine() };
    return {
      ...summary,
      learning,
      wallSeconds: Number(wall_s.toFixed(3)),
      realTimeFactor: wall_s > 0 ? Number((simulated_s / wall_s).toFixed(3)) : null,
    };
  }

  /** manifest.json: what repeats the run, and how it went. */
  manifest(): Record<string, unknown> {
    return { source: this.source, ...this.simulation.manifest(), wallSeconds: Number(this.wall_s.toFixed(3)) };
  }

  private isOver(): boolean {
    return this.simulation.duration_us > 0 && this.simulation.time_us >= this.simulation.duration_us;
  }

  /** One turn of the loop: wait for whatever is missing, or run one window. */
  private async turn(): Promise<void> {
    this.runBoundaryWork();
    if (this.stopping) return;
    if (this.current === 'paused' && this.stepsLeft === 0) return this.waitFor(60_000);
    const recorder = this.recorder;
    if (recorder?.overloaded) return recorder.drained();
    if (this.stepsLeft === 0) {
      const wait_ms = this.pacer.wait_ms(this.clock.now_ms(), this.simulation.time_us);
      if (wait_ms > 0) return this.waitFor(wait_ms);
    }
    await this.window();
  }

  private async window(): Promise<void> {
    const stepping = this.stepsLeft > 0;
    this.inWindow = true;
    try {
      await this.simulation.advanceWindow();
    } finally {
      this.inWindow = false;
    }
    if (stepping) this.stepsLeft--;
    const now_ms = this.clock.now_ms();
    this.pacer.advanced(now_ms, this.simulation.time_us);
    this.tellEvents();
    for (const observer of this.observers) observer.windowEnded?.(stepping);
    if (now_ms - this.breathed_ms < BREATHE_EVERY_MS) return;
    await this.clock.breathe();
    this.breathed_ms = this.clock.now_ms();
  }

  private runBoundaryWork(): void {
    const work = this.boundaryWork;
    if (work.length === 0) return;
    this.boundaryWork = [];
    for (const action of work) action();
  }

  private async waitFor(time_ms: number): Promise<void> {
    this.sleep = this.clock.sleep(time_ms);
    await this.sleep.over;
    this.sleep = undefined;
    this.breathed_ms = this.clock.now_ms();
  }

  private wake(): void {
    this.sleep?.wake();
  }

  private enter(state: RunnerState): void {
    this.current = state;
    this.changed();
  }

  private settle(state: RunnerState): void {
    this.pacer.pause(this.clock.now_ms());
    this.enter(state);
  }

  /** Ends the run with an error: what was shown and recorded so far stays. */
  fail(error: unknown): void {
    this.error = codedFailure(error);
    this.settle('failed');
  }
}

/** What stopped a run, as a coded error: SIMULATION_FAILED when it was a fault of the program. */
export function codedFailure(error: unknown): VergeError {
  if (error instanceof VergeError) return error;
  const got = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new VergeError('SIMULATION_FAILED', { got }, { cause: error });
}
