import type { verge } from '#proto';
import type { App } from '../app/app.js';
import type { HazardKindInfo } from '../app/hazardSchema.js';
import { isTrouble, type MapHazard } from '../feed/radioTroubles.js';
import { signPicture } from '../scene/hazardGlyphs.js';
import { fill, h, icon, iconButton, setText } from './dom.js';
import { figure, hazardTitle, span } from './format.js';
import { causeName } from './messageFields.js';
import { SizeField } from './sizeField.js';

/** Placed hazards listed at most, newest first. */
const MOST_ROWS = 30;

/** Places hazards on the road, and lists those that are there. */
export class HazardPanel {
  readonly element: HTMLElement;
  private readonly kinds = h('div', { class: 'kinds', role: 'radiogroup', 'aria-label': 'Kind of hazard' });
  private readonly named = h('p', { class: 'kind-name' });
  private readonly sizes = h('div', { class: 'sizes' });
  private readonly arm: HTMLButtonElement;
  private readonly middle: HTMLButtonElement;
  private readonly place = h('p', { class: 'hint place' });
  private readonly outcome = h('p', { class: 'outcome', role: 'status' });
  private readonly reason = h('p', { class: 'hint', role: 'status' });
  private readonly tool: HTMLElement;
  private readonly list = h('ul', { class: 'hazard-list' });
  private readonly heading = h('h3', { text: 'On the map now' });
  private readonly none = h('p', {
    class: 'hint',
    text: 'Nothing was placed. Slick patches of the squall are not listed.',
  });
  private fields: SizeField[] = [];
  private shownKind: HazardKindInfo | null = null;
  private shownKinds: readonly HazardKindInfo[] = [];
  private listed = '';

