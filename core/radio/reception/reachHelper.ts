import { Random, type RandomState } from '../../random/random.js';
import type { Building } from '../../road/network.js';
import type { MediumConfig } from '../config.js';
import { OUTCOME_BINS } from '../medium.js';
import { LinkBudget } from './linkBudget.js';
import { CONTROL, type ReachTable } from './reachTable.js';

/** What a thread that calls `helpReach` needs to find what the medium itself would find. */
export interface ReachSetup {
  readonly table: ReachTable;
  readonly config: MediumConfig;
  readonly buildings: readonly Building[];
  readonly random: RandomState;
  readonly stationId: Uint32Array;
  readonly height_m: Float32Array;
}

/** How long it sleeps at most before it looks whether it is still wanted, ms. */
const NAP_MS = 500;

/** The life of a helping thread: in every step it finds whom the expected senders reach, until it is no longer wanted. */
export function helpReach(setup: ReachSetup): void {
  const { control } = setup.table;
  const helper = new ReachHelper(setup);
  let step = 0;
  while (Atomics.load(control, CONTROL.over) === 0) {
    if (Atomics.wait(control, CONTROL.step, step, NAP_MS) === 'timed-out') continue;
    step = helper.help();
  }
}

/** Works ahead of the world's thread and never waits for it. */
export class ReachHelper {
  readonly table: ReachTable;
  private readonly links: LinkBudget;
  private used = 0;

  constructor({ table, config, buildings, random, stationId, height_m }: ReachSetup) {
    const { present, x_m, y_m } = table;
    const places = { count: stationId.length, present, stationId, x_m, y_m, height_m };
    this.table = table;
    this.links = new LinkBudget(places, config, buildings, Random.ofState(random));
    this.links.share(table.places, true);
  }

  /** Finds what there is to find in the present step, or until the next begins. @returns the step */
  help(): number {
    const { control, sender, due_us } = this.table;
    const step = this.takePlaces();
    const count = control[CONTROL.senders];
    this.used = 0;
    for (let i = 0; i < count; i++) {
      if (Atomics.load(control, CONTROL.writing) !== step) break;
      if (due_us[i] >= Atomics.load(control, CONTROL.passed)) this.find(sender[i], step);
    }
    return step;
  }

  /** Until they were not written over meanwhile. */
  private takePlaces(): number {
    const { control, txPower_dBm } = this.table;
    for (;;) {
      const step = Atomics.load(control, CONTROL.step);
      this.links.sync(txPower_dBm[0], step);
      if (Atomics.load(control, CONTROL.writing) === step) return step;
    }
  }

  private find(slot: number, step: number): void {
    const { table, links, used } = this;
    if (used + links.look(slot, 0) > table.pairs.pairSlot.length) return; // no room
    const count = links.write(table.pairs, used);
    this.used += count;
    table.inRange[slot] = links.inRange;
    table.weak.set(links.weak, slot * OUTCOME_BINS);
    table.first[slot] = used;
    table.count[slot] = count;
    Atomics.store(table.found, slot, step);
  }
}
