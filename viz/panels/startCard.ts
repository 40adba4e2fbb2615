import type { App } from '../app/app.js';
import { h, icon, setText } from './dom.js';

interface StartActions {
  readonly run: () => void;
  readonly openFile: () => void;
}

/** What stands in the middle while there is no scene: a way to begin, progress, or what went wrong. */
export class StartCard {
  readonly element: HTMLElement;
  private readonly hello: HTMLElement;
  private readonly wait = h('div', { class: 'start-card wait', role: 'status', hidden: true });
  private readonly waitText = h('p', {});
  private readonly problem = h('div', { class: 'start-card problem-card', role: 'alert', hidden: true });
  private readonly problemText = h('p', {});

  constructor(
    private readonly app: App,
    actions: StartActions,
  ) {
    this.hello = h(
      'div',
      { class: 'start-card' },
      h('h2', { text: 'Cars that learn from each other' }),
      h('p', {
        text: 'Vehicles sense, warn one another over a simulated radio, and train a shared hazard model without giving up their data. Watch it, change it while it runs, record it.',
      }),
      h(
        'div',
        { class: 'buttons' },
        h('button', { type: 'button', class: 'primary', on: { click: actions.run } }, icon('play'), 'Run the scenario'),
        h('button', { type: 'button', on: { click: actions.openFile } }, icon('open'), 'Open a recording'),
      ),
    );
    this.wait.append(h('span', { class: 'spinner' }), this.waitText);
    const back = h('button', { type: 'button', on: { click: () => app.leave() } }, 'Back to the start');
    this.problem.append(icon('alert'), this.problemText, back);
    this.element = h('div', { class: 'start' }, this.hello, this.wait, this.problem);
    app.run.on('feed', () => this.update());
    app.run.on('scene', () => this.update());
    app.run.on('status', () => this.update());
    app.run.on('state', () => this.update());
  }

  private update(): void {
    const { feed, sceneInfo, feedStatus, state_ } = this.app.run;
    const lost = feedStatus?.state === 'failed' || feedStatus?.state === 'ended';
    const failed = lost || state_?.state === 'failed';
    this.hello.hidden = feed !== null;
    this.wait.hidden = feed === null || failed || (sceneInfo !== null && feedStatus?.state === 'open');
    this.problem.hidden = feed === null || !failed;
    this.element.classList.toggle('over-scene', sceneInfo !== null);
    setText(this.waitText, feedStatus?.text ?? 'Starting');
    setText(this.problemText, lost ? (feedStatus?.text ?? '') : (state_?.errorMessage ?? ''));
  }
}
