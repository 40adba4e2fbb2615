import { z } from 'zod';
import { VergeError } from '../errors/vergeError.js';
import { issueDetail } from './schemaIssue.js';

/**
 * What may happen to a run from outside beside changes of parameters: declared once, for the timeline of a scenario and
 * for what a page or a program asks while the run goes on.
 */

/** Farthest place on the local plane, m: networks in UTM coordinates have northings up to 10,000 km. */
const FARTHEST_M = 1e7;
const DAY_S = 86_400;

const coordinate_m = (title: string) =>
  z.number().min(-FARTHEST_M).max(FARTHEST_M).meta({ title, description: 'On the local plane.', 'x-unit': 'm' });
const number32 = z.number().int().min(1).max(0xffff_ffff);

/** Size, life span and intensity are the kind's standard where absent; the kind has bounds of its own (core/hazard/kinds). */
export const placedHazardSchema = z.strictObject({
  kind: z.string().min(1).max(64),
  x_m: coordinate_m('East'),
  y_m: coordinate_m('North'),
  radius_m: z
    .number()
    .positive()
    .max(500)
    .meta({ title: 'Radius', description: 'How far it reaches around its place.', 'x-unit': 'm' })
    .optional(),
  duration_s: z
    .number()
    .positive()
    .max(DAY_S)
    .meta({ title: 'Lasts', description: 'Simulated time until it is gone.', 'x-unit': 's' })
    .optional(),
  intensity: z
    .number()
    .min(0)
    .max(1)
    .meta({ title: 'Intensity', description: 'Share of the worst of its kind.' })
    .optional(),
});

/** A weather field that drifts over the map from where it is placed. */
const weatherFieldSchema = z.strictObject({
  kind: z.enum(['rain', 'fog', 'snow']),
  x_m: coordinate_m('East'),
  y_m: coordinate_m('North'),
  intensity: z
    .number()
    .min(0.05)
    .max(1)
    .default(0.6)
    .meta({ title: 'Intensity', description: 'Share of the worst of its kind, in the middle.' }),
  radius_m: z
    .number()
    .min(20)
    .max(20_000)
    .default(300)
    .meta({ title: 'Radius', description: 'Full strength within 60 % of it, nothing beyond.', 'x-unit': 'm' }),
  heading_deg: z
    .number()
    .min(0)
    .max(360)
    .default(90)
    .meta({ title: 'Drifts to', description: 'Clockwise from north: 90 is east.', 'x-unit': '°' }),
  speed_mps: z
    .number()
    .min(0)
    .max(40)
    .default(7)
    .meta({ title: 'Drifts at', description: 'Speed over the ground; 0 stays where it is.', 'x-unit': 'm/s' }),
  ramp_s: z
    .number()
    .min(0)
    .max(3600)
    .default(30)
    .meta({ title: 'Builds up in', description: 'Time to its full strength, and to fade at the end.', 'x-unit': 's' }),
  duration_s: z
    .number()
    .positive()
    .max(DAY_S)
    .default(600)
    .meta({ title: 'Lasts', description: 'Simulated time until it is gone.', 'x-unit': 's' }),
});

/** The number of a hazard as the page and GET /api/simulations/:id/hazards tell it. */
const removedHazardSchema = z.strictObject({ id: number32 });

const stoppedVehicleSchema = z.strictObject({
  stationId: number32,
  duration_s: z
    .number()
    .positive()
    .max(DAY_S)
    .default(60)
    .meta({ title: 'Stops for', description: 'Simulated time until it drives on.', 'x-unit': 's' }),
});

/** Lets a stopped or broken-down vehicle go before its time. */
const releasedVehicleSchema = z.strictObject({ stationId: number32 });

/** A jammer: noise over every channel, from a place for a time. */
const jamSchema = z.strictObject({
  x_m: coordinate_m('East'),
  y_m: coordinate_m('North'),
  radius_m: z
    .number()
    .positive()
    .max(5000)
    .default(300)
    .meta({ title: 'Radius', description: 'Its noise is not counted beyond.', 'x-unit': 'm' }),
  power_dBm: z
    .number()
    .min(-20)
    .max(50)
    .default(20)
    .meta({ title: 'Power', description: 'Radiated in each 10 MHz channel.', 'x-unit': 'dBm' }),
  duration_s: z
    .number()
    .positive()
    .max(DAY_S)
    .default(60)
    .meta({ title: 'Lasts', description: 'Simulated time until it is gone.', 'x-unit': 's' }),
});

/** A roadside unit without power: neither radio nor backhaul, and its learning round ends. */
const outageSchema = z.strictObject({
  stationId: number32,
  duration_s: z
    .number()
    .positive()
    .max(DAY_S)
    .default(60)
    .meta({ title: 'Lasts', description: 'Simulated time until it is back.', 'x-unit': 's' }),
});

/** By name, as fields of an entry of the timeline. */
export const HAPPENINGS = {
  hazard: placedHazardSchema.optional(),
  weather: weatherFieldSchema.optional(),
  removeHazard: removedHazardSchema.optional(),
  stopVehicle: stoppedVehicleSchema.optional(),
  releaseVehicle: releasedVehicleSchema.optional(),
  jam: jamSchema.optional(),
  outage: outageSchema.optional(),
};

const NAMES = Object.keys(HAPPENINGS).join(', ');

const happeningSchema = z
  .strictObject(HAPPENINGS)
  .refine((happening) => Object.values(happening).filter((value) => value !== undefined).length === 1, {
    error: `exactly one of ${NAMES}`,
  });

export type PlacedHazardEntry = z.output<typeof placedHazardSchema>;

/** Exactly one of its fields is there. */
export type Happening = z.output<typeof happeningSchema>;

/** @throws VergeError PARAMETER_INVALID naming the field, what it accepts and what came */
export function checkHappening(value: unknown): Happening {
  const parsed = happeningSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const detail = issueDetail(parsed.error, value);
  throw new VergeError('PARAMETER_INVALID', { ...detail, where: detail.where || 'timeline entry' });
}

/** JSON Schema (draft 2020-12) of each, by name. */
export function happeningJsonSchemas(): Record<string, Record<string, unknown>> {
  const entries = Object.entries(HAPPENINGS).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })]);
  return Object.fromEntries(entries) as Record<string, Record<string, unknown>>;
}
