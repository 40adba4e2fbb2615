import { expect } from 'chai';
import { DEFAULT_MEDIUM } from '../../../../core/radio/config.js';
import { createMedium } from '../../../../core/radio/createMedium.js';
import { Jamming } from '../../../../core/radio/jamming/jamming.js';
import { type Medium, type MediumLive, OUTCOME, OUTCOME_COUNT } from '../../../../core/radio/medium.js';
import { DEFAULT_OBSTACLES } from '../../../../core/radio/obstacles/buildingLoss.js';
import { freeSpaceLoss_dB } from '../../../../core/radio/pathLoss/freeSpace.js';
import { Random } from '../../../../core/random/random.js';
import { CLEAR } from '../congestion/gatedAir.js';
import { placesAt, requestOf } from '../highway.js';

const freeSpace = (distance_m: number): number => freeSpaceLoss_dB(distance_m, 5.9);
const OPEN = { pathLoss: freeSpace, receiverGain_dB: 0, buildings: [], obstacles: DEFAULT_OBSTACLES };
const LIVE: MediumLive = { txPower_dBm: 23, lossProbability: 0 };
/** At the second of two stations 100 m apart. */
const AT_RECEIVER = { x_m: 110, y_m: 0, radius_m: 40, power_dBm: 10 };
const SECOND_US = 1_000_000;

const countOf = ({ outcomeCounts }: Medium, outcome: number): number =>
  outcomeCounts.reduce((sum, count, i) => sum + (i % OUTCOME_COUNT === outcome ? count : 0), 0);

/** Station 0 sends to station 1 every 20 ms for a second. */
function run(live: (from_us: number) => MediumLive, sender = 0, window_us = 10_000) {
  const places = placesAt([
    [0, 0],
    [100, 0],
  ]);
  const medium = createMedium(places, CLEAR, [], Random.fromSeed(1));
  const starts_us: number[] = [];
  for (let from_us = 0; from_us < SECOND_US; from_us += window_us) {
    if (from_us % 20_000 === 0) medium.request(requestOf(sender, from_us + 1_000));
    medium.advance(from_us + window_us, live(from_us));
    for (const { start_us } of medium.resolved) starts_us.push(start_us);
  }
  return { medium, starts_us };
}

describe('the noise of a jammer', () => {
  it('falls with distance by the path loss, adds up, and is not counted beyond its radius', () => {
    const places = placesAt([
      [10, 0],
      [100, 0],
      [201, 0],
    ]);
    const jamming = new Jamming(places, { ...OPEN, receiverGain_dB: 2 });
    jamming.sync([{ x_m: 0, y_m: 0, radius_m: 200, power_dBm: 20 }]);
    const noise_dBm = Array.from(jamming.noise_mW!, (mW) => 10 * Math.log10(mW));
    expect(noise_dBm[0]).to.be.closeTo(20 + 2 - freeSpace(10), 1e-9);
    expect(noise_dBm[0] - noise_dBm[1]).to.be.closeTo(20, 1e-9);
    expect(noise_dBm[2]).to.equal(Number.NEGATIVE_INFINITY);
    const one_mW = jamming.noise_mW![0];
    const twice = { x_m: 0, y_m: 0, radius_m: 200, power_dBm: 20 };
    jamming.sync([twice, twice]);
    expect(jamming.noise_mW![0]).to.be.closeTo(2 * one_mW, one_mW * 1e-12);
  });

  it('is weakened by the walls between, wherever a station drives', () => {
    const places = placesAt([
      [100, 0],
      [0, 100],
    ]);
    const footprint_m = Float64Array.of(40, -10, 50, -10, 50, 10, 40, 10);
    const jamming = new Jamming(places, { ...OPEN, buildings: [{ footprint_m, height_m: 12 }] });
    const jammer = { x_m: 0, y_m: 0, radius_m: 200, power_dBm: 20 };
    const noise_dBm = (slot: number): number => {
      jamming.sync([{ ...jammer }]);
      return 10 * Math.log10(jamming.noise_mW![slot]);
    };
    const open_dBm = 20 - freeSpace(100);
    expect(noise_dBm(0)).to.be.closeTo(open_dBm - 2 * 9 - 10 * 0.4, 1e-9); // two walls, ten metres inside
    expect(noise_dBm(1)).to.be.closeTo(open_dBm, 1e-9);
    places.x_m[0] = 0;
    places.y_m[0] = -100;
    places.present[1] = 0;
    expect(noise_dBm(0)).to.be.closeTo(open_dBm, 1e-9);
    expect(noise_dBm(1)).to.equal(Number.NEGATIVE_INFINITY);
  });

  it('is nothing while nobody jams', () => {
    const jamming = new Jamming(placesAt([[0, 0]]), OPEN);
    jamming.sync([{ x_m: 0, y_m: 0, radius_m: 200, power_dBm: 20 }]);
    jamming.sync();
    expect(jamming.noise_mW).to.equal(null);
  });
});

