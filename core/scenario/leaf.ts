import { z } from 'zod';

/** What every parameter says of itself, beside type and bounds. */
export interface LeafMeta {
  title: string;
  /** one sentence */
  description: string;
  unit?: string;
  /** where the default or the bounds come from */
  source?: string;
  /** may change while the simulation runs */
  live?: boolean;
  /** what a text looks like, in words */
  form?: string;
}

const metaOf = (meta: LeafMeta) => ({
  title: meta.title,
  description: meta.description,
  'x-live': meta.live ?? false,
  ...(meta.unit === undefined ? {} : { 'x-unit': meta.unit }),
  ...(meta.source === undefined ? {} : { 'x-source': meta.source }),
  ...(meta.form === undefined ? {} : { 'x-form': meta.form }),
});

/** A finite number in [min, max]. */
export const number = (standard: number, min: number, max: number, meta: LeafMeta) =>
  z.number().min(min).max(max).default(standard).meta(metaOf(meta));

/** A whole number in [min, max]. */
export const integer = (standard: number, min: number, max: number, meta: LeafMeta) =>
  z.number().int().min(min).max(max).default(standard).meta(metaOf(meta));

export const flag = (standard: boolean, meta: LeafMeta) => z.boolean().default(standard).meta(metaOf(meta));

/** A text in a form of its own. */
export const text = (standard: string, pattern: RegExp, meta: LeafMeta & { form: string }) =>
  z.string().regex(pattern).default(standard).meta(metaOf(meta));

export const choice = <const T extends readonly [string, ...string[]]>(
  standard: T[number],
  options: T,
  meta: LeafMeta,
) => z.enum(options).default(standard).meta(metaOf(meta));

/** A strict object whose leaves all have defaults, so that it may be left out whole. */
export function group<T extends z.ZodRawShape>(title: string, shape: T) {
  const object = z.strictObject(shape);
  return object.prefault({} as z.input<typeof object>).meta({ title });
}
