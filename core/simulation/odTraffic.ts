import type { Random } from '../random/random.js';
import { type RoadNetwork, VEHICLE_CLASS } from '../road/network.js';
import { demandEnd_s, parseProfile } from '../scenario/profile.js';
import type { Parameters } from '../scenario/schema.js';
import type { Demand, PlannedTrip, TypeShare } from '../traffic/demand.js';
import { type OdDemand, type OdOptions, odDemand } from '../traffic/generated/odDemand.js';
import type { District } from '../traffic/generated/zones.js';
import { URBAN_DRIVER, type VehicleType, vehicleType } from '../traffic/vehicleType.js';
import { KINDS } from './residents.js';

/** Trucks follow as others do, with their own abilities to speed up and brake. */
const TRUCK = vehicleType('truck', VEHICLE_CLASS.truck, { tau_s: URBAN_DRIVER.tau_s, minGap_m: URBAN_DRIVER.minGap_m });

/** Trips between origins and destinations of a network as the parameters ask for. */
export function odTraffic(
  network: RoadNetwork,
  districts: readonly District[],
  parameters: Parameters,
  rng: Random,
): OdDemand {
  return odDemand(network, odOptions(districts, parameters), rng);
}

function odOptions(districts: readonly District[], parameters: Parameters): OdOptions {
  const { demand } = parameters.traffic;
  const shares = [
    ...KINDS.map(({ share }, type) => ({ type, share: share * (1 - demand.truckShare) })),
    { type: KINDS.length, share: demand.truckShare },
  ];
  return {
    zones: demand.zones,
    districts,
    decay_m: demand.decay_m,
    throughShare: demand.throughShare,
    borderShare: demand.borderShare,
    trips_perh: demand.trips_per_h,
    profile: parseProfile(demand.profile),
    until_s: demandEnd_s(parameters),
    types: [...KINDS.map(({ type }) => type), TRUCK],
    shares: shares.filter(({ share }) => share > 0),
  };
}

/** Both demands on the same roads; types that are the same stay one. */
export function together(first: Demand, trips: Demand): Demand {
  const types: VehicleType[] = [...first.types];
  const index = trips.types.map((type) => {
    const known = types.indexOf(type);
    return known >= 0 ? known : types.push(type) - 1;
  });
  const sharesBy = new Map<readonly TypeShare[], TypeShare[]>();
  const renumbered = (trip: PlannedTrip): PlannedTrip => {
    const shares = sharesBy.get(trip.shares) ?? trip.shares.map(({ type, share }) => ({ type: index[type], share }));
    sharesBy.set(trip.shares, shares);
    return { ...trip, shares };
  };
  return { ...first, types, trips: [...first.trips, ...trips.trips.map(renumbered)] };
}
