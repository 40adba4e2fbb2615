import { type Check, compare, runChecks } from '../support/checks.js';
import { IDM_CAPACITY, SATURATION, SUMO_RING } from './traffic/figures.js';
import type { FlowJob } from './traffic/jobs.js';

/**
 * Does the traffic flow as it should? Ring roads against IDM's equilibrium and SUMO, capacity of a lane, saturation flow
 * at a signal; SUMO itself is not needed. The runs are spread over the cores. `npx verge validate traffic`.
 */

type FlowCheck = Check<FlowJob, number>;

const rings = SUMO_RING.flatMap(({ name, figures, ...model }) =>
  figures.map(({ perKm, flow_perh }): FlowCheck => {
    const run = { ...model, limit_mps: 13.89, perKm, warmUp_s: 1800, measured_s: 3600 };
    const judge = (flow: number) => [compare(`ring, ${name}, ${perKm} veh/km`, flow, flow_perh, 'veh/h', 0.02)];
    return { job: { kind: 'ring', run }, cost: perKm / model.step_ms, judge };
  }),
);

const capacities = IDM_CAPACITY.map(({ limit_kmh, driver, perKm, flow_perh }): FlowCheck => {
  const run = { carFollowing: 'idm', step_ms: 100, driver, perKm, warmUp_s: 1800, measured_s: 900 } as const;
  const { tau_s, minGap_m, length_m = 5 } = driver as Record<string, number>;
  const name = `IDM capacity, ${limit_kmh} km/h, T ${tau_s} s, s0 ${minGap_m} m, ${length_m} m long`;
  const judge = (flow: number) => [compare(name, flow, flow_perh, 'veh/h', 0.01)];
  return { job: { kind: 'ring', run: { ...run, limit_mps: limit_kmh / 3.6 } }, cost: perKm / 200, judge };
});

const saturations = SATURATION.map((run): FlowCheck => {
  const judge = (flow: number) => [
    compare(`saturation flow, ${run.name}`, flow, run.flow_perh, 'veh/h of green', 0.05),
  ];
  return { job: { kind: 'saturation', run }, cost: 50 / run.step_ms, judge };
});

await runChecks(new URL('./traffic/flowWorker.js', import.meta.url), [...rings, ...capacities, ...saturations]);
