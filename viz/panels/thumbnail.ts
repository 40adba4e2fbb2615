import type { ScenarioInfo } from '../app/api.js';
import { h } from './dom.js';

/** A scenario's own picture, or a small map drawn from its name: the same name, the same map. */
export function thumbnailOf(scenario: ScenarioInfo): HTMLElement {
  if (scenario.thumbnail) return h('img', { class: 'thumb', src: scenario.thumbnail, alt: '' });
  const box = h('span', { class: 'thumb', 'aria-hidden': 'true' });
  box.innerHTML = mapOf(scenario.name);
  return box;
}

function mapOf(name: string): string {
  let state = [...name].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16777619), 2166136261) >>> 0;
  const draw = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  if (name === 'road') return picture('<path class="r" d="M-2 30 66 18"/><path class="l" d="M-2 30 66 18"/>');
  const bend = 8 + draw() * 12;
  const river = `<path class="w" d="M${14 + bend} -4C${bend} 14 ${30 + bend} 26 ${18 + bend} 52"/>`;
  const streets = Array.from({ length: 3 }, () => `M-2 ${6 + draw() * 36} 66 ${6 + draw() * 36}`).join('');
  const across = Array.from({ length: 3 }, () => `M${6 + draw() * 52} -2 ${6 + draw() * 52} 50`).join('');
  return picture(`${river}<path class="r" d="${streets}${across}"/><path class="l" d="${streets}"/>`);
}

const picture = (content: string): string =>
  `<svg viewBox="0 0 64 48" preserveAspectRatio="xMidYMid slice">${content}</svg>`;
