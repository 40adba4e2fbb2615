import { ApiError, type RecordingInfo, type ScenarioInfo, type SimulationInfo } from '../app/api.js';
import type { App } from '../app/app.js';
import { fill, h, icon, iconButton } from './dom.js';
import { bytes, clock } from './format.js';
import { SchemaForm } from './schemaForm.js';
import { commandLine, isSeed, parametersOf } from './schemaModel.js';
import { thumbnailOf } from './thumbnail.js';

const OTHERS_EVERY_ms = 3000;

/** Scenario gallery, parameters, and the run button; also what runs on the server and what it has recorded. */
export class Launcher {
  readonly element: HTMLElement;
  private readonly gallery = h('div', { class: 'gallery', role: 'radiogroup', 'aria-label': 'Scenario' });
  private readonly form = new SchemaForm(() => this.showCommand());
  private readonly seed = h('input', {
    id: 'seed',
    placeholder: 'drawn',
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: 64,
    'aria-describedby': 'seed-hint',
  });
  private readonly seedHint = h('p', { class: 'hint', id: 'seed-hint', hidden: true });
  private readonly seedRow = h(
    'div',
    { class: 'field' },
    h('label', { for: 'seed', text: 'Seed' }),
    this.seed,
    this.seedHint,
  );
  private readonly command = h('code', { class: 'command-text' });
  private readonly runButton = h(
    'button',
    { type: 'button', class: 'primary wide', disabled: true },
    icon('play'),
    'Run',
  );
  private readonly problem = h('div', { class: 'problem', role: 'alert', hidden: true });
  private readonly others = h('div', { class: 'others' });
  private scenarios: readonly ScenarioInfo[] = [];
  private chosen = '';
  private othersShown = '';
  private othersAsked_ms = 0;

  constructor(private readonly app: App) {
    this.runButton.addEventListener('click', () => void this.launch());
    this.seed.addEventListener('input', () => {
      this.checkSeed();
      this.showCommand();
    });
    const copy = iconButton({ icon: 'copy', label: 'Copy the command', onClick: () => void this.copy() });
    this.element = h(
      'section',
      { class: 'panel launcher', 'aria-label': 'Scenarios' },
      this.gallery,
      this.seedRow,
      this.form.element,
      this.others,
      h(
        'div',
        { class: 'launch' },
        this.problem,
        this.runButton,
        h('div', { class: 'command', title: 'The same run from the command line' }, this.command, copy),
      ),
    );
    void this.load();
    app.run.on('feed', () => void this.loadOthers());
    app.on('simulations', () => void this.loadOthers());
    let recording = false;
    app.run.on('state', (state) => {
      if (recording && !state.recording) void this.loadOthers();
      recording = state.recording === true;
    });
  }

  /** Puts a scenario's card in front and the keyboard on it. */
  focus(): void {
    this.gallery.querySelector<HTMLElement>('[aria-checked="true"]')?.focus();
  }

  /** Called a few times a second while visible: what runs on the server is looked up now and then. */
  refresh(): void {
    if (this.chosen !== '' && performance.now() - this.othersAsked_ms > OTHERS_EVERY_ms) void this.loadOthers();
  }

  async load(): Promise<void> {
    fill(this.gallery, h('div', { class: 'card skeleton' }), h('div', { class: 'card skeleton' }));
    try {
      const [scenarios, schema] = await Promise.all([this.app.api.scenarios(), this.app.api.schema()]);
      this.scenarios = scenarios;
      this.form.show(parametersOf(schema));
      this.choose(scenarios[0]?.name ?? '');
      await this.loadOthers();
    } catch (error) {
      this.showUnreachable(error as Error);
    }
  }

  private showUnreachable(error: Error): void {
    const again = h('button', { type: 'button', on: { click: () => void this.load() } }, icon('reset'), 'Try again');
    fill(
      this.gallery,
      h(
        'div',
        { class: 'blank', role: 'alert' },
        h('strong', { text: error.message }),
        h('p', {
          text: 'Scenarios need the server (npm start). A recording opens without it: drop the file anywhere.',
        }),
        again,
      ),
    );
  }

  private choose(name: string): void {
    this.chosen = name;
    this.runButton.disabled = name === '';
    fill(this.gallery, ...this.scenarios.map((scenario) => this.card(scenario)));
    this.showCommand();
  }

  private card(scenario: ScenarioInfo): HTMLElement {
    const chosen = scenario.name === this.chosen;
    const card = h(
      'button',
      {
        type: 'button',
        class: 'card',
        role: 'radio',
        'aria-checked': String(chosen),
        'data-scenario': scenario.name,
        on: { click: () => this.choose(scenario.name), dblclick: () => void this.launch() },
      },
      thumbnailOf(scenario),
      h(
        'span',
        { class: 'card-text' },
        h('strong', { text: scenario.title }),
        h('span', { text: scenario.description }),
      ),
    );
    return card;
  }

  /** @returns whether the seed can be: empty (drawn), or as the server takes it */
  private checkSeed(): boolean {
    const seed = this.seed.value.trim();
    this.markSeed(seed === '' || isSeed(seed) ? null : 'Expected 1 to 64 letters or digits');
    return seed === '' || isSeed(seed);
  }

