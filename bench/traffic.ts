import { spawn, spawnSync } from 'node:child_process';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Random } from '../core/random/random.js';
import { gridNetwork } from '../core/road/generated/gridNetwork.js';
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
  readonly carFollowing?: 'idm' | 'krauss';
}

/** The first two warm the compiler up. */
const RUNS = 5;

/** Every case `RUNS` times, interleaved; the median run of each counts. */
export async function benchTraffic(dataFolder: string): Promise<TrafficBenchResult[]> {
  const cases = [residentCase(300), residentCase(1000), gridCase(10_000), ...(await acostaCase(dataFolder))];
  const runs = cases.map((): TrafficBenchResult[] => []);
  for (let run = 0; run < RUNS; run++) {
    for (const [i, one] of cases.entries()) runs[i].push(measure(one));
  }
  return runs.map((results) => results.sort((a, b) => a.processor_s - b.processor_s)[RUNS >> 1]);
}

function measure({ name, network, demand, simulated_s, carFollowing = 'idm' }: Case): TrafficBenchResult {
  const traffic = createTraffic(network, demand, { carFollowing }, Random.fromSeed(1));
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
  return residentsOf('riverside', buildPlainNetwork(JSON.parse(readFileSync(file, 'utf8'))), count, 120);
}

/** Residents of a city of 10 x 10 km. */
function gridCase(count: number): Case {
  const grid = { columns: 41, rows: 41, block_m: 250, lanes: 1, speed_mps: 13.89 };
  return residentsOf('grid of 10 x 10 km', buildPlainNetwork(gridNetwork(grid)), count, 120);
}

function residentsOf(name: string, network: RoadNetwork, count: number, simulated_s: number): Case {
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
  return { name: `${name}, ${count} residents`, network, demand: { types, trips: [], residents }, simulated_s };
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
  return (['idm', 'krauss'] as const).map((carFollowing) => {
    return { name: `Bologna Acosta, 900 s, ${carFollowing}`, ...scenario, simulated_s: 900, carFollowing };
  });
}

/** Vehicle updates a second that SUMO makes of Acosta's files by its own account; null where it is not installed. */
async function sumoUpdates_perS(dataFolder: string): Promise<number | null> {
  const folder = resolve(dataFolder, 'sumo', 'bologna_acosta');
  if (!existsSync(folder) || spawnSync('sumo', ['--version']).error !== undefined) return null;
  const file = (name: string) => join(folder, `acosta${name}`);
  const child = spawn('sumo', [
    ...['-n', file('_buslanes.net.xml'), '-r', `${file('.rou.xml')},${file('_busses.rou.xml')}`],
    ...['-a', ['_vtypes', '_bus_stops', '_tls'].map((name) => file(`${name}.add.xml`)).join(',')],
    ...['--step-length', '0.1', '--end', '900', '--no-step-log', '--duration-log.statistics', 'true'],
  ]);
  let log = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  await new Promise((done) => child.once('close', done));
  const updates = /UPS: ([\d.]+)/.exec(log)?.[1];
  return updates === undefined ? null : Number(updates);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dataFolder = process.env.VERGE_DATA ?? join('..', 'shared', 'data');
  const results = await benchTraffic(dataFolder);
  console.log(`${cpus()[0].model}, one core, Node ${process.version}, median of ${RUNS}`);
  console.table(
    results.map((result) => ({
      case: result.name,
      'vehicles on the road': result.vehicles,
      'vehicle updates/s of a core': Math.round(result.updatesPerSecond),
      'real-time factor': Math.round(result.realTimeFactor),
    })),
  );
  const sumo_perS = await sumoUpdates_perS(dataFolder);
  const own = results.find(({ name }) => name.endsWith('krauss'));
  if (sumo_perS !== null && own !== undefined) {
    const ratio = own.updatesPerSecond / sumo_perS;
    console.log(
      `SUMO, Acosta, 900 s, step 0.1 s: ${Math.round(sumo_perS)} updates/s; Verge ${ratio.toFixed(1)} times as many`,
    );
  }
}
