import { expect } from 'chai';
import {
  type CellularConfig,
  type CellularLive,
  DEFAULT_CELLULAR,
  DEFAULT_CELLULAR_LIVE,
} from '../../../../core/radio/cellular/config.js';
import {
  ACCESS_RESULT,
  type AccessOutcome,
  type MediumRequest,
  OUTCOME,
  type StationPlaces,
} from '../../../../core/radio/medium.js';
import { UuMedium } from '../../../../core/radio/technologies/uu.js';
import { Random } from '../../../../core/random/random.js';
import { LIVE, placesAt, requestOf } from '../highway.js';

interface Drive {
  readonly places: StationPlaces;
  readonly requests: readonly MediumRequest[];
  readonly config?: Partial<CellularConfig>;
  readonly live?: Partial<CellularLive>;
  readonly lossProbability?: number;
  readonly window_us?: number;
  readonly until_us?: number;
  /** called before every window */
  readonly move?: (now_us: number) => void;
  readonly liveAt?: (now_us: number) => Partial<CellularLive>;
}

function drive({ places, requests, config, live, window_us = 10_000, until_us = 1_000_000, ...rest }: Drive) {
  const medium = new UuMedium(places, { ...DEFAULT_CELLULAR, ...config }, Random.fromSeed(1));
  const copies: { sender: number; start_us: number; end_us: number; states: number[][]; areMore: boolean }[] = [];
  const outcomes: AccessOutcome[] = [];
  let next = 0;
  for (let now_us = 0; now_us < until_us; now_us += window_us) {
    rest.move?.(now_us);
    for (; next < requests.length && requests[next].request_us < now_us + window_us; next++)
      medium.request(requests[next]);
    const cellular = { ...DEFAULT_CELLULAR_LIVE, ...live, ...rest.liveAt?.(now_us) };
    medium.advance(now_us + window_us, { ...LIVE, lossProbability: rest.lossProbability ?? 0, cellular });
    outcomes.push(...medium.outcomes.map((outcome) => ({ ...outcome })));
    for (const one of medium.resolved) {
      copies.push({
        sender: one.request.slot,
        start_us: one.start_us,
        end_us: one.end_us,
        states: Array.from(one.pairSlot, (slot, i) => [slot, one.pairState[i]]),
        areMore: one.copies!.areMore,
      });
    }
  }
  return { medium, copies, outcomes };
}

const LATENCY = { ...DEFAULT_CELLULAR_LIVE.latency };
const near = () =>
  placesAt([
    [0, 0],
    [100, 0],
    [200, 0],
    [2000, 0],
  ]); // prettier-ignore
/** A byte a microsecond up and two down. */
const SLOW = { uplink_Mbps: 8, downlink_Mbps: 16 };
const addressed = (slot: number, request_us: number, to: number, change = {}) =>
  requestOf(slot, request_us, { destinationId: 100 + to, airSize_B: 1000, ...change });

