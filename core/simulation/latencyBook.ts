import hdr from 'hdr-histogram-js';
import type { verge } from '#proto';
import { bytesOf } from '../columns/columns.js';

/** Latencies are kept in microseconds from 1 us to 20 min, 3 significant digits. */
const HIGHEST_US = 1_200_000_000;

/** What summary.json says of one latency. Undefined figures are null. */
export interface LatencySummary {
  /** cases that came to an end, of which the quantiles are */
  readonly count: number;
  /** all cases: `count` and those that never came to an end; `missed` is a part of it */
  readonly population: number;
  readonly p50: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
  readonly max: number | null;
  readonly budget_ms: number;
  readonly missed: number;
}

/** One latency against its budget. The budget may change while the run goes on: a value is judged by the budget of its time. */
export class Latency {
  readonly name: string;
  private readonly budget: () => number;
  private readonly histogram = hdr.build({
    lowestDiscernibleValue: 1,
    highestTrackableValue: HIGHEST_US,
    numberOfSignificantValueDigits: 3,
    useWebAssembly: false,
  }) as hdr.JsHistogram;
  private misses = 0;
  private unended = 0;
  private highest_ms = 0;

  constructor(name: string, budget_ms: () => number) {
    this.name = name;
    this.budget = budget_ms;
  }

  get budget_ms(): number {
    return this.budget();
  }

  /** @returns whether the budget was kept */
  record(value_ms: number): boolean {
    this.histogram.recordValue(Math.min(HIGHEST_US, Math.max(1, Math.round(value_ms * 1000))));
    this.highest_ms = Math.max(this.highest_ms, value_ms);
    const kept = value_ms <= this.budget_ms;
    if (!kept) this.misses++;
    return kept;
  }

  /** A case that never came to an end: missed, without a value. */
  miss(): void {
    this.misses++;
    this.unended++;
  }

  summary(): LatencySummary {
    const { totalCount } = this.histogram;
    const at = (percentile: number) =>
      totalCount === 0 ? null : Math.min(this.highest_ms, this.histogram.getValueAtPercentile(percentile) / 1000);
    return {
      count: totalCount,
      population: totalCount + this.unended,
      p50: at(50),
      p95: at(95),
      p99: at(99),
      max: totalCount === 0 ? null : this.highest_ms,
      budget_ms: this.budget_ms,
      missed: this.misses,
    };
  }

  /** Distribution for the page: counts between rising upper bounds. */
  view(): verge.v1.IHistogramView {
    const upper_ms: number[] = [];
    const counts: number[] = [];
    const { percentileIterator } = this.histogram;
    percentileIterator.reset(5);
    let before = 0;
    while (percentileIterator.hasNext()) {
      const step = percentileIterator.next();
      upper_ms.push(step.valueIteratedTo / 1000);
      counts.push(step.totalCountToThisValue - before);
      before = step.totalCountToThisValue;
    }
    return {
      name: this.name,
      upperMs: bytesOf(Float32Array.from(upper_ms)),
      count: bytesOf(Uint32Array.from(counts)),
      budgetMs: this.budget_ms,
      missed: this.misses,
      total: this.histogram.totalCount + this.unended,
    };
  }
}
