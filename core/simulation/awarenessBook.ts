import { LogHistogram } from '../metrics/logHistogram.js';
import type { ResolvedTransmission } from '../radio/medium.js';
import { NeighbourTimes } from './neighbourTimes.js';
import type { StationTable } from './stationTable.js';

/** Vehicles by how far apart they are, m. */
export const AWARENESS_BIN_M = 100;
export const AWARENESS_BINS = 5;
/** A neighbour heard less than this ago is known of. */
const KNOWN_US = 1_000_000;
/** After so long a pair has lost sight of one another: the time between is no gap. Design assumption. */
const FORGOTTEN_US = 10_000_000;
/** Of every so many vehicles one looks around at a sampling, and of as many CAMs one is followed to all around it. */
const OBSERVERS = 64;

/** What was found between vehicles so far apart; undefined figures are null. */
export interface AwarenessBin {
  readonly from_m: number;
  readonly to_m: number;
  /** times between two CAMs of one vehicle at another */
  readonly gaps: number;
  readonly gapP50_ms: number | null;
  readonly gapP95_ms: number | null;
  readonly gapP99_ms: number | null;
  readonly gapP999_ms: number | null;
  /** samples of pairs of which one has heard the other in the last 10 s */
  readonly ages: number;
  readonly ageP50_ms: number | null;
  readonly ageP95_ms: number | null;
  readonly ageP99_ms: number | null;
  readonly ageP999_ms: number | null;
  /** samples of pairs, and the share of those that heard a CAM in the last second */
  readonly pairs: number;
  readonly awareness: number | null;
  /** vehicles around the sender of a CAM that is followed, and the share of them that decoded it */
  readonly cams: number;
  readonly camReception: number | null;
}

/**
 * What vehicles know of one another from CAMs: time between receptions, age of the newest state since its generation, the
 * share of neighbours known, and the share of CAMs received, by distance.
 */
export class AwarenessBook {
  private readonly times: NeighbourTimes;
  private readonly gaps = histograms();
  private readonly ages = histograms();
  private readonly pairs = new Float64Array(AWARENESS_BINS);
  private readonly known = new Float64Array(AWARENESS_BINS);
  private readonly offered = new Float64Array(AWARENESS_BINS);
  private readonly decoded = new Float64Array(AWARENESS_BINS);
  private readonly stride: number;
  private sent = 0;
  private readonly wasPresent: Uint8Array;
  private samplings = 0;

  constructor(private readonly table: StationTable) {
    this.times = new NeighbourTimes(table.count);
    this.wasPresent = new Uint8Array(table.count);
    this.stride = Math.max(1, Math.ceil((table.count - table.rsuCount) / OBSERVERS));
  }

  /** A vehicle's CAM has been on the air. */
  received({ request, end_us, receiverCount, receiverSlot }: ResolvedTransmission, generated_us: number): void {
    const { table, times, gaps } = this;
    const { x_m, y_m } = table.places;
    const sender = request.slot;
    if (sender < table.rsuCount) return;
    const x = x_m[sender];
    const y = y_m[sender];
    const isFollowed = this.sent++ % this.stride === 0;
    if (isFollowed) this.around(sender, this.offered);
    for (let i = 0; i < receiverCount; i++) {
      const slot = receiverSlot[i];
      if (slot < table.rsuCount) continue;
      const gap_us = times.received(slot, sender, end_us, generated_us);
      const dx = x_m[slot] - x;
      const dy = y_m[slot] - y;
      const bin = (Math.sqrt(dx * dx + dy * dy) / AWARENESS_BIN_M) | 0;
      if (bin >= AWARENESS_BINS) continue;
      if (isFollowed) this.decoded[bin]++;
      if (gap_us <= FORGOTTEN_US) gaps[bin].record(gap_us);
    }
  }

