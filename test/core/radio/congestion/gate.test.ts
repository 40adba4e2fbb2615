import { expect } from 'chai';
import fc from 'fast-check';
import { noCounts } from '../../../../core/radio/congestion/counts.js';
import { OFF_TIME_MIN_US } from '../../../../core/radio/congestion/hardLimits.js';
import { DEFAULT_CONGESTION } from '../../../../core/radio/congestion/settings.js';
import { ACCESS_RESULT, type MediumLive, type MediumRequest } from '../../../../core/radio/medium.js';
import { requestOf } from '../highway.js';
import {
  ADAPTIVE,
  CLEAR,
  FULL_DUTY,
  framesOf,
  fullestSecond,
  gatedAir,
  intervals_us,
  type Log,
  NONE,
  offTimes_us,
  REACTIVE,
} from './gatedAir.js';

const every = (interval_us: number, count: number, change: Partial<MediumRequest> = {}): MediumRequest[] =>
  Array.from({ length: count }, (_, sequence) => requestOf(0, sequence * interval_us, { sequence, ...change }));

const sequences = ({ outcomes }: Log, result: number): number[] =>
  outcomes.filter((outcome) => outcome.result === result).map(({ sequence }) => sequence);

describe('the gate of congestion control', () => {
  it('lets a flood pass at the exact rate of the relaxed state', () => {
    const requests = every(10_000, 200);
    const log = gatedAir({ stations: 1, requests, until_us: 2_000_000, live: REACTIVE });
    expect(new Set(intervals_us(log.sent))).to.deep.equal(new Set([100_000]));
    expect(log.sent).to.have.length(20);
    expect(log.sent[1].passed_us).to.equal(100_000);
  });

  it('leaves alone what comes no faster than it may', () => {
    const requests = every(100_000, 20);
    const gated = gatedAir({ stations: 1, requests, until_us: 2_000_000, live: REACTIVE });
    const free = gatedAir({ stations: 1, requests, until_us: 2_000_000, live: NONE });
    expect(gated.outcomes).to.deep.equal(free.outcomes);
    expect(gated.medium.congestion?.counts[2]).to.deep.equal({ ...noCounts(), offered: 20, passed: 20 });
  });

  it('passes the most urgent first', () => {
    const requests = [2, 2, 3, 1, 2].map((accessCategory, sequence) =>
      requestOf(0, sequence, { accessCategory, sequence }),
    );
    const log = gatedAir({ stations: 1, requests, until_us: 600_000, live: REACTIVE });
    expect(log.sent.map(({ sequence }) => sequence)).to.deep.equal([0, 3, 1, 4, 2]);
  });

  it('queues by DCC profile where one is given, and sends in its access category', () => {
    const requests = [requestOf(0, 0, { accessCategory: 1, dccProfile: 3 })];
    const { outcomes, medium } = gatedAir({ stations: 1, requests, until_us: 10_000, live: REACTIVE });
    expect(outcomes[0].accessDelay_us).to.equal(149); // AIFS of BK
    expect(medium.congestion?.counts[3].passed).to.equal(1);
  });

  it('drops the oldest of a full queue, or the newest by choice', () => {
    const requests = every(1, 6);
    const dropped = (queueDrops: 'oldest' | 'newest') => {
      const live = { ...REACTIVE, congestion: { ...DEFAULT_CONGESTION, queueDrops } };
      return sequences(gatedAir({ stations: 1, requests, until_us: 400_000, live }), ACCESS_RESULT.gateDropped);
    };
    expect(dropped('oldest')).to.deep.equal([1, 2, 3]);
    expect(dropped('newest')).to.deep.equal([3, 4, 5]);
  });

  it('refuses a frame of more than 4 ms', () => {
    const config = { ...CLEAR, rate_Mbps: 3 };
    const requests = [requestOf(0, 0, { airSize_B: 1490 }), requestOf(0, 1, { sequence: 1, airSize_B: 1400 })];
    const log = gatedAir({ stations: 1, requests, until_us: 400_000, live: REACTIVE, config });
    expect(sequences(log, ACCESS_RESULT.tooLong)).to.deep.equal([0]);
    expect(sequences(log, ACCESS_RESULT.sent)).to.deep.equal([1]);
    expect(log.medium.congestion?.counts[2].tooLong).to.equal(1);
  });

  it('lets 20 frames of DP0 pass in a burst, 25 ms apart, and then not for the rest of 10 s', () => {
    const requests = every(10_000, 300, { accessCategory: 0 });
    const { sent } = gatedAir({ stations: 1, requests, until_us: 3_000_000, live: REACTIVE });
    const offTimes = offTimes_us(sent);
    expect(Math.max(...offTimes.slice(0, 19))).to.be.below(OFF_TIME_MIN_US + 100);
    expect(new Set(intervals_us(sent).slice(19))).to.deep.equal(new Set([100_000]));
  });

  it('counts how long frames waited', () => {
    const requests = [requestOf(0, 0), requestOf(0, 40_000, { sequence: 1 })];
    const { medium } = gatedAir({ stations: 1, requests, until_us: 200_000, live: REACTIVE });
    expect(medium.congestion?.counts[2]).to.include({ passed: 2, delayed: 1, wait_us: 60_000 });
    expect(medium.congestion?.viewOf(0)).to.deep.equal({ state: 'relaxed', waiting: 0, delayed: 1, dropped: 0 });
  });

  it('tells which frames it dropped, in the window in which it does', () => {
    const { outcomes } = gatedAir({ stations: 1, requests: every(1, 4), until_us: 50_000, live: REACTIVE });
    const dropped = outcomes.filter(({ result }) => result === ACCESS_RESULT.gateDropped);
    expect(dropped.map(({ notSent }) => notSent?.sequence)).to.deep.equal([1]);
    expect(outcomes.filter(({ result, notSent }) => result === ACCESS_RESULT.sent && notSent)).to.deep.equal([]);
  });

  it('refuses what waits when the station is switched off', () => {
    const before = (from_us: number, _: unknown, present: Uint8Array): void => {
      if (from_us === 50_000) present[0] = 0;
    };
    const log = gatedAir({ stations: 1, requests: every(1, 3), until_us: 200_000, live: REACTIVE, before });
    expect(sequences(log, ACCESS_RESULT.refused)).to.deep.equal([1, 2]);
    expect(log.medium.congestion?.counts[2].stationLeft).to.equal(2);
  });

  it('does not open for many stations at once when the channel becomes free for all', () => {
    const stations = 60;
    const requests = Array.from({ length: 400 * stations }, (_, i) =>
      requestOf(i % stations, i * 333, { sequence: i, airSize_B: 800 }),
    );
    const { sent, medium } = gatedAir({ stations, requests, until_us: 8_000_000, live: REACTIVE });
    const later = sent.filter(({ start_us }) => start_us > 1_000_000);
    const alone = new Set(later.map(({ passed_us }) => passed_us)).size;
    expect(medium.congestion?.counts[2].delayed).to.be.above(1000);
    expect(alone / later.length).to.be.above(0.97);
  });

  it('can be switched on, over and off while frames wait', () => {
    const live = (from_us: number): MediumLive => [NONE, REACTIVE, ADAPTIVE, NONE][Math.floor(from_us / 500_000)];
    const requests = every(10_000, 200);
    const log = gatedAir({ stations: 1, requests, until_us: 2_100_000, live: (t) => live(Math.min(t, 1_900_000)) });
    const sentIn = (k: number) => log.sent.filter(({ start_us }) => Math.floor(start_us / 500_000) === k).length;
    expect(sentIn(0)).to.equal(50);
    expect(sentIn(1)).to.equal(5);
    expect(sentIn(2)).to.be.within(15, 20);
    const released = log.medium.congestion?.counts[2].released;
    expect(released).to.be.within(1, 2);
    expect(sentIn(3)).to.equal(50 + (released ?? 0));
    expect(log.outcomes).to.have.length(200);
  });
});

