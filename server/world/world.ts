import { randomBytes } from 'node:crypto';
import type { SimulationControl } from '../../core/simulation/api.js';
import { TOKEN_PREFIX } from '../../transport/protocol.js';
import { wallClock } from '../runner/clock.js';
import { Runner } from '../runner/runner.js';
import { ViewHistory } from '../runner/viewHistory.js';
import { ViewPublisher } from '../runner/viewPublisher.js';
import { HostKeeper, type HostKeeperLog } from './hostKeeper.js';
import type { HostLauncher } from './hostLauncher.js';
import { handleControl, type RunDesk } from './pageControl.js';
import { RecordingDesk, type RecordingIdentity } from './recordingDesk.js';
import { ViewHub } from './viewHub.js';
import { openWorldSockets, type WorldSockets } from './worldSockets.js';

export interface WorldOptions {
  readonly launcher: HostLauncher;
  readonly identity: RecordingIdentity;
  readonly recordingsFolder: string;
  readonly log: HostKeeperLog;
  /** Training engine wanted; null: nobody learns. */
  readonly engine: string | null;
  /** 1 real time, 0 as fast as possible. */
  readonly speed: number;
  /** Name or path of the scenario, for the manifest. */
  readonly source: string;
  readonly silenceLimit_ms?: number;
  /** Hosts must be attached within this, ms. */
  readonly startLimit_ms?: number;
}

/** Loading TensorFlow.js on a busy machine takes seconds. */
const START_LIMIT_MS = 60_000;

/** One running simulation with its hosts, pages and recording: everything of a run that is not the simulation. */
export class World implements RunDesk {
  readonly runner: Runner;
  readonly publisher: ViewPublisher;
  readonly recordings: RecordingDesk;
  readonly recordingsFolder: string;
  readonly keeper: HostKeeper;
  /** Sub-protocol entry that opens the loopback port. */
  readonly secret = `${TOKEN_PREFIX}${randomBytes(18).toString('hex')}`;
  private readonly hub = new ViewHub();
  private readonly options: WorldOptions;
  private sockets: WorldSockets | undefined;
  private running: Promise<void> | undefined;
  private over: Promise<void> | undefined;

  constructor(simulation: SimulationControl, options: WorldOptions) {
    this.options = options;
    this.recordingsFolder = options.recordingsFolder;
    this.runner = new Runner(simulation, {
      speed: options.speed,
      source: options.source,
      hosts: () => this.keeper.statuses(),
      engine: () => this.keeper.engine,
    });
    this.publisher = new ViewPublisher(this.runner, this.hub, wallClock, new ViewHistory());
    this.keeper = new HostKeeper(this.runner, options.launcher, options.log);
    this.recordings = new RecordingDesk(this.runner, this.publisher, options.identity, (error) => {
      options.log.warn({ code: error.code }, error.message);
      this.hub.fail(error);
    });
  }

  /** Opens the loopback port. @returns the port */
  async open(): Promise<number> {
    this.sockets = await openWorldSockets(
      {
        hosts: this.keeper,
        stations: this.keeper.publicDoor,
        view: (socket) =>
          this.hub.join(socket, (client, control) => handleControl(this, control, client), this.publisher),
        silenceLimit_ms: this.options.silenceLimit_ms,
      },
      this.secret,
    );
    return this.sockets.port;
  }

  /** Launches the hosts, waits for them, and runs to the end; the last state is shown and recorded. Never rejects. */
  run(): Promise<void> {
    this.running ??= this.runToEnd();
    return this.running;
  }

  /** Ends everything: the run, its recording, its hosts, its pages. Later calls wait for the first. */
  close(reason: string): Promise<void> {
    this.over ??= this.end(reason);
    return this.over;
  }

  private async runToEnd(): Promise<void> {
    const address = { url: `${this.sockets?.url}/hosts`, secret: this.secret, engine: this.options.engine };
    try {
      await this.keeper.launchAll(address, this.options.startLimit_ms ?? START_LIMIT_MS);
      await this.runner.run();
    } catch (error) {
      this.runner.fail(error);
    }
    const { failure } = this.runner;
    if (failure !== undefined) this.options.log.warn({ code: failure.code }, failure.message);
    this.publisher.finish();
    await this.recordings.stop();
  }

  private async end(reason: string): Promise<void> {
    this.runner.stop();
    this.keeper.cancel();
    await this.running;
    await this.recordings.stop(); // of a run that never began; the pages hear of it before they are closed
    const closed = this.runner.simulation.close(reason).catch(() => {});
    await this.keeper.close();
    await closed;
    this.hub.close();
    await this.sockets?.close();
  }
}
