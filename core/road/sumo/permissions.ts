import { ALL_CLASSES, VEHICLE_CLASS, type VehicleClassName } from '../network.js';
import type { XmlElement } from './xml.js';

/** Older names of classes (SUMO, utils/common/SUMOVehicleClass.cpp, "deprecated classes"). */
const ALIAS: Readonly<Record<string, VehicleClassName>> = {
  public_transport: 'bus',
  lightrail: 'tram',
  cityrail: 'rail_urban',
  rail_slow: 'rail',
  public_emergency: 'emergency',
  public_authority: 'authority',
  public_army: 'army',
  transport: 'truck',
};

/** Classes without a bit of their own here: they never drive on our roads. */
const WITHOUT_BIT: ReadonlySet<string> = new Set([
  'ship',
  'container',
  'cable_car',
  'subway',
  'aircraft',
  'wheelchair',
  'scooter',
  'drone',
  'rail_electric',
  'rail_fast',
]);

/**
 * Bit of a class; 0 for `ignoring`, which no permission binds.
 * @throws VergeError XML_INVALID for a name SUMO does not have
 */
export function vehicleClassBit(name: string, element: XmlElement): number {
  if (name === 'ignoring' || WITHOUT_BIT.has(name)) return 0;
  const bit = VEHICLE_CLASS[(ALIAS[name] ?? name) as VehicleClassName];
  if (bit === undefined) throw element.invalid('a vehicle class of SUMO', `"${name}"`);
  return bit;
}

/** Permission mask of an element with `allow` or `disallow`; undefined when it has neither. */
export function permissionsOf(element: XmlElement): number | undefined {
  const allow = element.optional('allow');
  if (allow !== undefined) return maskOf('allow', element);
  const disallow = element.optional('disallow');
  if (disallow !== undefined) return ALL_CLASSES & ~maskOf('disallow', element);
  return undefined;
}

function maskOf(attribute: string, element: XmlElement): number {
  let mask = 0;
  for (const name of element.words(attribute)) {
    if (name === 'all') return ALL_CLASSES;
    mask |= vehicleClassBit(name, element);
  }
  return mask;
}
