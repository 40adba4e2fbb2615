import type { verge } from '#proto';
import type { App } from '../app/app.js';
import { isTrouble, type MapHazard } from '../feed/radioTroubles.js';
import { signPicture } from '../scene/hazardGlyphs.js';
import { fill, h, iconButton, setText } from './dom.js';
import { figure, hazardTitle, span } from './format.js';

/** Placed hazards listed at most, newest first. */
const MOST_ROWS = 30;

/** What was placed and is still there: how much longer, where, and the way to remove it. */
export class HazardList {
  readonly element: HTMLElement;
  private readonly list = h('ul', { class: 'hazard-list' });
  private readonly heading = h('h3', { text: 'On the map now' });
  private readonly none = h('p', {
    class: 'hint',
    text: 'Nothing was placed. Slick patches of the squall are not listed.',
  });
  private listed = '';

  constructor(private readonly app: App) {
    this.element = h('div', { class: 'hazards-there' }, this.heading, this.none, this.list);
  }

  /** Called a few times a second while visible. */
  refresh(): void {
    const hazards = this.app.hazardsNow.filter(({ removable, kind }) => removable || isTrouble(kind ?? ''));
    const newest = [...hazards].sort((a, b) => (b.id ?? 0) - (a.id ?? 0)).slice(0, MOST_ROWS);
    this.none.hidden = newest.length > 0;
    setText(this.heading, hazards.length > 0 ? `On the map now: ${hazards.length}` : 'On the map now');
    const key = `${newest.map(({ id }) => id).join()} ${this.app.run.obstacle ?? ''}`;
    if (key !== this.listed) {
      this.listed = key;
      fill(this.list, ...newest.map((hazard) => this.row(hazard)));
    }
    for (const [index, row] of [...this.list.children].entries()) {
      setText(row.querySelector('.muted')!, remaining(this.app.withEnd(newest[index]), this.app.time_us));
    }
  }

  private row(hazard: MapHazard): HTMLElement {
    const { app } = this;
    const id = hazard.id ?? 0;
    const label = hazardTitle(hazard.kind ?? '');
    const what =
      hazard.stationId === undefined
        ? `${label}, ${figure(hazard.radiusM)} m`
        : `${app.run.nameOf(hazard.stationId)} is out`;
    const show = (): void => {
      app.select({ kind: 'hazard', id });
      app.visitHazard(app.hazardsNow.find((now) => now.id === id) ?? hazard);
    };
    const remove = iconButton({
      icon: 'close',
      label: `Remove ${label.toLowerCase()} ${id}`,
      class: 'small',
      onClick: () => app.removeHazard(id),
    });
    remove.hidden = app.run.obstacle !== null || !hazard.removable;
    return h(
      'li',
      {},
      h(
        'button',
        { type: 'button', class: 'hazard-row', on: { click: show } },
        signPicture(hazard.kind ?? ''),
        h('span', { text: what }),
        h('span', { class: 'muted' }),
      ),
      remove,
    );
  }
}

/** How much longer a hazard lasts, in words. */
export function remaining({ untilUs }: verge.v1.IHazardView, time_us: number): string {
  if (!untilUs) return 'stays';
  return `${span(Math.max(0, (untilUs - time_us) / 1e6))} left`;
}
