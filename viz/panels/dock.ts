import { fill, h, type IconName, icon, setText } from './dom.js';

export interface DockTab {
  readonly id: string;
  readonly title: string;
  readonly icon: IconName;
  readonly element: HTMLElement;
  /** called a few times a second while the tab is shown */
  readonly refresh?: () => void;
  readonly badge?: () => Badge;
}

/** A figure beside a tab's title; empty: none. */
export interface Badge {
  readonly text: string;
  /** what it counts, in words that follow the figure; read out and shown on hover */
  readonly meaning: string;
}

/** A column of tabs; on a narrow screen the page shows one dock at a time as a sheet. */
export class Dock {
  readonly element: HTMLElement;
  private readonly list = h('div', { class: 'tabs', role: 'tablist' });
  private readonly body = h('div', { class: 'dock-body' });
  private readonly buttons = new Map<string, HTMLButtonElement>();
  current: DockTab;

  constructor(
    side: 'left' | 'right',
    label: string,
    private readonly tabs: readonly DockTab[],
    private readonly onOpen: () => void,
    onClose: () => void,
  ) {
    this.current = tabs[0];
    this.list.setAttribute('aria-label', label);
    const handle = { type: 'button', class: 'sheet-handle', 'aria-label': `Close ${label.toLowerCase()}` };
    this.body.append(h('button', { ...handle, on: { click: onClose } }));
    for (const tab of tabs) this.addTab(tab);
    this.element = h('aside', { class: `dock ${side}`, 'aria-label': label }, this.list, this.body);
    this.open(this.current.id);
  }

  private addTab(tab: DockTab): void {
    const button = h(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `tab-${tab.id}`,
        'aria-controls': `panel-${tab.id}`,
        title: tab.title,
        on: {
          click: () => {
            this.open(tab.id);
            this.onOpen();
          },
          keydown: (event) => this.moveFocus(event),
        },
      },
      icon(tab.icon),
      h('span', { class: 'tab-title', text: tab.title }),
      h('span', { class: 'count', hidden: true }),
      h('span', { class: 'visually-hidden' }),
    );
    tab.element.id = `panel-${tab.id}`;
    tab.element.setAttribute('role', 'tabpanel');
    tab.element.setAttribute('aria-labelledby', button.id);
    this.buttons.set(tab.id, button);
    this.list.append(button);
    this.body.append(tab.element);
  }

  open(id: string): void {
    this.current = this.tabs.find((tab) => tab.id === id) ?? this.current;
    for (const tab of this.tabs) {
      const chosen = tab === this.current;
      tab.element.hidden = !chosen;
      this.buttons.get(tab.id)!.setAttribute('aria-selected', String(chosen));
      this.buttons.get(tab.id)!.tabIndex = chosen ? 0 : -1;
    }
    this.refresh();
  }

  /** A tab that has nothing to say in this run is taken away. */
  offer(id: string, offered: boolean): void {
    this.buttons.get(id)!.hidden = !offered;
    if (!offered && this.current.id === id) this.open(this.tabs[0].id);
  }

  refresh(): void {
    this.current.refresh?.();
    for (const tab of this.tabs) {
      if (tab.badge === undefined) continue;
      const button = this.buttons.get(tab.id)!;
      const count = button.querySelector<HTMLElement>('.count')!;
      const { text, meaning } = tab.badge();
      count.hidden = text === '';
      if (count.textContent === text) continue;
      fill(count, text);
      button.title = text === '' ? tab.title : `${text} ${meaning}`;
      setText(button.querySelector('.visually-hidden')!, text === '' ? '' : meaning);
    }
  }

  private moveFocus(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const shown = this.tabs.filter((tab) => !this.buttons.get(tab.id)!.hidden);
    const next = shown[(shown.indexOf(this.current) + step + shown.length) % shown.length];
    this.open(next.id);
    this.buttons.get(next.id)!.focus();
  }
}
