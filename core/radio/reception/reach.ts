import type { RandomState } from '../../random/random.js';
import type { Building } from '../../road/network.js';
import type { MediumConfig } from '../config.js';
import { OUTCOME, OUTCOME_BINS, OUTCOME_COUNT, type StationPlaces } from '../medium.js';
import { ExpectedSenders } from './expectedSenders.js';
import type { Frame } from './frame.js';
import type { LinkBudget } from './linkBudget.js';
import type { ReachSetup } from './reachHelper.js';
import { CONTROL, createReachTable, type ReachTable } from './reachTable.js';

/** With fewer stations a thread costs more than it saves. */
const LEAST_STATIONS = 100;

/**
 * Whom frames reach. Each is computed when its frame starts, unless a helping thread has found it before: this works
 * ahead, through those that are expected to send in this step. Who computed it changes no result.
 */
export class Reach {
  /** (transmission, receiver) pairs within range so far */
  pairs = 0;
  private readonly links: LinkBudget;
  private readonly places: StationPlaces;
  private readonly expected: ExpectedSenders;
  private table: ReachTable | null = null;
  private step = 0;
  private stepBegan_us = 0;

  constructor(links: LinkBudget, places: StationPlaces) {
    this.links = links;
    this.places = places;
    this.expected = new ExpectedSenders(places.stationId.length);
  }

  /** Has a thread help from now on; in vain where every frame draws for itself. */
  share(
    launch: (setup: ReachSetup) => void,
    config: MediumConfig,
    buildings: readonly Building[],
    random: RandomState,
  ): void {
    const { stationId, height_m } = this.places;
    if (!this.links.isRepeatable || stationId.length < LEAST_STATIONS) return;
    this.table = createReachTable(stationId.length);
    this.links.share(this.table.places, false);
    launch({ table: this.table, config, buildings, random, stationId, height_m });
  }

  /** The helper may end. */
  close(): void {
    if (this.table === null) return;
    Atomics.store(this.table.control, CONTROL.over, 1);
    Atomics.notify(this.table.control, CONTROL.step);
    this.table = null;
  }

  /** Takes over places and power; call when stations have moved, and at each window start. */
  sync(txPower_dBm: number, now_us: number): void {
    if (!this.links.sync(txPower_dBm, this.step + 1)) return;
    this.step++;
    if (this.table !== null) this.publish(this.table, txPower_dBm, now_us);
  }

  /** The helper may leave to this thread what is sent before. */
  passed(time_us: number): void {
    if (this.table !== null) Atomics.store(this.table.control, CONTROL.passed, time_us - this.stepBegan_us);
  }

  private publish(table: ReachTable, txPower_dBm: number, now_us: number): void {
    const { present, x_m, y_m } = this.places;
    const { control } = table;
    Atomics.store(control, CONTROL.writing, this.step);
    this.stepBegan_us = now_us;
    table.present.set(present);
    table.x_m.set(x_m);
    table.y_m.set(y_m);
    table.txPower_dBm[0] = txPower_dBm;
    control[CONTROL.senders] = this.expected.list(now_us, present, table);
    Atomics.store(control, CONTROL.passed, 0);
    Atomics.store(control, CONTROL.step, this.step);
    Atomics.notify(control, CONTROL.step);
  }

  /**
   * Fills the frame's pairs: stations in range, in no order that means anything, with the level each receives. Pairs too
   * weak to be decoded or to disturb are only counted.
   */
  fill(frame: Frame, counts: Float64Array): void {
    const { table, links } = this;
    const { slot } = frame.request;
    if (table !== null) {
      this.expected.sent(slot, frame.start_us);
      if (Atomics.load(table.found, slot) === this.step) {
        this.copy(table, slot, frame, counts);
        return;
      }
    }
    frame.reservePairs(links.look(slot, frame.drawKey));
    frame.pairCount = links.write(frame, 0);
    this.count(links.inRange, links.weak, 0, counts);
  }

  private copy(table: ReachTable, slot: number, frame: Frame, counts: Float64Array): void {
    const { pairSlot, pairLevel, pairBin } = table.pairs;
    const first = table.first[slot];
    const count = table.count[slot];
    frame.pairCount = count;
    frame.reservePairs(count);
    for (let i = 0; i < count; i++) {
      frame.pairSlot[i] = pairSlot[first + i];
      frame.pairLevel[i] = pairLevel[first + i];
      frame.pairBin[i] = pairBin[first + i];
    }
    this.count(table.inRange[slot], table.weak, slot * OUTCOME_BINS, counts);
  }

  private count(inRange: number, weak: Uint16Array | Uint32Array, from: number, counts: Float64Array): void {
    this.pairs += inRange;
    for (let bin = 0; bin < OUTCOME_BINS; bin++) {
      counts[bin * OUTCOME_COUNT + OUTCOME.belowSensitivity] += weak[from + bin];
    }
  }
}
