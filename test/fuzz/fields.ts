import fc from 'fast-check';

/** What a field of a message may hold, and what it may not. */
export interface FieldSpec {
  readonly valid: fc.Arbitrary<unknown>;
  /** values the receiver must refuse; absent where every value is one */
  readonly wrong?: fc.Arbitrary<unknown>;
  /** name of the message the field holds, of which `many` says how many */
  readonly part?: string;
  readonly many?: boolean;
  /** of many, at least so many */
  readonly least?: number;
  /** the message may be absent */
  readonly mayLack?: boolean;
}

const UINT32_MAX = 0xffff_ffff;
const INT32_MIN = -0x8000_0000;

/** An integer of a 32 bit field. */
export function int(low: number, high: number): FieldSpec {
  const wrong = [low - 1, low - 1000, high + 1, high + 1000, INT32_MIN, UINT32_MAX].filter(
    (value) => (value < low || value > high) && value >= INT32_MIN && value <= UINT32_MAX,
  );
  const valid = fc.oneof(fc.integer({ min: low, max: high }), fc.constantFrom(low, high));
  const unreal = [Number.NaN, low + 0.5, String(low)];
  return { valid, wrong: fc.constantFrom<unknown>(...wrong, ...unreal) };
}

/** Highest number of an enum of proto/. */
export const lastOf = (numbers: object): number =>
  Math.max(...Object.values(numbers).filter((value): value is number => typeof value === 'number'));

export const uint32: FieldSpec = int(0, UINT32_MAX);
export const stationId: FieldSpec = int(1, UINT32_MAX);

/** A field that may be absent. */
export const optional = ({ valid, wrong }: FieldSpec): FieldSpec => ({
  valid: fc.option(valid, { nil: undefined }),
  wrong,
});

