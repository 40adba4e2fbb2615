/** Vehicles of each lane in order, as lists through the slots: `head` is frontmost. -1 where there is none. */
export interface LaneLists {
  readonly head: Int32Array;
  readonly tail: Int32Array;
  readonly count: Int32Array;
  /** by slot: the next vehicle ahead and behind on the same lane */
  readonly ahead: Int32Array;
  readonly behind: Int32Array;
}

export function createLaneLists(laneCount: number, slotCount: number): LaneLists {
  return {
    head: new Int32Array(laneCount).fill(-1),
    tail: new Int32Array(laneCount).fill(-1),
    count: new Int32Array(laneCount),
    ahead: new Int32Array(slotCount).fill(-1),
    behind: new Int32Array(slotCount).fill(-1),
  };
}

/** Puts a vehicle at the rear end of a lane. */
export function pushTail(lists: LaneLists, lane: number, slot: number): void {
  insertBehind(lists, lane, lists.tail[lane], slot);
}

/** Puts a vehicle right behind `leader`, at the front of the lane when that is -1. */
export function insertBehind(lists: LaneLists, lane: number, leader: number, slot: number): void {
  const follower = leader < 0 ? lists.head[lane] : lists.behind[leader];
  lists.count[lane]++;
  lists.ahead[slot] = leader;
  lists.behind[slot] = follower;
  if (leader < 0) lists.head[lane] = slot;
  else lists.behind[leader] = slot;
  if (follower < 0) lists.tail[lane] = slot;
  else lists.ahead[follower] = slot;
}

export function removeFromLane(lists: LaneLists, lane: number, slot: number): void {
  const leader = lists.ahead[slot];
  const follower = lists.behind[slot];
  lists.count[lane]--;
  if (leader < 0) lists.head[lane] = follower;
  else lists.behind[leader] = follower;
  if (follower < 0) lists.tail[lane] = leader;
  else lists.ahead[follower] = leader;
  lists.ahead[slot] = -1;
  lists.behind[slot] = -1;
}

/** The rearmost vehicle of a lane whose front is at or beyond a position; -1 when all are behind it. */
export function leaderAt(lists: LaneLists, position_m: Float64Array, lane: number, at_m: number): number {
  let leader = -1;
  for (let slot = lists.tail[lane]; slot >= 0 && leader < 0; slot = lists.ahead[slot]) {
    if (position_m[slot] >= at_m) leader = slot;
  }
  return leader;
}
