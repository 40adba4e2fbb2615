import type uPlot from 'uplot';
import type { App } from '../app/app.js';
import { fill, h, setText } from '../panels/dom.js';
import { clock, figure } from '../panels/format.js';
import { createPlot, marksHook, type SeriesStyle } from './plot.js';

export interface ChartSeries extends SeriesStyle {
  /** key in the MetricStore */
  readonly key: string;
  readonly digits?: (value: number | null) => string;
}

export interface TimeChartOptions {
  readonly title: string;
  readonly help: string;
  readonly series: () => readonly ChartSeries[];
  readonly yMax?: number;
  readonly blank: string;
}

const HEIGHT_px = 128;

/** Series over simulated time with a legend that reads the value under the cursor, or the latest. */
export class TimeChart {
  readonly element: HTMLElement;
  private readonly target = h('div', { class: 'plot' });
  private readonly legend = h('div', { class: 'legend' });
  private readonly blank: HTMLElement;
  private plot: uPlot | null = null;
  private shown: readonly ChartSeries[] = [];
  private values: HTMLElement[] = [];

  constructor(
    private readonly app: App,
    private readonly options: TimeChartOptions,
  ) {
    this.blank = h('p', { class: 'chart-blank', text: options.blank });
    this.element = h(
      'figure',
      { class: 'chart', 'aria-label': options.title },
      h('figcaption', { title: options.help }, options.title),
      this.target,
      this.blank,
      this.legend,
    );
  }

  /** Redraws with what the store holds. */
  refresh(): void {
    const store = this.app.run.metricStore;
    const wanted = this.options.series();
    const has = wanted.length > 0 && store.time_s.length > 1;
    this.blank.hidden = has;
    this.target.hidden = !has;
    this.legend.hidden = !has;
    if (!has) return;
    if (this.plot === null || wanted.map(({ key }) => key).join() !== this.shown.map(({ key }) => key).join()) {
      this.rebuild(wanted);
    }
    this.plot!.setData([store.time_s, ...wanted.map(({ key }) => store.series(key))] as uPlot.AlignedData);
    this.showValues(this.plot!.cursor.idx ?? null);
  }

  resize(): void {
    if (this.plot !== null && this.target.clientWidth > 0) {
      this.plot.setSize({ width: this.target.clientWidth, height: HEIGHT_px });
    }
  }

  private rebuild(series: readonly ChartSeries[]): void {
    this.plot?.destroy();
    this.shown = series;
    const { app } = this;
    this.plot = createPlot(this.target, {
      height: HEIGHT_px,
      series,
      yMax: this.options.yMax,
      xLabel: (value) => clock(value * 1e6).replace(/\.0$/, ''),
      yLabel: figure,
      onPick: (time_s) => app.run.feed?.seek(time_s * 1e6),
      hooks: {
        draw: [
          marksHook(
            () => app.run.marks,
            () => (app.run.isReplay ? app.time_us / 1e6 : null),
          ),
        ],
        setCursor: [(plot) => this.showValues(plot.cursor.idx ?? null)],
      },
    });
    this.values = series.map(() => h('b', {}));
    fill(
      this.legend,
      ...series.map((one, index) => {
        const swatch = h('i', { class: one.dash ? 'swatch dashed' : 'swatch' });
        swatch.style.setProperty('--ink', `var(--${one.ink})`);
        return h('span', { class: 'key' }, swatch, one.label, this.values[index]);
      }),
    );
  }

  private showValues(index: number | null): void {
    const store = this.app.run.metricStore;
    this.shown.forEach(({ key }, i) => {
      const value = index === null ? store.at(key, this.playhead_s()) : store.series(key)[index];
      setText(this.values[i], figure(value));
    });
  }

  private playhead_s(): number {
    return this.app.run.isReplay ? this.app.time_us / 1e6 : Number.POSITIVE_INFINITY;
  }
}
