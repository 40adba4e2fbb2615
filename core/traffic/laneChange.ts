import { modelAcceleration } from './following.js';
import { frontIsSafe, gapBetween, LEAST_GAP_M, rearIsSafe, SAFE_DECEL_MPS2, shadowsAreClear } from './gaps.js';
import { leaderAt } from './laneLists.js';
import { type Choice, changeAdvantage, keepsRight } from './mobil.js';
import { noteTurn, planRow, takeLink } from './ownLane.js';
import { nextStop, passStop } from './plannedStops.js';
import { isPermitted } from './routePlan.js';
import { changeWay_m, levelOn_m, moveOver } from './sideways.js';
import { stepsIn, type TrafficState } from './state.js';
import { LANE_URGE } from './traffic.js';

/** Time between a vehicle's looks at its neighbour lanes, for changes it must make and for those it may make, s. */
const MUST_EVERY_S = 0.3;
const MAY_EVERY_S = 1;
/** Speed a driver plans a necessary change with at least, m/s, and time it takes, s (SUMO LC2013: 10 s right, 20 s left). */
const MUST_SPEED_MPS = 10;
const MUST_TIME_S = 20;
/** Room a vehicle takes in a queue, m: what stands on the lane shortens the way left to change. */
const QUEUE_M = 6;
/** Slower than this nobody begins a change it need not make, m/s: it would stand across two lanes. */
const ROLLING_MPS = 1;
/** Deceleration asked of others at the end of the way left for a change, m/s2 (movsim: 6), and where that way begins, m. */
const URGENT_DECEL_MPS2 = 6;
const URGENT_M = 200;
/** Left first: of two sides as good, the one to overtake on. */
const SIDES = [1, -1] as const;
/** A request to be let in stays in force for so long, s. */
const COURTESY_S = 0.6;
/** A driver adapts to the lane it wants down to this speed, and stands to let somebody in for this long: nobody blocks
 * a lane for good. */
const SYNC_SPEED_MPS = 3;
const PATIENT_S = 5;
/** Difference in room that makes a driver take the other of two equal ways, m. */
const TWIN_GAIN_M = 5;

/** Lane changes of all vehicles, in slot order, on the positions after the move. */
export function changeLanes(s: TrafficState): void {
  const { active, size } = s.vehicles;
  const mustEvery = stepsIn(s, MUST_EVERY_S);
  const mayEvery = stepsIn(s, MAY_EVERY_S);
  for (let slot = 0; slot < size; slot++) {
    if (active[slot] === 0) continue;
    const phase = s.step + slot;
    if (phase % mustEvery === 0) considerLane(s, slot, phase % mayEvery < mustEvery);
  }
}

function considerLane(s: TrafficState, slot: number, mayForSpeed: boolean): void {
  s.drivers.wish[slot] = 0;
  if (mayForSpeed) s.drivers.leftLeader[slot] = -1;
  if (s.drivers.twinLink[slot] >= 0) chooseTwinLink(s, slot);
  if (s.drivers.isAlone[slot] === 1) return;
  if (s.shadows.lane[slot] >= 0 || s.vehicles.heldUntil_us[slot] > s.time_us) return;
  const urge = s.vehicles.laneUrge[slot];
  if (urge === LANE_URGE.stay) return;
  const needed = urge === LANE_URGE.leave ? wayOut(s, s.vehicles.lane[slot]) : neededChange(s, slot);
  if (needed !== 0) changeOfNeed(s, slot, needed);
  else if (mayForSpeed && s.drivers.lateralFrom_m[slot] === 0) changeByChoice(s, slot);
}

/** Off a lane that must be left: to the right, from the rightmost to the left. */
const wayOut = (s: TrafficState, lane: number): 1 | -1 =>
  lane === s.network.edgeFirstLane[s.network.laneEdge[lane]] ? 1 : -1;