  /** Some vehicles, others each time, look at what they know of those around them. */
  sample(now_us: number): void {
    const { rsuCount, count, places } = this.table;
    const vehicles = count - rsuCount;
    this.forgetAbsent();
    const { stride } = this;
    for (let i = this.samplings++ % stride; i < vehicles; i += stride) {
      if (places.present[rsuCount + i] === 1) this.look(rsuCount + i, now_us);
    }
  }

  private look(observer: number, now_us: number): void {
    this.forEachAround(observer, (slot, bin) => this.note(observer, slot, bin, now_us));
  }

  private around(sender: number, counts: Float64Array): void {
    this.forEachAround(sender, (_, bin) => {
      counts[bin]++;
    });
  }

  /** Visits the vehicles on the road around one, with their distance bin. */
  private forEachAround(centre: number, visit: (slot: number, bin: number) => void): void {
    const { rsuCount, count, places } = this.table;
    const { present, x_m, y_m } = places;
    const x = x_m[centre];
    const y = y_m[centre];
    const mostSquared = (AWARENESS_BINS * AWARENESS_BIN_M) ** 2;
    for (let slot = rsuCount; slot < count; slot++) {
      if (present[slot] === 0 || slot === centre) continue;
      const dx = x_m[slot] - x;
      const dy = y_m[slot] - y;
      const squared = dx * dx + dy * dy;
      if (squared < mostSquared) visit(slot, (Math.sqrt(squared) / AWARENESS_BIN_M) | 0);
    }
  }

  private note(observer: number, slot: number, bin: number, now_us: number): void {
    const { times } = this;
    this.pairs[bin]++;
    if (!times.find(observer, slot) || now_us - times.heard_us > FORGOTTEN_US) return;
    if (now_us - times.heard_us <= KNOWN_US) this.known[bin]++;
    this.ages[bin].record(now_us - times.generated_us);
  }

  /** Who left the road knows nobody when it is back. */
  private forgetAbsent(): void {
    const { present } = this.table.places;
    for (let slot = 0; slot < this.wasPresent.length; slot++) {
      if (present[slot] === 0 && this.wasPresent[slot] === 1) this.times.forget(slot);
      this.wasPresent[slot] = present[slot];
    }
  }

  /** Share of the vehicles within so many bins that an observer knows; null before the first sampling. */
  awarenessWithin(bins: number): number | null {
    const sum = (column: Float64Array) => column.subarray(0, bins).reduce((total, value) => total + value, 0);
    const pairs = sum(this.pairs);
    return pairs === 0 ? null : sum(this.known) / pairs;
  }

  bins(): AwarenessBin[] {
    return this.gaps.map((gaps, bin) => {
      const [gapP50_ms, gapP95_ms, gapP99_ms, gapP999_ms] = QUANTILES.map((share) => ms(gaps.quantile(share)));
      const [ageP50_ms, ageP95_ms, ageP99_ms, ageP999_ms] = QUANTILES.map((share) =>
        ms(this.ages[bin].quantile(share)),
      );
      const pairs = this.pairs[bin];
      return {
        from_m: bin * AWARENESS_BIN_M,
        to_m: (bin + 1) * AWARENESS_BIN_M,
        gaps: gaps.count,
        ...{ gapP50_ms, gapP95_ms, gapP99_ms, gapP999_ms },
        ages: this.ages[bin].count,
        ...{ ageP50_ms, ageP95_ms, ageP99_ms, ageP999_ms },
        pairs,
        awareness: pairs === 0 ? null : this.known[bin] / pairs,
        cams: this.offered[bin],
        camReception: this.offered[bin] === 0 ? null : this.decoded[bin] / this.offered[bin],
      };
    });
  }
}

const QUANTILES = [0.5, 0.95, 0.99, 0.999] as const;

const histograms = (): LogHistogram[] => Array.from({ length: AWARENESS_BINS }, () => new LogHistogram());

const ms = (value_us: number | null): number | null => (value_us === null ? null : value_us / 1000);
