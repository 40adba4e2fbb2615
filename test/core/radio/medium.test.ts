import { expect } from 'chai';
import { DEFAULT_MEDIUM, type MediumConfig } from '../../../core/radio/config.js';
import { createMedium } from '../../../core/radio/createMedium.js';
import {
  ACCESS_RESULT,
  type AccessOutcome,
  type Medium,
  type MediumRequest,
  OUTCOME,
  OUTCOME_BINS,
  OUTCOME_COUNT,
  type StationPlaces,
} from '../../../core/radio/medium.js';
import { createPathLoss } from '../../../core/radio/pathLoss/registry.js';
import { Random } from '../../../core/random/random.js';
import type { Building } from '../../../core/road/network.js';
import { LIVE, placesAt, requestOf, runHighway, SEPULCRE_2022, sharesAt } from './highway.js';

/** A channel without chance: no shadowing, a step at 6.5 dB. */
const CLEAR: MediumConfig = {
  ...DEFAULT_MEDIUM,
  shadowing: { model: 'none', sigma_dB: 0, decorrelation_m: 10 },
  errorModel: 'threshold',
};
const AIRTIME_US = 448; // 300 B at 6 Mb/s
const AIFS_BE_US = 110;
const SLOT_US = 13;

interface Delivery {
  readonly id: number;
  readonly sender: number;
  readonly start_us: number;
  readonly end_us: number;
  readonly receivers: number[];
}

interface Log {
  readonly deliveries: Delivery[];
  readonly outcomes: AccessOutcome[];
  readonly medium: Medium;
}

interface Air {
  readonly places: StationPlaces;
  readonly requests: MediumRequest[];
  readonly config?: MediumConfig;
  readonly window_us?: number;
  readonly until_us?: number;
  readonly buildings?: readonly Building[];
  readonly lossProbability?: number;
}

function run(air: Air): Log {
  const medium = createMedium(air.places, air.config ?? CLEAR, air.buildings ?? [], Random.fromSeed(1));
  const deliveries: Delivery[] = [];
  const outcomes: AccessOutcome[] = [];
  const window_us = air.window_us ?? 10_000;
  let next = 0;
  for (let now_us = 0; now_us < (air.until_us ?? 20_000); now_us += window_us) {
    for (; next < air.requests.length && air.requests[next].request_us < now_us + window_us; next++) {
      medium.request(air.requests[next]);
    }
    medium.advance(now_us + window_us, { txPower_dBm: 23, lossProbability: air.lossProbability ?? 0 });
    outcomes.push(...medium.outcomes);
    for (const item of medium.resolved) {
      deliveries.push({
        id: item.transmissionId,
        sender: item.request.slot,
        start_us: item.start_us,
        end_us: item.end_us,
        receivers: Array.from(item.receiverSlot.subarray(0, item.receiverCount)),
      });
    }
  }
  return { deliveries, outcomes, medium };
}

const countOf = (medium: Medium, outcome: number): number =>
  Array.from({ length: OUTCOME_BINS }, (_, bin) => medium.outcomeCounts[bin * OUTCOME_COUNT + outcome]).reduce(
    (sum, value) => sum + value,
    0,
  );

