import { tryInsert } from './insertion.js';
import { insertBehind, removeFromLane } from './laneLists.js';
import { addInbound, bookedLane } from './move.js';
import { dropShadow } from './shadowLists.js';
import type { TrafficState } from './state.js';

/**
 * Puts vehicles that have stood too long further along their route, as SUMO does: onto the next edge with room, or to
 * the end of the trip when there is none left.
 */
export function teleportStuck(s: TrafficState, arrive: (slot: number) => void): void {
  const { active, size } = s.vehicles;
  for (let slot = 0; slot < size; slot++) {
    if (active[slot] === 1 && s.drivers.waiting_s[slot] > s.options.teleportAfter_s) teleport(s, slot, arrive);
  }
}

function teleport(s: TrafficState, slot: number, arrive: (slot: number) => void): void {
  const { vehicles, drivers } = s;
  const k = drivers.routeIndex[slot];
  const lastIndex = s.plans[slot].edges.length - 1;
  if (k === lastIndex) {
    s.totals.teleports++;
    arrive(slot);
    return;
  }
  const lane = vehicles.lane[slot];
  const position_m = vehicles.position_m[slot];
  const leader = s.lists.ahead[slot];
  removeFromLane(s.lists, lane, slot);
  dropShadow(s.shadows, slot);
  for (let next = k + 1; next <= lastIndex; next++) {
    if (!tryInsert(s, slot, next, { lane: 'free', position: 'base', speed: 0 })) continue;
    leaveBooks(s, slot, lane);
    drivers.waiting_s[slot] = 0;
    drivers.lateralFrom_m[slot] = 0;
    drivers.lateral_m[slot] = 0;
    s.totals.teleports++;
    return;
  }
  insertBehind(s.lists, lane, leader, slot);
  vehicles.lane[slot] = lane;
  vehicles.position_m[slot] = position_m;
}

/** Takes a vehicle that vanishes from an internal lane off the books of the lane it was bound for. */
export function leaveBooks(s: TrafficState, slot: number, lane: number): void {
  const booked = bookedLane(s, lane);
  if (booked >= 0) addInbound(s, booked, -(s.drivers.length_m[slot] + s.drivers.minGap_m[slot]), -1);
}
