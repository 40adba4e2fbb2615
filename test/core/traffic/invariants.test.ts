import { expect } from 'chai';
import fc from 'fast-check';
import { RollingHash } from '../../../core/hash/rollingHash.js';
import { Random } from '../../../core/random/random.js';
import { createTraffic } from '../../../core/traffic/createTraffic.js';
import type { TrafficEngine } from '../../../core/traffic/traffic.js';
import { recordedScenario } from '../../support/recordedScenario.js';
import { crossing, demandOf, straightRoad } from '../../support/roads.js';

/** Nobody drives backwards, off a lane or into the one ahead; nobody is lost. */
function expectSound(traffic: TrafficEngine): void {
  const { inserted, arrived, running } = traffic.totals;
  const active = traffic.vehicles.active.reduce((sum, one) => sum + one, 0);
  expect([firstFault(traffic), inserted, active]).to.deep.equal([null, arrived + running, running]);
}

function firstFault(traffic: TrafficEngine): string | null {
  const { active, lane, position_m, speed_mps, size, type } = traffic.vehicles;
  const slots: number[] = [];
  for (let slot = 0; slot < size; slot++) {
    if (active[slot] === 0) continue;
    slots.push(slot);
    const length_m = traffic.network.laneLength_m[lane[slot]];
    if (!(speed_mps[slot] >= 0)) return `slot ${slot} drives at ${speed_mps[slot]} m/s`;
    if (!(position_m[slot] >= 0 && position_m[slot] <= length_m)) return `slot ${slot} is off its lane`;
  }
  slots.sort((a, b) => lane[a] - lane[b] || position_m[b] - position_m[a]);
  for (let i = 1; i < slots.length; i++) {
    const [leader, follower] = [slots[i - 1], slots[i]];
    const rear_m = position_m[leader] - traffic.vehicleTypes[type[leader]].length_m;
    const overlaps = lane[leader] === lane[follower] && rear_m < position_m[follower] - 1e-6;
    if (overlaps) return `slot ${follower} is in slot ${leader}`;
  }
  return null;
}

function hashOf(traffic: TrafficEngine, steps: number): string {
  const hash = new RollingHash();
  for (let i = 0; i < steps; i++) {
    traffic.step();
    const { x_m, y_m, speed_mps, lane, size } = traffic.vehicles;
    for (let slot = 0; slot < size; slot++) {
      hash.double(x_m[slot]);
      hash.double(y_m[slot]);
      hash.double(speed_mps[slot]);
      hash.word(lane[slot]);
    }
  }
  return hash.digest();
}

describe('traffic, whatever the demand', () => {
  const trip = fc.record({ isWest: fc.boolean(), depart_s: fc.double({ min: 0, max: 60, noNaN: true }) });
  const phases = [
    { duration_s: 9, state: 'Gr' },
    { duration_s: 3, state: 'yr' },
    { duration_s: 9, state: 'rG' },
    { duration_s: 3, state: 'ry' },
  ];

  for (const [kind, network] of [
    ['an unsignalled', crossing()],
    ['a signalled', crossing(phases)],
  ] as const) {
    it(`stays sound at ${kind} crossing, also when cars halt anywhere and slip`, () => {
      fc.assert(
        fc.property(fc.array(trip, { minLength: 5, maxLength: 40 }), fc.integer(), (trips, seed) => {
          const given = trips.map(({ isWest, depart_s }) => ({
            route: isWest ? ['west', 'east'] : ['south', 'north'],
            depart_s,
            departSpeed: 'max' as const,
          }));
          const traffic = createTraffic(network, demandOf(network, given), {}, Random.fromSeed(seed));
          const draw = Random.fromSeed(seed).fork('mischief');
          for (let i = 0; i < 900; i++) {
            const slot = draw.integer(40);
            if (i % 50 === 0) traffic.vehicles.heldUntil_us[slot] = traffic.time_us + 8e6;
            traffic.vehicles.grip[slot] = i % 3 === 0 ? 0.1 : 0.8;
            traffic.step();
            expectSound(traffic);
          }
        }),
        { numRuns: 15, seed: 7 },
      );
    });
  }

  it('stays sound where lanes are changed', () => {
    const network = straightRoad({ lengths_m: [150, 60, 150], lanes: 3 });
    fc.assert(
      fc.property(fc.array(fc.nat(2), { minLength: 20, maxLength: 60 }), (lanes) => {
        const given = lanes.map((departLane, i) => ({ route: ['e0', 'e1', 'e2'], departLane, depart_s: i * 0.7 }));
        const traffic = createTraffic(network, demandOf(network, given), {}, Random.fromSeed(3));
        for (let i = 0; i < 600; i++) {
          if (i % 40 === 0) traffic.vehicles.heldUntil_us[i % 20] = traffic.time_us + 6e6;
          traffic.step();
          expectSound(traffic);
        }
        expect(traffic.totals.collisions).to.equal(0);
      }),
      { numRuns: 15, seed: 7 },
    );
  });
});

