import type { App } from '../app/app.js';
import type { FeedStatus } from '../feed/feed.js';
import { LAYERS, type Layer } from '../scene/stage.js';
import { COLOUR_MODE, type ColourMode } from '../scene/vehicleShader.js';
import { fill, h, icon, iconButton, relabel, retitle, setText } from './dom.js';
import { clock } from './format.js';

const SPEEDS: readonly (readonly [number, string])[] = [
  [0.1, '0.1×'],
  [0.5, '0.5×'],
  [1, '1×'],
  [2, '2×'],
  [5, '5×'],
  [10, '10×'],
  [0, 'max'],
];

const LAYER_NAME: Readonly<Record<Layer, string>> = {
  messages: 'Messages on the air',
  coverage: 'Coverage of roadside units',
  hazards: 'Hazards',
  heat: 'Heat: learnt hazard ahead',
  skids: 'Skid marks',
  weather: 'Weather',
  buildings: 'Buildings',
};
const COLOUR_NAME: Readonly<Record<ColourMode, string>> = {
  class: 'Vehicle class',
  speed: 'Speed',
  belief: 'Learnt: hazard ahead',
};
const COLOUR_SCALE: Readonly<Record<ColourMode, string>> = {
  class: '',
  speed: 'standing|50 km/h',
  belief: 'calm|hazard',
};

interface TopBarActions {
  readonly openFile: () => void;
  readonly help: () => void;
}

/** Title and state of what is shown, transport, and what concerns the whole page. */
export class TopBar {
  readonly element: HTMLElement;
  private readonly title = h('h1', { text: 'Verge' });
  private readonly pill = h('span', { class: 'pill', role: 'status' });
  private readonly play: HTMLButtonElement;
  private readonly step: HTMLButtonElement;
  private readonly time = h('span', { class: 'clock', 'aria-label': 'Simulated time' });
  private readonly factor = h('span', { class: 'factor' });
  private readonly speed: HTMLSelectElement;
  private readonly record: HTMLButtonElement;
  private readonly theme: HTMLButtonElement;
  private readonly stop: HTMLButtonElement;
  private readonly transport: HTMLElement;
  private readonly again: HTMLButtonElement;
  private readonly colours = new Map<ColourMode, HTMLInputElement>();
  private readonly legend = h('div', { class: 'scale', hidden: true });

  constructor(
    private readonly app: App,
    actions: TopBarActions,
  ) {
    this.play = iconButton({
      icon: 'play',
      label: 'Play',
      keys: 'Space',
      class: 'play',
      onClick: () => app.togglePlay(),
    });
    this.step = iconButton({ icon: 'step', label: 'One step', keys: 'S', onClick: () => app.step() });
    this.record = iconButton({
      icon: 'record',
      label: 'Record',
      keys: 'R',
      class: 'record',
      onClick: () => app.toggleRecord(),
    });
    this.theme = iconButton({ icon: 'moon', label: 'Night theme', keys: 'T', onClick: () => app.theme.toggle() });
    this.stop = iconButton({ icon: 'close', label: 'Close', onClick: () => void this.close() });
    this.speed = h(
      'select',
      { class: 'speed', 'aria-label': 'Speed', on: { change: () => app.setSpeed(Number(this.speed.value)) } },
      ...SPEEDS.map(([value, label]) => h('option', { value, text: label, selected: value === 1 })),
    );
    this.again = h(
      'button',
      {
        type: 'button',
        class: 'primary again',
        title: 'Start it anew: same scenario, seed and parameters',
        on: { click: () => void this.runAgain() },
      },
      icon('reset'),
      'Run again',
    );
    this.transport = h(
      'div',
      { class: 'transport' },
      this.play,
      this.step,
      this.speed,
      this.time,
      this.factor,
      this.again,
    );
    this.element = h(
      'header',
      { class: 'top-bar' },
      h('div', { class: 'brand' }, logo(), this.title, this.pill),
      this.transport,
      h(
        'div',
        { class: 'tools' },
        this.record,
        this.layersMenu(),
        iconButton({ icon: 'open', label: 'Open a recording', keys: 'O', onClick: actions.openFile }),
        this.theme,
        iconButton({ icon: 'help', label: 'Help and shortcuts', keys: '?', onClick: actions.help }),
        this.stop,
      ),
    );
    app.run.on('feed', () => this.showRun());
    app.run.on('scene', () => this.showRun());
    app.run.on('state', () => this.showRun());
    app.run.on('status', () => this.showRun());
    app.run.on('metrics', () => this.showFactor());
    app.on('colour', (mode) => this.showColour(mode));
    app.on('picture', (time_us) => this.showTime(time_us));
    app.theme.on('change', () => this.showTheme());
    this.showRun();
    this.showTheme();
  }