/** Of two links that are as good for the route, the one whose lane has clearly more room. */
function chooseTwinLink(s: TrafficState, slot: number): void {
  if (isNearEnd(s, slot)) return;
  const other = s.drivers.twinLink[slot];
  const usual = s.plans[slot].link[planRow(s, slot)];
  const better_m = roomOnto(s, other) - roomOnto(s, usual);
  if (better_m > TWIN_GAIN_M) takeLink(s, slot, other);
  else if (better_m < -TWIN_GAIN_M) takeLink(s, slot, usual);
  noteTurn(s, slot);
}

/** Too near the line to choose another way. */
function isNearEnd(s: TrafficState, slot: number): boolean {
  const speed_mps = s.vehicles.speed_mps[slot];
  const left_m = s.drivers.laneEnd_m[slot] - s.vehicles.position_m[slot];
  return speed_mps > 0.5 && left_m < 5 + (speed_mps * speed_mps) / 4;
}

/** Room up to the last vehicle on the way a link leads, less what is bound for it; counts a moving one as further. */
function roomOnto(s: TrafficState, link: number): number {
  const to = s.network.linkTo[link];
  const rear = s.lists.tail[to];
  const length_m = s.network.laneLength_m[to];
  const room_m = rear < 0 ? length_m : s.vehicles.position_m[rear] + 3 * s.vehicles.speed_mps[rear];
  return Math.min(length_m, room_m) - s.inbound_m[to] - QUEUE_M * s.lists.count[to];
}

/** Lanes it must move now, left positive: to a planned stop on this edge, or to a lane that leads on. */
function neededChange(s: TrafficState, slot: number): number {
  const { drivers, vehicles } = s;
  const lane = vehicles.lane[slot];
  const stop = drivers.stopLane[slot] < 0 ? undefined : nextStop(s, slot);
  if (stop !== undefined && s.network.laneEdge[stop.lane] === s.network.laneEdge[lane]) {
    if (stop.end_m > vehicles.position_m[slot]) return stop.lane - lane;
    passStop(s, slot);
  }
  const row = planRow(s, slot);
  const offset = s.plans[slot].offset[row];
  if (offset === 0) return 0;
  const left_m = s.plans[slot].usable_m[row] - vehicles.position_m[slot] - QUEUE_M * s.lists.count[lane];
  return left_m < lookAhead_m(s, slot) * Math.abs(offset) ? offset : 0;
}

const lookAhead_m = (s: TrafficState, slot: number): number =>
  20 + MUST_TIME_S * Math.max(MUST_SPEED_MPS, s.vehicles.speed_mps[slot]);

function changeOfNeed(s: TrafficState, slot: number, needed: number): void {
  const side = Math.sign(needed) as 1 | -1;
  const lane = s.vehicles.lane[slot];
  const target = lane + side;
  if (!isPermitted(s.network, target, s.drivers.permissionClass[slot])) return;
  const own_m = s.vehicles.position_m[slot];
  const level_m = levelOn_m(s, slot, lane, target);
  if (level_m < 0) return;
  s.vehicles.position_m[slot] = level_m;
  const choice = choiceOf(s, slot, side, target);
  const isFree = isSafe(s, slot, choice, urgentDecel_mps2(s, slot));
  if (!isFree) askForRoom(s, slot, choice);
  s.vehicles.position_m[slot] = own_m;
  if (isFree) moveOver(s, slot, target, choice.leader);
}

/** Deceleration a change that must be made may ask of others: more, the less way is left for it. */
function urgentDecel_mps2(s: TrafficState, slot: number): number {
  const left_m = s.network.laneLength_m[s.vehicles.lane[slot]] - s.vehicles.position_m[slot];
  const urgency = Math.max(0, 1 - left_m / URGENT_M);
  return SAFE_DECEL_MPS2 + urgency * (URGENT_DECEL_MPS2 - SAFE_DECEL_MPS2);
}

/** Those a vehicle would come between at its position on a lane. */
function choiceOf(s: TrafficState, slot: number, side: 1 | -1, target: number): Choice {
  const leader = leaderAt(s.lists, s.vehicles.position_m, target, s.vehicles.position_m[slot]);
  return { side, target, leader, follower: leader < 0 ? s.lists.head[target] : s.lists.behind[leader] };
}

