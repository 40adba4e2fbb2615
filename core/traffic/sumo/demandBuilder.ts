import { type RoadNetwork, VEHICLE_CLASS } from '../../road/network.js';
import type { XmlElement } from '../../road/sumo/xml.js';
import type {
  Demand,
  DepartLane,
  DepartPosition,
  DepartSpeed,
  PlannedStop,
  PlannedTrip,
  RandomFlow,
  RouteShare,
  TypeShare,
} from '../demand.js';
import { departing } from '../drawTrips.js';
import { type VehicleType, vehicleType } from '../vehicleType.js';
import type { RouteReader, WrittenRoute, WrittenVehicle } from './routeReader.js';

/** Type of vehicles that name none (SUMO, DEFAULT_VTYPE_ID). */
const DEFAULT_TYPE = 'DEFAULT_VEHTYPE';

/**
 * Resolves what a `RouteReader` collected against the network.
 * @param begin_s time of the files at which the run starts: all times count from there, and who departs before is left out
 * @param end_s when it ends: flows that name no end last until then; null: for a day
 * @throws VergeError ROUTE_INVALID (an edge that is missing or not connected), XML_INVALID (an unknown type, route or
 * stop, a bad value), each with file, line and element
 */
export function buildDemand(
  reader: RouteReader,
  network: RoadNetwork,
  begin_s = 0,
  end_s: number | null = null,
): Demand {
  const types: VehicleType[] = [...reader.types.values()];
  if (!reader.types.has(DEFAULT_TYPE)) types.push(vehicleType(DEFAULT_TYPE, VEHICLE_CLASS.passenger));
  const context: Context = {
    reader,
    network,
    begin_s,
    end_s: end_s ?? begin_s + DAY_S,
    shares: sharesByName(reader, types),
  };
  const trips: PlannedTrip[] = [];
  const flows: RandomFlow[] = [];
  for (const vehicle of reader.vehicles) {
    if (TRIGGERED.has(vehicle.element.optional('depart') ?? '')) {
      reader.leftOut.note('vehicles that wait for persons or containers', vehicle.element.where);
      continue;
    }
    const trip = tripOf(vehicle, context);
    if (trip === null) reader.leftOut.note('vehicles of classes that use no road', vehicle.element.where);
    else if (vehicle.element.name !== 'flow') addTrip(trip, trips, context);
    else addFlow(vehicle, trip, trips, flows, context);
  }
  return { types, trips, flows, residents: null };
}

/** Departures that something else sets off (SUMO docs, "Definition of Vehicles", depart). */
const TRIGGERED: ReadonlySet<string> = new Set(['triggered', 'containerTriggered', 'split']);

interface Context {
  readonly reader: RouteReader;
  readonly network: RoadNetwork;
  readonly begin_s: number;
  readonly end_s: number;
  readonly shares: ReadonlyMap<string, readonly TypeShare[]>;
}

/** Shares of each distribution normalised to 1; a plain type is a distribution of one. */
function sharesByName(reader: RouteReader, types: readonly VehicleType[]): Map<string, TypeShare[]> {
  const index = new Map(types.map((type, i) => [type.id, i]));
  const shares = new Map<string, TypeShare[]>();
  for (const [id, i] of index) shares.set(id, reader.offRoadTypes.has(id) ? [] : [{ type: i, share: 1 }]);
  for (const id of reader.distributions.keys()) resolveShares(id, reader, shares, new Set());
  return shares;
}

/** Members may be distributions themselves. @param within distributions that are being resolved */
function resolveShares(
  id: string,
  reader: RouteReader,
  shares: Map<string, TypeShare[]>,
  within: ReadonlySet<string>,
): TypeShare[] | undefined {
  const members = reader.distributions.get(id);
  if (members === undefined || shares.has(id)) return shares.get(id);
  const total = members.reduce((sum, member) => sum + member.share, 0);
  const inside = new Set(within).add(id);
  const resolved = members.flatMap(({ type, share, element }) => {
    if (inside.has(type)) throw element.invalid('a distribution that is no part of itself', `"${type}"`);
    const parts = resolveShares(type, reader, shares, inside);
    if (parts === undefined) throw element.invalid('a vType that is defined', `"${type}"`);
    if (!(share >= 0 && total > 0)) throw element.invalid('probabilities >= 0, not all 0', `${share}`);
    return parts.map((part) => ({ type: part.type, share: (part.share * share) / total }));
  });
  shares.set(id, resolved);
  return resolved;
}