  /** @param onArm the scene is needed: what covers it may go */
  constructor(
    private readonly app: App,
    private readonly onArm: () => void,
  ) {
    const { tool } = app;
    this.arm = h('button', { type: 'button', class: 'primary', on: { click: () => this.toggle() } });
    this.middle = h(
      'button',
      {
        type: 'button',
        title: 'Move the view by the arrow keys (Enter)',
        on: { click: () => this.placeInMiddle() },
      },
      icon('target'),
      'Place in mid-view',
    );
    this.tool = h(
      'div',
      { class: 'hazard-tool' },
      this.kinds,
      this.named,
      this.sizes,
      h('div', { class: 'buttons' }, this.arm, this.middle),
      this.place,
      this.outcome,
    );
    this.element = h(
      'section',
      { class: 'panel hazards', 'aria-label': 'Hazards' },
      this.reason,
      this.tool,
      this.heading,
      this.none,
      this.list,
    );
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !tool.isArmed) return;
      tool.disarm();
      event.stopPropagation();
    });
    tool.on('change', () => this.showTool());
    for (const signal of ['state', 'status', 'feed'] as const) app.run.on(signal, () => this.showTool());
    this.showTool();
  }

  private toggle(): void {
    const { tool } = this.app;
    if (tool.isArmed) tool.disarm();
    else {
      tool.arm();
      this.onArm();
    }
  }

  /** For those without a pointer: the view is moved until its middle is the place. */
  private placeInMiddle(): void {
    const { tool } = this.app;
    tool.arm('middle');
    tool.aimAtMiddle();
    tool.placeHere();
  }

  private showTool(): void {
    const { tool, run } = this.app;
    const reason = run.obstacle ?? (tool.kinds.length === 0 ? 'This server places no hazards' : null);
    setText(this.reason, reason ?? '');
    this.reason.hidden = reason === null;
    this.tool.hidden = tool.kind === null || run.isReplay;
    this.arm.disabled = this.middle.disabled = reason !== null;
    if (tool.kinds !== this.shownKinds) this.buildKinds();
    if (tool.kind !== this.shownKind) this.showKind(tool.kind);
    for (const [index, field] of this.fields.entries()) field.show(tool.size(tool.kind!.fields[index].path), reason);
    this.showArm();
    this.showOutcome();
  }

  private showArm(): void {
    const { isArmed, kind, place } = this.app.tool;
    const pressed = String(isArmed);
    if (this.arm.getAttribute('aria-pressed') !== pressed || this.arm.dataset.kind !== kind?.name) {
      this.arm.setAttribute('aria-pressed', pressed);
      this.arm.dataset.kind = kind?.name ?? '';
      fill(this.arm, icon(isArmed ? 'close' : 'alert'), isArmed ? 'Done placing' : armText(kind));
      this.arm.title = isArmed ? 'Put the tool away (Esc)' : 'Then click in the scene (P)';
    }
    setText(this.place, isArmed && place !== null ? this.placeText(place) : '');
  }

  private placeText([x_m, y_m]: readonly [number, number]): string {
    const { tool, run } = this.app;
    if (tool.kind?.control === 'outage') return run.nameOf(tool.unit?.id ?? 0);
    return `At ${figure(x_m)} m east, ${figure(y_m)} m north`;
  }

  private showOutcome(): void {
    const { outcome } = this.app.tool;
    this.outcome.dataset.state = outcome?.state ?? '';
    this.outcome.hidden = outcome === null;
    const text = `${outcome?.text ?? ''}${outcome?.code ? ` (${outcome.code})` : ''}`;
    setText(this.outcome, text);
  }

  private buildKinds(): void {
    const { tool } = this.app;
    this.shownKinds = tool.kinds;
    const choice = ({ hazard, title }: HazardKindInfo): HTMLElement => {
      const choose = (): void => tool.choose(hazard);
      const radio = h('input', { type: 'radio', name: 'hazard-kind', value: hazard, on: { change: choose } });
      radio.setAttribute('aria-label', title);
      return h('label', { class: 'kind', title }, radio, signPicture(hazard));
    };
    const group = (title: string, ...controls: HazardKindInfo['control'][]): HTMLElement[] => {
      const kinds = tool.kinds.filter(({ control }) => controls.includes(control));
      return kinds.length === 0
        ? []
        : [h('h4', { text: title }), h('div', { class: 'kind-row' }, ...kinds.map(choice))];
    };
    fill(
      this.kinds,
      ...group('On the road', 'hazard'),
      ...group('Weather that moves', 'weather'),
      ...group('On the radio', 'jam', 'outage'),
    );
  }

  private showKind(kind: HazardKindInfo | null): void {
    const { tool } = this.app;
    this.shownKind = kind;
    for (const radio of this.kinds.querySelectorAll('input')) radio.checked = radio.value === kind?.hazard;
    fill(
      this.named,
      h('strong', { text: kind?.title ?? '' }),
      h('span', { class: 'muted', text: kind === null ? '' : ` ${effectOf(kind)}` }),
    );
    this.fields = (kind?.fields ?? []).map(
      (parameter) => new SizeField(parameter, (value) => tool.setSize(parameter.path, value)),
    );
    fill(this.sizes, ...this.fields.map(({ element }) => element));
  }

  /** Called a few times a second while visible. */
  refresh(): void {
    const hazards = this.app.hazardsNow.filter(({ removable, kind }) => removable || isTrouble(kind ?? ''));
    const newest = [...hazards].sort((a, b) => (b.id ?? 0) - (a.id ?? 0)).slice(0, MOST_ROWS);
    this.none.hidden = newest.length > 0;
    setText(this.heading, hazards.length > 0 ? `On the map now: ${hazards.length}` : 'In the town now');
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

/** What the kind does to those who meet it, after its name. */
function effectOf({ control, causeCode }: HazardKindInfo): string {
  if (control === 'jam') return 'drowns what is sent near it';
  if (control === 'outage') return 'silences its radio and its backhaul';
  return `warned of as ${causeName(causeCode)}`;
}

function armText(kind: HazardKindInfo | null): string {
  if (kind === null) return 'Place a hazard on the road';
  if (kind.control === 'outage') return 'Choose a roadside unit';
  return `Place ${kind.title.toLowerCase()}${kind.control === 'hazard' ? ' on the road' : ''}`;
}

function hintOf({ control, title }: HazardKindInfo): string {
  const what = title.toLowerCase();
  if (control === 'outage') return 'Click near the roadside unit that fails';
  if (control === 'jam') return `Click where the ${what} stands`;
  return control === 'weather' ? `Click where ${what} begins` : `Click on the road to place ${what}`;
}
