import type { LiveSetting } from '../app/liveSettings.js';
import { type Control, ControlFrame, type ControlMode } from './controlFrame.js';
import { h } from './dom.js';
import type { Parameter } from './schemaModel.js';

/** One live parameter that is on or off. */
export class SwitchControl implements Control {
  readonly element: HTMLElement;
  private readonly box: HTMLInputElement;
  private readonly frame: ControlFrame;

  constructor(
    readonly parameter: Parameter,
    send: (value: unknown) => void,
  ) {
    this.box = h('input', {
      type: 'checkbox',
      class: 'switch',
      role: 'switch',
      on: { change: () => send(this.box.checked) },
    });
    this.frame = new ControlFrame(parameter, [this.box], send);
    this.element = this.frame.element;
  }

  show(setting: LiveSetting | undefined, mode: ControlMode): void {
    this.frame.show(setting, mode);
    const value = setting?.asked?.value ?? setting?.value;
    if (typeof value === 'boolean') this.box.checked = value;
  }
}
