import type { TrainingEngine } from '../../core/learning/ports.js';
import { taskNamed } from '../../core/learning/tasks/registry.js';
import { scoreMethods, trainMethods } from '../../core/simulation/methods.js';
import type { ScoreTable } from '../../core/simulation/scores.js';
import { buildRun, type ScorableRun } from '../../server/scenarioFiles/buildRun.js';
import type { RunRequest } from '../../server/world/messages.js';
import { inProcessRun } from '../headless.js';
import { VERSIONS } from '../version.js';

/**
 * Scores a finished run and its baselines on day 2: the same town and cars, another squall, nobody learns. All methods
 * are scored on the same windows of the evaluation fleet.
 * @param request what the run was started with
 * @param run finished, with `learning.baselines` on
 */
export async function scoreOnDayTwo(
  request: RunRequest,
  run: ScorableRun,
  engine: TrainingEngine,
): Promise<ScoreTable> {
  const { control, seed, parameters } = run;
  const task = taskNamed(parameters.learning.task);
  const trained = await trainMethods(control.runBook.learning, parameters, task, seed, control.time_us / 1e6, engine);
  const set = { ...request.set, 'run.day': 2, 'learning.penetration': 0, 'learning.baselines': false };
  const dayTwo = await buildRun({ ...request, seed, set, hosts: 1 }, VERSIONS);
  const met = dayTwo.control.runBook.learning.keepEvaluation();
  const headless = inProcessRun(dayTwo, engine); // nobody learns: it only trains the baselines
  await headless.run();
  await headless.close();
  if (headless.runner.failure !== undefined) throw headless.runner.failure;
  return scoreMethods(met.windows, trained, task, seed);
}
