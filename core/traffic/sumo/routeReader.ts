import { VEHICLE_CLASS } from '../../road/network.js';
import { vehicleClassBit } from '../../road/sumo/permissions.js';
import type { ElementHandler, XmlElement } from '../../road/sumo/xml.js';
import { type VehicleType, vehicleType } from '../vehicleType.js';

/** A vehicle, flow or trip as written; references are resolved when everything is read. */
export interface WrittenVehicle {
  readonly element: XmlElement;
  /** The route's edge ids, when the element holds a route of its own. */
  edges: readonly string[] | null;
  readonly stops: XmlElement[];
}

export interface WrittenShare {
  readonly type: string;
  readonly share: number;
  readonly element: XmlElement;
}

/** Elements that would put something on the road that is not there yet. */
const REFUSED: ReadonlySet<string> = new Set([
  'person',
  'personFlow',
  'container',
  'containerFlow',
  'routeDistribution',
  'interval',
]);

/**
 * Collects demand (SUMO docs, "Definition_of_Vehicles,_Vehicle_Types,_and_Routes") from route and additional files, in
 * any order and number.
 */
export class RouteReader implements ElementHandler {
  readonly types = new Map<string, VehicleType>();
  readonly distributions = new Map<string, WrittenShare[]>();
  readonly routes = new Map<string, readonly string[]>();
  readonly vehicles: WrittenVehicle[] = [];
  private distribution: WrittenShare[] | null = null;
  private vehicle: WrittenVehicle | null = null;

  open(element: XmlElement): void {
    if (REFUSED.has(element.name)) {
      throw element.invalid(
        'vehicle, trip or flow (persons, containers and route distributions come later)',
        element.name,
      );
    }
    if (element.name === 'vType') this.openType(element);
    else if (element.name === 'vTypeDistribution') this.openDistribution(element);
    else if (element.name === 'route') this.openRoute(element);
    else if (element.name === 'vehicle' || element.name === 'trip' || element.name === 'flow')
      this.openVehicle(element);
    else if (element.name === 'stop') this.vehicle?.stops.push(element);
  }

  close(name: string): void {
    if (name === 'vTypeDistribution') this.distribution = null;
    else if (name === 'vehicle' || name === 'trip' || name === 'flow') this.vehicle = null;
  }

  private openType(element: XmlElement): void {
    const type = typeOf(element);
    this.types.set(type.id, type);
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
    const edges = element.words('edges');
    if (edges.length === 0) throw element.invalid('one edge or more in "edges"', 'none', 'ROUTE_INVALID');
    if (this.vehicle !== null) this.vehicle.edges = edges;
    else this.routes.set(element.text('id'), edges);
  }

  private openVehicle(element: XmlElement): void {
    this.vehicle = { element, edges: null, stops: [] };
    this.vehicles.push(this.vehicle);
  }
}

function typeOf(element: XmlElement): VehicleType {
  const className = element.optional('vClass');
  const permissionClass = className === undefined ? VEHICLE_CLASS.passenger : vehicleClassBit(className, element);
  const positive = (attribute: string): number | undefined => {
    const value = element.optionalNumber(attribute);
    if (value !== undefined && !(value > 0)) throw element.invalid(`${attribute} above 0`, `${value}`);
    return value;
  };
  return vehicleType(element.text('id'), permissionClass, {
    length_m: positive('length'),
    width_m: positive('width'),
    height_m: positive('height'),
    minGap_m: element.optionalNumber('minGap'),
    maxSpeed_mps: positive('maxSpeed'),
    accel_mps2: positive('accel'),
    decel_mps2: positive('decel'),
    emergencyDecel_mps2: positive('emergencyDecel'),
    tau_s: positive('tau'),
    sigma: element.optionalNumber('sigma'),
    ...speedFactorOf(element),
  });
}

/** "1.1", or "norm(mean, deviation)", or "normc(mean, deviation, low, high)". */
function speedFactorOf(element: XmlElement): { speedFactor?: number; speedDev?: number } {
  const text = element.optional('speedFactor');
  const speedDev = element.optionalNumber('speedDev');
  const match = text === undefined ? null : /^normc?\(\s*([\d.]+)\s*,\s*([\d.]+)/.exec(text);
  if (match !== null) return { speedFactor: Number(match[1]), speedDev: Number(match[2]) };
  return { speedFactor: element.optionalNumber('speedFactor'), speedDev };
}
