import { cpus } from 'node:os';
import { inProcessRun } from '../cli/headless.js';
import { VERSIONS } from '../cli/version.js';
import { startEngine } from '../cli/workers/fleetEquipment.js';
import type { TrainingEngine } from '../core/learning/ports.js';
import { buildRun } from '../server/scenarioFiles/buildRun.js';

/**
 * The whole system as a user runs it headless: traffic, hazards, CAM and DENM by rule, learning on, baselines off, all
 * hosts in this process. Prints simulated seconds per wall-clock second and the vehicles driving at the end; quote the
 * median of several runs.
 */

const SIMULATED_S = 60;
const REPEATS = 3;

interface Case {
  readonly name: string;
  readonly set: Readonly<Record<string, unknown>>;
}

const CASES: readonly Case[] = [
  { name: 'riverside, 300 vehicles', set: { 'traffic.residents.count': 300 } },
  { name: 'riverside, 1,000 vehicles', set: { 'traffic.residents.count': 1000 } },
  {
    name: 'riverside, 300 vehicles, no learning',
    set: { 'traffic.residents.count': 300, 'learning.enabled': false },
  },
  {
    name: 'riverside, 1,000 vehicles, no messages, no learning',
    set: {
      'traffic.residents.count': 1000,
      'learning.enabled': false,
      'facilities.cam': false,
      'facilities.denm': false,
    },
  },
];

async function once({ set }: Case, engine: TrainingEngine): Promise<{ factor: number; running: number }> {
  const request = { scenario: 'riverside', seed: '1', duration_s: SIMULATED_S, set, hosts: 1, origin: 'cli' } as const;
  const run = inProcessRun(await buildRun(request, VERSIONS), engine);
  await run.run();
  await run.close();
  if (run.runner.failure !== undefined) throw run.runner.failure;
  const summary = run.runner.summary() as { realTimeFactor: number; traffic: { running: number } };
  return { factor: summary.realTimeFactor, running: summary.traffic.running };
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1];

const json = process.argv.includes('--json');
const engine = await startEngine('auto');
const results: Record<string, unknown>[] = [];
if (!json)
  process.stdout.write(
    `${cpus()[0]?.model}, Node ${process.versions.node}, ${SIMULATED_S} simulated s, median of ${REPEATS}\n`,
  );
for (const each of CASES) {
  const runs = [];
  for (let i = 0; i < REPEATS; i++) runs.push(await once(each, engine));
  const value = Number(median(runs.map(({ factor }) => factor)).toFixed(2));
  results.push({ name: each.name, value, unit: 'simulated s / s', target: null, ok: true, running: runs[0].running });
  if (!json) process.stdout.write(`${each.name.padEnd(44)} ${value.toFixed(1).padStart(7)} x real time\n`);
}
if (json) process.stdout.write(`${JSON.stringify(results)}\n`);
await engine.close();
