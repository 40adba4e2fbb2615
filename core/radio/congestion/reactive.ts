import { unknownModel } from '../unknownModel.js';
import type { CongestionSettings, RateLaw } from './settings.js';

interface State {
  readonly name: string;
  /** lowest channel busy ratio of the state; the last state lies above its own */
  readonly from: number;
  /** T_off, from one frame that passes to the next: the inverse of the table's packet rate */
  readonly off_us: number;
}

const NAMES = ['relaxed', 'active 1', 'active 2', 'active 3', 'restrictive'];

const table = (from: readonly number[], off_ms: readonly number[]): readonly State[] =>
  NAMES.map((name, i) => ({ name, from: from[i], off_us: off_ms[i] * 1000 }));

/** TS 102 687 V1.2.1 annex A: table A.2 for frames of up to 0.5 ms, table A.1 for frames of up to 1 ms. */
export const REACTIVE_TABLES: Readonly<Record<string, readonly State[]>> = {
  shortFrames: table([0, 0.3, 0.4, 0.5, 0.65], [50, 100, 200, 250, 1000]),
  longFrames: table([0, 0.3, 0.4, 0.5, 0.6], [100, 200, 400, 500, 1000]),
};

/** Reactive approach, TS 102 687 V1.2.1 clause 5.3: a state machine over the channel busy ratio, one step a period. */
export class ReactiveLaw implements RateLaw {
  private readonly states: readonly State[];
  private readonly state: Uint8Array;
  private readonly passed_us: Float64Array;

  /** @throws VergeError PARAMETER_INVALID for a table that does not exist */
  constructor(capacity: number, { reactiveTable }: CongestionSettings) {
    const states = REACTIVE_TABLES[reactiveTable];
    if (states === undefined) {
      throw unknownModel('congestion.reactiveTable', reactiveTable, Object.keys(REACTIVE_TABLES));
    }
    this.states = states;
    this.state = new Uint8Array(capacity);
    this.passed_us = new Float64Array(capacity).fill(-Infinity);
  }

  tune(): void {} // a table is chosen once

  periodEnds(): void {} // a step at every period needs no count of them

  measured(slot: number, ratio: number): void {
    const state = this.state[slot];
    if (state > 0 && !this.reaches(state, ratio)) this.state[slot]--;
    else if (state + 1 < this.states.length && this.reaches(state + 1, ratio)) this.state[slot]++;
  }

  private reaches(state: number, ratio: number): boolean {
    const { from } = this.states[state];
    return state === this.states.length - 1 ? ratio > from : ratio >= from;
  }

  reset(slot: number): void {
    this.state[slot] = 0;
  }

  passed(slot: number, now_us: number): void {
    this.passed_us[slot] = now_us;
  }

  opensAt_us(slot: number): number {
    return this.passed_us[slot] + this.interval_us(slot);
  }

  interval_us(slot: number): number {
    return this.states[this.state[slot]].off_us;
  }

  stateOf(slot: number): string {
    return this.states[this.state[slot]].name;
  }
}
