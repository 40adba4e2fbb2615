import { createReadStream, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Random } from '../../../core/random/random.js';
import type { TextSource } from '../../../core/road/sumo/xml.js';
import { createTraffic } from '../../../core/traffic/createTraffic.js';
import { readSumoScenario } from '../../../core/traffic/sumo/scenarioReader.js';

export interface CityRun {
  readonly trips: number;
  readonly arrived: number;
  readonly teleports: number;
  readonly collisions: number;
  readonly duration_s: number;
  readonly speed_mps: number;
  readonly timeLoss_s: number;
}

/** Nobody is on the road any more by then, s. */
const LATEST_S = 10_000;

/** Chance decides which queue spills back where: a single run may lie 8 % from the mean. */
const SEEDS = [1, 2, 3, 4];

/** Means over runs of a Bologna scenario to its end, traffic alone, Krauss; null where its files are not at hand. */
export async function runCity(dataFolder: string, name: string, step_ms: number): Promise<CityRun | null> {
  const runs: CityRun[] = [];
  for (const seed of SEEDS) {
    const run = await runOnce(dataFolder, name, step_ms, seed);
    if (run === null) return null;
    runs.push(run);
  }
  const mean = (of: (run: CityRun) => number) => runs.reduce((sum, run) => sum + of(run), 0) / runs.length;
  return {
    trips: runs[0].trips,
    arrived: mean((run) => run.arrived),
    teleports: mean((run) => run.teleports),
    collisions: mean((run) => run.collisions),
    duration_s: mean((run) => run.duration_s),
    speed_mps: mean((run) => run.speed_mps),
    timeLoss_s: mean((run) => run.timeLoss_s),
  };
}

async function runOnce(dataFolder: string, name: string, step_ms: number, seed: number): Promise<CityRun | null> {
  const folder = join(dataFolder, 'sumo', `bologna_${name}`);
  if (!existsSync(folder)) return null;
  const open = (file: string): TextSource => ({
    name: basename(file),
    chunks: createReadStream(join(folder, `${name}${file}`), { encoding: 'utf8' }),
  });
  const { network, demand } = await readSumoScenario({
    net: open('_buslanes.net.xml'),
    routes: ['.rou.xml', '_busses.rou.xml'].map(open),
    additional: ['_vtypes.add.xml', '_bus_stops.add.xml', '_tls.add.xml'].map(open),
  });
  const options = { carFollowing: 'krauss', step_us: step_ms * 1000 } as const;
  const traffic = createTraffic(network, demand, options, Random.fromSeed(seed));
  const { totals } = traffic;
  while (totals.arrived < demand.trips.length && traffic.time_us < LATEST_S * 1e6) traffic.step();
  return {
    trips: demand.trips.length,
    arrived: totals.arrived,
    teleports: totals.teleports,
    collisions: totals.collisions,
    duration_s: totals.tripDuration_s / totals.arrived,
    speed_mps: totals.tripSpeedSum_mps / totals.arrived,
    timeLoss_s: totals.timeLoss_s / totals.arrived,
  };
}
