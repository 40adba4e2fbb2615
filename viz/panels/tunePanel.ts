import type { App } from '../app/app.js';
import { ChoiceControl } from './choiceControl.js';
import { fill, h, icon, setText } from './dom.js';
import { fieldLabel } from './format.js';
import { type ControlMode, LiveControl } from './liveControl.js';
import { PrivacyCost } from './privacyCost.js';
import { RunFacts } from './runFacts.js';
import { type Parameter, parametersOf } from './schemaModel.js';

/** The parameters people turn first, in this order and under these headings. */
const FIRST: readonly (readonly [string, readonly string[]])[] = [
  ['Latency budgets', ['latency.denmV2v_ms', 'latency.denmV2i_ms', 'latency.round_ms']],
  ['Radio', ['radio.txPower_dBm', 'radio.lossProbability', 'radio.dcc']],
  ['Privacy', ['privacy.noiseMultiplier', 'privacy.clip']],
  ['Learning', ['learning.deadline_ms']],
];

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
  private controls: (LiveControl | ChoiceControl)[] = [];
  private schema: Parameter[] = [];
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
    this.controls = [];
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
    this.schema = schema === null ? [] : parametersOf(schema);
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
    this.controls = [];
    const primary = new Set(FIRST.flatMap(([, paths]) => paths));
    const rest = this.schema.filter(({ live, path, type }) => live && !primary.has(path) && type !== 'string');
    fill(
      this.body,
      this.note,
      ...FIRST.map(([title, paths]) => this.section(title, paths)),
      rest.length === 0
        ? null
        : h(
            'details',
            { class: 'fold' },
            h('summary', { text: 'More live parameters' }),
            ...rest.map((p) => this.control(p)),
          ),
      this.facts.element,
      this.foot,
    );
    this.update();
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

  private section(title: string, paths: readonly string[]): HTMLElement {
    const found = paths.map((path) => this.schema.find((parameter) => parameter.path === path));
    return h(
      'div',
      { class: 'tune-group' },
      h('h3', { text: title }),
      ...found.map((parameter) => (parameter === undefined ? null : this.control(parameter))),
      title === 'Privacy' ? this.cost.element : null,
    );
  }

  private control(parameter: Parameter): HTMLElement {
    const send = (value: unknown) => this.app.run.setLive(parameter.path, value);
    const preview =
      parameter.path === 'privacy.noiseMultiplier' ? (value: number) => this.cost.preview(value) : undefined;
    const isChoice = parameter.options !== undefined;
    const control = isChoice ? new ChoiceControl(parameter, send) : new LiveControl(parameter, send, preview);
    this.controls.push(control);
    return control.element;
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
    for (const control of this.controls) control.show(run.live.get(control.parameter.path), mode);
  }
}

const NOTES: Readonly<Record<ControlMode, string>> = {
  live: '',
  recorded: 'Recorded: the values in effect at the playhead. They cannot be changed here.',
  over: 'The run is over: these are the values it ended with.',
};
