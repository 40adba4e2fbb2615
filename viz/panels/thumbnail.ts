import type { ScenarioInfo } from '../app/api.js';
import { h } from './dom.js';

/** A scenario's own picture, or its initial. */
export function thumbnailOf(scenario: ScenarioInfo): HTMLElement {
  if (scenario.thumbnail) return h('img', { class: 'thumb', src: scenario.thumbnail, alt: '' });
  return h('span', { class: 'thumb', 'aria-hidden': 'true', text: (scenario.title || scenario.name).slice(0, 1) });
}
