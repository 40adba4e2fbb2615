import type { App, Notice } from '../app/app.js';
import { h, iconButton, setText } from './dom.js';

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
    app.run.on('feed', () => this.forgetHosts()); // they were those of another run
    this.watchRecording(app);
  }

  /** A lost host stays in view until one is back: its cars are silent for so long. */
  private hostEvent(code: string, text: string): void {
    if (code === 'hostLost') {
      this.add({ kind: 'error', text: `${text}. Its stations are silent` }, true);
      return;
    }
    this.forgetHosts();
    this.add({ kind: 'info', text });
  }

  private forgetHosts(): void {
    for (const notice of this.element.querySelectorAll('.error')) {
      if (notice.textContent?.includes('stations are silent')) notice.remove();
    }
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
