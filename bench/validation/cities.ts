import { type Check, compare, limit, log, runChecks } from '../support/checks.js';
import { DATA_FOLDER } from '../support/dataFolder.js';
import type { Result } from '../support/result.js';
import type { CityRun } from './traffic/city.js';
import { type City, SUMO_CITIES } from './traffic/figures.js';
import type { CityJob } from './traffic/jobs.js';

/**
 * Do whole towns flow as in SUMO? The two Bologna scenarios to their end, means over four seeds, beside SUMO's own figures
 * at the same step; SUMO itself is not needed, their files are. Collisions are overlaps of bodies, which SUMO does not look
 * for inside junctions; it has some as well. `npx verge validate cities`.
 */

function judge({ name, step_ms, ...reference }: City, run: CityRun | null): Result[] {
  const title = `Bologna ${name}, step ${step_ms} ms`;
  if (run === null) {
    log(`     ${title}: its files are not at hand (VERGE_DATA names their folder)`);
    return [];
  }
  return [
    limit(`${title}, arrived`, run.arrived, run.trips, run.trips, 'trips'),
    limit(`${title}, collisions (SUMO: ${reference.overlaps})`, run.collisions, 0, 0, ''),
    limit(`${title}, teleports`, run.teleports, 0, 5, ''),
    compare(`${title}, mean trip`, run.duration_s, reference.duration_s, 's', 0.12),
    compare(`${title}, mean speed of a trip`, run.speed_mps, reference.speed_mps, 'm/s', 0.12),
    compare(`${title}, mean time loss`, run.timeLoss_s, reference.timeLoss_s, 's', 0.12),
  ];
}

const checks = SUMO_CITIES.map((city): Check<CityJob, CityRun | null> => {
  const { name, step_ms } = city;
  return { job: { folder: DATA_FOLDER, name, step_ms }, cost: 1000 / step_ms, judge: (run) => judge(city, run) };
});

await runChecks(new URL('./traffic/cityWorker.js', import.meta.url), checks);
