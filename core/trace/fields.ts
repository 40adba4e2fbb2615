import { shown, VergeError } from '../errors/vergeError.js';

/** Reads fields of a parsed JSON value; an error names file, line and path, what was expected and what came. */
export class Fields {
  private readonly values: Record<string, unknown>;

  constructor(
    value: unknown,
    readonly where: string,
  ) {
    if (!isObject(value)) throw invalid(where, 'an object', value);
    this.values = value;
  }

  object(name: string): Fields {
    return new Fields(this.values[name], this.path(name));
  }

  optionalObject(name: string): Fields | undefined {
    return this.isAbsent(name) ? undefined : this.object(name);
  }

  list(name: string): readonly unknown[] {
    const value = this.values[name];
    if (!Array.isArray(value)) throw invalid(this.path(name), 'a list', value);
    return value;
  }

  /** A finite number within bounds; numbers written as text are read too, as some recorders write them. */
  number(name: string, min: number, max: number): number {
    const value = this.values[name];
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number !== 'number' || !(number >= min && number <= max)) {
      throw invalid(this.path(name), `a number from ${min} to ${max}`, value);
    }
    return number;
  }

  /** As `number`, undefined where the field is absent or null. */
  optionalNumber(name: string, min: number, max: number): number | undefined {
    return this.isAbsent(name) ? undefined : this.number(name, min, max);
  }

  text(name: string): string {
    const value = this.values[name];
    if (typeof value !== 'string' || value === '') throw invalid(this.path(name), 'a text', value);
    return value;
  }

  /** Objects of a list; empty where the field is no list. Elements that are no objects are left out. */
  listOrEmpty(name: string): Fields[] {
    const value = this.values[name];
    const items: unknown[] = Array.isArray(value) ? value : [];
    return items.filter(isObject).map((item, i) => new Fields(item, `${this.path(name)}[${i}]`));
  }

  numberOrUndefined(name: string): number | undefined {
    const value = this.values[name];
    return typeof value === 'number' ? value : undefined;
  }

  /** The text of a field for a note, empty where there is none. */
  textOrEmpty(name: string): string {
    const value = this.values[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  }

  private isAbsent(name: string): boolean {
    return this.values[name] === undefined || this.values[name] === null;
  }

  private path(name: string): string {
    return `${this.where}${this.where.includes(' ') ? '.' : ' '}${name}`;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function invalid(where: string, expected: string, value: unknown): VergeError {
  return new VergeError('TRACE_INVALID', { where, expected, got: shown(value) });
}

/** @throws VergeError TRACE_INVALID when the text is not JSON */
export function parsedJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new VergeError('TRACE_INVALID', { where, expected: 'JSON', got: shown(text) }, { cause: error });
  }
}
