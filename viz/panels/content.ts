import type { LocalPlane } from '../../core/facilities/localPlane.js';

// What a message holds, in words.

export interface Field {
  readonly label: string;
  readonly value: string;
  /** where the label is the end of a longer path: all of it */
  readonly path?: string;
}

/** Things of one kind that a message lists: a row each. */
export interface FieldTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** how many there are beside these rows */
  readonly more: number;
}

export interface Content {
  readonly fields: readonly Field[];
  readonly table?: FieldTable;
}

/** What a message does not tell itself, but its reader wants to know it by. */
export interface Reading {
  /** the name by which the page calls a station */
  readonly nameOf: (id: number) => string;
  /** where latitude and longitude lie in the scene; null where that is not known */
  readonly plane: LocalPlane | null;
}
