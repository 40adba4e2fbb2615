import { join } from 'node:path';
import { inParallel } from '../support/inParallel.js';
import type { Result } from '../support/result.js';
import type { CityRun } from './traffic/city.js';
import { type City, IDM_CAPACITY, SATURATION, SUMO_CITIES, SUMO_RING } from './traffic/figures.js';
import type { Job } from './traffic/jobs.js';

/**
 * Does the traffic flow as it should? Ring roads against IDM's equilibrium and SUMO, capacity of a lane, saturation flow
 * at a signal, and the two Bologna scenarios against SUMO's figures; SUMO itself is not needed. The runs are spread over
 * the cores. `npx verge validate traffic`, 90 s of processor time.
 */

/** A run, how long it takes beside others, and what its outcome is compared with. */
interface Check {
  readonly job: Job;
  readonly cost: number;
  judge(outcome: number | CityRun | null): Result[];
}

const log = (text: string): boolean => process.stderr.write(`${text}\n`);

function compare(name: string, value: number, reference: number, unit: string, tolerance: number): Result {
  const deviation = value / reference - 1;
  const ok = Math.abs(deviation) <= tolerance;
  const target = `${reference} within ${tolerance * 100} %`;
  log(`${ok ? 'ok  ' : 'MISS'} ${name}: ${value.toFixed(2)} ${unit} (${target}; ${(deviation * 100).toFixed(2)} %)`);
  return { name, value: Number(value.toFixed(3)), unit, target, ok };
}

function limit(name: string, value: number, least: number, most: number, unit: string): Result {
  const ok = value >= least && value <= most;
  const target = least === most ? `${least}` : `${least} to ${most}`;
  log(`${ok ? 'ok  ' : 'MISS'} ${name}: ${value} ${unit} (${target})`);
  return { name, value, unit, target, ok };
}

const rings = SUMO_RING.flatMap(({ name, figures, ...model }) =>
  figures.map(({ perKm, flow_perh }): Check => {
    const run = { ...model, limit_mps: 13.89, perKm, warmUp_s: 1800, measured_s: 3600 };
    const judge = (flow: unknown) => [
      compare(`ring, ${name}, ${perKm} veh/km`, flow as number, flow_perh, 'veh/h', 0.02),
    ];
    return { job: { kind: 'ring', run }, cost: perKm / model.step_ms, judge };
  }),
);

const capacities = IDM_CAPACITY.map(({ limit_kmh, driver, perKm, flow_perh }): Check => {
  const run = { carFollowing: 'idm', step_ms: 100, driver, perKm, warmUp_s: 1800, measured_s: 900 } as const;
  const { tau_s, minGap_m, length_m = 5 } = driver as Record<string, number>;
  const name = `IDM capacity, ${limit_kmh} km/h, T ${tau_s} s, s0 ${minGap_m} m, ${length_m} m long`;
  const judge = (flow: unknown) => [compare(name, flow as number, flow_perh, 'veh/h', 0.01)];
  return { job: { kind: 'ring', run: { ...run, limit_mps: limit_kmh / 3.6 } }, cost: perKm / 200, judge };
});

const saturations = SATURATION.map((run): Check => {
  const judge = (flow: unknown) => [
    compare(`saturation flow, ${run.name}`, flow as number, run.flow_perh, 'veh/h of green', 0.05),
  ];
  return { job: { kind: 'saturation', run }, cost: 50 / run.step_ms, judge };
});

const folder = process.env.VERGE_DATA ?? join('..', 'shared', 'data');
const cities = SUMO_CITIES.map((city): Check => {
  const { name, step_ms } = city;
  const judge = (run: unknown) => judgeCity(city, run as CityRun | null);
  return { job: { kind: 'city', folder, name, step_ms }, cost: 1000 / step_ms, judge };
});

function judgeCity({ name, step_ms, ...reference }: City, run: CityRun | null): Result[] {
  const title = `Bologna ${name}, step ${step_ms} ms`;
  if (run === null) {
    log(`     ${title}: its files are not at hand (VERGE_DATA names their folder)`);
    return [];
  }
  return [
    limit(`${title}, arrived`, run.arrived, run.trips, run.trips, 'trips'),
    limit(`${title}, collisions`, run.collisions, 0, 0, ''),
    limit(`${title}, teleports`, run.teleports, 0, 5, ''),
    compare(`${title}, mean trip`, run.duration_s, reference.duration_s, 's', 0.12),
    compare(`${title}, mean speed of a trip`, run.speed_mps, reference.speed_mps, 'm/s', 0.12),
    compare(`${title}, mean time loss`, run.timeLoss_s, reference.timeLoss_s, 's', 0.12),
  ];
}

const checks = [...rings, ...capacities, ...saturations, ...cities];
// the long ones first, so that the cores finish together
const inOrder = [...checks].sort((a, b) => b.cost - a.cost);
const judged = new Map<Check, Result[]>();
await inParallel<Job, number | CityRun | null>(
  new URL('./traffic/worker.js', import.meta.url),
  inOrder.map(({ job }) => job),
  (outcome, index) => judged.set(inOrder[index], inOrder[index].judge(outcome)),
);
const results = checks.flatMap((check) => judged.get(check) as Result[]);
const missed = results.filter(({ ok }) => !ok).length;
log(`${results.length - missed} of ${results.length} within their targets`);
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(results)}\n`);
process.exitCode = missed === 0 ? 0 : 1;
