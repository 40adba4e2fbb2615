import { randomInt } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { shown, VergeError } from '../../core/errors/vergeError.js';
import { parseDefinition, type TimelineEntry } from '../../core/scenario/definition.js';
import { type Layer, nest, resolveParameters } from '../../core/scenario/resolve.js';
import type { Parameters } from '../../core/scenario/schema.js';
import { createSimulation } from '../../core/simulation/createSimulation.js';
import type { Simulation } from '../../core/simulation/simulation.js';
import type { BuiltRun, RunRequest } from '../world/messages.js';
import { loadScenario } from './scenarioFiles.js';

/** What a manifest says that repeats its run: scenario, seed, parameters, timeline. */
interface Repeat {
  readonly source: string;
  readonly seed: string;
  readonly parameters: Record<string, unknown>;
  readonly timeline: readonly TimelineEntry[];
  readonly simulatedSeconds: number;
}

/** A run whose accounts can be scored when it is over. */
export interface ScorableRun extends BuiltRun {
  readonly control: Simulation;
  readonly parameters: Parameters;
}

/**
 * Reads all files of a request and builds its run. Order of values: defaults, scenario file (or manifest), then the
 * request's. A seed is drawn where none is given.
 * @throws VergeError SCENARIO_UNKNOWN, SCENARIO_INVALID, FILE_MISSING, PARAMETER_*, XML_*, NETWORK_INVALID, ROUTE_INVALID
 */
export async function buildRun(request: RunRequest, versions: Readonly<Record<string, string>>): Promise<ScorableRun> {
  const repeat = readManifest(request.scenario);
  const source = repeat?.source ?? request.scenario;
  const loaded = await loadScenario(source);
  const seed = request.seed ?? repeat?.seed ?? String(randomInt(1, 2 ** 31));
  const definition =
    repeat === undefined ? loaded.definition : { ...loaded.definition, timeline: [...repeat.timeline] };
  const resolved = resolveParameters([
    { origin: 'file', values: loaded.definition.parameters },
    ...(repeat === undefined ? [] : repeatLayers(repeat)),
    ...requestLayers(request),
  ]);
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
  };
}

/** The run is repeated as long as it lasted, whatever its parameters asked for. */
const repeatLayers = ({ parameters, simulatedSeconds }: Repeat): Layer[] => [
  { origin: 'file', values: parameters },
  { origin: 'file', values: nest('run.duration_s', simulatedSeconds) },
];

function requestLayers({ set = {}, duration_s, origin }: RunRequest): Layer[] {
  const layers = Object.entries(set).map(([path, value]): Layer => ({ origin, values: nest(path, value) }));
  if (duration_s !== undefined) layers.push({ origin, values: nest('run.duration_s', duration_s) });
  return layers;
}

/** A file named `*.json` with a seed and parameters is a manifest; anything else is left to the scenario loader. */
function readManifest(path: string): Repeat | undefined {
  if (!path.endsWith('.json') || !existsSync(path)) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined; // the scenario loader says what is wrong
  }
  if (!isManifest(value)) return undefined;
  // The timeline is checked as a scenario's is.
  const { timeline } = parseDefinition({ name: 'manifest', network: 'none', timeline: value.timeline }, path);
  if (typeof value.simulatedSeconds !== 'number' || !(value.simulatedSeconds >= 0)) {
    const got = shown(value.simulatedSeconds);
    throw new VergeError('SCENARIO_INVALID', { where: `${path}, simulatedSeconds`, expected: 'a number >= 0', got });
  }
  return {
    source: value.source ?? value.scenario,
    seed: String(value.seed),
    parameters: value.parameters,
    timeline,
    simulatedSeconds: value.simulatedSeconds,
  };
}

type WrittenManifest = {
  source?: string;
  scenario: string;
  seed: unknown;
  parameters: Record<string, unknown>;
  timeline: unknown;
  simulatedSeconds: unknown;
};

const isManifest = (value: unknown): value is WrittenManifest =>
  typeof value === 'object' && value !== null && 'seed' in value && 'parameters' in value && 'worldHash' in value;
