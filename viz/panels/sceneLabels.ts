import type { App } from '../app/app.js';
import { fill, h, icon, iconButton, setText } from './dom.js';

/** Names of roadside units over the scene; struck out while one is out of service. */
export class SceneLabels {
  readonly element = h('div', { class: 'labels', 'aria-hidden': 'true' });
  private labels: { node: HTMLElement; id: number; x: number; y: number; z: number }[] = [];

  constructor(private readonly app: App) {
    app.run.on('scene', (scene) => {
      this.labels = (scene.stations ?? []).map((station) => ({
        node: h('span', { class: 'label', text: station.name || `RSU ${station.id}` }),
        id: station.id ?? 0,
        x: station.xM ?? 0,
        y: station.yM ?? 0,
        z: Math.max(14, station.zM ?? 0) * 1.25,
      }));
      fill(this.element, ...this.labels.map(({ node }) => node));
    });
    app.run.on('feed', () => {
      this.labels = [];
      fill(this.element);
    });
    app.on('picture', () => this.place());
  }

  private place(): void {
    for (const { node, id, x, y, z } of this.labels) {
      node.classList.toggle('out', this.app.isOut(id));
      const at = this.app.stage.screenOf(x, y, z);
      node.hidden = at === null;
      if (at !== null)
        node.style.transform = `translate(-50%, -100%) translate(${at[0].toFixed(1)}px, ${at[1].toFixed(1)}px)`;
    }
  }
}

/** "Following car 1042": how to let go is on the chip itself. */
export function createFollowChip(app: App): HTMLElement {
  const text = h('span', {});
  const chip = h(
    'div',
    { class: 'follow-chip', hidden: true },
    icon('target'),
    text,
    iconButton({
      icon: 'close',
      label: 'Stop following',
      keys: 'F',
      class: 'small',
      onClick: () => app.setFollow(false),
    }),
  );
  app.on('follow', (on) => {
    chip.hidden = !on;
    setText(text, `Following ${app.run.nameOf(app.selection?.id ?? 0)}`);
  });
  return chip;
}
