import type { verge } from '#proto';

/** Spacing of the metrics kept, us of simulated time; doubles whenever they are thinned. */
const FIRST_SPACING_US = 500_000;
/** More metrics than this are thinned to half: as many as a chart has room for, and less than 1 MiB for a page to take in. */
const MOST_METRICS = 1_200;
/** Events kept; live changes are kept beyond that, for what acts now depends on all of them. */
const MOST_EVENTS = 2_000;
/** The oldest events go in lots of so many. */
const EVENTS_LOT = 200;

/** What a page that joins late is told of the run so far. Bounded, except for live changes, which people make by hand. */
export class ViewHistory {
  private metrics: verge.v1.IViewMetrics[] = [];
  private spacing_us = FIRST_SPACING_US;
  private nextMetrics_us = 0;
  private oldChanges: verge.v1.IRunEvent[] = [];
  private newest: verge.v1.IRunEvent[] = [];
  private readonly totals = new Map<string, { code: string; cause: string; count: number }>();

  /** Whether metrics of this moment are to be added. */
  metricsDue(time_us: number): boolean {
    return time_us >= this.nextMetrics_us;
  }

  /** The figures alone: distributions and hashes are shown of the newest moment only. */
  addMetrics({ timeUs, samples, realTimeFactor }: verge.v1.IViewMetrics): void {
    this.metrics.push({ timeUs, samples, realTimeFactor });
    if (this.metrics.length > MOST_METRICS) {
      this.metrics = this.metrics.filter((_, index) => index % 2 === 0);
      this.spacing_us *= 2;
    }
    this.nextMetrics_us = (timeUs ?? 0) + this.spacing_us;
  }

  addEvents(events: readonly verge.v1.IRunEvent[]): void {
    for (const event of events) {
      this.newest.push(event);
      this.count(event.code ?? '', event.cause ?? '');
    }
    if (this.newest.length < MOST_EVENTS + EVENTS_LOT) return;
    const old = this.newest.splice(0, this.newest.length - MOST_EVENTS);
    this.oldChanges.push(...old.filter(({ code }) => code === 'liveChange'));
  }

  private count(code: string, cause: string): void {
    const key = `${code} ${cause}`;
    const total = this.totals.get(key);
    if (total === undefined) this.totals.set(key, { code, cause, count: 1 });
    else total.count++;
  }

  /** @param now metrics of the present moment, whole */
  view(now: verge.v1.IViewMetrics): verge.v1.IViewHistory {
    const before = this.metrics.filter(({ timeUs }) => (timeUs ?? 0) < (now.timeUs ?? 0));
    return {
      metrics: [...before, now],
      events: [...this.oldChanges, ...this.newest],
      totals: [...this.totals.values()],
    };
  }
}
