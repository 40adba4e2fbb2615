import { z } from 'zod';
import { invalidFile, timelineSchema } from './definition.js';
import { ORIGINS } from './resolve.js';
import { isSeed, SEED_EXPECTED } from './seed.js';

/** A manifest as a file: what repeats a run, and what the run said of itself. Parameters are checked by resolve. */

const json = z.record(z.string(), z.unknown());
const hashes = z.array(z.string());

const manifestSchema = z.strictObject({
  source: z.string().min(1).optional(),
  scenario: z.string().min(1),
  seed: z.union([z.string(), z.number()]).transform(String).refine(isSeed, { error: SEED_EXPECTED }),
  parameters: json,
  timeline: timelineSchema,
  simulatedSeconds: z.number().min(0),
  /** of each parameter: a preset that changes while the run goes on leaves alone what somebody has set */
  origins: z.record(z.string(), z.enum(ORIGINS)).default({}),
  // what follows is not needed to repeat it
  versions: json.optional(),
  wallSeconds: z.number().optional(),
  reproducible: z.boolean().optional(),
  worldHash: z.string().optional(),
  learningHash: z.string().optional(),
  worldHashBySecond: hashes.optional(),
  learningHashBySecond: hashes.optional(),
});

export type Manifest = z.output<typeof manifestSchema>;

/** Whether a JSON file claims to be a manifest rather than a scenario. */
export const isManifest = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'parameters' in value && ('worldHash' in value || 'seed' in value);

/**
 * @param where file name for messages
 * @throws VergeError SCENARIO_INVALID with the path of the first wrong or unknown field
 */
export function parseManifest(value: unknown, where: string): Manifest {
  const parsed = manifestSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw invalidFile(parsed.error, value, where);
}
