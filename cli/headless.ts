import { verge } from '#proto';
import type { TrainingEngine } from '../core/learning/ports.js';
import type { HostPlan, SimulationControl } from '../core/simulation/api.js';
import { Runner } from '../server/runner/runner.js';
import { type LiveAudience, ViewPublisher } from '../server/runner/viewPublisher.js';
import type { BuiltRun } from '../server/world/messages.js';
import { RecordingDesk } from '../server/world/recordingDesk.js';
import { World } from '../server/world/world.js';
import { inProcessLink } from '../transport/inProcessLink.js';
import { processLog } from './log.js';
import { VERSION } from './version.js';
import { hostOf } from './workers/hostMain.js';
import { launcher } from './workers/launcher.js';
import { lendThread } from './workers/lendThread.js';

/** A run without pages: as fast as possible, hosts in this process or over WebSockets. */
export interface HeadlessRun {
  readonly runner: Runner;
  readonly publisher: ViewPublisher;
  readonly recordings: RecordingDesk;
  /** Runs to its end; a failure is in `runner.failure`. */
  run(): Promise<void>;
  close(): Promise<void>;
}

const NOBODY: LiveAudience = { size: 0, takeKeyframeRequest: () => false, send: () => {}, inspect: () => {} };

const identityOf = ({ scenario, seed }: BuiltRun) => ({ scenario, seed, version: VERSION });

/**
 * All hosts in this process: messages pass by reference.
 * @param engine the fleets share it; closed by the caller
 */
export function inProcessRun(built: BuiltRun, engine: TrainingEngine): HeadlessRun {
  const { control } = built;
  lendThread(control);
  const engineName = (): string | null => (built.engine === null ? null : engine.name);
  const runner = new Runner(control, { speed: 0, source: built.source, engine: engineName });
  const publisher = new ViewPublisher(runner, NOBODY);
  const recordings = new RecordingDesk(runner, publisher, identityOf(built), warn);
  return {
    runner,
    publisher,
    recordings,
    async run() {
      for (const plan of control.hostPlan) attachHere(control, plan, engine);
      await runner.run();
      publisher.finish();
      await recordings.stop();
    },
    close: () => control.close('run over'),
  };
}

function attachHere(control: SimulationControl, plan: HostPlan, engine: TrainingEngine): void {
  const host = hostOf(plan.role === verge.v1.HostRole.INFRASTRUCTURE ? 'INFRASTRUCTURE' : 'FLEET', engine);
  control.attach(plan, inProcessLink(host, plan, control.welcome(plan)));
}

/** Hosts in processes of their own, over WebSockets on a loopback port. */
export async function webSocketRun(built: BuiltRun): Promise<HeadlessRun> {
  lendThread(built.control);
  const world = new World(built.control, {
    launcher,
    identity: identityOf(built),
    recordingsFolder: 'recordings',
    log: processLog('world', 'error'),
    speed: 0,
    source: built.source,
    silenceLimit_ms: built.silenceLimit_ms,
    engine: built.engine,
  });
  await world.open();
  const { runner, publisher, recordings } = world;
  return { runner, publisher, recordings, run: () => world.run(), close: () => world.close('run over') };
}

function warn(error: Error): void {
  process.stderr.write(`verge: recording ended: ${error.message}\n`);
}
