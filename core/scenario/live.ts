import { shown, VergeError } from '../errors/vergeError.js';
import { PARAMETER_BY_PATH, PARAMETERS } from './catalogue.js';
import {
  type Layer,
  layersOf,
  leafAt,
  nest,
  type ResolvedParameters,
  resolveParameters,
  unknownParameter,
} from './resolve.js';
import type { Parameters } from './schema.js';

/** Paths that may change while the simulation runs. */
export const LIVE_PATHS: readonly string[] = PARAMETERS.filter((info) => info.live).map((info) => info.path);

/**
 * The parameters as they are now. Part of the simulation's state: read once at each window's start, changed only between
 * windows. `current` is replaced as a whole (and frozen), so nobody can hold a half-changed one.
 */
export class LiveParameters {
  private resolved: ResolvedParameters;

  constructor(resolved: ResolvedParameters) {
    this.resolved = resolved;
  }

  get current(): Parameters {
    return this.resolved.parameters;
  }

  /** The same as one value, with the origin of each leaf. */
  get now(): ResolvedParameters {
    return this.resolved;
  }

  /**
   * Checks a change without making it.
   * @throws VergeError PARAMETER_UNKNOWN, PARAMETER_NOT_LIVE, PARAMETER_INVALID, PARAMETERS_CONFLICT
   */
  check(path: string, value: unknown): ResolvedParameters {
    return this.changed({ [path]: value });
  }

  set(path: string, value: unknown): void {
    this.change({ [path]: value });
  }

  /** Makes several changes at once: what one alone would contradict, another may mend. @throws as `check` */
  change(values: Readonly<Record<string, unknown>>): void {
    this.resolved = this.changed(values);
  }

  private changed(values: Readonly<Record<string, unknown>>): ResolvedParameters {
    for (const [path, value] of Object.entries(values)) checkLive(path, value);
    return resolveParameters([
      ...layersOf(this.resolved),
      ...Object.entries(values).map(([path, value]): Layer => ({ origin: 'live', values: nest(path, value) })),
    ]);
  }

  /** Flat { path: value } of the live parameters, as JSON. */
  toJson(): string {
    return JSON.stringify(Object.fromEntries(LIVE_PATHS.map((path) => [path, leafAt(this.current, path)])));
  }
}

/** @throws VergeError PARAMETER_UNKNOWN, PARAMETER_NOT_LIVE */
function checkLive(path: string, value: unknown): void {
  const info = PARAMETER_BY_PATH.get(path);
  if (info === undefined) throw unknownParameter(path);
  if (info.live) return;
  throw new VergeError('PARAMETER_NOT_LIVE', {
    where: path,
    expected: `one of ${LIVE_PATHS.join(', ')}`,
    got: shown(value),
    sentence: `${path} cannot change while a simulation runs: start a new one with it`,
  });
}
