import type { verge } from '#proto';
import { arrange, h, setText } from './dom.js';
import { missWords } from './eventWords.js';

/** One cause of missed budgets, with the events that have it in order of time. */
export interface MissCause {
  readonly cause: string;
  readonly events: readonly verge.v1.IRunEvent[];
}

/** What the missed budgets among these events are to blame on, the most frequent first. */
export function causesOf(events: readonly verge.v1.IRunEvent[]): MissCause[] {
  const byCause = new Map<string, verge.v1.IRunEvent[]>();
  for (const event of events) {
    if (event.code !== 'budgetMissed' || !event.cause) continue;
    const own = byCause.get(event.cause);
    if (own === undefined) byCause.set(event.cause, [event]);
    else own.push(event);
  }
  const causes = Array.from(byCause, ([cause, own]) => ({ cause, events: own }));
  return causes.sort((a, b) => b.events.length - a.events.length);
}

/** Causes as bars, each a button that goes to a moment with that cause: the newest first, then the ones before it. */
export class CauseList {
  readonly element = h('div', { class: 'causes' });
  private readonly rows = new Map<string, CauseRow>();

  constructor(private readonly visit: (event: verge.v1.IRunEvent) => void) {}

  show(causes: readonly MissCause[]): void {
    const most = causes[0]?.events.length ?? 1;
    arrange(this.element, ...causes.map((one) => this.row(one, one.events.length / most)));
  }

  /** The same button for the same cause: it may have the focus while others come. */
  private row({ cause, events }: MissCause, share: number): HTMLElement {
    const row = this.rows.get(cause) ?? new CauseRow(cause, this.visit);
    this.rows.set(cause, row);
    row.show(events, share);
    return row.element;
  }
}

class CauseRow {
  readonly element: HTMLElement;
  private readonly bar = h('span', { class: 'cause-bar' });
  private readonly count = h('span', { class: 'number' });
  private events: readonly verge.v1.IRunEvent[] = [];
  /** how many of its moments were visited, counted from the newest */
  private visited = 0;

  constructor(
    cause: string,
    private readonly visit: (event: verge.v1.IRunEvent) => void,
  ) {
    const title = 'Go to the newest; again, to the one before';
    this.element = h(
      'button',
      { type: 'button', class: 'cause', title, 'data-cause': cause, on: { click: () => this.next() } },
      h('span', { text: missWords(cause) }),
      this.bar,
      this.count,
    );
  }

  show(events: readonly verge.v1.IRunEvent[], share: number): void {
    this.events = events;
    this.bar.style.setProperty('--share', String(share));
    setText(this.count, String(events.length));
  }

  private next(): void {
    const back = this.visited % this.events.length;
    this.visited = back + 1;
    this.visit(this.events[this.events.length - 1 - back]);
  }
}
