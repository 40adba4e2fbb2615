import { type RoadNetwork, type SignalActuation, type SignalPhase, VEHICLE_CLASS } from '../road/network.js';
import type { RoadTables } from './roadTables.js';

/** Space a standing vehicle takes, m (SUMO, DEFAULT_LENGTH_WITH_GAP of MSActuatedTrafficLightLogic). */
const LENGTH_WITH_GAP_M = 7.5;

/**
 * Detectors of actuated programs, one on each approach lane that an extendable phase serves, placed as SUMO places its
 * induction loops (MSActuatedTrafficLightLogic::init). Columns over detectors, those of a program side by side.
 */
export interface Detectors {
  readonly lane: Int32Array;
  readonly position_m: Float64Array;
  readonly maxGap_us: Float64Array;
  /** When a vehicle was on it last, us; 0 before the first. */
  readonly seen_us: Float64Array;
  /** When a phase that serves it began last, us. */
  readonly green_us: Float64Array;
  /** By program: its detectors are first[p] .. first[p + 1]. */
  readonly first: Int32Array;
  /** By program and phase: the detectors that keep the phase going. Empty for fixed-time programs. */
  readonly ofPhase: readonly (readonly Int32Array[])[];
}

type Tables = Pick<RoadTables, 'laneFirstEntry' | 'laneEntry'>;

interface Placed {
  /** approach lane it is for */
  readonly approach: number;
  readonly lane: number;
  readonly position_m: number;
  readonly maxGap_us: number;
}

export function detectorsOf(network: RoadNetwork, tables: Tables): Detectors {
  const all: Placed[] = [];
  const first = new Int32Array(network.signalPrograms.length + 1);
  const ofPhase = network.signalPrograms.map(({ id, phases, actuation }, p) => {
    first[p] = all.length;
    first[p + 1] = all.length;
    if (actuation === undefined) return [];
    const links = linksOfSignal(network, id);
    all.push(...placedAt(network, tables, links, phases, actuation));
    first[p + 1] = all.length;
    return phases.map((phase) => servedBy(network, links, phases, phase, all, first[p], first[p + 1]));
  });
  return {
    lane: Int32Array.from(all, (detector) => detector.lane),
    position_m: Float64Array.from(all, (detector) => detector.position_m),
    maxGap_us: Float64Array.from(all, (detector) => detector.maxGap_us),
    seen_us: new Float64Array(all.length),
    green_us: new Float64Array(all.length),
    first,
    ofPhase,
  };
}

/** Links by their place in the state; several may share one. */
function linksOfSignal(network: RoadNetwork, id: string): number[][] {
  const signal = network.signals.findIndex((candidate) => candidate.id === id);
  const links: number[][] = [];
  for (let link = 0; link < network.linkCount; link++) {
    if (network.linkSignal[link] !== signal) continue;
    while (links.length <= network.linkSignalIndex[link]) links.push([]);
    links[network.linkSignalIndex[link]].push(link);
  }
  return links;
}

const isActuated = ({ minDuration_s, maxDuration_s, duration_s }: SignalPhase): boolean =>
  (minDuration_s ?? duration_s) !== (maxDuration_s ?? duration_s);

function placedAt(
  network: RoadNetwork,
  tables: Tables,
  links: readonly (readonly number[])[],
  phases: readonly SignalPhase[],
  actuation: SignalActuation,
): Placed[] {
  const shortest_s = new Map<number, number>();
  for (const [i, atIndex] of links.entries()) {
    for (const link of atIndex) {
      const lane = network.linkFrom[link];
      const least_s = Math.min(shortest_s.get(lane) ?? Number.POSITIVE_INFINITY, shortestGreen_s(phases, i));
      shortest_s.set(lane, least_s);
    }
  }
  const placed: Placed[] = [];
  for (const [approach, least_s] of shortest_s) {
    const id = network.laneId[approach];
    if (least_s === Number.POSITIVE_INFINITY || actuation.withoutDetector.has(id)) continue;
    if ((network.lanePermissions[approach] & ~VEHICLE_CLASS.pedestrian) === 0) continue;
    const distance_m = Math.min(
      actuation.detectorGap_s * network.laneSpeed_mps[approach],
      (least_s / actuation.passingTime_s + 0.5) * LENGTH_WITH_GAP_M,
    );
    const maxGap_us = 1e6 * (actuation.laneMaxGap_s.get(id) ?? actuation.maxGap_s);
    placed.push({ approach, maxGap_us, ...placeBefore(network, tables, approach, distance_m) });
  }
  return placed;
}

