/** A parameter as the form and the sliders show it; read from the server's JSON Schema (draft 2020-12). */
export interface Parameter {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly type: 'number' | 'integer' | 'boolean' | 'string';
  readonly standard: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly options?: readonly string[];
  readonly unit: string;
  readonly source: string;
  readonly live: boolean;
  /** title of the group it stands in, and of the section within; empty where the group has none */
  readonly group: string;
  readonly section: string;
}

interface SchemaNode {
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly string[];
  readonly 'x-unit'?: string;
  readonly 'x-source'?: string;
  readonly 'x-live'?: boolean;
}

/** All leaves in order of declaration. */
export function parametersOf(schema: unknown): Parameter[] {
  const found: Parameter[] = [];
  collect(schema as SchemaNode, '', [], found);
  return found;
}

/** @param titles of the groups around, the outermost first */
function collect(node: SchemaNode, prefix: string, titles: readonly string[], found: Parameter[]): void {
  for (const [name, child] of Object.entries(node.properties ?? {})) {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    if (child.properties !== undefined) collect(child, path, [...titles, child.title ?? name], found);
    else found.push(parameterOf(path, child, titles));
  }
}

function parameterOf(path: string, leaf: SchemaNode, [group = '', ...sections]: readonly string[]): Parameter {
  return {
    path,
    title: leaf.title ?? path,
    description: leaf.description ?? '',
    type: (leaf.type ?? (leaf.enum ? 'string' : 'number')) as Parameter['type'],
    standard: leaf.default,
    minimum: leaf.minimum,
    maximum: leaf.maximum,
    options: leaf.enum,
    unit: leaf['x-unit'] ?? '',
    source: leaf['x-source'] ?? '',
    live: leaf['x-live'] ?? false,
    group,
    section: sections.join(', '),
  };
}

/** What the schema alone can say against a value; null when nothing. Cross-checks are the server's. */
export function complaint(parameter: Parameter, value: unknown): string | null {
  if (parameter.type === 'boolean' || parameter.options !== undefined || parameter.type === 'string') return null;
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'Expected a number';
  if (parameter.type === 'integer' && !Number.isInteger(value)) return 'Expected a whole number';
  const { minimum, maximum, unit } = parameter;
  if (minimum !== undefined && value < minimum) return `Expected at least ${minimum} ${unit}`.trim();
  if (maximum !== undefined && value > maximum) return `Expected at most ${maximum} ${unit}`.trim();
  return null;
}

/** Whether a parameter answers a search: every word occurs in its path, title, description or unit. */
export function matches(parameter: Parameter, query: string): boolean {
  const text = `${parameter.path} ${parameter.title} ${parameter.description} ${parameter.unit}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** What a seed may be, as the server takes it. */
export const isSeed = (text: string): boolean => /^[\w.-]{1,64}$/.test(text);

/** The command line that starts the same run, as a POSIX shell takes it. */
export function commandLine(scenario: string, seed: string, set: Readonly<Record<string, unknown>>): string {
  const words = ['npx', 'verge', 'run', scenario];
  if (seed !== '') words.push('--seed', seed);
  for (const [path, value] of Object.entries(set)) words.push('--set', `${path}=${String(value)}`);
  return words.map(quoted).join(' ');
}

/** A word a shell would take apart stands in single quotes; a quote within closes, is escaped, and opens again. */
const quoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/** Slider steps of the whole track. */
const TRACK = 1000;

/**
 * How a slider's track maps to values: logarithmic where the bounds are decades apart, cubic where they start at zero and
 * go far (fine steps near zero), else even; angles always are.
 */
export class SliderScale {
  private readonly kind: 'log' | 'cubic' | 'linear';
  readonly steps = TRACK;

  constructor(
    private readonly minimum: number,
    private readonly maximum: number,
    private readonly whole = false,
    unit = '',
  ) {
    if (unit === '°') this.kind = 'linear';
    else
      this.kind = minimum > 0 && maximum / minimum >= 500 ? 'log' : minimum === 0 && maximum >= 50 ? 'cubic' : 'linear';
  }

  /** Value at a place of the track, rounded to three significant digits. */
  valueAt(place: number): number {
    const t = Math.max(0, Math.min(1, place / TRACK));
    const { minimum, maximum } = this;
    if (t === 0) return minimum;
    if (t === 1) return maximum;
    const exact =
      this.kind === 'log'
        ? minimum * (maximum / minimum) ** t
        : minimum + (maximum - minimum) * (this.kind === 'cubic' ? t ** 3 : t);
    const value = Number(exact.toPrecision(this.kind === 'linear' ? 3 : 2));
    return this.whole ? Math.round(value) : value;
  }

  placeOf(value: number): number {
    const { minimum, maximum } = this;
    const bounded = Math.max(minimum, Math.min(maximum, value));
    if (this.kind === 'log') return (TRACK * Math.log(bounded / minimum)) / Math.log(maximum / minimum);
    const t = (bounded - minimum) / (maximum - minimum);
    return TRACK * (this.kind === 'cubic' ? Math.cbrt(t) : t);
  }
}
