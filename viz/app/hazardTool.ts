import type { verge } from '#proto';
import { clock } from '../panels/format.js';
import type { HazardPreview } from '../scene/hazardIcons.js';
import { roadDistance_m } from '../scene/roadDistance.js';
import type { Stage } from '../scene/stage.js';
import type { Api } from './api.js';
import { Emitter } from './emitter.js';
import { type HazardKindInfo, hazardKindsOf } from './hazardSchema.js';
import type { Run } from './run.js';

export interface HazardToolSignals {
  /** armed or put away, another kind or size, another place aimed at, another outcome */
  change: undefined;
}

/** What became of the last hazard asked for. */
export interface HazardOutcome {
  readonly state: 'asked' | 'placed' | 'refused';
  readonly text: string;
  /** of a refusal */
  readonly code?: string;
}

interface Asked {
  readonly request: number;
  readonly kind: HazardKindInfo;
}

/** What is aimed at: the ground under the pointer, or the middle of the view for those who use the keyboard. */
type Aim = 'pointer' | 'middle';

/** Places hazards on the road of a live run: which kind, how large, where, and what the run said to it. */
export class HazardTool extends Emitter<HazardToolSignals> {
  kinds: readonly HazardKindInfo[] = [];
  kind: HazardKindInfo | null = null;
  isArmed = false;
  outcome: HazardOutcome | null = null;
  private readonly sizes = new Map<string, number>();
  private aim: Aim = 'middle';
  private pointed: readonly [number, number] | null = null;
  private asked: Asked | null = null;
  /** middle of the view as last shown */
  private followed: readonly [number, number] = [Number.NaN, Number.NaN];

  constructor(
    private readonly run: Run,
    private readonly stage: Stage,
    api: Pick<Api, 'schema'>,
  ) {
    super();
    run.on('scene', () => void this.learnKinds(api));
    run.on('feed', () => this.disarm());
    run.on('status', () => this.run.obstacle !== null && this.disarm());
    run.on('state', () => this.run.obstacle !== null && this.disarm());
    run.on('events', (events) => this.heard(events));
    run.on('refusal', (error) => this.refused(error));
  }

  /** The kinds are the server's: nothing of them is written here. */
  private async learnKinds(api: Pick<Api, 'schema'>): Promise<void> {
    if (this.run.isReplay || this.kinds.length > 0) return;
    this.kinds = hazardKindsOf(await api.schema().catch(() => ({})));
    if (this.kinds.length > 0) this.choose(this.kinds[0].name);
  }

  choose(name: string): void {
    this.kind = this.kinds.find((kind) => kind.name === name) ?? this.kind;
    this.sizes.clear();
    for (const { path, standard } of this.kind?.fields ?? []) this.sizes.set(path, standard as number);
    this.show();
  }

  size(path: string): number {
    return this.sizes.get(path) ?? 0;
  }

  setSize(path: string, value: number): void {
    this.sizes.set(path, value);
    this.show();
  }

  /** @param aim the middle of the view when it was taken up by the keyboard */
  arm(aim: Aim = 'pointer'): void {
    if (this.run.obstacle !== null || this.kind === null) return;
    this.isArmed = true;
    this.aim = aim;
    this.show();
  }

  disarm(): void {
    this.isArmed = false;
    this.pointed = null;
    this.asked = null;
    this.outcome = null;
    this.show();
  }

  /** The pointer is over this place of the ground, or has left the scene. */
  pointAt(place: readonly [number, number] | null): void {
    this.aim = 'pointer';
    this.pointed = place;
    this.show();
  }

  aimAtMiddle(): void {
    if (!this.isArmed) return;
    this.aim = 'middle';
    this.show();
  }

  /** What is aimed at now, m; null while the pointer is elsewhere. */
  get place(): readonly [number, number] | null {
    if (this.aim === 'pointer') return this.pointed;
    const { x, y } = this.stage.rig.target;
    return [x, y];
  }

  /** Once a picture: the middle of the view moves with the camera. */
  follow(): void {
    if (!this.isArmed || this.aim !== 'middle') return;
    const { x, y } = this.stage.rig.target;
    if (x === this.followed[0] && y === this.followed[1]) return;
    this.followed = [x, y];
    this.show();
  }

  /** Places the hazard where it is aimed at. */
  placeHere(): void {
    const { place, kind, run } = this;
    if (!this.isArmed || place === null || kind === null) return;
    if (!this.meetsRoad(place)) {
      this.tell({ state: 'refused', text: 'No road lies there: nobody would meet it.' });
      return;
    }
    const [xM, yM] = place.map((value) => Number(value.toFixed(1)));
    const sizes = Object.fromEntries(kind.fields.map(({ path }) => [MESSAGE_FIELDS[path] ?? path, this.size(path)]));
    const request = run.feed?.control({ hazard: { kind: kind.name, xM, yM, ...sizes } }) ?? 0;
    this.asked = request === 0 ? null : { request, kind };
    if (request === 0) this.tell({ state: 'refused', text: 'There is no connection to the simulation.' });
    else this.tell({ state: 'asked', text: askedText(kind.title, run.isPaused) });
  }

  private meetsRoad(place: readonly [number, number]): boolean {
    return roadDistance_m(this.run.sceneInfo?.lanes ?? [], ...place) <= Math.max(NEAR_ROAD_m, this.size('radius_m'));
  }

  private heard(events: readonly verge.v1.IRunEvent[]): void {
    const { asked } = this;
    if (asked === null) return;
    const event = events.find(({ code, text }) => code === 'hazard' && text === `${asked.kind.name} placed`);
    if (event === undefined) return;
    this.asked = null;
    this.tell({ state: 'placed', text: `${asked.kind.title} lies there since ${clock(event.timeUs ?? 0)}.` });
  }

  private refused({ request, code, message }: verge.v1.IProtocolErrorView): void {
    if (this.asked === null || request !== this.asked.request) return;
    this.asked = null;
    this.tell({ state: 'refused', text: message || 'The simulation refused it.', code: code ?? '' });
  }

  private tell(outcome: HazardOutcome): void {
    this.outcome = outcome;
    this.show();
  }

  private show(): void {
    this.showPreview();
    this.emit('change', undefined);
  }

  private showPreview(): void {
    const { place, kind } = this;
    this.stage.setPreview(this.isArmed && place !== null && kind !== null ? this.previewAt(place, kind) : null);
  }

  private previewAt([x_m, y_m]: readonly [number, number], kind: HazardKindInfo): HazardPreview {
    const radius_m = this.size('radius_m');
    return { x_m, y_m, radius_m, kind: kind.name, meetsRoad: this.meetsRoad([x_m, y_m]) };
  }
}

/** A click this far beside the road still means the road, m. */
const NEAR_ROAD_m = 8;

/** Fields of PlaceHazard (proto/view.proto) by the names of the schema. */
const MESSAGE_FIELDS: Readonly<Record<string, string>> = { radius_m: 'radiusM', duration_s: 'durationS' };

const askedText = (title: string, isPaused: boolean): string =>
  isPaused ? `${title} waits for the run to go on.` : `${title} is on its way.`;
