import { expect } from 'chai';
import { Random } from '../../../core/random/random.js';
import type { RoadNetwork, SignalActuation, SignalPhase, SignalProgram } from '../../../core/road/network.js';
import type { RawSignalSwitch } from '../../../core/road/rawNetwork.js';
import { createTraffic } from '../../../core/traffic/createTraffic.js';
import type { TrafficEngine } from '../../../core/traffic/traffic.js';
import { crossing, demandOf, type TripGiven } from '../../support/roads.js';

/** 10 s west, 2 s yellow, 8 s south: a cycle of 20 s. */
const PHASES: SignalPhase[] = [
  { duration_s: 10, state: 'Gr' },
  { duration_s: 2, state: 'yr' },
  { duration_s: 8, state: 'rG' },
];

const start = (network: RoadNetwork, trips: readonly TripGiven[] = [], step_us = 100_000): TrafficEngine =>
  createTraffic(network, demandOf(network, trips), { step_us, carFollowing: 'krauss' }, Random.fromSeed(1));

/** What the signal shows in each of the first `seconds` seconds. */
function statesOf(traffic: TrafficEngine, seconds: number, each: (second: number) => void = () => {}): string[] {
  const states: string[] = [];
  for (let second = 0; second < seconds; second++) {
    traffic.step();
    states.push(traffic.signalState(0));
    while (traffic.time_us < (second + 1) * 1e6) traffic.step();
    each(second);
  }
  return states;
}

/** "Gr10 yr2": states with the number of seconds each was shown for. */
const runs = (states: readonly string[]): string => {
  const lengths: [string, number][] = [];
  for (const state of states) {
    if (lengths.at(-1)?.[0] === state) (lengths.at(-1) as [string, number])[1]++;
    else lengths.push([state, 1]);
  }
  return lengths.map(([state, length]) => `${state}${length}`).join(' ');
};

describe('a fixed-time signal', () => {
  for (const [offset_s, expected] of [
    [0, 'Gr10 yr2 rG8 Gr5'],
    [3, 'rG3 Gr10 yr2 rG8 Gr2'],
    [-3, 'Gr7 yr2 rG8 Gr8'],
    [43, 'rG3 Gr10 yr2 rG8 Gr2'],
    [-51, 'yr1 rG8 Gr10 yr2 rG4'],
  ] as const) {
    it(`starts ${offset_s} s late when its offset is ${offset_s} s`, () => {
      expect(runs(statesOf(start(crossing(PHASES, { offset_s })), 25))).to.equal(expected);
    });
  }

  it('follows the phases that are named as next', () => {
    const phases = [
      { ...PHASES[0], next: [2] },
      { ...PHASES[1], next: [0] },
      { ...PHASES[2], next: [1] },
    ];
    expect(runs(statesOf(start(crossing(phases)), 25))).to.equal('Gr10 rG8 yr2 Gr5');
  });

  it('shows the same with steps of one second', () => {
    const network = crossing(PHASES, { offset_s: -51 });
    expect(runs(statesOf(start(network, [], 1_000_000), 25))).to.equal('yr1 rG8 Gr10 yr2 rG4');
  });
});

describe('a change of program', () => {
  const night: SignalProgram = {
    ...{ id: 'tl', programId: 'night', offset_s: 0 },
    phases: [
      { duration_s: 4, state: 'GG' },
      { duration_s: 4, state: 'oo' },
    ],
  };
  const change = (given: Partial<RawSignalSwitch>): RawSignalSwitch => ({
    ...{ signal: 'tl', programId: 'night', at_s: 6, period_s: null, manner: 'at once' },
    ...given,
  });
  const network = (switches: readonly RawSignalSwitch[], program: Partial<SignalProgram> = {}) =>
    crossing(PHASES, program, { signalAlternatives: [night], signalSwitches: switches });

  it('comes at its time, the new program being where its own clock has it', () => {
    expect(runs(statesOf(start(network([change({})])), 15))).to.equal('Gr6 oo2 GG4 oo3');
  });

  it('is repeated after its period', () => {
    const switches = [change({ period_s: 10 }), change({ programId: '0', at_s: 8, period_s: 10 })];
    expect(runs(statesOf(start(network(switches)), 19))).to.equal('Gr6 oo2 Gr2 yr2 rG4 GG2 rG1');
  });

  it('waits for the good place of the old program and goes to that of the new one', () => {
    const switches = [change({ manner: 'good place' })];
    expect(runs(statesOf(start(network(switches, { goodSwitch_s: 11 })), 20))).to.equal('Gr10 yr1 GG4 oo4 GG1');
  });

  it('in step leaves the clock of the new program as it was', () => {
    // at 11 s the night program is at 3 of 8 s: the phase at its good place, 0 s, is lengthened by 5 s
    const switches = [change({ manner: 'good place, in step' })];
    expect(runs(statesOf(start(network(switches, { goodSwitch_s: 11 })), 25))).to.equal('Gr10 yr1 GG9 oo4 GG1');
  });
});

