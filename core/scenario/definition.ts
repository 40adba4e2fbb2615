import { z } from 'zod';
import { VergeError } from '../errors/vergeError.js';
import { HAPPENINGS } from './happenings.js';
import { issueDetail } from './schemaIssue.js';

/**
 * A scenario as a file: what to load, which parameters differ from the defaults, and what happens when. Parameters are
 * checked by core/scenario/resolve; this declares the rest.
 */

const timelineEntry = z.strictObject({
  at_s: z.number().min(0),
  /** live parameters to change, flat by path */
  set: z.record(z.string(), z.union([z.number(), z.boolean(), z.string()])).optional(),
  ...HAPPENINGS,
  /** page, api or file: who asked for it */
  origin: z.string().optional(),
});

export const timelineSchema = z.array(timelineEntry);

/** Kinds of road network that are made from parameters (core/simulation/generators). */
const GENERATOR_NAMES = ['grid', 'ring', 'motorway', 'road'] as const;
export type GeneratorName = (typeof GENERATOR_NAMES)[number];

export const definitionSchema = z.strictObject({
  name: z.string().min(1),
  title: z.string().default(''),
  description: z.string().default(''),
  /** our own network file beside the scenario file, a SUMO configuration, or a network made from the parameters */
  network: z.union([z.string(), z.strictObject({ generator: z.enum(GENERATOR_NAMES) })]),
  /** file of a picture for the gallery, beside the scenario file */
  thumbnail: z.string().optional(),
  parameters: z.record(z.string(), z.unknown()).default({}),
  timeline: timelineSchema.default([]),
});

export type ScenarioDefinition = z.output<typeof definitionSchema>;
export type TimelineEntry = z.output<typeof timelineEntry>;

/**
 * @param where file name for messages
 * @throws VergeError SCENARIO_INVALID with the path of the first wrong field
 */
export function parseDefinition(value: unknown, where: string): ScenarioDefinition {
  const parsed = definitionSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw invalidFile(parsed.error, value, where);
}

/** SCENARIO_INVALID naming file and field. */
export function invalidFile(error: z.ZodError, value: unknown, file: string): VergeError {
  const { where, ...detail } = issueDetail(error, value);
  return new VergeError('SCENARIO_INVALID', { where: `${file}, ${where || 'top level'}`, ...detail });
}
