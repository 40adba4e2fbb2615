import type { verge } from '#proto';
import { mathematicalHeading_rad } from '../../core/units/units.js';
import { isTrouble } from '../feed/radioTroubles.js';
import { clock } from '../panels/format.js';
import type { HazardPreview } from '../scene/hazardIcons.js';
import { roadDistance_m } from '../scene/roadDistance.js';
import type { Stage } from '../scene/stage.js';
import { type Api, ApiError } from './api.js';
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
  /** of the control; 0 where it was asked for over HTTP */
  readonly request: number;
  readonly kind: HazardKindInfo;
  /** the roadside unit that fails */
  readonly stationId?: number;
}

/** What is aimed at: the ground under the pointer, or the middle of the view for those who use the keyboard. */
type Aim = 'pointer' | 'middle';

/** Places hazards on the road, and weather over it, in a live run: which kind, how large, where, and what the run said. */
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
    private readonly api: Pick<Api, 'schema' | 'happen'>,
    private readonly simulationId: () => string | null,
  ) {
    super();
    run.on('scene', () => void this.learnKinds());
    run.on('feed', () => this.disarm());
    run.on('status', () => this.run.obstacle !== null && this.disarm());
    run.on('state', () => this.run.obstacle !== null && this.disarm());
    run.on('events', (events) => this.heard(events));
    run.on('refusal', (error) => this.refused(error));
  }

  /** The kinds are the server's: nothing of them is written here. */
  private async learnKinds(): Promise<void> {
    if (this.run.isReplay || this.kinds.length > 0) return;
    this.kinds = hazardKindsOf(await this.api.schema().catch(() => ({})));
    if (this.kinds.length > 0) this.choose(this.kinds[0].hazard);
  }

  /** @param hazard as the kind is called in the scene */
  choose(hazard: string): void {
    this.kind = this.kinds.find((kind) => kind.hazard === hazard) ?? this.kind;
    this.sizes.clear();
    this.outcome = null;
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

  /** What is aimed at now, m; null while the pointer is elsewhere. Of an outage it is a roadside unit. */
  get place(): readonly [number, number] | null {
    if (this.kind?.control !== 'outage') return this.aimedAt;
    const { unit } = this;
    return unit === null ? null : [unit.xM ?? 0, unit.yM ?? 0];
  }

  private get aimedAt(): readonly [number, number] | null {
    if (this.aim === 'pointer') return this.pointed;
    const { x, y } = this.stage.rig.target;
    return [x, y];
  }

  /** The roadside unit nearest to what is aimed at. */
  get unit(): verge.v1.ISceneStation | null {
    const { aimedAt } = this;
    if (aimedAt === null) return null;
    const distance_m = ({ xM, yM }: verge.v1.ISceneStation): number =>
      Math.hypot((xM ?? 0) - aimedAt[0], (yM ?? 0) - aimedAt[1]);
    const stations = [...(this.run.sceneInfo?.stations ?? [])];
    return stations.sort((a, b) => distance_m(a) - distance_m(b))[0] ?? null;
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
    if (!this.isMet(place)) {
      this.tell({ state: 'refused', text: 'No road lies there: nobody would meet it.' });
      return;
    }
    if (isTrouble(kind.control)) {
      void this.trouble(kind, place);
      return;
    }
    const [xM, yM] = place.map((value) => Number(value.toFixed(1)));
    const sizes = Object.fromEntries(kind.fields.map(({ path }) => [messageField(path), this.size(path)]));
    const request = run.feed?.control({ [kind.control]: { kind: kind.name, xM, yM, ...sizes } }) ?? 0;
    this.asked = request === 0 ? null : { request, kind };
    if (request === 0) this.tell({ state: 'refused', text: 'There is no connection to the simulation.' });
    else this.tell({ state: 'asked', text: askedText(kind.title, run.isPaused) });
  }

  /** Asks for an entry of the timeline: there is no control of its own for it. */
  private async trouble(kind: HazardKindInfo, place: readonly [number, number]): Promise<void> {
    const [x_m, y_m] = place.map((value) => Number(value.toFixed(1)));
    const stationId = this.unit?.id ?? 0;
    const where = kind.control === 'outage' ? { stationId } : { x_m, y_m };
    const sizes = Object.fromEntries(kind.fields.map(({ path }) => [path, this.size(path)]));
    this.asked = { request: 0, kind, stationId: kind.control === 'outage' ? stationId : undefined };
    this.tell({ state: 'asked', text: askedText(kind.title, this.run.isPaused) });
    try {
      await this.api.happen(this.simulationId() ?? '', { [kind.control]: { ...where, ...sizes } });
    } catch (error) {
      this.asked = null;
      const { message, code } = error instanceof ApiError ? error : { message: String(error), code: undefined };
      this.tell({ state: 'refused', text: message, code });
    }
  }

  /** Somebody can meet it there. Weather may come from beyond the town, and noise reaches everywhere. */
  private isMet(place: readonly [number, number]): boolean {
    if (this.kind?.control !== 'hazard') return true;
    return roadDistance_m(this.run.sceneInfo?.lanes ?? [], ...place) <= Math.max(NEAR_ROAD_m, this.size('radius_m'));
  }

  private heard(events: readonly verge.v1.IRunEvent[]): void {
    const { asked } = this;
    if (asked === null) return;
    const { title, control } = asked.kind;
    const event = events.find((one) => isAnswer(one, asked));
    if (event === undefined) return;
    this.asked = null;
    this.tell({ state: 'placed', text: `${title} ${SAID_AS[control]} since ${clock(event.timeUs ?? 0)}.` });
  }

  private refused({ request, code, message }: verge.v1.IProtocolErrorView): void {
    if (this.asked === null || !request || request !== this.asked.request) return;
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
    const heading_rad = mathematicalHeading_rad(this.size('heading_deg'));
    const way_m = PREVIEWED_s * this.size('speed_mps');
    return {
      x_m,
      y_m,
      radius_m: kind.control === 'outage' ? OUTAGE_PREVIEW_m : this.size('radius_m'),
      kind: kind.hazard,
      isMet: this.isMet([x_m, y_m]),
      drift_m: [way_m * Math.cos(heading_rad), way_m * Math.sin(heading_rad)],
    };
  }
}

/** A click this far beside the road still means the road, m. */
const NEAR_ROAD_m = 8;

/** The way that weather drifts in so much time is shown before it is placed, s. */
const PREVIEWED_s = 60;

/** Ring around the roadside unit that would fail. */
const OUTAGE_PREVIEW_m = 30;

/** What an event says of a kind that has come, and what the tool does. */
const HEARD_AS = { hazard: 'placed', weather: 'comes up' } as const;
const SAID_AS = { hazard: 'lies there', weather: 'is on its way', jam: 'is on', outage: 'has begun,' } as const;

/** Whether an event tells that what was asked for has come. */
function isAnswer({ code, text, stationId }: verge.v1.IRunEvent, { kind, stationId: unit }: Asked): boolean {
  const { control, name } = kind;
  if (isTrouble(control)) return code === control && (unit === undefined || stationId === unit);
  return code === 'hazard' && text === `${name} ${HEARD_AS[control]}`;
}

/** Name in PlaceHazard and AddWeather (proto/view.proto) of a field of the schema: 'radius_m' is radiusM. */
const messageField = (path: string): string => path.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const askedText = (title: string, isPaused: boolean): string =>
  isPaused ? `${title} waits for the run to go on.` : `${title} is on its way.`;