  private markSeed(complaint: string | null): void {
    this.seed.setAttribute('aria-invalid', String(complaint !== null));
    this.seedRow.classList.toggle('wrong', complaint !== null);
    this.seedHint.hidden = complaint === null;
    this.seedHint.textContent = complaint ?? '';
  }

  /** Another choice, another command; what was wrong with the last one is no longer said. */
  private showCommand(): void {
    this.problem.hidden = true;
    this.command.textContent = commandLine(this.chosen || 'SCENARIO', this.seed.value.trim(), this.form.changes);
  }

  private async copy(): Promise<void> {
    await navigator.clipboard?.writeText(this.command.textContent ?? '');
    this.app.notify('info', 'Command copied');
  }

  /** Starts the chosen scenario with the changed parameters. */
  async launch(): Promise<void> {
    this.problem.hidden = true;
    if (this.chosen === '') {
      await this.load();
      return;
    }
    if (!this.isComplete()) return;
    this.runButton.disabled = true;
    const seed = this.seed.value.trim();
    try {
      await this.app.launch({ scenario: this.chosen, ...(seed === '' ? {} : { seed }), set: this.form.changes });
    } catch (error) {
      this.showProblem(error as Error);
    } finally {
      this.runButton.disabled = false;
    }
  }

  /** Whether nothing typed is wrong; else says what, at its field, and starts nothing. */
  private isComplete(): boolean {
    const wrong = this.form.firstComplaint();
    const seedFits = this.checkSeed();
    if (!seedFits) this.seed.focus();
    if (seedFits && wrong === null) return true;
    this.problem.hidden = false;
    fill(this.problem, h('strong', { text: seedFits ? (wrong ?? '') : `Seed: ${this.seedHint.textContent}` }));
    return false;
  }

  private showProblem(error: Error): void {
    this.problem.hidden = false;
    const detail = error instanceof ApiError ? detailOf(error) : '';
    fill(this.problem, h('strong', { text: error.message }), detail === '' ? null : h('p', { text: detail }));
    if (!(error instanceof ApiError) || error.where === undefined) return;
    if (error.where === 'body.seed') this.markSeed(error.message);
    else this.form.complain(error.where, error.message);
  }

  private async loadOthers(): Promise<void> {
    this.othersAsked_ms = performance.now();
    const [simulations, recordings] = await Promise.all([
      this.app.api.simulations().catch(() => []),
      this.app.api.recordings().catch(() => []),
    ]);
    const shown = JSON.stringify([this.app.simulationId, simulations.map(rowWords), recordings]);
    if (shown === this.othersShown) return;
    this.othersShown = shown;
    fill(
      this.others,
      simulations.length === 0 ? null : h('h3', { text: 'On the server' }),
      ...simulations.map((info) => this.simulationRow(info)),
      recordings.length === 0 ? null : h('h3', { text: 'Recordings' }),
      ...recordings.slice(0, 12).map((info) => this.recordingRow(info)),
    );
  }

  private simulationRow(info: SimulationInfo): HTMLElement {
    const { app } = this;
    const [name, words] = rowWords(info);
    const watched = info.id === app.simulationId;
    const stop = (): void => void app.stop(info.id).catch((error: Error) => app.notify('error', error.message));
    return h(
      'div',
      { class: 'row', title: `Simulation ${info.id}` },
      h('span', { class: 'row-name', text: name }),
      h('span', { class: 'muted', text: words }),
      h(
        'span',
        { class: 'buttons' },
        watched
          ? h('span', { class: 'badge live', text: 'shown' })
          : h('button', { type: 'button', on: { click: () => app.watch(info.id) } }, 'Watch'),
        h('button', { type: 'button', 'aria-label': `Stop ${name}, ${words}`, on: { click: stop } }, 'Stop'),
      ),
    );
  }

  private recordingRow(info: RecordingInfo): HTMLElement {
    const { app } = this;
    const open = (): void => {
      app.openRecording(info.name).catch((error: Error) => app.notify('error', error.message));
    };
    return h(
      'div',
      { class: 'row' },
      h('span', { class: 'row-name', text: info.name }),
      h('span', { class: 'muted', text: info.size_B === undefined ? '' : bytes(info.size_B) }),
      h('button', { type: 'button', on: { click: open } }, 'Replay'),
    );
  }
}

/** Name of a simulation, and its state, time and seed. */
function rowWords({ title, scenario, state = 'running', time_s, seed }: SimulationInfo): [string, string] {
  const parts = [state, time_s === undefined ? '' : clock(time_s * 1e6).replace(/\.\d$/, ''), `seed ${seed ?? '–'}`];
  return [title || scenario, parts.filter((part) => part !== '').join(' · ')];
}

function detailOf(error: ApiError): string {
  const parts = [
    error.where === undefined ? '' : `at ${error.where}`,
    error.expected === undefined ? '' : `expected ${error.expected}`,
    error.got === undefined ? '' : `got ${error.got}`,
  ];
  return parts.filter((part) => part !== '' && !error.message.includes(part)).join(', ');
}
