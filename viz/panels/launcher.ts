import { ApiError } from '../app/api.js';
import type { App } from '../app/app.js';
import { fill, h, icon, iconButton } from './dom.js';
import { Gallery } from './gallery.js';
import { SchemaForm } from './schemaForm.js';
import { commandLine, isSeed, parametersOf } from './schemaModel.js';
import { ServerList } from './serverList.js';

const OTHERS_EVERY_ms = 3000;

/** Scenario gallery, parameters, and the run button; also what runs on the server and what it has recorded. */
export class Launcher {
  readonly element: HTMLElement;
  private readonly gallery: Gallery;
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
  private readonly others: ServerList;
  private othersAsked_ms = 0;

  constructor(private readonly app: App) {
    this.gallery = new Gallery({
      onChoose: () => this.chose(),
      onRun: () => void this.launch(),
      onRetry: () => void this.load(),
    });
    this.others = new ServerList(app);
    this.runButton.addEventListener('click', () => void this.launch());
    this.seed.addEventListener('input', () => {
      this.checkSeed();
      this.showCommand();
    });
    const copy = iconButton({ icon: 'copy', label: 'Copy the command', onClick: () => void this.copy() });
    this.element = h(
      'section',
      { class: 'panel launcher', 'aria-label': 'Scenarios' },
      this.gallery.element,
      this.seedRow,
      this.form.element,
      this.others.element,
      h(
        'div',
        { class: 'launch' },
        this.problem,
        this.runButton,
        h('div', { class: 'command', title: 'The same run from the command line' }, this.command, copy),
      ),
    );
    void this.load();
    app.run.on('feed', () => this.loadOthers());
    app.on('simulations', () => this.loadOthers());
    let recording = false;
    app.run.on('state', (state) => {
      if (recording && !state.recording) this.loadOthers();
      recording = state.recording === true;
    });
  }

  /** Called a few times a second while visible: what runs on the server is looked up now and then. */
  refresh(): void {
    if (this.gallery.chosen !== '' && performance.now() - this.othersAsked_ms > OTHERS_EVERY_ms) this.loadOthers();
  }

  async load(): Promise<void> {
    this.gallery.showLoading();
    try {
      const [scenarios, schema] = await Promise.all([this.app.api.scenarios(), this.app.api.schema()]);
      this.form.show(parametersOf(schema));
      this.gallery.show(scenarios);
      await this.others.load();
    } catch (error) {
      this.gallery.showUnreachable(error as Error);
    }
  }

  private chose(): void {
    this.runButton.disabled = this.gallery.chosen === '';
    this.showCommand();
  }

  private loadOthers(): void {
    this.othersAsked_ms = performance.now();
    void this.others.load();
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
    this.command.textContent = commandLine(
      this.gallery.chosen || 'SCENARIO',
      this.seed.value.trim(),
      this.form.changes,
    );
  }

  private async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.command.textContent ?? '');
      this.app.notify('info', 'Command copied');
    } catch {
      this.app.notify('error', 'The browser does not let this page copy: select the command instead');
    }
  }

  /** Starts the chosen scenario with the changed parameters. */
  async launch(): Promise<void> {
    this.problem.hidden = true;
    if (this.gallery.chosen === '') {
      await this.load();
      return;
    }
    if (!this.isComplete()) return;
    this.runButton.disabled = true;
    const seed = this.seed.value.trim();
    try {
      await this.app.launch({
        scenario: this.gallery.chosen,
        ...(seed === '' ? {} : { seed }),
        set: this.form.changes,
      });
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

  /** Said at the button, and aloud where that is not in sight: the run may have been asked for in the middle of the page. */
  private showProblem(error: Error): void {
    if (this.runButton.offsetParent === null) this.app.notify('error', error.message);
    this.problem.hidden = false;
    const detail = error instanceof ApiError ? detailOf(error) : '';
    fill(this.problem, h('strong', { text: error.message }), detail === '' ? null : h('p', { text: detail }));
    if (!(error instanceof ApiError) || error.where === undefined) return;
    if (error.where === 'body.seed') this.markSeed(error.message);
    else this.form.complain(error.where, error.message);
  }
}

function detailOf(error: ApiError): string {
  const parts = [
    error.where === undefined ? '' : `at ${error.where}`,
    error.expected === undefined ? '' : `expected ${error.expected}`,
    error.got === undefined ? '' : `got ${error.got}`,
  ];
  return parts.filter((part) => part !== '' && !error.message.includes(part)).join(', ');
}
