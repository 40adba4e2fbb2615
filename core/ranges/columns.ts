import { outOfRange } from './ranges.js';

/** Checks of columns (typed arrays in `bytes` fields): their lengths, never their values. */

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
