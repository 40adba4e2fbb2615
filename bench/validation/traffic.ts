import { join } from 'node:path';
import type { Result } from '../support/result.js';
import { runCity } from './traffic/city.js';
import { IDM_CAPACITY, SATURATION, SUMO_CITIES, SUMO_RING } from './traffic/figures.js';
import { ringFlow_perh } from './traffic/ring.js';
import { saturationFlow_perh } from './traffic/saturation.js';

/**
 * Does the traffic flow as it should? Ring roads against IDM's equilibrium and SUMO, capacity of a lane, saturation flow
 * at a signal, and the two Bologna scenarios against SUMO. `npx verge validate traffic`, about three minutes.
 */

const results: Result[] = [];
const log = (text: string): boolean => process.stderr.write(`${text}\n`);

function compare(name: string, value: number, reference: number, unit: string, tolerance: number): void {
  const deviation = value / reference - 1;
  const ok = Math.abs(deviation) <= tolerance;
  const target = `${reference} within ${tolerance * 100} %`;
  results.push({ name, value: Number(value.toFixed(3)), unit, target, ok });
  log(`${ok ? 'ok  ' : 'MISS'} ${name}: ${value.toFixed(2)} ${unit} (${target}; ${(deviation * 100).toFixed(2)} %)`);
}

function limit(name: string, value: number, least: number, most: number, unit: string): void {
  const ok = value >= least && value <= most;
  const target = least === most ? `${least}` : `${least} to ${most}`;
  results.push({ name, value, unit, target, ok });
  log(`${ok ? 'ok  ' : 'MISS'} ${name}: ${value} ${unit} (${target})`);
}

for (const { name, figures, ...model } of SUMO_RING) {
  for (const { perKm, flow_perh } of figures) {
    const flow = ringFlow_perh({ ...model, limit_mps: 13.89, perKm, warmUp_s: 1800, measured_s: 3600 });
    compare(`ring, ${name}, ${perKm} veh/km`, flow, flow_perh, 'veh/h', 0.02);
  }
}
for (const { limit_kmh, driver, perKm, flow_perh } of IDM_CAPACITY) {
  const run = { carFollowing: 'idm', step_ms: 100, driver, perKm, warmUp_s: 1800, measured_s: 900 } as const;
  const flow = ringFlow_perh({ ...run, limit_mps: limit_kmh / 3.6 });
  const { tau_s, minGap_m, length_m = 5 } = driver as Record<string, number>;
  const name = `IDM capacity, ${limit_kmh} km/h, T ${tau_s} s, s0 ${minGap_m} m, ${length_m} m long`;
  compare(name, flow, flow_perh, 'veh/h', 0.01);
}
for (const one of SATURATION) {
  compare(`saturation flow, ${one.name}`, saturationFlow_perh(one), one.flow_perh, 'veh/h of green', 0.05);
}
for (const { name, step_ms, ...reference } of SUMO_CITIES) {
  const run = await runCity(process.env.VERGE_DATA ?? join('..', 'shared', 'data'), name, step_ms);
  const title = `Bologna ${name}, step ${step_ms} ms`;
  if (run === null) {
    log(`     ${title}: its files are not at hand (VERGE_DATA names their folder)`);
    continue;
  }
  limit(`${title}, arrived`, run.arrived, run.trips, run.trips, 'trips');
  limit(`${title}, collisions`, run.collisions, 0, 0, '');
  limit(`${title}, teleports`, run.teleports, 0, 5, '');
  compare(`${title}, mean trip`, run.duration_s, reference.duration_s, 's', 0.12);
  compare(`${title}, mean speed of a trip`, run.speed_mps, reference.speed_mps, 'm/s', 0.12);
  compare(`${title}, mean time loss`, run.timeLoss_s, reference.timeLoss_s, 's', 0.12);
}
const missed = results.filter(({ ok }) => !ok).length;
log(`${results.length - missed} of ${results.length} within their targets`);
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(results)}\n`);
process.exitCode = missed === 0 ? 0 : 1;
