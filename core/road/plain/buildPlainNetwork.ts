import { buildNetwork } from '../buildNetwork.js';
import type { RoadNetwork, SignalProgram } from '../network.js';
import { SURFACE } from '../network.js';
import type { RawConnection, RawEdge, RawJunction, RawNetwork } from '../rawNetwork.js';
import { checkPlainNetwork, invalid } from './checkPlainNetwork.js';
import { cut, loopCurve, type Pose, poseAt, reversed, shiftRight, tightestRadius_m, turnCurve } from './curves.js';
import { junctionOutline, trimStreets } from './junctionShape.js';
import { laneLinksOf } from './laneLinks.js';
import type { PlainNetwork, PlainSignal } from './plainNetwork.js';
import { majorArms, type PathLink, rightOfWay, splitAt } from './rightOfWay.js';
import { signalPlan } from './signalPlan.js';
import { type Arm, type Crossing, crossingsOf, LANE_WIDTH_M, type Street, streetsOf } from './streets.js';
import { surfaceStretches } from './surfaceStretches.js';

/** A street must have this much left between its junctions, m. */
const LEAST_LENGTH_M = 8;
/** Lateral acceleration drivers accept in a turn, m/s2 (AASHTO Green Book 2018, side friction .30 at 25 km/h). */
const LATERAL_MPS2 = 2.9;
/** Lanes of a street in one direction, cut at the junctions. */
interface Carriageway {
  readonly id: string;
  readonly street: Street;
  readonly shapes: readonly (readonly number[])[];
}

/**
 * Computes lanes, junctions, connections, right of way and signals of a network in our own format, as SUMO's netconvert
 * does for its plain XML, and turns them into columns.
 * @param value parsed JSON in the shape of `PlainNetwork`
 * @throws VergeError NETWORK_INVALID, naming the node, road or signal
 */
export function buildPlainNetwork(value: unknown): RoadNetwork {
  const plain = checkPlainNetwork(value);
  const network = buildNetwork(rawNetworkOf(plain));
  return { ...network, surfaces: surfaceStretches(plain, network) };
}

/** The same as plain objects. */
export function rawNetworkOf(plain: PlainNetwork): RawNetwork {
  const streets = streetsOf(plain);
  const crossings = crossingsOf(plain, streets);
  trimStreets(crossings);
  const carriageways = new Map(streets.flatMap(carriagewaysOf).map((way) => [way.id, way]));
  const edges = [...carriageways.values()].map(edgeOf);
  const signals = new Map((plain.signals ?? []).map((signal) => [signal.node, signal]));
  const built = crossings.map((crossing) => buildCrossing(crossing, carriageways, signals.get(crossing.id)));
  return {
    edges: [...edges, ...built.flatMap((part) => part.edges)],
    connections: built.flatMap((part) => part.connections),
    junctions: built.map((part) => part.junction),
    signals: built.flatMap((part) => part.program ?? []),
    buildings: plain.buildings?.map(({ footprint_m, height_m }) => ({
      footprint_m: Float64Array.from(footprint_m),
      height_m,
    })),
    areas: plain.areas?.map(({ kind, shape_m }) => ({ kind, shape_m: Float64Array.from(shape_m) })),
  };
}

function carriagewaysOf(street: Street): Carriageway[] {
  const { road, length_m, startTrim_m, endTrim_m } = street;
  const left_m = length_m - startTrim_m - endTrim_m;
  if (left_m < LEAST_LENGTH_M) {
    throw invalid(`road "${road.id}"`, `${LEAST_LENGTH_M} m or more between its junctions`, `${left_m.toFixed(1)} m`);
  }
  const line = cut(street.line, startTrim_m, length_m - endTrim_m);
  const [forward, backward] = road.lanes;
  const divider_m = backward === 0 || forward === 0 ? -((forward + backward) * LANE_WIDTH_M) / 2 : 0;
  const shapes = (along: readonly number[], count: number) =>
    Array.from({ length: count }, (_, lane) => shiftRight(along, divider_m + (count - lane - 0.5) * LANE_WIDTH_M));
  const ways = [
    { id: road.id, street, shapes: shapes(line, forward) },
    { id: `-${road.id}`, street, shapes: shapes(reversed(line), backward) },
  ];
  return ways.filter((way) => way.shapes.length > 0);
}

function edgeOf({ id, street, shapes }: Carriageway): RawEdge {
  const { road } = street;
  const isBackward = id !== road.id;
  return {
    id,
    from: isBackward ? road.to : road.from,
    to: isBackward ? road.from : road.to,
    priority: road.rank,
    lanes: shapes.map((shape, lane) => ({
      id: `${id}_${lane}`,
      speed_mps: road.speed_mps,
      shape,
      width_m: LANE_WIDTH_M,
      surface: (road.surfaces ?? []).reduce((bits, { kind }) => bits | SURFACE[kind], 0),
    })),
  };
}

interface BuiltCrossing {
  readonly junction: RawJunction;
  readonly edges: RawEdge[];
  readonly connections: RawConnection[];
  readonly program?: SignalProgram;
}

