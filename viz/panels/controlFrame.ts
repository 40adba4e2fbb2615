import type { LiveSetting } from '../app/liveSettings.js';
import { h, iconButton, setText } from './dom.js';
import { clock } from './format.js';
import type { Parameter } from './schemaModel.js';

/** Whether a parameter can change: in a running simulation, not in a recording, nor once the run is over. */
export type ControlMode = 'live' | 'recorded' | 'over';

/** Why a control is locked. One that is not needs no badge: it acts. */
const BADGES: Readonly<Record<Exclude<ControlMode, 'live'>, readonly [string, string]>> = {
  recorded: ['recorded', 'As it was at the playhead; a recording cannot be changed'],
  over: ['ended', 'The run is over: nothing acts any more'],
};
const RESTARTS = ['restarts', 'Takes effect in the next run'] as const;

/** One parameter of the run, however it is turned. */
export interface Control {
  readonly parameter: Parameter;
  readonly element: HTMLElement;
  /** Shows what the run uses; while a change is on its way, what was asked for. */
  show(setting: LiveSetting | undefined, mode: ControlMode): void;
}

/** What all controls have: name, badge, the way back to the first value, what it does, and whether a change has arrived. */
export class ControlFrame {
  readonly element: HTMLElement;
  /** id of the input, for its label */
  readonly id: string;
  private readonly reset: HTMLButtonElement;
  private readonly badge = h('span', { class: 'badge' });
  private readonly state = h('span', { class: 'control-state', 'aria-live': 'polite' });
  private first: unknown;

  /**
   * @param inputs those that are locked while nothing can change; the first stands in the head
   * @param below what stands under the head
   */
  constructor(
    private readonly parameter: Parameter,
    private readonly inputs: readonly (HTMLInputElement | HTMLSelectElement)[],
    restore: (first: unknown) => void,
    below: HTMLElement | null = null,
  ) {
    const { path, title, unit, description } = parameter;
    this.id = `live-${path}`;
    inputs[0].id = this.id;
    inputs[0].setAttribute('aria-describedby', `${this.id}-hint`);
    this.reset = iconButton({
      icon: 'reset',
      label: `Reset ${title}`,
      class: 'small',
      onClick: () => restore(this.first),
    });
    this.element = h(
      'div',
      { class: 'control', 'data-path': path },
      h(
        'div',
        { class: 'control-head' },
        h('label', { id: `${this.id}-label`, for: this.id, text: title }),
        this.badge,
        h('span', { class: 'grow' }),
        this.reset,
        h('span', { class: 'with-unit' }, inputs[0], unit === '' ? null : h('span', { class: 'unit', text: unit })),
      ),
      below,
      h('p', { class: 'hint', id: `${this.id}-hint` }, `${description} `, this.state),
    );
  }

  show(setting: LiveSetting | undefined, mode: ControlMode): void {
    this.first = setting?.first;
    this.element.hidden = mode === 'recorded' && setting === undefined;
    const isLocked = mode !== 'live' || setting === undefined || !this.parameter.live;
    const [text, title] = mode === 'live' ? RESTARTS : BADGES[mode];
    setText(this.badge, text);
    this.badge.title = title;
    this.badge.hidden = mode === 'live' && this.parameter.live;
    for (const input of this.inputs) {
      input.disabled = isLocked;
      input.title = mode === 'live' ? '' : title;
    }
    this.element.classList.toggle('pending', setting?.asked !== undefined);
    this.element.classList.toggle('wrong', setting?.refused !== undefined);
    this.reset.hidden = isLocked || setting?.value === setting?.first;
    setText(this.state, stateText(setting));
  }

  /** Says what is wrong with what was typed; null: nothing. */
  complain(message: string | null): void {
    this.element.classList.toggle('wrong', message !== null);
    if (message !== null) setText(this.state, message);
  }
}

/** Whether a change is on its way, in effect, or refused. */
function stateText(setting: LiveSetting | undefined): string {
  if (setting === undefined) return '';
  if (setting.refused !== undefined) return setting.refused;
  if (setting.asked !== undefined) return 'Waiting for the run…';
  if (setting.since_s !== undefined) return `In effect since ${clock(setting.since_s * 1e6)}.`;
  return '';
}
