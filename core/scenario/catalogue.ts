import { z } from 'zod';
import { scenarioSchema } from './schema.js';

/** One parameter, as the page, the command line and the reference show it. */
export interface ParameterInfo {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly type: 'number' | 'integer' | 'boolean' | 'string';
  readonly standard: number | boolean | string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly options?: readonly string[];
  /** of a text, in words */
  readonly form?: string;
  readonly unit?: string;
  readonly source?: string;
  readonly live: boolean;
}

interface SchemaNode {
  type?: string;
  title?: string;
  description?: string;
  properties?: Record<string, SchemaNode>;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  enum?: string[];
  'x-form'?: string;
  'x-unit'?: string;
  'x-source'?: string;
  'x-live'?: boolean;
}

/** JSON Schema (draft 2020-12) of all parameters, with x-unit, x-source and x-live at each leaf. */
export function scenarioJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(scenarioSchema, { io: 'input' }) as Record<string, unknown>;
}

function leaves(node: SchemaNode, prefix: string, found: ParameterInfo[]): ParameterInfo[] {
  for (const [name, child] of Object.entries(node.properties ?? {})) {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    if (child.properties !== undefined) leaves(child, path, found);
    else found.push(infoOf(path, child));
  }
  return found;
}

function infoOf(path: string, leaf: SchemaNode): ParameterInfo {
  return {
    path,
    title: leaf.title ?? path,
    description: leaf.description ?? '',
    type: leaf.type as ParameterInfo['type'],
    standard: leaf.default as ParameterInfo['standard'],
    minimum: leaf.minimum,
    maximum: leaf.maximum,
    options: leaf.enum,
    form: leaf['x-form'],
    unit: leaf['x-unit'],
    source: leaf['x-source'],
    live: leaf['x-live'] ?? false,
  };
}

/** All parameters in order of declaration. */
export const PARAMETERS: readonly ParameterInfo[] = leaves(scenarioJsonSchema() as SchemaNode, '', []);

export const PARAMETER_BY_PATH: ReadonlyMap<string, ParameterInfo> = new Map(
  PARAMETERS.map((info) => [info.path, info]),
);

/** A mistyped name has at most this share of its letters wrong (two exchanged ones are two); the rest was not meant. */
const NEAR_SHARE = 0.4;

/** The name that was probably meant: few letters off, or the beginning is right. Undefined when none is near. */
export function nearName(name: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(NEAR_SHARE * name.length)) + 1;
  for (const candidate of names) {
    const begins = name.length > 2 && candidate.startsWith(name);
    const distance = begins ? 1 : editDistance(name, candidate);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** ' (did you mean ...?)', or nothing when no name is near. */
export function hint(name: string, names: Iterable<string>, prefix = ''): string {
  const near = nearName(name, names);
  return near === undefined ? '' : ` (did you mean ${prefix}${near}?)`;
}

/**
 * What may stand at an unknown path: names of the deepest group that its beginning names, with the near one.
 * `radio.txPowr_dBm` is told the names of `radio`, `foo.bar` those of the groups.
 */
export function knownBeside(path: string): string {
  const steps = path.split('.');
  let prefix = '';
  let depth = 0;
  for (; depth < steps.length - 1 && namesIn(`${prefix}${steps[depth]}.`).length > 0; depth++) {
    prefix += `${steps[depth]}.`;
  }
  const names = namesIn(prefix);
  const group = prefix === '' ? 'a group' : `a parameter of ${prefix.slice(0, -1)}`;
  return `${group}: ${names.join(', ')}${hint(steps[depth], names, prefix)}`;
}

/** Next steps of the paths that begin so, without repetition. */
function namesIn(prefix: string): string[] {
  const steps = PARAMETERS.filter((info) => info.path.startsWith(prefix)).map(
    (info) => info.path.slice(prefix.length).split('.')[0],
  );
  return [...new Set(steps)];
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[b.length];
}
