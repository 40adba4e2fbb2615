import { createReadStream, existsSync, type ReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { createGunzip } from 'node:zlib';
import { shown, VergeError } from '../../core/errors/vergeError.js';
import type { RoadNetwork } from '../../core/road/network.js';
import { buildPlainNetwork } from '../../core/road/plain/buildPlainNetwork.js';
import { checkPlainNetwork } from '../../core/road/plain/checkPlainNetwork.js';
import type { PlainDistrict } from '../../core/road/plain/plainNetwork.js';
import { readSumoConfig } from '../../core/road/sumo/configReader.js';
import { LeftOut } from '../../core/road/sumo/leftOut.js';
import type { TextSource } from '../../core/road/sumo/xml.js';
import { hint } from '../../core/scenario/catalogue.js';
import { parseDefinition, type ScenarioDefinition } from '../../core/scenario/definition.js';
import type { Parameters } from '../../core/scenario/schema.js';
import { GENERATORS, type Generated } from '../../core/simulation/generators.js';
import type { RsuSite } from '../../core/simulation/stationTable.js';
import type { Demand } from '../../core/traffic/demand.js';
import { readSumoScenario } from '../../core/traffic/sumo/scenarioReader.js';
import type { LoadProgress } from '../world/messages.js';

/** A scenario with all its files read, ready for createSimulation. */
export interface LoadedScenario {
  readonly definition: ScenarioDefinition;
  readonly network: RoadNetwork;
  /** trips of a SUMO demand; null where residents drive */
  readonly demand: Demand | null;
  readonly drawDemand?: Generated['drawDemand'];
  /** empty: placed at the busiest signals */
  readonly rsus: readonly RsuSite[];
  /** winter service; none in SUMO networks */
  readonly districts: readonly PlainDistrict[];
  readonly origin: { readonly latitude_deg: number; readonly longitude_deg: number } | null;
  /** what its files hold that is not simulated, a sentence a kind */
  readonly notices: readonly string[];
}

/** What the gallery shows. */
export interface ScenarioListing {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** absolute path */
  readonly thumbnail: string | null;
  /** what differs from the defaults, nested */
  readonly parameters: Record<string, unknown>;
}

/** Folder of the scenarios that come with Verge. */
export const SCENARIO_FOLDER = resolve(dirname(fileURLToPath(import.meta.url)), '../../../scenarios');

const DEFINITION_FILE = 'scenario.json';

/** The scenario that is offered first. */
const FIRST = 'riverside';

/** Scenarios that can be run by name, the first and then in alphabetical order. */
export function listScenarios(): ScenarioListing[] {
  return scenarioNames().map((name) => {
    const { title, description, thumbnail, parameters } = readDefinition(join(SCENARIO_FOLDER, name, DEFINITION_FILE));
    const picture = thumbnail === undefined ? null : join(SCENARIO_FOLDER, name, thumbnail);
    return { name, title, description, thumbnail: picture, parameters };
  });
}

const scenarioNames = (): string[] =>
  readdirSync(SCENARIO_FOLDER)
    .filter((name) => existsSync(join(SCENARIO_FOLDER, name, DEFINITION_FILE)))
    .sort((a, b) => Number(b === FIRST) - Number(a === FIRST) || (a < b ? -1 : 1));

export type OnProgress = (progress: LoadProgress) => void;

/** A scenario whose definition is read, and whose network and demand are loaded once its parameters are known. */
export interface OpenedScenario {
  readonly definition: ScenarioDefinition;
  /** Parameters that its files say beside the definition, nested: the times of a SUMO configuration. */
  readonly fileValues?: () => Promise<Record<string, unknown>>;
  /** @throws VergeError FILE_MISSING, and the readers' own */
  load(parameters: Parameters, onProgress?: OnProgress): Promise<LoadedScenario>;
}

/**
 * Opens a scenario by name, scenario file, SUMO configuration, or SUMO network for which trips are made.
 * @throws VergeError SCENARIO_UNKNOWN with the names there are, SCENARIO_INVALID, FILE_MISSING
 */
export function openScenario(nameOrPath: string): OpenedScenario {
  const path = locate(nameOrPath);
  if (isSumoConfig(path)) {
    const definition = sumoDefinition(path);
    return { definition, fileValues: () => sumoValues(path), load: loadSumo(path, definition) };
  }
  if (isSumoNetwork(path)) {
    const definition = sumoDefinition(path);
    return { definition, load: loadSumoNetwork(path, definition) };
  }
  const definition = readDefinition(path);
  if (typeof definition.network !== 'string') {
    const { generator } = definition.network;
    return { definition, load: async (parameters) => generated(definition, GENERATORS[generator](parameters)) };
  }
  const network = join(dirname(path), definition.network);
  if (!existsSync(network)) {
    throw new VergeError('FILE_MISSING', { where: network, expected: `the network of ${path}`, got: 'no such file' });
  }
  if (isSumoConfig(network)) {
    return { definition, fileValues: () => sumoValues(network), load: loadSumo(network, definition) };
  }
  if (isSumoNetwork(network)) return { definition, load: loadSumoNetwork(network, definition) };
  return { definition, load: async () => loadPlain(network, definition) };
}

const isSumoConfig = (path: string): boolean => /\.sumocfg$|\.sumo\.cfg$/.test(path);

const isSumoNetwork = (path: string): boolean => /\.net\.xml(\.gz)?$/.test(path);

const generated = (definition: ScenarioDefinition, { rsus = [], ...made }: Generated): LoadedScenario => ({
  definition,
  ...made,
  rsus,
  districts: [],
  origin: null,
  notices: [],
});

function locate(nameOrPath: string): string {
  const named = join(SCENARIO_FOLDER, nameOrPath, DEFINITION_FILE);
  if (/^[\w-]+$/.test(nameOrPath) && existsSync(named)) return named;
  if (existsSync(nameOrPath) && statSync(nameOrPath).isFile()) return resolve(nameOrPath);
  if (/[\\/.]/.test(nameOrPath)) {
    const got = existsSync(nameOrPath) ? 'a folder' : 'no such file';
    throw new VergeError('FILE_MISSING', {
      where: nameOrPath,
      expected: 'a scenario file, a .sumocfg or a .net.xml',
      got,
    });
  }
  const names = scenarioNames();
  throw new VergeError('SCENARIO_UNKNOWN', {
    where: 'scenario',
    expected: `one of ${names.join(', ')}${hint(nameOrPath, names)} or a file`,
    got: shown(nameOrPath),
  });
}

function readDefinition(path: string): ScenarioDefinition {
  return parseDefinition(readJson(path), path);
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new VergeError('SCENARIO_INVALID', { where: path, expected: 'JSON', got: (error as Error).message });
  }
}