/** The trip as written, a flow's with its first departure; null when its type uses no road. */
function tripOf(vehicle: WrittenVehicle, context: Context): PlannedTrip | null {
  const { element } = vehicle;
  const { reader } = context;
  const typeName = element.optional('type') ?? DEFAULT_TYPE;
  const shares = context.shares.get(typeName);
  if (shares === undefined) throw element.invalid('a type that is defined', `"${typeName}"`);
  if (reader.distributions.get(typeName)?.length === 0) throw element.invalid('a distribution with members', 'none');
  if (shares.length === 0) return null;
  const stops = [...stopsOfRoute(vehicle, context), ...vehicle.stops].flatMap((stop) => stopOf(stop, context));
  const route = edgesOf(vehicle, stops, context);
  if (route.isRouted && route.routes === undefined) checkStops(element, route.edges, stops, context);
  return {
    name: element.text('id'),
    shares,
    depart_s: (element.name === 'flow' ? flowBegin_s(vehicle, context) : departOf(element, context)) - context.begin_s,
    ...route,
    ...departurePlaceOf(element, route.edges[0], stops, context),
    departSpeed: departSpeedOf(element),
    arrivalPosition_m: arrivalPositionOf(element),
    stops,
    speedFactor: speedFactorOf(element),
    where: element.where,
  };
}

/** Stops that stand in the route a vehicle names come before its own. */
function stopsOfRoute({ element, edges, routes }: WrittenVehicle, { reader }: Context): readonly XmlElement[] {
  const named = edges === null && routes === null ? element.optional('route') : undefined;
  return named === undefined ? [] : (reader.routes.get(named)?.stops ?? []);
}

/** @throws VergeError XML_INVALID for a stop the vehicle would never come to */
function checkStops(element: XmlElement, edges: Int32Array, stops: readonly PlannedStop[], { network }: Context): void {
  const astray = stops.find(({ lane }) => !edges.includes(network.laneEdge[lane]));
  if (astray !== undefined) throw element.invalid('stops on its route', `one on lane "${network.laneId[astray.lane]}"`);
}

/** The factor on the speed limit of this one vehicle, which its type's gives way to. */
function speedFactorOf(element: XmlElement): number | undefined {
  const factor = element.optionalNumber('speedFactor');
  if (factor !== undefined && !(factor > 0)) throw element.invalid('speedFactor above 0', `${factor}`);
  return factor;
}

function addTrip(trip: PlannedTrip, trips: PlannedTrip[], { reader }: Context): void {
  if (trip.depart_s >= 0) trips.push(trip);
  else reader.leftOut.note('trips that depart before the run begins', trip.where);
}

const flowBegin_s = ({ element, interval }: WrittenVehicle, { begin_s }: Context): number =>
  element.optionalTime_s('begin') ?? interval?.optionalTime_s('begin') ?? begin_s;

const flowEnd_s = ({ element, interval }: WrittenVehicle, { end_s }: Context): number =>
  element.optionalTime_s('end') ?? interval?.optionalTime_s('end') ?? end_s;

function departOf(element: XmlElement, { begin_s }: Context): number {
  const text = element.text('depart');
  if (text === 'begin' || text === 'now') return begin_s;
  const depart_s = element.time_s('depart');
  if (!(depart_s >= 0)) throw element.invalid('depart >= 0 s', `${depart_s}`);
  return depart_s;
}

/** No run is longer, s (the bound of the parameter `run.duration_s`). */
const DAY_S = 86_400;
const MOST_IN_FLOW = 1_000_000;
const RATES = ['period', 'vehsPerHour', 'perHour', 'probability'];

const hasOwnEnd = ({ element, interval }: WrittenVehicle): boolean =>
  element.optional('end') !== undefined || interval?.optional('end') !== undefined;

