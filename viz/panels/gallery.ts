import type { ScenarioInfo } from '../app/api.js';
import { fill, h, icon } from './dom.js';
import { thumbnailOf } from './thumbnail.js';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

interface GalleryActions {
  readonly onChoose: () => void;
  readonly onRun: () => void;
  readonly onRetry: () => void;
}

/** The scenarios as cards of which one is chosen: one stop of the keyboard, in which the arrow keys choose. */
export class Gallery {
  readonly element: HTMLElement;
  chosen = '';
  private cards: readonly HTMLElement[] = [];

  constructor(private readonly actions: GalleryActions) {
    this.element = h('div', {
      class: 'gallery',
      role: 'radiogroup',
      'aria-label': 'Scenario',
      on: { keydown: (event) => this.move(event) },
    });
  }

  showLoading(): void {
    fill(this.element, h('div', { class: 'card skeleton' }), h('div', { class: 'card skeleton' }));
  }

  show(scenarios: readonly ScenarioInfo[]): void {
    this.cards = scenarios.map((scenario) => this.card(scenario));
    fill(this.element, ...this.cards);
    this.choose(scenarios[0]?.name ?? '');
  }

  showUnreachable(error: Error): void {
    const again = h('button', { type: 'button', on: { click: this.actions.onRetry } }, icon('reset'), 'Try again');
    fill(
      this.element,
      h(
        'div',
        { class: 'blank', role: 'alert' },
        h('strong', { text: error.message }),
        h('p', {
          text: 'Scenarios need the server (npm start). A recording opens without it: drop the file anywhere.',
        }),
        again,
      ),
    );
  }

  private choose(name: string): void {
    this.chosen = name;
    for (const card of this.cards) {
      const isChosen = card.dataset.scenario === name;
      card.setAttribute('aria-checked', String(isChosen));
      card.tabIndex = isChosen ? 0 : -1;
    }
    this.actions.onChoose();
  }

  private move(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (step === undefined || this.cards.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const at = this.cards.findIndex((card) => card.dataset.scenario === this.chosen);
    const next = this.cards[(at + step + this.cards.length) % this.cards.length];
    this.choose(next.dataset.scenario ?? '');
    next.focus();
  }

  private card(scenario: ScenarioInfo): HTMLElement {
    return h(
      'button',
      {
        type: 'button',
        class: 'card',
        role: 'radio',
        'data-scenario': scenario.name,
        on: { click: () => this.choose(scenario.name), dblclick: this.actions.onRun },
      },
      thumbnailOf(scenario),
      h(
        'span',
        { class: 'card-text' },
        h('strong', { text: scenario.title }),
        h('span', { text: scenario.description }),
      ),
    );
  }
}
