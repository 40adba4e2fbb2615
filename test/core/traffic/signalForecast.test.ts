import { expect } from 'chai';
import { Random } from '../../../core/random/random.js';
import type { RoadNetwork, SignalActuation, SignalPhase } from '../../../core/road/network.js';
import { createTraffic } from '../../../core/traffic/createTraffic.js';
import type { LinkOutlook } from '../../../core/traffic/signalForecast.js';
import type { TrafficEngine } from '../../../core/traffic/traffic.js';
import { crossing, demandOf, type TripGiven } from '../../support/roads.js';

const PHASES: SignalPhase[] = [
  { duration_s: 10, state: 'Gr' },
  { duration_s: 2, state: 'yr' },
  { duration_s: 8, state: 'rG' },
];
const ACTUATION: SignalActuation = {
  ...{ maxGap_s: 3, detectorGap_s: 2, passingTime_s: 1.9, inactive_s: 180 },
  ...{ withoutDetector: new Set<string>(), laneMaxGap_s: new Map<string, number>() },
};
const RANGE = { minDuration_s: 5, maxDuration_s: 20 };
const ACTUATED: SignalPhase[] = [
  { duration_s: 10, state: 'Gr', ...RANGE },
  { duration_s: 2, state: 'yr' },
  { duration_s: 10, state: 'rG', ...RANGE },
  { duration_s: 2, state: 'ry' },
];

const start = (network: RoadNetwork, trips: readonly TripGiven[] = []): TrafficEngine =>
  createTraffic(network, demandOf(network, trips), { step_us: 100_000, carFollowing: 'krauss' }, Random.fromSeed(1));

function outlookAt(traffic: TrafficEngine, time_s: number, index: number) {
  while (traffic.time_us < time_s * 1e6) traffic.step();
  const out: LinkOutlook = { letter: 0, minEnd_us: 0, maxEnd_us: 0 };
  traffic.linkOutlook(0, index, out);
  return [String.fromCharCode(out.letter), out.minEnd_us / 1e6, out.maxEnd_us / 1e6];
}

/** Whether each forecast, made every half second, holds: the letter ends within its bounds. */
function checkForecasts(traffic: TrafficEngine, index: number, until_s: number): number {
  const open: { letter: string; min_s: number; max_s: number }[] = [];
  let ended = 0;
  for (let time_s = 0.5; time_s <= until_s; time_s += 0.5) {
    const [letter, min_s, max_s] = outlookAt(traffic, time_s, index) as [string, number, number];
    for (const one of open.splice(0)) {
      if (one.letter === letter) {
        expect(one.max_s, `at ${time_s}`).to.be.at.least(time_s - 0.5);
        open.push(one);
      } else {
        expect(time_s, `${one.letter} of ${one.min_s}`).to.be.at.least(one.min_s);
        ended++;
      }
    }
    open.push({ letter, min_s, max_s });
  }
  return ended;
}

describe('outlook of a signal', () => {
  it('of fixed times is exact, over phases that show the same', () => {
    const traffic = start(crossing(PHASES));
    expect(outlookAt(traffic, 3, 0)).to.deep.equal(['G', 10, 10]);
    expect(outlookAt(traffic, 3, 1)).to.deep.equal(['r', 12, 12]);
    expect(outlookAt(traffic, 11, 0)).to.deep.equal(['y', 12, 12]);
    expect(outlookAt(traffic, 15, 0)).to.deep.equal(['r', 20, 20]);
  });

  it('does not end where a program never changes what it shows', () => {
    const traffic = start(
      crossing([
        { duration_s: 10, state: 'GG' },
        { duration_s: 5, state: 'Gr' },
      ]),
    );
    expect(outlookAt(traffic, 1, 0)).to.deep.equal(['G', Infinity, Infinity]);
    expect(outlookAt(traffic, 1, 1)).to.deep.equal(['G', 10, 10]);
  });

  it('of an actuated signal lies between its shortest and longest times', () => {
    const traffic = start(crossing(ACTUATED, { actuation: ACTUATION }));
    expect(outlookAt(traffic, 3, 0)).to.deep.equal(['G', 5, 20]);
    expect(outlookAt(traffic, 3, 1)).to.deep.equal(['r', 7, 22]);
    expect(outlookAt(traffic, 6, 0)).to.deep.equal(['y', 7, 7]);
    expect(outlookAt(traffic, 6, 1)).to.deep.equal(['r', 7, 7]);
    expect(outlookAt(traffic, 7.5, 0)).to.deep.equal(['r', 14, 29]);
  });

  it('keeps what it promised while cars come', () => {
    const trips = Array.from({ length: 12 }, (_, i): TripGiven => {
      const route = i % 3 === 0 ? ['south', 'north'] : ['west', 'east'];
      return { route, depart_s: 4 * i, name: `car${i}`, departSpeed: 'max' };
    });
    for (const index of [0, 1]) {
      expect(checkForecasts(start(crossing(ACTUATED, { actuation: ACTUATION }), trips), index, 60)).to.be.above(50);
      expect(checkForecasts(start(crossing(PHASES, { offset_s: 3 }), trips), index, 60)).to.be.above(50);
    }
  });
});