describe('cellular network', () => {
  it('takes a frame up in its cell, through network and internet, and down to whom it is addressed', () => {
    const latency = {
      ...LATENCY,
      ...{ uplinkP50_ms: 3, uplinkP95_ms: 3, downlinkP50_ms: 4, downlinkP95_ms: 4 },
      ...{
        transportP50_ms: 1,
        transportP95_ms: 1,
        coreP50_ms: 2,
        coreP95_ms: 2,
        internetP50_ms: 10,
        internetP95_ms: 10,
      },
    };
    const { copies, outcomes } = drive({
      places: near(),
      requests: [addressed(0, 700, 3)],
      live: { ...SLOW, latency },
    });
    const onTheWay_us = 1000 + (3 + 1 + 2 + 5 + 5 + 2 + 1 + 4) * 1000 + 500;
    expect(copies).to.deep.equal([
      { sender: 0, start_us: 700, end_us: 700 + onTheWay_us, states: [[3, OUTCOME.received]], areMore: false },
    ]);
    expect(outcomes).to.deep.equal([
      { stationId: 100, sequence: 0, result: ACCESS_RESULT.sent, accessDelay_us: 0, airtime_us: 1000 },
    ]);
  });

  it('brings a broadcast to the stations near its sender as a copy for each, which share the cell', () => {
    const { copies, medium } = drive({ places: near(), requests: [requestOf(1, 0, { airSize_B: 1000 })], live: SLOW });
    expect(copies.map(({ states, end_us, areMore }) => [states, end_us, areMore])).to.deep.equal([
      [[[0, OUTCOME.received]], 1500, true],
      [[[2, OUTCOME.received]], 2000, false],
    ]);
    expect(medium.cellular.downlink).to.include({ offered: 2, carried: 2, carried_B: 2000 });
  });

  it('brings it once to each cell by multicast', () => {
    const config = { delivery: 'multicast', relevance_m: 5000 } as const;
    const { copies, medium } = drive({
      places: near(),
      requests: [requestOf(1, 0, { airSize_B: 1000 })],
      config,
      live: SLOW,
    });
    expect(copies.flatMap(({ states }) => states)).to.deep.equal([
      [0, 0],
      [2, 0],
      [3, 0],
    ]); // prettier-ignore
    expect(copies.map(({ end_us }) => end_us)).to.deep.equal([1500, 1500]);
    expect(medium.cellular.downlink.carried).to.equal(2);
  });

  it('shares the capacity of a cell in the order of arrival, and drops what would wait too long', () => {
    const requests = Array.from({ length: 30 }, (_, i) => addressed(0, 0, 1, { sequence: i }));
    const { outcomes, medium } = drive({ places: near(), requests, live: { ...SLOW, queue_ms: 20 } });
    const waits = outcomes.filter(({ result }) => result === ACCESS_RESULT.sent).map((one) => one.accessDelay_us);
    expect(waits).to.deep.equal(Array.from({ length: 21 }, (_, i) => i * 1000));
    expect(outcomes.filter(({ result }) => result === ACCESS_RESULT.dropped)).to.have.length(9);
    expect(medium.cellular.uplink).to.include({ offered: 30, carried: 21, queueFull: 9 });
  });

  it('carries its capacity and no more under overload, whoever sends', () => {
    const requests = Array.from({ length: 4000 }, (_, i) => addressed(i % 3, i * 500, (i + 1) % 3)); // 16 Mb/s
    const { medium } = drive({ places: near(), requests, live: SLOW, until_us: 2_000_000 });
    const { uplink } = medium.cellular;
    expect((uplink.carried_B * 8) / 2_000_000).to.be.closeTo(8, 0.01);
    expect(uplink.offered).to.equal(4000);
    expect(uplink.queueFull / uplink.offered).to.be.closeTo((4000 - 2000 - 300) / 4000, 0.01); // 300 wait at the end
    expect(medium.busyRatio(0)).to.be.closeTo(1, 0.001);
  });

  it('takes a change of capacity for the frames whose turn comes after it', () => {
    const requests = Array.from({ length: 15 }, (_, i) => addressed(0, 0, 1, { sequence: i }));
    const liveAt = (now_us: number) => (now_us < 10_000 ? {} : { uplink_Mbps: 4 });
    const { outcomes } = drive({ places: near(), requests, live: SLOW, liveAt });
    const waits = outcomes.map((one) => one.accessDelay_us / 1000);
    expect(waits).to.deep.equal([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 18]);
  });

  it('serves no station out of coverage, and nobody in an outage', () => {
    const config = { sites: [{ x_m: 0, y_m: 0 }], coverage_m: 500 };
    const requests = [addressed(3, 0, 0), addressed(0, 5, 3), addressed(0, 600_000, 1)];
    const { copies, outcomes, medium } = drive({
      places: near(),
      requests,
      config,
      liveAt: (now_us) => ({ outage: now_us >= 500_000 }),
    });
    expect(outcomes.map(({ result }) => result)).to.deep.equal([
      ACCESS_RESULT.refused,
      ACCESS_RESULT.sent,
      ACCESS_RESULT.refused,
    ]);
    expect(copies.map(({ states }) => states)).to.deep.equal([[[3, OUTCOME.belowSensitivity]]]);
    expect([medium.cellular.uplink.noService, medium.cellular.downlink.noService]).to.deep.equal([2, 1]);
  });

  it('interrupts a station that changes its cell: what it sends and what is sent to it waits', () => {
    const places = placesAt([
      [0, 0],
      [0, 10],
    ]); // prettier-ignore
    const sites = [
      { x_m: 0, y_m: 0 },
      { x_m: 1000, y_m: 0 },
    ]; // prettier-ignore
    const move = (now_us: number) => {
      places.x_m[0] = now_us < 200_000 ? 0 : 900;
    };
    const requests = [addressed(0, 210_000, 1), addressed(1, 220_000, 0)];
    const { copies, medium } = drive({ places, requests, config: { sites }, live: { ...SLOW, handover_ms: 50 }, move });
    expect(medium.cellular.handovers).to.equal(1);
    expect(copies.map(({ sender, end_us }) => [sender, end_us])).to.deep.equal([
      [1, 250_000 + 500],
      [0, 250_000 + 1500],
    ]);
    expect([medium.cellular.uplink.interrupted, medium.cellular.downlink.interrupted]).to.deep.equal([1, 1]);
  });

  it('keeps a station in its cell until another is nearer by a margin', () => {
    const places = placesAt([[0, 0]]);
    const sites = [
      { x_m: 0, y_m: 0 },
      { x_m: 1000, y_m: 0 },
    ]; // prettier-ignore
    const handoversAt = (x_m: number) => {
      const move = (now_us: number) => {
        places.x_m[0] = now_us === 0 ? 0 : x_m;
      };
      return drive({ places, requests: [], config: { sites }, move }).medium.cellular.handovers;
    };
    expect([510, 540, 550, 600].map(handoversAt)).to.deep.equal([0, 0, 1, 1]);
  });

  it('reaches wired stations without a cell', () => {
    const latency = { ...LATENCY, internetP50_ms: 8, internetP95_ms: 8 };
    const config = { wiredStations: 1 };
    const requests = [addressed(0, 0, 1), addressed(1, 100_000, 0)];
    const { copies, medium } = drive({ places: near(), requests, config, live: { ...SLOW, latency } });
    expect(copies.map(({ end_us }) => end_us)).to.deep.equal([8500, 109_000]);
    expect([medium.cellular.uplink.carried, medium.cellular.downlink.carried]).to.deep.equal([1, 1]);
  });

  it('loses frames on both ways over the air, and what is injected on top', () => {
    const requests = Array.from({ length: 4000 }, (_, i) => addressed(0, i * 200, 1, { airSize_B: 100 }));
    const shareOf = (loss: number, lossProbability: number) => {
      const { medium } = drive({ places: near(), requests, live: { loss }, lossProbability });
      return medium.receptions / requests.length;
    };
    expect(shareOf(0, 0)).to.equal(1);
    expect(shareOf(0.1, 0)).to.be.closeTo(0.81, 0.02);
    expect(shareOf(0, 0.2)).to.be.closeTo(0.8, 0.02);
    expect(shareOf(0, 1)).to.equal(0);
  });

  it('gives the same results whatever the window', () => {
    const latency = { ...LATENCY, uplinkP50_ms: 13, uplinkP95_ms: 22, internetP50_ms: 9, internetP95_ms: 24 };
    const places = placesAt(Array.from({ length: 40 }, (_, i) => [i * 60, 0] as const));
    const requests = Array.from({ length: 900 }, (_, i) => requestOf((i * 7) % 40, i * 1111, { sequence: i }));
    const run = (window_us: number) => {
      const { copies, outcomes } = drive({ places, requests, live: { ...SLOW, loss: 0.01, latency }, window_us });
      return { copies, outcomes };
    };
    const ten = run(10_000);
    expect(ten.copies.length).to.be.above(5000);
    expect(run(1_000)).to.deep.equal(ten);
    expect(run(100_000)).to.deep.equal(ten);
  });
});
