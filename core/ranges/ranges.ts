import { shown, VergeError } from '../errors/vergeError.js';

/** 2^53 us: times are exact integers in a double. */
export const MAX_TIME_US = 9_007_199_254_740_992;

/** Bounds of a protobuf uint32. */
export const UINT32 = [0, 0xffff_ffff] as const;

/** Inclusive bounds of the integer fields of one message, "unavailable" values included. */
export type FieldRanges = Readonly<Record<string, readonly [low: number, high: number]>>;

/** Bounds ready for checking: one entry a field. */
export interface RangeTable {
  readonly message: string;
  readonly names: readonly string[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** @param message name used in errors, e.g. `Cam.highFrequency` */
export function rangeTable(message: string, ranges: FieldRanges): RangeTable {
  const names = Object.keys(ranges);
  return {
    message,
    names,
    low: names.map((name) => ranges[name][0]),
    high: names.map((name) => ranges[name][1]),
  };
}

/**
 * Checks every listed field; a field that is absent (null or undefined) is left to the caller unless `required`.
 * @throws VergeError MESSAGE_OUT_OF_RANGE naming the field, its bounds and what came
 */
export function checkRanges(table: RangeTable, value: object, required = false): void {
  const fields = value as Record<string, unknown>;
  for (let i = 0; i < table.names.length; i++) {
    const field = fields[table.names[i]];
    if ((field === undefined || field === null) && !required) continue;
    if (typeof field !== 'number' || !Number.isInteger(field) || field < table.low[i] || field > table.high[i]) {
      throw outOfRange(
        `${table.message}.${table.names[i]}`,
        `an integer in ${table.low[i]}..${table.high[i]}`,
        shown(field),
      );
    }
  }
}

/** @throws VergeError MESSAGE_OUT_OF_RANGE unless `value` is a finite number in [low, high] */
export function checkNumber(where: string, value: unknown, low: number, high: number): void {
  if (typeof value === 'number' && Number.isFinite(value) && value >= low && value <= high) return;
  throw outOfRange(where, `a number in ${low}..${high}`, shown(value));
}

/** @throws VergeError MESSAGE_OUT_OF_RANGE unless `value` is a finite number */
export function checkFinite(where: string, value: unknown): void {
  if (Number.isFinite(value)) return;
  throw outOfRange(where, 'a finite number', shown(value));
}

/** @throws VergeError MESSAGE_OUT_OF_RANGE unless `text` is a text of at most so many characters, or absent */
export function checkText(where: string, text: unknown, most: number, least = 0): void {
  const value = text ?? '';
  if (typeof value === 'string' && value.length >= least && value.length <= most) return;
  const got = typeof value === 'string' ? `${value.length} characters` : shown(value);
  throw outOfRange(where, `a text of ${least}..${most} characters`, got);
}

/** @throws VergeError MESSAGE_OUT_OF_RANGE unless `text` is JSON of at most so many characters, or empty */
export function checkJson(where: string, text: unknown, most: number): void {
  checkText(where, text, most);
  if (!text) return;
  try {
    JSON.parse(text as string);
  } catch (error) {
    throw outOfRange(where, 'JSON', (error as Error).message);
  }
}

/** @throws VergeError MESSAGE_UNDECODABLE unless the part is there */
export function checkPresent<T>(where: string, part: T | null | undefined): T {
  if (part !== null && part !== undefined) return part;
  throw new VergeError('MESSAGE_UNDECODABLE', { where, expected: 'a mandatory part', got: String(part) });
}

export const outOfRange = (where: string, expected: string, got: string): VergeError =>
  new VergeError('MESSAGE_OUT_OF_RANGE', { where, expected, got });

/**
 * Runs a protobuf decoder.
 * @throws VergeError MESSAGE_UNDECODABLE with the decoder's reason
 */
export function decodeWith<T>(name: string, decode: (bytes: Uint8Array) => T, bytes: Uint8Array): T {
  try {
    return decode(bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new VergeError('MESSAGE_UNDECODABLE', {
      where: name,
      expected: `the bytes of a ${name}`,
      got: `${bytes.byteLength} bytes: ${reason}`,
    });
  }
}

interface Writer {
  reset(): Writer;
  finish(): Uint8Array;
}

/** Of the message before: its buffer has the size that messages need. */
let kept: Writer | undefined;

/** Runs a protobuf encoder. */
export function encodeWith<T, W extends Writer>(encode: (message: T, writer?: W) => W, message: T): Uint8Array {
  const writer = kept?.reset() as W | undefined;
  kept = undefined; // should the encoder throw, nothing of this message gets into the next
  const written = encode(message, writer);
  kept = written;
  return written.finish();
}
