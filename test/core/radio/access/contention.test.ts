import { expect } from 'chai';
import { CarrierSense } from '../../../../core/radio/access/carrierSense.js';
import { Contention } from '../../../../core/radio/access/contention.js';
import { ACCESS_CATEGORIES } from '../../../../core/radio/access/edca.js';
import type { MediumRequest } from '../../../../core/radio/medium.js';
import { requestOf } from '../highway.js';

const [VO, VI, BE, BK] = [0, 1, 2, 3];
const SLOT_US = 13;
const AIFS_US = [58, 71, 110, 149];

/** One station on a channel that is busy when told so; time runs from turn to turn. */
class Station {
  readonly carrier = new CarrierSense(1);
  turn: { time_us: number; stamp: number } = { time_us: Infinity, stamp: -1 };
  readonly contention: Contention;

  constructor(key = 1, queueLength = 2) {
    this.contention = new Contention(1, key, queueLength, this.carrier, (time_us, _slot, stamp) => {
      this.turn = { time_us, stamp };
    });
  }

  ask(accessCategory: number, now_us: number, sequence = 0): boolean {
    return this.contention.enqueue(requestOf(0, now_us, { accessCategory, sequence }), now_us);
  }

  /** A frame of another station is on the air. */
  busy(from_us: number, to_us: number): void {
    this.turn = { time_us: Infinity, stamp: -1 };
    if (this.carrier.add(0, from_us, to_us) && this.contention.contends(0)) this.contention.onBusy(0, from_us);
  }

  idle(now_us: number): void {
    this.contention.frameEnded(now_us);
  }

  /** Sends when its turn comes, for 400 us. */
  send(): MediumRequest | null {
    const { time_us, stamp } = this.turn;
    const sent = this.contention.granted(0, stamp);
    this.carrier.add(0, time_us, time_us + 400);
    this.contention.frameEnded(time_us + 400);
    return sent;
  }
}

/** Slots of backoff in a turn after the channel became idle. */
const slotsIn = (turn_us: number, idle_us: number, category: number): number =>
  (turn_us - idle_us - AIFS_US[category]) / SLOT_US;

const KEYS = Array.from({ length: 400 }, (_, i) => i + 1);

