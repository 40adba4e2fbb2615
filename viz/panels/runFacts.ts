import type { App } from '../app/app.js';
import { fill, h } from './dom.js';

/** What identifies the run: seed, hashes, hosts, and whether another run with them gives the same bytes. */
export class RunFacts {
  readonly element: HTMLElement;
  private readonly list = h('dl', { class: 'facts wide' });
  private shown = '';

  constructor(private readonly app: App) {
    this.element = h('details', { class: 'fold run-facts' }, h('summary', { text: 'About this run' }), this.list);
    app.run.on('metrics', () => this.update());
    app.run.on('state', () => this.update());
  }

  private update(): void {
    const { sceneInfo, state_, metricStore } = this.app.run;
    if (sceneInfo === null) return;
    const facts: [string, string][] = [
      ['Scenario', sceneInfo.name ?? ''],
      ['Seed', sceneInfo.seed ?? ''],
      ['Reproducible', state_?.reproducible === false ? 'no: a host or a foreign station broke lock-step' : 'yes'],
      ['World hash', metricStore.latest?.worldHash ?? ''],
      ['Learning hash', metricStore.latest?.learningHash ?? ''],
      ...(state_?.hosts ?? []).map((host): [string, string] => ['Host', host]),
    ];
    const text = facts.join();
    if (text === this.shown) return;
    this.shown = text;
    fill(
      this.list,
      ...facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => h('div', {}, h('dt', { text: label }), h('dd', { text: value }))),
    );
  }
}
