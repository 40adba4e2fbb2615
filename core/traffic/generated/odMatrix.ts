import type { RoadNetwork } from '../../road/network.js';
import type { Reach } from '../reach.js';
import { gravityShares } from './gravity.js';
import { type District, type Zone, zonesOf } from './zones.js';

/** How trips are spread over a network. */
export interface OdShape {
  /** Groups of roads where there are no districts. */
  readonly zones: number;
  readonly districts: readonly District[];
  /** Distance over which trips within the town become rarer by e, m. */
  readonly decay_m: number;
  /** Share of trips that cross the town from border to border, and of those with one end at the border; together <= 1. */
  readonly throughShare: number;
  readonly borderShare: number;
}

/** Zones, and the share of all trips from each (rows) to each. */
export interface OdMatrix {
  readonly zones: readonly Zone[];
  /** zones.length squared; they sum to 1 */
  readonly shares: Float64Array;
}

/**
 * Who goes where: within the town and over its border by a gravity model with exponential decay over distance, from border
 * to border in proportion to lanes, never back over the same side. The share of a kind that a network cannot have (where no
 * road leads over the border, say) goes to trips within the town, or else to the other kinds.
 * @returns null when there are no two places to travel between
 */
export function odMatrix(network: RoadNetwork, reach: Reach, shape: OdShape): OdMatrix | null {
  const zones = zonesOf(network, reach, shape.districts, shape.zones);
  const decay = (i: number, j: number) =>
    canTravel(zones[i], zones[j]) ? Math.exp(-distance_m(zones[i], zones[j]) / shape.decay_m) : 0;
  const others = (i: number, j: number) => (i !== j && canTravel(zones[i], zones[j]) ? 1 : 0);
  const inTown = zones.flatMap((zone, i) => (zone.isBorder ? [] : [i]));
  const atBorder = zones.flatMap((zone, i) => (zone.isBorder ? [i] : []));
  const blocks = [
    { share: shape.borderShare / 2, part: block(zones, atBorder, inTown, decay) },
    { share: shape.borderShare / 2, part: block(zones, inTown, atBorder, decay) },
    { share: shape.throughShare, part: block(zones, atBorder, atBorder, others) },
  ].filter(({ part }) => part.some((value) => value > 0));
  const town = block(zones, inTown, inTown, decay);
  const left = 1 - blocks.reduce((sum, { share }) => sum + share, 0);
  const shares = town.map((value, k) => blocks.reduce((sum, { share, part }) => sum + share * part[k], left * value));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return total > 0 ? { zones, shares: shares.map((share) => share / total) } : null;
}

/**
 * Root mean square distance between a road of one zone and one of the other, m: exact for independent points, with
 * spreads about both centres, and so also within a zone.
 */
export const distance_m = (a: Zone, b: Zone): number =>
  Math.sqrt((a.x_m - b.x_m) ** 2 + (a.y_m - b.y_m) ** 2 + a.spread_m ** 2 + b.spread_m ** 2);

/** Is there a trip between two different roads? */
const canTravel = ({ origins }: Zone, { destinations }: Zone): boolean =>
  origins.edges.length > 0 &&
  destinations.edges.length > 0 &&
  new Set([...origins.edges, ...destinations.edges]).size > 1;

/** Shares between two sets of zones, in a matrix of all. */
function block(
  zones: readonly Zone[],
  from: readonly number[],
  to: readonly number[],
  deterrence: (i: number, j: number) => number,
): Float64Array {
  const shares = new Float64Array(zones.length ** 2);
  const part = gravityShares(
    from.map((i) => zones[i].origins.weight),
    to.map((j) => zones[j].destinations.weight),
    (i, j) => deterrence(from[i], to[j]),
  );
  from.forEach((i, row) => {
    to.forEach((j, column) => {
      shares[i * zones.length + j] = part[row * to.length + column];
    });
  });
  return shares;
}