describe('medium, IEEE 802.11p', () => {
  it('sends on an idle channel at the next slot boundary and delivers to those near, at exact times', () => {
    const places = placesAt([
      [0, 0],
      [100, 0],
      [50, 30],
      [4000, 0],
    ]);
    const { deliveries, outcomes } = run({ places, requests: [requestOf(0, 1234)] });
    const start_us = AIFS_BE_US + 87 * SLOT_US; // idle since 0; the request comes 86.5 slots after AIFS
    expect(deliveries).to.deep.equal([
      { id: 1, sender: 0, start_us, end_us: start_us + AIRTIME_US, receivers: [1, 2] },
    ]);
    expect(outcomes).to.deep.equal([
      {
        stationId: 100,
        sequence: 0,
        result: ACCESS_RESULT.sent,
        accessDelay_us: start_us - 1234,
        airtime_us: AIRTIME_US,
      },
    ]);
  });

  it('waits AIFS of its category once the channel is idle', () => {
    const places = placesAt([[0, 0]]);
    const delays = [0, 1, 2, 3].map((accessCategory) => {
      return run({ places, requests: [requestOf(0, 0, { accessCategory })] }).outcomes[0].accessDelay_us;
    });
    expect(delays).to.deep.equal([58, 71, 110, 149]);
  });

  it('reports received power by the path loss, and the SNR', () => {
    const places = placesAt([
      [0, 0],
      [200, 0],
    ]);
    const config = { ...CLEAR, pathLoss: { ...CLEAR.pathLoss, frequency_GHz: 5.89 } };
    const medium = createMedium(places, config, [], Random.fromSeed(1));
    medium.request(requestOf(0, 0));
    medium.advance(10_000, LIVE);
    expect(medium.resolved[0].rssi_dBm[0]).to.be.closeTo(23 - 101.68, 0.04);
    expect(medium.resolved[0].sinr_dB[0]).to.be.closeTo(23 - 101.68 + 98, 0.04);
  });

  it('keeps a frame pending that ends after the window', () => {
    const medium = createMedium(placesAt([[0, 0]]), CLEAR, [], Random.fromSeed(1));
    medium.request(requestOf(0, 900));
    medium.advance(1000 + AIFS_BE_US, LIVE);
    expect(medium.outcomes).to.have.length(1);
    expect(medium.resolved).to.have.length(0);
    medium.advance(2000, LIVE);
    expect(medium.outcomes).to.have.length(0);
    expect(medium.resolved).to.have.length(1);
  });

  it('is half duplex: who transmits receives nothing', () => {
    // both start in the same microsecond, too late to hear one another
    const places = placesAt([
      [0, 0],
      [60, 0],
    ]);
    const { deliveries, medium } = run({ places, requests: [requestOf(0, 500), requestOf(1, 500)] });
    expect(deliveries.map((delivery) => delivery.receivers)).to.deep.equal([[], []]);
    expect(countOf(medium, OUTCOME.receiverBusy)).to.equal(2);
  });

  it('defers to a transmission it hears, by AIFS and a backoff of 0 to 15 slots', () => {
    const places = placesAt([
      [0, 0],
      [60, 0],
    ]);
    const { deliveries } = run({ places, requests: [requestOf(0, 500), requestOf(1, 700)] });
    const [first, second] = deliveries;
    const backoff_us = second.start_us - first.end_us - AIFS_BE_US;
    expect(backoff_us % 13).to.equal(0);
    expect(backoff_us / 13).to.be.within(0, 15);
    expect(first.receivers).to.deep.equal([1]);
    expect(second.receivers).to.deep.equal([0]);
  });

  it('loses frames of hidden stations to each other between them', () => {
    // 430 m apart the two do not hear one another; the one in the middle hears both, the first arrives first
    const places = placesAt([
      [0, 0],
      [430, 0],
      [215, 0],
      [30, 0],
    ]);
    const { deliveries, medium } = run({ places, requests: [requestOf(0, 0), requestOf(1, 100)] });
    expect(deliveries.map((delivery) => delivery.receivers)).to.deep.equal([[3], []]);
    expect(countOf(medium, OUTCOME.collision)).to.equal(1);
    expect(countOf(medium, OUTCOME.receiverBusy)).to.be.at.least(1);
  });

  it('sends the frames of one station one after the other, urgent ones first', () => {
    const places = placesAt([
      [0, 0],
      [50, 0],
    ]);
    const requests = [3, 2, 0, 0].map((accessCategory, sequence) => requestOf(0, 10, { accessCategory, sequence }));
    const { deliveries, outcomes } = run({ places, requests });
    expect(outcomes.map((outcome) => outcome.sequence)).to.deep.equal([2, 3, 1, 0]);
    for (let i = 1; i < 4; i++) expect(deliveries[i].start_us).to.be.greaterThan(deliveries[i - 1].end_us);
  });

  it('drops what its queue cannot hold', () => {
    const places = placesAt([[0, 0]]);
    const requests = Array.from({ length: 5 }, (_, sequence) => requestOf(0, 0, { sequence }));
    const { outcomes } = run({ places, requests, config: { ...CLEAR, queueLength: 3 } });
    const dropped = outcomes.filter((outcome) => outcome.result === ACCESS_RESULT.dropped);
    expect(dropped.map((outcome) => outcome.sequence)).to.deep.equal([3, 4]);
    expect(outcomes).to.have.length(5);
  });

  it('neither hears nor sends for a silent station', () => {
    const places = placesAt([
      [0, 0],
      [50, 0],
      [80, 0],
    ]);
    places.present[1] = 0;
    const { deliveries, outcomes } = run({ places, requests: [requestOf(0, 0), requestOf(1, 5000)] });
    expect(deliveries.map((delivery) => delivery.receivers)).to.deep.equal([[2]]);
    expect(outcomes.map((outcome) => outcome.result)).to.deep.equal([ACCESS_RESULT.sent, ACCESS_RESULT.refused]);
  });

  it('is weakened by a building', () => {
    const places = placesAt([
      [0, 0],
      [200, 0],
      [0, 200],
    ]);
    const wall = { footprint_m: Float64Array.from([90, -20, 110, -20, 110, 20, 90, 20]), height_m: 9 };
    const { deliveries } = run({ places, requests: [requestOf(0, 0)], buildings: [wall] });
    expect(deliveries[0].receivers).to.deep.equal([2]);
  });

  it('loses what it is told to lose', () => {
    const places = placesAt([
      [0, 0],
      [50, 0],
    ]);
    const requests = Array.from({ length: 2000 }, (_, i) => requestOf(0, i * 1000, { sequence: i }));
    const { medium } = run({ places, requests, until_us: 2_100_000, lossProbability: 0.3 });
    expect(medium.transmissions).to.equal(2000);
    expect(medium.receptions / 2000).to.be.closeTo(0.7, 0.04);
  });

  it('senses the channel busy while frames are in the air', () => {
    const places = placesAt([
      [0, 0],
      [50, 0],
      [3000, 0],
    ]);
    const requests = Array.from({ length: 20 }, (_, i) => requestOf(0, i * 5000));
    const { medium } = run({ places, requests, until_us: 110_000 });
    const expected = (20 * AIRTIME_US) / 100_000;
    expect(medium.busyRatio(0)).to.be.closeTo(expected, 1e-6);
    expect(medium.busyRatio(1)).to.be.closeTo(expected, 1e-6);
    expect(medium.busyRatio(2)).to.equal(0);
  });

  it('senses the tail of a frame whose preamble it missed only if the frame is strong', () => {
    // station 0 and 1 start together; 2 hears 0 first in order, misses the preamble of 1, and 1 sends for longer
    const busy = (x_m: number): number => {
      const places = placesAt([
        [0, 0],
        [x_m, 0],
        [100, 0],
      ]);
      const requests = [requestOf(0, 0), requestOf(1, 0, { airSize_B: 1500 })];
      return run({ places, requests, until_us: 110_000 }).medium.busyRatio(2) * 100_000;
    };
    expect(busy(105)).to.be.closeTo(2048, 0.5);
    expect(busy(250)).to.be.closeTo(AIRTIME_US, 0.5);
  });

  it('senses as energy what all frames in the air give together, for as long as it is enough', () => {
    // station 2 misses the preambles of 1 and 3, 150 m away, and 3 sends for longer than 1
    const places = placesAt([
      [0, 0],
      [250, 0],
      [100, 0],
      [100, 150],
    ]);
    const requests = [
      requestOf(0, 0),
      requestOf(1, 0, { airSize_B: 800 }),
      requestOf(3, 0, { airSize_B: 1500 }),
      requestOf(2, 600),
    ];
    const each_dBm = 23 - createPathLoss(CLEAR.pathLoss)(150);
    const start_us = (change: Partial<MediumConfig>): number => {
      const { deliveries } = run({ places, requests, config: { ...CLEAR, ...change } });
      return deliveries.find(({ sender }) => sender === 2)!.start_us;
    };
    const decoded_us = 2 * AIFS_BE_US + AIRTIME_US; // AIFS after the frame of 0, which begins after AIFS
    const together_us = 2 * AIFS_BE_US + 1112; // after the first of the two
    expect(start_us({ energyDetection_dBm: each_dBm + 4 })).to.equal(decoded_us);
    expect(start_us({ energyDetection_dBm: each_dBm + 2 })).to.be.within(together_us, together_us + 15 * SLOT_US);
    const deaf = { sensitivity_dBm: -40, carrierSense_dBm: -40 };
    expect(start_us({ ...deaf, energyDetection_dBm: each_dBm + 9 })).to.be.within(600, 600 + SLOT_US);
    expect(start_us({ ...deaf, energyDetection_dBm: each_dBm + 2 })).to.be.within(
      together_us,
      together_us + 15 * SLOT_US,
    );
  });

  it('defers to what it decodes, however weak, and counts in its channel load only what is above the threshold', () => {
    const places = placesAt([
      [0, 0],
      [323, 0], // -87 dBm
    ]);
    const requests = [requestOf(0, 0), requestOf(1, 300)];
    const sensitive = run({ places, requests, until_us: 110_000 });
    expect(sensitive.deliveries[1].start_us).to.be.at.least(sensitive.deliveries[0].end_us + AIFS_BE_US);
    expect(sensitive.medium.busyRatio(1)).to.be.closeTo(AIRTIME_US / 100_000, 1e-6);
    const deaf = run({ places, requests, until_us: 110_000, config: { ...CLEAR, sensitivity_dBm: -85 } });
    expect(deaf.deliveries[1].start_us).to.be.within(300, 300 + SLOT_US);
  });

  it('takes range from where the power is last enough, though it swings with distance', () => {
    const pathLoss = { ...CLEAR.pathLoss, model: 'twoRayInterference' };
    const places = placesAt(Array.from({ length: 60 }, (_, i) => [10 * i, 0]));
    const { deliveries } = run({ places, requests: [requestOf(0, 0)], config: { ...CLEAR, pathLoss } });
    expect(deliveries[0].receivers).to.include.members([1, 20, 40, 59]);
  });

  it('is received more strongly with a receiving antenna that has gain', () => {
    const places = placesAt([
      [0, 0],
      [200, 0],
    ]);
    const rssi_dBm = (receiverGain_dB: number): number => {
      const medium = createMedium(places, { ...CLEAR, receiverGain_dB }, [], Random.fromSeed(1));
      medium.request(requestOf(0, 0));
      medium.advance(10_000, LIVE);
      return medium.resolved[0].rssi_dBm[0];
    };
    expect(rssi_dBm(3) - rssi_dBm(0)).to.be.closeTo(3, 0.07);
  });

  it('is weakened by vehicles in the way of some', () => {
    const places = placesAt(Array.from({ length: 200 }, (_, i) => [i === 0 ? 0 : 150, 0.01 * i]));
    const near = (blockage: string): number[] => {
      const medium = createMedium(places, { ...CLEAR, blockage }, [], Random.fromSeed(1));
      medium.request(requestOf(0, 0));
      medium.advance(10_000, LIVE);
      return Array.from(medium.resolved[0].rssi_dBm.subarray(0, medium.resolved[0].receiverCount));
    };
    const clear = Math.min(...near('none'));
    const weakened = near('tr37885Urban').filter((value) => value < clear - 0.5).length / 199;
    expect(weakened).to.be.within(0.6, 0.9); // 1.05 exp(-.0114 * 150) = .19 see one another
  });

  it('gives the same with windows of 1 and of 10 ms, and with the same seed', () => {
    const config: MediumConfig = { ...DEFAULT_MEDIUM, fading: 'nakagami' };
    const { places, requests } = crowd();
    const ten = run({ places, requests, config, until_us: 300_000 });
    const one = run({ places, requests, config, until_us: 300_000, window_us: 1000 });
    expect(ten.deliveries.length).to.be.greaterThan(300);
    expect(one.deliveries).to.deep.equal(ten.deliveries);
    expect(one.outcomes).to.deep.equal(ten.outcomes);
    expect(one.medium.outcomeCounts).to.deep.equal(ten.medium.outcomeCounts);
    const again = run({ places, requests, config, until_us: 300_000 });
    expect(again.deliveries).to.deep.equal(ten.deliveries);
  });

  it('refuses a model that does not exist', () => {
    const create = (change: Partial<MediumConfig>) => () =>
      createMedium(placesAt([]), { ...CLEAR, ...change }, [], Random.fromSeed(1));
    expect(create({ technology: 'semaphore' })).to.throw(/radio\.technology.*ieee80211p/);
    expect(create({ errorModel: 'x' })).to.throw(/errorModel/);
    expect(create({ rate_Mbps: 7 })).to.throw(/rate_Mbps/);
  });
});

