import type { verge } from '#proto';
import type { App } from './app.js';

/** A replay begins so long before the moment that is visited, us. */
const BEFORE_US = 1e6;
const VIEW_m = 180;

/** Goes to where something happened and, in a recording, to when; selects who or what it happened to. */
export function visitEvent(app: App, event: verge.v1.IRunEvent): void {
  if (app.run.isReplay) app.run.feed?.seek(Math.max(0, (event.timeUs ?? 0) - BEFORE_US));
  const unit = app.run.sceneInfo?.stations?.find(({ id }) => id === event.stationId);
  if (event.stationId) app.select({ kind: unit === undefined ? 'vehicle' : 'station', id: event.stationId });
  if (event.code === 'hazard' && app.hazardsNow.some(({ id }) => id === event.value)) {
    app.select({ kind: 'hazard', id: event.value ?? 0 });
  }
  const place = event.xM || event.yM ? event : unit;
  if (place !== undefined) app.stage.rig.visit(place.xM ?? 0, place.yM ?? 0, VIEW_m);
}
