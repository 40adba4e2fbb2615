import type { verge } from '#proto';
import { asCoded } from '../errors.js';
import type { HostKeeperLog } from './hostKeeper.js';
import type { HostLauncher } from './hostLauncher.js';
import type {
  Channel,
  LoadProgress,
  RunBuilder,
  RunStatus,
  WorldCommand,
  WorldMethods,
  WorldReport,
} from './messages.js';
import { changeLive, letHappen } from './pageControl.js';
import { World } from './world.js';

export interface WorldMainOptions {
  readonly build: RunBuilder;
  readonly launcher: HostLauncher;
  readonly version: string;
  readonly log: HostKeeperLog;
  /** Ends the process. */
  exit(): void;
}

/** How often the gateway hears of a run's state, ms. */
const STATUS_EVERY_MS = 500;
/** How often it hears how far a scenario is read, ms. */
const LOADING_EVERY_MS = 200;

/** Runs one simulation at the command of a gateway: the whole of a world process but its start. */
export function serveWorld(channel: Channel<WorldReport, WorldCommand>, options: WorldMainOptions): void {
  let world: World | undefined;
  let methods: WorldMethods | undefined;
  channel.onClose(async () => {
    await world?.close('the server is gone');
    options.exit();
  });
  channel.onMessage(async (command) => {
    if (command.type === 'open') {
      try {
        world = await openWorld(channel, command, options);
        methods = methodsOf(world);
      } catch (error) {
        channel.send({ type: 'refused', error: asCoded(error).toJSON() });
      }
      return;
    }
    const { id, method, argument } = command;
    try {
      if (methods === undefined) throw new Error('no simulation is open');
      const value = await (methods[method] as (argument: unknown) => unknown)(argument);
      channel.send({ type: 'result', id, value });
      if (method === 'close') options.exit();
    } catch (error) {
      channel.send({ type: 'error', id, error: asCoded(error).toJSON() });
    }
  });
}

async function openWorld(
  channel: Channel<WorldReport, WorldCommand>,
  command: WorldCommand & { type: 'open' },
  options: WorldMainOptions,
): Promise<World> {
  const { control, scenario, title, seed, source, silenceLimit_ms, engine } = await options.build(
    command.request,
    tellLoading(channel),
  );
  const world = new World(control, {
    launcher: options.launcher,
    identity: { scenario, seed, version: options.version },
    recordingsFolder: command.recordingsFolder,
    log: options.log,
    speed: command.speed,
    source,
    silenceLimit_ms,
    engine,
  });
  const port = await world.open();
  channel.send({ type: 'opened', port, secret: world.secret, scenario, title, seed });
  const tell = (): void => channel.send({ type: 'status', status: statusOf(world) });
  const timer = setInterval(tell, STATUS_EVERY_MS);
  world.runner.observe({ windowEnded: () => {}, stateChanged: tell });
  void world.run().then(() => {
    clearInterval(timer);
    tell();
  });
  return world;
}

/** Tells the gateway how far a scenario is read, a few times a second. */
function tellLoading(channel: Channel<WorldReport, WorldCommand>): (progress: LoadProgress) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const now = performance.now();
    if (now - last < LOADING_EVERY_MS) return;
    last = now;
    channel.send({ type: 'loading', progress });
  };
}

function methodsOf(world: World): WorldMethods {
  const { runner } = world;
  return {
    status: () => statusOf(world),
    summary: () => runner.summary(),
    manifest: () => runner.manifest(),
    hostProcesses: () => world.keeper.processIds(),
    hazards: () => runner.atBoundary(() => runner.simulation.viewColumns().hazards.map(hazardJson)),
    patch: async (changes) => (await changeLive(world, changes, 'api')) / 1e6,
    async happen(asked) {
      const { time_us, happening } = await letHappen(world, asked, 'api');
      return { ...happening, actsAt_s: time_us / 1e6 };
    },
    async close(reason) {
      await world.close(reason);
      return runner.summary();
    },
  };
}

/** A hazard as the HTTP API shows it. */
const hazardJson = (hazard: verge.v1.IHazardView): Record<string, unknown> => ({
  id: hazard.id ?? 0,
  kind: hazard.kind ?? '',
  x_m: hazard.xM ?? 0,
  y_m: hazard.yM ?? 0,
  radius_m: hazard.radiusM ?? 0,
  intensity: hazard.intensity ?? 0,
  causeCode: hazard.causeCode ?? 0,
  until_s: hazard.untilUs ? hazard.untilUs / 1e6 : null,
  removable: hazard.removable ?? false,
  velocityX_mps: hazard.velocityXMps ?? 0,
  velocityY_mps: hazard.velocityYMps ?? 0,
});

function statusOf({ runner }: World): RunStatus {
  const state = runner.runState();
  return {
    state: state.state ?? '',
    speed: state.speed ?? 1,
    time_s: (state.timeUs ?? 0) / 1e6,
    duration_s: state.durationUs ? state.durationUs / 1e6 : null,
    behind_s: Number((state.behindS ?? 0).toFixed(3)),
    realTimeFactor: Number(runner.realTimeFactor.toFixed(3)),
    reproducible: state.reproducible ?? false,
    recording: state.recording ? state.recordingFile || null : null,
    recorded: runner.recorded || null,
    live: JSON.parse(state.liveJson || '{}'),
    hosts: state.hosts ?? [],
    error: runner.failure === undefined ? null : { code: runner.failure.code, message: runner.failure.message },
  };
}