/** A flow (SUMO docs, "Repeated vehicles (Flows)"): at equal intervals here, or left to chance by `probability` or exp(). */
function addFlow(
  vehicle: WrittenVehicle,
  trip: PlannedTrip,
  trips: PlannedTrip[],
  flows: RandomFlow[],
  context: Context,
): void {
  const { element } = vehicle;
  const most = element.optionalNumber('number') ?? Number.POSITIVE_INFINITY;
  const isCounted = most < Number.POSITIVE_INFINITY && RATES.some((name) => element.optional(name) !== undefined);
  // one of a number at a rate needs no end
  const until_s =
    isCounted && !hasOwnEnd(vehicle) ? Number.POSITIVE_INFINITY : flowEnd_s(vehicle, context) - context.begin_s;
  const probability = element.optionalNumber('probability');
  const exponential = /^exp\(([^)]*)\)$/.exec(element.optional('period') ?? '');
  if (probability !== undefined) {
    if (!(probability > 0 && probability <= 1)) throw element.invalid('a probability in (0, 1]', `${probability}`);
    flows.push({ trip: fromBegin(trip), until_s, most, probability });
  } else if (exponential !== null) {
    const rate_perS = Number(exponential[1]);
    if (!(rate_perS > 0)) throw element.invalid('period="exp(rate)" with a rate above 0', exponential[0]);
    checkNumber(element, Math.min(most, (until_s - trip.depart_s) * rate_perS));
    flows.push({ trip: fromBegin(trip), until_s, most, rate_perS });
  } else {
    const period_s = periodOf(element, trip.depart_s, until_s, most);
    const last_s = Math.min(until_s, DAY_S);
    checkNumber(element, Math.min(most, (last_s - trip.depart_s) / period_s));
    for (let i = 0; i < most && trip.depart_s + i * period_s < last_s; i++) {
      addTrip(departing(trip, `${trip.name}.${i}`, trip.depart_s + i * period_s), trips, context);
    }
  }
}

function checkNumber(element: XmlElement, count: number): void {
  if (count <= MOST_IN_FLOW) return;
  throw element.invalid(`a flow of ${MOST_IN_FLOW} vehicles or fewer`, `${Math.ceil(count)}`);
}

/** A flow left to chance that began before the run goes on from its beginning. */
const fromBegin = (trip: PlannedTrip): PlannedTrip => ({ ...trip, depart_s: Math.max(0, trip.depart_s) });

function periodOf(element: XmlElement, begin_s: number, end_s: number, most: number): number {
  const hourly = element.optionalNumber('vehsPerHour') ?? element.optionalNumber('perHour');
  const given_s = hourly === undefined ? element.optionalNumber('period') : 3600 / hourly;
  const period_s = given_s ?? (end_s - begin_s) / most;
  if (!(period_s > 0)) throw element.invalid('period, vehsPerHour, probability or number above 0', `${period_s} s`);
  return period_s;
}

function edgesOf(
  vehicle: WrittenVehicle,
  stops: readonly PlannedStop[],
  context: Context,
): { edges: Int32Array; isRouted: boolean; routes?: readonly RouteShare[] } {
  const { element } = vehicle;
  const routeId = element.optional('route');
  if (vehicle.edges !== null) return { edges: edgeIndices(vehicle.edges, element, context), isRouted: true };
  const drawn = vehicle.routes ?? (routeId === undefined ? undefined : context.reader.routeDistributions.get(routeId));
  if (drawn !== undefined) {
    const routes = drawn.map((member) => routeShareOf(member, element, context));
    if (routes.length === 0) throw element.invalid('a route distribution with members', 'none', 'ROUTE_INVALID');
    return { edges: routes[0].edges, isRouted: true, routes };
  }
  if (routeId !== undefined) return { edges: routeNamed(routeId, element, context), isRouted: true };
  const passed = [element.text('from'), ...element.words('via'), element.text('to')];
  return { edges: pastStops(edgeIndices(passed, element, context), stops, context), isRouted: false };
}

/** Edges a trip passes: those that are named, or else those of its stops; each stop's own edge is among them. */
function pastStops(named: Int32Array, stops: readonly PlannedStop[], { network }: Context): Int32Array {
  if (named.length > 2) return named;
  const passed = [named[0], ...stops.map(({ lane }) => network.laneEdge[lane]), named[1]];
  // one that goes back to where it starts names that edge twice
  return Int32Array.from(passed.filter((edge, i) => i === 0 || stops.length === 0 || edge !== passed[i - 1]));
}

function edgeIndices(ids: readonly string[], element: XmlElement, { network }: Context): Int32Array {
  return Int32Array.from(ids, (id) => {
    const edge = network.edgeIndex.get(id);
    if (edge === undefined) throw element.invalid('edges of the network', `"${id}"`, 'ROUTE_INVALID');
    return edge;
  });
}

function routeNamed(id: string, element: XmlElement, context: Context): Int32Array {
  const ids = context.reader.routes.get(id);
  if (ids === undefined) throw element.invalid('a route that is defined', `"${id}"`, 'ROUTE_INVALID');
  return edgeIndices(ids.edges, element, context);
}

