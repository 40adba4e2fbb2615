import { buildNetwork } from '../../core/road/buildNetwork.js';
import type { RoadNetwork, SignalPhase, SignalProgram } from '../../core/road/network.js';
import { VEHICLE_CLASS } from '../../core/road/network.js';
import type { RawConnection, RawEdge, RawJunction, RawNetwork } from '../../core/road/rawNetwork.js';
import type { Demand, PlannedTrip } from '../../core/traffic/demand.js';
import { type VehicleType, vehicleType } from '../../core/traffic/vehicleType.js';

const junction = (id: string, x_m: number, y_m: number, incomingLanes: string[] = []): RawJunction => ({
  id,
  type: 'priority',
  x_m,
  y_m,
  shape: [],
  incomingLanes,
  requests: [],
});

export interface StraightRoad {
  /** Length of each edge, one after the other along the x axis. */
  lengths_m: readonly number[];
  lanes?: number;
  speed_mps?: number;
}

/** Edges e0, e1, ... in a row along x; every lane leads on to the same lane of the next edge. */
export function straightRoad({ lengths_m, lanes = 1, speed_mps = 13.89 }: StraightRoad): RoadNetwork {
  const starts = lengths_m.map((_, i) => lengths_m.slice(0, i).reduce((a, b) => a + b, 0));
  const total_m = lengths_m.reduce((a, b) => a + b, 0);
  return buildNetwork({
    edges: lengths_m.map((length_m, i) =>
      edge(`e${i}`, `j${i}`, `j${i + 1}`, [starts[i], 0, starts[i] + length_m, 0], lanes, speed_mps),
    ),
    connections: lengths_m.slice(1).flatMap((_, i) => lanesJoined(`e${i}`, `e${i + 1}`, lanes)),
    junctions: [...starts, total_m].map((x_m, i) => junction(`j${i}`, x_m, 0)),
  });
}

/** Two edges e0 and e1 of half the length each that form a closed course. */
export function ringRoad(length_m: number, speed_mps = 13.89): RoadNetwork {
  const half_m = length_m / 2;
  return buildNetwork({
    edges: [
      edge('e0', 'a', 'b', [0, 0, half_m, 0], 1, speed_mps),
      edge('e1', 'b', 'a', [half_m, 10, 0, 10], 1, speed_mps),
    ],
    connections: [...lanesJoined('e0', 'e1', 1), ...lanesJoined('e1', 'e0', 1)],
    junctions: [junction('a', 0, 0), junction('b', half_m, 0)],
  });
}

/**
 * Two roads of one lane that cross at the origin: `west` to `east`, and `south` to `north`, arms of 200 m, 8 m from the
 * centre to the lines. Without a signal, south gives way to west. Letters of its signal: west, south.
 */
export function crossing(
  phases: readonly SignalPhase[] | null = null,
  program: Partial<SignalProgram> = {},
  more: Partial<RawNetwork> = {},
): RoadNetwork {
  const signal = phases === null ? {} : { signal: 'tl' };
  const internal = (id: string, shape: number[]): RawEdge => ({
    id,
    internal: true,
    lanes: [{ id: `${id}_0`, speed_mps: 13.89, shape }],
  });
  return buildNetwork({
    edges: [
      internal(':c_0', [-8, 0, 8, 0]),
      internal(':c_1', [0, -8, 0, 8]),
      edge('west', 'w', 'c', [-208, 0, -8, 0], 1, 13.89),
      edge('east', 'c', 'e', [8, 0, 208, 0], 1, 13.89),
      edge('south', 's', 'c', [0, -208, 0, -8], 1, 13.89),
      edge('north', 'c', 'n', [0, 8, 0, 208], 1, 13.89),
    ],
    connections: [
      {
        fromEdge: 'west',
        fromLane: 0,
        toEdge: 'east',
        toLane: 0,
        via: ':c_0_0',
        ...signal,
        signalIndex: phases === null ? undefined : 0,
      },
      {
        fromEdge: 'south',
        fromLane: 0,
        toEdge: 'north',
        toLane: 0,
        via: ':c_1_0',
        ...signal,
        signalIndex: phases === null ? undefined : 1,
      },
      { fromEdge: ':c_0', fromLane: 0, toEdge: 'east', toLane: 0 },
      { fromEdge: ':c_1', fromLane: 0, toEdge: 'north', toLane: 0 },
    ],
    junctions: [
      {
        ...junction('c', 0, 0, ['west_0', 'south_0']),
        requests: [
          { response: [], foes: [1], continues: false },
          { response: [0], foes: [0], continues: false },
        ],
      },
      junction('w', -208, 0),
      junction('e', 208, 0),
      junction('s', 0, -208),
      junction('n', 0, 208),
    ],
    signals: phases === null ? [] : [{ id: 'tl', programId: '0', offset_s: 0, phases, ...program }],
    ...more,
  });
}

