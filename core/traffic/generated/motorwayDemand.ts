import {
  type Carriageway,
  carriageway,
  DIRECTIONS,
  LORRY_LANES,
  type MotorwayShape,
} from '../../road/generated/motorwayNetwork.js';
import { type RoadNetwork, VEHICLE_CLASS } from '../../road/network.js';
import type { Demand, PlannedTrip, RandomFlow, RouteShare, TypeShare } from '../demand.js';
import { vehicleType } from '../vehicleType.js';

export interface MotorwayFlows {
  /** in each direction at its start */
  readonly flow_perH: number;
  /** that leave, and that join, in each direction */
  readonly rampFlow_perH: number;
  /** of lorries, 0..1 */
  readonly truckShare: number;
}

/** Drivers on motorways: IDM with T 1.2 s, s0 2 m, a 1.4 and b 2 m/s2 (Treiber's range for highways: T 1-1.5, a 1-1.4). */
export const MOTORWAY_DRIVER = { tau_s: 1.2, minGap_m: 2, accel_mps2: 1.4, decel_mps2: 2 };
/** Lorries: T 1.7 s, a 0.8 m/s2 (same: T 1.5-1.7, a 0.3-0.8); their limiters are set to 90 km/h (Directive 92/6/EEC). */
const LORRY_DRIVER = { ...MOTORWAY_DRIVER, tau_s: 1.7, accel_mps2: 0.8 };

const TYPES = [
  vehicleType('car', VEHICLE_CLASS.passenger, MOTORWAY_DRIVER),
  vehicleType('van', VEHICLE_CLASS.delivery, { ...MOTORWAY_DRIVER, maxSpeed_mps: 130 / 3.6 }),
  vehicleType('motorcycle', VEHICLE_CLASS.motorcycle, MOTORWAY_DRIVER),
  vehicleType('truck', VEHICLE_CLASS.truck, { ...LORRY_DRIVER, length_m: 12, maxSpeed_mps: 88 / 3.6 }),
  vehicleType('trailer', VEHICLE_CLASS.trailer, { ...LORRY_DRIVER, maxSpeed_mps: 84 / 3.6 }),
];
/** Shares among vehicles that are no lorries, and among lorries. */
const LIGHT = [0.88, 0.1, 0.02];
const HEAVY = [0.35, 0.65];

/** Speed from which the number of vehicles on the road at the start is worked out, m/s. */
const START_SPEED_MPS = 27;
/** All begin as fast as the slowest lorry: nobody appears too near before a faster one. */
const COMMON_SPEED_MPS = 84 / 3.6;
/** A run without an end gets vehicles for so long, s. */
const ENDLESS_S = 7200;

/** Vehicles on the road at the start and random flows for the whole run, in both directions and on the ramps. */
export function motorwayDemand(
  network: RoadNetwork,
  shape: MotorwayShape,
  flows: MotorwayFlows,
  duration_s: number,
): Demand {
  const until_s = duration_s === 0 ? ENDLESS_S : duration_s;
  const trip = tripOn(network, flows.truckShare);
  const ways = DIRECTIONS.map((direction) => ({ direction, road: carriageway(shape, direction) }));
  return {
    types: TYPES,
    trips: ways.flatMap(({ direction, road }) => startingTrips(network, shape, flows, road, direction, trip)),
    flows: ways.flatMap(({ direction, road }): RandomFlow[] => [
      flow({ ...trip(direction, road.main), routes: routesFrom(network, road, 0, flows) }, flows.flow_perH, until_s),
      flow(trip(road.on, [road.on, ...road.main.slice(road.toEntry)]), flows.rampFlow_perH, until_s),
    ]),
    residents: null,
  };
}

const flow = (trip: PlannedTrip, perH: number, until_s: number): RandomFlow => ({
  trip,
  until_s,
  most: Number.POSITIVE_INFINITY,
  rate_perS: Math.max(1e-9, perH / 3600),
});

function tripOn(network: RoadNetwork, truckShare: number) {
  const shares = sharesWith(truckShare);
  return (name: string, route: readonly string[]): PlannedTrip => ({
    name,
    shares,
    depart_s: 0,
    edges: indices(network, route),
    isRouted: true,
    departLane: 'free',
    departPosition: 'base',
    departSpeed: 'max',
    arrivalPosition_m: -1,
    stops: [],
    where: `motorway, ${name}`,
  });
}

const sharesWith = (truckShare: number): TypeShare[] =>
  TYPES.map((_, type) => ({
    type,
    share: type < LIGHT.length ? (1 - truckShare) * LIGHT[type] : truckShare * HEAVY[type - LIGHT.length],
  }));

const indices = (network: RoadNetwork, route: readonly string[]): Int32Array =>
  Int32Array.from(route, (id) => network.edgeIndex.get(id) as number);

/** Straight on or off at the exit, from the k-th edge on; none leaves that starts on the edge of the exit or beyond. */
function routesFrom(network: RoadNetwork, road: Carriageway, k: number, flows: MotorwayFlows): RouteShare[] {
  const through = { edges: indices(network, road.main.slice(k)), share: 1 };
  if (k >= road.toExit - 1 || flows.rampFlow_perH === 0) return [through];
  const leaving = Math.min(1, flows.rampFlow_perH / Math.max(1, flows.flow_perH));
  const exit = { edges: indices(network, [...road.main.slice(k, road.toExit), road.off]), share: leaving };
  return [{ ...through, share: 1 - leaving }, exit];
}

/** As many vehicles as there would be, evenly spaced over the road and its lanes in turn; lorries on the two on the right. */
function startingTrips(
  network: RoadNetwork,
  shape: MotorwayShape,
  flows: MotorwayFlows,
  road: Carriageway,
  direction: string,
  trip: ReturnType<typeof tripOn>,
): PlannedTrip[] {
  const lanes = indices(network, road.main);
  const starts_m = [0];
  for (const edge of lanes) {
    starts_m.push(starts_m[starts_m.length - 1] + network.laneLength_m[network.edgeFirstLane[edge]]);
  }
  const length_m = starts_m[lanes.length];
  const count = Math.floor(((flows.flow_perH / 3600) * 1000 * shape.length_km) / START_SPEED_MPS);
  const heavyLanes = Math.min(LORRY_LANES, shape.lanes);
  return Array.from({ length: count }, (_, i) => {
    const at_m = ((i + 0.5) * length_m) / count;
    const k = starts_m.findLastIndex((start_m) => start_m <= at_m);
    // nobody begins beside a ramp, on a lane that is about to end
    if (network.edgeLaneCount[lanes[k]] > shape.lanes) return [];
    const lane = i % shape.lanes;
    const truckShare = lane < LORRY_LANES ? Math.min(1, (flows.truckShare * shape.lanes) / heavyLanes) : 0;
    return {
      ...trip(`${direction}Start${i}`, road.main.slice(k)),
      shares: sharesWith(truckShare),
      routes: routesFrom(network, road, k, flows),
      departLane: lane,
      departSpeed: COMMON_SPEED_MPS,
      departPosition: at_m - starts_m[k],
    };
  }).flat();
}
