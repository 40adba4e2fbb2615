import type { verge } from '#proto';

const MOST_SAMPLES = 4000;

/** Key of a series: the metric's name, with the station's id where it is one station's own. */
export const seriesKey = (name: string, stationId = 0): string => (stationId === 0 ? name : `${name}#${stationId}`);

/** Metrics over time as aligned columns; a gap is null. When it grows long, every second sample is dropped. */
export class MetricStore {
  time_s: number[] = [];
  private readonly columns = new Map<string, (number | null)[]>();
  /** the first that were told, and the last */
  earliest: verge.v1.IViewMetrics | null = null;
  latest: verge.v1.IViewMetrics | null = null;

  clear(): void {
    this.time_s = [];
    this.columns.clear();
    this.earliest = null;
    this.latest = null;
  }

  add(metrics: verge.v1.IViewMetrics): void {
    const time_s = (metrics.timeUs ?? 0) / 1e6;
    const last_s = this.time_s[this.time_s.length - 1];
    if (last_s !== undefined && time_s <= last_s) return;
    const index = this.time_s.push(time_s) - 1;
    for (const sample of metrics.samples ?? []) {
      const key = seriesKey(sample.name ?? '', sample.stationId ?? 0);
      const column = this.column(key);
      while (column.length < index) column.push(null);
      column[index] = Number.isFinite(sample.value) ? (sample.value as number) : null;
    }
    this.earliest ??= metrics;
    this.latest = metrics;
    if (this.time_s.length > MOST_SAMPLES) this.thin();
  }

  /** A series as long as `time_s`. */
  series(key: string): (number | null)[] {
    const column = this.columns.get(key) ?? [];
    while (column.length < this.time_s.length) column.push(null);
    return column;
  }

  /** Whether a series has any value. */
  has(key: string): boolean {
    return this.columns.get(key)?.some((value) => value !== null) ?? false;
  }

  /** Keys of a metric: of the whole run and of its stations. */
  keysOf(name: string): string[] {
    return [...this.columns.keys()].filter((key) => key === name || key.startsWith(`${name}#`)).sort();
  }

  /** Newest value of a series at or before a moment; null when there is none. */
  at(key: string, time_s = Number.POSITIVE_INFINITY): number | null {
    const column = this.series(key);
    for (let i = column.length - 1; i >= 0; i--) {
      if (this.time_s[i] <= time_s && column[i] !== null) return column[i];
    }
    return null;
  }

  private column(key: string): (number | null)[] {
    let column = this.columns.get(key);
    if (column === undefined) {
      column = [];
      this.columns.set(key, column);
    }
    return column;
  }

  private thin(): void {
    const keep = (_: unknown, index: number): boolean => index % 2 === 0;
    for (const key of this.columns.keys()) this.columns.set(key, this.series(key).filter(keep));
    this.time_s = this.time_s.filter(keep);
  }
}