/** Arms of `fourWays` by where cars come from, with where they go straight on to and who is on their right. */
const ARMS = [
  { from: 'south', to: 'north', x: 1.6, y: -1, right: 'east' },
  { from: 'west', to: 'east', x: -1, y: -1.6, right: 'south' },
  { from: 'north', to: 'south', x: -1.6, y: 1, right: 'west' },
  { from: 'east', to: 'west', x: 1, y: 1.6, right: 'north' },
] as const;

/**
 * Four roads that meet at the origin, all straight on, arms `south_in`, `north_out`, ... of 200 m, 8 m from the centre to
 * the lines. Everyone gives way to the right, or with state `w` to all who cross.
 * @param waitAt_m where inside one may wait for that, from the centre; nowhere when absent
 */
export function fourWays(type: string, state: string, waitAt_m?: number): RoadNetwork {
  const place = ({ x, y }: (typeof ARMS)[number], distance_m: number) => [
    Math.abs(x) === 1 ? x * distance_m : x,
    Math.abs(y) === 1 ? y * distance_m : y,
  ];
  const index = (name: string) => ARMS.findIndex(({ from }) => from === name);
  const inside = (id: string, arm: (typeof ARMS)[number], start_m: number, end_m: number): RawEdge => ({
    ...{ id, internal: true },
    lanes: [{ id: `${id}_0`, speed_mps: 13.89, shape: [...place(arm, start_m), ...place(arm, end_m)] }],
  });
  const crossed = (i: number) => [(i + 1) % 4, (i + 3) % 4];
  return buildNetwork({
    edges: ARMS.flatMap((arm, i) => [
      inside(`:c_${i}`, arm, 8, waitAt_m ?? -8),
      ...(waitAt_m === undefined ? [] : [inside(`:d_${i}`, arm, waitAt_m, -8)]),
      edge(`${arm.from}_in`, arm.from, 'c', [...place(arm, 208), ...place(arm, 8)], 1, 13.89),
      edge(`${arm.to}_out`, 'c', arm.to, [...place(arm, -8), ...place(arm, -208)], 1, 13.89),
    ]),
    connections: ARMS.flatMap(({ from, to }, i) => {
      const target = { toEdge: `${to}_out`, toLane: 0 };
      return [
        { fromEdge: `${from}_in`, fromLane: 0, ...target, via: `:c_${i}_0`, state },
        ...(waitAt_m === undefined
          ? [{ fromEdge: `:c_${i}`, fromLane: 0, ...target }]
          : [
              { fromEdge: `:c_${i}`, fromLane: 0, ...target, via: `:d_${i}_0`, state: 'm' },
              { fromEdge: `:d_${i}`, fromLane: 0, ...target },
            ]),
      ];
    }),
    junctions: [
      {
        ...junction(
          'c',
          0,
          0,
          ARMS.map(({ from }) => `${from}_in_0`),
        ),
        type,
        requests: ARMS.map(({ right }, i) => ({
          response: state === 'w' ? crossed(i) : [index(right)],
          foes: crossed(i),
          continues: waitAt_m !== undefined,
        })),
      },
      ...ARMS.map((arm) => {
        const [x_m, y_m] = place(arm, 208);
        return junction(arm.from, x_m, y_m);
      }),
    ],
  });
}

function edge(id: string, from: string, to: string, ends: number[], lanes: number, speed_mps: number): RawEdge {
  const [x0, y0, x1, y1] = ends;
  const length_m = Math.hypot(x1 - x0, y1 - y0);
  const side = { x: -(y1 - y0) / length_m, y: (x1 - x0) / length_m };
  return {
    id,
    from,
    to,
    lanes: Array.from({ length: lanes }, (_, i) => ({
      id: `${id}_${i}`,
      speed_mps,
      shape: [x0 + side.x * 3.2 * i, y0 + side.y * 3.2 * i, x1 + side.x * 3.2 * i, y1 + side.y * 3.2 * i],
    })),
  };
}

const lanesJoined = (fromEdge: string, toEdge: string, lanes: number): RawConnection[] =>
  Array.from({ length: lanes }, (_, lane) => ({ fromEdge, toEdge, fromLane: lane, toLane: lane }));

/** A car whose driver keeps exactly to the limit. */
export const EXACT_CAR: VehicleType = vehicleType('car', VEHICLE_CLASS.passenger, { speedDev: 0, sigma: 0 });

export interface TripGiven extends Partial<PlannedTrip> {
  route: readonly string[];
}

/** Trips over named edges; departure at 0 s, at the start of the edge, standing, unless given otherwise. */
export function demandOf(
  network: RoadNetwork,
  given: readonly TripGiven[],
  types: readonly VehicleType[] = [EXACT_CAR],
): Demand {
  const trips = given.map(
    ({ route, ...own }, i): PlannedTrip => ({
      name: `car${i}`,
      shares: [{ type: 0, share: 1 }],
      depart_s: 0,
      edges: Int32Array.from(route, (id) => network.edgeIndex.get(id) ?? -1),
      isRouted: true,
      departLane: 'best',
      departPosition: 'base',
      departSpeed: 0,
      arrivalPosition_m: Number.POSITIVE_INFINITY,
      stops: [],
      where: `trip ${i}`,
      ...own,
    }),
  );
  return { types, trips, residents: null };
}
