import type { verge } from '#proto';
import type { LocalPlane } from './localPlane.js';
import { DEGREES_PER_UNIT } from './messages/cdd.js';
import { timeOfMark_us } from './timeMark.js';

/** A lane that leads to an intersection, as a MAPEM tells it. */
export interface IngressLane {
  /** x0, y0, x1, y1, ... from the stop line outwards, m */
  readonly line_m: Float64Array;
  readonly connections: readonly { readonly maneuver: number; readonly signalGroup: number }[];
}

/** An intersection's map, decoded once for all its receivers; never changed. */
export interface HeardMap {
  readonly intersectionId: number;
  readonly received_us: number;
  readonly laneWidth_m: number;
  readonly ingress: readonly IngressLane[];
}

/** What a signal group shows and when that ends; ends are Infinity when not told. */
export interface HeardMovement {
  readonly eventState: number;
  readonly minEnd_us: number;
  readonly maxEnd_us: number;
}

export interface HeardPhases {
  readonly intersectionId: number;
  readonly received_us: number;
  readonly byGroup: ReadonlyMap<number, HeardMovement>;
}

const CM_PER_M = 100;

export function heardMapOf(map: verge.v1.Mapem, received_us: number, plane: LocalPlane): HeardMap {
  const [x_m, y_m] = [plane.x_m(map.longitude * DEGREES_PER_UNIT), plane.y_m(map.latitude * DEGREES_PER_UNIT)];
  return {
    intersectionId: map.intersectionId,
    received_us,
    laneWidth_m: map.laneWidth / CM_PER_M,
    ingress: map.lanes
      .filter(({ ingress }) => ingress)
      .map(({ nodes, connections }) => ({
        line_m: lineOf(nodes ?? [], x_m, y_m),
        connections: (connections ?? []).map(({ maneuver, signalGroup }) => ({
          maneuver: maneuver ?? 0,
          signalGroup: signalGroup ?? 0,
        })),
      })),
  };
}

function lineOf(nodes: readonly verge.v1.IMapNode[], fromX_m: number, fromY_m: number): Float64Array {
  const line_m = new Float64Array(2 * nodes.length);
  let [x_m, y_m] = [fromX_m, fromY_m];
  nodes.forEach((node, i) => {
    x_m += (node.x ?? 0) / CM_PER_M;
    y_m += (node.y ?? 0) / CM_PER_M;
    line_m[2 * i] = x_m;
    line_m[2 * i + 1] = y_m;
  });
  return line_m;
}

/** @param epochIts_ms TimestampIts at simulated time 0 */
export const heardPhasesOf = (spatem: verge.v1.Spatem, received_us: number, epochIts_ms: number): HeardPhases => ({
  intersectionId: spatem.intersectionId,
  received_us,
  byGroup: new Map(
    spatem.states.map(({ signalGroup, eventState, minEndTime, maxEndTime }) => [
      signalGroup ?? 0,
      {
        eventState: eventState ?? 0,
        minEnd_us: timeOfMark_us(minEndTime ?? 0, received_us, epochIts_ms),
        maxEnd_us: timeOfMark_us(maxEndTime ?? 0, received_us, epochIts_ms),
      },
    ]),
  ),
});
