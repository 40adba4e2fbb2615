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
/** Standardised features beyond this are cut: no sensor fault may throw a model far out. */
const LARGEST = 5;

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
const rises = (value: number, middle: number, width: number): number => 1 / (1 + Math.exp((middle - value) / width));
/** 1 here, 0 out of sight. */
const nearness = (distance_m: number): number =>
  distance_m >= NOTHING_AHEAD_M ? 0 : Math.exp(-Math.max(0, distance_m) / REACH_M);
/** 1 for what is reached within the label's horizon, 0 for what is not. */
const within = (distance_m: number, speed_mps: number, horizon_s: number, width_s: number): number =>
  distance_m >= NOTHING_AHEAD_M ? 0 : rises(-distance_m / Math.max(3, speed_mps), -horizon_s, width_s);

/** Deceleration needed to stop within a distance. */
const stopping_mps2 = (speed_mps: number, distance_m: number, least_m: number): number =>
  distance_m >= NOTHING_AHEAD_M
    ? 0
    : Math.min(DEMAND_LIMIT_MPS2, (speed_mps * speed_mps) / (2 * Math.max(least_m, distance_m)));

/** Deceleration needed to stop where the car must stop now. */
const brakingDemand_mps2 = ({ speed_mps, context }: VehicleObservation): number =>
  stopping_mps2(speed_mps, context[EGO.stopDistance_m], 2);

/** Deceleration needed to follow a slower leader without running into it. */
function closingDemand_mps2({ speed_mps, context }: VehicleObservation): number {
  const leader_mps = context[EGO.leaderSpeed_mps];
  const gap_m = context[EGO.leaderGap_m];
  if (gap_m >= LEADER_OUT_OF_SIGHT_M || leader_mps >= speed_mps) return 0;
  const squares = speed_mps * speed_mps - leader_mps * leader_mps;
  return Math.min(DEMAND_LIMIT_MPS2, squares / (2 * Math.max(2, gap_m)));
}

/** EGO_CONTEXT: no leader nearer. */
const LEADER_OUT_OF_SIGHT_M = 200;
/** Ice forms some seconds after the rain began and is gone after a minute or two. */
const ICE_FROM_S = 6;
const ICE_UNTIL_S = 100;

/** How likely a slick kind of place within reach is slick now: bridge, shade or hollow, and wet for the right time. */
function iceWithinReach({ speed_mps, context }: VehicleObservation): number {
  const wet_s = context[EGO.wetTime_s];
  if (wet_s <= 0) return 0;
  const place = Math.max(
    within(context[EGO.bridgeAhead_m], speed_mps, 5.5, 0.8),
    within(context[EGO.shadeAhead_m], speed_mps, 5.5, 0.8),
    within(context[EGO.lowGroundAhead_m], speed_mps, 5.5, 0.8),
  );
  return place * rises(wet_s, ICE_FROM_S, 3) * rises(-wet_s, -ICE_UNTIL_S, 15);
}

const brakingOnIce = (o: VehicleObservation): number =>
  iceWithinReach(o) * Math.min(4, Math.max(brakingDemand_mps2(o), closingDemand_mps2(o)));

/**
 * Means and deviations are those of moving cars in riverside on day 1 (seeds 11 and 12, never used for testing), rounded;
 * they are constants, so nothing leaks from a test set.
 */
const FEATURES: readonly Feature[] = [
  { name: 'speed', mean: 8.6, deviation: 2.9, raw: (o) => o.speed_mps },
  {
    name: 'plannedAcceleration',
    mean: 0.07,
    deviation: 0.74,
    raw: (o) => clamp(o.context[EGO.plannedAcceleration_mps2], -DEMAND_LIMIT_MPS2, DEMAND_LIMIT_MPS2),
  },
  { name: 'turnAhead', mean: 0.68, deviation: 0.77, raw: (o) => Math.abs(o.context[EGO.turnAhead_rad]) },
  { name: 'junctionAhead', mean: 0.5, deviation: 0.34, raw: (o) => nearness(o.context[EGO.junctionDistance_m]) },
  {
    name: 'junctionInReach',
    mean: 0.59,
    deviation: 0.45,
    raw: (o) => within(o.context[EGO.junctionDistance_m], o.speed_mps, 6, 0.7),
  },
  {
    name: 'junctionStop',
    mean: 2.2,
    deviation: 2.7,
    raw: (o) => stopping_mps2(o.speed_mps, o.context[EGO.junctionDistance_m], 3),
  },
  { name: 'brakingDemand', mean: 0.07, deviation: 0.29, raw: brakingDemand_mps2 },
  { name: 'neighboursBraking', mean: 0.01, deviation: 0.08, raw: (o) => Math.min(3, o.neighbours.brakingAhead) },
  { name: 'temperature', mean: 2, deviation: 2.9, raw: (o) => o.context[EGO.airTemperature_C] },
  { name: 'wiper', mean: 0.31, deviation: 0.46, raw: (o) => ((o.flags & EGO_FLAG.wiper) !== 0 ? 1 : 0) },
  { name: 'wetTime', mean: 34, deviation: 53, raw: (o) => Math.min(WET_TIME_LIMIT_S, o.context[EGO.wetTime_s]) },
  { name: 'recentSlip', mean: 0.02, deviation: 0.1, raw: (_, sinceSlip_us) => Math.exp(-sinceSlip_us / 10_000_000) },
  { name: 'bridgeAhead', mean: 0.08, deviation: 0.25, raw: (o) => nearness(o.context[EGO.bridgeAhead_m]) },
  { name: 'shadeAhead', mean: 0.16, deviation: 0.32, raw: (o) => nearness(o.context[EGO.shadeAhead_m]) },
  { name: 'lowGroundAhead', mean: 0.19, deviation: 0.36, raw: (o) => nearness(o.context[EGO.lowGroundAhead_m]) },
  { name: 'warningAhead', mean: 0.09, deviation: 0.2, raw: (o) => nearness(o.warnings.nearestAhead_m) },
  {
    name: 'warningAge',
    mean: 13,
    deviation: 25,
    raw: (o) => Math.min(WARNING_AGE_LIMIT_S, o.warnings.nearestAge_s),
  },
  { name: 'warningCount', mean: 1, deviation: 1.7, raw: (o) => Math.min(5, o.warnings.countAhead) },
  { name: 'brakingOnIce', mean: 0.025, deviation: 0.135, raw: brakingOnIce },
];

const NAMES: readonly string[] = FEATURES.map(({ name }) => name);
const BY_NAME = new Map(FEATURES.map((feature) => [feature.name, feature]));

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
  const turning = 2 * rawOf(read, 'turnAhead') * rawOf(read, 'junctionInReach');
  return (braking + turning) / DEMAND_LIMIT_MPS2;
}

const persistence: Scorer = (read) => rawOf(read, 'recentSlip');

/** Near and fresh warnings first. */
const denmLookup: Scorer = (read) =>
  rawOf(read, 'warningAhead') * Math.exp(-rawOf(read, 'warningAge') / WARNING_AGE_LIMIT_S);

const denmPlanned: Scorer = (read) => denmLookup(read) * (0.1 + plannedDemand(read));

/** What a careful engineer would write: cold and wet, a slick kind of place ahead, and a manoeuvre that needs grip. */
function expertRule(read: FeatureReader): number {
  const wet_s = rawOf(read, 'wetTime');
  const wet = wet_s <= 0.5 ? 0.02 : rises(wet_s, ICE_FROM_S, 3) * rises(-wet_s, -ICE_UNTIL_S, 15);
  const cold = rises(-rawOf(read, 'temperature'), -1, 1);
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
