import { expect } from 'chai';
import { Random } from '../../../core/random/random.js';
import { buildNetwork } from '../../../core/road/buildNetwork.js';
import { type RoadNetwork, VEHICLE_CLASS } from '../../../core/road/network.js';
import { createTraffic } from '../../../core/traffic/createTraffic.js';
import type { TrafficTotals } from '../../../core/traffic/traffic.js';
import { vehicleType } from '../../../core/traffic/vehicleType.js';
import { demandOf, EXACT_CAR, type TripGiven } from '../../support/roads.js';

/** West to east has priority over south to north; who crosses does so slowly; from west one may also turn right onto `off`. */
function crossingWithTurn(): RoadNetwork {
  const lane = (id: string, shape: number[], speed_mps = 13.89) => [{ id: `${id}_0`, speed_mps, shape }];
  const inside = (id: string, shape: number[], speed_mps?: number) => ({
    ...{ id, internal: true },
    lanes: lane(id, shape, speed_mps),
  });
  const road = (id: string, from: string, to: string, shape: number[]) => ({ id, from, to, lanes: lane(id, shape) });
  const link = (fromEdge: string, toEdge: string, via?: string) => ({
    ...{ fromEdge, toEdge, fromLane: 0, toLane: 0 },
    ...(via === undefined ? {} : { via: `${via}_0` }),
  });
  const place = (id: string, x_m: number, y_m: number) => ({
    ...{ id, type: 'priority', x_m, y_m, shape: [], incomingLanes: [], requests: [] },
  });
  return buildNetwork({
    edges: [
      inside(':c_0', [-8, 0, -5, -2, -4, -8], 5),
      inside(':c_1', [-8, 0, 8, 0]),
      inside(':c_2', [0, -8, 0, 8], 6),
      road('west', 'w', 'c', [-208, 0, -8, 0]),
      road('off', 'c', 'o', [-4, -8, -4, -208]),
      road('east', 'c', 'e', [8, 0, 208, 0]),
      road('south', 's', 'c', [0, -208, 0, -8]),
      road('north', 'c', 'n', [0, 8, 0, 208]),
    ],
    connections: [
      ...[link('west', 'off', ':c_0'), link('west', 'east', ':c_1'), link('south', 'north', ':c_2')],
      ...[link(':c_0', 'off'), link(':c_1', 'east'), link(':c_2', 'north')],
    ],
    junctions: [
      {
        ...place('c', 0, 0),
        incomingLanes: ['west_0', 'south_0'],
        requests: [
          { response: [], foes: [], continues: false },
          { response: [], foes: [2], continues: false },
          { response: [1], foes: [1], continues: false },
        ],
      },
      ...[place('w', -208, 0), place('e', 208, 0), place('s', 0, -208), place('n', 0, 208), place('o', -4, -208)],
    ],
  });
}

/** Totals at the end, and how hard the second car had to brake. */
function drive(network: RoadNetwork, trips: readonly TripGiven[]): TrafficTotals & { hardest_mps2: number } {
  const traffic = createTraffic(network, demandOf(network, trips), { carFollowing: 'krauss' }, Random.fromSeed(1));
  let hardest_mps2 = 0;
  while (traffic.totals.arrived < trips.length && traffic.time_us < 90e6) {
    traffic.step();
    const slot = traffic.slotOf(traffic.stationIds[1]);
    if (slot >= 0) hardest_mps2 = Math.max(hardest_mps2, -traffic.vehicles.acceleration_mps2[slot]);
  }
  return { ...traffic.totals, hardest_mps2 };
}

const range = (from: number, to: number, step: number) =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);

const BUS = vehicleType('bus', VEHICLE_CLASS.bus, { speedDev: 0, sigma: 0 });

describe('one that gives way', () => {
  it('does not wait for one that stands behind the tail of a bus in the junction', () => {
    const network = crossingWithTurn();
    const trips: TripGiven[] = [
      { route: ['west', 'off'], shares: [{ type: 1, share: 1 }], departPosition: 150 },
      { route: ['west', 'east'], departPosition: 100 },
      { route: ['south', 'north'], departPosition: 20 },
    ];
    const demand = demandOf(network, trips, [EXACT_CAR, BUS]);
    const traffic = createTraffic(network, demand, { carFollowing: 'krauss' }, Random.fromSeed(1));
    const { vehicles, totals } = traffic;
    while (traffic.time_us < 40e6) {
      traffic.step();
      const bus = traffic.slotOf(traffic.stationIds[0]);
      if (network.laneIsInternal[vehicles.lane[bus]] === 1) vehicles.heldUntil_us[bus] = 90e6;
    }
    expect(vehicles.speed_mps[traffic.slotOf(traffic.stationIds[1])]).to.be.below(0.01);
    expect(totals).to.include({ arrived: 1, running: 2 });
  });

  it('sees who comes straight on behind one that turns off', () => {
    const network = crossingWithTurn();
    for (const south_m of range(40, 120, 1)) {
      for (const behind_m of range(40, 60, 4)) {
        const totals = drive(network, [
          { route: ['west', 'off'], departPosition: 120, departSpeed: 'max' },
          { route: ['west', 'east'], departPosition: 120 - behind_m, departSpeed: 'max' },
          { route: ['south', 'north'], departPosition: south_m, departSpeed: 'max' },
        ]);
        expect(totals, `south from ${south_m} m, ${behind_m} m behind`).to.include({ arrived: 3, collisions: 0 });
        expect(totals.hardest_mps2).to.be.below(3.5);
      }
    }
  });

  it('still stops for one that comes into sight while it looks', () => {
    const network = crossingWithTurn();
    for (const depart_s of range(2.5, 5.5, 0.1)) {
      for (const west_m of range(110, 165, 5)) {
        const totals = drive(network, [
          { route: ['south', 'north'], departPosition: 140, departSpeed: 'max' },
          { route: ['west', 'east'], departPosition: west_m, departSpeed: 'max', depart_s },
        ]);
        expect(totals, `west after ${depart_s} s from ${west_m} m`).to.include({ arrived: 2, collisions: 0 });
      }
    }
  });
});
