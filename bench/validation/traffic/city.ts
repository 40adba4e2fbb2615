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

/** A Bologna scenario to its end, traffic alone, Krauss; null where its files are not at hand. */
export async function runCity(dataFolder: string, name: string, step_ms: number): Promise<CityRun | null> {
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
  const traffic = createTraffic(network, demand, options, Random.fromSeed(1));
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
