import { expect } from 'chai';
import { DEFAULT_MEDIUM, type MediumConfig } from '../../../core/radio/config.js';
import { createMedium } from '../../../core/radio/createMedium.js';
import type { StationPlaces } from '../../../core/radio/medium.js';
import { FORWARDED } from '../../../core/radio/networkLayer.js';
import { Random } from '../../../core/random/random.js';
import { type ForwardingSettings, GeoForwarding } from '../../../core/simulation/forwarding.js';
import { LIVE, placesAt, requestOf } from '../radio/highway.js';

/** Everybody within 300 m hears everything at once. */
const IDEAL: MediumConfig = { ...DEFAULT_MEDIUM, technology: 'ideal', idealRange_m: 300 };
/** A channel without chance that ends between 300 and 500 m. */
const CLEAR: MediumConfig = {
  ...DEFAULT_MEDIUM,
  shadowing: { model: 'none', sigma_dB: 0, decorrelation_m: 10 },
  errorModel: 'threshold',
};
const CBF: ForwardingSettings = { forwarding: 'cbf', minTime_ms: 1, maxTime_ms: 100, maxRange_m: 1000 };
const TO_ALL = { xM: 0, yM: 0, aM: 1700, hopLimit: 10, lifetimeMs: 2000 };

interface Sent {
  readonly slot: number;
  readonly start_us: number;
  readonly hops: number;
  /** whose network layer handed it up */
  readonly up: number[];
}

interface Trial {
  readonly places: StationPlaces;
  readonly geo?: object;
  readonly config?: MediumConfig;
  readonly settings?: ForwardingSettings;
  readonly window_us?: number;
  readonly source?: number;
  readonly request_us?: number;
}

/** One geo-broadcast, 1 ms into the run, and all that comes of it. */
function run(trial: Trial) {
  const { places, config = IDEAL, source = 0, window_us = 10_000, request_us = 1000 } = trial;
  const medium = createMedium(places, config, [], Random.fromSeed(1));
  const layer = new GeoForwarding(places);
  medium.network = layer;
  const packet = layer.sourcePacket({ ...TO_ALL, ...trial.geo }, source, request_us);
  medium.request(requestOf(source, request_us, { packet, payload: Uint8Array.of(1, 2, 3) }));
  const sent: Sent[] = [];
  for (let until_us = window_us; until_us <= 1_000_000; until_us += window_us) {
    layer.set(trial.settings ?? CBF);
    medium.advance(until_us, LIVE);
    for (const { request, start_us, receiverSlot, receiverCount, passedUp } of medium.resolved) {
      expect(request.payload).to.deep.equal(Uint8Array.of(1, 2, 3));
      expect(request.sequence).to.equal(request.slot === source ? 0 : FORWARDED);
      const up = [...receiverSlot.subarray(0, receiverCount)].filter((_, i) => passedUp?.[i] === 1);
      sent.push({ slot: request.slot, start_us, hops: request.packet!.hops, up });
    }
  }
  return { sent, counts: layer.counts };
}

