import { lengthOf_m, type Place, poseAt, reversed } from './curves.js';
import type { PlainNetwork, PlainRoad } from './plainNetwork.js';

/** SUMO's default lane width, m (docs, "Networks/PlainXML"). */
export const LANE_WIDTH_M = 3.2;

/** The direction of a road where it leaves a node is taken over this length, m. */
const DIRECTION_OVER_M = 12;

/** A road with its whole centre line, before junctions are cut out of it. */
export interface Street {
  readonly road: PlainRoad;
  readonly line: readonly number[];
  readonly length_m: number;
  /** What the junctions at its two ends cut off. */
  startTrim_m: number;
  endTrim_m: number;
}

/** One end of a street, seen from the node it touches. */
export interface Arm {
  readonly street: Street;
  /** The street is drawn from this node to the other. */
  readonly isStart: boolean;
  /** Lanes that leave and that reach the node. */
  readonly leaving: number;
  readonly arriving: number;
  /** Unit direction out of the node. */
  readonly dx: number;
  readonly dy: number;
  readonly angle_rad: number;
  /** Width to the left and right of the centre line, looking out of the node. */
  readonly left_m: number;
  readonly right_m: number;
}

export interface Crossing extends Place {
  readonly id: string;
  /** Counter-clockwise by angle. */
  readonly arms: readonly Arm[];
}

export function streetsOf(plain: PlainNetwork): Street[] {
  const nodes = new Map(plain.nodes.map((node) => [node.id, node]));
  return plain.roads.map((road) => {
    const [a, b] = [nodes.get(road.from)!, nodes.get(road.to)!];
    const line = [a.x_m, a.y_m, ...(road.via_m ?? []), b.x_m, b.y_m];
    return { road, line, length_m: lengthOf_m(line), startTrim_m: 0, endTrim_m: 0 };
  });
}

export function crossingsOf(plain: PlainNetwork, streets: readonly Street[]): Crossing[] {
  const arms = new Map<string, Arm[]>(plain.nodes.map((node) => [node.id, []]));
  for (const street of streets) {
    arms.get(street.road.from)!.push(armOf(street, true));
    arms.get(street.road.to)!.push(armOf(street, false));
  }
  return plain.nodes.map(({ id, x_m, y_m }) => ({
    id,
    x_m,
    y_m,
    arms: arms.get(id)!.sort((a, b) => a.angle_rad - b.angle_rad),
  }));
}

function armOf(street: Street, isStart: boolean): Arm {
  const [forward, backward] = street.road.lanes;
  const line = isStart ? street.line : reversed(street.line);
  const { x_m, y_m } = poseAt(line, Math.min(DIRECTION_OVER_M, street.length_m / 2));
  const length_m = Math.hypot(x_m - line[0], y_m - line[1]);
  const [dx, dy] = [(x_m - line[0]) / length_m, (y_m - line[1]) / length_m];
  const [leaving, arriving] = isStart ? [forward, backward] : [backward, forward];
  const isOneWay = forward === 0 || backward === 0;
  const half_m = ((forward + backward) * LANE_WIDTH_M) / 2;
  return {
    street,
    isStart,
    leaving,
    arriving,
    dx,
    dy,
    angle_rad: Math.atan2(dy, dx),
    left_m: isOneWay ? half_m : arriving * LANE_WIDTH_M,
    right_m: isOneWay ? half_m : leaving * LANE_WIDTH_M,
  };
}
