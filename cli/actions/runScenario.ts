import { join } from 'node:path';
import type { TrainingEngine } from '../../core/learning/ports.js';
import { buildRun, type ScorableRun } from '../../server/scenarioFiles/buildRun.js';
import type { RunRequest } from '../../server/world/messages.js';
import { EXIT, reportError } from '../exit.js';
import { type HeadlessRun, inProcessRun, webSocketRun } from '../headless.js';
import type { RunOptions } from '../options.js';
import { prepareFolder } from '../outputFolder.js';
import { showLoading, showProgress } from '../progress.js';
import { RUN_FILES, RunFiles } from '../runFiles.js';
import { summaryText } from '../summaryText.js';
import { VERSIONS } from '../version.js';
import { startEngine } from '../workers/fleetEquipment.js';
import { scoreOnDayTwo } from './dayTwo.js';

const RECORDING_FILE = 'trace.mcap';

/**
 * Runs a scenario to its end and writes what was asked for.
 * @returns the exit code
 */
export async function runScenario(scenario: string, options: RunOptions): Promise<number> {
  prepareOutputs(options);
  const { seed, duration: duration_s, hosts } = options;
  const set = {
    ...options.set,
    ...(options.repairRoutes && { 'traffic.repairRoutes': true }),
    ...(options.unlawful && { 'radio.unlawful': true }),
  };
  const request: RunRequest = { scenario, seed, duration_s, set, hosts, origin: 'cli' };
  const built = await load(request);
  process.stderr.write(`verge: ${built.scenario}, seed ${built.seed}\n`);
  for (const notice of built.notices) process.stderr.write(`verge: ${notice}\n`);
  const overSockets = options.transport === 'ws'; // then each host has an engine of its own
  if (!overSockets && hosts > 1) {
    process.stderr.write(
      `verge: --hosts ${hosts}: all ${hosts} fleet hosts run in this one process; --transport ws gives each its own\n`,
    );
  }
  const engine = await startEngine(overSockets ? null : built.engine);
  try {
    const headless = overSockets ? await webSocketRun(built) : inProcessRun(built, engine);
    return await runAndReport({ request, built, headless, engine }, options);
  } finally {
    await engine.close();
  }
}

async function load(request: RunRequest): Promise<ScorableRun> {
  const loading = showLoading();
  try {
    return await buildRun(request, VERSIONS, loading.tell);
  } finally {
    loading.done();
  }
}

/** What cannot be written is told before anything is simulated. @throws VergeError ARGUMENT_INVALID */
function prepareOutputs({ out, record }: RunOptions): void {
  if (out !== undefined) prepareFolder('--out', out, record ? [...RUN_FILES, RECORDING_FILE] : RUN_FILES);
  else if (record) prepareFolder('--record', '.', [RECORDING_FILE]);
}

interface StartedRun {
  readonly request: RunRequest;
  readonly built: ScorableRun;
  readonly headless: HeadlessRun;
  readonly engine: TrainingEngine;
}

async function runAndReport({ request, built, headless, engine }: StartedRun, options: RunOptions): Promise<number> {
  const files = options.out === undefined ? undefined : new RunFiles(options.out, headless);
  if (options.record) await headless.recordings.start(join(options.out ?? '.', RECORDING_FILE));
  const interrupted = await runToEnd(built.scenario, headless);
  const { failure } = headless.runner;
  const summary = headless.runner.summary();
  if (failure === undefined && !interrupted && built.parameters.learning.baselines) {
    process.stderr.write('verge: baselines and day 2\n');
    Object.assign(summary.learning as object, await scoreOnDayTwo(request, built, engine));
  }
  files?.finish(summary);
  await headless.close();
  if (failure !== undefined) return reportError(failure);
  process.stdout.write(options.json ? `${JSON.stringify(summary)}\n` : summaryText(summary));
  return interrupted ? EXIT.interrupted : EXIT.done;
}

/** @returns whether a signal ended it; a second one ends the process at once */
async function runToEnd(name: string, headless: HeadlessRun): Promise<boolean> {
  let interrupted = false;
  const interrupt = (): void => {
    if (interrupted) process.exit(EXIT.interrupted);
    interrupted = true;
    process.stderr.write('verge: interrupted, closing files (once more to leave at once)\n');
    headless.runner.stop();
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  const done = showProgress(name, headless);
  try {
    await headless.run();
  } finally {
    done();
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
  return interrupted;
}