/** Shortest time of the phases that can be extended and in which the link at place `i` of the state has green. */
function shortestGreen_s(phases: readonly SignalPhase[], i: number): number {
  let least_s = Number.POSITIVE_INFINITY;
  for (const phase of phases) {
    const letter = phase.state[i];
    if (!isActuated(phase) || (letter !== 'G' && letter !== 'g')) continue;
    least_s = Math.min(least_s, phase.minDuration_s ?? phase.duration_s);
  }
  return least_s;
}

/** Goes back over lanes that are too short, as long as only one leads onto each. */
function placeBefore(network: RoadNetwork, tables: Tables, approach: number, distance_m: number) {
  let lane = approach;
  let position_m = network.laneLength_m[lane] - distance_m;
  while (position_m < 0 && tables.laneFirstEntry[lane + 1] - tables.laneFirstEntry[lane] === 1) {
    lane = network.linkFrom[tables.laneEntry[tables.laneFirstEntry[lane]]];
    position_m += network.laneLength_m[lane];
  }
  return { lane, position_m: Math.max(0, position_m) };
}

/**
 * Detectors that may keep a phase going: none on a lane from which a link has no free way in the phase ("check1" of
 * MSActuatedTrafficLightLogic::init), nor one before a lane of the same signal that has not ("check2").
 */
function servedBy(
  network: RoadNetwork,
  links: readonly (readonly number[])[],
  phases: readonly SignalPhase[],
  phase: SignalPhase,
  all: readonly Placed[],
  first: number,
  end: number,
): Int32Array {
  if (!isActuated(phase)) return new Int32Array(0);
  const indices = new Map<number, number[]>();
  for (const [i, atIndex] of links.entries()) {
    for (const link of atIndex)
      indices.set(network.linkFrom[link], [...(indices.get(network.linkFrom[link]) ?? []), i]);
  }
  const isFreeAt = links.map((atIndex, i) => isFree(network, links, phases, phase.state, i, atIndex));
  const isFreeLane = (lane: number) => (indices.get(lane) ?? []).every((i) => isFreeAt[i]);
  const detected = new Set(all.slice(first, end).map(({ approach }) => approach));
  const served: number[] = [];
  for (let d = first; d < end; d++) {
    const lane = all[d].approach;
    const onward = linksFrom(network, lane).filter((link) => !isTurnaround(network, link));
    const isBlockedBeyond = onward.some((link) => {
      const next = network.linkTo[link];
      return detected.has(next) && !isFreeLane(next);
    });
    if (isFreeLane(lane) && !isBlockedBeyond) served.push(d);
  }
  return Int32Array.from(served);
}

function isFree(
  network: RoadNetwork,
  links: readonly (readonly number[])[],
  phases: readonly SignalPhase[],
  state: string,
  i: number,
  atIndex: readonly number[],
): boolean {
  if (state[i] === 'G') return true;
  if (state[i] !== 'g') return false;
  if (atIndex.some((link) => motorLanes(network, network.linkFrom[link]) === 1)) return true;
  const isNeverMajor = phases.every((phase) => phase.state[i] !== 'G');
  const isTurningAround = atIndex.every((link) => isTurnaround(network, link));
  return (isNeverMajor || isTurningAround) && hasMajorBeside(network, links, state, atIndex);
}

/** Has another link from the same lane a green with priority? */
function hasMajorBeside(
  network: RoadNetwork,
  links: readonly (readonly number[])[],
  state: string,
  atIndex: readonly number[],
): boolean {
  const lanes = new Set(atIndex.map((link) => network.linkFrom[link]));
  return links.some((others, i) => state[i] === 'G' && others.some((link) => lanes.has(network.linkFrom[link])));
}

const WITHOUT_MOTOR = VEHICLE_CLASS.pedestrian | VEHICLE_CLASS.bicycle;

function motorLanes(network: RoadNetwork, lane: number): number {
  const edge = network.laneEdge[lane];
  let count = 0;
  for (let i = 0; i < network.edgeLaneCount[edge]; i++) {
    if ((network.lanePermissions[network.edgeFirstLane[edge] + i] & ~WITHOUT_MOTOR) !== 0) count++;
  }
  return count;
}

const isTurnaround = (network: RoadNetwork, link: number): boolean =>
  network.linkDirection[link] === 't'.charCodeAt(0) || network.linkDirection[link] === 'T'.charCodeAt(0);

function linksFrom(network: RoadNetwork, lane: number): number[] {
  const links: number[] = [];
  for (let link = network.laneFirstLink[lane]; link < network.laneFirstLink[lane + 1]; link++) links.push(link);
  return links;
}
