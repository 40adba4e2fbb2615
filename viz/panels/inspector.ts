import type { verge } from '#proto';
import { EGO_FLAG } from '../../core/stations/egoContext.js';
import { compassHeading_deg } from '../../core/units/units.js';
import type { App } from '../app/app.js';
import type { VehicleNow } from '../scene/picking.js';
import { fill, h, icon, setText } from './dom.js';
import { clock, fieldLabel, figure } from './format.js';
import { HazardCard } from './hazardCard.js';
import { type FieldGroup, fieldsOf, groupsOf, messageName } from './messageFields.js';

/** Entries of the inspection that the heading already shows. */
const HIDDEN = new Set(['id', 'kind', 'name', 'lastMessages', 'type']);
const FLAG_WORDS: readonly (readonly [number, string])[] = [
  [EGO_FLAG.emergencyBraking, 'emergency braking'],
  [EGO_FLAG.braking, 'braking'],
  [EGO_FLAG.slipping, 'slipping'],
  [EGO_FLAG.absActive, 'ABS'],
  [EGO_FLAG.escActive, 'ESC'],
  [EGO_FLAG.tractionControl, 'traction control'],
  [EGO_FLAG.wiper, 'wipers on'],
  [EGO_FLAG.fogLamp, 'fog lamps on'],
  [EGO_FLAG.hazardLights, 'hazard lights'],
  [EGO_FLAG.training, 'training now'],
  [EGO_FLAG.evaluation, 'evaluation fleet'],
  [EGO_FLAG.silent, 'silent: its host is gone'],
];

/** Said louder: the car is not in its driver's hand. */
const ALARMING = new Set(['emergency braking', 'slipping', 'ABS', 'ESC']);

interface Inspected {
  readonly kind?: string;
  readonly name?: string;
  readonly type?: string;
  readonly [field: string]: unknown;
}

/** Everything known of the clicked car or roadside unit, with its last messages decoded. */
export class Inspector {
  readonly element: HTMLElement;
  private readonly title = h('h2', {});
  private readonly subtitle = h('p', { class: 'muted' });
  private readonly follow = h('button', { type: 'button', on: { click: () => this.toggleFollow() } });
  private readonly hold: HTMLButtonElement;
  private readonly flags = h('div', { class: 'tags' });
  private readonly facts = h('dl', { class: 'facts wide' });
  private readonly messages = h('div', { class: 'messages' });
  private readonly hazard: HazardCard;
  private readonly card: HTMLElement;
  private readonly blank: HTMLElement;
  private inspected: Inspected = {};
  private shownMessage: verge.v1.IMessageView | undefined;
  private factNodes = new Map<string, HTMLElement>();

  constructor(private readonly app: App) {
    this.hazard = new HazardCard(app);
    const goTo = h('button', { type: 'button', on: { click: () => this.visit() } }, icon('target'), 'Show');
    this.hold = h('button', { type: 'button', class: 'hold', on: { click: () => this.toggleHold() } });
    this.card = h(
      'div',
      { hidden: true },
      h(
        'div',
        { class: 'inspect-head' },
        h('div', {}, this.title, this.subtitle),
        h('div', { class: 'buttons' }, goTo, this.follow),
      ),
      this.flags,
      h('div', { class: 'buttons' }, this.hold),
      this.facts,
      h('h3', { text: 'Last messages sent' }),
      this.messages,
    );
    this.blank = h(
      'div',
      { class: 'blank' },
      icon('inspect'),
      h('strong', { text: 'Nothing selected' }),
      h('p', {
        text: 'Click a car, a roadside unit or a warning sign in the scene to see its state, its messages and its privacy ledger.',
      }),
      this.finder(),
    );
    this.element = h(
      'section',
      { class: 'panel inspector', 'aria-label': 'Inspector' },
      this.blank,
      this.card,
      this.hazard.element,
    );
    app.on('selection', () => this.selected());
    app.on('follow', () => this.showFollow());
    app.run.on('inspection', (inspection) => this.receive(inspection));
  }