function askForRoom(s: TrafficState, slot: number, { side, leader, follower }: Choice): void {
  s.drivers.wish[slot] = side;
  if (leader >= 0 && s.vehicles.speed_mps[slot] > SYNC_SPEED_MPS) askCourtesy(s, slot, leader);
  const asked = willingFollower(s, slot, follower);
  if (asked >= 0 && s.drivers.waiting_s[asked] < PATIENT_S) askCourtesy(s, asked, slot);
}

function isSafe(s: TrafficState, slot: number, { target, leader, follower }: Choice, limit_mps2: number): boolean {
  return (
    frontIsSafe(s, slot, target, leader, limit_mps2) &&
    rearIsSafe(s, slot, target, follower, limit_mps2) &&
    shadowsAreClear(s, slot, target, limit_mps2)
  );
}

/** The first behind on the neighbour lane that is not abreast: only that one can open a gap. */
function willingFollower(s: TrafficState, slot: number, follower: number): number {
  const rear_m = s.vehicles.position_m[slot] - s.drivers.length_m[slot] - 1.5 * LEAST_GAP_M;
  let asked = follower;
  while (asked >= 0 && s.vehicles.position_m[asked] > rear_m) asked = s.lists.behind[asked];
  return asked;
}

/** `slot` is to fall back behind `other`, on the lane beside it. */
function askCourtesy(s: TrafficState, slot: number, other: number): void {
  s.drivers.courtesyTo[slot] = other;
  s.drivers.courtesyUntil[slot] = s.step + stepsIn(s, COURTESY_S);
}

/** MOBIL (core/traffic/mobil): onto the lane of the greater advantage, when nobody has to brake hard for it. */
function changeByChoice(s: TrafficState, slot: number): void {
  const lane = s.vehicles.lane[slot];
  const own_m = s.vehicles.position_m[slot];
  if (s.vehicles.speed_mps[slot] < ROLLING_MPS) return;
  if (s.network.laneLength_m[lane] - own_m < changeWay_m(s, slot)) return;
  const leader = s.lists.ahead[slot];
  const now_mps2 = modelAcceleration(s, slot, lane, leader, leader < 0 ? 0 : gapBetween(s, slot, leader));
  const first = s.network.edgeFirstLane[s.network.laneEdge[lane]];
  const last = first + s.network.edgeLaneCount[s.network.laneEdge[lane]] - 1;
  let best: Choice | null = null;
  let most_mps2 = 0;
  for (const side of SIDES) {
    const target = lane + side;
    if (target < first || target > last) continue;
    const level_m = levelOn_m(s, slot, lane, target);
    if (level_m < 0) continue;
    s.vehicles.position_m[slot] = level_m;
    const choice = choiceOf(s, slot, side, target);
    if (side === 1 && keepsRight(s, lane)) s.drivers.leftLeader[slot] = choice.leader;
    if (!isWorthTaking(s, slot, side, target)) {
      s.vehicles.position_m[slot] = own_m;
      continue;
    }
    const advantage_mps2 = changeAdvantage(s, slot, choice, now_mps2);
    if (advantage_mps2 > most_mps2 && isSafe(s, slot, choice, s.laneChange.safeDecel_mps2)) {
      best = choice;
      most_mps2 = advantage_mps2;
    }
    s.vehicles.position_m[slot] = own_m;
  }
  if (best !== null) moveOver(s, slot, best.target, best.leader);
}

/** A lane that leads on far enough that the change need not soon be undone. */
function isWorthTaking(s: TrafficState, slot: number, side: number, target: number): boolean {
  if (!isPermitted(s.network, target, s.drivers.permissionClass[slot])) return false;
  const plan = s.plans[slot];
  const row = planRow(s, slot) + side;
  const stopLane = s.drivers.stopLane[slot];
  if (stopLane >= 0 && s.network.laneEdge[stopLane] === s.network.laneEdge[target]) return false;
  if (plan.offset[row] === 0) return true;
  const left_m = plan.usable_m[row] - s.vehicles.position_m[slot] - QUEUE_M * s.lists.count[target];
  return left_m > 2 * lookAhead_m(s, slot) * Math.abs(plan.offset[row]);
}
