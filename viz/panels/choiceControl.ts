import type { LiveSetting } from '../app/liveSettings.js';
import { type Control, ControlFrame, type ControlMode } from './controlFrame.js';
import { h } from './dom.js';
import type { Parameter } from './schemaModel.js';

/** One live parameter that is one of a few words: a list of them. */
export class ChoiceControl implements Control {
  readonly element: HTMLElement;
  private readonly list: HTMLSelectElement;
  private readonly frame: ControlFrame;

  constructor(
    readonly parameter: Parameter,
    send: (value: unknown) => void,
  ) {
    const { options = [] } = parameter;
    this.list = h(
      'select',
      { on: { change: () => send(this.list.value) } },
      ...options.map((option) => h('option', { text: option })),
    );
    this.frame = new ControlFrame(parameter, [this.list], send);
    this.element = this.frame.element;
  }

  show(setting: LiveSetting | undefined, mode: ControlMode): void {
    this.frame.show(setting, mode);
    const value = setting?.asked?.value ?? setting?.value;
    if (value !== undefined) this.list.value = String(value);
  }
}
