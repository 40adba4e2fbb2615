import { idmFree, idmInteraction } from './carFollowing.js';
import { desiredHere_mps } from './desires.js';
import type { TrafficState } from './state.js';

/** A driver makes room for one that comes onto the same lane with no more than this, times the comfortable deceleration. */
const MERGING_FACTOR = 1.5;
/** So many metres before the line, beside those it takes to stop, a driver looks at who comes onto its way inside. */
const LOOK_M = 10;

/**
 * Those who come through a junction onto the same lane from different sides form one line in the order in which they get
 * there; each follows the one before it, from before its own line on.
 * @returns acceleration, m/s2; infinite when nobody is before the vehicle
 */
export function mergingAcceleration(s: TrafficState, slot: number): number {
  const { vehicles, drivers, network } = s;
  const target = drivers.mergesOnto[slot];
  if (target < 0 || !isNear(s, slot)) return Number.POSITIVE_INFINITY;
  // the vehicle itself is counted from when it is inside
  if (s.inboundCount[target] <= drivers.isInside[slot]) return Number.POSITIVE_INFINITY;
  const speed_mps = vehicles.speed_mps[slot];
  const way = drivers.way[slot];
  const toLine_m = drivers.isInside[slot] === 1 ? 0 : drivers.laneEnd_m[slot];
  const left_m = toLine_m + network.laneLength_m[way] - vehicles.position_m[slot];
  const before = nextBefore(s, slot, way, target, left_m);
  if (before < 0) return Number.POSITIVE_INFINITY;
  const free = idmFree(speed_mps, desiredHere_mps(s, slot), drivers.accel_mps2[slot], drivers.decel_mps2[slot]);
  const beforeLeft_m = network.laneLength_m[vehicles.lane[before]] - vehicles.position_m[before];
  const interaction = idmInteraction(
    speed_mps,
    Math.max(0.5, left_m - beforeLeft_m - drivers.length_m[before]),
    vehicles.speed_mps[before],
    drivers.accel_mps2[slot],
    drivers.decel_mps2[slot],
    0.5 * drivers.tau_s[slot],
    drivers.minGap_m[slot],
  );
  return Math.max(free - interaction, -MERGING_FACTOR * drivers.decel_mps2[slot]);
}

/** Is the vehicle in the junction, or so near that it looks who is? */
function isNear(s: TrafficState, slot: number): boolean {
  const { drivers } = s;
  if (drivers.isInside[slot] === 1) return true;
  const speed_mps = s.vehicles.speed_mps[slot];
  const braking_m = (speed_mps * speed_mps) / (2 * drivers.decel_mps2[slot]);
  return drivers.laneEnd_m[slot] - s.vehicles.position_m[slot] < LOOK_M + braking_m;
}

/** The vehicle on another way onto the target that gets there right before this one; -1 when there is none. */
function nextBefore(s: TrafficState, slot: number, way: number, target: number, left_m: number): number {
  const { network, tables, lists, vehicles } = s;
  let before = -1;
  let most_m = -1;
  for (let e = tables.laneFirstEntry[target]; e < tables.laneFirstEntry[target + 1]; e++) {
    const other = network.linkFrom[tables.laneEntry[e]];
    if (other === way || network.laneIsInternal[other] === 0) continue;
    for (let foe = lists.head[other]; foe >= 0; foe = lists.behind[foe]) {
      const foeLeft_m = network.laneLength_m[other] - vehicles.position_m[foe];
      if (foeLeft_m > left_m || (foeLeft_m === left_m && foe > slot)) break;
      if (foeLeft_m > most_m) {
        most_m = foeLeft_m;
        before = foe;
      }
    }
  }
  return before;
}
