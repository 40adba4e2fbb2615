import type { z } from 'zod';
import { shown, VergeError } from '../errors/vergeError.js';
import { knownBeside, PARAMETER_BY_PATH, PARAMETERS } from './catalogue.js';
import { crossChecks } from './crossChecks.js';
import { expectedBy } from './issueWords.js';
import { latencyPresetValues } from './latencyPresets.js';
import { RADIO_BUNDLES } from './radioBundles.js';
import { type Parameters, scenarioSchema } from './schema.js';

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

type Tree = { [key: string]: unknown };

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Merges layers (later ones win, leaf by leaf), validates and freezes.
 * @throws VergeError PARAMETER_UNKNOWN, PARAMETER_INVALID, PARAMETERS_CONFLICT
 */
export function resolveParameters(layers: readonly Layer[]): ResolvedParameters {
  const merged: Tree = {};
  const origins: Record<string, Origin> = Object.fromEntries(PARAMETERS.map(({ path }) => [path, 'default']));
  for (const { origin, values } of layers) mergeInto(merged, values, '', origin, origins);
  for (const [path, value] of presetValues(merged)) takePreset(merged, path, value, origins);
  const parsed = scenarioSchema.safeParse(merged);
  if (!parsed.success) throw parameterError(parsed.error.issues[0], merged);
  crossChecks(parsed.data);
  return { parameters: deepFreeze(parsed.data), origins: Object.freeze(origins) };
}

/** What the radio bundle and the use case of the budgets say, by path. */
function presetValues(merged: Tree): [string, unknown][] {
  const bundleName = leafAt(merged, 'radio.bundle');
  const bundle = Object.entries(RADIO_BUNDLES).find(([known]) => known === bundleName)?.[1];
  const budgets = latencyPresetValues(String(leafAt(merged, 'latency.preset')));
  return [...Object.entries(bundle?.values ?? {}), ...Object.entries(budgets)];
}

/** A preset sets what nobody has. (What somebody has set otherwise than the radio bundle is refused by the cross checks.) */
function takePreset(merged: Tree, path: string, value: unknown, origins: Record<string, Origin>): void {
  if (origins[path] !== 'default' && origins[path] !== 'preset') return;
  mergeInto(merged, nest(path, value), '', 'preset', origins);
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
  const got = issue.path.reduce<unknown>((node, key) => (isTree(node) ? node[String(key)] : undefined), values);
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
  const info = PARAMETER_BY_PATH.get(path);
  if (info === undefined) throw unknownParameter(path);
  if (info.type === 'string') return text;
  if (info.type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  const value = text === '' ? Number.NaN : Number(text);
  if (Number.isNaN(value))
    throw new VergeError('PARAMETER_INVALID', { where: path, expected: expectation(path), got: shown(text) });
  return value;
}

/** { a: { b: value } } of 'a.b'. */
export function nest(path: string, value: unknown): Tree {
  return path.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) as Tree;
}

/** The leaf at a path of resolved parameters. */
export function leafAt(parameters: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((node, key) => (isTree(node) ? node[key] : undefined), parameters);
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const child of Object.values(value)) deepFreeze(child);
    Object.freeze(value);
  }
  return value;
}
