import { z } from 'zod';
import { shown, VergeError } from '../errors/vergeError.js';
import { expectedBy } from './issueWords.js';

/**
 * A scenario as a file: what to load, which parameters differ from the defaults, and what happens when. Parameters are
 * checked by core/scenario/resolve; this declares the rest.
 */

const place = {
  kind: z.string(),
  x_m: z.number(),
  y_m: z.number(),
  radius_m: z.number().positive().max(500).default(20),
  duration_s: z.number().positive().max(86_400).default(120),
};

const timelineEntry = z.strictObject({
  at_s: z.number().min(0),
  /** live parameters to change, flat by path */
  set: z.record(z.string(), z.union([z.number(), z.boolean(), z.string()])).optional(),
  hazard: z.strictObject(place).optional(),
  stopVehicle: z.strictObject({ stationId: z.number().int().positive(), duration_s: z.number().positive() }).optional(),
  /** page, api or file: who asked for it */
  origin: z.string().optional(),
});

export const definitionSchema = z.strictObject({
  name: z.string().min(1),
  title: z.string().default(''),
  description: z.string().default(''),
  /** our own network file beside the scenario file, or a SUMO configuration */
  network: z.string(),
  /** file of a picture for the gallery, beside the scenario file */
  thumbnail: z.string().optional(),
  parameters: z.record(z.string(), z.unknown()).default({}),
  timeline: z.array(timelineEntry).default([]),
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
  const issue = parsed.error.issues[0];
  throw new VergeError('SCENARIO_INVALID', {
    where: `${where}, ${issue.path.join('.') || 'top level'}`,
    expected: expectedBy(issue),
    got: issue.code === 'unrecognized_keys' ? issue.keys.map(shown).join(', ') : shown(leafOf(value, issue.path)),
  });
}

const leafOf = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((node, key) => (node as Record<PropertyKey, unknown> | undefined)?.[key], value);
