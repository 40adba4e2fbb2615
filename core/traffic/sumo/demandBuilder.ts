import { type RoadNetwork, VEHICLE_CLASS } from '../../road/network.js';
import type { XmlElement } from '../../road/sumo/xml.js';
import type {
  Demand,
  DepartLane,
  DepartPosition,
  DepartSpeed,
  PlannedStop,
  PlannedTrip,
  TypeShare,
} from '../demand.js';
import { type VehicleType, vehicleType } from '../vehicleType.js';
import type { RouteReader, WrittenVehicle } from './routeReader.js';

/** Type of vehicles that name none (SUMO, DEFAULT_VTYPE_ID). */
const DEFAULT_TYPE = 'DEFAULT_VEHTYPE';

/**
 * Resolves what a `RouteReader` collected against the network.
 * @throws VergeError ROUTE_INVALID (an edge that is missing or not connected), XML_INVALID (an unknown type, route or
 * stop, a bad value), each with file, line and element
 */
export function buildDemand(reader: RouteReader, network: RoadNetwork): Demand {
  const types: VehicleType[] = [...reader.types.values()];
  if (!reader.types.has(DEFAULT_TYPE)) types.push(vehicleType(DEFAULT_TYPE, VEHICLE_CLASS.passenger));
  const context: Context = { reader, network, shares: sharesByName(reader, types) };
  const trips = reader.vehicles.flatMap((vehicle) => tripsOf(vehicle, context));
  return { types, trips, residents: null };
}

interface Context {
  readonly reader: RouteReader;
  readonly network: RoadNetwork;
  readonly shares: ReadonlyMap<string, readonly TypeShare[]>;
}

/** Shares of each distribution normalised to 1; a plain type is a distribution of one. */
function sharesByName(reader: RouteReader, types: readonly VehicleType[]): Map<string, TypeShare[]> {
  const index = new Map(types.map((type, i) => [type.id, i]));
  const shares = new Map<string, TypeShare[]>();
  for (const [id, i] of index) shares.set(id, [{ type: i, share: 1 }]);
  for (const [id, members] of reader.distributions) {
    const total = members.reduce((sum, member) => sum + member.share, 0);
    const resolved = members.map(({ type, share, element }) => {
      const i = index.get(type);
      if (i === undefined) throw element.invalid('a vType that is defined', `"${type}"`);
      if (!(share >= 0 && total > 0)) throw element.invalid('probabilities >= 0, not all 0', `${share}`);
      return { type: i, share: share / total };
    });
    shares.set(id, resolved);
  }
  return shares;
}

function tripsOf(vehicle: WrittenVehicle, context: Context): PlannedTrip[] {
  const { element } = vehicle;
  const typeName = element.optional('type') ?? DEFAULT_TYPE;
  const shares = context.shares.get(typeName);
  if (shares === undefined) throw element.invalid('a type that is defined', `"${typeName}"`);
  const base = {
    shares,
    ...edgesOf(vehicle, context),
    departLane: departLaneOf(element),
    departPosition: departPositionOf(element),
    departSpeed: departSpeedOf(element),
    arrivalPosition_m: arrivalPositionOf(element),
    stops: vehicle.stops.map((stop) => stopOf(stop, context.network)),
    where: element.where,
  };
  const name = element.text('id');
  if (element.name !== 'flow') return [{ ...base, name, depart_s: departOf(element) }];
  return flowDepartures_s(element).map((depart_s, i) => ({ ...base, name: `${name}.${i}`, depart_s }));
}

function departOf(element: XmlElement): number {
  const depart_s = element.time_s('depart');
  if (!(depart_s >= 0)) throw element.invalid('depart >= 0 s', `${depart_s}`);
  return depart_s;
}

