import { h, setText } from './dom.js';
import { figure, span } from './format.js';
import { complaint, type Parameter, SliderScale } from './schemaModel.js';

/** A slider and a number for one size of a hazard; tells of values within the bounds only. */
export class SizeField {
  readonly element: HTMLElement;
  private readonly slider: HTMLInputElement;
  private readonly field: HTMLInputElement;
  private readonly problem = h('span', { class: 'control-state', role: 'alert' });
  private readonly scale: SliderScale;

  constructor(
    private readonly parameter: Parameter,
    private readonly onChange: (value: number) => void,
  ) {
    const { path, title, unit, description, minimum = 0, maximum = 1 } = parameter;
    const id = `hazard-${path}`;
    this.scale = new SliderScale(minimum, maximum, false, unit);
    this.slider = h('input', {
      type: 'range',
      min: 0,
      max: this.scale.steps,
      'aria-labelledby': `${id}-label`,
      on: { input: () => this.take(this.scale.valueAt(this.slider.valueAsNumber)) },
    });
    this.field = h('input', {
      id,
      type: 'number',
      step: 'any',
      min: minimum,
      max: maximum,
      on: { input: () => this.take(this.field.valueAsNumber) },
    });
    this.element = h(
      'div',
      { class: 'control', 'data-path': `hazard.${path}`, title: description },
      h(
        'div',
        { class: 'control-head' },
        h('label', { id: `${id}-label`, for: id, text: title }),
        h('span', { class: 'grow' }),
        this.problem,
        h('span', { class: 'with-unit' }, this.field, unit === '' ? null : h('span', { class: 'unit', text: unit })),
      ),
      this.slider,
    );
  }

  /** @param reason why it cannot be set now; null when it can */
  show(value: number, reason: string | null): void {
    for (const input of [this.field, this.slider]) {
      input.disabled = reason !== null;
      input.title = reason ?? '';
    }
    if (document.activeElement !== this.field) this.field.value = String(value);
    if (document.activeElement !== this.slider) this.slider.value = String(this.scale.placeOf(value));
    this.slider.style.setProperty('--filled', `${this.scale.placeOf(value) / (this.scale.steps / 100)}%`);
    const { unit } = this.parameter;
    this.slider.setAttribute('aria-valuetext', unit === 's' ? span(value) : `${figure(value)} ${unit}`);
  }

  private take(value: number): void {
    const wrong = complaint(this.parameter, value);
    setText(this.problem, wrong ?? '');
    this.element.classList.toggle('wrong', wrong !== null);
    if (wrong === null) this.onChange(value);
  }
}
