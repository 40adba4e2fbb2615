import type uPlot from 'uplot';
import type { verge } from '#proto';
import { float32Of, uint32Of } from '../../core/columns/columns.js';
import type { App } from '../app/app.js';
import { visitEvent } from '../app/visitEvent.js';
import { fill, h, setText } from '../panels/dom.js';
import { figure } from '../panels/format.js';
import { CauseList, causesOf } from '../panels/missCauses.js';
import { LatencyPartsBar } from './latencyParts.js';
import { createPlot, ink } from './plot.js';

const NAMES: readonly (readonly [string, string])[] = [
  ['denmV2v', 'Warning V2V'],
  ['denmV2i', 'Warning V2I'],
  ['round', 'Round'],
  ['cloudSync', 'Cloud'],
];
const HEIGHT_px = 140;
/** Where the first bucket is drawn to begin, as a share of its upper bound. */
const FIRST_BUCKET = 1.5;

/** Cumulative distribution of a latency: ascending values in ms and the share that took at most so long. */
export interface Distribution {
  readonly upper_ms: number[];
  readonly share: number[];
}

/**
 * Distribution over all cases. Those that never came to an end are missed without a value: they keep the curve below 100 %.
 */
export function distributionOf(histogram: verge.v1.IHistogramView): Distribution {
  const upper = float32Of(histogram.upperMs);
  const count = uint32Of(histogram.count);
  const cases = casesOf(histogram);
  const total = count.reduce((n, c) => n + c, 0);
  const upper_ms: number[] = [];
  const share: number[] = [];
  let sum = 0;
  for (let i = 0; i < upper.length; i++) {
    sum += count[i];
    if (upper[i] <= 0 || sum === 0) continue;
    if (count[i] === 0 && sum >= total) break;
    if (upper_ms.length === 0) {
      upper_ms.push(i > 0 && upper[i - 1] > 0 ? upper[i - 1] : upper[i] / FIRST_BUCKET);
      share.push(0);
    }
    const last = upper_ms.length - 1;
    if (upper[i] <= upper_ms[last]) share[last] = sum / cases;
    else {
      upper_ms.push(upper[i]);
      share.push(sum / cases);
    }
  }
  return { upper_ms, share };
}

/** All cases: those measured and those that never came to an end. */
export const casesOf = (histogram: verge.v1.IHistogramView): number => Math.max(1, histogram.total ?? 0);

/** The distribution as drawn: steps from 0 to its last value, over decades that hold the budget too. */
export function curveOf(distribution: Distribution, budget_ms: number): Distribution {
  const { upper_ms, share } = distribution;
  const all_ms = [...upper_ms, budget_ms].filter((value) => value > 0);
  const low_ms = 10 ** Math.floor(Math.log10(Math.min(...all_ms) * 0.999));
  const high_ms = 10 ** Math.ceil(Math.log10(Math.max(...all_ms) * 1.001));
  return {
    upper_ms: [low_ms, ...upper_ms, high_ms],
    share: [0, ...share, share[share.length - 1] ?? 0],
  };
}

/** Share of the cases that never came to an end. */
export const neverOf = ({ share }: Distribution): number => 1 - (share[share.length - 1] ?? 0);

/** Smallest value that at least the given share does not exceed, ms; null for an empty distribution. */
export function quantile_ms(distribution: Distribution, share: number): number | null {
  const index = distribution.share.findIndex((value) => value >= share);
  return index < 0 ? null : distribution.upper_ms[index];
}

/** A quantile in words: one that lies among the cases that never came to an end has no value either. */
const shown = (value_ms: number | null): string => (value_ms === null ? 'never' : `${figure(value_ms)} ms`);

/** What a case is, per latency. */
const CASE: Readonly<Record<string, string>> = {
  denmV2v: 'A case is one vehicle that a warning concerns; missed means late or never. Events count each warning once.',
  denmV2i: 'A case is one vehicle warned through a roadside unit; missed means late. Events count each warning once.',
  round: 'A case is one round of one roadside unit.',
  cloudSync: 'A case is one synchronisation of the roadside units with the cloud.',
};

/** How the text of an event begins that tells of a missed budget of a latency; both ways of a warning are one event. */
const MISSED_AS: Readonly<Record<string, string>> = {
  denmV2v: 'warning ',
  denmV2i: 'warning ',
  round: 'round ',
  cloudSync: 'cloud ',
};

/** How long warnings, rounds and cloud synchronisations took, against their budgets. */
export class LatencyChart {
  readonly element: HTMLElement;
  private readonly tabs = h('div', { class: 'chips', role: 'group', 'aria-label': 'Which latency' });
  private readonly target = h('div', { class: 'plot' });
  private readonly facts = h('dl', { class: 'facts' });
  private readonly note = h('p', { class: 'hint' });
  private readonly parts = new LatencyPartsBar();
  private readonly causes: CauseList;
  private readonly why = h('h4', { text: 'Why it was missed' });
  private readonly blank = h('p', { class: 'chart-blank', text: 'Nothing measured yet.' });
  private plot: uPlot | null = null;
  private name = NAMES[0][0];
  private budget_ms = 0;
  private never = 0;

