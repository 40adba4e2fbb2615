import type { CongestionView, MediumLive } from '../medium.js';
import { DCC_PROFILES, type GateView, noCounts } from './counts.js';
import { CongestionGate, type GateAir } from './gate.js';
import { LimericLaw } from './limeric.js';
import { ReactiveLaw } from './reactive.js';
import { type CongestionSettings, type DccMode, DEFAULT_CONGESTION, type RateLaw } from './settings.js';

const LAWS: Readonly<Record<Exclude<DccMode, 'none'>, (capacity: number, settings: CongestionSettings) => RateLaw>> = {
  reactive: (capacity, settings) => new ReactiveLaw(capacity, settings),
  adaptive: (capacity, settings) => new LimericLaw(capacity, settings),
};

/** The congestion control of all stations on one channel; it may be switched while the simulation runs. */
export class CongestionControl implements CongestionView {
  mode: DccMode = 'none';
  /** null while the mode is none: frames go straight to channel access */
  gate: CongestionGate | null = null;
  readonly counts = Array.from({ length: DCC_PROFILES }, noCounts);
  private readonly air: GateAir;
  private settings: CongestionSettings | undefined;

  constructor(air: GateAir) {
    this.air = air;
  }

  /**
   * Takes over the live settings at the start of a window.
   * @param inside counts the frames that already contend or are on the air, by slot
   * @returns frames to hand on since no gate holds them any more
   */
  set({ dcc = 'none', congestion = DEFAULT_CONGESTION }: MediumLive, now_us: number, inside: () => Uint16Array) {
    if (congestion !== this.settings) this.gate?.tune(congestion);
    this.settings = congestion;
    return dcc === this.mode ? [] : this.change(dcc, congestion, now_us, inside);
  }

  private change(mode: DccMode, settings: CongestionSettings, now_us: number, inside: () => Uint16Array) {
    this.mode = mode;
    if (mode === 'none') {
      const released = this.gate?.releaseAll() ?? [];
      this.gate = null;
      return released;
    }
    const law = LAWS[mode](this.air.present.length, settings);
    if (this.gate === null) this.gate = new CongestionGate(this.air, this.counts, law, settings, inside());
    else this.gate.obey(law, now_us);
    return [];
  }

  viewOf(slot: number): GateView | undefined {
    return this.gate?.viewOf(slot);
  }

  interval_us(slot: number): number | undefined {
    return this.gate?.interval_us(slot);
  }
}
