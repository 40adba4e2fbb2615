import { z } from 'zod';
import { VergeError } from '../errors/vergeError.js';
import { issueDetail } from './schemaIssue.js';

/**
 * What may happen to a run from outside beside changes of parameters: declared once, for the timeline of a scenario and
 * for what a page asks while the run goes on.
 */

/** Farthest place on the local plane, m: networks in UTM coordinates have northings up to 10,000 km. */
const FARTHEST_M = 1e7;
const DAY_S = 86_400;

export const placedHazardSchema = z.strictObject({
  kind: z.string().min(1).max(64),
  x_m: z.number().min(-FARTHEST_M).max(FARTHEST_M),
  y_m: z.number().min(-FARTHEST_M).max(FARTHEST_M),
  radius_m: z.number().positive().max(500).default(20),
  duration_s: z.number().positive().max(DAY_S).default(120),
});

export const stoppedVehicleSchema = z.strictObject({
  stationId: z.number().int().min(1).max(0xffff_ffff),
  duration_s: z.number().positive().max(DAY_S),
});

export type PlacedHazardEntry = z.output<typeof placedHazardSchema>;
export type StoppedVehicleEntry = z.output<typeof stoppedVehicleSchema>;

/** @throws VergeError PARAMETER_INVALID naming the field, what it accepts and what came */
export function checkHazard(value: unknown): PlacedHazardEntry {
  return checked(placedHazardSchema, value, 'hazard');
}

/** @throws VergeError PARAMETER_INVALID */
export function checkStop(value: unknown): StoppedVehicleEntry {
  return checked(stoppedVehicleSchema, value, 'stopVehicle');
}

function checked<T>(schema: z.ZodType<T>, value: unknown, where: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const detail = issueDetail(parsed.error, value);
  throw new VergeError('PARAMETER_INVALID', { ...detail, where: `${where}.${detail.where}` });
}
