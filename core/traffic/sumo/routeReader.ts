import { VEHICLE_CLASS } from '../../road/network.js';
import { LeftOut } from '../../road/sumo/leftOut.js';
import { vehicleClassBit } from '../../road/sumo/permissions.js';
import type { ElementHandler, XmlElement } from '../../road/sumo/xml.js';
import { type VehicleType, vehicleType } from '../vehicleType.js';

/** A vehicle, flow or trip as written; references are resolved when everything is read. */
export interface WrittenVehicle {
  readonly element: XmlElement;
  /** The route's edge ids, when the element holds a route of its own. */
  edges: readonly string[] | null;
  /** Routes of its own to draw from. */
  routes: readonly WrittenRoute[] | null;
  readonly stops: XmlElement[];
  /** The `interval` around it, whose begin and end hold for flows that give none. */
  readonly interval: XmlElement | null;
}

export interface WrittenRoute {
  /** Edge ids, or the name of a route. */
  readonly route: readonly string[] | string;
  readonly share: number;
  readonly element: XmlElement;
  readonly stops: readonly XmlElement[];
}

/** A route that others refer to by its name. */
export interface NamedRoute {
  readonly edges: readonly string[];
  readonly stops: readonly XmlElement[];
}

export interface WrittenShare {
  readonly type: string;
  readonly share: number;
  readonly element: XmlElement;
}

/** Elements that Verge does not simulate: left out with all they hold, and reported. */
const LEFT_OUT: ReadonlyMap<string, string> = new Map([
  ['person', 'persons'],
  ['personFlow', 'persons'],
  ['container', 'containers'],
  ['containerFlow', 'containers'],
  ['rerouter', 'rerouters'],
  ['calibrator', 'calibrators'],
  ['variableSpeedSign', 'variable speed signs'],
]);
/** Models that a run can have for all its drivers (traffic.carFollowing). */
const FOLLOWED_MODELS: ReadonlySet<string> = new Set(['Krauss', 'IDM', 'KraussOrig1']);
const MOST_REPEATS = 1000;
/** Classes that use no road. */
const OFF_ROAD: ReadonlySet<string> = new Set([
  ...['pedestrian', 'wheelchair', 'rail', 'rail_urban', 'rail_electric', 'rail_fast', 'subway', 'cable_car'],
  ...['cityrail', 'rail_slow', 'ship', 'aircraft', 'drone', 'container'],
]);

/**
 * Collects demand (SUMO docs, "Definition_of_Vehicles,_Vehicle_Types,_and_Routes") from route and additional files, in
 * any order and number.
 */
export class RouteReader implements ElementHandler {
  readonly types = new Map<string, VehicleType>();
  readonly distributions = new Map<string, WrittenShare[]>();
  readonly routes = new Map<string, NamedRoute>();
  readonly routeDistributions = new Map<string, readonly WrittenRoute[]>();
  /** Types whose vehicles use no road. */
  readonly offRoadTypes = new Set<string>();
  readonly vehicles: WrittenVehicle[] = [];
  private leavingOut: string | null = null;
  private distribution: WrittenShare[] | null = null;
  private routeDistribution: WrittenRoute[] | null = null;
  private vehicle: WrittenVehicle | null = null;
  private interval: XmlElement | null = null;
  /** Stops of the route that is being read. */
  private routeStops: XmlElement[] | null = null;

  constructor(readonly leftOut: LeftOut = new LeftOut()) {}

  open(element: XmlElement): void {
    if (this.leavingOut !== null) return;
    const unsupported = LEFT_OUT.get(element.name);
    if (unsupported !== undefined) {
      this.leavingOut = element.name;
      this.leftOut.note(unsupported, element.where);
    } else if (element.name === 'vType') this.openType(element);
    else if (element.name === 'vTypeDistribution') this.openDistribution(element);
    else if (element.name === 'routeDistribution') this.openRouteDistribution(element);
    else if (element.name === 'route') this.openRoute(element);
    else if (element.name === 'vehicle' || element.name === 'trip' || element.name === 'flow')
      this.openVehicle(element);
    else if (element.name === 'interval') this.interval = element;
    else if (element.name.startsWith('carFollowing-'))
      this.leftOut.note('elements of vTypes with parameters of driving', element.where);
    else if (element.name === 'stop') (this.routeStops ?? this.vehicle?.stops)?.push(element);
  }

  close(name: string): void {
    if (this.leavingOut !== null) {
      if (name === this.leavingOut) this.leavingOut = null;
      return;
    }
    if (name === 'interval') this.interval = null;
    else if (name === 'vTypeDistribution') this.distribution = null;
    else if (name === 'routeDistribution') this.routeDistribution = null;
    else if (name === 'route') this.routeStops = null;
    else if (name === 'vehicle' || name === 'trip' || name === 'flow') this.vehicle = null;
  }

  private openType(element: XmlElement): void {
    const type = typeOf(element);
    const model = element.optional('carFollowModel') ?? 'Krauss';
    if (!FOLLOWED_MODELS.has(model)) this.leftOut.note(`carFollowModel "${model}" of single types`, element.where);
    if (this.types.has(type.id)) throw element.invalid('ids that occur once', `a second "${type.id}"`);
    this.types.set(type.id, type);
    if (OFF_ROAD.has(element.optional('vClass') ?? '')) this.offRoadTypes.add(type.id);
    const share = element.optionalNumber('probability') ?? 1;
    this.distribution?.push({ type: type.id, share, element });
  }

