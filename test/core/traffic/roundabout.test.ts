import { expect } from 'chai';
import { Random } from '../../../core/random/random.js';
import { buildNetwork } from '../../../core/road/buildNetwork.js';
import { type RoadNetwork, VEHICLE_CLASS } from '../../../core/road/network.js';
import { createTraffic } from '../../../core/traffic/createTraffic.js';
import { vehicleType } from '../../../core/traffic/vehicleType.js';
import { demandOf, type TripGiven } from '../../support/roads.js';

/** Corners of the square that stands for the circle, counter-clockwise, as directions from its centre. */
const CORNERS = [
  [1, -1],
  [1, 1],
  [-1, 1],
  [-1, -1],
] as const;
const HALF_M = 14;
const arms = [0, 1, 2, 3];
const next = (i: number) => (i + 1) % 4;

/** A point near corner i: `along` metres from it towards the next corner, `out` metres away from the centre. */
function near(i: number, along_m: number, out_m: number): number[] {
  const [x, y] = CORNERS[i];
  const [nextX, nextY] = CORNERS[next(i)];
  return [HALF_M * x + (along_m * (nextX - x)) / 2 + out_m * x, HALF_M * y + (along_m * (nextY - y)) / 2 + out_m * y];
}

/** Four arms, edges `c0` to `c3` of 18 m between them, `in0`, `out0`, ... of 100 m. */
function roundabout(): RoadNetwork {
  const lanes = (id: string, shape: number[]) => [{ id: `${id}_0`, speed_mps: 8, shape }];
  const inside = (id: string, shape: number[]) => ({ id, internal: true, lanes: lanes(id, shape) });
  const road = (id: string, from: string, to: string, shape: number[]) => ({ id, from, to, lanes: lanes(id, shape) });
  const link = (fromEdge: string, toEdge: string, via: string) => [
    { fromEdge, toEdge, fromLane: 0, toLane: 0, via: `${via}_0` },
    { fromEdge: via, toEdge, fromLane: 0, toLane: 0 },
  ];
  const place = (id: string, [x_m, y_m]: number[]) => ({
    ...{ id, type: 'priority', x_m, y_m, shape: [], incomingLanes: [], requests: [] },
  });
  const last = (i: number) => (i + 3) % 4;
  const start = (i: number) => near(i, 5, 0);
  const end = (i: number) => near(i, 23, 0);
  return buildNetwork({
    edges: arms.flatMap((i) => [
      inside(`:r${i}_0`, [...end(last(i)), ...near(i, 0, -2), ...start(i)]),
      inside(`:r${i}_1`, [...end(last(i)), ...near(i, -4, 4)]),
      inside(`:r${i}_2`, [...near(i, 4, 4), ...start(i)]),
      road(`c${i}`, `r${i}`, `r${next(i)}`, [...start(i), ...end(i)]),
      road(`in${i}`, `o${i}`, `r${i}`, [...near(i, 4, 75), ...near(i, 4, 4)]),
      road(`out${i}`, `r${i}`, `o${i}`, [...near(i, -4, 4), ...near(i, -4, 75)]),
    ]),
    connections: arms.flatMap((i) => [
      ...link(`c${last(i)}`, `c${i}`, `:r${i}_0`),
      ...link(`c${last(i)}`, `out${i}`, `:r${i}_1`),
      ...link(`in${i}`, `c${i}`, `:r${i}_2`),
    ]),
    junctions: arms.flatMap((i) => [
      {
        ...place(`r${i}`, near(i, 0, 0)),
        incomingLanes: [`c${last(i)}_0`, `in${i}_0`],
        requests: [
          { response: [], foes: [2], continues: false },
          { response: [], foes: [], continues: false },
          { response: [0], foes: [0], continues: false },
        ],
      },
      place(`o${i}`, near(i, 0, 75)),
    ]),
    roundaboutEdges: new Set(arms.map((i) => `c${i}`)),
  });
}

describe('a roundabout full of buses', () => {
  it('goes on turning, though none of them has room for all its length', () => {
    const network = roundabout();
    const bus = vehicleType('bus', VEHICLE_CLASS.bus, { speedDev: 0, sigma: 0 });
    const trips = arms.map(
      (i): TripGiven => ({
        route: [`c${i}`, `c${next(i)}`, `c${(i + 2) % 4}`, `out${(i + 3) % 4}`],
        departPosition: 16,
      }),
    );
    const traffic = createTraffic(network, demandOf(network, trips, [bus]), {}, Random.fromSeed(1));
    while (traffic.time_us < 60e6) traffic.step();
    expect(traffic.totals).to.include({ arrived: 4, teleports: 0 });
  });
});
