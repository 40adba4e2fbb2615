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

const place = {
  x_m: z.number().min(-FARTHEST_M).max(FARTHEST_M),
  y_m: z.number().min(-FARTHEST_M).max(FARTHEST_M),
};

/** Size, life span and intensity are the kind's standard where absent; the kind has bounds of its own (core/hazard/kinds). */
export const placedHazardSchema = z.strictObject({
  kind: z.string().min(1).max(64),
  ...place,
  radius_m: z.number().positive().max(500).optional(),
  duration_s: z.number().positive().max(DAY_S).optional(),
  /** share of the kind's worst */
  intensity: z.number().min(0).max(1).optional(),
});

/** A weather field that drifts over the map from where it is placed. */
export const weatherFieldSchema = z.strictObject({
  kind: z.enum(['rain', 'fog', 'snow']),
  ...place,
  radius_m: z.number().min(20).max(20_000).default(300),
  /** where it drifts to, clockwise from north */
  heading_deg: z.number().min(0).max(360).default(90),
  speed_mps: z.number().min(0).max(40).default(7),
  intensity: z.number().min(0.05).max(1).default(0.6),
  /** time to build up, and to fade at the end */
  ramp_s: z.number().min(0).max(3600).default(30),
  duration_s: z.number().positive().max(DAY_S).default(600),
});

export const stoppedVehicleSchema = z.strictObject({
  stationId: z.number().int().min(1).max(0xffff_ffff),
  duration_s: z.number().positive().max(DAY_S),
});

export type PlacedHazardEntry = z.output<typeof placedHazardSchema>;
export type WeatherFieldEntry = z.output<typeof weatherFieldSchema>;
export type StoppedVehicleEntry = z.output<typeof stoppedVehicleSchema>;

/** What may happen: one of them, unchecked. */
export interface Happening {
  readonly hazard?: unknown;
  readonly weather?: unknown;
  readonly stopVehicle?: unknown;
}

/** The same, checked. */
export interface CheckedHappening {
  readonly hazard?: PlacedHazardEntry;
  readonly weather?: WeatherFieldEntry;
  readonly stopVehicle?: StoppedVehicleEntry;
}

/** @throws VergeError PARAMETER_INVALID naming the field; ARGUMENT_INVALID unless exactly one thing is asked for */
export function checkHappening(asked: Happening): CheckedHappening {
  const names = Object.keys(asked);
  if (names.length === 1) {
    if (asked.hazard !== undefined) return { hazard: checkHazard(asked.hazard) };
    if (asked.weather !== undefined) return { weather: checkWeather(asked.weather) };
    if (asked.stopVehicle !== undefined) return { stopVehicle: checkStop(asked.stopVehicle) };
  }
  const expected = 'one of {"hazard": ...}, {"weather": ...}, {"stopVehicle": ...}';
  throw new VergeError('ARGUMENT_INVALID', { where: 'happening', expected, got: names.join(', ') || 'nothing' });
}

/** @throws VergeError PARAMETER_INVALID naming the field, what it accepts and what came */
export function checkHazard(value: unknown): PlacedHazardEntry {
  return checked(placedHazardSchema, value, 'hazard');
}

/** @throws VergeError PARAMETER_INVALID */
export function checkWeather(value: unknown): WeatherFieldEntry {
  return checked(weatherFieldSchema, value, 'weather');
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
