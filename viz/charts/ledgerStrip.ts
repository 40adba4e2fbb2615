import { float32Of } from '../../core/columns/columns.js';
import type { App } from '../app/app.js';
import { fill, h } from '../panels/dom.js';
import { figure } from '../panels/format.js';

const BARS = 48;

/** Every contributing vehicle's epsilon, worst first: the spread that a single figure hides. */
export class LedgerStrip {
  readonly element: HTMLElement;
  private readonly bars = h('div', { class: 'ledger-bars' });
  private readonly text = h('p', { class: 'hint' });

  constructor(private readonly app: App) {
    this.element = h(
      'figure',
      { class: 'chart ledgers', hidden: true, 'aria-label': 'Privacy ledgers' },
      h('figcaption', { title: 'One bar per vehicle or group of vehicles, worst first.' }, 'Ledgers, worst first'),
      this.bars,
      this.text,
    );
  }

  refresh(): void {
    const epsilon = float32Of(this.app.metricsNow?.epsilon);
    this.element.hidden = epsilon.length === 0;
    if (epsilon.length === 0) return;
    const count = Math.min(BARS, epsilon.length);
    const chosen = Array.from({ length: count }, (_, i) => epsilon[Math.floor((i * epsilon.length) / count)]);
    fill(
      this.bars,
      ...chosen.map((value) => {
        const bar = h('i', {});
        bar.style.setProperty('--share', String(value / (epsilon[0] || 1)));
        return bar;
      }),
    );
    const median = epsilon[Math.floor(epsilon.length / 2)];
    this.text.textContent = `${epsilon.length} vehicles contributed; worst ${figure(epsilon[0])}, median ${figure(median)}.`;
  }
}
