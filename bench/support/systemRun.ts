import { inProcessRun } from '../../cli/headless.js';
import { VERSIONS } from '../../cli/version.js';
import type { TrainingEngine } from '../../core/learning/ports.js';
import { buildRun } from '../../server/scenarioFiles/buildRun.js';

/** A run of the whole system, its hosts in this process. */
export interface SystemCase {
  readonly scenario: string;
  readonly set: Readonly<Record<string, unknown>>;
  readonly simulated_s: number;
}

export interface SystemSpeed {
  /** simulated seconds per second of wall clock */
  readonly factor: number;
  /** and per second of processor time, of all threads */
  readonly processorFactor: number;
  /** vehicles on the road at the end */
  readonly running: number;
}

/**
 * @param onSecond called after every simulated second
 * @throws what made the run fail
 */
export async function systemRun(
  { scenario, set, simulated_s }: SystemCase,
  engine: TrainingEngine,
  onSecond: (second: number) => void = () => {},
): Promise<SystemSpeed> {
  const request = { scenario, seed: '1', duration_s: simulated_s, set, hosts: 1, origin: 'cli' } as const;
  const built = await buildRun(request, VERSIONS);
  const run = inProcessRun(built, engine);
  run.runner.observe({
    stateChanged: () => {},
    windowEnded: () => {
      if (built.control.time_us % 1_000_000 === 0) onSecond(built.control.time_us / 1_000_000);
    },
  });
  const begin = process.cpuUsage();
  await run.run();
  const { user, system } = process.cpuUsage(begin);
  const summary = run.runner.summary() as { realTimeFactor: number; traffic: { running: number } };
  await run.close();
  if (run.runner.failure !== undefined) throw run.runner.failure;
  const processorFactor = (simulated_s * 1e6) / (user + system);
  return { factor: summary.realTimeFactor, processorFactor, running: summary.traffic.running };
}
