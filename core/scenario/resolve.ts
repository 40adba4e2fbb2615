import type { z } from 'zod';
import { shown, VergeError } from '../errors/vergeError.js';
import { knownBeside, PARAMETER_BY_PATH, PARAMETERS } from './catalogue.js';
import { cellularProfile } from './cellularProfiles.js';
import { ALL_CELLULAR } from './cellularRules.js';
import { crossChecks } from './crossChecks.js';
import { presentName, presentValues } from './formerNames.js';
import { expectedBy } from './issueWords.js';
import { latencyPresetValues } from './latencyPresets.js';
import { RADIO_BUNDLES } from './radioBundles.js';
import { type Parameters, scenarioSchema } from './schema.js';
import { SECURITY_MODES, SECURITY_PROFILES } from './securityBundles.js';
import { isTree, leafAt, nest, type Tree } from './tree.js';

export { leafAt, nest };

/** Where a value came from, in rising order of precedence. */
export const ORIGINS = ['default', 'preset', 'file', 'cli', 'api', 'live'] as const;
export type Origin = (typeof ORIGINS)[number];

/** Nested values from one origin; leaves may be missing. */
export interface Layer {
  readonly origin: Origin;
  readonly values: unknown;
}

export interface ResolvedParameters {
  /** deeply frozen */
  readonly parameters: Parameters;
  /** origin of every leaf by path */
  readonly origins: Readonly<Record<string, Origin>>;
}

/**
 * Merges layers (later ones win, leaf by leaf), validates and freezes.
 * @throws VergeError PARAMETER_UNKNOWN, PARAMETER_INVALID, PARAMETERS_CONFLICT
 */
export function resolveParameters(layers: readonly Layer[]): ResolvedParameters {
  const merged: Tree = {};
  const origins: Record<string, Origin> = Object.fromEntries(PARAMETERS.map(({ path }) => [path, 'default']));
  for (const { origin, values } of layers) {
    for (const present of presentValues(values)) mergeInto(merged, present, '', origin, origins);
  }
  takePresets(merged, origins);
  const parsed = scenarioSchema.safeParse(merged);
  if (!parsed.success) throw parameterError(parsed.error.issues[0], merged);
  crossChecks(parsed.data);
  return { parameters: deepFreeze(parsed.data), origins: Object.freeze(origins) };
}

/** Choices that set other parameters: what they set, by path and value. */
const PRESETS: Readonly<Record<string, (choice: unknown) => Readonly<Record<string, unknown>> | undefined>> = {
  'latency.preset': (name) => latencyPresetValues(String(name)),
  'radio.bundle': (name) => entryOf(RADIO_BUNDLES, name)?.values,
  'radio.technology': (name) => (name === 'uu' ? ALL_CELLULAR : undefined),
  'radio.uu.profile': cellularProfile,
  'security.mode': (name) => entryOf(SECURITY_MODES, name)?.values,
  'security.profile': (name) => entryOf(SECURITY_PROFILES, name)?.values,
};

const entryOf = <T>(table: Readonly<Record<string, T>>, name: unknown): T | undefined =>
  Object.entries(table).find(([known]) => known === name)?.[1];

/** Presets set what nobody has; what of a radio bundle somebody has set otherwise is refused by the cross checks. */
function takePresets(merged: Tree, origins: Record<string, Origin>): void {
  for (const [path, valuesOf] of Object.entries(PRESETS)) {
    for (const [leaf, value] of Object.entries(valuesOf(leafAt(merged, path)) ?? {})) {
      if (origins[leaf] === 'default' || origins[leaf] === 'preset')
        mergeInto(merged, nest(leaf, value), '', 'preset', origins);
    }
  }
}

/**
 * The same parameters as layers, each leaf with its origin, so that they can be resolved again with changes on top; what a
 * preset has set is left out, since the preset may be what changes.
 */
export function layersOf({ parameters, origins }: ResolvedParameters): Layer[] {
  return Object.entries(origins)
    .filter(([, origin]) => origin !== 'preset')
    .map(([path, origin]) => ({ origin, values: nest(path, leafAt(parameters, path)) }));
}

function mergeInto(
  target: Tree,
  values: unknown,
  prefix: string,
  origin: Origin,
  origins: Record<string, Origin>,
): void {
  if (!isTree(values)) {
    throw new VergeError('PARAMETER_INVALID', {
      where: prefix || 'parameters',
      expected: 'an object',
      got: shown(values),
    });
  }
  for (const [key, value] of Object.entries(values)) {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    if (PARAMETER_BY_PATH.has(path)) {
      target[key] = value;
      origins[path] = origin;
    } else if (PARAMETERS.some((info) => info.path.startsWith(`${path}.`))) {
      const child: Tree = isTree(target[key]) ? (target[key] as Tree) : {};
      target[key] = child;
      mergeInto(child, value, path, origin, origins);
    } else {
      throw unknownParameter(path);
    }
  }
}

export const unknownParameter = (path: string): VergeError =>
  new VergeError('PARAMETER_UNKNOWN', {
    where: path,
    expected: knownBeside(path),
    got: shown(path),
  });

function parameterError(issue: z.core.$ZodIssue, values: Tree): VergeError {
  const path = issue.path.join('.');
  const got = leafAt(values, path);
  return new VergeError('PARAMETER_INVALID', {
    where: path,
    expected: expectation(path) ?? expectedBy(issue),
    got: shown(got),
  });
}

/** What a leaf accepts, in words. */
export function expectation(path: string): string | undefined {
  const info = PARAMETER_BY_PATH.get(path);
  if (info === undefined) return undefined;
  if (info.options !== undefined) return `one of ${info.options.join(', ')}`;
  if (info.type === 'boolean') return 'true or false';
  if (info.form !== undefined) return info.form;
  const kind = info.type === 'integer' ? 'a whole number' : 'a finite number';
  const unit = info.unit === undefined ? '' : ` ${info.unit}`;
  return `${kind} from ${info.minimum} to ${info.maximum}${unit}`;
}

/** Nested values of one `path=value` text, as `--set` takes it. Numbers and true/false are recognised by the leaf's type. */
export function parseSetting(text: string): unknown {
  const at = text.indexOf('=');
  if (at < 1) throw new VergeError('ARGUMENT_INVALID', { where: '--set', expected: 'path=value', got: shown(text) });
  const path = text.slice(0, at).trim();
  return nest(path, parseValue(path, text.slice(at + 1).trim()));
}

/** A leaf's value from text. @throws VergeError PARAMETER_UNKNOWN, PARAMETER_INVALID */
export function parseValue(path: string, text: string): unknown {
  const info = PARAMETER_BY_PATH.get(presentName(path));
  if (info === undefined) throw unknownParameter(path);
  if (info.type === 'string') return text;
  if (info.type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  const value = text === '' ? Number.NaN : Number(text);
  if (Number.isNaN(value))
    throw new VergeError('PARAMETER_INVALID', { where: path, expected: expectation(path), got: shown(text) });
  return value;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const child of Object.values(value)) deepFreeze(child);
    Object.freeze(value);
  }
  return value;
}
