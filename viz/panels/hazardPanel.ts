import type { App } from '../app/app.js';
import type { HazardKindInfo } from '../app/hazardSchema.js';
import { signPicture } from '../scene/hazardGlyphs.js';
import { fill, h, icon, setText } from './dom.js';
import { figure } from './format.js';
import { HazardList } from './hazardList.js';
import { armText, effectOf } from './hazardWords.js';
import { SizeField } from './sizeField.js';

/** Places hazards, weather and troubles of the radio, and lists those that are there. */
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
  private readonly there: HazardList;
  private fields: SizeField[] = [];
  private shownKind: HazardKindInfo | null = null;
  private shownKinds: readonly HazardKindInfo[] = [];

  /** @param onArm the scene is needed: what covers it may go */
  constructor(
    private readonly app: App,
    private readonly onArm: () => void,
  ) {
    const { tool } = app;
    this.there = new HazardList(app);
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
      this.there.element,
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
    this.there.refresh();
  }
}
