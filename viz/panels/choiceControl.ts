import type { LiveSetting } from '../app/liveSettings.js';
import { h, setText } from './dom.js';
import { BADGES, type ControlMode, stateText } from './liveControl.js';
import type { Parameter } from './schemaModel.js';

/** One live parameter that is one of a few words: a list of them, and whether the change has arrived. */
export class ChoiceControl {
  readonly element: HTMLElement;
  private readonly list: HTMLSelectElement;
  private readonly state = h('span', { class: 'control-state', 'aria-live': 'polite' });
  private readonly badge = h('span', { class: 'badge' });

  constructor(
    readonly parameter: Parameter,
    send: (value: string) => void,
  ) {
    const { path, title, description, options = [] } = parameter;
    const id = `live-${path}`;
    this.list = h(
      'select',
      { id, 'aria-describedby': `${id}-hint`, on: { change: () => send(this.list.value) } },
      ...options.map((option) => h('option', { text: option })),
    );
    this.element = h(
      'div',
      { class: 'control', 'data-path': path },
      h(
        'div',
        { class: 'control-head' },
        h('label', { for: id, text: title }),
        this.badge,
        h('span', { class: 'grow' }),
        this.list,
      ),
      h('p', { class: 'hint', id: `${id}-hint` }, `${description} `, this.state),
    );
  }

  /**
   * Shows what the run uses; while a change is on its way, what was asked for.
   * @param mode whether it can change: not in a recording, nor once the run is over
   */
  show(setting: LiveSetting | undefined, mode: ControlMode): void {
    const [text, title] = BADGES[mode];
    this.element.hidden = mode === 'recorded' && setting === undefined;
    this.badge.className = mode === 'live' ? 'badge live' : 'badge';
    this.badge.title = title;
    setText(this.badge, text);
    this.list.disabled = mode !== 'live' || setting === undefined;
    this.element.classList.toggle('pending', setting?.asked !== undefined);
    this.element.classList.toggle('wrong', setting?.refused !== undefined);
    setText(this.state, stateText(setting));
    const value = setting?.asked?.value ?? setting?.value;
    if (value !== undefined) this.list.value = String(value);
  }
}