describe('geo-broadcast', () => {
  it('goes along a row of stations hop by hop, each after its contention time', () => {
    const { sent, counts } = run({
      places: placesAt([
        [0, 0],
        [250, 0],
        [500, 0],
        [750, 0],
      ]),
    });
    expect(sent).to.deep.equal([
      { slot: 0, start_us: 1000, hops: 1, up: [1] },
      { slot: 1, start_us: 76_250, hops: 2, up: [2] }, // 100 - 99 x 0.25 = 75.25 ms later
      { slot: 2, start_us: 151_500, hops: 3, up: [3] },
      { slot: 3, start_us: 226_750, hops: 4, up: [] },
    ]);
    expect(counts).to.include({ sources: 1, forwarded: 3, cancelled: 0, delivered: 3, deliveredBeyondOneHop: 2 });
  });

  it('is forwarded by the farthest, who silences the others', () => {
    const { sent, counts } = run({
      places: placesAt([
        [0, 0],
        [50, 0],
        [100, 0],
        [280, 0],
      ]),
    });
    expect(sent.map(({ slot, up }) => ({ slot, up }))).to.deep.equal([
      { slot: 0, up: [1, 2, 3] },
      { slot: 3, up: [] },
    ]);
    // both others and the source had it: three duplicates, two of which cancel
    expect(counts).to.include({ forwarded: 1, cancelled: 2, duplicates: 3 });
  });

  it('is neither handed up nor forwarded outside its area', () => {
    const places = placesAt([
      [0, 0],
      [200, 0],
      [290, 0],
      [450, 0],
    ]);
    const { sent } = run({ places, geo: { aM: 250 } });
    expect(sent.map(({ slot, up }) => ({ slot, up }))).to.deep.equal([
      { slot: 0, up: [1] },
      { slot: 1, up: [] },
    ]);
  });

  it('reaches its area from outside by the frame of the source alone, and goes on inside', () => {
    const places = placesAt([
      [0, 0],
      [250, 0],
      [500, 0],
    ]);
    const { sent } = run({ places, geo: { xM: 500, aM: 300 } });
    expect(sent.map(({ slot, up }) => ({ slot, up }))).to.deep.equal([
      { slot: 0, up: [1] },
      { slot: 1, up: [2] },
      { slot: 2, up: [] },
    ]);
  });

  it('ends at its hop limit and at the end of its life', () => {
    const places = placesAt([
      [0, 0],
      [250, 0],
      [500, 0],
      [750, 0],
    ]);
    expect(run({ places, geo: { hopLimit: 1 } }).sent).to.have.length(1);
    expect(run({ places, geo: { hopLimit: 2 } }).sent.map(({ slot }) => slot)).to.deep.equal([0, 1]);
    const short = run({ places, geo: { lifetimeMs: 100 } });
    expect(short.sent.map(({ slot }) => slot)).to.deep.equal([0, 1]);
    expect(short.counts.expired).to.equal(1);
  });

  it('goes one hop where nobody forwards', () => {
    const { sent } = run({
      places: placesAt([
        [0, 0],
        [250, 0],
      ]),
      settings: { ...CBF, forwarding: 'none' },
    });
    expect(sent).to.deep.equal([{ slot: 0, start_us: 1000, hops: 1, up: [1] }]);
  });

  it('is forwarded though the access layer repeats the frame it came by', () => {
    const places = placesAt([
      [0, 0],
      [250, 0],
    ]);
    const medium = createMedium(places, IDEAL, [], Random.fromSeed(1));
    const layer = new GeoForwarding(places);
    medium.network = layer;
    layer.set(CBF);
    medium.request(requestOf(0, 1000, { packet: layer.sourcePacket(TO_ALL, 0, 1000) }));
    medium.advance(10_000, LIVE);
    layer.received(medium.resolved[0]);
    expect(layer.next_us).to.equal(76_250);
    expect(layer.counts).to.include({ delivered: 1, duplicates: 0, cancelled: 0 });
  });

  it('is not forwarded by a station that left the road meanwhile', () => {
    const places = placesAt([
      [0, 0],
      [250, 0],
      [500, 0],
    ]);
    const medium = createMedium(places, IDEAL, [], Random.fromSeed(1));
    const layer = new GeoForwarding(places);
    medium.network = layer;
    layer.set(CBF);
    medium.request(requestOf(0, 1000, { packet: layer.sourcePacket(TO_ALL, 0, 1000) }));
    medium.advance(10_000, LIVE);
    places.present[1] = 0;
    medium.advance(1_000_000, LIVE);
    expect(medium.resolved).to.have.length(0);
    expect(layer.counts.forwarded).to.equal(0);
  });

  it('takes the same course to the microsecond whatever the window, even if all its hops fall into one', () => {
    const random = Random.fromSeed('crowd');
    const points = Array.from({ length: 60 }, () => [random.uniformIn(0, 1500), random.uniformIn(0, 20)] as const);
    const trial = { places: placesAt(points), config: CLEAR };
    const once = run({ ...trial, window_us: 10_000 });
    expect(once.counts.forwarded).to.be.above(3);
    expect(once.counts.cancelled).to.be.above(10);
    expect(once.counts.delivered).to.be.above(45);
    for (const window_us of [1000, 100_000, 1_000_000]) expect(run({ ...trial, window_us })).to.deep.equal(once);
  });
});
