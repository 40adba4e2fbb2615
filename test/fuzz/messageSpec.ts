import fc from 'fast-check';
import type { ColumnSpec, FieldSpec } from './fields.js';

export type Message = Record<string, unknown>;

/** How a message of proto/ looks: every field of it, as the standard or the protocol bounds it. */
export interface MessageSpec {
  readonly fields: Readonly<Record<string, FieldSpec>>;
  /** columns that have one row count */
  readonly columns?: Readonly<Record<string, ColumnSpec>>;
  /** columns that may also be empty */
  readonly optionalColumns?: readonly string[];
  /** of several parts, exactly one is there */
  readonly oneof?: Readonly<Record<string, string>>;
  /** makes fields that depend on one another agree */
  readonly agree?: (message: Message) => Message;
}

export type Registry = Readonly<Record<string, MessageSpec>>;

const MOST_ROWS = 4;
const MOST_PARTS = 3;

/** A place in a message that can be made wrong. */
export interface Site {
  readonly path: readonly (string | number)[];
  /** the field's name, as errors tell it */
  readonly field: string;
  readonly wrong: fc.Arbitrary<unknown>;
}

/** Messages as they should be, and as they should not. */
export class Messages {
  private readonly made = new Map<string, fc.Arbitrary<Message>>();

  constructor(readonly specs: Registry) {}

  /** A valid message. */
  valid(name: string): fc.Arbitrary<Message> {
    let arbitrary = this.made.get(name);
    if (arbitrary === undefined) {
      arbitrary = this.make(this.specs[name]);
      this.made.set(name, arbitrary);
    }
    return arbitrary;
  }

  /** A valid message with one field made wrong; undefined where it holds none that can be. */
  wrong(name: string): fc.Arbitrary<{ message: Message; site: Site } | undefined> {
    return this.valid(name).chain((message) => {
      const sites = this.sites(name, message);
      if (sites.length === 0) return fc.constant(undefined);
      return fc
        .constantFrom(...sites)
        .chain((site) => site.wrong.map((value) => ({ message: replaced(message, site.path, value), site })));
    });
  }

  private make(spec: MessageSpec): fc.Arbitrary<Message> {
    const scalars = fc.record(
      Object.fromEntries(Object.entries(spec.fields).map(([key, one]) => [key, this.value(one)])),
    );
    const columns = fc.integer({ min: 0, max: MOST_ROWS }).chain((rows) => this.columns(spec, rows));
    const chosen = this.chosen(spec.oneof ?? {});
    return fc.tuple(scalars, columns, chosen).map(([fields, rows, one]) => {
      const message = withoutUndefined({ ...fields, ...rows, ...one });
      return spec.agree === undefined ? message : spec.agree(message);
    });
  }

  private value({ valid, part, many, least, mayLack }: FieldSpec): fc.Arbitrary<unknown> {
    if (part === undefined) return valid;
    const message = this.valid(part);
    if (many) return fc.array(message, { minLength: least, maxLength: MOST_PARTS });
    return mayLack ? fc.option(message, { nil: undefined }) : message;
  }

  private columns({ columns = {}, optionalColumns = [] }: MessageSpec, rows: number): fc.Arbitrary<Message> {
    const entries = Object.entries(columns).map(([key, one]) => {
      const full = one.rows(rows);
      return [key, optionalColumns.includes(key) ? fc.oneof(full, fc.constant(new Uint8Array(0))) : full];
    });
    return fc.record(Object.fromEntries(entries));
  }

  private chosen(oneof: Readonly<Record<string, string>>): fc.Arbitrary<Message> {
    const bodies = Object.entries(oneof);
    if (bodies.length === 0) return fc.constant({});
    return fc.constantFrom(...bodies).chain(([field, part]) => this.valid(part).map((body) => ({ [field]: body })));
  }

  private sites(name: string, message: Message, path: readonly (string | number)[] = []): Site[] {
    const { fields, columns = {}, oneof = {} } = this.specs[name];
    const found: Site[] = [];
    for (const [field, { wrong, part, many }] of Object.entries(fields)) {
      if (wrong !== undefined) found.push({ path: [...path, field], field, wrong });
      if (part === undefined || message[field] === undefined) continue;
      if (many)
        (message[field] as Message[]).forEach(
          (one, i) => void found.push(...this.sites(part, one, [...path, field, i])),
        );
      else found.push(...this.sites(part, message[field] as Message, [...path, field]));
    }
    for (const [field, { width_B, refused }] of Object.entries(columns)) {
      found.push(misfit(path, field, width_B));
      const unreal = refused?.((message[field] as Uint8Array).byteLength);
      if (unreal !== undefined) found.push({ path: [...path, field], field, wrong: fc.constant(unreal) });
    }
    for (const [field, part] of Object.entries(oneof)) {
      if (message[field] !== undefined) found.push(...this.sites(part, message[field] as Message, [...path, field]));
    }
    return found;
  }
}

/** A column of a row count that is not its neighbours'; errors name it or one of them. */
function misfit(path: readonly (string | number)[], field: string, width_B: number): Site {
  const size_B = (MOST_ROWS + 2) * width_B - (width_B > 1 ? 1 : 0);
  return { path: [...path, field], field: '', wrong: fc.constant(new Uint8Array(size_B)) };
}

function replaced(message: Message, path: readonly (string | number)[], value: unknown): Message {
  const [key, ...rest] = path;
  const child = (message as Record<string | number, unknown>)[key];
  const next = rest.length === 0 ? value : replaced(child as Message, rest, value);
  if (Array.isArray(message)) return Object.assign([...message], { [key]: next }) as unknown as Message;
  return { ...message, [key]: next };
}

const withoutUndefined = (message: Message): Message =>
  Object.fromEntries(Object.entries(message).filter(([, value]) => value !== undefined));
