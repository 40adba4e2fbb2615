import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Random } from '../core/random/random.js';
import { type RoadNetwork, VEHICLE_CLASS } from '../core/road/network.js';
import { buildPlainNetwork } from '../core/road/plain/buildPlainNetwork.js';
import type { TextSource } from '../core/road/sumo/xml.js';
import { createTraffic } from '../core/traffic/createTraffic.js';
import type { Demand } from '../core/traffic/demand.js';
import { readSumoScenario } from '../core/traffic/sumo/scenarioReader.js';
import { URBAN_DRIVER, vehicleType } from '../core/traffic/vehicleType.js';

/**
 * Traffic alone, step 0.1 s: vehicle updates a second of processor time (the machine may be busy with other things), and
 * how much faster than real time it ran by the clock.
 */
export interface TrafficBenchResult {
  readonly name: string;
  readonly vehicles: number;
  readonly simulated_s: number;
  readonly wall_s: number;
  readonly processor_s: number;
  readonly updatesPerSecond: number;
  readonly realTimeFactor: number;
}

interface Case {
  readonly name: string;
  readonly network: RoadNetwork;
  readonly demand: Demand;
  readonly simulated_s: number;
}

const RUNS = 3;

/** Every case `RUNS` times, interleaved; the median run of each counts. */
export async function benchTraffic(dataFolder: string): Promise<TrafficBenchResult[]> {
  const cases = [residentCase(300), residentCase(1000), ...(await acostaCase(dataFolder))];
  const runs = cases.map((): TrafficBenchResult[] => []);
  for (let run = 0; run < RUNS; run++) {
    for (const [i, one] of cases.entries()) runs[i].push(measure(one));
  }
  return runs.map((results) => results.sort((a, b) => a.processor_s - b.processor_s)[RUNS >> 1]);
}

function measure({ name, network, demand, simulated_s }: Case): TrafficBenchResult {
  const traffic = createTraffic(network, demand, {}, Random.fromSeed(1));
  const steps = (simulated_s * 1e6) / traffic.step_us;
  const start_ms = performance.now();
  const before = process.cpuUsage();
  for (let i = 0; i < steps; i++) traffic.step();
  const wall_s = (performance.now() - start_ms) / 1000;
  const used = process.cpuUsage(before);
  const processor_s = (used.user + used.system) / 1e6;
  const updates = traffic.totals.vehicleSteps;
  return {
    name,
    vehicles: Math.round(updates / steps),
    simulated_s,
    wall_s,
    processor_s,
    updatesPerSecond: updates / processor_s,
    realTimeFactor: simulated_s / wall_s,
  };
}

/** Residents of riverside. */
function residentCase(count: number): Case {
  const file = fileURLToPath(new URL('../../scenarios/riverside/network.json', import.meta.url));
  const network = buildPlainNetwork(JSON.parse(readFileSync(file, 'utf8')));
  const edgeWeights = Float64Array.from(network.edgeIsInternal, (internal) => 1 - internal);
  const residents = {
    count,
    shares: [{ type: 0, share: 1 }],
    departSpread_s: 30,
    startOnRoadShare: 1,
    pauseMean_s: 5,
    edgeWeights,
  };
  const types = [vehicleType('car', VEHICLE_CLASS.passenger, URBAN_DRIVER)];
  return { name: `riverside, ${count} residents`, network, demand: { types, trips: [], residents }, simulated_s: 120 };
}

async function acostaCase(dataFolder: string): Promise<Case[]> {
  const folder = join(dataFolder, 'sumo', 'bologna_acosta');
  if (!existsSync(folder)) return [];
  const open = (name: string): TextSource => ({
    name: basename(name),
    chunks: createReadStream(join(folder, name), { encoding: 'utf8' }),
  });
  const scenario = await readSumoScenario({
    net: open('acosta_buslanes.net.xml'),
    routes: ['acosta.rou.xml', 'acosta_busses.rou.xml'].map(open),
    additional: ['acosta_vtypes.add.xml', 'acosta_bus_stops.add.xml', 'acosta_tls.add.xml'].map(open),
  });
  return [{ name: 'Bologna Acosta, 900 s', ...scenario, simulated_s: 900 }];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const results = await benchTraffic(process.env.VERGE_DATA ?? join('..', 'shared', 'data'));
  console.log(`${cpus()[0].model}, one core, Node ${process.version}, median of ${RUNS}`);
  console.table(
    results.map((result) => ({
      case: result.name,
      'vehicles on the road': result.vehicles,
      'vehicle updates/s of a core': Math.round(result.updatesPerSecond),
      'real-time factor': Math.round(result.realTimeFactor),
    })),
  );
}
