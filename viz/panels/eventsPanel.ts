import type { verge } from '#proto';
import type { App } from '../app/app.js';
import { visitEvent } from '../app/visitEvent.js';
import { arrange, fill, h, icon } from './dom.js';
import { missWords, spoken } from './eventWords.js';
import { clock, fieldLabel, figure } from './format.js';
import { CauseList, causesOf } from './missCauses.js';

interface Filter {
  readonly label: string;
  readonly codes: readonly string[] | null;
}

const FILTERS: readonly Filter[] = [
  { label: 'Missed', codes: ['budgetMissed'] },
  { label: 'Rounds', codes: ['roundClosed', 'cloudRound'] },
  { label: 'Changes', codes: ['liveChange'] },
  { label: 'Hazards', codes: ['warning', 'hazard', 'jam', 'outage', 'collision', 'teleport'] },
  { label: 'All', codes: null },
];
const MOST_ROWS = 120;

const CODE_TITLE: Readonly<Record<string, string>> = {
  budgetMissed: 'Budget missed',
  roundClosed: 'Round closed',
  cloudRound: 'Cloud round',
  liveChange: 'Parameter changed',
  hostLost: 'Host lost',
  hostBack: 'Host back',
  warning: 'Hazard warning',
  hazard: 'Hazard',
  collision: 'Collision',
  jam: 'Radio jammer',
  outage: 'Roadside unit out of service',
};

/** What missed its budget and why, and what else happened; a click goes to the place and, in a recording, the moment. */
export class EventsPanel {
  readonly element: HTMLElement;
  private readonly filters = h('div', { class: 'chips', role: 'group', 'aria-label': 'Kind of event' });
  private readonly causes: CauseList;
  private readonly list = h('ol', { class: 'events' });
  private filter = FILTERS[0];
  private readonly rows = new WeakMap<verge.v1.IRunEvent, HTMLElement>();
  private stale = true;
  private shownCount = -1;

  constructor(private readonly app: App) {
    this.causes = new CauseList((event) => visitEvent(app, event));
    fill(this.filters, ...FILTERS.map((filter) => this.chip(filter)));
    this.element = h(
      'section',
      { class: 'panel', 'aria-label': 'Events' },
      this.filters,
      this.causes.element,
      this.list,
    );
    app.run.on('events', () => {
      this.stale = true;
    });
    app.run.on('scene', ({ trace }) => {
      this.filter = trace ? FILTERS[FILTERS.length - 1] : FILTERS[0];
      this.markChosen();
    });
    this.markChosen();
  }

  /** Called a few times a second while visible. */
  refresh(): void {
    const { eventsSoFar } = this.app;
    if (!this.stale && eventsSoFar.length === this.shownCount) return;
    this.stale = false;
    this.shownCount = eventsSoFar.length;
    const { codes } = this.filter;
    const events = eventsSoFar.filter(({ code }) => codes === null || codes.includes(code ?? ''));
    this.causes.show(causesOf(events));
    if (events.length === 0) {
      arrange(
        this.list,
        h(
          'li',
          { class: 'blank' },
          icon('alert'),
          ...this.blankWords().map((text, line) => h(line === 0 ? 'strong' : 'p', { text })),
        ),
      );
      return;
    }
    arrange(
      this.list,
      ...events
        .slice(-MOST_ROWS)
        .reverse()
        .map((event) => this.rowOf(event)),
    );
  }

  /** The same row for the same event: it may have the focus while others come. */
  private rowOf(event: verge.v1.IRunEvent): HTMLElement {
    const row = this.rows.get(event) ?? this.row(event);
    this.rows.set(event, row);
    return row;
  }

  private chip(filter: Filter): HTMLElement {
    return h('button', {
      type: 'button',
      class: 'chip',
      text: filter.label,
      on: {
        click: () => {
          this.filter = filter;
          this.markChosen();
          this.stale = true;
          this.refresh();
        },
      },
    });
  }

  private markChosen(): void {
    for (const chip of this.filters.children) {
      chip.setAttribute('aria-pressed', String(chip.textContent === this.filter.label));
    }
  }

  private row(event: verge.v1.IRunEvent): HTMLElement {
    const nameOf = (id: number): string => this.app.run.nameOf(id);
    return h(
      'li',
      {},
      h(
        'button',
        { type: 'button', class: `event ${event.code}`, on: { click: () => visitEvent(this.app, event) } },
        h('time', { text: clock(event.timeUs ?? 0) }),
        h('span', { class: 'event-text' }, h('span', { text: spoken(wordsOf(event), nameOf) })),
        event.cause ? h('span', { class: 'tag', text: missWords(event.cause) }) : null,
        event.unit ? h('span', { class: 'number', text: `${figure(event.value)} ${event.unit}` }) : null,
      ),
    );
  }

  /** A title and a sentence for an empty list. The figures may know of misses whose events this page was not told. */
  private blankWords(): readonly [string, string] {
    if (this.filter.label !== 'Missed') {
      return ['Nothing so far', 'What happens in the run is listed here, newest first.'];
    }
    const missed = missedIn(this.app.metricsNow);
    if (missed === 0) {
      return ['Every budget was kept', 'A warning or a round that comes too late is listed here with its cause.'];
    }
    const text = `Charts count ${figure(missed)} late or lost deliveries.`;
    return missedIn(this.app.run.metricStore.earliest) > 0 && !this.app.run.isReplay
      ? ['Nothing since this page was opened', `${text} They happened before.`]
      : ['Nothing to list yet', `${text} A warning is listed once it is settled whom it reached.`];
  }
}

/** Kinds of hazard stand in events by their names: 'lowVisibility placed' -> 'low visibility placed'. */
function wordsOf({ code, text }: verge.v1.IRunEvent): string {
  if (code !== 'hazard') return text || CODE_TITLE[code ?? ''] || code || '';
  return (text ?? '').replace(/^[a-z]+[A-Z]\w*/, (kind) => fieldLabel(kind).label.toLowerCase());
}

const missedIn = (metrics: verge.v1.IViewMetrics | null): number =>
  (metrics?.histograms ?? []).reduce((sum, { missed }) => sum + (missed ?? 0), 0);
