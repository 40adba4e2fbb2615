import type { verge } from '#proto';
import { bytesOf } from '../columns/columns.js';
import type { RoadNetwork } from '../road/network.js';
import { hazardKind } from './kinds.js';
import type { PlacedHazards } from './placedHazards.js';
import type { Queue } from './queues.js';
import { bandShape } from './squall.js';
import type { SurfaceField } from './surfaceField.js';
import { centreX_m, centreY_m, outline, strengthAt, type WeatherField } from './weatherFields.js';
import type { WeatherLayer } from './weatherLayer.js';

/** Radius of a slick patch in the picture, m. */
const PATCH_RADIUS_M = 16;
/** Radius of the rear and the front of a queue in the picture, m. */
const QUEUE_RADIUS_M = 20;

/** Placed hazards, weather fields, slick patches, then queues; each by ascending id. */
export function hazardViewsOf(
  placed: PlacedHazards,
  field: SurfaceField,
  layer: WeatherLayer,
  queues: readonly Queue[],
  time_us: number,
): verge.v1.IHazardView[] {
  const views: verge.v1.IHazardView[] = placed.list.map((hazard) => ({
    id: hazard.id,
    kind: hazard.kind.name,
    xM: hazard.x_m,
    yM: hazard.y_m,
    radiusM: hazard.radius_m,
    intensity: hazard.intensity,
    causeCode: hazard.kind.causeCode,
    untilUs: Number.isFinite(hazard.until_us) ? hazard.until_us : 0,
    removable: true,
    velocityXMps: hazard.speed_mps * Math.cos(hazard.heading_rad),
    velocityYMps: hazard.speed_mps * Math.sin(hazard.heading_rad),
  }));
  for (const one of layer.fields) views.push(weatherHazard(one, time_us));
  const { causeCode } = hazardKind('ice');
  field.eachSlickPatch(time_us / 1e6, (id, xM, yM, friction, end_s) => {
    const intensity = Math.max(0.2, 1 - friction / 0.5);
    views.push({ id, kind: 'ice', xM, yM, radiusM: PATCH_RADIUS_M, intensity, causeCode, untilUs: end_s * 1e6 });
  });
  for (const queue of queues) views.push(queueView('queueTail', queue.id, queue.tailX_m, queue.tailY_m));
  for (const queue of queues) views.push(queueView('trafficJam', queue.id + JAM_IDS, queue.headX_m, queue.headY_m));
  return views;
}

const weatherHazard = (field: WeatherField, time_us: number): verge.v1.IHazardView => ({
  id: field.id,
  kind: field.kind.hazardName,
  xM: centreX_m(field, time_us),
  yM: centreY_m(field, time_us),
  radiusM: field.radius_m,
  intensity: strengthAt(field, time_us),
  causeCode: field.kind.causeCode,
  untilUs: field.until_us,
  removable: true,
  velocityXMps: field.velocityX_mps,
  velocityYMps: field.velocityY_mps,
});

/** Ids of jams lie this far above those of their rears. */
const JAM_IDS = 2_000_000;

const queueView = (kind: string, id: number, xM: number, yM: number): verge.v1.IHazardView => ({
  id,
  kind,
  xM,
  yM,
  radiusM: QUEUE_RADIUS_M,
  intensity: 1,
  causeCode: hazardKind(kind).causeCode,
  untilUs: 0,
});

/** The squall's band, then the fields that have begun. */
export function weatherViewsOf(
  field: SurfaceField,
  layer: WeatherLayer,
  network: RoadNetwork,
  time_us: number,
): verge.v1.IWeatherView[] {
  const views: verge.v1.IWeatherView[] = [];
  const { squall } = field;
  if (squall !== null && time_us / 1e6 >= squall.start_s) {
    const { minX_m, minY_m, maxX_m, maxY_m } = network;
    const centre = { x_m: (minX_m + maxX_m) / 2, y_m: (minY_m + maxY_m) / 2 };
    const halfWidth_m = Math.hypot(maxX_m - minX_m, maxY_m - minY_m) / 2;
    views.push({
      kind: 'squall',
      polygon: bytesOf(bandShape(squall, time_us / 1e6, halfWidth_m, centre)),
      intensity: 1,
      velocityXMps: squall.dx * squall.speed_mps,
      velocityYMps: squall.dy * squall.speed_mps,
    });
  }
  for (const one of layer.fields) {
    const intensity = strengthAt(one, time_us);
    if (intensity === 0) continue;
    views.push({
      kind: one.kind.name,
      polygon: bytesOf(outline(one, time_us, network)),
      intensity,
      velocityXMps: one.velocityX_mps,
      velocityYMps: one.velocityY_mps,
    });
  }
  return views;
}
