import { NOTHING_AHEAD_M } from '../../facilities/denReception.js';
import { EGO, EGO_FLAG } from '../../stations/egoContext.js';
import type { VehicleObservation } from '../../stations/ports.js';
import type { FeatureReader, Scorer } from '../scorers.js';
import { GripCollector } from './gripCollector.js';
import type { LearningTask } from './task.js';

/**
 * Grip loss ahead: will this car's ABS or ESC act, or its wheels slip, in 1 to 6 seconds? That happens when what the
 * driver is about to do demands more friction than the surface gives: a map of warnings knows the one, the car's own
 * intention is the other. No absolute position or time is among the features: they would let a model learn by heart
 * where and when it was slippery.
 */

/** What a feature is made of: its raw value, and the fixed constants that standardise it. */
interface Feature {
  readonly name: string;
  readonly mean: number;
  readonly deviation: number;
  readonly raw: (observation: VehicleObservation, sinceSlip_us: number) => number;
}

const DEMAND_LIMIT_MPS2 = 9; // nobody brakes or corners harder than dry asphalt allows
const WET_TIME_LIMIT_S = 180;
const WARNING_AGE_LIMIT_S = 120;
/** Length over which something ahead matters, m: a few seconds of driving in town. */
const REACH_M = 50;

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
/** 1 here, 0 out of sight. */
const nearness = (distance_m: number): number =>
  distance_m >= NOTHING_AHEAD_M ? 0 : Math.exp(-Math.max(0, distance_m) / REACH_M);

/** Deceleration needed to stop within a distance. */
function brakingDemand_mps2({ speed_mps, context }: VehicleObservation): number {
  const distance_m = context[EGO.stopDistance_m];
  if (distance_m >= NOTHING_AHEAD_M) return 0;
  return Math.min(DEMAND_LIMIT_MPS2, (speed_mps * speed_mps) / (2 * Math.max(2, distance_m)));
}

/** Means and deviations are those of riverside on day 1, rounded; they are constants, so nothing leaks from a test set. */
const FEATURES: readonly Feature[] = [
  { name: 'speed', mean: 7, deviation: 4.5, raw: (o) => o.speed_mps },
  { name: 'speedSquared', mean: 70, deviation: 65, raw: (o) => o.speed_mps * o.speed_mps },
  {
    name: 'plannedAcceleration',
    mean: 0,
    deviation: 1.5,
    raw: (o) => clamp(o.context[EGO.plannedAcceleration_mps2], -DEMAND_LIMIT_MPS2, DEMAND_LIMIT_MPS2),
  },
  { name: 'turnAhead', mean: 0.5, deviation: 0.7, raw: (o) => Math.abs(o.context[EGO.turnAhead_rad]) },
  { name: 'junctionAhead', mean: 0.4, deviation: 0.3, raw: (o) => nearness(o.context[EGO.junctionDistance_m]) },
  { name: 'brakingDemand', mean: 0.4, deviation: 0.8, raw: brakingDemand_mps2 },
  { name: 'neighboursBraking', mean: 0.1, deviation: 0.4, raw: (o) => Math.min(3, o.neighbours.brakingAhead) },
  { name: 'temperature', mean: 1, deviation: 2.5, raw: (o) => o.context[EGO.airTemperature_C] },
  { name: 'wiper', mean: 0.4, deviation: 0.5, raw: (o) => ((o.flags & EGO_FLAG.wiper) !== 0 ? 1 : 0) },
  { name: 'rain', mean: 1.5, deviation: 2.5, raw: (o) => o.context[EGO.rain_mmph] },
  { name: 'wetTime', mean: 45, deviation: 55, raw: (o) => Math.min(WET_TIME_LIMIT_S, o.context[EGO.wetTime_s]) },
  { name: 'slipIn3s', mean: 0.02, deviation: 0.2, raw: (_, sinceSlip_us) => (sinceSlip_us <= 3_000_000 ? 1 : 0) },
  { name: 'slipIn10s', mean: 0.06, deviation: 0.25, raw: (_, sinceSlip_us) => (sinceSlip_us <= 10_000_000 ? 1 : 0) },
  { name: 'bridgeAhead', mean: 0.1, deviation: 0.25, raw: (o) => nearness(o.context[EGO.bridgeAhead_m]) },
  { name: 'shadeAhead', mean: 0.3, deviation: 0.35, raw: (o) => nearness(o.context[EGO.shadeAhead_m]) },
  { name: 'lowGroundAhead', mean: 0.1, deviation: 0.25, raw: (o) => nearness(o.context[EGO.lowGroundAhead_m]) },
  { name: 'warningAhead', mean: 0.15, deviation: 0.3, raw: (o) => nearness(o.warnings.nearestAhead_m) },
  {
    name: 'warningAge',
    mean: 15,
    deviation: 30,
    raw: (o) => Math.min(WARNING_AGE_LIMIT_S, o.warnings.nearestAge_s),
  },
  { name: 'warningCount', mean: 0.6, deviation: 1.2, raw: (o) => Math.min(5, o.warnings.countAhead) },
];

