import hdr from 'hdr-histogram-js';
import type { verge } from '#proto';
import { bytesOf } from '../columns/columns.js';
import { LatencyParts, type PartSummary } from './latencyParts.js';

/** Latencies are kept in microseconds from 1 us to 20 min, 3 significant digits. */
const HIGHEST_US = 1_200_000_000;

/** What a latency is judged by; both may change while the run goes on. */
export interface Requirement {
  readonly budget_ms: number;
  /** share of the cases that must keep the budget, 0..1; null where none is asked for */
  readonly reliability: number | null;
}

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
  /** share of `population` within the budget */
  readonly kept: number | null;
  readonly required: number | null;
  readonly met: boolean | null;
  readonly parts: Readonly<Record<string, PartSummary>>;
}

/** One latency against its budget. A value is judged by the budget of its time. */
export class Latency<Part extends string = string> {
  readonly name: string;
  readonly parts: LatencyParts<Part>;
  private readonly requirement: () => Requirement;
  private readonly histogram = hdr.build({
    lowestDiscernibleValue: 1,
    highestTrackableValue: HIGHEST_US,
    numberOfSignificantValueDigits: 3,
    useWebAssembly: false,
  }) as hdr.JsHistogram;
  private misses = 0;
  private unended = 0;
  private highest_ms = 0;

  constructor(name: string, requirement: () => Requirement, parts: readonly Part[]) {
    this.name = name;
    this.requirement = requirement;
    this.parts = new LatencyParts(parts);
  }

  get budget_ms(): number {
    return this.requirement().budget_ms;
  }

  /**
   * @param parts_us where the time went
   * @returns whether the budget was kept
   */
  record(value_ms: number, parts_us: Readonly<Record<Part, number>>): boolean {
    this.histogram.recordValue(Math.min(HIGHEST_US, Math.max(1, Math.round(value_ms * 1000))));
    this.highest_ms = Math.max(this.highest_ms, value_ms);
    this.parts.record(parts_us);
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
    const { budget_ms, reliability } = this.requirement();
    const population = totalCount + this.unended;
    const kept = population === 0 ? null : 1 - this.misses / population;
    return {
      count: totalCount,
      population,
      p50: at(50),
      p95: at(95),
      p99: at(99),
      max: totalCount === 0 ? null : this.highest_ms,
      budget_ms,
      missed: this.misses,
      kept,
      required: reliability,
      met: kept === null || reliability === null ? null : kept >= reliability,
      parts: this.parts.summary(),
    };
  }

  /** Mean and 95th percentile of each part that took any time, for the page and the CSV series. */
  samples(): verge.v1.IMetricSample[] {
    return this.parts.names.flatMap((part) => {
      const p95_ms = this.parts.p95_ms(part);
      if (p95_ms === null) return [];
      const name = `latency.${this.name}.${part}`;
      const mean_ms = this.parts.mean_ms(part, this.histogram.totalCount);
      return [
        { name: `${name}Mean_ms`, value: mean_ms },
        { name: `${name}P95_ms`, value: p95_ms },
      ];
    });
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
