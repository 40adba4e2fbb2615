import type uPlot from 'uplot';
import type { App } from '../app/app.js';
import { fill, h, setText } from '../panels/dom.js';
import { clock, figure } from '../panels/format.js';
import { createPlot, ink, marksHook, type SeriesStyle } from './plot.js';

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
  /** why there is nothing to show, in a sentence */
  readonly blank: () => string;
  readonly height_px?: number;
  /** said where the first value comes late */
  readonly before?: string;
}

const HEIGHT_px = 128;
/** A change's mark answers the cursor within so many px. */
const NEAR_MARK_px = 7;

/** Series over simulated time with a legend that reads the value under the cursor, or the latest. */
export class TimeChart {
  readonly element: HTMLElement;
  private readonly target = h('div', { class: 'plot' });
  private readonly legend = h('div', { class: 'legend' });
  private readonly blank = h('p', { class: 'chart-blank' });
  private readonly markLabel = h('span', { class: 'mark-label', hidden: true });
  /** keys of the series that were switched off in the legend */
  private readonly off = new Set<string>();
  private plot: uPlot | null = null;
  private shown: readonly ChartSeries[] = [];
  private values: HTMLElement[] = [];

  constructor(
    private readonly app: App,
    private readonly options: TimeChartOptions,
  ) {
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
    const has = wanted.some(({ key }) => store.has(key)) && store.time_s.length > 1;
    this.blank.hidden = has;
    if (!has) setText(this.blank, this.options.blank());
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
      this.plot.setSize({ width: this.target.clientWidth, height: this.options.height_px ?? HEIGHT_px });
    }
  }

  private rebuild(series: readonly ChartSeries[]): void {
    this.plot?.destroy();
    this.shown = series;
    const { app } = this;
    this.plot = createPlot(this.target, {
      height: this.options.height_px ?? HEIGHT_px,
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
          (plot) => this.drawBefore(plot),
        ],
        setCursor: [
          (plot) => {
            this.showValues(plot.cursor.idx ?? null);
            this.showMark(plot);
          },
        ],
      },
    });
    this.target.append(this.markLabel);
    this.values = series.map(() => h('b', {}));
    fill(this.legend, ...series.map((one, index) => this.legendKey(one, index)));
  }

  /** A click on a line's name takes the line away, or brings it back. */
  private legendKey(one: ChartSeries, index: number): HTMLElement {
    const swatch = h('i', { class: one.dash ? 'swatch dashed' : 'swatch' });
    swatch.style.setProperty('--ink', `var(--${one.ink})`);
    const show = (): void => {
      const shown = !this.off.has(one.key);
      this.plot?.setSeries(index + 1, { show: shown });
      key.setAttribute('aria-pressed', String(shown));
    };
    const toggle = (): void => {
      if (!this.off.delete(one.key)) this.off.add(one.key);
      show();
    };
    const key = h(
      'button',
      { type: 'button', class: 'key', title: `Show or hide ${one.label}`, on: { click: toggle } },
      swatch,
      one.label,
      this.values[index],
    );
    show();
    return key;
  }

  /** Where nothing has a value yet, says so, if there is room. */
  private drawBefore(plot: uPlot): void {
    const { before } = this.options;
    const store = this.app.run.metricStore;
    const first = Math.min(
      ...this.shown.map(({ key }) => store.series(key).findIndex((v) => v !== null)).filter((i) => i >= 0),
    );
    if (before === undefined || !Number.isFinite(first)) return;
    const { ctx, bbox } = plot;
    const width = plot.valToPos(store.time_s[first], 'x', true) - bbox.left;
    ctx.save();
    ctx.fillStyle = ink('ink-3');
    ctx.font = `${11 * devicePixelRatio}px system-ui, sans-serif`;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    if (ctx.measureText(before).width < width * 0.9) {
      ctx.fillText(before, bbox.left + width / 2, bbox.top + bbox.height / 2);
    }
    ctx.restore();
  }

  /** Which change the mark under the cursor stands for. */
  private showMark(plot: uPlot): void {
    const at_px = plot.cursor.left ?? -1;
    const distance_px = (time_s: number): number => Math.abs(plot.valToPos(time_s, 'x') - at_px);
    const near = this.app.run.marks.filter(({ time_s }) => at_px >= 0 && distance_px(time_s) < NEAR_MARK_px);
    this.markLabel.hidden = near.length === 0;
    setText(this.markLabel, near.map(({ time_s, text }) => `${clock(time_s * 1e6)}  ${text}`).join('\n'));
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