describe('contention', () => {
  it('has the parameters of EN 302 663: window and AIFS by category', () => {
    expect(ACCESS_CATEGORIES.map(({ contentionWindow, aifs_us }) => [contentionWindow, aifs_us])).to.deep.equal([
      [3, 58],
      [7, 71],
      [15, 110],
      [15, 149],
    ]);
  });

  for (const category of [VO, VI, BE, BK]) {
    it(`gives category ${category} its turn at the next slot boundary when the channel has been idle for AIFS`, () => {
      const station = new Station();
      station.ask(category, 5000);
      expect(station.turn.time_us).to.be.within(5000, 5000 + SLOT_US);
      expect((station.turn.time_us - AIFS_US[category]) % SLOT_US).to.equal(0);
    });

    it(`draws 0 to CWmin slots, all as often, for a frame of category ${category} that comes while busy`, () => {
      const window = ACCESS_CATEGORIES[category].contentionWindow + 1;
      const seen = new Array<number>(window).fill(0);
      for (const key of KEYS) {
        const station = new Station(key);
        station.busy(0, 400);
        station.ask(category, 100);
        expect(station.turn.time_us).to.equal(Infinity);
        station.idle(400);
        seen[slotsIn(station.turn.time_us, 400, category)]++;
      }
      expect(seen.reduce((sum, count) => sum + count, 0)).to.equal(KEYS.length);
      for (const count of seen) expect(count / KEYS.length).to.be.closeTo(1 / window, 0.06);
    });
  }

  it('waits for the rest of AIFS, without backoff, when the channel has just become idle', () => {
    const station = new Station();
    station.busy(0, 400);
    station.idle(400);
    station.ask(BE, 430);
    expect(station.turn.time_us).to.equal(400 + 110);
  });

  it('draws a backoff when the channel becomes busy within AIFS', () => {
    const slots = KEYS.map((key) => {
      const station = new Station(key);
      station.busy(0, 400);
      station.idle(400);
      station.ask(BE, 430);
      station.busy(450, 800);
      station.idle(800);
      return slotsIn(station.turn.time_us, 800, BE);
    });
    expect(Math.max(...slots)).to.equal(15);
    expect(Math.min(...slots)).to.equal(0);
  });

  it('counts down at every idle boundary, that at the end of AIFS included, and stands still while busy', () => {
    for (const key of KEYS) {
      const station = new Station(key);
      station.busy(0, 400);
      station.ask(BE, 100);
      station.idle(400);
      const slots = slotsIn(station.turn.time_us, 400, BE);
      if (slots < 6) continue;
      station.busy(400 + 110 + 2 * SLOT_US + 5, 1000); // three boundaries have passed
      station.idle(1000);
      expect(slotsIn(station.turn.time_us, 1000, BE)).to.equal(slots - 3);
      station.busy(1000 + 109, 2000); // none has
      station.idle(2000);
      expect(slotsIn(station.turn.time_us, 2000, BE)).to.equal(slots - 3);
    }
  });

  it('does not hear who starts less than a slot before its own turn', () => {
    const station = new Station();
    station.ask(BE, 0);
    const { turn } = station;
    station.busy(turn.time_us - SLOT_US + 1, 10_000);
    expect(station.contention.granted(0, turn.stamp)).to.not.equal(null);
  });

  it('rests for a backoff after each own frame, more to send or not', () => {
    const slots = KEYS.map((key) => {
      const station = new Station(key);
      station.ask(BE, 1000);
      const ended_us = station.turn.time_us + 400;
      station.send();
      station.ask(BE, ended_us + 1);
      return slotsIn(station.turn.time_us, ended_us, BE);
    });
    expect([Math.min(...slots), Math.max(...slots)]).to.deep.equal([0, 15]);
    for (let value = 0; value < 16; value++) expect(slots).to.include(value);
  });

  it('has done with the rest after it has passed idle', () => {
    const station = new Station();
    station.ask(BE, 1000);
    station.send();
    const late_us = station.turn.time_us + 10_000;
    station.ask(BE, late_us);
    expect(station.turn.time_us).to.be.within(late_us, late_us + SLOT_US);
  });

  it('keeps what is left of the rest when the channel becomes busy', () => {
    for (const key of KEYS) {
      const [station, twin] = [new Station(key), new Station(key)];
      for (const one of [station, twin]) one.ask(BE, 1000);
      const ended_us = station.turn.time_us + 400;
      for (const one of [station, twin]) one.send();
      twin.ask(BE, ended_us);
      const slots = slotsIn(twin.turn.time_us, ended_us, BE);
      if (slots < 3) continue;
      station.busy(ended_us + 110 + 5, ended_us + 500); // one boundary has passed
      station.ask(BE, ended_us + 200);
      station.idle(ended_us + 500);
      expect(slotsIn(station.turn.time_us, ended_us + 500, BE)).to.equal(slots - 1);
    }
  });

  it('runs a function for each category: the higher one wins a tie and the lower draws anew', () => {
    const station = new Station();
    station.ask(BK, 5000);
    station.ask(BE, 5000);
    const first_us = station.turn.time_us;
    expect(station.send()?.accessCategory).to.equal(BE);
    expect(station.turn.time_us).to.be.at.least(first_us + 400 + AIFS_US[BK]);
    expect(station.send()?.accessCategory).to.equal(BK);
  });

  it('lets a lower category with a short backoff go before a higher one with a long one', () => {
    const winners = KEYS.map((key) => {
      const station = new Station(key);
      station.busy(0, 400);
      station.ask(VI, 10);
      station.ask(BE, 20);
      station.idle(400);
      return station.send()?.accessCategory;
    });
    const share = winners.filter((category) => category === BE).length / KEYS.length;
    // VI goes at 3 + 0..7 slots, BE at 6 + 0..15: BE is first in 10 of 128 cases
    expect(share).to.be.closeTo(10 / 128, 0.04);
  });

  it('drops what a queue cannot hold, category by category', () => {
    const station = new Station(1, 2);
    expect([1, 2, 3].map((sequence) => station.ask(BE, 0, sequence))).to.deep.equal([true, true, false]);
    expect(station.ask(VO, 0)).to.equal(true);
    expect(station.contention.flush(0)).to.have.length(3);
    expect(station.contention.contends(0)).to.equal(false);
  });
});