/** Requests of some stations at any times, of any size and profile. */
const flood = (stations: number, until_us: number): fc.Arbitrary<MediumRequest[]> =>
  fc
    .array(
      fc.record({
        slot: fc.integer({ min: 0, max: stations - 1 }),
        request_us: fc.integer({ min: 0, max: until_us - 1 }),
        accessCategory: fc.integer({ min: 0, max: 3 }),
        airSize_B: fc.integer({ min: 50, max: 2300 }),
      }),
      { minLength: 50, maxLength: 400 },
    )
    .map((wishes) =>
      wishes
        .sort((a, b) => a.request_us - b.request_us || a.slot - b.slot)
        .map(({ slot, request_us, ...rest }, sequence) => requestOf(slot, request_us, { ...rest, sequence })),
    );

describe('whatever is asked of the gate', () => {
  const STATIONS = 4;
  const UNTIL_US = 1_500_000;
  const END_US = 20_000_000; // all queues are empty by then
  const modes = fc.constantFrom(REACTIVE, ADAPTIVE);

  it('no station exceeds the hard limits, and no frame comes sooner than the algorithm allows', () => {
    fc.assert(
      fc.property(flood(STATIONS, UNTIL_US), modes, (requests, live) => {
        const log = gatedAir({ stations: STATIONS, requests, until_us: UNTIL_US, live });
        for (let slot = 0; slot < STATIONS; slot++) {
          const frames = framesOf(log, slot);
          for (const off_us of offTimes_us(frames)) expect(off_us).to.be.at.least(OFF_TIME_MIN_US);
          expect(fullestSecond(frames)).to.be.at.most(FULL_DUTY);
          const regular = frames.filter(({ sequence }) => requests[sequence].accessCategory > 0);
          if (live === REACTIVE) for (const gap_us of intervals_us(regular)) expect(gap_us).to.be.at.least(100_000);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('every frame has one outcome, and the counts tell of all', () => {
    fc.assert(
      fc.property(
        flood(STATIONS, UNTIL_US),
        modes,
        fc.constantFrom('oldest', 'newest'),
        (requests, mode, queueDrops) => {
          const live = { ...mode, congestion: { ...DEFAULT_CONGESTION, queueDrops: queueDrops as 'oldest' } };
          const { outcomes, sent, medium } = gatedAir({
            stations: STATIONS,
            requests,
            until_us: END_US,
            live,
            window_us: 100_000,
          });
          const ended = outcomes.map(({ sequence }) => sequence).sort((a, b) => a - b);
          expect(ended).to.deep.equal(requests.map(({ sequence }) => sequence));
          const sum = (name: 'offered' | 'passed' | 'queueFull' | 'tooLong') =>
            medium.congestion?.counts.reduce((total, counts) => total + counts[name], 0) ?? 0;
          expect(sum('offered')).to.equal(requests.length);
          expect(sum('passed')).to.equal(sent.length);
          expect(sum('queueFull') + sum('tooLong')).to.equal(requests.length - sent.length);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('the length of the windows changes nothing', () => {
    fc.assert(
      fc.property(flood(STATIONS, 600_000), modes, (requests, live) => {
        const run = (window_us: number) =>
          gatedAir({ stations: STATIONS, requests, until_us: 700_000, live, window_us });
        const [one, ten] = [run(1000), run(10_000)];
        expect(one.sent).to.deep.equal(ten.sent);
        expect(one.outcomes).to.deep.equal(ten.outcomes);
      }),
      { numRuns: 20 },
    );
  });
});
