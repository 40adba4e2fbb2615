import type { App } from '../app/app.js';
import { controlFor } from './controlFor.js';
import type { Control, ControlMode } from './controlFrame.js';
import { fill, h, icon, setText } from './dom.js';
import { fieldLabel } from './format.js';
import { PrivacyCost } from './privacyCost.js';
import { RunFacts } from './runFacts.js';
import { type Parameter, parametersOf } from './schemaModel.js';
import { createSearch, TuneGroup } from './tuneGroup.js';

/** What people turn first: groups by the first step of their paths, and the parameters that are always in sight. */
const FIRST: Readonly<Record<string, readonly string[]>> = {
  latency: ['latency.denmV2v_ms', 'latency.denmV2i_ms', 'latency.round_ms'],
  radio: ['radio.txPower_dBm', 'radio.rate_Mbps', 'radio.lossProbability', 'radio.dcc'],
  privacy: ['privacy.noiseMultiplier', 'privacy.clip'],
  learning: ['learning.deadline_ms'],
};
/** A list longer than this is searched, not read. */
const MOST_TO_READ = 12;

/** Live parameters of the run, each with its unit, help, state and reset. */
export class TunePanel {
  readonly element: HTMLElement;
  private readonly body = h('div', { class: 'tune' });
  private readonly cost: PrivacyCost;
  private readonly facts: RunFacts;
  private readonly note = h('p', { class: 'hint', role: 'status' });
  private readonly foot = h('p', {
    class: 'hint foot',
    text: 'Everything else restarts the run: set it under Scenarios.',
  });
  private readonly nothingFound = h('p', { class: 'hint', role: 'status', hidden: true });
  private controls: Control[] = [];
  private groups: TuneGroup[] = [];
  private shownMode: ControlMode = 'live';

  constructor(private readonly app: App) {
    this.cost = new PrivacyCost(app);
    this.facts = new RunFacts(app);
    this.element = h('section', { class: 'panel', 'aria-label': 'Live parameters' }, this.body);
    this.showBlank();
    app.run.on('scene', (scene) => void this.build(scene.schemaJson ?? ''));
    app.run.on('feed', (feed) => {
      if (feed === null) this.showBlank();
    });
    app.run.on('live', () => this.update());
    app.run.on('state', () => this.mode !== this.shownMode && this.update());
    app.run.on('status', () => this.mode !== this.shownMode && this.update());
  }

  private showBlank(): void {
    this.forget();
    fill(
      this.body,
      h(
        'div',
        { class: 'blank' },
        icon('tune'),
        h('strong', { text: 'Nothing to tune yet' }),
        h('p', { text: 'Start a scenario. Latency budgets, radio, privacy and learning then change while it runs.' }),
      ),
    );
  }

  /** The scene names the parameters it was recorded with; a live run may leave that to the server's schema. */
  private async build(schemaJson: string): Promise<void> {
    const schema: unknown = schemaJson === '' ? await this.app.api.schema().catch(() => null) : JSON.parse(schemaJson);
    this.forget();
    if (this.app.run.sceneInfo?.trace) {
      fill(
        this.body,
        h(
          'div',
          { class: 'blank' },
          icon('tune'),
          h('strong', { text: 'A recorded trace' }),
          h('p', { text: 'It was recorded elsewhere: there is no radio or learning model to tune.' }),
        ),
        this.traceFacts(),
      );
      return;
    }
    const live = (schema === null ? [] : parametersOf(schema)).filter(isTurned);
    const stems = [...new Set([...Object.keys(FIRST), ...live.map(stemOf)])];
    this.groups = stems.flatMap((stem) => this.group(stem, live));
    fill(
      this.body,
      this.note,
      live.length > MOST_TO_READ ? createSearch((query) => this.search(query)) : null,
      this.nothingFound,
      ...this.groups.map(({ element }) => element),
      this.facts.element,
      this.foot,
    );
    this.update();
  }

  private forget(): void {
    this.controls = [];
    this.groups = [];
    this.nothingFound.hidden = true;
  }

  private search(query: string): void {
    const found = this.groups.reduce((sum, group) => sum + group.filter(query), 0);
    this.nothingFound.hidden = found > 0;
    setText(this.nothingFound, `No live parameter is called or described so: "${query}".`);
  }

  /** Where the trace came from and what its times mean. */
  private traceFacts(): HTMLElement {
    const { traceFacts, traceStations } = this.app.run.live;
    const facts = [...Object.entries(traceFacts), ['vehicles', traceStations.join(', ')]].filter(
      ([, text]) => text !== '',
    );
    return h(
      'dl',
      { class: 'facts wide' },
      ...facts.map(([name, text]) => h('div', {}, h('dt', { text: fieldLabel(name).label }), h('dd', { text }))),
    );
  }

  /** None where nothing of the group is live. */
  private group(stem: string, live: readonly Parameter[]): TuneGroup[] {
    const parameters = live.filter((parameter) => stemOf(parameter) === stem);
    if (parameters.length === 0) return [];
    const note = stem === 'privacy' ? this.cost.element : null;
    const controlOf = (parameter: Parameter): Control => this.control(parameter);
    return [new TuneGroup(parameters[0].group, parameters, FIRST[stem] ?? [], controlOf, note)];
  }

  private control(parameter: Parameter): Control {
    const isNoise = parameter.path === 'privacy.noiseMultiplier';
    const control = controlFor(
      parameter,
      (value) => this.app.run.setLive(parameter.path, value),
      isNoise ? (value) => this.cost.preview(value) : undefined,
    );
    this.controls.push(control);
    return control;
  }

  private get mode(): ControlMode {
    const { run } = this.app;
    return run.isReplay ? 'recorded' : run.isOver ? 'over' : 'live';
  }

  private update(): void {
    const { run } = this.app;
    const { mode } = this;
    this.shownMode = mode;
    setText(this.note, NOTES[mode]);
    this.note.hidden = mode === 'live';
    this.foot.hidden = mode !== 'live';
    const changed = new Set<string>();
    for (const control of this.controls) {
      const { path } = control.parameter;
      const setting = run.live.get(path);
      control.show(setting, mode);
      if (setting !== undefined && setting.value !== setting.first) changed.add(path);
    }
    for (const group of this.groups) group.mark(changed);
  }
}

const NOTES: Readonly<Record<ControlMode, string>> = {
  live: '',
  recorded: 'Recorded: the values in effect at the playhead. They cannot be changed here.',
  over: 'The run is over: these are the values it ended with.',
};

/** A text in a form of its own has no control. */
const isTurned = ({ live, type, options }: Parameter): boolean => live && (type !== 'string' || options !== undefined);

const stemOf = ({ path }: Parameter): string => path.split('.')[0];
