import { float32Of, uint32Of } from '../columns/columns.js';
import { outOfRange } from './ranges.js';

/** Checks of columns (typed arrays in `bytes` fields). */

export type Column = Uint8Array | null | undefined;

/** Bytes of a column; an absent one has none. */
export const lengthOf = (column: Column): number => column?.byteLength ?? 0;

/**
 * Rows of a column.
 * @param width_B bytes of a row
 * @throws VergeError MESSAGE_OUT_OF_RANGE unless it holds whole rows
 */
export function columnLength(where: string, column: Column, width_B: number): number {
  const length_B = lengthOf(column);
  if (length_B % width_B !== 0) throw outOfRange(where, `a multiple of ${width_B} bytes`, `${length_B} bytes`);
  return length_B / width_B;
}

/** @throws VergeError MESSAGE_OUT_OF_RANGE unless the column has so many rows */
export function sameLength(where: string, column: Column, width_B: number, rows: number): void {
  if (lengthOf(column) !== rows * width_B) {
    throw outOfRange(where, `${rows * width_B} bytes (${rows} rows)`, `${lengthOf(column)} bytes`);
  }
}

/** @throws VergeError MESSAGE_OUT_OF_RANGE unless all of a float32 column are finite */
export function allFinite(where: string, column: Column): void {
  const values = float32Of(column);
  for (let row = 0; row < values.length; row++) {
    if (!Number.isFinite(values[row])) throw outOfRange(where, 'finite numbers', `${values[row]} in row ${row}`);
  }
}

/** @throws VergeError MESSAGE_OUT_OF_RANGE unless the uint32 of a column ascend, none of them twice */
export function ascending(where: string, column: Column): void {
  const values = uint32Of(column);
  for (let row = 1; row < values.length; row++) {
    if (values[row] > values[row - 1]) continue;
    throw outOfRange(where, 'ascending numbers', `${values[row]} after ${values[row - 1]}`);
  }
}

/**
 * For short columns; `accepts` is written so that NaN fails.
 * @throws VergeError MESSAGE_OUT_OF_RANGE unless it accepts each value
 */
export function checkEach(
  where: string,
  values: ArrayLike<number>,
  expected: string,
  accepts: (value: number) => boolean,
): void {
  for (let row = 0; row < values.length; row++) {
    if (!accepts(values[row])) throw outOfRange(where, expected, `${values[row]} in row ${row}`);
  }
}
