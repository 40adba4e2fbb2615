import type { verge } from '#proto';
import { EGO_FLAG } from '../../core/stations/egoContext.js';
import { compassHeading_deg } from '../../core/units/units.js';
import type { App } from '../app/app.js';
import type { VehicleNow } from '../scene/picking.js';
import { fill, h, icon, setText } from './dom.js';
import { HazardCard } from './hazardCard.js';
import { MessageList } from './messageList.js';
import { StationFacts } from './stationFacts.js';

/** Entries of the inspection that the heading already shows. */
const HIDDEN = new Set(['id', 'kind', 'name', 'type']);
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

/** Everything known of the clicked car or roadside unit, with the last messages it sent and received, decoded. */
export class Inspector {
  readonly element: HTMLElement;
  private readonly title = h('h2', {});
  private readonly subtitle = h('p', { class: 'muted' });
  private readonly follow = h('button', { type: 'button', on: { click: () => this.toggleFollow() } });
  private readonly hold: HTMLButtonElement;
  private readonly flags = h('div', { class: 'tags' });
  private readonly facts = new StationFacts();
  private readonly sent: MessageList;
  private readonly received: MessageList;
  private readonly receivedPart: HTMLElement;
  private readonly hazard: HazardCard;
  private readonly card: HTMLElement;
  private readonly blank: HTMLElement;
  private inspected: Inspected = {};
  private receivedMessages: readonly verge.v1.IMessageView[] = [];

  constructor(private readonly app: App) {
    this.hazard = new HazardCard(app);
    this.sent = new MessageList(app, false);
    this.received = new MessageList(app, true);
    this.receivedPart = h('div', {}, h('h3', { text: 'Last messages received' }), this.received.element);
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
      this.facts.element,
      h('h3', { text: 'Last messages sent' }),
      this.sent.element,
      this.receivedPart,
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
    this.receivedMessages = [];
    this.facts.clear();
    this.sent.clear();
    this.received.clear();
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
    this.receivedMessages = inspection.received ?? [];
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
      this.facts.show(own);
    } else this.facts.show(entries);
  }

  private showMessages(id: number): void {
    const { run } = this.app;
    this.sent.show(run.messagesOf(id), 'None yet while this page was watching.');
    this.receivedPart.hidden = run.isReplay || run.sceneInfo?.trace === true;
    this.received.show(this.receivedMessages, 'None yet since it is shown here.');
  }
}
