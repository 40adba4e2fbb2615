import type { LiveSetting } from '../app/liveSettings.js';
import { type Control, ControlFrame, type ControlMode } from './controlFrame.js';
import { h } from './dom.js';
import { figure } from './format.js';
import { complaint, type Parameter, SliderScale } from './schemaModel.js';

/** One live parameter that is a number: a slider and a field. */
export class NumberControl implements Control {
  readonly element: HTMLElement;
  private readonly slider: HTMLInputElement;
  private readonly field: HTMLInputElement;
  private readonly scale: SliderScale;
  private readonly frame: ControlFrame;
  private value: unknown;
  private touched = false;

  constructor(
    readonly parameter: Parameter,
    private readonly send: (value: unknown) => void,
    private readonly preview: (value: number) => void = () => {},
  ) {
    const { minimum, maximum, type } = parameter;
    this.scale = new SliderScale(minimum ?? 0, maximum ?? 100, type === 'integer');
    this.slider = h('input', {
      type: 'range',
      min: 0,
      max: this.scale.steps,
      step: 1,
      on: { input: () => this.dragged(), change: () => this.commit(this.scale.valueAt(this.slider.valueAsNumber)) },
    });
    this.field = h('input', {
      type: 'number',
      step: type === 'integer' ? 1 : 'any',
      min: minimum,
      max: maximum,
      on: { change: () => this.commit(this.field.valueAsNumber) },
    });
    this.frame = new ControlFrame(parameter, [this.field, this.slider], (first) => this.restore(first), this.slider);
    this.slider.setAttribute('aria-labelledby', `${this.frame.id}-label`);
    this.element = this.frame.element;
  }

  show(setting: LiveSetting | undefined, mode: ControlMode): void {
    this.frame.show(setting, mode);
    this.value = setting?.value;
    if (setting === undefined || this.touched) return;
    this.write((setting.asked?.value ?? setting.value) as number);
  }

  private write(value: number): void {
    if (document.activeElement !== this.field) this.field.value = String(value);
    this.slider.value = String(this.scale.placeOf(value));
    this.fillTrack();
    this.slider.setAttribute('aria-valuetext', `${figure(value)} ${this.parameter.unit}`);
  }

  private fillTrack(): void {
    this.slider.style.setProperty('--filled', `${this.slider.valueAsNumber / (this.scale.steps / 100)}%`);
  }

  private dragged(): void {
    this.touched = true;
    const value = this.scale.valueAt(this.slider.valueAsNumber);
    this.field.value = String(value);
    this.preview(value);
    this.fillTrack();
  }

  private commit(value: number): void {
    this.touched = false;
    const wrong = complaint(this.parameter, value);
    this.frame.complain(wrong);
    if (wrong === null && value !== this.value) this.send(value);
  }

  private restore(first: unknown): void {
    if (typeof first === 'number') this.commit(first);
  }
}
