import { inParallel } from './inParallel.js';
import type { Result } from './result.js';

/** A run, how long it takes beside others, and what its outcome is compared with. */
export interface Check<Job, Outcome> {
  readonly job: Job;
  readonly cost: number;
  judge(outcome: Outcome): Result[];
}

export const log = (text: string): boolean => process.stderr.write(`${text}\n`);

/** @param tolerance share of the reference by which the value may miss it */
export function compare(name: string, value: number, reference: number, unit: string, tolerance: number): Result {
  const deviation = value / reference - 1;
  const ok = Math.abs(deviation) <= tolerance;
  const target = `${reference} within ${tolerance * 100} %`;
  log(`${ok ? 'ok  ' : 'MISS'} ${name}: ${value.toFixed(2)} ${unit} (${target}; ${(deviation * 100).toFixed(2)} %)`);
  return { name, value: Number(value.toFixed(3)), unit, target, ok };
}

export function limit(name: string, value: number, least: number, most: number, unit: string): Result {
  const ok = value >= least && value <= most;
  const target = least === most ? `${least}` : `${least} to ${most}`;
  log(`${ok ? 'ok  ' : 'MISS'} ${name}: ${value} ${unit} (${target})`);
  return { name, value, unit, target, ok };
}

/**
 * Runs checks on all cores, the long ones first so that the cores finish together.
 * @returns their results, in the order of the checks
 */
export async function judged<Job, Outcome>(worker: URL, checks: readonly Check<Job, Outcome>[]): Promise<Result[]> {
  const inOrder = [...checks].sort((a, b) => b.cost - a.cost);
  const results = new Map<Check<Job, Outcome>, Result[]>();
  const jobs = inOrder.map(({ job }) => job);
  await inParallel<Job, Outcome>(worker, jobs, (outcome, index) =>
    results.set(inOrder[index], inOrder[index].judge(outcome)),
  );
  return checks.flatMap((check) => results.get(check) as Result[]);
}

/**
 * Sets the exit code: 0 when all are within their targets, else 1. With `--json` the results go to standard output, in their
 * order.
 */
export function conclude(results: readonly Result[]): void {
  const missed = results.filter(({ ok }) => !ok).length;
  log(`${results.length - missed} of ${results.length} within their targets`);
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(results)}\n`);
  process.exitCode = missed === 0 ? 0 : 1;
}

/** A validation that is checks of one kind and results that need no run. */
export async function runChecks<Job, Outcome>(
  worker: URL,
  checks: readonly Check<Job, Outcome>[],
  atOnce: readonly Result[] = [],
): Promise<void> {
  conclude([...atOnce, ...(await judged(worker, checks))]);
}
