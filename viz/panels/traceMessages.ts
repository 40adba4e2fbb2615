import type { App } from '../app/app.js';
import { countUntil } from '../app/timeOrder.js';
import type { TraceMessage } from '../feed/feed.js';
import { fill, h } from './dom.js';
import { clock, figure } from './format.js';

/** Rows before and after the playhead. */
const WINDOW = 40;

/** Messages of an imported trace around the playhead, newest first, with the power they were received with. */
export class TraceMessages {
  readonly element: HTMLElement;
  private readonly body = h('tbody', {});
  private readonly note = h('p', { class: 'hint' });
  private shownUntil = -1;

  constructor(private readonly app: App) {
    const head = ['Time', 'Sender', 'Type', 'Speed', 'Power'].map((text) => h('th', { scope: 'col', text }));
    this.element = h(
      'section',
      { class: 'panel trace-messages', 'aria-label': 'Messages of the trace', tabindex: 0 }, // scrolls by key
      this.note,
      h('table', {}, h('thead', {}, h('tr', {}, ...head)), this.body),
    );
    app.run.on('feed', () => {
      this.shownUntil = -1;
    });
  }

  refresh(): void {
    const messages = this.app.run.past?.traceMessages ?? [];
    const until = countUntil(messages, this.app.time_us);
    if (until === this.shownUntil) return;
    this.shownUntil = until;
    this.note.textContent = `${figure(until)} of ${figure(messages.length)} messages so far. Power as the receiver recorded it.`;
    fill(
      this.body,
      ...messages
        .slice(Math.max(0, until - WINDOW), until)
        .reverse()
        .map((message) => this.row(message)),
    );
  }

  private row(message: TraceMessage): HTMLElement {
    const power = typeof message.rssiDBm === 'number' ? `${message.rssiDBm.toFixed(0)} dBm` : message.own ? 'own' : '–';
    const speed = typeof message.speedMps === 'number' ? `${message.speedMps.toFixed(1)} m/s` : '–';
    return h(
      'tr',
      { title: (message.json ?? '').slice(0, 600) },
      h('td', { text: clock(message.timeUs ?? 0) }),
      h('td', { text: message.station ?? '' }),
      h('td', { text: message.type ?? '' }),
      h('td', { class: 'number', text: speed }),
      h('td', { class: 'number', text: power }),
    );
  }
}