  /** Finds a station by its number, for those who cannot click a moving car. */
  private finder(): HTMLElement {
    const input = h('input', { type: 'number', min: 1, 'aria-label': 'Station number', placeholder: 'Station number' });
    const problem = h('p', { class: 'finder-problem', role: 'alert' });
    const find = async (event: Event): Promise<void> => {
      event.preventDefault();
      const id = input.valueAsNumber;
      if (!Number.isFinite(id)) return;
      const found = await this.app.find(id);
      input.setAttribute('aria-invalid', String(!found));
      setText(problem, found ? '' : `No car or roadside unit has the number ${id}.`);
      if (!found) return;
      input.value = '';
      input.blur();
      this.visit();
    };
    return h(
      'form',
      { class: 'finder', on: { submit: (event) => void find(event) } },
      input,
      h('button', { type: 'submit' }, 'Find'),
      problem,
    );
  }

  private selected(): void {
    const { selection } = this.app;
    this.inspected = {};
    this.shownMessage = undefined;
    this.factNodes.clear();
    fill(this.facts);
    fill(this.messages);
    fill(this.flags);
    this.card.hidden = selection === null || selection.kind === 'hazard';
    this.hazard.select(selection?.kind === 'hazard' ? selection.id : 0);
    this.blank.hidden = selection !== null;
    this.showFollow();
    this.refresh();
  }

  private showFollow(): void {
    const { selection, following } = this.app;
    this.follow.hidden = selection?.kind !== 'vehicle';
    this.follow.setAttribute('aria-pressed', String(following));
    setText(this.follow, following ? 'Release' : 'Follow');
  }

  private toggleFollow(): void {
    this.app.setFollow(!this.app.following);
  }

  private get isHeld(): boolean {
    return ((this.app.selectedVehicle()?.flags ?? 0) & EGO_FLAG.hazardLights) !== 0;
  }

  private toggleHold(): void {
    const { app } = this;
    const { id = 0, kind } = app.selection ?? {};
    if (kind === 'station') app.failStation(id).catch((error: Error) => app.notify('error', error.message));
    else app.holdVehicle(id, !this.isHeld);
  }

  /** "Put out of service"; only in a live run that answers, of a server that can. */
  private showOutage(id: number): void {
    const { run, tool } = this.app;
    const isOut = this.app.isOut(id);
    this.hold.hidden = run.isReplay || !tool.kinds.some(({ control }) => control === 'outage');
    this.hold.disabled = run.obstacle !== null || isOut;
    this.hold.title = run.obstacle ?? 'Neither radio nor backhaul for a minute; its learning round ends';
    setText(this.hold, isOut ? 'Out of service' : 'Put out of service');
    const tags = isOut ? [h('span', { class: 'tag alarming', text: 'out of service' })] : [];
    if (tags.length !== this.flags.childElementCount) fill(this.flags, ...tags);
  }

  /** "Stop this car", or "Let it go" while it is held; only in a live run that answers. */
  private showHold(vehicle: VehicleNow | null): void {
    const { run } = this.app;
    this.hold.hidden = vehicle === null || run.isReplay || run.sceneInfo?.trace === true;
    this.hold.disabled = run.obstacle !== null;
    const { isHeld } = this;
    this.hold.title = run.obstacle ?? (isHeld ? 'It drives on at once' : 'It stands, hazard lights on, for a minute');
    setText(this.hold, isHeld ? 'Let it go' : 'Stop this car');
  }

  private visit(): void {
    const { app } = this;
    const pair = app.run.feed?.buffer.pairAt(app.time_us) ?? null;
    const place = app.selection === null ? null : app.stage.placeOf(app.selection, pair, app.time_us);
    if (place !== null) app.stage.rig.visit(place[0], place[1]);
  }

  private receive(inspection: verge.v1.IStationInspection): void {
    if (inspection.id !== this.app.selection?.id) return;
    this.inspected = JSON.parse(inspection.json || '{}') as Inspected;
    this.refresh();
  }

