import type { App } from '../app/app.js';
import { h, setText } from './dom.js';
import { figure } from './format.js';

/** What privacy has cost so far and what the rest of the run will cost, under the noise slider. */
export class PrivacyCost {
  readonly element: HTMLElement;
  private readonly now = h('strong', { text: '–' });
  private readonly end = h('strong', { text: '–' });
  private readonly note = h('p', { class: 'hint' });

  constructor(private readonly app: App) {
    this.element = h(
      'div',
      { class: 'cost', 'aria-live': 'polite' },
      h('div', {}, h('span', { text: 'ε so far, worst vehicle' }), this.now),
      h('div', {}, h('span', { text: 'ε at the end of the run' }), this.end),
      this.note,
    );
    app.run.on('metrics', () => this.update());
    app.run.on('live', () => this.update());
  }

  private update(): void {
    const { run } = this.app;
    const mode = run.live.get('privacy.mode')?.value;
    const off = mode === 'none' || mode === undefined;
    setText(this.now, off ? '∞' : figure(run.metricStore.at('privacy.epsilonMax')));
    setText(this.end, off ? '∞' : figure(run.metricStore.at('privacy.epsilonForecast')));
    const delta = run.live.get('privacy.delta')?.value;
    setText(
      this.note,
      off
        ? 'Privacy is off: updates carry no noise and no guarantee. Set privacy.mode under Scenarios.'
        : `An estimate for δ = ${String(delta ?? '1e-5')}, per vehicle, zero-out adjacency; no amplification by sampling is claimed.`,
    );
  }
}
