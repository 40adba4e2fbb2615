import type { App } from '../app/app.js';
import { fill, h, icon } from './dom.js';
import { fieldLabel } from './format.js';
import { LiveControl } from './liveControl.js';
import { PrivacyCost } from './privacyCost.js';
import { RunFacts } from './runFacts.js';
import { type Parameter, parametersOf } from './schemaModel.js';

/** The parameters people turn first, in this order and under these headings. */
const FIRST: readonly (readonly [string, readonly string[]])[] = [
  ['Latency budgets', ['latency.denmV2v_ms', 'latency.denmV2i_ms', 'latency.round_ms']],
  ['Radio', ['radio.txPower_dBm', 'radio.lossProbability']],
  ['Privacy', ['privacy.noiseMultiplier', 'privacy.clip']],
  ['Learning', ['learning.deadline_ms']],
];

/** Live parameters of the run, each with its unit, help, state and reset. */
export class TunePanel {
  readonly element: HTMLElement;
  private readonly body = h('div', { class: 'tune' });
  private readonly cost: PrivacyCost;
  private readonly facts: RunFacts;
  private controls: LiveControl[] = [];
  private schema: Parameter[] = [];

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
      h('p', { class: 'hint foot', text: 'Everything else restarts the run: set it under Scenarios.' }),
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
    const preview =
      parameter.path === 'privacy.noiseMultiplier' ? (value: number) => this.cost.preview(value) : undefined;
    const control = new LiveControl(parameter, (value) => this.app.run.setLive(parameter.path, value), preview);
    this.controls.push(control);
    return control.element;
  }

  private update(): void {
    const readOnly = this.app.run.isReplay;
    for (const control of this.controls) control.show(this.app.run.live.get(control.parameter.path), readOnly);
  }
}
