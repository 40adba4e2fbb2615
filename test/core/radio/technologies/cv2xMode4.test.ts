import { expect } from 'chai';
import { DEFAULT_MEDIUM, type MediumConfig } from '../../../../core/radio/config.js';
import { createMedium } from '../../../../core/radio/createMedium.js';
import {
  ACCESS_RESULT,
  type AccessOutcome,
  type Medium,
  type MediumRequest,
  OUTCOME,
  OUTCOME_BINS,
  OUTCOME_COUNT,
  type StationPlaces,
} from '../../../../core/radio/medium.js';
import { DEFAULT_SIDELINK, type SidelinkConfig } from '../../../../core/radio/sidelink/settings.js';
import { Random } from '../../../../core/random/random.js';
import { placesAt, requestOf } from '../highway.js';

const MS = 1000;

/** No shadowing; stations that are near receive all that nothing disturbs. */
const clear = (sidelink: Partial<SidelinkConfig> = {}): MediumConfig => ({
  ...DEFAULT_MEDIUM,
  technology: 'cv2xMode4',
  shadowing: { model: 'none', sigma_dB: 0, decorrelation_m: 10 },
  sidelink: { ...DEFAULT_SIDELINK, errorModel: 'wilabLteHighwayLos', ...sidelink },
});

interface Delivery {
  readonly sender: number;
  readonly start_ms: number;
  readonly receivers: number[];
  readonly sinr_dB: number[];
}

interface Log {
  readonly deliveries: Delivery[];
  readonly outcomes: AccessOutcome[];
  readonly medium: Medium;
}

interface Air {
  readonly places: StationPlaces;
  readonly requests: readonly MediumRequest[];
  readonly sidelink?: Partial<SidelinkConfig>;
  readonly window_ms?: number;
  readonly until_ms?: number;
  readonly lossProbability?: number;
  readonly everyWindow?: (now_ms: number, medium: Medium) => void;
}

function run(air: Air): Log {
  const medium = createMedium(air.places, clear(air.sidelink), [], Random.fromSeed(1));
  const deliveries: Delivery[] = [];
  const outcomes: AccessOutcome[] = [];
  const requests = [...air.requests].sort((a, b) => a.request_us - b.request_us || a.slot - b.slot);
  const window_us = (air.window_ms ?? 10) * MS;
  let next = 0;
  for (let now_us = 0; now_us < (air.until_ms ?? 300) * MS; now_us += window_us) {
    for (; next < requests.length && requests[next].request_us < now_us + window_us; next++) {
      medium.request(requests[next]);
    }
    medium.advance(now_us + window_us, { txPower_dBm: 23, lossProbability: air.lossProbability ?? 0 });
    outcomes.push(...medium.outcomes);
    for (const { request, start_us, end_us, receiverSlot, receiverCount, sinr_dB } of medium.resolved) {
      expect(end_us - start_us).to.equal(MS);
      deliveries.push({
        sender: request.slot,
        start_ms: start_us / MS,
        receivers: Array.from(receiverSlot.subarray(0, receiverCount)),
        sinr_dB: Array.from(sinr_dB.subarray(0, receiverCount)),
      });
    }
    air.everyWindow?.(now_us / MS, medium);
  }
  return { deliveries, outcomes, medium };
}

const countOf = ({ outcomeCounts }: Medium, outcome: number): number =>
  Array.from({ length: OUTCOME_BINS }, (_, bin) => outcomeCounts[bin * OUTCOME_COUNT + outcome]).reduce(
    (sum, value) => sum + value,
  );

/** One packet of a station every `period_ms`. */
const beacons = (slot: number, first_ms: number, count: number, period_ms = 100, change = {}): MediumRequest[] =>
  Array.from({ length: count }, (_, i) => requestOf(slot, (first_ms + i * period_ms) * MS, { sequence: i, ...change }));

const TWO = placesAt([
  [0, 0],
  [50, 0],
]);

/** A channel of one sub-channel that a packet fills, and a selection window of 20 subframes. */
const NARROW = { subchannels: 1, subchannel_RB: 50, reservationInterval_ms: 20, t2_ms: 20 };