function routeShareOf(written: WrittenRoute, vehicle: XmlElement, context: Context): RouteShare {
  const { route, share, element } = written;
  if (!(share >= 0)) throw element.invalid('a probability >= 0', `${share}`);
  const isNamed = typeof route === 'string';
  const edges = isNamed ? routeNamed(route, element, context) : edgeIndices(route, vehicle, context);
  const stops = isNamed ? (context.reader.routes.get(route)?.stops ?? []) : written.stops;
  return { edges, share, stops: stops.flatMap((stop) => stopOf(stop, context)) };
}

/** A stop at a bus stop or on a stretch of a lane; those off the road (parking, charging, containers) are left out. */
function stopOf(stop: XmlElement, { network, reader, begin_s }: Context): PlannedStop[] {
  const given_s = stop.optionalTime_s('until');
  const until_s = given_s === undefined ? null : given_s - begin_s;
  const duration_s = stop.optionalTime_s('duration') ?? 0;
  if (!(duration_s >= 0)) throw stop.invalid('duration >= 0 s', `${duration_s}`);
  const id = stop.optional('busStop') ?? stop.optional('trainStop');
  const laneId = stop.optional('lane');
  if (id !== undefined) {
    const place = network.busStops.find((candidate) => candidate.id === id);
    if (place === undefined) throw stop.invalid('a bus stop that is defined', `"${id}"`);
    return [{ lane: place.lane, start_m: place.start_m, end_m: place.end_m, duration_s, until_s }];
  }
  if (laneId === undefined || stop.optional('parking') === 'true') {
    reader.leftOut.note(
      stop.optional('edge') === undefined ? 'stops off the road' : 'stops that name no lane',
      stop.where,
    );
    return [];
  }
  const lane = network.laneIndex.get(laneId);
  if (lane === undefined) throw stop.invalid('a lane of the network', `"${laneId}"`);
  const length_m = network.laneLength_m[lane];
  const fromEnd = (position_m: number) => (position_m < 0 ? length_m + position_m : position_m);
  const end_m = Math.min(length_m, fromEnd(stop.optionalNumber('endPos') ?? length_m));
  const start_m = Math.max(0, fromEnd(stop.optionalNumber('startPos') ?? end_m - 0.1));
  if (!(start_m < end_m)) throw stop.invalid(`startPos < endPos on a lane of ${length_m} m`, `${start_m} to ${end_m}`);
  return [{ lane, start_m, end_m, duration_s, until_s }];
}

/** Lane and place; departPos="stop" is at the first stop when that is on the first edge, else at the base. */
function departurePlaceOf(
  element: XmlElement,
  edge: number,
  stops: readonly PlannedStop[],
  { network }: Context,
): { departLane: DepartLane; departPosition: DepartPosition } {
  if (element.optional('departPos') !== 'stop') {
    return { departLane: departLaneOf(element), departPosition: departPositionOf(element) };
  }
  const first = stops.at(0);
  if (first === undefined || network.laneEdge[first.lane] !== edge) {
    return { departLane: departLaneOf(element), departPosition: 'base' };
  }
  return { departLane: first.lane - network.edgeFirstLane[edge], departPosition: first.end_m };
}

function departLaneOf(element: XmlElement): DepartLane {
  const text = element.optional('departLane') ?? 'first';
  if (text === 'best' || text === 'random' || text === 'free' || text === 'first') return text;
  if (text === 'allowed' || text === 'best_prob') return text === 'allowed' ? 'free' : 'best';
  return element.number('departLane');
}

function departPositionOf(element: XmlElement): DepartPosition {
  const text = element.optional('departPos');
  if (text === undefined || text === 'base') return 'base';
  if (text === 'random' || text === 'free' || text === 'last') return text;
  return text === 'random_free' ? 'random free' : element.number('departPos');
}

function departSpeedOf(element: XmlElement): DepartSpeed {
  const text = element.optional('departSpeed');
  if (text === undefined) return 0;
  if (text === 'max' || text === 'random' || text === 'desired' || text === 'last') return text;
  if (text === 'speedLimit' || text === 'avg') return text === 'avg' ? 'mean' : 'limit';
  const speed_mps = element.number('departSpeed');
  if (!(speed_mps >= 0)) throw element.invalid('departSpeed >= 0 m/s', `${speed_mps}`);
  return speed_mps;
}

/** Past the end of every edge when absent: SUMO's "max". */
function arrivalPositionOf(element: XmlElement): number {
  const text = element.optional('arrivalPos') ?? 'max';
  return text === 'max' || text === 'random' ? Number.POSITIVE_INFINITY : element.number('arrivalPos');
}
