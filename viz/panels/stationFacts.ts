import { fill, h, setText } from './dom.js';
import { fieldLabel, figure } from './format.js';

/** The facts of a station by name, each in a line of its own that is changed in place. */
export class StationFacts {
  readonly element = h('dl', { class: 'facts wide' });
  private readonly nodes = new Map<string, HTMLElement>();

  clear(): void {
    this.nodes.clear();
    fill(this.element);
  }

  /** A fact that is no longer told goes: a parked car has no speed. */
  show(entries: Iterable<readonly [string, unknown]>): void {
    const told = new Map(entries);
    for (const [name, node] of this.nodes) {
      if (told.has(name)) continue;
      node.parentElement?.remove();
      this.nodes.delete(name);
    }
    for (const [name, value] of told) {
      const { label, unit } = fieldLabel(name);
      let node = this.nodes.get(name);
      if (node === undefined) {
        node = h('dd', {});
        this.nodes.set(name, node);
        this.element.append(h('div', {}, h('dt', { text: LABELS[name] ?? label }), node));
      }
      setText(node, SHOWN[name]?.(value) ?? shown(value, unit));
    }
  }
}

const LABELS: Readonly<Record<string, string>> = {
  belief: 'Learnt: hazard ahead',
  epsilon: 'ε spent',
  channelBusyRatio: 'Channel busy',
  congestionControl: 'Congestion control',
  gateInterval_ms: 'A frame every',
  gateWaiting: 'Frames waiting',
  gateDelayed: 'Frames delayed',
  gateDropped: 'Frames dropped',
  onAir: 'On the air',
};

/** A gap this large means that nobody is ahead, m (core/traffic/drive). */
const NOBODY_AHEAD_m = 200;
const percent = (value: unknown): string => (typeof value === 'number' ? `${figure(100 * value)} %` : '–');

/** Facts that are said otherwise than by their number and unit. */
const SHOWN: Readonly<Record<string, (value: unknown) => string>> = {
  channelBusyRatio: percent,
  belief: percent,
  wheelSlip: percent,
  leaderGap_m: (value) => (typeof value === 'number' && value < NOBODY_AHEAD_m ? shown(value, 'm') : '–'),
};

function shown(value: unknown, unit: string): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return `${figure(value)}${unit === '' ? '' : ` ${unit}`}`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
