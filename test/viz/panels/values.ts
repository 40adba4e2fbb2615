import type { Field } from '../../../viz/panels/content.js';

/** Fields by their label. */
export const valuesOf = (fields: readonly Field[]): Record<string, string> =>
  Object.fromEntries(fields.map(({ label, value }) => [label, value]));
