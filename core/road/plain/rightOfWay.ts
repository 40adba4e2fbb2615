import { cumulativeLengths_m } from '../../geometry/polyline.js';
import { cut, distanceBetween_m, lengthOf_m, poseAt } from './curves.js';
import type { LaneLink } from './laneLinks.js';
import type { Arm } from './streets.js';

/** Paths nearer to one another than this conflict, m: a car's width and a little (TS 102 894-2: typical width 1.8 m). */
const CONFLICT_BELOW_M = 2;
/** A car waiting inside the junction keeps this between its path and the one it yields to, m. */
const WAITING_CLEARANCE_M = 2.8;
/** Least way in and way out on both sides of a waiting place, m. */
const WAITING_MARGIN_M = 3;

export interface PathLink extends LaneLink {
  /** Its path across the junction. */
  readonly path: readonly number[];
}

export interface RightOfWay {
  /** Request indices in conflict, and those of them that go first. */
  readonly foes: readonly (readonly number[])[];
  readonly response: readonly (readonly number[])[];
  /** Where a vehicle may wait inside the junction, m along its path; -1 where it may not. */
  readonly waitingPlace_m: readonly number[];
}

/**
 * Right of way of a junction.
 * @param canMeet false for two links that a signal never lets go together
 */
export function rightOfWay(
  arms: readonly Arm[],
  links: readonly PathLink[],
  isSignalled: boolean,
  canMeet: (a: number, b: number) => boolean,
): RightOfWay {
  const major = isSignalled ? new Set(arms.keys()) : majorArms(arms);
  const foes: number[][] = links.map(() => []);
  const response: number[][] = links.map(() => []);
  for (let a = 0; a < links.length; a++) {
    for (let b = a + 1; b < links.length; b++) {
      if (!inConflict(links[a], links[b])) continue;
      foes[a].push(b);
      foes[b].push(a);
      if (!canMeet(a, b)) continue;
      const aYields = yieldRank(links[a], major) > yieldRank(links[b], major);
      response[aYields ? a : b].push(aYields ? b : a);
    }
  }
  for (const row of [...foes, ...response]) row.sort((a, b) => a - b);
  const waitingPlace_m = links.map((link, i) => {
    const mayWait = link.direction === 'l' && major.has(link.fromArm) && response[i].length > 0;
    return mayWait
      ? waitingPlace(
          link,
          response[i].map((foe) => links[foe]),
        )
      : -1;
  });
  return { foes, response, waitingPlace_m };
}

/**
 * The arms whose traffic goes first: the two of the highest rank, the straightest pair of them where there are more, or
 * with the straightest of the next rank where there is one.
 */
export function majorArms(arms: readonly Arm[]): Set<number> {
  let best: [number, number] = [0, 0];
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let a = 0; a < arms.length; a++) {
    for (let b = a + 1; b < arms.length; b++) {
      const straightness = -(arms[a].dx * arms[b].dx + arms[a].dy * arms[b].dy);
      const score = 10 * (arms[a].street.road.rank + arms[b].street.road.rank) + straightness;
      if (score > bestScore) [best, bestScore] = [[a, b], score];
    }
  }
  return new Set(best);
}

/** Higher yields to lower: first the minor arms, then left turns before right turns before straight on. */
function yieldRank(link: LaneLink, major: ReadonlySet<number>): number {
  const turn = 'sRrLlt'.indexOf(link.direction);
  return (major.has(link.fromArm) ? 0 : 10) + turn;
}

function inConflict(a: PathLink, b: PathLink): boolean {
  if (a.fromArm === b.fromArm && a.fromLane === b.fromLane) return false;
  if (a.toArm === b.toArm && a.toLane === b.toLane) return true;
  const isParallel = a.fromArm === b.fromArm || (a.direction === 's' && b.direction === 's');
  return distanceBetween_m(a.path, b.path) < (isParallel ? 0.3 : CONFLICT_BELOW_M);
}

/** The last place on a path that is still clear of all the paths it yields to, m; -1 when there is no room for one. */
function waitingPlace(link: PathLink, foes: readonly PathLink[]): number {
  const length_m = lengthOf_m(link.path);
  const lengths = cumulativeLengths_m(link.path);
  let clear_m = 0;
  for (let s_m = 0.5; s_m < length_m - WAITING_MARGIN_M; s_m += 0.5) {
    const { x_m, y_m } = poseAt(link.path, s_m, lengths);
    const isClear = foes.every((foe) => distanceBetween_m(foe.path, [x_m, y_m, x_m, y_m]) > WAITING_CLEARANCE_M);
    if (!isClear) break;
    clear_m = s_m;
  }
  return clear_m >= WAITING_MARGIN_M ? clear_m : -1;
}

/** The path in two at its waiting place. */
export const splitAt = (path: readonly number[], place_m: number): [number[], number[]] => [
  cut(path, 0, place_m),
  cut(path, place_m, lengthOf_m(path)),
];