describe('an actuated signal', () => {
  const actuation: SignalActuation = {
    ...{ maxGap_s: 3, detectorGap_s: 2, passingTime_s: 1.9, inactive_s: 180 },
    ...{ withoutDetector: new Set<string>(), laneMaxGap_s: new Map<string, number>() },
  };
  const range = { minDuration_s: 5, maxDuration_s: 20 };
  const phases: SignalPhase[] = [
    { duration_s: 10, state: 'Gr', ...range },
    { duration_s: 2, state: 'yr' },
    { duration_s: 10, state: 'rG', ...range },
    { duration_s: 2, state: 'ry' },
  ];
  const west = (depart_s: number): TripGiven => ({
    ...{ route: ['west', 'east'], depart_s, departPosition: 140 },
    ...{ departSpeed: 'max', name: `car${depart_s}` },
  });

  it('without traffic ends its phases after their shortest time', () => {
    expect(runs(statesOf(start(crossing(phases, { actuation })), 15))).to.equal('Gr5 yr2 rG5 ry2 Gr1');
  });

  it('goes on while cars cross the detector, so that the last one reaches the line', () => {
    // the detector is 23.5 m before the line: (5 s / 1.9 s + 0.5) * 7.5 m; from 140 m a car is past it 3 s later,
    // the second one at 6 s: from then on the phase ends when the gap is 3 s
    const states = statesOf(start(crossing(phases, { actuation }), [west(0), west(3)]), 20);
    expect(runs(states)).to.match(/^Gr9 yr2 rG5 ry2/);
  });

  it('ends a phase after its longest time however dense the traffic', () => {
    const trips = Array.from({ length: 20 }, (_, i) => west(2 * i));
    expect(runs(statesOf(start(crossing(phases, { actuation }), trips), 29))).to.equal('Gr20 yr2 rG5 ry2');
  });

  it('has no detector on a lane that is to have none', () => {
    const blind = { ...actuation, withoutDetector: new Set(['west_0']) };
    const trips = Array.from({ length: 20 }, (_, i) => west(2 * i));
    expect(runs(statesOf(start(crossing(phases, { actuation: blind }), trips), 14))).to.equal('Gr5 yr2 rG5 ry2');
  });

  it('goes to the phase that is wanted where several may follow', () => {
    const rest = { duration_s: 5, state: 'rr', minDuration_s: 5, maxDuration_s: 5, next: [0] };
    const choosing = [{ ...phases[0], next: [1, 2] }, rest, { ...phases[2], next: [0] }];
    const south: TripGiven = { route: ['south', 'north'], departPosition: 150, departSpeed: 'max' };
    expect(runs(statesOf(start(crossing(choosing, { actuation })), 8))).to.equal('Gr5 rr3');
    const states = statesOf(start(crossing(choosing, { actuation }), [{ ...south, depart_s: 1 }]), 8);
    expect(runs(states)).to.equal('Gr5 rG3');
  });
});

describe('a car at a signal', () => {
  const NAME = 'from the south';
  /** When the car from the south is over its line, s; null if it does not cross in the time. */
  function crossesAt_s(state: string, trips: readonly TripGiven[], seconds = 60): number | null {
    const network = crossing([{ duration_s: 1000, state }]);
    const traffic = start(network, trips);
    const approach = network.laneIndex.get('south_0');
    let slowest_mps = 99;
    for (let i = 0; i < seconds * 10; i++) {
      traffic.step();
      const station = traffic.stationIds.find((id) => traffic.nameOf(id) === NAME) as number;
      const slot = traffic.slotOf(station);
      if (slot < 0) continue;
      if (traffic.vehicles.lane[slot] !== approach) {
        stopped = slowest_mps < 0.1;
        return traffic.time_us / 1e6;
      }
      if (traffic.time_us > 2e6) slowest_mps = Math.min(slowest_mps, traffic.vehicles.speed_mps[slot]);
    }
    return null;
  }
  let stopped = false;
  const south: TripGiven = { route: ['south', 'north'], departPosition: 50, departSpeed: 'max', name: NAME };
  /** One that starts 2 m before its line at 4 s, and one with priority that reaches the crossing at 7.8 s. */
  const standing: TripGiven = { route: ['south', 'north'], departPosition: 198, depart_s: 4, name: NAME };
  const first: TripGiven = { route: ['west', 'east'], departPosition: 100, departSpeed: 'max' };

  it('waits at red and at red with yellow', () => {
    expect(crossesAt_s('Gr', [south])).to.equal(null);
    expect(crossesAt_s('Gu', [south])).to.equal(null);
  });

  it('drives through green without stopping', () => {
    expect(crossesAt_s('rG', [south])).to.be.within(9, 13);
    expect(stopped).to.equal(false);
  });

  it('that shows a green arrow stops first, then goes', () => {
    expect(crossesAt_s('rs', [south])).to.be.within(12, 20);
    expect(stopped).to.equal(true);
  });

  it('that blinks gives way, as at a minor road', () => {
    expect(crossesAt_s('Oo', [standing])).to.be.within(5, 6);
    expect(crossesAt_s('Oo', [first, standing])).to.be.within(7, 11);
    expect(crossesAt_s('Oo', [south])).to.be.within(9, 13);
    expect(stopped).to.equal(false);
  });

  it('that is off leaves priority to the road that has it', () => {
    expect(crossesAt_s('OO', [standing])).to.be.within(5, 6);
    expect(crossesAt_s('OO', [first, standing])).to.be.within(7, 11);
  });

  it('stops at yellow, be it of a major or a minor road', () => {
    expect(crossesAt_s('ry', [south])).to.equal(null);
    expect(crossesAt_s('rY', [south])).to.equal(null);
  });
});