  /** Members are vType children, or names in `vTypes` with their `probabilities`. */
  private openDistribution(element: XmlElement): void {
    const shares = element.words('probabilities').map(Number);
    this.distribution = element.words('vTypes').map((type, i) => ({ type, share: shares[i] ?? 1, element }));
    this.distributions.set(element.text('id'), this.distribution);
  }

  private openRoute(element: XmlElement): void {
    const edges = repeated(element, element.words('edges'));
    const named = element.optional('refId');
    if (edges.length === 0 && !(this.routeDistribution !== null && named !== undefined)) {
      throw element.invalid('one edge or more in "edges"', 'none', 'ROUTE_INVALID');
    }
    // the stops of a vehicle's only route are its own
    const stops: XmlElement[] = this.routeDistribution === null ? (this.vehicle?.stops ?? []) : [];
    this.routeStops = stops;
    if (this.routeDistribution !== null) {
      const share = element.optionalNumber('probability') ?? 1;
      this.routeDistribution.push({ route: named ?? edges, share, element, stops });
    } else if (this.vehicle !== null) this.vehicle.edges = edges;
    if (this.vehicle === null && element.optional('id') !== undefined) this.keepRoute(element, { edges, stops });
    else if (this.vehicle === null && this.routeDistribution === null) throw element.invalid('attribute "id"', 'none');
  }

  private keepRoute(element: XmlElement, route: NamedRoute): void {
    const id = element.text('id');
    if (this.routes.has(id)) throw element.invalid('ids that occur once', `a second "${id}"`);
    this.routes.set(id, route);
  }

  /** Members are route children, or names in `routes` with their `probabilities`. */
  private openRouteDistribution(element: XmlElement): void {
    const shares = element.words('probabilities').map(Number);
    this.routeDistribution = element.words('routes').map((route, i) => ({
      route,
      share: shares[i] ?? 1,
      element,
      stops: [],
    }));
    if (this.vehicle !== null) this.vehicle.routes = this.routeDistribution;
    else this.routeDistributions.set(element.text('id'), this.routeDistribution);
  }

  private openVehicle(element: XmlElement): void {
    this.vehicle = { element, edges: null, routes: null, stops: [], interval: this.interval };
    this.vehicles.push(this.vehicle);
  }
}

/** Edges of a route that is driven again `repeat` times (SUMO docs, "Repeated routes"). */
function repeated(element: XmlElement, edges: readonly string[]): readonly string[] {
  const times = element.optionalNumber('repeat') ?? 0;
  if (!(Number.isInteger(times) && times >= 0 && times <= MOST_REPEATS)) {
    throw element.invalid(`repeat as a whole number from 0 to ${MOST_REPEATS}`, `${times}`);
  }
  return Array.from({ length: times + 1 }, () => edges).flat();
}

function typeOf(element: XmlElement): VehicleType {
  const className = element.optional('vClass');
  const permissionClass = className === undefined ? VEHICLE_CLASS.passenger : vehicleClassBit(className, element);
  const positive = (attribute: string): number | undefined => {
    const value = element.optionalNumber(attribute);
    if (value !== undefined && !(value > 0)) throw element.invalid(`${attribute} above 0`, `${value}`);
    return value;
  };
  const within = (attribute: string, least: number, most: number): number | undefined => {
    const value = element.optionalNumber(attribute);
    const isWithin = value === undefined || (value >= least && value <= most);
    const range =
      most === Number.POSITIVE_INFINITY ? `${attribute} >= ${least}` : `${attribute} from ${least} to ${most}`;
    if (!isWithin) throw element.invalid(range, `${value}`);
    return value;
  };
  return vehicleType(element.text('id'), permissionClass, {
    length_m: positive('length'),
    width_m: positive('width'),
    height_m: positive('height'),
    minGap_m: within('minGap', 0, Number.POSITIVE_INFINITY),
    maxSpeed_mps: positive('maxSpeed'),
    accel_mps2: positive('accel'),
    decel_mps2: positive('decel'),
    emergencyDecel_mps2: positive('emergencyDecel'),
    tau_s: positive('tau'),
    sigma: within('sigma', 0, 1),
    ...speedFactorOf(element),
  });
}

/** "1.1", or "norm(mean, deviation)", or "normc(mean, deviation, low, high)". */
function speedFactorOf(element: XmlElement): { speedFactor?: number; speedDev?: number } {
  const text = element.optional('speedFactor');
  const speedDev = element.optionalNumber('speedDev');
  if (speedDev !== undefined && !(speedDev >= 0)) throw element.invalid('speedDev >= 0', `${speedDev}`);
  const match = text === undefined ? null : /^normc?\(\s*([\d.]+)\s*,\s*([\d.]+)/.exec(text);
  if (match !== null) return { speedFactor: Number(match[1]), speedDev: Number(match[2]) };
  const speedFactor = element.optionalNumber('speedFactor');
  if (speedFactor !== undefined && !(speedFactor > 0)) throw element.invalid('speedFactor above 0', `${speedFactor}`);
  return { speedFactor, speedDev };
}