const NAMES: readonly string[] = FEATURES.map(({ name }) => name);
const BY_NAME = new Map(FEATURES.map((feature) => [feature.name, feature]));

/** Standardised features beyond this are cut: no sensor fault may throw a model far out. */
const LARGEST = 5;

function describe(observation: VehicleObservation, sinceSlip_us: number, out: Float32Array): void {
  for (let i = 0; i < FEATURES.length; i++) {
    const { raw, mean, deviation } = FEATURES[i];
    out[i] = clamp((raw(observation, sinceSlip_us) - mean) / deviation, -LARGEST, LARGEST);
  }
}

/** Raw value of a standardised feature. */
function rawOf(read: FeatureReader, name: string): number {
  const feature = BY_NAME.get(name) as Feature;
  return read(name) * feature.deviation + feature.mean;
}

/** Friction the planned manoeuvre will ask for, as a share of dry grip. */
function plannedDemand(read: FeatureReader): number {
  const braking = Math.max(-rawOf(read, 'plannedAcceleration'), rawOf(read, 'brakingDemand'), 0);
  const turning = (rawOf(read, 'speedSquared') / 40) * rawOf(read, 'turnAhead') * rawOf(read, 'junctionAhead');
  return (braking + turning) / DEMAND_LIMIT_MPS2;
}

const persistence: Scorer = (read) => 2 * rawOf(read, 'slipIn3s') + rawOf(read, 'slipIn10s');

/** Near and fresh warnings first. */
const denmLookup: Scorer = (read) =>
  rawOf(read, 'warningAhead') * Math.exp(-rawOf(read, 'warningAge') / WARNING_AGE_LIMIT_S);

const denmPlanned: Scorer = (read) => denmLookup(read) * (0.1 + plannedDemand(read));

/** What a careful engineer would write: cold and wet, a slick kind of place ahead, and a manoeuvre that needs grip. */
function expertRule(read: FeatureReader): number {
  const wet = rawOf(read, 'wetTime') > 3 && rawOf(read, 'wetTime') < 150 ? 1 : 0.05;
  const cold = 1 / (1 + Math.exp(rawOf(read, 'temperature') - 1));
  const place = Math.max(rawOf(read, 'bridgeAhead'), rawOf(read, 'shadeAhead'), rawOf(read, 'lowGroundAhead'));
  return wet * cold * (0.05 + place + denmLookup(read)) * (0.05 + plannedDemand(read));
}

export const hazardAhead: LearningTask = {
  name: 'hazardAhead',
  features: NAMES,
  featureCount: NAMES.length,
  scorers: { prior: () => 0, persistence, denmLookup, denmPlanned, expertRule },
  makeCollector: (vehicles) => new GripCollector(vehicles, NAMES.length, describe),
};