  /** Called a few times a second while visible. */
  refresh(): void {
    const { selection } = this.app;
    if (selection === null) return;
    if (selection.kind === 'hazard') {
      this.hazard.refresh();
      return;
    }
    const vehicle = this.app.selectedVehicle();
    if (selection.kind === 'station') this.showOutage(selection.id);
    else this.showHold(vehicle);
    this.showTitle(selection.kind, selection.id, vehicle);
    this.showFacts(vehicle);
    this.showMessages(selection.id);
  }

  private showTitle(kind: string, id: number, vehicle: VehicleNow | null): void {
    const scene = this.app.run.sceneInfo;
    if (kind === 'station') {
      setText(this.title, this.app.run.nameOf(id));
      setText(this.subtitle, `Roadside unit, station ${id}`);
      return;
    }
    const type = vehicle === null ? this.inspected.type : scene?.vehicleTypes?.[vehicle.type]?.name;
    setText(this.title, this.app.run.nameOf(id));
    const known = this.inspected.name ? ` (${this.inspected.name})` : '';
    setText(this.subtitle, `${type ?? 'Vehicle'}${known}${vehicle === null ? ', not on the road now' : ''}`);
    const words = FLAG_WORDS.filter(([bit]) => ((vehicle?.flags ?? 0) & bit) !== 0).map(([, word]) => word);
    if (words.join() !== [...this.flags.children].map((tag) => tag.textContent).join()) {
      fill(
        this.flags,
        ...words.map((word) => h('span', { class: ALARMING.has(word) ? 'tag alarming' : 'tag', text: word })),
      );
    }
  }

  private showFacts(vehicle: VehicleNow | null): void {
    const entries: [string, unknown][] = Object.entries(this.inspected).filter(([name]) => !HIDDEN.has(name));
    if (vehicle !== null) {
      const own = new Map<string, unknown>(entries);
      own.set('speed_mps', vehicle.speed_mps);
      own.set('heading_deg', compassHeading_deg(vehicle.heading_rad));
      if (vehicle.belief !== null) own.set('belief', vehicle.belief);
      this.fillFacts([...own]);
    } else this.fillFacts(entries);
  }

  private fillFacts(entries: readonly (readonly [string, unknown])[]): void {
    for (const [name, value] of entries) {
      let node = this.factNodes.get(name);
      const { label, unit } = fieldLabel(name);
      if (node === undefined) {
        node = h('dd', {});
        this.factNodes.set(name, node);
        this.facts.append(h('div', {}, h('dt', { text: LABELS[name] ?? label }), node));
      }
      setText(node, SHOWN[name]?.(value) ?? shown(value, unit));
    }
  }

  private showMessages(id: number): void {
    const messages = this.app.run.messagesOf(id);
    if (messages[0] === this.shownMessage && this.messages.childElementCount > 0) return;
    this.shownMessage = messages[0];
    const wasOpen = this.messages.querySelector('details[open]') !== null;
    const open = wasOpen || this.messages.querySelector('details') === null;
    if (messages.length === 0) {
      fill(this.messages, h('p', { class: 'hint', text: 'None yet while this page was watching.' }));
      return;
    }
    fill(this.messages, ...messages.map((message, index) => this.message(message, open && index === 0)));
  }

  private message(message: verge.v1.IMessageView, open: boolean): HTMLElement {
    const rssi = message.rssiDBm;
    const nameOf = (station: number): string => this.app.run.nameOf(station);
    return h(
      'details',
      { class: 'message', open },
      h(
        'summary',
        {},
        h('span', { class: 'tag', text: messageName(message.type) }),
        h('time', { text: clock(message.timeUs ?? 0) }),
        h('span', { class: 'muted', text: `${message.size_B ?? 0} B` }),
        h('span', {
          class: 'muted',
          text: typeof rssi === 'number' ? `${rssi.toFixed(0)} dBm` : `${message.receivers ?? 0} received`,
        }),
      ),
      ...groupsOf(fieldsOf(message.type ?? 0, message.payload ?? new Uint8Array(0), nameOf)).flatMap(groupElements),
    );
  }
}

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