  constructor(private readonly app: App) {
    this.causes = new CauseList((event) => visitEvent(app, event));
    this.element = h(
      'figure',
      { class: 'chart', 'aria-label': 'Latency against budget' },
      h(
        'figcaption',
        { title: 'Share of cases that took at most so long; the line is the budget.' },
        'Latency against budget',
      ),
      this.tabs,
      this.target,
      this.blank,
      this.facts,
      this.note,
      this.parts.element,
      this.why,
      this.causes.element,
    );
    fill(this.tabs, ...NAMES.map(([name, label]) => this.tab(name, label)));
    this.markChosen();
  }

  private tab(name: string, label: string): HTMLElement {
    const choose = (): void => {
      this.name = name;
      this.markChosen();
      this.refresh();
    };
    return h('button', { type: 'button', class: 'chip', 'data-name': name, text: label, on: { click: choose } });
  }

  private markChosen(): void {
    for (const tab of this.tabs.children)
      tab.setAttribute('aria-pressed', String((tab as HTMLElement).dataset.name === this.name));
  }

  refresh(): void {
    const histogram = this.latest();
    const empty = histogram === undefined || (histogram.total ?? 0) === 0;
    this.blank.hidden = !empty;
    this.target.hidden = empty;
    this.facts.hidden = empty;
    this.note.hidden = empty;
    setText(this.note, CASE[this.name] ?? '');
    this.parts.show(this.app.metricsNow?.samples ?? [], this.name);
    this.showCauses();
    if (empty) return;
    const distribution = distributionOf(histogram);
    this.budget_ms = this.budgetNow(histogram);
    this.never = neverOf(distribution);
    this.plot ??= this.createPlot();
    const curve = curveOf(distribution, this.budget_ms);
    this.plot.setData([curve.upper_ms, curve.share] as uPlot.AlignedData);
    this.showFacts(histogram, distribution);
  }

  private showCauses(): void {
    const begins = MISSED_AS[this.name];
    const causes = causesOf(this.app.eventsSoFar.filter(({ text }) => text?.startsWith(begins)));
    this.why.hidden = causes.length === 0;
    this.causes.show(causes);
  }

  /** A replay shows the figures as they were at the playhead. */
  private latest(): verge.v1.IHistogramView | undefined {
    return this.app.metricsNow?.histograms?.find(({ name }) => name === this.name);
  }

  /** A budget that was just moved shows at once, while its new count of misses is still on the way. */
  private budgetNow(histogram: verge.v1.IHistogramView): number {
    const asked = this.app.run.live.get(`latency.${this.name}_ms`)?.asked?.value;
    return typeof asked === 'number' ? asked : (histogram.budgetMs ?? 0);
  }

  resize(): void {
    if (this.plot !== null && this.target.clientWidth > 0) {
      this.plot.setSize({ width: this.target.clientWidth, height: HEIGHT_px });
    }
  }

  private showFacts(histogram: verge.v1.IHistogramView, distribution: Distribution): void {
    const share = (histogram.missed ?? 0) / casesOf(histogram);
    const fact = (label: string, value: string, alarm = false) =>
      h('div', { class: alarm ? 'alarm' : undefined }, h('dt', { text: label }), h('dd', { text: value }));
    fill(
      this.facts,
      fact('median', shown(quantile_ms(distribution, 0.5))),
      fact('95 %', shown(quantile_ms(distribution, 0.95))),
      fact('budget', `${figure(this.budget_ms)} ms`),
      fact('missed', `${figure(100 * share)} %`, share > 0.05),
      fact('cases', figure(casesOf(histogram))),
    );
  }

  private createPlot(): uPlot {
    return createPlot(this.target, {
      height: HEIGHT_px,
      series: [{ label: 'share', ink: 's1', fill: true, stepped: true }],
      yMax: 1.02,
      logX: true,
      xLabel: (value) => (value >= 1000 ? `${value / 1000} s` : `${value} ms`),
      yLabel: (value) => `${Math.round(value * 100)} %`,
      hooks: { draw: [(plot) => this.drawBudget(plot), (plot) => this.drawNever(plot)] },
    });
  }

  /** Says at the end of the curve why it does not reach the top. */
  private drawNever(plot: uPlot): void {
    if (this.never < 0.005) return;
    const { ctx, bbox } = plot;
    const y = plot.valToPos(1 - this.never, 'y', true);
    const above = y - bbox.top > 16 * devicePixelRatio;
    ctx.save();
    ctx.fillStyle = ink('ink-2');
    ctx.font = `${11 * devicePixelRatio}px system-ui, sans-serif`;
    ctx.textAlign = 'right';
    ctx.textBaseline = above ? 'bottom' : 'top';
    const words = `never: ${figure(100 * this.never)} %`;
    ctx.fillText(words, bbox.left + bbox.width - 4 * devicePixelRatio, y + (above ? -4 : 4) * devicePixelRatio);
    ctx.restore();
  }

  private drawBudget(plot: uPlot): void {
    const { ctx, bbox } = plot;
    const at = plot.valToPos(this.budget_ms, 'x', true);
    if (!Number.isFinite(at) || at < bbox.left || at > bbox.left + bbox.width) return;
    ctx.save();
    ctx.fillStyle = `color-mix(in srgb, ${ink('alarm')} 10%, transparent)`;
    ctx.fillRect(at, bbox.top, bbox.left + bbox.width - at, bbox.height);
    ctx.strokeStyle = ink('alarm');
    ctx.lineWidth = 1.5 * devicePixelRatio;
    ctx.beginPath();
    ctx.moveTo(at, bbox.top);
    ctx.lineTo(at, bbox.top + bbox.height);
    ctx.stroke();
    ctx.restore();
  }
}