/** A double or, with `fround`, a float within bounds. */
export function number(low: number, high: number): FieldSpec {
  const beyond = [low - Math.max(1, Math.abs(low)), high + Math.max(1, Math.abs(high))].filter(Number.isFinite);
  return {
    valid: fc.double({ min: low, max: high, noNaN: true }).map((value) => value + 0),
    wrong: fc.constantFrom(...beyond, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
  };
}

/** A float32 within bounds that are exact in it. */
export function float32(low: number, high: number): FieldSpec {
  return { ...number(low, high), valid: fc.float({ min: low, max: high, noNaN: true }).map((value) => value + 0) };
}

/** A number that must be finite and no more. */
export const finite: FieldSpec = {
  valid: fc.float({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  wrong: fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
};

/** A number that may be without bound, but never NaN. */
export const nonNegativeOrInfinite: FieldSpec = {
  valid: fc.float({ min: 0, noNaN: true }).map((value) => value + 0),
  wrong: fc.constantFrom(-1, Number.NaN, Number.NEGATIVE_INFINITY),
};

/** Any number, NaN included: a figure that may be undefined. */
export const anyNumber: FieldSpec = { valid: fc.double(), wrong: fc.constantFrom<unknown>('1', true) };

const LATEST_US = 2 ** 53;
/** A time of the run, us. */
export const time_us: FieldSpec = number(0, LATEST_US);
/** A time that may lie before the run, us. */
export const anyTime_us: FieldSpec = number(-LATEST_US, LATEST_US);

export const flag: FieldSpec = { valid: fc.boolean() };

/** A text of so many characters. */
export function text(least: number, most: number): FieldSpec {
  const tooLong = fc.constant('x'.repeat(most + 1));
  return {
    valid: fc.string({ minLength: least, maxLength: Math.min(most, 40) }),
    wrong: least > 0 ? fc.oneof(tooLong, fc.constant('')) : tooLong,
  };
}

/** JSON, or nothing unless `least` is 1. */
export function json(least: 0 | 1 = 0): FieldSpec {
  const empty = least === 0 ? [fc.constant('')] : [];
  return { valid: fc.oneof(fc.json(), ...empty), wrong: fc.constantFrom('{', 'NaN', ...(least === 0 ? [] : [''])) };
}

/** Bytes of which only the count matters. */
export function bytes(least: number, most: number): FieldSpec {
  const wrong = [...(least > 0 ? [least - 1] : []), ...(most < 100_000 ? [most + 1] : [])];
  return {
    valid: fc.uint8Array({ minLength: least, maxLength: Math.min(most, 48) }),
    wrong: wrong.length === 0 ? undefined : fc.constantFrom(...wrong).map((count) => new Uint8Array(count)),
  };
}

/** Either so many bytes or none. */
export function bytesOrNone(count: number): FieldSpec {
  return {
    valid: fc.constantFrom(0, count).chain((size_B) => fc.uint8Array({ minLength: size_B, maxLength: size_B })),
    wrong: fc.constantFrom(1, count - 1, count + 1, 2 * count).map((size_B) => new Uint8Array(size_B)),
  };
}

/** Texts or numbers, as many as one likes or at most so many. */
export function listOf({ valid, wrong }: FieldSpec, most?: number): FieldSpec {
  const list = { valid: fc.array(valid, { maxLength: most ?? 4 }), wrong: wrong?.map((value) => [value]) };
  if (most === undefined) return list;
  const tooLong = fc.array(valid, { minLength: most + 1, maxLength: most + 3 });
  return { ...list, wrong: list.wrong === undefined ? tooLong : fc.oneof(list.wrong, tooLong) };
}

/** Another message of the registry. */
export const part = (name: string): FieldSpec => ({ valid: fc.constant(undefined), part: name });
/** Another message of the registry that must be there. */
export const mandatory = (name: string): FieldSpec => ({ ...part(name), wrong: fc.constantFrom(undefined, null) });
/** Another message of the registry that may be absent. */
export const optionalPart = (name: string): FieldSpec => ({ ...part(name), mayLack: true });
/** Other messages of the registry. */
export const parts = (name: string): FieldSpec => ({ ...part(name), many: true });

/** Other messages of the registry, of which only so many may be there. */
export function partsWithin(name: string, least: number, most: number): FieldSpec {
  const counts = [most + 1, ...(least > 0 ? [least - 1] : [])];
  const wrong = fc.constantFrom(...counts).map((count) => Array.from({ length: count }, () => ({})));
  return { ...parts(name), least, wrong };
}

type Elements = Uint8Array | Int8Array | Uint16Array | Int16Array | Uint32Array | Float32Array | Float64Array;

const bytesOf = ({ buffer, byteOffset, byteLength }: Elements): Uint8Array =>
  new Uint8Array(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);

/** A column: one element per row, as many rows as its message has. */
export interface ColumnSpec {
  readonly width_B: number;
  /** a column of so many bytes whose values must be refused; undefined where there is none */
  readonly refused?: (size_B: number) => Uint8Array | undefined;
  readonly rows: (count: number) => fc.Arbitrary<Uint8Array>;
}

function column(width_B: number, element: fc.Arbitrary<number>, Type: new (values: number[]) => Elements): ColumnSpec {
  const rows = (count: number): fc.Arbitrary<Uint8Array> =>
    fc.array(element, { minLength: count, maxLength: count }).map((values) => bytesOf(new Type(values)));
  return { width_B, rows };
}

const float = (min: number, max: number) => fc.float({ min, max, noNaN: true });

export const columns = {
  uint8: (most = 255) => column(1, fc.integer({ min: 0, max: most }), Uint8Array),
  int16: () => column(2, fc.integer({ min: -32_768, max: 32_767 }), Int16Array),
  uint16: () => column(2, fc.integer({ min: 0, max: 65_535 }), Uint16Array),
  uint32: (least = 0) => column(4, fc.integer({ min: least, max: UINT32_MAX }), Uint32Array),
  float32: (min = -1e6, max = 1e6) => column(4, float(Math.fround(min), Math.fround(max)), Float32Array),
  /** float32 of which each must be finite */
  finite: (min = -1e6, max = 1e6): ColumnSpec => ({ ...columns.float32(min, max), refused: notFinite }),
  /** so many columns side by side, row by row */
  table: ({ rows, width_B, refused }: ColumnSpec, width: number): ColumnSpec => ({
    refused,
    width_B: width * width_B,
    rows: (count) => rows(count * width),
  }),
  /** uint8 of which none may be more */
  code: (most: number): ColumnSpec => ({
    ...columns.uint8(most),
    refused: (size_B) => (size_B < 1 ? undefined : new Uint8Array(size_B).fill(most + 1)),
  }),
  float64: () => column(8, fc.double({ min: 0, max: 1e6, noNaN: true }), Float64Array),
  /** float64 times that may be without bound, but never NaN */
  times: (): ColumnSpec => ({
    ...column(8, fc.oneof(fc.double({ min: 0, max: 1e12, noNaN: true }), fc.constant(Infinity)), Float64Array),
    refused: (size_B) => (size_B < 8 ? undefined : bytesOf(new Float64Array(size_B / 8).fill(Number.NaN))),
  }),
  /** ids from 1, ascending */
  ids: (): ColumnSpec => ({
    width_B: 4,
    rows: (count) =>
      fc
        .uniqueArray(fc.integer({ min: 1, max: 1_000_000 }), { minLength: count, maxLength: count })
        .map((ids) => bytesOf(Uint32Array.from(ids).sort())),
  }),
  /** ids from 1 that must be ascending */
  ascending: (): ColumnSpec => ({ ...columns.ids(), refused: unsorted }),
} as const;

/** A field that is a column of a fixed length, or of one from a range. */
export function block({ width_B, rows, refused }: ColumnSpec, least: number, most = least): FieldSpec {
  const sizes_B = [least * width_B + 1, ...(least > 0 ? [(least - 1) * width_B] : [])];
  const misfits = sizes_B.map((size_B) => new Uint8Array(size_B));
  const unreal = refused?.(Math.max(2, least) * width_B);
  return {
    valid: fc.integer({ min: least, max: most }).chain(rows),
    wrong: fc.constantFrom(...misfits, ...(unreal === undefined ? [] : [unreal])),
  };
}

/** A float32 column of NaN. */
function notFinite(size_B: number): Uint8Array | undefined {
  return size_B < 4 ? undefined : bytesOf(new Float32Array(size_B / 4).fill(Number.NaN));
}

/** A column of ids that do not ascend. */
function unsorted(size_B: number): Uint8Array | undefined {
  return size_B < 8 ? undefined : bytesOf(new Uint32Array(size_B / 4).fill(7));
}
