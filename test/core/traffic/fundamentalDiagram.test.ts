import { expect } from 'chai';
import { ringFlow_perh } from '../../../bench/validation/traffic/ring.js';
import { Random } from '../../../core/random/random.js';
import { ringNetwork } from '../../../core/road/generated/ringNetwork.js';
import { VEHICLE_CLASS } from '../../../core/road/network.js';
import { createTraffic } from '../../../core/traffic/createTraffic.js';
import { ringDemand } from '../../../core/traffic/generated/ringDemand.js';
import { vehicleType } from '../../../core/traffic/vehicleType.js';

const LIMIT_MPS = 13.89;
const ring = { limit_mps: LIMIT_MPS, warmUp_s: 600, measured_s: 300, driver: { sigma: 0 } };

/** Speed at which IDM keeps the gap that a density leaves: s_e(v) = (s0 + v T) / sqrt(1 - (v / v0)^4), by bisection. */
function equilibriumSpeed_mps(perKm: number): number {
  const gap_m = 1000 / perKm - 5;
  let [low, high] = [0, LIMIT_MPS];
  for (let i = 0; i < 60; i++) {
    const v = (low + high) / 2;
    if ((2.5 + v) / Math.sqrt(1 - (v / LIMIT_MPS) ** 4) < gap_m) low = v;
    else high = v;
  }
  return low;
}

describe('traffic on a ring road', () => {
  for (const perKm of [20, 50, 100]) {
    it(`flows as IDM's equilibrium says at ${perKm} veh/km`, () => {
      const flow = ringFlow_perh({ ...ring, carFollowing: 'idm', step_ms: 100, perKm });
      expect(flow).to.be.closeTo(perKm * 3.6 * equilibriumSpeed_mps(perKm), 0.01 * flow);
    });
  }

  it('flows freely with Krauss as long as the time headway is kept, and by the headway beyond', () => {
    const krauss = { ...ring, carFollowing: 'krauss', step_ms: 1000 } as const;
    expect(ringFlow_perh({ ...krauss, perKm: 30 })).to.be.closeTo(30 * 3.6 * LIMIT_MPS, 2);
    // gap = 1000/80 - 5 - 2.5 = 5 m, a headway of 1 s: 5 m/s
    expect(ringFlow_perh({ ...krauss, perKm: 80 })).to.be.closeTo(80 * 3.6 * 5, 15);
  });

  it('loses flow by dawdling', () => {
    const krauss = { ...ring, carFollowing: 'krauss', step_ms: 1000, perKm: 60 } as const;
    const careful = ringFlow_perh(krauss);
    expect(ringFlow_perh({ ...krauss, driver: { sigma: 0.5 } })).to.be.below(0.9 * careful);
  });

  it('keeps everybody on it, on every lane, and nobody overlaps', () => {
    const network = ringNetwork({ length_m: 1000, lanes: 3, speed_mps: LIMIT_MPS });
    const type = vehicleType('car', VEHICLE_CLASS.passenger);
    const traffic = createTraffic(network, ringDemand(network, type, 90), {}, Random.fromSeed(3));
    for (let i = 0; i < 3000; i++) traffic.step();
    const { totals, vehicles } = traffic;
    expect(totals).to.include({ inserted: 90, running: 90, arrived: 0, collisions: 0, teleports: 0 });
    const used = new Set<number>();
    for (let slot = 0; slot < vehicles.size; slot++) used.add(vehicles.lane[slot] % 3);
    expect(used.size).to.equal(3);
  });
});