  private layersMenu(): HTMLElement {
    const { app } = this;
    const layer = (name: Layer): HTMLElement => {
      const box = h('input', { type: 'checkbox', on: { change: () => app.setLayer(name, box.checked) } });
      box.checked = true;
      return h('label', { class: 'menu-item' }, box, LAYER_NAME[name]);
    };
    const colour = (mode: ColourMode): HTMLElement => {
      const radio = h('input', { type: 'radio', name: 'colour', on: { change: () => app.setColour(mode) } });
      radio.checked = mode === app.colour;
      this.colours.set(mode, radio);
      return h('label', { class: 'menu-item' }, radio, COLOUR_NAME[mode]);
    };
    const summary = h(
      'summary',
      { class: 'icon-button', title: 'Layers and colours', 'aria-label': 'Layers and colours' },
      icon('layers'),
    );
    const menu = h(
      'details',
      { class: 'menu' },
      summary,
      h(
        'div',
        { class: 'menu-body' },
        h(
          'fieldset',
          {},
          h('legend', { text: 'Colour cars by' }),
          ...(Object.keys(COLOUR_MODE) as ColourMode[]).map(colour),
          this.legend,
        ),
        h('fieldset', {}, h('legend', { text: 'Show' }), ...LAYERS.map(layer)),
      ),
    );
    document.addEventListener('pointerdown', (event) => {
      if (!menu.contains(event.target as Node)) menu.open = false;
    });
    menu.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      menu.open = false;
      summary.focus();
      event.stopPropagation();
    });
    return menu;
  }

  private showColour(mode: ColourMode): void {
    this.colours.get(mode)!.checked = true;
    const [low, high] = COLOUR_SCALE[mode].split('|');
    this.legend.hidden = mode === 'class';
    this.legend.dataset.scale = mode;
    fill(this.legend, h('span', { text: low }), h('i', {}), h('span', { text: high ?? '' }));
  }

  private async close(): Promise<void> {
    const { app } = this;
    if (app.simulationId === null) app.leave();
    else await app.stop(app.simulationId).catch((error: Error) => app.notify('error', error.message));
  }

  private async runAgain(): Promise<void> {
    this.again.disabled = true;
    await this.app.runAgain().catch((error: Error) => this.app.notify('error', error.message));
    this.again.disabled = false;
  }

  /** What a run that is over or out of reach takes away: nothing moves it. */
  private showOver(): void {
    const { run } = this.app;
    const over = run.isOver;
    const reason = run.isReplay ? null : run.obstacle;
    for (const control of [this.play, this.step, this.record]) {
      control.disabled = reason !== null;
      if (reason !== null) control.title = reason;
      else if (control !== this.record) retitle(control);
    }
    this.speed.disabled = reason !== null;
    this.speed.title = reason ?? 'Speed';
    this.speed.hidden = over;
    this.again.hidden = !over || !this.app.canRunAgain;
  }

  private showRun(): void {
    const { run } = this.app;
    const state = run.state_;
    setText(this.title, run.sceneInfo?.title || run.sceneInfo?.name || 'Verge');
    this.transport.hidden = run.sceneInfo === null;
    this.record.hidden = run.sceneInfo === null || run.isReplay;
    this.stop.hidden = run.feed === null;
    this.stop.title = run.isReplay ? 'Close the recording' : 'Stop the simulation';
    this.stop.setAttribute('aria-label', this.stop.title);
    relabel(this.play, run.isPaused ? 'play' : 'pause', run.isPaused ? 'Play' : 'Pause', 'Space');
    const recording = state?.recording === true;
    this.record.classList.toggle('on', recording);
    this.record.setAttribute('aria-pressed', String(recording));
    this.record.title = recording ? `Recording to ${state?.recordingFile || 'a file'}; click to end (R)` : 'Record (R)';
    if (state && document.activeElement !== this.speed) this.showSpeed(state.speed ?? 1);
    document.title = run.sceneInfo ? `${run.sceneInfo.title || run.sceneInfo.name} · Verge` : 'Verge';
    this.showStatus(run.feedStatus);
  }

  private showSpeed(speed: number): void {
    if (![...this.speed.options].some((option) => Number(option.value) === speed)) {
      this.speed.append(h('option', { value: speed, text: `${speed}×` }));
    }
    this.speed.value = String(speed);
  }

  private showStatus(status: FeedStatus | null): void {
    const { run } = this.app;
    const word = wordFor(status, run.isReplay, run.state_?.state ?? 'starting');
    this.showOver();
    this.showFactor();
    this.pill.hidden = run.feed === null;
    setText(this.pill, status?.note ? `${word} · ${status.note}` : word);
    this.pill.dataset.state = word.toLowerCase().split(' ')[0];
    this.pill.title = [status?.text ?? '', ...(run.state_?.hosts ?? [])].join('\n');
  }

  /** The pace, as long as the run has one. */
  private showFactor(): void {
    const { state_, isPaused, isReplay, feedStatus, metricStore } = this.app.run;
    const factor = metricStore.latest?.realTimeFactor ?? 0;
    const shown = !isPaused && !isReplay && factor > 0 && feedStatus?.state === 'open';
    const behind = (state_?.behindS ?? 0) > 1 && factor < 0.95 * (state_?.speed ?? 1);
    setText(this.factor, shown ? `${factor.toFixed(factor < 10 ? 1 : 0)}× real time` : '');
    this.factor.classList.toggle('behind', behind);
    this.factor.title = behind
      ? `The simulation is ${state_?.behindS?.toFixed(0)} s behind the chosen speed: it never drops a window`
      : 'Simulated seconds a second';
  }

  private showTime(time_us: number): void {
    const end_us = this.app.run.state_?.durationUs ?? 0;
    setText(this.time, end_us > 0 ? `${clock(time_us)} / ${clock(end_us).replace(/\.0$/, '')}` : clock(time_us));
  }

  private showTheme(): void {
    const night = this.app.theme.current === 'night';
    relabel(this.theme, night ? 'sun' : 'moon', night ? 'Day theme' : 'Night theme', 'T');
  }
}

function wordFor(status: FeedStatus | null, replay: boolean, state: string): string {
  if (status === null || status.state === 'connecting') return replay ? 'Opening' : 'Connecting';
  if (status.state === 'reconnecting') return 'Reconnecting';
  if (status.state === 'failed') return 'Failed';
  if (status.state === 'ended' || state === 'ended') return 'Ended';
  if (state === 'failed') return 'Failed';
  if (state === 'starting') return 'Starting';
  if (state === 'paused') return replay ? 'Replay, paused' : 'Paused';
  return replay ? 'Replay' : 'Live';
}

function logo(): HTMLElement {
  const mark = h('span', { class: 'logo', 'aria-hidden': 'true' });
  mark.innerHTML =
    '<svg viewBox="0 0 32 32"><rect width="32" height="32" rx="9"/><path d="M7 8.5 14.4 24.5h3.2L25 8.5"/><path class="dash" d="M16 8v2.8M16 14v2.8"/></svg>';
  return mark;
}
