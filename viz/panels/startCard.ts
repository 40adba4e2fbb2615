import type { App } from '../app/app.js';
import type { Run } from '../app/run.js';
import { fill, h, type IconName, icon, setText } from './dom.js';

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
  private readonly problemTitle = h('h2', {});
  private readonly problemText = h('p', {});
  private readonly ways = h('div', { class: 'buttons' });
  private shownProblem = '';

  constructor(
    private readonly app: App,
    private readonly actions: StartActions,
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
    this.problem.append(icon('alert'), h('div', {}, this.problemTitle, this.problemText, this.ways));
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
    if (failed) this.showProblem(lost);
  }

  /** @param lost nothing more comes: the file cannot be read, or the simulation is gone */
  private showProblem(lost: boolean): void {
    const { run } = this.app;
    const text = (lost ? run.feedStatus?.text : run.state_?.errorMessage) ?? '';
    const title = titleOf(run);
    const shown = [title, text, this.app.canRunAgain].join('\n');
    if (shown === this.shownProblem) return;
    this.shownProblem = shown;
    setText(this.problemTitle, title);
    setText(this.problemText, text);
    fill(
      this.ways,
      this.wayOn(),
      button('Back to the start', 'home', '', () => this.app.leave()),
    );
  }

  /** What is most likely wanted next; null where only the start is left. */
  private wayOn(): HTMLElement | null {
    const { app, actions } = this;
    if (app.run.isReplay) return button('Open another', 'open', 'primary', actions.openFile);
    return app.canRunAgain ? button('Run again', 'reset', 'primary', () => void runAgain(app)) : null;
  }
}

function titleOf({ isReplay, feedStatus }: Run): string {
  if (isReplay) return 'This file cannot be replayed';
  if (feedStatus?.state === 'ended') return 'The simulation is gone';
  return 'The simulation failed';
}

const button = (text: string, name: IconName, kind: string, click: () => void): HTMLElement =>
  h('button', { type: 'button', class: kind, on: { click } }, icon(name), text);

const runAgain = (app: App): Promise<void> =>
  app.runAgain().catch((error: Error) => app.notify('error', error.message));
