import type { verge } from '#proto';
import { EGO_FLAG } from '../../core/stations/egoContext.js';
import { HAZARD_VEHICLE_IDS } from '../../core/view/vehicleView.js';
import type { App } from '../app/app.js';
import { isTrouble, type MapHazard, type TroubleKind } from '../feed/radioTroubles.js';
import type { Snapshot } from '../feed/snapshotBuffer.js';
import { causeName } from './dictionary.js';
import { fill, h, icon, setText } from './dom.js';
import { figure, hazardTitle } from './format.js';
import { remaining } from './hazardList.js';

/** Warnings this far from a hazard's edge are taken to be of it, m (one car length and what GNSS errs). */
const NEAR_m = 15;

/** What a trouble of the radio is, under its name. */
const TROUBLE_WORDS: Readonly<Record<TroubleKind, string>> = {
  jam: 'Noise over every channel',
  outage: 'Neither radio nor backhaul',
};

/** Everything known of the selected hazard: what it is, who is in it, what it did, and the way to remove it. */
export class HazardCard {
  readonly element: HTMLElement;
  private readonly title = h('h2', {});
  private readonly subtitle = h('p', { class: 'muted' });
  private readonly remove: HTMLButtonElement;
  private readonly facts = h('dl', { class: 'facts wide' });
  private readonly nodes = new Map<string, HTMLElement>();
  private id = 0;
  private last: MapHazard | null = null;
  /** stations that slipped here while this card was watching */
  private readonly slipped = new Set<number>();

  constructor(private readonly app: App) {
    const goTo = h('button', { type: 'button', on: { click: () => this.visit() } }, icon('target'), 'Show');
    this.remove = h(
      'button',
      { type: 'button', on: { click: () => app.removeHazard(this.id) } },
      icon('close'),
      'Remove',
    );
    this.element = h(
      'div',
      { class: 'hazard-card', hidden: true },
      h(
        'div',
        { class: 'inspect-head' },
        h('div', {}, this.title, this.subtitle),
        h('div', { class: 'buttons' }, goTo, this.remove),
      ),
      this.facts,
    );
    app.on('picture', () => this.watch());
  }

  /** @param id 0: none is selected */
  select(id: number): void {
    this.id = id;
    this.last = null;
    this.slipped.clear();
    this.nodes.clear();
    fill(this.facts);
    this.element.hidden = id === 0;
    this.refresh();
  }

  private get hazard(): MapHazard | null {
    return this.app.hazardsNow.find(({ id }) => id === this.id) ?? null;
  }

  private visit(): void {
    if (this.last !== null) this.app.visitHazard(this.last);
  }

  /** Slips last a second: counted picture by picture, or they would be missed. */
  private watch(): void {
    if (this.id === 0) return;
    const moment = this.app.run.feed?.buffer.pairAt(this.app.time_us)?.after;
    const { hazard } = this;
    if (moment === undefined || hazard === null) return;
    for (const j of insideOf(moment, hazard)) {
      if ((moment.flags[j] & EGO_FLAG.slipping) !== 0) this.slipped.add(moment.id[j]);
    }
  }

  refresh(): void {
    if (this.id === 0) return;
    const { app, hazard } = this;
    this.last = hazard ?? this.last;
    const kind = this.last?.kind ?? 'hazard';
    setText(this.title, hazardTitle(kind));
    const gone = hazard === null && app.hazardsNow.length > 0 ? ', gone' : '';
    const what = isTrouble(kind)
      ? TROUBLE_WORDS[kind]
      : `Hazard ${this.id}, warned of as ${causeName(this.last?.causeCode ?? 0)}`;
    setText(this.subtitle, `${what}${gone}`);
    this.remove.hidden = this.last?.removable !== true;
    this.remove.disabled = hazard === null || app.run.obstacle !== null;
    this.remove.title = hazard === null ? 'It is gone' : (app.run.obstacle ?? 'Take it off the road');
    if (this.last === null) return;
    const isThere = hazard !== null;
    const figures = isTrouble(kind) ? this.troubleFigures(this.last, isThere) : this.figures(this.last, isThere);
    for (const [label, value] of figures) this.fact(label, value);
  }

  private troubleFigures(trouble: MapHazard, isThere: boolean): readonly (readonly [string, string])[] {
    const { app } = this;
    const lasts = isThere ? remaining(app.withEnd(trouble), app.time_us) : 'ended';
    if (trouble.stationId !== undefined) {
      return [
        ['Roadside unit', app.run.nameOf(trouble.stationId)],
        ['Lasts', lasts],
      ];
    }
    const moment = app.run.feed?.buffer.pairAt(app.time_us)?.after;
    const inside = moment === undefined || !isThere ? [] : insideOf(moment, trouble);
    return [
      ['Power', `${figure(trouble.power_dBm)} dBm a channel`],
      ['Radius', `${figure(trouble.radiusM)} m`],
      ['Lasts', lasts],
      ['Place', `${figure(trouble.xM)} m east, ${figure(trouble.yM)} m north`],
      ['Cars in it', String(inside.length)],
    ];
  }

  private figures(hazard: verge.v1.IHazardView, isThere: boolean): readonly (readonly [string, string])[] {
    const { app } = this;
    const moment = app.run.feed?.buffer.pairAt(app.time_us)?.after;
    const inside = moment === undefined || !isThere ? [] : insideOf(moment, hazard);
    const slipping = inside.filter((j) => (moment!.flags[j] & EGO_FLAG.slipping) !== 0).length;
    return [
      ['Radius', `${figure(hazard.radiusM)} m`],
      ['Lasts', isThere ? remaining(hazard, app.time_us) : 'ended'],
      ['Intensity', `${figure(100 * (hazard.intensity ?? 1))} %`],
      ['Place', `${figure(hazard.xM)} m east, ${figure(hazard.yM)} m north`],
      ['Cars in it', String(inside.length)],
      ['Slipping now', String(slipping)],
      ['Cars seen slipping', String(this.slipped.size)],
      ['Warnings sent here', String(this.warnings(hazard))],
      [
        'Models expect it',
        `${figure(100 * app.stage.heatNear(hazard.xM ?? 0, hazard.yM ?? 0, hazard.radiusM ?? 5))} %`,
      ],
    ];
  }

  private warnings({ xM, yM, radiusM }: verge.v1.IHazardView): number {
    return this.app.eventsSoFar.filter(
      (event) =>
        event.code === 'warning' &&
        Math.hypot((event.xM ?? 0) - (xM ?? 0), (event.yM ?? 0) - (yM ?? 0)) < (radiusM ?? 0) + NEAR_m,
    ).length;
  }

  private fact(label: string, value: string): void {
    let node = this.nodes.get(label);
    if (node === undefined) {
      node = h('dd', {});
      this.nodes.set(label, node);
      this.facts.append(h('div', {}, h('dt', { text: label }), node));
    }
    setText(node, value);
  }
}

/** Rows of the vehicles within a hazard. */
function insideOf(moment: Snapshot, { xM, yM, radiusM }: verge.v1.IHazardView): number[] {
  const inside: number[] = [];
  for (let j = 0; j < moment.count && moment.id[j] < HAZARD_VEHICLE_IDS; j++) {
    if (Math.hypot(moment.x_m[j] - (xM ?? 0), moment.y_m[j] - (yM ?? 0)) <= (radiusM ?? 0)) inside.push(j);
  }
  return inside;
}
