import type { verge } from '#proto';
import { fill, h, setText } from '../panels/dom.js';
import { fieldLabel, figure } from '../panels/format.js';

/** One part of a latency, ms. */
export interface LatencyPart {
  readonly name: string;
  readonly value_ms: number;
}

/** Statistics that the server tells of parts, the one that adds up to the whole first: `latency.denmV2v.airtimeMean_ms`. */
const STATISTICS = ['Mean', 'P95'] as const;
export type Statistic = (typeof STATISTICS)[number];

/** The parts of one latency as the server names them, in its order; none where it tells of none. */
export function partsOf(
  samples: readonly verge.v1.IMetricSample[],
  latency: string,
): { readonly statistic: Statistic; readonly parts: readonly LatencyPart[] } {
  const prefix = `latency.${latency}.`;
  for (const statistic of STATISTICS) {
    const suffix = `${statistic}_ms`;
    const parts = samples.flatMap((sample): LatencyPart[] => {
      const [name, value_ms] = [sample.name ?? '', sample.value ?? 0];
      const isPart = name.startsWith(prefix) && name.endsWith(suffix) && value_ms > 0;
      return isPart ? [{ name: name.slice(prefix.length, -suffix.length), value_ms }] : [];
    });
    if (parts.length > 0) return { statistic, parts };
  }
  return { statistic: 'Mean', parts: [] };
}

const CAPTION: Readonly<Record<Statistic, string>> = {
  Mean: 'Where the time goes, mean',
  P95: 'Where the time goes, 95th percentile of each part',
};
/** Inks of the parts in their order along the way. */
const INKS = ['s1', 's6', 's2', 's3', 's5', 's4', 'accent', 'mark', 'ink-3'];

/** Parts of a latency as one stacked bar, with what each takes. */
export class LatencyPartsBar {
  readonly element: HTMLElement;
  private readonly caption = h('h4', {});
  private readonly bar = h('div', { class: 'parts-bar', 'aria-hidden': 'true' });
  private readonly list = h('dl', { class: 'parts' });

  constructor() {
    this.element = h('div', { class: 'latency-parts', hidden: true }, this.caption, this.bar, this.list);
  }

  show(samples: readonly verge.v1.IMetricSample[], latency: string): void {
    const { statistic, parts } = partsOf(samples, latency);
    this.element.hidden = parts.length === 0;
    const total_ms = parts.reduce((sum, { value_ms }) => sum + value_ms, 0);
    const whole = statistic === 'Mean' ? ` ${figure(total_ms)} ms` : '';
    setText(this.caption, `${CAPTION[statistic]}${whole}`);
    const inkOf = (index: number): string => `var(--${INKS[index % INKS.length]})`;
    fill(this.bar, ...parts.map(({ value_ms }, index) => stripe(value_ms / total_ms, inkOf(index))));
    fill(this.list, ...parts.map((part, index) => row(part, part.value_ms / total_ms, inkOf(index))));
  }
}

function stripe(share: number, ink: string): HTMLElement {
  const part = h('i', {});
  part.style.flexGrow = String(share);
  part.style.background = ink;
  return part;
}

function row({ name, value_ms }: LatencyPart, share: number, ink: string): HTMLElement {
  const dot = h('i', { class: 'dot' });
  dot.style.background = ink;
  return h(
    'div',
    {},
    h('dt', {}, dot, fieldLabel(name).label),
    h('dd', {}, `${figure(value_ms)} ms`, h('span', { class: 'muted', text: `${Math.round(100 * share)} %` })),
  );
}
