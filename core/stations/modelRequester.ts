import type { verge } from '#proto';
import { hash32 } from '../random/random.js';
import { US_PER_MS } from '../units/units.js';

/** A vehicle asks for what is missing of a model when so long nothing of it has come, us. Design assumption. */
export const MODEL_PATIENCE_US = 100 * US_PER_MS;
/** Vehicles that miss the same ask spread over this time: one that hears the repair asks no more. */
const SPREAD_US = 60 * US_PER_MS;
/** It asks so many times without anything coming, each time after twice the patience. */
export const MAX_REQUESTS = 4;

/** A model a vehicle waits for. */
export interface AwaitedModel {
  readonly rsuId: number;
  readonly round: number;
  readonly fragmentCount: number;
  readonly deadline_us: number;
  /** takes part in no round: it only wants the model */
  readonly listensOnly: boolean;
  next_us: number;
  tries: number;
}

/** Which vehicles of a host miss fragments of an announced model, and when each asks for them. */
export class ModelRequester {
  private readonly awaited = new Map<number, AwaitedModel>();

  constructor(private readonly ids: Uint32Array) {}

  /** A vehicle knows that a model is coming. */
  expect(slot: number, announcement: verge.v1.IRoundAnnouncement, listensOnly: boolean, time_us: number): void {
    const known = this.awaited.get(slot);
    if (known !== undefined && known.rsuId === announcement.rsuId && known.round === announcement.round) return;
    const model: AwaitedModel = {
      rsuId: announcement.rsuId!,
      round: announcement.round!,
      fragmentCount: announcement.fragmentCount!,
      deadline_us: time_us + announcement.deadlineMs! * US_PER_MS,
      listensOnly,
      next_us: 0,
      tries: 0,
    };
    this.awaited.set(slot, model);
    this.wait(slot, model, time_us);
  }

  private wait(slot: number, model: AwaitedModel, time_us: number): void {
    const spread_us = hash32(this.ids[slot], model.rsuId, model.round, model.tries) % SPREAD_US;
    model.next_us = time_us + MODEL_PATIENCE_US * 2 ** model.tries + spread_us;
  }

  /** A fragment of a model came to a vehicle. */
  progressed(slot: number, rsuId: number, round: number, time_us: number): void {
    const model = this.awaited.get(slot);
    if (model === undefined || model.rsuId !== rsuId || model.round !== round) return;
    model.tries = 0;
    this.wait(slot, model, time_us);
  }

  /** The vehicle has the model, or wants it no more. */
  end(slot: number): void {
    this.awaited.delete(slot);
  }

  /** Visits who asks before `until_us`. */
  forEachDue(until_us: number, visit: (slot: number, model: AwaitedModel, time_us: number) => void): void {
    for (const [slot, model] of this.awaited) {
      if (model.next_us >= until_us) continue;
      if (model.tries === MAX_REQUESTS || model.next_us > model.deadline_us) {
        this.awaited.delete(slot);
        continue;
      }
      const time_us = model.next_us;
      model.tries++;
      this.wait(slot, model, time_us);
      visit(slot, model, time_us);
    }
  }
}
