import type { App, Notice } from '../app/app.js';
import { fill, h, icon, iconButton, setText } from './dom.js';
import { clock } from './format.js';

const NOTICE_TIME_ms = 6000;
/** An error stays longer: it may have to be read twice. */
const ERROR_TIME_ms = 20_000;

/** Short messages in a corner, read out as they come; each can be closed, and none stays for good. */
export class Notices {
  readonly element = h('div', { class: 'notices', role: 'log', 'aria-live': 'polite' });
  private readonly busy = h('div', { class: 'notice busy' }, h('span', { class: 'spinner' }), h('span', {}));

  constructor(app: App) {
    app.on('notice', (notice) => this.add(notice));
    app.on('busy', (text) => this.showBusy(text));
    app.run.on('refusal', (error) => {
      if (error.code === 'STATION_UNKNOWN') return; // said where its number was typed
      this.add({ kind: 'error', text: error.message || error.code || 'Refused' });
    });
    app.run.on('state', (state) => {
      if (state.errorMessage) this.add({ kind: 'error', text: state.errorMessage });
    });
    app.run.on('events', (events) => {
      if (app.run.past !== null) return;
      for (const event of events) if (event.code?.startsWith('host')) this.hostEvent(event.code, event.text ?? '');
    });
    this.watchRecording(app);
  }

  /** A lost host stays in view until one is back: its cars are silent for so long. */
  private hostEvent(code: string, text: string): void {
    if (code === 'hostLost') {
      this.add({ kind: 'error', text: `${text}. Its stations are silent` }, true);
      return;
    }
    for (const notice of this.element.querySelectorAll('.error')) {
      if (notice.textContent?.includes('stations are silent')) notice.remove();
    }
    this.add({ kind: 'info', text });
  }

  private watchRecording(app: App): void {
    let file = '';
    app.run.on('state', ({ recording, recordingFile }) => {
      if (!recording && file !== '') {
        this.add({ kind: 'info', text: `Recorded ${file}. It is listed under Scenarios` });
      }
      file = recording ? recordingFile || 'the run' : '';
    });
    app.run.on('feed', () => {
      file = '';
    });
  }

  private showBusy(text: string | null): void {
    if (text === null) this.busy.remove();
    else if (!this.busy.isConnected) this.element.append(this.busy);
    setText(this.busy.lastElementChild!, text ?? '');
  }

  private add({ kind, text }: Notice, lasting = false): void {
    if ([...this.element.children].some((child) => child.firstChild?.textContent === text)) return;
    const close = iconButton({ icon: 'close', label: 'Dismiss', class: 'small', onClick: () => notice.remove() });
    const notice: HTMLElement = h('div', { class: `notice ${kind}` }, h('span', { text }), close);
    this.element.append(notice);
    if (!lasting) setTimeout(() => notice.remove(), kind === 'info' ? NOTICE_TIME_ms : ERROR_TIME_ms);
  }
}

const SHORTCUTS: readonly (readonly [string, string])[] = [
  ['Space', 'Play or pause'],
  ['S', 'One step'],
  ['← →', 'Back or forward 100 ms in a recording (Shift 1 s, Alt 10 s); pan the map in a live run'],
  ['↑ ↓', 'Pan the map'],
  ['+ −', 'Zoom'],
  ['H', 'Whole map'],
  ['F', 'Follow the selected car'],
  ['P', 'Place a hazard or weather: click, or move the view and press Enter; Esc ends it'],
  ['Esc', 'Clear the selection'],
  ['R', 'Record'],
  ['O', 'Open a recording'],
  ['T', 'Day or night'],
  ['C', 'Next colouring of cars'],
  ['?', 'This help'],
];

/** What the page does and its keys. */
export function createHelp(): HTMLDialogElement {
  const dialog = h(
    'dialog',
    { class: 'help', 'aria-labelledby': 'help-title' },
    h('form', { method: 'dialog' }, iconButton({ icon: 'close', label: 'Close help', onClick: () => dialog.close() })),
    h('h2', { id: 'help-title', text: 'How to use Verge' }),
    h('p', {
      text: 'Drag to move the map, right-drag (or two fingers) to turn it, scroll to zoom. Click a car or a roadside unit to inspect it. Drop a recording anywhere to replay it.',
    }),
    h(
      'dl',
      { class: 'keys' },
      ...SHORTCUTS.map(([keys, text]) =>
        h('div', {}, h('dt', {}, ...keys.split(' ').map((key) => h('kbd', { text: key }))), h('dd', { text })),
      ),
    ),
    h('h3', { text: 'On the air' }),
    h(
      'div',
      { class: 'air-legend' },
      ...[
        ['cam', 'CAM: "here I am"'],
        ['denm', 'DENM: hazard warning'],
        ['model', 'Model down to the cars'],
        ['update', 'Update up to the roadside unit'],
        ['cloud', 'Roadside unit and cloud'],
      ].map(([kind, text]) => h('span', { class: 'key' }, h('i', { class: `dot ${kind}` }), text)),
    ),
    h('h3', { text: 'On the road' }),
    h(
      'div',
      { class: 'air-legend' },
      ...[
        ['slip', 'Ring: the car slips now'],
        ['skid', 'Marks: cars slipped here'],
        ['heat', 'Heat: trained models expect a hazard. What an untrained one would guess is left out'],
      ].map(([kind, text]) => h('span', { class: 'key' }, h('i', { class: `dot ${kind}` }), text)),
    ),
  );
  return dialog;
}