describe('Bologna Acosta', () => {
  it('is driven soundly: none lost, no collision, no jam that does not clear', async function () {
    const scenario = await recordedScenario('bologna_acosta', 'run.sumocfg');
    if (scenario === null) return this.skip();
    const traffic = createTraffic(scenario.network, scenario.demand, {}, Random.fromSeed(1));
    for (let i = 0; i < 3000; i++) {
      traffic.step();
      if (i % 20 === 0) expectSound(traffic);
    }
    expect(traffic.totals.inserted).to.be.at.least(700);
    expect(traffic.totals.arrived).to.be.at.least(200);
    expect(traffic.totals).to.include({ teleports: 0, collisions: 0 });
    const mean_mps = traffic.totals.speedSum_mps / traffic.totals.vehicleSteps;
    expect(mean_mps).to.be.within(6, 9.5);
  });

  it('never lets a vehicle drive onto a red link', async function () {
    const scenario = await recordedScenario('bologna_acosta', 'run.sumocfg');
    if (scenario === null) return this.skip();
    const { network } = scenario;
    const traffic = createTraffic(network, scenario.demand, {}, Random.fromSeed(2));
    const lane = new Int32Array(traffic.vehicles.lane.length).fill(-1);
    let entries = 0;
    for (let i = 0; i < 2400; i++) {
      traffic.step();
      for (let slot = 0; slot < traffic.vehicles.size; slot++) {
        const now = traffic.vehicles.active[slot] === 1 ? traffic.vehicles.lane[slot] : -1;
        const link = signalledLink(traffic, lane[slot], now);
        lane[slot] = now;
        if (link < 0) continue;
        entries++;
        expect(traffic.signalState(network.linkSignal[link])[network.linkSignalIndex[link]]).to.not.equal('r');
      }
    }
    expect(entries).to.be.greaterThan(300);
  });

  it('is the same to the last bit with the same seed and another with another', async function () {
    const scenario = await recordedScenario('bologna_acosta', 'run.sumocfg');
    if (scenario === null) return this.skip();
    const run = (seed: number) =>
      hashOf(createTraffic(scenario.network, scenario.demand, {}, Random.fromSeed(seed)), 600);
    const first = run(5);
    expect(run(5)).to.equal(first);
    expect(run(6)).to.not.equal(first);
  });
});

/** Signalled link over which a vehicle has just come from one lane onto another; -1 when there is none. */
function signalledLink(traffic: TrafficEngine, from: number, onto: number): number {
  const { network } = traffic;
  if (from < 0 || onto < 0 || from === onto || network.laneIsInternal[onto] === 0) return -1;
  for (let link = network.laneFirstLink[from]; link < network.laneFirstLink[from + 1]; link++) {
    if (network.linkVia[link] === onto && network.linkSignal[link] >= 0) return link;
  }
  return -1;
}
