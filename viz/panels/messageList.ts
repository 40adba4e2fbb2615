import { verge } from '#proto';
import type { App } from '../app/app.js';
import type { FieldTable, Reading } from './content.js';
import { arrange, fill, h, setText } from './dom.js';
import { clock } from './format.js';
import { contentOf, type FieldGroup, groupsOf, messageName } from './messageFields.js';
import { channelName, wayFields } from './messageWay.js';

const { CAM } = verge.v1.MessageType;

/** The newest message of each type, one row each that opens; a row that is open stays so while newer ones come. */
export class MessageList {
  readonly element = h('div', { class: 'messages' });
  private readonly rows = new Map<number, MessageRow>();
  private readonly blank = h('p', { class: 'hint' });

  /** @param isReceived rows tell who sent them, else who received them */
  constructor(
    private readonly app: App,
    private readonly isReceived: boolean,
  ) {}

  clear(): void {
    this.rows.clear();
    fill(this.element);
  }

  /** @param messages in order of type @param none what to say where there is none */
  show(messages: readonly verge.v1.IMessageView[], none: string): void {
    const reading = readingOf(this.app);
    for (const message of messages) {
      const type = message.type ?? 0;
      let row = this.rows.get(type);
      if (row === undefined) {
        row = new MessageRow(this.app, this.isReceived);
        row.element.open = !this.isReceived && type === CAM; // what a station tells of itself
        this.rows.set(type, row);
      }
      row.show(message, reading);
    }
    const listed = [...this.rows].sort(([a], [b]) => a - b).map(([, row]) => row.element);
    setText(this.blank, none);
    arrange(this.element, ...(listed.length === 0 ? [this.blank] : listed));
  }
}

class MessageRow {
  readonly element: HTMLDetailsElement;
  private readonly type = h('span', { class: 'tag' });
  private readonly time = h('time', {});
  private readonly who = h('span', { class: 'muted' });
  private readonly channel = h('span', { class: 'muted' });
  private readonly content = h('div', { class: 'message-content' });
  private message: verge.v1.IMessageView | null = null;
  private filled: verge.v1.IMessageView | null = null;
  private reading: Reading | null = null;

  constructor(
    private readonly app: App,
    private readonly isReceived: boolean,
  ) {
    this.element = h(
      'details',
      { class: 'message', on: { toggle: () => this.fill() } },
      h('summary', {}, this.type, this.time, this.who, this.channel),
      this.content,
    );
  }

  show(message: verge.v1.IMessageView, reading: Reading): void {
    this.message = message;
    this.reading = reading;
    setText(this.type, messageName(message.type));
    setText(this.time, clock(message.timeUs ?? 0));
    setText(this.who, this.isReceived ? `from ${reading.nameOf(message.sender ?? 0)}` : heardBy(message));
    const isTrace = this.app.run.sceneInfo?.trace === true;
    setText(this.channel, isTrace ? '' : channelName(message.channel));
    this.fill();
  }

  /** What is not seen is not made. */
  private fill(): void {
    const { message, reading } = this;
    if (!this.element.open || message === null || reading === null || message === this.filled) return;
    this.filled = message;
    const { run } = this.app;
    const technology = run.live.get('radio.technology')?.value;
    const way = [
      { label: 'Size', value: `${message.size_B ?? 0} B on the air` },
      ...wayFields(message, technology === undefined ? undefined : String(technology), run.sceneInfo?.trace === true),
    ];
    const { fields, table } = contentOf(message, reading);
    fill(
      this.content,
      ...groupsOf([...way, ...fields]).flatMap(groupElements),
      ...(table === undefined || table.rows.length === 0 ? [] : tableElements(table)),
    );
  }
}

const heardBy = ({ receivers, rssiDBm }: verge.v1.IMessageView): string =>
  typeof rssiDBm === 'number' ? `${rssiDBm.toFixed(0)} dBm` : `${receivers ?? 0} received`;

/** A heading, where the fields lie deeper in their record, and the fields; whole paths are shown on hover. */
function groupElements({ title, path, fields }: FieldGroup): HTMLElement[] {
  const list = h(
    'dl',
    { class: 'facts wide' },
    ...fields.map((field) =>
      h('div', { title: field.path }, h('dt', { text: field.label }), h('dd', { text: field.value })),
    ),
  );
  return title === '' ? [list] : [h('h4', { class: 'field-group', title: path, text: title }), list];
}

function tableElements({ columns, rows, more }: FieldTable): HTMLElement[] {
  const table = h(
    'table',
    { class: 'message-table' },
    h('thead', {}, h('tr', {}, ...columns.map((text) => h('th', { scope: 'col', text })))),
    h('tbody', {}, ...rows.map((row) => h('tr', {}, ...row.map((text) => h('td', { text }))))),
  );
  return more === 0 ? [table] : [table, h('p', { class: 'hint', text: `and ${more} more` })];
}

/** How the page reads the messages of what it shows. */
function readingOf({ run }: App): Reading {
  return { nameOf: (station) => run.nameOf(station), plane: run.plane };
}
