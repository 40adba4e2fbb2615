import { scoreOnDayTwo } from '../../cli/actions/dayTwo.js';
import { inProcessRun } from '../../cli/headless.js';
import { VERSIONS } from '../../cli/version.js';
import { ReferenceEngine } from '../../core/learning/referenceEngine.js';
import { METHODS, type Method, type ScoreTable } from '../../core/simulation/scores.js';
import { buildRun } from '../../server/scenarioFiles/buildRun.js';
import type { RunRequest } from '../../server/world/messages.js';
import type { Result } from '../support/result.js';

/**
 * Does the hazard model learn? Riverside, privacy off, five simulated minutes of training on day 1, scored on day 2, the
 * same seeds for all methods. `npx verge validate learning`; seeds 1-6 take a quarter of an hour.
 */

const SEEDS = (process.env.VERGE_SEEDS ?? '1,2,3,4,5,6').split(',');
const NOT_LEARNED: readonly Method[] = ['denmLookup', 'denmPlanned', 'expertRule', 'persistence', 'prior'];

async function scoresOf(seed: string): Promise<ScoreTable> {
  const set = { 'learning.baselines': true, 'learning.engine': 'reference' };
  const request: RunRequest = { scenario: 'riverside', seed, duration_s: 300, set, hosts: 1, origin: 'cli' };
  const built = await buildRun(request, VERSIONS);
  const engine = new ReferenceEngine();
  const run = inProcessRun(built, engine);
  await run.run();
  await run.close();
  if (run.runner.failure !== undefined) throw run.runner.failure;
  return scoreOnDayTwo(request, built, engine);
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const precision = (table: ScoreTable, method: Method): number => table.auprc[method].value ?? 0;

function row(name: string, table: ScoreTable): string {
  const cells = METHODS.map((method) => precision(table, method).toFixed(3).padStart(11));
  return `${name.padEnd(6)}${(table.prevalence ?? 0).toFixed(4).padStart(8)}${String(table.events).padStart(7)}${cells.join('')}`;
}

function judge(tables: readonly ScoreTable[]): Result[] {
  const average = (method: Method) => mean(tables.map((table) => precision(table, method)));
  const prior = mean(tables.map((table) => table.prevalence ?? 0));
  const share = (average('federated') - prior) / (average('centralised') - prior);
  const best = Math.max(...NOT_LEARNED.map(average));
  const result = (name: string, value: number, least: number): Result => ({
    name,
    value: Number(value.toFixed(4)),
    unit: 'average precision',
    target: `>= ${least}`,
    ok: value >= least,
  });
  return [
    result('(federated - prevalence) / (centralised - prevalence)', share, 0.8),
    result('federated - local only', average('federated') - average('localOnly'), 0.15),
    result('centralised', average('centralised'), 0.35),
    { ...result('federated - best rule that learns nothing', average('federated') - best, 0), target: '> 0' },
  ];
}

const log = (text: string): boolean => process.stderr.write(`${text}\n`);
log(`seed  prevalence events${METHODS.map((method) => method.slice(0, 10).padStart(11)).join('')}`);
const tables: ScoreTable[] = [];
for (const seed of SEEDS) {
  tables.push(await scoresOf(seed));
  log(row(seed, tables[tables.length - 1]));
}
const results = judge(tables);
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(results)}\n`);
else
  for (const { name, value, target, ok } of results)
    process.stdout.write(`${ok ? 'ok  ' : 'MISS'} ${name}: ${value} (${target})\n`);
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
