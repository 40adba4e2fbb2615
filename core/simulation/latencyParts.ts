import hdr from 'hdr-histogram-js';

/** Parts are kept in microseconds from 1 us to 20 min, 2 significant digits. */
const HIGHEST_US = 1_200_000_000;

/** What summary.json says of one part of a latency. Undefined figures are null. */
export interface PartSummary {
  /** cases in which the part took any time; the quantiles are over these */
  readonly count: number;
  readonly p50: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
  readonly max: number | null;
  /** of the time of all cases, 0..1; the shares of all parts sum to 1 */
  readonly share: number | null;
}

class Part {
  readonly histogram = hdr.build({
    lowestDiscernibleValue: 1,
    highestTrackableValue: HIGHEST_US,
    numberOfSignificantValueDigits: 2,
    useWebAssembly: false,
  }) as hdr.JsHistogram;
  sum_us = 0;
  highest_us = 0;

  record(value_us: number): void {
    this.histogram.recordValue(Math.min(HIGHEST_US, Math.max(1, Math.round(value_us))));
    this.sum_us += value_us;
    this.highest_us = Math.max(this.highest_us, value_us);
  }

  quantile_ms(percentile: number): number | null {
    if (this.histogram.totalCount === 0) return null;
    return Math.min(this.highest_us, this.histogram.getValueAtPercentile(percentile)) / 1000;
  }
}

/** Where the time of a latency went, part by part, each with a histogram of its own. */
export class LatencyParts<Name extends string> {
  private readonly parts: ReadonlyMap<Name, Part>;

  constructor(readonly names: readonly Name[]) {
    this.parts = new Map(names.map((name) => [name, new Part()]));
  }

  /** The parts of one case, us. What took no time is no part of it. */
  record(case_us: Readonly<Record<Name, number>>): void {
    for (const [name, part] of this.parts) if (case_us[name] > 0) part.record(case_us[name]);
  }

  /** Mean of a part over so many cases, ms: the means of all parts sum to the mean of the whole. */
  mean_ms(name: Name, cases: number): number {
    return (this.parts.get(name)?.sum_us ?? 0) / cases / 1000;
  }

  /** 95th percentile of a part, ms; null where it never took any time */
  p95_ms(name: Name): number | null {
    return this.parts.get(name)?.quantile_ms(95) ?? null;
  }

  summary(): Record<Name, PartSummary> {
    const total_us = [...this.parts.values()].reduce((sum, { sum_us }) => sum + sum_us, 0);
    const rows = Array.from(this.parts, ([name, part]) => [
      name,
      {
        count: part.histogram.totalCount,
        p50: part.quantile_ms(50),
        p95: part.quantile_ms(95),
        p99: part.quantile_ms(99),
        max: part.histogram.totalCount === 0 ? null : part.highest_us / 1000,
        share: total_us === 0 ? null : part.sum_us / total_us,
      },
    ]);
    return Object.fromEntries(rows) as Record<Name, PartSummary>;
  }
}
