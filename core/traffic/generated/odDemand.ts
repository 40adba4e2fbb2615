import { VergeError } from '../../errors/vergeError.js';
import type { Random } from '../../random/random.js';
import type { RoadNetwork } from '../../road/network.js';
import type { Demand, PlannedTrip, TypeShare } from '../demand.js';
import { widestReach } from '../reach.js';
import { isPermitted } from '../routePlan.js';
import { Router } from '../router.js';
import type { VehicleType } from '../vehicleType.js';
import { normalEdges, openEnds } from './border.js';
import { type OdMatrix, type OdShape, odMatrix } from './odMatrix.js';
import { type RateStep, timeOf_s } from './profile.js';
import { laneMetres, type Places, placeAt, type Zone } from './zones.js';

/** Trips within the network start and end on this part of an edge, away from junctions. */
const KERB_FROM = 0.25;
const KERB_TO = 0.85;

/** Traffic between origins and destinations: how much, when, between what, by which vehicles. */
export interface OdOptions extends OdShape {
  /** Trips an hour at factor 1. */
  readonly trips_perh: number;
  readonly profile: readonly RateStep[];
  /** The last trip departs before this time. */
  readonly until_s: number;
  readonly types: readonly VehicleType[];
  readonly shares: readonly TypeShare[];
}

/** The trips that were drawn and the matrix they were drawn from. */
export interface OdDemand {
  readonly demand: Demand;
  readonly matrix: OdMatrix;
  /** Trips drawn from each zone (rows) to each. */
  readonly counts: Int32Array;
}

interface DrawnTrip {
  readonly name: string;
  readonly depart_s: number;
  readonly share: TypeShare;
  readonly from: number;
  readonly to: number;
  readonly comesIn: boolean;
  readonly goesOut: boolean;
  /** Of the edges' length. */
  readonly start: number;
  readonly end: number;
}

/**
 * Draws trips: departures from each zone to each are a Poisson process whose rate follows matrix and profile, from a
 * stream of their own, so that what happens between two zones never changes what happens between others. Routes are the
 * fastest in free flow; trips between the same two edges share one.
 * @throws VergeError NETWORK_INVALID when there are no two roads to drive between
 */
export function odDemand(network: RoadNetwork, options: OdOptions, rng: Random): OdDemand {
  const router = new Router(network);
  const classes = options.shares.map(({ type }) => options.types[type].permissionClass);
  const reach = widestReach(router, townWeights(network, classes), classes);
  const matrix = reach === null ? null : odMatrix(network, reach, options);
  if (matrix === null) {
    throw new VergeError('NETWORK_INVALID', {
      where: 'traffic.demand',
      expected: 'two roads that all classes of generated vehicles may use, with a way from one to the other',
      got: 'none',
    });
  }
  const counts = new Int32Array(matrix.shares.length);
  const drawn = matrix.zones.flatMap((from, i) =>
    matrix.zones.flatMap((to, j) => {
      const k = i * matrix.zones.length + j;
      const trips = drawPair(from, to, (options.trips_perh * matrix.shares[k]) / 3600, options, rng);
      counts[k] = trips.length;
      return trips;
    }),
  );
  const trips = routed(network, router, drawn, options);
  return { demand: { types: options.types, trips, residents: null }, matrix, counts };
}

/** Metres of lane where every class may drive. */
function townWeights(network: RoadNetwork, classes: readonly number[]): Float64Array {
  const weights = new Float64Array(network.edgeCount);
  for (const edge of normalEdges(network)) {
    const first = network.edgeFirstLane[edge];
    const admits = (permissionClass: number) => {
      for (let i = 0; i < network.edgeLaneCount[edge]; i++) {
        if (isPermitted(network, first + i, permissionClass)) return true;
      }
      return false;
    };
    if (classes.every(admits)) weights[edge] = laneMetres(network, edge);
  }
  return weights;
}

