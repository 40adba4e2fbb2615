import { randomInt } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isManifest, type Manifest, parseManifest } from '../../core/scenario/manifest.js';
import { type Layer, leafAt, nest, resolveParameters } from '../../core/scenario/resolve.js';
import type { Parameters } from '../../core/scenario/schema.js';
import { createSimulation } from '../../core/simulation/createSimulation.js';
import type { Simulation } from '../../core/simulation/simulation.js';
import type { BuiltRun, RunRequest } from '../world/messages.js';
import { type OnProgress, openScenario } from './scenarioFiles.js';

/** A run whose accounts can be scored when it is over. */
export interface ScorableRun extends BuiltRun {
  readonly control: Simulation;
  readonly parameters: Parameters;
}

/**
 * Reads all files of a request and builds its run. Order of values: defaults, scenario file (or manifest), then the
 * request's. A seed is drawn where none is given.
 * @param onProgress hears of every piece of a file that is read
 * @throws VergeError SCENARIO_UNKNOWN, SCENARIO_INVALID, FILE_MISSING, PARAMETER_*, XML_*, NETWORK_INVALID, ROUTE_INVALID
 */
export async function buildRun(
  request: RunRequest,
  versions: Readonly<Record<string, string>>,
  onProgress: OnProgress = () => {},
): Promise<ScorableRun> {
  const repeat = readManifest(request.scenario);
  const source = repeat?.source ?? repeat?.scenario ?? request.scenario;
  const opened = openScenario(source);
  const seed = request.seed ?? repeat?.seed ?? String(randomInt(1, 2 ** 31));
  const definition = repeat === undefined ? opened.definition : { ...opened.definition, timeline: repeat.timeline };
  const fileValues = (await opened.fileValues?.()) ?? {};
  const resolved = resolveParameters([
    { origin: 'file', values: fileValues },
    { origin: 'file', values: opened.definition.parameters },
    ...(repeat === undefined ? [] : repeatLayers(repeat)),
    ...requestLayers(request),
  ]);
  const loaded = await opened.load(resolved.parameters, onProgress);
  onProgress({ what: 'building the run', share: null });
  const control = createSimulation({
    ...loaded,
    definition,
    resolved,
    seed,
    fleetHosts: request.hosts,
    versions,
  });
  return {
    control,
    parameters: resolved.parameters,
    scenario: definition.name,
    title: definition.title || definition.name,
    seed,
    source: existsSync(source) ? resolve(source) : source,
    silenceLimit_ms: resolved.parameters.run.hostSilence_s * 1_000,
    engine: resolved.parameters.learning.enabled ? resolved.parameters.learning.engine : null,
    notices: loaded.notices,
  };
}

/** The run is repeated as long as it lasted, whatever its parameters asked for. */
const repeatLayers = ({ parameters, origins, simulatedSeconds }: Manifest): Layer[] => [
  { origin: 'file', values: parameters },
  ...Object.entries(origins).map(([path, origin]) => ({ origin, values: nest(path, leafAt(parameters, path)) })),
  { origin: 'file', values: nest('run.duration_s', simulatedSeconds) },
];

function requestLayers({ set = {}, duration_s, origin }: RunRequest): Layer[] {
  const layers = Object.entries(set).map(([path, value]): Layer => ({ origin, values: nest(path, value) }));
  if (duration_s !== undefined) layers.push({ origin, values: nest('run.duration_s', duration_s) });
  return layers;
}

/** A file named `*.json` with parameters and a seed or a hash is a manifest; anything else is left to the scenario loader. */
function readManifest(path: string): Manifest | undefined {
  if (!path.endsWith('.json') || !existsSync(path)) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined; // the scenario loader says what is wrong
  }
  return isManifest(value) ? parseManifest(value, path) : undefined;
}
