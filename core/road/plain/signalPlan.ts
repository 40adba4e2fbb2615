import type { SignalPhase, SignalProgram } from '../network.js';
import type { LaneLink } from './laneLinks.js';
import type { PlainSignal } from './plainNetwork.js';
import type { Arm } from './streets.js';

/** netconvert's yellow at 50 km/h and below (SUMO docs, "Simulation/Traffic_Lights"). */
const YELLOW_S = 3;
/** All red, so that the last car has left before the next stream starts. */
const CLEARANCE_S = 2;
const DEFAULT_CYCLE_S = 70;
const LEFT_GREEN_S = 9;
const LEAST_GREEN_S = 8;
/** Two arms count as one street below this bend. */
const OPPOSITE_ABOVE_COS = 0.75;

interface Stage {
  readonly links: ReadonlySet<number>;
  readonly weight: number;
  /** A fixed green; shares the rest of the cycle when absent. */
  readonly green_s?: number;
}

export interface SignalPlan {
  /** True when some stage lets both go. */
  canMeet(a: number, b: number): boolean;
  /** @param response links that must yield to others get a permissive green (g) */
  program(response: readonly (readonly number[])[]): SignalProgram;
}

/** Stages of a signal: opposite arms go together; where asked for, left turns from lanes of their own go on alone. */
export function signalPlan(signal: PlainSignal, arms: readonly Arm[], links: readonly LaneLink[]): SignalPlan {
  const stages = armGroups(arms).flatMap((group) => stagesOf(group, arms, links, signal.protectedLefts === true));
  const greens_s = greenTimes_s(stages, signal.cycle_s ?? DEFAULT_CYCLE_S);
  return {
    canMeet: (a, b) => stages.some(({ links: green }) => green.has(a) && green.has(b)),
    program: (response) => ({
      id: signal.node,
      programId: '0',
      offset_s: signal.offset_s ?? 0,
      phases: stages.flatMap((stage, i) => phasesOf(stage, greens_s[i], links.length, response)),
    }),
  };
}

/** Opposite arms in pairs, those of higher rank first; what remains goes alone. */
function armGroups(arms: readonly Arm[]): number[][] {
  const free = new Set(arms.keys());
  const pairs: { pair: [number, number]; score: number }[] = [];
  for (let a = 0; a < arms.length; a++) {
    for (let b = a + 1; b < arms.length; b++) {
      const cos = -(arms[a].dx * arms[b].dx + arms[a].dy * arms[b].dy);
      const rank = arms[a].street.road.rank + arms[b].street.road.rank;
      if (cos > OPPOSITE_ABOVE_COS) pairs.push({ pair: [a, b], score: rank + cos });
    }
  }
  pairs.sort((a, b) => b.score - a.score);
  const groups: number[][] = [];
  for (const { pair } of pairs) {
    if (!pair.every((arm) => free.has(arm))) continue;
    groups.push(pair);
    for (const arm of pair) free.delete(arm);
  }
  for (const arm of free) groups.push([arm]);
  return groups.filter((group) => group.some((arm) => arms[arm].arriving > 0));
}

function stagesOf(
  group: readonly number[],
  arms: readonly Arm[],
  links: readonly LaneLink[],
  protectLefts: boolean,
): Stage[] {
  const own = [...links.keys()].filter((i) => group.includes(links[i].fromArm));
  const lefts = own.filter((i) => protectLefts && isOnLeftLane(links[i], links));
  const rank = Math.max(...group.map((arm) => arms[arm].street.road.rank));
  const lanes = Math.max(...group.map((arm) => arms[arm].arriving));
  const main: Stage = { links: new Set(own), weight: rank + lanes };
  return lefts.length === 0 ? [main] : [main, { links: new Set(lefts), weight: 0, green_s: LEFT_GREEN_S }];
}

/** A left turn from a lane that leads nowhere else. */
const isOnLeftLane = (link: LaneLink, links: readonly LaneLink[]): boolean =>
  links.every(
    (other) => other.fromArm !== link.fromArm || other.fromLane !== link.fromLane || 'lL'.includes(other.direction),
  );

function greenTimes_s(stages: readonly Stage[], cycle_s: number): number[] {
  const fixed_s = stages.reduce((sum, stage) => sum + YELLOW_S + CLEARANCE_S + (stage.green_s ?? 0), 0);
  const weights = stages.reduce((sum, stage) => sum + (stage.green_s === undefined ? stage.weight : 0), 0);
  return stages.map(
    (stage) => stage.green_s ?? Math.max(LEAST_GREEN_S, Math.round(((cycle_s - fixed_s) * stage.weight) / weights)),
  );
}

function phasesOf(
  stage: Stage,
  green_s: number,
  count: number,
  response: readonly (readonly number[])[],
): SignalPhase[] {
  const letters = (letter: (link: number) => string) =>
    Array.from({ length: count }, (_, i) => (stage.links.has(i) ? letter(i) : 'r')).join('');
  return [
    { duration_s: green_s, state: letters((i) => (response[i].some((foe) => stage.links.has(foe)) ? 'g' : 'G')) },
    { duration_s: YELLOW_S, state: letters(() => 'y') },
    { duration_s: CLEARANCE_S, state: 'r'.repeat(count) },
  ];
}