describe('a jammed channel', () => {
  it('loses frames where the noise drowns them, with jamming as the cause', () => {
    expect(countOf(run(() => LIVE).medium, OUTCOME.received)).to.equal(50);
    const { medium } = run(() => ({ ...LIVE, jammers: [AT_RECEIVER] }));
    expect(countOf(medium, OUTCOME.jamming)).to.equal(50);
    expect(medium.receptions).to.equal(0);
  });

  it('loses nothing where the noise is weak', () => {
    const { medium } = run(() => ({ ...LIVE, jammers: [{ ...AT_RECEIVER, power_dBm: -20, x_m: 135 }] }));
    expect(medium.receptions).to.equal(50);
  });

  it('loses a frame that is drowned for a moment, where bits err one by one', () => {
    const outcomeOf = (jammedFrom_us: number): number => {
      const places = placesAt([
        [0, 0],
        [100, 0],
      ]);
      const medium = createMedium(places, { ...CLEAR, errorModel: 'nist' }, [], Random.fromSeed(1));
      medium.request(requestOf(0, 0)); // 300 B, on the air from 110 to 558 us
      for (let from_us = 0; from_us < 1_000; from_us += 50) {
        medium.advance(from_us + 50, from_us === jammedFrom_us ? { ...LIVE, jammers: [AT_RECEIVER] } : LIVE);
      }
      return [OUTCOME.received, OUTCOME.jamming].find((outcome) => countOf(medium, outcome) === 1) ?? -1;
    };
    expect(outcomeOf(50)).to.equal(OUTCOME.received); // before it
    expect(outcomeOf(300)).to.equal(OUTCOME.jamming);
    expect(outcomeOf(550)).to.equal(OUTCOME.jamming);
    expect(outcomeOf(600)).to.equal(OUTCOME.received); // after it
  });

  it('is busy for a station near the jammer, which waits until it is gone', () => {
    const jammed = (from_us: number) =>
      from_us >= 200_000 && from_us < 500_000 ? { ...LIVE, jammers: [AT_RECEIVER] } : LIVE;
    const { medium, starts_us } = run(jammed, 1);
    expect(starts_us.filter((start_us) => start_us > 200_000 && start_us < 500_000)).to.deep.equal([]);
    expect(starts_us.find((start_us) => start_us >= 500_000)).to.be.within(500_000, 501_000);
    expect(medium.receptions).to.be.within(44, 46); // ten frames wait, the others of the 300 ms find the queue full
  });

  it('counts in the channel load of a station near the jammer', () => {
    const ratios: number[] = [];
    const places = placesAt([
      [0, 0],
      [100, 0],
    ]);
    const medium = createMedium(places, CLEAR, [], Random.fromSeed(1));
    for (let from_us = 0; from_us <= 400_000; from_us += 10_000) {
      const isJammed = from_us >= 100_000 && from_us < 250_000;
      medium.advance(from_us + 10_000, isJammed ? { ...LIVE, jammers: [AT_RECEIVER] } : LIVE);
      if (from_us % 100_000 === 0) ratios.push(medium.busyRatio(1));
    }
    expect(ratios).to.deep.equal([0, 0, 1, 0.5, 0]);
    expect(medium.busyRatio(0)).to.equal(0);
  });

  it('does the same whatever the length of the windows', () => {
    const jammed = (from_us: number) =>
      from_us >= 200_000 && from_us < 500_000 ? { ...LIVE, jammers: [AT_RECEIVER] } : LIVE;
    expect(run(jammed, 1, 1_000).starts_us).to.deep.equal(run(jammed, 1, 20_000).starts_us);
  });
});

describe('a data rate that changes while the channel is in use', () => {
  it('holds for the frames that start from then on', () => {
    const places = placesAt([
      [0, 0],
      [100, 0],
    ]);
    const medium = createMedium(places, { ...DEFAULT_MEDIUM, rate_Mbps: 6 }, [], Random.fromSeed(1));
    const airtimes_us = [undefined, 12, 3].map((rate_Mbps, i) => {
      medium.request(requestOf(0, i * 10_000 + 100));
      medium.advance((i + 1) * 10_000, { ...LIVE, rate_Mbps });
      return medium.outcomes[0].airtime_us;
    });
    expect(airtimes_us).to.deep.equal([448, 248, 848]); // 300 B (IEEE 802.11-2020 clause 17)
  });
});
