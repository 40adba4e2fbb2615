import { expect } from 'chai';
import { Random } from '../../../../core/random/random.js';
import { motorwayNetwork } from '../../../../core/road/generated/motorwayNetwork.js';
import { createTraffic } from '../../../../core/traffic/createTraffic.js';
import { motorwayDemand } from '../../../../core/traffic/generated/motorwayDemand.js';

const SHAPE = { length_km: 5, lanes: 3, speed_mps: 33.33 };
const FLOWS = { flow_perH: 3600, rampFlow_perH: 500, truckShare: 0.12 };
const DURATION_S = 420;
const WARM_UP_S = 120;

interface Counts {
  changes: number;
  driven_m: number;
  /** by lane of the last edge east */
  speedSum: number[];
  steps: number[];
  longestWait_s: number;
}

/** Drives the motorway and counts after a while. */
function run(carFollowing: 'idm' | 'krauss') {
  const network = motorwayNetwork(SHAPE);
  const demand = motorwayDemand(network, SHAPE, FLOWS, DURATION_S);
  const traffic = createTraffic(network, demand, { carFollowing }, Random.fromSeed(1));
  const counts: Counts = { changes: 0, driven_m: 0, speedSum: [0, 0, 0], steps: [0, 0, 0], longestWait_s: 0 };
  const was = new Map<number, number>();
  const stood_s = new Map<number, number>();
  const last = network.edgeIndex.get('east5') as number;
  for (let i = 0; i < 10 * DURATION_S; i++) {
    traffic.step();
    const { active, lane, size, speed_mps, stationId } = traffic.vehicles;
    for (let slot = 0; slot < size && i > 10 * WARM_UP_S; slot++) {
      if (active[slot] === 0) continue;
      const before = was.get(stationId[slot]) ?? lane[slot];
      if (before !== lane[slot] && network.laneEdge[before] === network.laneEdge[lane[slot]]) counts.changes++;
      was.set(stationId[slot], lane[slot]);
      counts.driven_m += speed_mps[slot] / 10;
      const wait_s = speed_mps[slot] < 0.1 ? (stood_s.get(stationId[slot]) ?? 0) + 0.1 : 0;
      stood_s.set(stationId[slot], wait_s);
      counts.longestWait_s = Math.max(counts.longestWait_s, wait_s);
      if (network.laneEdge[lane[slot]] !== last) continue;
      counts.speedSum[lane[slot] - network.edgeFirstLane[last]] += speed_mps[slot];
      counts.steps[lane[slot] - network.edgeFirstLane[last]]++;
    }
  }
  return { traffic, counts };
}

describe('traffic on the motorway', () => {
  for (const model of ['idm', 'krauss'] as const) {
    it(`flows, changes lane and merges without anybody lost, hit or stuck, ${model}`, function () {
      this.timeout(120_000);
      const { traffic, counts } = run(model);
      const { collisions, teleports, inserted, arrived, running, waitingInsertion } = traffic.totals;
      expect({ collisions, teleports }).to.deep.equal({ collisions: 0, teleports: 0 });
      expect(inserted).to.equal(arrived + running);
      expect(waitingInsertion).to.be.lessThan(15);
      // a lorry that finds no gap before the end of its lane must start from a stand
      expect(counts.longestWait_s).to.be.lessThan(60);
      // 0.5 changes a vehicle-kilometre on motorways without ramps (Knoop et al. 2012)
      expect(counts.changes / (counts.driven_m / 1000)).to.be.within(0.25, 1.2);
      const [right, middle, left] = counts.speedSum.map((sum, lane) => (3.6 * sum) / counts.steps[lane]);
      expect(right).to.be.within(70, 100);
      expect(middle).to.be.greaterThan(right + 4);
      expect(left).to.be.greaterThan(middle + 2);
      expect(left).to.be.lessThan(130);
    });
  }

  it('keeps lorries off the left lane', () => {
    const network = motorwayNetwork(SHAPE);
    const demand = motorwayDemand(network, SHAPE, { ...FLOWS, truckShare: 0.5 }, 60);
    const traffic = createTraffic(network, demand, {}, Random.fromSeed(2));
    let lorries = 0;
    for (let i = 0; i < 600; i++) {
      traffic.step();
      const { active, lane, size, type } = traffic.vehicles;
      for (let slot = 0; slot < size; slot++) {
        if (active[slot] === 0 || traffic.vehicleTypes[type[slot]].length_m < 10) continue;
        lorries++;
        const edge = network.laneEdge[lane[slot]];
        const fromLeft = network.edgeLaneCount[edge] - 1 - (lane[slot] - network.edgeFirstLane[edge]);
        if (network.edgeLaneCount[edge] > 1) expect(fromLeft).to.be.greaterThan(0);
      }
    }
    expect(lorries).to.be.greaterThan(10_000);
  });
});