/** Drop a file anywhere, or choose one; the hidden input serves the keyboard and tests. */
export class FileDrop {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;

  constructor(app: App) {
    const open = (file: File | undefined): void => {
      if (file) app.openFile(file).catch((error: Error) => app.notify('error', error.message));
    };
    this.input = h('input', {
      type: 'file',
      id: 'open-file',
      accept: '.mcap',
      class: 'visually-hidden',
      tabindex: -1,
      'aria-label': 'Recording to replay',
      on: {
        change: () => {
          open(this.input.files?.[0]);
          this.input.value = '';
        },
      },
    });
    const veil = h(
      'div',
      { class: 'drop-veil', hidden: true },
      icon('download'),
      h('strong', { text: 'Drop the recording to replay it' }),
    );
    this.element = h('div', {}, this.input, veil);
    let depth = 0;
    const show = (change: number): void => {
      depth = Math.max(0, depth + change);
      veil.hidden = depth === 0;
    };
    addEventListener('dragenter', () => show(1));
    addEventListener('dragleave', () => show(-1));
    addEventListener('dragover', (event) => event.preventDefault());
    addEventListener('drop', (event) => {
      event.preventDefault();
      depth = 0;
      veil.hidden = true;
      open(event.dataTransfer?.files[0]);
    });
  }
}

/** Names of roadside units over the scene, and the chip of the followed car. */
export class SceneLabels {
  readonly element = h('div', { class: 'labels', 'aria-hidden': 'true' });
  private labels: { node: HTMLElement; id: number; x: number; y: number; z: number }[] = [];

  constructor(private readonly app: App) {
    app.run.on('scene', (scene) => {
      this.labels = (scene.stations ?? []).map((station) => ({
        node: h('span', { class: 'label', text: station.name || `RSU ${station.id}` }),
        id: station.id ?? 0,
        x: station.xM ?? 0,
        y: station.yM ?? 0,
        z: Math.max(14, station.zM ?? 0) * 1.25,
      }));
      fill(this.element, ...this.labels.map(({ node }) => node));
    });
    app.run.on('feed', () => {
      this.labels = [];
      fill(this.element);
    });
    app.on('picture', () => this.place());
  }

  private place(): void {
    for (const { node, id, x, y, z } of this.labels) {
      node.classList.toggle('out', this.app.isOut(id));
      const at = this.app.stage.screenOf(x, y, z);
      node.hidden = at === null;
      if (at !== null)
        node.style.transform = `translate(-50%, -100%) translate(${at[0].toFixed(1)}px, ${at[1].toFixed(1)}px)`;
    }
  }
}

/** "Following car 1042": how to let go is on the chip itself. */
export function createFollowChip(app: App): HTMLElement {
  const text = h('span', {});
  const chip = h(
    'div',
    { class: 'follow-chip', hidden: true },
    icon('target'),
    text,
    iconButton({
      icon: 'close',
      label: 'Stop following',
      keys: 'F',
      class: 'small',
      onClick: () => app.setFollow(false),
    }),
  );
  app.on('follow', (on) => {
    chip.hidden = !on;
    setText(text, `Following ${app.run.nameOf(app.selection?.id ?? 0)}`);
  });
  return chip;
}

/** In a replay those up to the playhead; in a live run all since it began, also those no longer listed. */
export const missedSoFar = (app: App): number =>
  app.run.isReplay
    ? app.eventsSoFar.filter(({ code }) => code === 'budgetMissed').length
    : app.run.countOf('budgetMissed');

const SUMMARY_EVERY_ms = 8000;

/** A sentence on the run for screen readers, now and then and only when it changed. */
export function createSummary(app: App): HTMLElement {
  const element = h('div', { class: 'visually-hidden', 'aria-live': 'polite', role: 'status' });
  setInterval(() => {
    const { run } = app;
    if (run.feed === null || run.sceneInfo === null) return;
    const missed = missedSoFar(app);
    const state = run.isPaused ? 'paused' : 'running';
    const at = run.isPaused ? ` at ${clock(app.time_us)}` : '';
    setText(
      element,
      `${run.sceneInfo.title || 'Run'} ${state}${at}, ${app.stage.vehicleCount} vehicles, ${missed} missed budgets.`,
    );
  }, SUMMARY_EVERY_ms);
  return element;
}
