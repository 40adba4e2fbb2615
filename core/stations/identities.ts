import { PSEUDONYM_STRATEGIES, type PseudonymStrategyName } from '../facilities/pseudonyms/registry.js';
import type { ChangePlan, PseudonymSettings } from '../facilities/pseudonyms/strategy.js';
import { hash32, type Random } from '../random/random.js';
import { US_PER_S } from '../units/units.js';
import type { StationIndex } from './stationIndex.js';

/** ETSI TR 103 415: a change may be put off while a warning is being sent, for at most so long, us. */
const LONGEST_LOCK_US = 255 * US_PER_S;
/** Pseudonyms have the highest bit, station ids of a run do not: one is never taken for the other. */
const PSEUDONYM_BIT = 0x80000000;

/** One vehicle's pseudonym in use. */
interface Use {
  readonly draw: Random;
  /** of all its trips; grows by less than one a second */
  count: number;
  /** on this trip */
  changes: number;
  plan: ChangePlan;
  since_us: number;
  driven_m: number;
  looked_us: number;
}

/**
 * Under which ids a host's stations are known on the air. Without a strategy that is the station's own id; with one, a
 * pseudonym from the start of each trip that changes as the strategy says. Inside the simulator a station keeps its own id.
 */
export class Identities {
  /** on-air station id by slot */
  readonly onAir: Uint32Array;
  private readonly index: StationIndex;
  private readonly strategy: PseudonymStrategyName;
  private readonly settings: PseudonymSettings;
  private readonly rng: Random;
  private readonly key: number;
  private readonly firstCount: number;
  private readonly before: Uint32Array;
  private readonly silentUntil_us: Float64Array;
  private readonly uses: (Use | undefined)[] = [];
  private readonly slotByPseudonym = new Map<number, number>();

  /** @param start_us when the host starts: its pseudonyms are others than those its predecessor can have used */
  constructor(
    index: StationIndex,
    rng: Random,
    strategy: PseudonymStrategyName,
    settings: PseudonymSettings,
    start_us = 0,
  ) {
    this.firstCount = Math.floor(start_us / US_PER_S);
    this.index = index;
    this.strategy = strategy;
    this.settings = settings;
    this.rng = rng;
    this.key = rng.fork('pseudonyms').key32();
    this.onAir = index.ids.slice();
    this.before = index.ids.slice();
    this.silentUntil_us = new Float64Array(index.count);
  }

  /**
   * One look at a station on the road, at its trigger checks.
   * @param isLocked whether its own warning is being sent under the present id
   * @returns whether it has another id from now on
   */
  look(slot: number, now_us: number, speed_mps: number, isLocked: (slot: number) => boolean): boolean {
    if (this.strategy === 'none') return false;
    const use = this.uses[slot];
    if (use === undefined || use.looked_us < 0) return this.begin(slot, now_us);
    use.driven_m += (speed_mps * (now_us - use.looked_us)) / US_PER_S;
    use.looked_us = now_us;
    const late_us = now_us - use.since_us - use.plan.after_s * US_PER_S;
    if (late_us < 0 || use.driven_m < use.plan.after_m) return false;
    if (late_us < LONGEST_LOCK_US && isLocked(slot)) return false;
    this.silentUntil_us[slot] = now_us + use.plan.silent_s * US_PER_S;
    use.changes++;
    this.adopt(slot, use, now_us);
    return true;
  }

  private begin(slot: number, now_us: number): boolean {
    const id = this.index.ids[slot];
    const use = this.uses[slot] ?? {
      draw: this.rng.fork('pseudonymChange', id),
      count: this.firstCount,
      changes: 0,
      plan: { after_s: 0, after_m: 0, silent_s: 0 },
      since_us: 0,
      driven_m: 0,
      looked_us: 0,
    };
    this.uses[slot] = use;
    use.changes = 0;
    this.adopt(slot, use, now_us);
    return true;
  }

  private adopt(slot: number, use: Use, now_us: number): void {
    use.plan = PSEUDONYM_STRATEGIES[this.strategy](use.changes, use.draw, this.settings);
    use.since_us = now_us;
    use.looked_us = now_us;
    use.driven_m = 0;
    this.slotByPseudonym.delete(this.before[slot]);
    this.before[slot] = this.onAir[slot];
    this.onAir[slot] = (hash32(this.key, this.index.ids[slot], use.count++) | PSEUDONYM_BIT) >>> 0;
    this.slotByPseudonym.set(this.onAir[slot], slot);
  }

  /** Its trip is over: the next begins under another id. */
  left(slot: number): void {
    const use = this.uses[slot];
    if (use !== undefined) use.looked_us = -1;
    this.silentUntil_us[slot] = 0;
  }

  /** Whether the station sends no CAM after a change. */
  isSilent(slot: number, now_us: number): boolean {
    return now_us < this.silentUntil_us[slot];
  }

  /** First number of what the station counts under its present id: sequence numbers of 16 bits. */
  firstSequence(slot: number): number {
    return hash32(this.key, this.onAir[slot], 1) & 0xffff;
  }

  /** Slot of the station with this id on the air, -1 where it is none of this host's. */
  slotOf(onAirId: number): number {
    return this.slotByPseudonym.get(onAirId) ?? (this.strategy === 'none' ? this.index.slotOf(onAirId) : -1);
  }

  /** Whether the station has this id on the air, or had it before its last change. */
  isOwn(slot: number, onAirId: number): boolean {
    return this.onAir[slot] === onAirId || this.before[slot] === onAirId;
  }
}
