import type { App } from '../app/app.js';
import { h, icon, iconButton, setText } from './dom.js';
import { hintOf } from './hazardWords.js';

/** "Placing ice": what a click does now, and how to end it, over the scene. */
export function createHazardChip(app: App): HTMLElement {
  const text = h('span', {});
  const chip = h(
    'div',
    { class: 'hazard-chip', hidden: true },
    icon('alert'),
    text,
    iconButton({ icon: 'close', label: 'Put the hazard tool away', class: 'small', onClick: () => app.tool.disarm() }),
  );
  app.tool.on('change', () => {
    const { isArmed, kind, outcome } = app.tool;
    chip.hidden = !isArmed;
    chip.dataset.state = outcome?.state ?? '';
    const hint = kind === null ? '' : hintOf(kind);
    const said = outcome?.state === 'placed' ? `${outcome.text} Click for more` : outcome?.text;
    setText(text, said ?? hint);
  });
  return chip;
}