function loadPlain(path: string, definition: ScenarioDefinition): LoadedScenario {
  const plain = checkPlainNetwork(readJson(path));
  return {
    definition,
    network: buildPlainNetwork(plain),
    demand: null,
    rsus: plain.roadsideUnits ?? [],
    districts: plain.districts ?? [],
    origin: plain.origin,
    notices: [],
  };
}

/** A SUMO configuration stands for a scenario whose hazards are off unless asked for (its weather is not ours to invent). */
function sumoDefinition(path: string): ScenarioDefinition {
  return parseDefinition({ name: path, title: path, network: path, parameters: { hazards: { enabled: false } } }, path);
}

/** Longest run, s (the bound of the parameter `run.duration_s`). */
const LONGEST_S = 86_400;

/** Parameters as a SUMO configuration has them: times only; what is not given keeps Verge's default. */
async function sumoValues(path: string): Promise<Record<string, unknown>> {
  const { begin_s, end_s, step_s, teleport_s } = await readSumoConfig(textSource(path));
  return {
    ...(end_s === null ? {} : { run: { duration_s: Math.min(LONGEST_S, end_s - begin_s) } }),
    traffic: {
      ...(step_s === null ? {} : { step_ms: Math.round(1000 * step_s) }),
      ...(teleport_s === null ? {} : { teleport_s }),
    },
  };
}

const loadSumo =
  (path: string, definition: ScenarioDefinition): OpenedScenario['load'] =>
  async (parameters, onProgress) => {
    const leftOut = new LeftOut();
    const config = await readSumoConfig(textSource(path), leftOut);
    if (config.end_s !== null && config.end_s - config.begin_s > LONGEST_S) leftOut.note('end beyond a day', path);
    const beside = (name: string) => textSource(resolve(dirname(path), name), onProgress);
    const files = {
      net: beside(config.netFile),
      routes: config.routeFiles.map(beside),
      additional: config.additionalFiles.map(beside),
    };
    const { network, demand, notices } = await readSumoScenario(files, config, leftOut);
    const isEmpty = demand.trips.length === 0 && (demand.flows ?? []).length === 0;
    if (isEmpty && config.routeFiles.length === 0) checkSomebodyDrives(path, parameters);
    return { definition, network, demand, rsus: [], districts: [], origin: null, notices };
  };

const loadSumoNetwork =
  (path: string, definition: ScenarioDefinition): OpenedScenario['load'] =>
  async (parameters, onProgress) => {
    checkSomebodyDrives(path, parameters);
    const read = await readSumoScenario({ net: textSource(path, onProgress), routes: [], additional: [] });
    return { definition, ...read, rsus: [], districts: [], origin: null };
  };

/** Roads without demand are of use only with trips that are made for them. */
function checkSomebodyDrives(path: string, { traffic }: Parameters): void {
  if (traffic.demand.trips_per_h > 0) return;
  throw new VergeError('SCENARIO_INVALID', {
    where: path,
    expected: 'route files, or trips that are made: traffic.demand.trips_per_h above 0',
    got: 'neither',
    sentence: `${path} holds roads and nobody who drives on them: add --set traffic.demand.trips_per_h=3000 for made trips (traffic.demand.* in docs/scenario.md), or give a .sumocfg that names route files`,
  });
}

function textSource(path: string, onProgress: OnProgress = () => {}): TextSource {
  if (!existsSync(path)) {
    throw new VergeError('FILE_MISSING', { where: path, expected: 'a file the scenario names', got: 'no such file' });
  }
  return { name: path, chunks: textOf(path, onProgress) };
}

/** Text of a file, opened when it is asked for; tells how much of it is read, of a packed one of what is packed. */
async function* textOf(path: string, onProgress: OnProgress): AsyncGenerator<string> {
  const what = `reading ${basename(path)}`;
  const { size } = statSync(path);
  const file = createReadStream(path);
  for await (const text of path.endsWith('.gz') ? unpacked(file, path) : file.setEncoding('utf8')) {
    onProgress({ what, share: Math.min(1, file.bytesRead / Math.max(1, size)) });
    yield text;
  }
}

/** Text of a gzip file. @throws VergeError FILE_UNREADABLE when it is damaged, cut or none */
async function* unpacked(file: ReadStream, path: string): AsyncGenerator<string> {
  const gunzip = createGunzip();
  pipeline(file, gunzip, () => {}); // the reader of `gunzip` gets the error
  try {
    for await (const text of gunzip.setEncoding('utf8')) yield text as string;
  } catch (error) {
    if (error instanceof VergeError) throw error;
    throw new VergeError('FILE_UNREADABLE', { where: path, expected: 'a gzip file', got: (error as Error).message });
  }
}