const arrivingId = (arm: Arm): string => (arm.isStart ? `-${arm.street.road.id}` : arm.street.road.id);
const leavingId = (arm: Arm): string => (arm.isStart ? arm.street.road.id : `-${arm.street.road.id}`);

function buildCrossing(
  crossing: Crossing,
  ways: ReadonlyMap<string, Carriageway>,
  signal?: PlainSignal,
): BuiltCrossing {
  const { arms } = crossing;
  const links = pathLinksOf(crossing, ways);
  const plan = signal === undefined ? undefined : signalPlan(signal, arms, links);
  const order = rightOfWay(arms, links, plan !== undefined, plan?.canMeet ?? (() => true));
  const program = plan?.program(order.response);
  const major = majorArms(arms);
  const edges: RawEdge[] = [];
  const connections: RawConnection[] = [];
  const inside: RawConnection[] = [];
  links.forEach((link, i) => {
    const speed_mps = turnSpeed_mps(link, arms);
    const waits = order.waitingPlace_m[i] >= 0;
    const parts = waits ? splitAt(link.path, order.waitingPlace_m[i]) : [link.path];
    const ids = parts.map((_, k) => `:${crossing.id}_${i + k * links.length}`);
    parts.forEach((shape, k) => {
      edges.push({
        id: ids[k],
        internal: true,
        lanes: [{ id: `${ids[k]}_0`, speed_mps, shape, width_m: LANE_WIDTH_M }],
      });
    });
    const to = { toEdge: leavingId(arms[link.toArm]), toLane: link.toLane, direction: link.direction };
    const state = stateOf(order.response[i].length > 0, program !== undefined, major.has(link.fromArm));
    const control = program === undefined ? {} : { signal: program.id, signalIndex: i };
    const from = { fromEdge: arrivingId(arms[link.fromArm]), fromLane: link.fromLane };
    connections.push({ ...from, ...to, ...control, state, via: `${ids[0]}_0` });
    if (waits) inside.push({ fromEdge: ids[0], fromLane: 0, ...to, state: 'm', via: `${ids[1]}_0` });
    inside.push({ fromEdge: ids[parts.length - 1], fromLane: 0, ...to, state: 'M' });
  });
  return {
    junction: junctionOf(crossing, links, order, program),
    edges,
    connections: [...connections, ...inside],
    program,
  };
}

const stateOf = (yields: boolean, isSignalled: boolean, isMajor: boolean): string =>
  isSignalled ? (yields ? 'o' : 'O') : yields || !isMajor ? 'm' : 'M';

function junctionOf(
  crossing: Crossing,
  links: readonly PathLink[],
  order: ReturnType<typeof rightOfWay>,
  program?: SignalProgram,
): RawJunction {
  const { arms } = crossing;
  const from = [...new Set(links.map((link) => link.fromArm))];
  return {
    id: crossing.id,
    type: program !== undefined ? 'traffic_light' : arms.length === 1 ? 'dead_end' : 'priority',
    x_m: crossing.x_m,
    y_m: crossing.y_m,
    shape: junctionOutline(crossing, arms.map(endOf)),
    incomingLanes: from.flatMap((arm) =>
      Array.from({ length: arms[arm].arriving }, (_, lane) => `${arrivingId(arms[arm])}_${lane}`),
    ),
    requests: links.map((_, i) => ({
      response: order.response[i],
      foes: order.foes[i],
      continues: order.waitingPlace_m[i] >= 0,
    })),
  };
}

/** Where the junction ends on an arm's centre line, looking outwards. */
function endOf(arm: Arm): Pose {
  const line = arm.isStart ? arm.street.line : reversed(arm.street.line);
  return poseAt(line, arm.isStart ? arm.street.startTrim_m : arm.street.endTrim_m);
}

function pathLinksOf(crossing: Crossing, ways: ReadonlyMap<string, Carriageway>): PathLink[] {
  const { arms } = crossing;
  const links = laneLinksOf(arms);
  for (const [i, arm] of arms.entries()) {
    if (arm.arriving > 0 && !links.some((link) => link.fromArm === i)) {
      throw invalid(`node "${crossing.id}"`, `a way on from road "${arm.street.road.id}"`, 'none');
    }
  }
  return links.map((link) => {
    const from = ways.get(arrivingId(arms[link.fromArm]))!.shapes[link.fromLane];
    const to = ways.get(leavingId(arms[link.toArm]))!.shapes[link.toLane];
    const [start, end] = [poseAt(from, Number.POSITIVE_INFINITY), poseAt(to, 0)];
    return { ...link, path: link.direction === 't' ? loopCurve(start, end) : turnCurve(start, end) };
  });
}

/** Speed on a path across a junction: of the streets it joins, and no faster than its bend allows. */
function turnSpeed_mps(link: PathLink, arms: readonly Arm[]): number {
  const from = arms[link.fromArm];
  const to = arms[link.toArm];
  const street_mps = (from.street.road.speed_mps + to.street.road.speed_mps) / 2;
  return Math.min(street_mps, Math.sqrt(LATERAL_MPS2 * tightestRadius_m(link.path)));
}
