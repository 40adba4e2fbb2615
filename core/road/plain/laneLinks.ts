import { turnBetween_rad } from './curves.js';
import type { Arm } from './streets.js';

/** Below this heading change a way out can be the straight one. */
const STRAIGHT_BELOW_RAD = (50 / 180) * Math.PI;

/** A way from one lane of an arriving arm to one lane of a leaving arm. Arms are indices into `Crossing.arms`. */
export interface LaneLink {
  readonly fromArm: number;
  readonly fromLane: number;
  readonly toArm: number;
  readonly toLane: number;
  /** SUMO's dir letter: s t l r L R. */
  readonly direction: string;
}

interface Exit {
  readonly arm: number;
  readonly lanes: number;
  readonly turn_rad: number;
}

/**
 * Which lane leads where: right turns from the rightmost lane, left turns from the leftmost, straight on from all that
 * are not needed for turns alone. A turn enters the lane on its own side. Turning round only at dead ends.
 * @returns ordered by arm (clockwise from north), lane, and from right to left, which is the order of requests
 */
export function laneLinksOf(arms: readonly Arm[]): LaneLink[] {
  const arriving = arms.map((_, i) => i).filter((i) => arms[i].arriving > 0);
  arriving.sort((a, b) => compassOf_rad(arms[a]) - compassOf_rad(arms[b]));
  return arriving.flatMap((from) => {
    const links = linksFrom(arms, from);
    return links.sort((a, b) => a.fromLane - b.fromLane || turnOf_rad(arms, a) - turnOf_rad(arms, b));
  });
}

const compassOf_rad = (arm: Arm): number => (2.5 * Math.PI - arm.angle_rad) % (2 * Math.PI);

const turnOf_rad = (arms: readonly Arm[], link: LaneLink): number => turn_rad(arms[link.fromArm], arms[link.toArm]);

const turn_rad = (from: Arm, to: Arm): number => turnBetween_rad({ dx: -from.dx, dy: -from.dy }, to);

function linksFrom(arms: readonly Arm[], from: number): LaneLink[] {
  const count = arms[from].arriving;
  const exits: Exit[] = arms
    .map((arm, i) => ({ arm: i, lanes: arm.leaving, turn_rad: turn_rad(arms[from], arm) }))
    .filter((exit) => exit.lanes > 0 && exit.arm !== from)
    .sort((a, b) => a.turn_rad - b.turn_rad);
  if (exits.length === 0) return turnRound(arms[from], from);
  if (exits.length === 1) return goOn(count, exits[0], from);
  const straight = exits.reduce((best, exit) => (Math.abs(exit.turn_rad) < Math.abs(best.turn_rad) ? exit : best));
  const hasStraight = Math.abs(straight.turn_rad) < STRAIGHT_BELOW_RAD;
  const rights = exits.filter((exit) => exit.turn_rad < (hasStraight ? straight.turn_rad : 0));
  const lefts = exits.filter((exit) => exit.turn_rad > (hasStraight ? straight.turn_rad : 0));
  const links: LaneLink[] = [];
  const add = (exit: Exit, fromLane: number, toLane: number) =>
    links.push({ fromArm: from, fromLane, toArm: exit.arm, toLane, direction: letterOf(exit, straight, hasStraight) });
  if (hasStraight) {
    const last = lefts.length > 0 && count > 1 && (count > 2 || straight.lanes < count) ? count - 2 : count - 1;
    const first = rights.length > 0 && last + 1 > straight.lanes ? last + 1 - straight.lanes : 0;
    for (let lane = first; lane <= last; lane++) add(straight, lane, Math.min(lane - first, straight.lanes - 1));
  }
  const rightLanes = turnLanes(count, hasStraight, lefts.length > 0);
  const leftLanes = turnLanes(count, hasStraight, rights.length > 0);
  for (const exit of rights) {
    for (let k = 0; k < Math.min(rightLanes, exit.lanes); k++) add(exit, k, k);
  }
  for (const exit of lefts) {
    for (let k = 0; k < Math.min(leftLanes, exit.lanes); k++) add(exit, count - 1 - k, exit.lanes - 1 - k);
  }
  return links;
}

/** Lanes that may turn to one side: one where others go straight on, half of them at the stem of a T, else all. */
const turnLanes = (count: number, hasStraight: boolean, hasOtherSide: boolean): number =>
  hasStraight ? 1 : hasOtherSide ? Math.max(1, Math.floor(count / 2)) : count;

function letterOf(exit: Exit, straight: Exit, hasStraight: boolean): string {
  if (hasStraight && exit === straight) return 's';
  const isSlight = Math.abs(exit.turn_rad) < STRAIGHT_BELOW_RAD;
  if (exit.turn_rad < (hasStraight ? straight.turn_rad : 0)) return isSlight ? 'R' : 'r';
  return isSlight ? 'L' : 'l';
}

/** A node between two streets: lanes go on, further lanes open on the left, surplus ones close there. */
function goOn(count: number, exit: Exit, from: number): LaneLink[] {
  const letter = Math.abs(exit.turn_rad) < STRAIGHT_BELOW_RAD ? 's' : exit.turn_rad > 0 ? 'l' : 'r';
  return Array.from({ length: Math.max(count, exit.lanes) }, (_, k) => ({
    fromArm: from,
    fromLane: Math.min(k, count - 1),
    toArm: exit.arm,
    toLane: Math.min(k, exit.lanes - 1),
    direction: letter,
  }));
}

function turnRound(arm: Arm, from: number): LaneLink[] {
  if (arm.leaving === 0) return [];
  return [{ fromArm: from, fromLane: arm.arriving - 1, toArm: from, toLane: arm.leaving - 1, direction: 't' }];
}