describe('medium, C-V2X mode 4', () => {
  it('sends in a subframe of the selection window and delivers to those near, at exact times', () => {
    const places = placesAt([
      [0, 0],
      [100, 0],
      [5000, 0],
    ]);
    const { deliveries, outcomes } = run({ places, requests: [requestOf(0, 12_345)] });
    expect(deliveries).to.have.lengthOf(1);
    const { start_ms, receivers } = deliveries[0];
    expect(start_ms).to.be.within(12 + 1, 12 + 100);
    expect(receivers).to.deep.equal([1]);
    expect(outcomes).to.deep.equal([
      {
        stationId: 100,
        sequence: 0,
        result: ACCESS_RESULT.sent,
        accessDelay_us: start_ms * MS - 12_345,
        airtime_us: MS,
      },
    ]);
  });

  it('keeps a resource for as many packets as its counter says', () => {
    const { deliveries } = run({
      places: TWO,
      requests: beacons(0, 3, 40),
      sidelink: { keepProbability: 0 },
      until_ms: 4200,
    });
    const phases = deliveries.map(({ start_ms }) => start_ms % 100);
    const lives: number[] = [];
    for (let i = 0; i < phases.length; i++) {
      if (i === 0 || phases[i] !== phases[i - 1]) lives.push(0);
      lives[lives.length - 1]++;
    }
    expect(deliveries).to.have.lengthOf(40);
    expect(lives.length).to.be.at.least(3);
    for (const uses of lives.slice(0, -1)) expect(uses).to.be.within(5, 15);
  });

  it('never chooses anew when resources are always kept', () => {
    const { deliveries } = run({
      places: TWO,
      requests: beacons(0, 3, 60),
      sidelink: { keepProbability: 1 },
      until_ms: 6200,
    });
    expect(new Set(deliveries.map(({ start_ms }) => start_ms % 100)).size).to.equal(1);
  });

  it('hears nothing in a subframe in which it transmits, and says so', () => {
    const requests = Array.from({ length: 2 }, (_, slot) => beacons(slot, 3, 40, 20)).flat();
    const { deliveries, medium } = run({
      places: TWO,
      requests,
      sidelink: { ...NARROW, subchannels: 2, subchannel_RB: 25, keepProbability: 1, t2_ms: 20 },
      until_ms: 900,
    });
    const starts = deliveries.map(({ start_ms }) => start_ms);
    const together = deliveries.filter(({ start_ms }) => starts.filter((other) => other === start_ms).length === 2);
    for (const { receivers } of together) expect(receivers).to.deep.equal([]);
    expect(countOf(medium, OUTCOME.receiverBusy)).to.equal(together.length);
    expect(countOf(medium, OUTCOME.received)).to.equal(deliveries.length - together.length);
  });

  it('loses both packets of two stations in one resource at a receiver between them', () => {
    // nothing is respected or measured, so every choice is one of 20 at random; equally strong, neither can be decoded
    const places = placesAt([
      [0, 0],
      [500, 0],
      [250, 0],
    ]);
    const requests = [0, 1].flatMap((slot) => beacons(slot, 3, 1500, 20));
    const { deliveries, medium } = run({
      places,
      requests,
      sidelink: {
        ...NARROW,
        errorModel: 'wilabLteHighwayNlos',
        keepProbability: 0,
        rsrpThreshold_dBm: 0,
        rssiFloor_dBm: -60,
        busyThreshold_dBm: -60,
      },
      until_ms: 30_200,
    });
    const starts = deliveries.map(({ start_ms }) => start_ms);
    const isAlone = ({ start_ms }: Delivery) => starts.filter((other) => other === start_ms).length === 1;
    const together = deliveries.filter((delivery) => !isAlone(delivery));
    expect(together.length).to.be.above(0);
    for (const { receivers } of together) expect(receivers).not.to.include(2);
    for (const delivery of deliveries.filter(isAlone)) expect(delivery.receivers).to.include(2);
    expect(countOf(medium, OUTCOME.collision)).to.equal(together.length);
  });

  it('avoids by sensing what others have reserved', () => {
    const places = placesAt(Array.from({ length: 8 }, (_, i): [number, number] => [10 * i, 0]));
    const requests = Array.from({ length: 8 }, (_, slot) => beacons(slot, 3 + 97 * slot, 300, 20)).flat();
    const { deliveries } = run({ places, requests, sidelink: { ...NARROW, keepProbability: 0 }, until_ms: 6900 });
    const starts = deliveries.map(({ start_ms }) => start_ms);
    const shared = starts.length - new Set(starts).size;
    // at random, 7 others in 20 subframes: 30 % of all packets; left are choices within 20 ms of one another
    expect(shared / starts.length).to.be.below(0.06);
  });

  it('chooses as a newcomer none of the resources that ten others keep', () => {
    const places = placesAt(Array.from({ length: 11 }, (_, i): [number, number] => [10 * i, 0]));
    const old = Array.from({ length: 10 }, (_, slot) => beacons(slot, 3 + 41 * slot, 60, 20)).flat();
    const { deliveries } = run({
      places,
      requests: [...old, requestOf(10, 1_000_000)],
      sidelink: { ...NARROW, keepProbability: 1 },
      until_ms: 1100,
    });
    const newcomer = deliveries.find(({ sender }) => sender === 10);
    const phases = new Set(deliveries.filter(({ sender }) => sender < 10).map(({ start_ms }) => start_ms % 20));
    expect(phases.size).to.equal(10);
    expect(phases.has((newcomer as Delivery).start_ms % 20)).to.equal(false);
  });

  it('sends a packet twice if told to, and delivers it once', () => {
    const { deliveries, medium, outcomes } = run({
      places: TWO,
      requests: beacons(0, 3, 20),
      sidelink: { retransmission: true },
      until_ms: 2200,
    });
    expect(deliveries).to.have.lengthOf(40);
    expect(outcomes).to.have.lengthOf(20);
    for (let i = 0; i < 40; i += 2) {
      expect(deliveries[i + 1].start_ms - deliveries[i].start_ms).to.be.within(1, 15);
      expect([deliveries[i].receivers, deliveries[i + 1].receivers]).to.deep.equal([[1], []]);
    }
    expect([medium.receptions, countOf(medium, OUTCOME.received), medium.transmissions]).to.deep.equal([20, 20, 40]);
  });

  it('combines both transmissions: twice the signal to noise ratio where one alone is lost', () => {
    // 748 m: SNR 0 dB, at which 94 % of single blocks are lost; of two combined, at 3 dB, 26 %
    const places = placesAt([
      [0, 0],
      [748, 0],
    ]);
    const share = (retransmission: boolean) => {
      const config = { ...clear({ retransmission }), sensitivity_dBm: -110 };
      const medium = createMedium(places, config, [], Random.fromSeed(1));
      for (let i = 0; i < 200; i++) {
        medium.request(requestOf(0, i * 100 * MS));
        medium.advance((i + 1) * 100 * MS, { txPower_dBm: 23, lossProbability: 0 });
      }
      medium.advance(20_200 * MS, { txPower_dBm: 23, lossProbability: 0 });
      return { share: medium.receptions / 200, sums: Array.from(medium.outcomeCounts).reduce((a, b) => a + b) };
    };
    const once = share(false);
    const twice = share(true);
    expect(once.share).to.be.closeTo(0.06, 0.05);
    expect(twice.share).to.be.closeTo(0.74, 0.1);
    expect([once.sums, twice.sums]).to.deep.equal([200, 200]);
  });

  it('sends a packet that would wait too long for the reserved resource in one of its own', () => {
    const urgent = { accessCategory: 0 };
    const { deliveries, outcomes } = run({
      places: TWO,
      requests: [...beacons(0, 3, 10), ...beacons(0, 512, 20, 17, { sequence: 99, ...urgent })],
      sidelink: { keepProbability: 1 },
      until_ms: 1100,
    });
    const warnings = outcomes.filter(({ sequence }) => sequence === 99);
    expect(warnings).to.have.lengthOf(20);
    for (const { accessDelay_us } of warnings) expect(accessDelay_us).to.be.within(1 * MS, 20 * MS);
    expect(deliveries).to.have.lengthOf(30);
    expect(new Set(deliveries.map(({ start_ms }) => start_ms)).size).to.equal(30);
  });

  it('sends a second packet of the same interval in a resource of its own, within the delay budget', () => {
    const { outcomes } = run({ places: TWO, requests: [...beacons(0, 3, 5), ...beacons(0, 4, 5)], until_ms: 700 });
    expect(outcomes).to.have.lengthOf(10);
    for (const { result, accessDelay_us } of outcomes) {
      expect([result, accessDelay_us <= 100 * MS]).to.deep.equal([ACCESS_RESULT.sent, true]);
    }
  });

  it('chooses a wider resource for a packet that does not fit in the reserved one, and keeps it for smaller ones', () => {
    const sizes = [100, 100, 350, 100, 100, 350];
    const requests = sizes.map((airSize_B, i) => requestOf(0, (3 + 100 * i) * MS, { airSize_B }));
    const { deliveries } = run({ places: TWO, requests, sidelink: { keepProbability: 1 }, until_ms: 800 });
    const phases = deliveries.map(({ start_ms }) => start_ms % 100);
    expect(phases.slice(2)).to.deep.equal([phases[2], phases[2], phases[2], phases[2]]);
    expect(phases[1]).to.equal(phases[0]);
    expect(phases[2]).not.to.equal(phases[0]);
  });

  it('refuses a packet too large for all sub-channels, whole', () => {
    const { deliveries, outcomes } = run({ places: TWO, requests: [requestOf(0, 0, { airSize_B: 2600 })] });
    expect(deliveries).to.deep.equal([]);
    expect(outcomes.map(({ result, airtime_us }) => [result, airtime_us])).to.deep.equal([[ACCESS_RESULT.tooLong, 0]]);
  });

  it('refuses the packets of a station that is switched off, those that wait included', () => {
    const places = placesAt([
      [0, 0],
      [50, 0],
    ]);
    const { outcomes, deliveries } = run({
      places,
      requests: [...beacons(0, 5, 2, 20), requestOf(0, 220 * MS)],
      everyWindow: (now_ms) => {
        if (now_ms === 0) places.present[0] = 0;
      },
    });
    expect(deliveries.filter(({ start_ms }) => start_ms >= 10)).to.deep.equal([]);
    expect(outcomes.slice(-2).map(({ result }) => result)).to.deep.equal([
      ACCESS_RESULT.refused,
      ACCESS_RESULT.refused,
    ]);
  });

  it('drops what goes beyond the occupancy limit of a busy channel', () => {
    const places = placesAt(Array.from({ length: 16 }, (_, i): [number, number] => [10 * i, 0]));
    const requests = Array.from({ length: 16 }, (_, slot) => beacons(slot, 3 + slot, 150, 20)).flat();
    const resultsOf = (crLimit: string) => {
      const { outcomes } = run({ places, requests, sidelink: { ...NARROW, crLimit }, until_ms: 3100 });
      const shareOf = (wanted: number) => outcomes.filter(({ result }) => result === wanted).length / outcomes.length;
      return { sent: shareOf(ACCESS_RESULT.sent), dropped: shareOf(ACCESS_RESULT.dropped) };
    };
    expect(resultsOf('none')).to.deep.equal({ sent: 1, dropped: 0 });
    expect(resultsOf('r11611594').dropped).to.be.within(0.1, 0.9);
  });

  it('measures as channel load the share of sub-channels that are busy', () => {
    let ratio = 0;
    const requests = beacons(0, 0, 50, 20, { airSize_B: 350 }); // 3 of 5 sub-channels in 5 of 100 subframes
    run({
      places: TWO,
      requests,
      sidelink: { reservationInterval_ms: 20, keepProbability: 1 },
      until_ms: 900,
      everyWindow: (_, medium) => {
        ratio = medium.busyRatio(1);
      },
    });
    expect(ratio).to.be.closeTo((3 * 5) / 500, 1e-6);
  });

  it('loses to injected loss as much as it is told', () => {
    const { medium } = run({ places: TWO, requests: beacons(0, 3, 300, 20), lossProbability: 0.5, until_ms: 6100 });
    expect(medium.receptions / 300).to.be.closeTo(0.5, 0.12);
    expect(countOf(medium, OUTCOME.propagation)).to.equal(300 - medium.receptions);
  });

  it('gives the same bytes whatever the length of the windows', () => {
    const places = placesAt(Array.from({ length: 60 }, (_, i): [number, number] => [15 * i, (i % 3) * 4]));
    const requests = Array.from({ length: 60 }, (_, slot) => [
      ...beacons(slot, 3.7 + 5.3 * slot, 12, 83),
      ...beacons(slot, 400.2 + slot, 2, 100, { accessCategory: 0, airSize_B: 700 }),
    ]).flat();
    const results = [1, 10, 20, 100].map((window_ms) => {
      const { deliveries, outcomes, medium } = run({
        places,
        requests,
        window_ms,
        until_ms: 1600,
        sidelink: { retransmission: true },
      });
      return { deliveries, outcomes, counts: Array.from(medium.outcomeCounts) };
    });
    expect(results[0].deliveries.length).to.be.above(1000);
    for (const result of results.slice(1)) expect(result).to.deep.equal(results[0]);
  });
});
