import type { verge } from '#proto';
import { fill, h } from './dom.js';
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
  private shown = '';
  /** how many of a cause's moments were visited, counted from the newest */
  private readonly visited = new Map<string, number>();

  constructor(private readonly visit: (event: verge.v1.IRunEvent) => void) {}

  show(causes: readonly MissCause[]): void {
    const key = causes.map(({ cause, events }) => `${cause} ${events.length}`).join();
    if (key === this.shown) return;
    this.shown = key;
    const most = causes[0]?.events.length ?? 1;
    fill(this.element, ...causes.map((one) => this.row(one, one.events.length / most)));
  }

  private row({ cause, events }: MissCause, share: number): HTMLElement {
    const bar = h('span', { class: 'cause-bar' });
    bar.style.setProperty('--share', String(share));
    const title = 'Go to the newest; again, to the one before';
    return h(
      'button',
      { type: 'button', class: 'cause', title, 'data-cause': cause, on: { click: () => this.next(cause, events) } },
      h('span', { text: missWords(cause) }),
      bar,
      h('span', { class: 'number', text: String(events.length) }),
    );
  }

  private next(cause: string, events: readonly verge.v1.IRunEvent[]): void {
    const back = (this.visited.get(cause) ?? 0) % events.length;
    this.visited.set(cause, back + 1);
    this.visit(events[events.length - 1 - back]);
  }
}
