import type { App } from '../app/app.js';
import { seriesKey } from '../app/metricStore.js';
import { h } from '../panels/dom.js';
import { LatencyChart } from './latencyChart.js';
import { LedgerStrip } from './ledgerStrip.js';
import { SERIES_INK } from './plot.js';
import { type ChartSeries, TimeChart } from './timeChart.js';

/** Prefix of a method's average precision over time (core/metrics names). */
const AUPRC = 'learning.auprc.';

const METHOD: Readonly<Record<string, { label: string; ink: string; dash?: readonly number[] }>> = {
  federated: { label: 'Cloud', ink: 'accent' },
  centralised: { label: 'Centralised', ink: 'ink', dash: [9, 4] },
  localOnly: { label: 'Local only', ink: 's5', dash: [9, 4] },
  rsuOnly: { label: 'RSU only', ink: 's3', dash: [9, 4] },
  flat: { label: 'Flat', ink: 's2', dash: [9, 4] },
  denmLookup: { label: 'Warning map', ink: 'alarm', dash: [5, 3] },
  expertRule: { label: 'Expert rule', ink: 'mark', dash: [5, 3] },
  persistence: { label: 'Persistence', ink: 'warn', dash: [2, 3] },
  prior: { label: 'Prior', ink: 'ink-3', dash: [1, 4] },
};

/** Learning, latency, privacy and radio over time. */
export class ChartsPanel {
  readonly element: HTMLElement;
  private readonly charts: readonly TimeChart[];
  private readonly latency: LatencyChart;
  private readonly ledgers: LedgerStrip;
  private lastPlayhead_s = -1;

  constructor(private readonly app: App) {
    const learning = new TimeChart(app, {
      title: 'Hazard model, average precision',
      help: 'Scored on cars that never train. Cloud and roadside models against the baselines, on the same windows.',
      series: () => this.learningSeries(),
      blank: () => this.whyNoScore(),
      before: 'not scored yet',
      height_px: 190,
    });
    const privacy = new TimeChart(app, {
      title: 'Privacy spent, ε',
      help: 'Largest epsilon of any vehicle so far: an estimate under the stated adjacency, per vehicle.',
      series: () => this.present([['privacy.epsilonMax', 'Worst vehicle', 's4']]),
      blank: () =>
        this.valueOf('privacy.mode') === 'none'
          ? 'Privacy is off: nothing is spent, and nothing is promised.'
          : 'No vehicle has contributed yet.',
    });
    const radio = new TimeChart(app, {
      title: 'Radio channel',
      help: 'Share of time the control channel is busy, and share of frames that stations within 300 m of their sender received.',
      series: () =>
        this.present([
          ['radio.channelBusyRatio', 'Channel busy', 's2'],
          ['radio.packetReceptionRatio', 'Received within 300 m', 's1'],
        ]),
      yMax: 1,
      blank: () => (app.run.isReplay ? 'No radio figures in this recording.' : 'No radio figures yet.'),
    });
    this.charts = [learning, privacy, radio];
    this.latency = new LatencyChart(app);
    this.ledgers = new LedgerStrip(app);
    this.element = h(
      'section',
      { class: 'panel charts', 'aria-label': 'Charts' },
      learning.element,
      this.latency.element,
      privacy.element,
      this.ledgers.element,
      radio.element,
    );
    new ResizeObserver(() => this.resize()).observe(this.element);
    app.theme.on('change', () => requestAnimationFrame(() => this.redraw()));
  }

  /** Called a few times a second while visible. */
  refresh(): void {
    const playhead_s = this.app.time_us / 1e6;
    if (this.app.run.isPaused && playhead_s === this.lastPlayhead_s) return;
    this.lastPlayhead_s = playhead_s;
    this.redraw();
  }

  redraw(): void {
    for (const chart of this.charts) chart.refresh();
    this.latency.refresh();
    this.ledgers.refresh();
  }

  private resize(): void {
    for (const chart of this.charts) chart.resize();
    this.latency.resize();
  }

  private valueOf(path: string): unknown {
    return this.app.run.live.get(path)?.value;
  }

  private whyNoScore(): string {
    if (this.valueOf('learning.enabled') === false) return 'Learning is off in this run.';
    const rounds = this.app.run.metricStore.at('learning.rounds', this.app.time_us / 1e6) ?? 0;
    if (rounds === 0) return 'No round has closed yet.';
    return 'The cars that never train have met no hazard yet to score the model by.';
  }

  private present(wanted: readonly (readonly [string, string, string])[]): ChartSeries[] {
    return wanted
      .filter(([key]) => this.app.run.metricStore.keysOf(key).includes(key))
      .map(([key, label, ink]) => ({ key, label, ink }));
  }

  /** One line per roadside unit, thin; the cloud in front; baselines dashed. */
  private learningSeries(): ChartSeries[] {
    const store = this.app.run.metricStore;
    const stations = this.app.run.sceneInfo?.stations ?? [];
    const ofRsus = stations.slice(0, 8).flatMap((station, index): ChartSeries[] => {
      const key = seriesKey(`${AUPRC}federated`, station.id ?? 0);
      if (!store.keysOf(`${AUPRC}federated`).includes(key)) return [];
      return [
        { key, label: station.name || `RSU ${station.id}`, ink: SERIES_INK[index % SERIES_INK.length], width: 1 },
      ];
    });
    const methods = Object.entries(METHOD).flatMap(([name, style]): ChartSeries[] => {
      const key = `${AUPRC}${name}`;
      return store.keysOf(key).includes(key) ? [{ key, ...style, width: name === 'federated' ? 3 : 1.5 }] : [];
    });
    return [...ofRsus, ...methods];
  }
}
