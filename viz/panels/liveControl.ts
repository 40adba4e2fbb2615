import type { LiveSetting } from '../app/liveSettings.js';
import { h, iconButton, setText } from './dom.js';
import { clock, figure } from './format.js';
import { complaint, type Parameter, SliderScale } from './schemaModel.js';

export type ControlMode = 'live' | 'recorded' | 'over';

export const BADGES: Readonly<Record<ControlMode, readonly [string, string]>> = {
  live: ['live', 'Acts from the next window of the run'],
  recorded: ['recorded', 'As it was at the playhead; a recording cannot be changed'],
  over: ['ended', 'The run is over: nothing acts any more'],
};
const RESTARTS = ['restarts', 'Takes effect in the next run'] as const;

/** One live parameter: slider and number, what it does, whether the change has arrived, and a way back. */
export class LiveControl {
  readonly element: HTMLElement;
  private readonly slider: HTMLInputElement;
  private readonly field: HTMLInputElement;
  private readonly state = h('span', { class: 'control-state', 'aria-live': 'polite' });
  private readonly reset: HTMLButtonElement;
  private readonly scale: SliderScale;
  private readonly badge = h('span', { class: 'badge' });
  private setting: LiveSetting | undefined;
  private touched = false;

  constructor(
    readonly parameter: Parameter,
    private readonly send: (value: number) => void,
    private readonly preview: (value: number) => void = () => {},
  ) {
    const { path, title, unit, description } = parameter;
    this.scale = new SliderScale(parameter.minimum ?? 0, parameter.maximum ?? 100, parameter.type === 'integer');
    const id = `live-${path}`;
    this.slider = h('input', {
      type: 'range',
      min: 0,
      max: this.scale.steps,
      step: 1,
      'aria-labelledby': `${id}-label`,
      on: { input: () => this.dragged(), change: () => this.commit(this.scale.valueAt(this.slider.valueAsNumber)) },
    });
    this.field = h('input', {
      id,
      type: 'number',
      step: parameter.type === 'integer' ? 1 : 'any',
      min: parameter.minimum,
      max: parameter.maximum,
      'aria-describedby': `${id}-hint`,
      on: { change: () => this.commit(this.field.valueAsNumber) },
    });
    this.reset = iconButton({ icon: 'reset', label: `Reset ${title}`, class: 'small', onClick: () => this.restore() });
    this.element = h(
      'div',
      { class: 'control', 'data-path': path },
      h(
        'div',
        { class: 'control-head' },
        h('label', { id: `${id}-label`, for: id, text: title }),
        this.badge,
        h('span', { class: 'grow' }),
        this.reset,
        h('span', { class: 'with-unit' }, this.field, unit === '' ? null : h('span', { class: 'unit', text: unit })),
      ),
      this.slider,
      h('p', { class: 'hint', id: `${id}-hint` }, `${description} `, this.state),
    );
  }

  /**
   * Shows what the run uses; while a change is on its way, what was asked for.
   * @param mode whether it can change: not in a recording, nor once the run is over
   */
  show(setting: LiveSetting | undefined, mode: ControlMode): void {
    this.setting = setting;
    this.element.hidden = mode === 'recorded' && setting === undefined;
    const disabled = mode !== 'live' || setting === undefined || !this.parameter.live;
    this.showBadge(mode);
    this.slider.disabled = disabled;
    this.field.disabled = disabled;
    this.element.classList.toggle('pending', setting?.asked !== undefined);
    this.element.classList.toggle('wrong', setting?.refused !== undefined);
    this.reset.hidden = disabled || setting?.value === setting?.first;
    setText(this.state, stateText(setting));
    if (setting === undefined || this.touched) return;
    this.write((setting.asked?.value ?? setting.value) as number);
  }

  private showBadge(mode: ControlMode): void {
    const [text, title] = this.parameter.live ? BADGES[mode] : RESTARTS;
    this.badge.className = mode === 'live' && this.parameter.live ? 'badge live' : 'badge';
    this.badge.title = title;
    for (const input of [this.slider, this.field]) input.title = mode === 'live' ? '' : title;
    setText(this.badge, text);
  }

  private write(value: number): void {
    if (document.activeElement !== this.field) this.field.value = String(value);
    this.slider.value = String(this.scale.placeOf(value));
    this.slider.style.setProperty('--filled', `${this.slider.valueAsNumber / (this.scale.steps / 100)}%`);
    this.slider.setAttribute('aria-valuetext', `${figure(value)} ${this.parameter.unit}`);
  }

  private dragged(): void {
    this.touched = true;
    const value = this.scale.valueAt(this.slider.valueAsNumber);
    this.field.value = String(value);
    this.preview(value);
    this.slider.style.setProperty('--filled', `${this.slider.valueAsNumber / (this.scale.steps / 100)}%`);
  }

  private commit(value: number): void {
    this.touched = false;
    const wrong = complaint(this.parameter, value);
    this.element.classList.toggle('wrong', wrong !== null);
    if (wrong !== null) {
      setText(this.state, wrong);
      return;
    }
    if (value !== this.setting?.value) this.send(value);
  }

  private restore(): void {
    if (typeof this.setting?.first === 'number') this.commit(this.setting.first);
  }
}

/** Whether a change is on its way, in effect, or refused. */
export function stateText(setting: LiveSetting | undefined): string {
  if (setting === undefined) return '';
  if (setting.refused !== undefined) return setting.refused;
  if (setting.asked !== undefined) return 'Waiting for the run…';
  if (setting.since_s !== undefined) return `In effect since ${clock(setting.since_s * 1e6)}.`;
  return '';
}
