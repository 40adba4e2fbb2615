import type { RecordingInfo, SimulationInfo } from '../app/api.js';
import type { App } from '../app/app.js';
import { arrange, h, setText } from './dom.js';
import { bytes, clock } from './format.js';

const MOST_RECORDINGS = 12;

/** What runs on the server and what it has recorded. A row stays the same element while its words change: it may have the focus. */
export class ServerList {
  readonly element = h('div', { class: 'others' });
  private readonly running = h('h3', { text: 'On the server' });
  private readonly recorded = h('h3', { text: 'Recordings' });
  private readonly simulations = new Map<string, SimulationRow>();
  private readonly recordings = new Map<string, HTMLElement>();
  private asked = 0;

  constructor(private readonly app: App) {}

  /** An answer that comes after a later one's is no news. */
  async load(): Promise<void> {
    const asked = ++this.asked;
    const [simulations, recordings] = await Promise.all([
      this.app.api.simulations().catch(() => []),
      this.app.api.recordings().catch(() => []),
    ]);
    if (asked === this.asked) this.show(simulations, recordings.slice(0, MOST_RECORDINGS));
  }

  private show(simulations: readonly SimulationInfo[], recordings: readonly RecordingInfo[]): void {
    arrange(
      this.element,
      ...(simulations.length === 0 ? [] : [this.running]),
      ...simulations.map((info) => this.simulation(info)),
      ...(recordings.length === 0 ? [] : [this.recorded]),
      ...recordings.map((info) => this.recording(info)),
    );
    forgetOthers(this.simulations, new Set(simulations.map(({ id }) => id)));
    forgetOthers(this.recordings, new Set(recordings.map(recordingKey)));
  }

  private simulation(info: SimulationInfo): HTMLElement {
    let row = this.simulations.get(info.id);
    if (row === undefined) {
      row = new SimulationRow(this.app, info.id);
      this.simulations.set(info.id, row);
    }
    row.show(info);
    return row.element;
  }

  private recording(info: RecordingInfo): HTMLElement {
    const key = recordingKey(info);
    const row = this.recordings.get(key) ?? recordingRow(this.app, info);
    this.recordings.set(key, row);
    return row;
  }
}

const recordingKey = ({ name, size_B }: RecordingInfo): string => `${name} ${size_B ?? ''}`;

function forgetOthers(rows: Map<string, unknown>, kept: ReadonlySet<string>): void {
  for (const key of rows.keys()) if (!kept.has(key)) rows.delete(key);
}

class SimulationRow {
  readonly element: HTMLElement;
  private readonly name = h('span', { class: 'row-name' });
  private readonly words = h('span', { class: 'muted' });
  private readonly shown = h('span', { class: 'badge live', text: 'shown' });
  private readonly watch: HTMLButtonElement;
  private readonly stop: HTMLButtonElement;

  constructor(
    private readonly app: App,
    private readonly id: string,
  ) {
    const stop = (): void => void app.stop(id).catch((error: Error) => app.notify('error', error.message));
    this.watch = h('button', { type: 'button', text: 'Watch', on: { click: () => app.watch(id) } });
    this.stop = h('button', { type: 'button', text: 'Stop', on: { click: stop } });
    this.element = h(
      'div',
      { class: 'row', title: `Simulation ${id}` },
      this.name,
      this.words,
      h('span', { class: 'buttons' }, this.shown, this.watch, this.stop),
    );
  }

  show(info: SimulationInfo): void {
    const [name, words] = rowWords(info);
    const isShown = this.id === this.app.simulationId;
    setText(this.name, name);
    setText(this.words, words);
    this.shown.hidden = !isShown;
    this.watch.hidden = isShown;
    this.watch.setAttribute('aria-label', `Watch ${name}, ${words}`);
    this.stop.setAttribute('aria-label', `Stop ${name}, ${words}`);
  }
}

function recordingRow(app: App, info: RecordingInfo): HTMLElement {
  const open = (): void => {
    app.openRecording(info.name).catch((error: Error) => app.notify('error', error.message));
  };
  return h(
    'div',
    { class: 'row' },
    h('span', { class: 'row-name', text: info.name }),
    h('span', { class: 'muted', text: info.size_B === undefined ? '' : bytes(info.size_B) }),
    h('button', { type: 'button', 'aria-label': `Replay ${info.name}`, text: 'Replay', on: { click: open } }),
  );
}

/** Name of a simulation, and its state, time and seed. */
function rowWords({ title, scenario, state = 'running', time_s, seed }: SimulationInfo): [string, string] {
  const parts = [state, time_s === undefined ? '' : clock(time_s * 1e6).replace(/\.\d$/, ''), `seed ${seed ?? '–'}`];
  return [title || scenario, parts.filter((part) => part !== '').join(' · ')];
}
