import { DCC_PROFILES, type GateCounts, noCounts } from '../radio/congestion/counts.js';
import { type Medium, OUTCOME, OUTCOME_BIN_M, OUTCOME_BINS, OUTCOME_COUNT } from '../radio/medium.js';
import type { StationTable } from './stationTable.js';

/** Share of each outcome among the receptions of one distance bin; shares sum to 1. */
export interface ReceptionBin {
  readonly from_m: number;
  readonly to_m: number;
  readonly n: number;
  readonly prr: number;
  readonly belowSensitivity: number;
  readonly receiverBusy: number;
  readonly propagation: number;
  readonly collision: number;
  readonly jamming: number;
}

/** Packet reception ratio and error causes per distance bin; bins without receptions are left out. */
export function receptionBins(medium: Medium): ReceptionBin[] {
  const bins: ReceptionBin[] = [];
  for (let bin = 0; bin < OUTCOME_BINS; bin++) {
    const at = bin * OUTCOME_COUNT;
    let n = 0;
    for (let outcome = 0; outcome < OUTCOME_COUNT; outcome++) n += medium.outcomeCounts[at + outcome];
    if (n === 0) continue;
    const share = (outcome: number) => medium.outcomeCounts[at + outcome] / n;
    bins.push({
      from_m: bin * OUTCOME_BIN_M,
      to_m: (bin + 1) * OUTCOME_BIN_M,
      n,
      prr: share(OUTCOME.received),
      belowSensitivity: share(OUTCOME.belowSensitivity),
      receiverBusy: share(OUTCOME.receiverBusy),
      propagation: share(OUTCOME.propagation),
      collision: share(OUTCOME.collision),
      jamming: share(OUTCOME.jamming),
    });
  }
  return bins;
}

/** What congestion control did with the frames of one DCC profile, on all channels. */
export interface GateFigures {
  readonly profile: string;
  readonly offered: number;
  readonly passed: number;
  readonly delayed: number;
  /** of the delayed */
  readonly meanDelay_ms: number | null;
  readonly queueFull: number;
  readonly tooLong: number;
  readonly stationLeft: number;
  readonly released: number;
}

export const gateFigures = (media: readonly Medium[]): GateFigures[] =>
  Array.from({ length: DCC_PROFILES }, (_, profile) => {
    const { wait_us, ...counts } = gateCounts(media, profile);
    const { delayed } = counts;
    return { profile: `DP${profile}`, ...counts, meanDelay_ms: delayed === 0 ? null : wait_us / delayed / 1000 };
  });

/** Sum over the channels. */
function gateCounts(media: readonly Medium[], profile: number): GateCounts {
  const sum = noCounts();
  for (const { congestion } of media) {
    if (congestion === undefined) continue;
    for (const name of Object.keys(sum) as (keyof GateCounts)[]) sum[name] += congestion.counts[profile][name];
  }
  return sum;
}

/** Channel busy ratios are counted in steps of this. */
const CBR_STEP = 0.001;

/** Distribution of the channel busy ratio over stations and time. */
export class ChannelBusyBook {
  private readonly counts = new Float64Array(1 + 1 / CBR_STEP);
  private n = 0;
  private sum = 0;
  /** mean over the stations at the last sampling, for the page */
  latest = 0;

  sample(medium: Medium, table: StationTable): void {
    let present = 0;
    let sum = 0;
    for (let slot = 0; slot < table.count; slot++) {
      if (table.places.present[slot] === 0) continue;
      const ratio = medium.busyRatio(slot);
      this.counts[Math.min(this.counts.length - 1, Math.round(ratio / CBR_STEP))]++;
      sum += ratio;
      present++;
    }
    this.n += present;
    this.sum += sum;
    this.latest = present === 0 ? 0 : sum / present;
  }

  summary(): { mean: number | null; p95: number | null } {
    return this.n === 0 ? { mean: null, p95: null } : { mean: this.sum / this.n, p95: this.quantile(0.95) };
  }

  private quantile(share: number): number {
    let seen = 0;
    for (let i = 0; i < this.counts.length; i++) {
      seen += this.counts[i];
      if (seen >= share * this.n) return i * CBR_STEP;
    }
    return 1;
  }
}
