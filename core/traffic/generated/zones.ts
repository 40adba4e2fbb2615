import { isInside } from '../../geometry/polygon.js';
import type { RoadNetwork } from '../../road/network.js';
import { isRoundTrip, type Reach } from '../reach.js';
import { borderRoads, normalEdges } from './border.js';
import { clusters, nearest, type Points } from './clusters.js';

/** Edges of a zone where its trips start or end; more roads of it are stood for by these ("centroid connectors"). */
const MOST_PLACES = 12;
/** Border roads are told apart by the side they lie on. */
const SIDES = ['east', 'north-east', 'north', 'north-west', 'west', 'south-west', 'south', 'south-east'];

/** Edges to draw from, with their weights. */
export interface Places {
  readonly edges: Int32Array;
  /** Running sum of the weights. */
  readonly cumulative: Float64Array;
  readonly weight: number;
}

/** A part of the town, or roads over one side of its border, between which trips are counted. */
export interface Zone {
  readonly name: string;
  readonly isBorder: boolean;
  /** Centre of its roads, by weight. */
  readonly x_m: number;
  readonly y_m: number;
  /** Root mean square distance of its roads from the centre, m. */
  readonly spread_m: number;
  readonly origins: Places;
  readonly destinations: Places;
}

/** An area with a name: roads in it are one zone. */
export interface District {
  readonly name: string;
  readonly shape_m: readonly number[];
}

/**
 * Zones of a network: its districts (roads outside all of them go with the nearest), or as many groups of neighbouring
 * roads; then the sides of the border with roads that lead over it. Weights are metres of lane inside and lanes at the
 * border.
 */
export function zonesOf(network: RoadNetwork, reach: Reach, districts: readonly District[], count: number): Zone[] {
  const inner = normalEdges(network).filter((edge) => isRoundTrip(reach, edge));
  const middles = middlesOf(network, inner);
  const byDistrict = districts.length > 0;
  const group = byDistrict ? districtOf(middles, districts) : clusters(middles, count);
  const names = byDistrict ? districts.map(({ name }) => name) : [...new Set(group)].map((_, i) => `zone ${i + 1}`);
  const ofGroup = (g: number) => inner.filter((_, i) => group[i] === g);
  const parts = names.map((name, g) => zoneOf(network, name, ofGroup(g), ofGroup(g), laneMetres));
  return [...parts, ...borderZones(network, reach)].filter((zone) => zone !== null);
}

type Weigher = (network: RoadNetwork, edge: number) => number;
const lanes: Weigher = (network, edge) => network.edgeLaneCount[edge];
/** Metres of lane: what a street houses and attracts grows with it. */
export const laneMetres: Weigher = (network, edge) =>
  network.edgeLaneCount[edge] * network.laneLength_m[network.edgeFirstLane[edge]];

function borderZones(network: RoadNetwork, reach: Reach): (Zone | null)[] {
  const { entries, exits } = borderRoads(network);
  const [midX_m, midY_m] = [(network.minX_m + network.maxX_m) / 2, (network.minY_m + network.maxY_m) / 2];
  const sideOf = (junction: number) => {
    const angle = Math.atan2(network.junctionY_m[junction] - midY_m, network.junctionX_m[junction] - midX_m);
    return (Math.round(angle / (Math.PI / 4)) + SIDES.length) % SIDES.length;
  };
  return SIDES.map((name, side) => {
    const into = entries.filter((edge) => reach.in[edge] === 1 && sideOf(network.edgeFrom[edge]) === side);
    const outOf = exits.filter((edge) => reach.out[edge] === 1 && sideOf(network.edgeTo[edge]) === side);
    const zone = zoneOf(network, `border ${name}`, into, outOf, lanes);
    return zone === null ? null : { ...zone, isBorder: true };
  });
}

/** Null without roads. */
function zoneOf(
  network: RoadNetwork,
  name: string,
  origins: readonly number[],
  destinations: readonly number[],
  weigh: Weigher,
): Zone | null {
  const all = [...origins, ...destinations];
  if (all.length === 0) return null;
  const weights = all.map((edge) => weigh(network, edge));
  const { x_m: xs, y_m: ys } = middlesOf(network, all);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = (value: (i: number) => number) => weights.reduce((sum, weight, i) => sum + weight * value(i), 0) / total;
  const [x_m, y_m] = [mean((i) => xs[i]), mean((i) => ys[i])];
  const spread_m = Math.sqrt(mean((i) => (xs[i] - x_m) ** 2 + (ys[i] - y_m) ** 2));
  const places = (edges: readonly number[]) =>
    placesOf(
      edges,
      edges.map((edge) => weigh(network, edge)),
    );
  return { name, isBorder: false, x_m, y_m, spread_m, origins: places(origins), destinations: places(destinations) };
}

/** All of the edges, or so many of them taken at equal steps of their running weight. */
function placesOf(edges: readonly number[], weights: readonly number[]): Places {
  const running = runningSum(weights);
  const weight = running[running.length - 1] ?? 0;
  if (edges.length <= MOST_PLACES) return { edges: Int32Array.from(edges), cumulative: running, weight };
  const share = weight / MOST_PLACES;
  const taken = Array.from({ length: MOST_PLACES }, (_, i) => edges[placeAt(running, (i + 0.5) * share)]);
  return { edges: Int32Array.from(taken), cumulative: runningSum(taken.map(() => share)), weight };
}

function runningSum(weights: readonly number[]): Float64Array {
  let sum = 0;
  return Float64Array.from(weights, (weight) => {
    sum += weight;
    return sum;
  });
}

/** Index of the first running sum above the target. */
export function placeAt(cumulative: Float64Array, target: number): number {
  const found = cumulative.findIndex((sum) => sum > target);
  return found < 0 ? cumulative.length - 1 : found;
}

function districtOf({ x_m, y_m }: Points, districts: readonly District[]): Int32Array {
  const centre = (shape_m: readonly number[], axis: number) =>
    shape_m.reduce((sum, value, i) => sum + (i % 2 === axis ? value : 0), 0) / (shape_m.length / 2);
  const xs_m = districts.map(({ shape_m }) => centre(shape_m, 0));
  const ys_m = districts.map(({ shape_m }) => centre(shape_m, 1));
  return Int32Array.from(x_m, (x, i) => {
    const found = districts.findIndex(({ shape_m }) => isInside(shape_m, x, y_m[i]));
    return found < 0 ? nearest(xs_m, ys_m, x, y_m[i]) : found;
  });
}

/** Halfway between the ends of each edge. */
function middlesOf(network: RoadNetwork, edges: readonly number[]): Points {
  const middle = (edge: number, axis: number) => {
    const lane = network.edgeFirstLane[edge];
    const [first, last] = [network.laneShapeStart[lane], network.laneShapeStart[lane + 1] - 1];
    return 0.5 * (network.laneShape[2 * first + axis] + network.laneShape[2 * last + axis]);
  };
  return { x_m: Float64Array.from(edges, (e) => middle(e, 0)), y_m: Float64Array.from(edges, (e) => middle(e, 1)) };
}
