import { VEHICLE_CLASS, type VehicleClassName } from '../road/network.js';
import type { VehicleTypeInfo } from './traffic.js';

/** A kind of vehicle with its driver: size, abilities, and how it follows others. */
export interface VehicleType extends VehicleTypeInfo {
  /** Class that lane permissions are checked against; 0 drives everywhere. */
  readonly permissionClass: number;
  readonly minGap_m: number;
  readonly maxSpeed_mps: number;
  readonly accel_mps2: number;
  /** comfortable */
  readonly decel_mps2: number;
  readonly emergencyDecel_mps2: number;
  /** desired time headway */
  readonly tau_s: number;
  /** driver imperfection of the Krauss model, 0..1 */
  readonly sigma: number;
  /** desired speed over the limit: mean and standard deviation of a normal distribution cut to 0.2 .. 2 */
  readonly speedFactor: number;
  readonly speedDev: number;
}

type Defaults = Omit<VehicleType, 'id' | 'vehicleClass' | 'permissionClass'>;

/** SUMO's defaults for passenger cars (docs, "Vehicle_Type_Parameter_Defaults"). */
const PASSENGER: Defaults = {
  length_m: 5,
  width_m: 1.8,
  height_m: 1.5,
  stationType: 5,
  minGap_m: 2.5,
  maxSpeed_mps: 55.55,
  accel_mps2: 2.6,
  decel_mps2: 4.5,
  emergencyDecel_mps2: 9,
  tau_s: 1,
  sigma: 0.5,
  speedFactor: 1,
  speedDev: 0.1,
};

const HEAVY: Partial<Defaults> = { decel_mps2: 4, emergencyDecel_mps2: 7, speedDev: 0.05 };

/** What differs from a passenger car, by class (same table). Station types: TS 102 894-2, StationType. */
const BY_CLASS: Partial<Record<VehicleClassName, Partial<Defaults>>> = {
  bus: {
    ...HEAVY,
    stationType: 6,
    length_m: 12,
    width_m: 2.5,
    height_m: 3.4,
    accel_mps2: 1.2,
    maxSpeed_mps: 85 / 3.6,
    speedDev: 0,
  },
  coach: { ...HEAVY, stationType: 6, length_m: 14, width_m: 2.6, height_m: 4, accel_mps2: 2, maxSpeed_mps: 100 / 3.6 },
  truck: {
    ...HEAVY,
    stationType: 8,
    length_m: 7.1,
    width_m: 2.4,
    height_m: 2.4,
    accel_mps2: 1.3,
    maxSpeed_mps: 130 / 3.6,
  },
  trailer: {
    ...HEAVY,
    stationType: 8,
    length_m: 16.5,
    width_m: 2.55,
    height_m: 4,
    accel_mps2: 1,
    maxSpeed_mps: 130 / 3.6,
  },
  delivery: { stationType: 7, length_m: 6.5, width_m: 2.16, height_m: 2.86, maxSpeed_mps: 200 / 3.6, speedDev: 0.05 },
  emergency: { stationType: 10, length_m: 6.5, width_m: 2.16, height_m: 2.86, speedDev: 0 },
  motorcycle: {
    stationType: 4,
    length_m: 2.2,
    width_m: 0.9,
    accel_mps2: 6,
    decel_mps2: 10,
    emergencyDecel_mps2: 10,
    maxSpeed_mps: 200 / 3.6,
  },
  moped: {
    stationType: 3,
    length_m: 2.1,
    width_m: 0.8,
    height_m: 1.7,
    accel_mps2: 1.1,
    decel_mps2: 7,
    emergencyDecel_mps2: 10,
    maxSpeed_mps: 45 / 3.6,
  },
  bicycle: {
    stationType: 2,
    length_m: 1.6,
    width_m: 0.65,
    height_m: 1.7,
    minGap_m: 0.5,
    accel_mps2: 1.2,
    decel_mps2: 3,
    emergencyDecel_mps2: 7,
    maxSpeed_mps: 20 / 3.6,
  },
  tram: {
    stationType: 11,
    length_m: 22,
    width_m: 2.4,
    height_m: 3.2,
    accel_mps2: 1,
    decel_mps2: 3,
    emergencyDecel_mps2: 7,
    maxSpeed_mps: 80 / 3.6,
    speedDev: 0,
  },
};

const CLASS_NAMES = Object.keys(VEHICLE_CLASS) as VehicleClassName[];

/**
 * A type with SUMO's defaults for its class where nothing else is given.
 * @param permissionClass a VEHICLE_CLASS bit, or 0 for a passenger car that no lane permission binds
 */
export function vehicleType(id: string, permissionClass: number, given: Partial<Defaults> = {}): VehicleType {
  const name = CLASS_NAMES.find((candidate) => VEHICLE_CLASS[candidate] === permissionClass) ?? 'passenger';
  const defaults = { ...PASSENGER, ...BY_CLASS[name] };
  const own = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...defaults, ...own, id, vehicleClass: VEHICLE_CLASS[name], permissionClass };
}

/**
 * Urban drivers of our own scenarios: IDM with T 1.1 s, s0 2 m, a 1.4 and b 2 m/s2 (Treiber's urban range: T 1.0-1.2,
 * s0 2-3, a 1.2-1.5, b 2). They brake harder than b when they must.
 */
export const URBAN_DRIVER: Partial<Defaults> = { tau_s: 1.1, minGap_m: 2, accel_mps2: 1.4, decel_mps2: 2 };
