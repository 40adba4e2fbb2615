import { join } from 'node:path';
import { buildRun } from '../../server/scenarioFiles/buildRun.js';
import type { RunOptions } from '../commands/run.js';
import { EXIT, reportError } from '../exit.js';
import { type HeadlessRun, inProcessRun, webSocketRun } from '../headless.js';
import { showProgress } from '../progress.js';
import { RunFiles } from '../runFiles.js';
import { summaryText } from '../summaryText.js';
import { VERSIONS } from '../version.js';

/**
 * Runs a scenario to its end and writes what was asked for.
 * @returns the exit code
 */
export async function runScenario(scenario: string, options: RunOptions): Promise<number> {
  const { seed, duration: duration_s, set, hosts } = options;
  const built = await buildRun({ scenario, seed, duration_s, set, hosts, origin: 'cli' }, VERSIONS);
  process.stderr.write(`verge: ${built.scenario}, seed ${built.seed}\n`);
  const headless = options.transport === 'ws' ? await webSocketRun(built) : inProcessRun(built);
  const files = options.out === undefined ? undefined : new RunFiles(options.out, headless);
  if (options.record) await headless.recordings.start(join(options.out ?? '.', 'trace.mcap'));
  const interrupted = await runToEnd(built.scenario, headless);
  files?.finish();
  await headless.close();
  const { failure } = headless.runner;
  if (failure !== undefined) return reportError(failure);
  const summary = headless.runner.summary();
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
