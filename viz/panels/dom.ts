type Child = Node | string | null | undefined | false;

interface Props {
  class?: string;
  text?: string;
  on?: Partial<{ [K in keyof HTMLElementEventMap]: (event: HTMLElementEventMap[K]) => void }>;
  [attribute: string]: unknown;
}

/** Makes an element: `h('button', { class: 'primary', on: { click } }, 'Run')`. False and null attributes are left out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  const { class: className, text, on, ...attributes } = props;
  if (className !== undefined) element.className = className;
  if (text !== undefined) element.textContent = text;
  for (const [type, listener] of Object.entries(on ?? {})) {
    element.addEventListener(type, listener as (event: Event) => void);
  }
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(
    ...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false),
  );
  return element;
}

/** Replaces all children. */
export function fill(element: Element, ...children: Child[]): void {
  element.replaceChildren(...children.filter((c): c is Node | string => c !== null && c !== undefined && c !== false));
}

/** Makes these the children and moves no more than it must: what has the focus keeps it. */
export function arrange(element: Element, ...children: Element[]): void {
  const focused = document.activeElement;
  const kept = new Set<Element>(children);
  for (const child of [...element.children]) if (!kept.has(child)) child.remove();
  children.forEach((child, i) => {
    if (element.children[i] !== child) element.insertBefore(child, element.children[i] ?? null);
  });
  const isLost = focused instanceof HTMLElement && focused !== document.activeElement && element.contains(focused);
  if (isLost) focused.focus({ preventScroll: true }); // moving an element takes it away
}

/** Sets text only when it differs: assistive technology and layout stay calm. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Stroke paths on a 20 by 20 grid. */
const ICONS = {
  play: '<path d="M6.5 4.2v11.6l9-5.8z" fill="currentColor" stroke-linejoin="round"/>',
  pause: '<path d="M7 4.5v11M13 4.5v11" stroke-width="2.6"/>',
  step: '<path d="M5.5 4.8v10.4l7-5.2z" fill="currentColor" stroke-linejoin="round"/><path d="M15 4.8v10.4" stroke-width="2"/>',
  record: '<circle cx="10" cy="10" r="4.6" fill="currentColor" stroke="none"/>',
  open: '<path d="M3 15.5v-10h4.6l1.8 2H17v8z"/>',
  sun: '<circle cx="10" cy="10" r="3.4"/><path d="M10 2.5v1.6M10 15.9v1.6M2.5 10h1.6M15.9 10h1.6M4.7 4.7l1.1 1.1M14.2 14.2l1.1 1.1M4.7 15.3l1.1-1.1M14.2 5.8l1.1-1.1"/>',
  moon: '<path d="M16 11.6A6.4 6.4 0 0 1 8.4 4 6.4 6.4 0 1 0 16 11.6z"/>',
  help: '<path d="M7.4 7.6a2.6 2.6 0 1 1 3.7 2.5c-.8.4-1.1.9-1.1 1.8"/><path d="M10 14.6v.2" stroke-width="2"/><circle cx="10" cy="10" r="7.6"/>',
  layers: '<path d="m10 3 7 3.6-7 3.6-7-3.6zM3.6 10.2 10 13.5l6.4-3.3M3.6 13.4 10 16.7l6.4-3.3"/>',
  close: '<path d="m5 5 10 10M15 5 5 15"/>',
  reset: '<path d="M4.4 8A6 6 0 1 1 4 11.4M4.2 3.8V8h4.2"/>',
  target: '<circle cx="10" cy="10" r="5.4"/><path d="M10 1.8v4M10 14.2v4M1.8 10h4M14.2 10h4"/>',
  home: '<path d="m3.5 9.5 6.5-6 6.5 6M5.5 8.4v8h9v-8"/>',
  search: '<circle cx="8.8" cy="8.8" r="5"/><path d="m12.6 12.6 4 4"/>',
  tune: '<path d="M4 6h7M15 6h1M4 14h1M9 14h7"/><circle cx="13" cy="6" r="1.8"/><circle cx="7" cy="14" r="1.8"/>',
  chart: '<path d="M3.5 3.5v13h13"/><path d="m6 12.5 3.2-4 2.8 2.2L16 5.5"/>',
  alert: '<path d="M10 3.4 17.4 16H2.6zM10 8.2v3.6M10 13.9v.1"/>',
  inspect:
    '<path d="M3.4 10S6 5.2 10 5.2s6.6 4.8 6.6 4.8-2.6 4.8-6.6 4.8S3.4 10 3.4 10z"/><circle cx="10" cy="10" r="2"/>',
  grid: '<path d="M3.5 3.5h5v5h-5zM11.5 3.5h5v5h-5zM3.5 11.5h5v5h-5zM11.5 11.5h5v5h-5z"/>',
  copy: '<path d="M7 7h9v9H7zM4 13V4h9"/>',
  stop: '<path d="M5.5 5.5h9v9h-9z" fill="currentColor" stroke-linejoin="round"/>',
  list: '<path d="M7 5.5h9.5M7 10h9.5M7 14.5h9.5M3.6 5.5h.2M3.6 10h.2M3.6 14.5h.2"/>',
  download: '<path d="M10 3v9M6.5 8.8 10 12.3l3.5-3.5M4 16.5h12"/>',
} as const;
export type IconName = keyof typeof ICONS;

export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  svg.innerHTML = ICONS[name];
  return svg;
}

interface IconButton {
  readonly icon: IconName;
  readonly label: string;
  readonly keys?: string;
  readonly class?: string;
  readonly onClick: () => void;
}

/** A button that shows only an icon; its name is read out and shown on hover, with its shortcut. */
export function iconButton(options: IconButton): HTMLButtonElement {
  const title = options.keys === undefined ? options.label : `${options.label} (${options.keys})`;
  return h(
    'button',
    {
      type: 'button',
      class: `icon-button ${options.class ?? ''}`,
      title,
      'aria-label': options.label,
      'aria-keyshortcuts': options.keys,
      on: { click: options.onClick },
    },
    icon(options.icon),
  );
}

/** Gives an icon button its own tooltip back: its name and its shortcut. */
export function retitle(button: HTMLButtonElement): void {
  const keys = button.getAttribute('aria-keyshortcuts');
  const label = button.getAttribute('aria-label') ?? '';
  button.title = keys === null ? label : `${label} (${keys})`;
}

/** Changes name, tooltip and icon of an icon button together. */
export function relabel(button: HTMLButtonElement, name: IconName, label: string, keys?: string): void {
  if (button.getAttribute('aria-label') === label) return;
  button.setAttribute('aria-label', label);
  button.title = keys === undefined ? label : `${label} (${keys})`;
  button.replaceChildren(icon(name));
}
