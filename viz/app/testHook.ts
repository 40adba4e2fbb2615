import { EGO_FLAG } from '../../core/stations/egoContext.js';
import type { App } from './app.js';

/** What tests and the curious read from the console: `window.__verge`. Figures only; nothing can be changed through it. */
export interface TestHook {
  readonly time_s: number;
  /** first and last moment that can be shown, s */
  readonly range_s: readonly [number, number];
  readonly vehicles: number;
  readonly selection: string | null;
  readonly following: boolean;
  readonly drawCalls: number;
  readonly triangles: number;
  readonly scriptTime_ms: number;
  readonly pictures: number;
  readonly bytes: number;
  readonly state: string;
  readonly feed: string;
  readonly marks: number;
  readonly simulationId: string | null;
  /** hazards shown, in order of the stream */
  readonly hazards: readonly {
    readonly id: number;
    readonly kind: string;
    readonly x_m: number;
    readonly y_m: number;
  }[];
  /** vehicles that slip at the moment shown */
  readonly slipping: number[];
  /** mean heat of the models' belief within a distance of a place, or beyond it, 0..1 */
  heatNear(x_m: number, y_m: number, radius_m: number, beyond?: boolean): number;
  /** where a place of the ground is on the screen, CSS px */
  screenAt(x_m: number, y_m: number): readonly [number, number] | null;
  /** place of a vehicle as drawn, m */
  placeOf(id: number): readonly [number, number] | null;
  /** ids of the first vehicles shown */
  ids(count?: number): number[];
  /** where a vehicle is on the screen, CSS px */
  screenOf(id: number): readonly [number, number] | null;
}

export function installTestHook(app: App): void {
  const pairNow = () => app.run.feed?.buffer.pairAt(app.time_us) ?? null;
  const placeOf = (id: number) => app.stage.placeOf({ kind: 'vehicle', id }, pairNow(), app.time_us);
  const hook: TestHook = {
    get time_s() {
      return app.time_us / 1e6;
    },
    get range_s() {
      const [first_us, last_us] = app.run.feed?.range_us ?? [0, 0];
      return [first_us / 1e6, last_us / 1e6] as const;
    },
    get vehicles() {
      return app.stage.vehicleCount;
    },
    get selection() {
      return app.selection === null ? null : `${app.selection.kind} ${app.selection.id}`;
    },
    get following() {
      return app.following;
    },
    get drawCalls() {
      return app.stage.stats.drawCalls;
    },
    get triangles() {
      return app.stage.stats.triangles;
    },
    get scriptTime_ms() {
      return app.stage.stats.scriptTime_ms;
    },
    get pictures() {
      return app.stage.stats.pictures;
    },
    get bytes() {
      return app.run.feed?.bytes ?? 0;
    },
    get state() {
      return app.run.state_?.state ?? 'none';
    },
    get feed() {
      return app.run.feedStatus?.state ?? 'none';
    },
    get marks() {
      return app.run.marks.length;
    },
    get simulationId() {
      return app.simulationId;
    },
    get hazards() {
      return app.hazardsNow.map(({ id, kind, xM, yM }) => ({
        id: id ?? 0,
        kind: kind ?? '',
        x_m: xM ?? 0,
        y_m: yM ?? 0,
      }));
    },
    get slipping() {
      const moment = pairNow()?.after;
      if (moment === undefined) return [];
      return [...moment.id.subarray(0, moment.count)].filter((_, j) => (moment.flags[j] & EGO_FLAG.slipping) !== 0);
    },
    heatNear: (x_m, y_m, radius_m, beyond) => app.stage.heatNear(x_m, y_m, radius_m, beyond),
    screenAt: (x_m, y_m) => app.stage.screenOf(x_m, y_m, 0),
    placeOf: (id) => {
      const place = placeOf(id);
      return place === null ? null : [place[0], place[1]];
    },
    ids: (count = 10) => [...(pairNow()?.after.id.subarray(0, Math.min(count, pairNow()?.after.count ?? 0)) ?? [])],
    screenOf: (id) => {
      const place = placeOf(id);
      return place === null ? null : app.stage.screenOf(place[0], place[1], 0.8);
    },
  };
  Object.defineProperty(window, '__verge', { value: hook, configurable: true });
}
