import { JUNCTION_TYPE } from '../road/network.js';
import { APPROACH, APPROACH_SIZE, HALT, type TrafficState } from './state.js';

/** Time to stand at a stop sign before going on, s (SUMO, default of jmStopSignWait and jmAllwayStopWait). */
const STOP_S = 1;
/** Nearer than this to the line it is at the head of its queue: the length of a car before it would not fit, m. */
const STOP_ZONE_M = 5;
/** Time after which drivers who all wait for one another sort it out among themselves, s. */
const PATIENCE_S = 4;
const STOP_STATE = 's'.charCodeAt(0);
const ALL_WAY_STOP_STATE = 'w'.charCodeAt(0);
const ZIPPER_STATE = 'Z'.charCodeAt(0);
const BY_SIDE = (['right_before_left', 'left_before_right'] as const).map((type) => JUNCTION_TYPE.indexOf(type));

export function isStopSign(s: TrafficState, link: number): boolean {
  return s.network.linkState[link] === STOP_STATE || isAllWayStop(s, link);
}

export const isAllWayStop = (s: TrafficState, link: number): boolean =>
  s.network.linkState[link] === ALL_WAY_STOP_STATE;

/** Where two lanes become one in turn, both are told to give way: who is nearer to the line goes first. */
export const isZipper = (s: TrafficState, link: number): boolean => s.network.linkState[link] === ZIPPER_STATE;

export function isNearer(s: TrafficState, slot: number, distance_m: number, foe: number, foeLink: number): boolean {
  const foeDistance_m = s.approaches[foeLink * APPROACH_SIZE + APPROACH.distance_m];
  return foeDistance_m < distance_m || (foeDistance_m === distance_m && foe < slot);
}

/** Notes since when the vehicle is at the line of a link, from its first stand there on: it may move up a little. */
export function noteStanding(s: TrafficState, slot: number, link: number, distance_m: number): void {
  const { stoodBefore, stoodSince_us, waiting_s } = s.drivers;
  if (distance_m > STOP_ZONE_M) {
    if (stoodBefore[slot] === link) stoodBefore[slot] = -1;
  } else if (stoodBefore[slot] !== link && waiting_s[slot] > 0) {
    stoodBefore[slot] = link;
    stoodSince_us[slot] = s.time_us - 1e6 * waiting_s[slot];
  }
}

/** Time since the vehicle first stood at the line of a link, s; negative when it has not. */
function atLine_s(s: TrafficState, slot: number, link: number): number {
  return s.drivers.stoodBefore[slot] === link ? (s.time_us - s.drivers.stoodSince_us[slot]) / 1e6 : -1;
}

/** At a stop sign the vehicle must have come to a stand near the line first. */
export const hasStood = (s: TrafficState, slot: number, link: number): boolean => atLine_s(s, slot, link) >= STOP_S;

/**
 * At a stop for all ways: does the nearest vehicle to another link go first? It does when it has been at its line for
 * longer (SUMO, MSLink::blockedByFoe), unless it has no room to go on.
 */
export function cameFirst(s: TrafficState, slot: number, link: number, foe: number, foeLink: number): boolean {
  const own_s = atLine_s(s, slot, link);
  const foe_s = atLine_s(s, foe, foeLink);
  if (foe_s < 0 || s.drivers.halt[foe] === HALT.noRoom) return false;
  return foe_s > own_s || (foe_s === own_s && foe < slot);
}

/**
 * Has the vehicle waited so much longer than another that waits too that it goes before it, though it has no priority?
 * Where the right comes before the left, or the left before the right, a circle of four would last for ever, and so would one of four that turn left and
 * wait inside a junction: there it takes less, a little patience and to have been there for longer.
 */
export function outwaits(s: TrafficState, slot: number, link: number, foe: number, foeLink: number): boolean {
  if (s.drivers.waiting_s[slot] >= s.drivers.waiting_s[foe] + PATIENCE_S) return true;
  const isCircle = isBySide(s, link) || (isInside(s, slot) && isInside(s, foe));
  if (!isCircle || atLine_s(s, slot, link) < PATIENCE_S) return false;
  return !cameFirst(s, slot, link, foe, foeLink);
}

const isInside = (s: TrafficState, slot: number): boolean => s.network.laneIsInternal[s.vehicles.lane[slot]] === 1;

const isBySide = (s: TrafficState, link: number): boolean =>
  BY_SIDE.includes(s.network.junctionType[s.network.linkJunction[link]]);