/** Equally spaced departures of a flow (SUMO docs, "Repeated vehicles (Flows)"). */
function flowDepartures_s(element: XmlElement): number[] {
  if (element.optional('probability') !== undefined) {
    throw element.invalid('number, period or vehsPerHour (random flows come later)', 'probability');
  }
  const begin_s = element.optionalTime_s('begin') ?? 0;
  const end_s = element.optionalTime_s('end') ?? Number.POSITIVE_INFINITY;
  const limit = element.optionalNumber('number') ?? Number.POSITIVE_INFINITY;
  const hourly = element.optionalNumber('vehsPerHour');
  const given_s = hourly === undefined ? element.optionalNumber('period') : 3600 / hourly;
  const period_s = given_s ?? (end_s - begin_s) / limit;
  const hasEnd = limit < Number.POSITIVE_INFINITY || end_s < Number.POSITIVE_INFINITY;
  if (!(period_s > 0) || !hasEnd) throw element.invalid('a flow with an end and a period above 0 s', `${period_s} s`);
  const departures: number[] = [];
  for (let i = 0; i < limit && begin_s + i * period_s < end_s; i++) departures.push(begin_s + i * period_s);
  return departures;
}

function edgesOf(vehicle: WrittenVehicle, context: Context): { edges: Int32Array; isRouted: boolean } {
  const { element } = vehicle;
  const { network } = context;
  const index = (id: string): number => {
    const edge = network.edgeIndex.get(id);
    if (edge === undefined) throw element.invalid('edges of the network', `"${id}"`, 'ROUTE_INVALID');
    return edge;
  };
  const routeId = element.optional('route');
  const ids = vehicle.edges ?? (routeId === undefined ? undefined : context.reader.routes.get(routeId));
  if (ids !== undefined) return { edges: Int32Array.from(ids, index), isRouted: true };
  if (routeId !== undefined) throw element.invalid('a route that is defined', `"${routeId}"`, 'ROUTE_INVALID');
  const passed = [element.text('from'), ...element.words('via'), element.text('to')];
  return { edges: Int32Array.from(passed, index), isRouted: false };
}

function stopOf(stop: XmlElement, network: RoadNetwork): PlannedStop {
  const id = stop.optional('busStop') ?? stop.optional('trainStop');
  if (id === undefined) throw stop.invalid('attribute "busStop" (other stops come later)', 'none');
  const place = network.busStops.find((candidate) => candidate.id === id);
  if (place === undefined) throw stop.invalid('a bus stop that is defined', `"${id}"`);
  const until_s = stop.optionalTime_s('until') ?? null;
  const duration_s = stop.optionalTime_s('duration') ?? 0;
  return { lane: place.lane, start_m: place.start_m, end_m: place.end_m, duration_s, until_s };
}

function departLaneOf(element: XmlElement): DepartLane {
  const text = element.optional('departLane') ?? 'first';
  if (text === 'best' || text === 'random' || text === 'free' || text === 'first') return text;
  if (text === 'allowed' || text === 'best_prob') return text === 'allowed' ? 'random' : 'best';
  return element.number('departLane');
}

function departPositionOf(element: XmlElement): DepartPosition {
  const text = element.optional('departPos');
  if (text === undefined || text === 'base') return 'base';
  if (text === 'random') return text;
  if (text === 'free' || text === 'random_free') return 'random';
  return text === 'last' || text === 'stop' ? 'base' : element.number('departPos');
}

function departSpeedOf(element: XmlElement): DepartSpeed {
  const text = element.optional('departSpeed');
  if (text === undefined) return 0;
  if (text === 'max' || text === 'random' || text === 'desired') return text;
  return text === 'speedLimit' || text === 'last' || text === 'avg' ? 'max' : element.number('departSpeed');
}

/** Past the end of every edge when absent: SUMO's "max". */
function arrivalPositionOf(element: XmlElement): number {
  const text = element.optional('arrivalPos') ?? 'max';
  return text === 'max' || text === 'random' ? Number.POSITIVE_INFINITY : element.number('arrivalPos');
}