/** 120 stations in a square, three frames each. */
function crowd(): { places: StationPlaces; requests: MediumRequest[] } {
  const random = Random.fromSeed('crowd');
  const places = placesAt(Array.from({ length: 120 }, () => [random.uniformIn(0, 900), random.uniformIn(0, 900)]));
  const requests = Array.from({ length: 360 }, (_, i) => {
    return requestOf(i % 120, random.integer(280_000), { sequence: i, accessCategory: random.integer(4) });
  });
  requests.sort((a, b) => a.request_us - b.request_us || a.stationId - b.stationId || a.sequence - b.sequence);
  return { places, requests };
}

describe('medium on a highway', () => {
  const load = { density_perM: 0.1, length_m: 3000, packet_Hz: 10, airSize_B: 220, simulated_s: 2, seed: 5 };
  const { medium } = runHighway({ ...load, config: SEPULCRE_2022 });

  it('receives less with distance', () => {
    const ratios = [25, 125, 200, 250, 300, 400].map((distance_m) => sharesAt(medium, distance_m)[OUTCOME.received]);
    for (let i = 1; i < ratios.length; i++) expect(ratios[i]).to.be.lessThan(ratios[i - 1]);
    expect(ratios[0]).to.be.greaterThan(0.93);
    expect(ratios[5]).to.be.lessThan(0.05);
  });

  it('has one outcome for each pair, so that losses and receptions sum to one', () => {
    const counted = medium.outcomeCounts.reduce((sum, count) => sum + count, 0);
    expect(counted).to.be.at.most(medium.pairs);
    expect(countOf(medium, OUTCOME.received)).to.be.at.most(medium.receptions);
    const shares = sharesAt(medium, 225);
    expect(shares.reduce((sum, share) => sum + share, 0)).to.be.closeTo(1, 1e-12);
    expect(shares[OUTCOME.jamming]).to.equal(0); // nobody jams
    for (const share of shares.slice(0, OUTCOME.jamming)) expect(share).to.be.greaterThan(0);
  });

  it('collides more with more stations', () => {
    const dense = runHighway({ ...load, density_perM: 0.2, config: SEPULCRE_2022 });
    expect(sharesAt(dense.medium, 200)[OUTCOME.collision]).to.be.greaterThan(sharesAt(medium, 200)[OUTCOME.collision]);
    expect(dense.busyRatio).to.be.greaterThan(0.25);
  });
});

describe('medium, ideal', () => {
  it('delivers everything to everybody in range at once', () => {
    const places = placesAt([
      [0, 0],
      [499, 0],
      [0, 400],
      [501, 0],
    ]);
    const config = { ...DEFAULT_MEDIUM, technology: 'ideal' };
    const { deliveries } = run({ places, requests: [requestOf(0, 7), requestOf(1, 7)], config });
    expect(deliveries).to.deep.equal([
      { id: 1, sender: 0, start_us: 7, end_us: 7, receivers: [1, 2] },
      { id: 2, sender: 1, start_us: 7, end_us: 7, receivers: [0, 3] },
    ]);
  });
});