/** Trips from one zone to another, by time of departure. Without two different roads there is no rate. */
export function drawPair(
  from: Zone,
  to: Zone,
  rate_pers: number,
  { profile, until_s, shares }: Pick<OdOptions, 'profile' | 'until_s' | 'shares'>,
  rng: Random,
): DrawnTrip[] {
  const trips: DrawnTrip[] = [];
  if (!(rate_pers > 0)) return trips;
  const draw = rng.fork('trips', `${from.name}>${to.name}`);
  for (let weighted_s = 0; ; ) {
    weighted_s += draw.exponential(1 / rate_pers);
    const depart_s = timeOf_s(profile, weighted_s);
    if (!(depart_s < until_s)) return trips;
    let [origin, destination] = [0, 0];
    while (origin === destination) {
      origin = drawEdge(from.origins, draw);
      destination = drawEdge(to.destinations, draw);
    }
    trips.push({
      name: `${from.name} to ${to.name} ${trips.length}`,
      depart_s,
      share: drawShare(shares, draw),
      from: origin,
      to: destination,
      comesIn: from.isBorder,
      goesOut: to.isBorder,
      start: draw.uniformIn(KERB_FROM, KERB_TO),
      end: draw.uniformIn(KERB_FROM, KERB_TO),
    });
  }
}

const drawEdge = ({ edges, cumulative, weight }: Places, draw: Random): number =>
  edges[placeAt(cumulative, draw.uniform() * weight)];

function drawShare(shares: readonly TypeShare[], draw: Random): TypeShare {
  let rest = draw.uniform() * shares.reduce((sum, { share }) => sum + share, 0);
  const chosen = shares.find(({ share }) => {
    rest -= share;
    return rest < 0;
  });
  return chosen ?? shares[shares.length - 1];
}

/** The same with routes: one search for all trips of a class from the same edge. */
function routed(
  network: RoadNetwork,
  router: Router,
  drawn: readonly DrawnTrip[],
  { types, shares }: OdOptions,
): PlannedTrip[] {
  const permissionClass = ({ share }: DrawnTrip) => types[share.type].permissionClass;
  const wanted = new Map<string, DrawnTrip[]>();
  for (const trip of drawn) {
    const key = `${permissionClass(trip)}:${trip.from}`;
    const trips = wanted.get(key);
    if (trips === undefined) wanted.set(key, [trip]);
    else trips.push(trip);
  }
  const ways = new Map<string, Int32Array>();
  for (const trips of wanted.values()) {
    const to = [...new Set(trips.map((trip) => trip.to))];
    const routes = router.routes(trips[0].from, to, permissionClass(trips[0]));
    routes.forEach((route, i) => {
      if (route !== null) ways.set(`${permissionClass(trips[0])}:${trips[0].from}:${to[i]}`, route);
    });
  }
  const single = new Map(shares.map((share) => [share, [share]]));
  const isOpen = openEnds(network);
  return drawn.map((trip) => {
    const edges = ways.get(`${permissionClass(trip)}:${trip.from}:${trip.to}`) as Int32Array;
    return planned(network, isOpen, trip, edges, single.get(trip.share) as TypeShare[]);
  });
}

/** Cars come over the border driving and leave it so; within, they start from the kerb and end at it. */
function planned(
  network: RoadNetwork,
  isOpen: Uint8Array,
  trip: DrawnTrip,
  edges: Int32Array,
  shares: readonly TypeShare[],
): PlannedTrip {
  const comesIn = trip.comesIn && isOpen[network.edgeFrom[trip.from]] === 1;
  const goesOut = trip.goesOut && isOpen[network.edgeTo[trip.to]] === 1;
  return {
    name: trip.name,
    shares,
    depart_s: trip.depart_s,
    edges,
    isRouted: true,
    departLane: 'best',
    departPosition: comesIn ? 'base' : trip.start * network.laneLength_m[network.edgeFirstLane[trip.from]],
    departSpeed: comesIn ? 'max' : 0,
    arrivalPosition_m: goesOut
      ? Number.POSITIVE_INFINITY
      : trip.end * network.laneLength_m[network.edgeFirstLane[trip.to]],
    stops: [],
    where: `trip "${trip.name}" of traffic.demand`,
  };
}
