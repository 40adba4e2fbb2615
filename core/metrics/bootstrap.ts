import type { Random } from '../random/random.js';
import { averagePrecision, type Ranking, rank } from './ranking.js';

/** A figure with its bootstrap interval; null where undefined. */
export interface Interval {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export type RankingMetric = (ranking: Ranking, labels: ArrayLike<number>, weights?: ArrayLike<number>) => number | null;

/**
 * Which examples stand or fall together. Windows before one event are copies of each other, so positives are drawn by
 * hazard instance and negatives by vehicle: resampling single windows would make the interval far too narrow.
 */
export interface Clusters {
  /** cluster of each example, 0 .. eventClusters + vehicleClusters - 1; events first */
  readonly of: Uint32Array;
  readonly eventClusters: number;
  readonly vehicleClusters: number;
}

/**
 * @param eventId ground-truth hazard instance of a positive; 0 (unknown) falls back to the vehicle
 */
export function eventClusters(
  labels: ArrayLike<number>,
  eventId: ArrayLike<number>,
  vehicleId: ArrayLike<number>,
): Clusters {
  const events = new Map<string, number>();
  const vehicles = new Map<number, number>();
  const of = new Uint32Array(labels.length);
  for (let i = 0; i < of.length; i++) {
    of[i] =
      labels[i] === 1
        ? numberOf(events, eventId[i] === 0 ? `vehicle ${vehicleId[i]}` : `event ${eventId[i]}`)
        : numberOf(vehicles, vehicleId[i]);
  }
  for (let i = 0; i < of.length; i++) if (labels[i] !== 1) of[i] += events.size;
  return { of, eventClusters: events.size, vehicleClusters: vehicles.size };
}

function numberOf<Key>(numbers: Map<Key, number>, key: Key): number {
  let number = numbers.get(key);
  if (number === undefined) {
    number = numbers.size;
    numbers.set(key, number);
  }
  return number;
}

export interface BootstrapOptions {
  readonly random: Random;
  /** default 200 */
  readonly resamples?: number;
  /** default 0.95 */
  readonly confidence?: number;
}

/**
 * Percentile bootstrap interval of a ranking metric over clusters (Davison and Hinkley 1997, section 3.8): events and
 * vehicles are drawn with replacement, each among its kind. The same stream gives the same resamples, so two scorers
 * given equal streams are compared on equal draws.
 */
export function bootstrapInterval(
  scores: ArrayLike<number>,
  labels: ArrayLike<number>,
  clusters: Clusters,
  options: BootstrapOptions,
  metric: RankingMetric = averagePrecision,
): Interval {
  const ranking = rank(scores);
  const value = metric(ranking, labels);
  const { resamples = 200, confidence = 0.95 } = options;
  if (value === null) return { value, low: null, high: null };
  const weights = new Uint32Array(clusters.of.length);
  const figures: number[] = [];
  for (let i = 0; i < resamples; i++) {
    drawWeights(clusters, options.random, weights);
    const figure = metric(ranking, labels, weights);
    if (figure !== null) figures.push(figure);
  }
  figures.sort((a, b) => a - b);
  const tail = (1 - confidence) / 2;
  return { value, low: quantile(figures, tail), high: quantile(figures, 1 - tail) };
}

function drawWeights(clusters: Clusters, random: Random, weights: Uint32Array): void {
  const { of, eventClusters: events, vehicleClusters: vehicles } = clusters;
  const multiplicity = new Uint32Array(events + vehicles);
  for (let i = 0; i < events; i++) multiplicity[random.integer(events)]++;
  for (let i = 0; i < vehicles; i++) multiplicity[events + random.integer(vehicles)]++;
  for (let i = 0; i < of.length; i++) weights[i] = multiplicity[of[i]];
}

/** Quantile of ascending values by linear interpolation; null for none. */
export function quantile(sorted: ArrayLike<number>, probability: number): number | null {
  if (sorted.length === 0) return null;
  const place = probability * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(sorted.length - 1, below + 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
