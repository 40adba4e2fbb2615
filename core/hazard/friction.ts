import type { Encounter, PlacedHazard } from './placedHazards.js';
import type { SurfaceField } from './surfaceField.js';
import { rainFilm_mm, waterFriction } from './tyres.js';
import { extinctionOf } from './weatherFields.js';
import { type WeatherLayer, wetFriction } from './weatherLayer.js';

/** Friction of a wet road under standing water, below the speed at which tyres float (wet asphalt .45-.6, from memory). */
const STANDING_WATER_FRICTION = 0.5;

/** What is over a cell and on it, beside the weather of the squall. */
type Met = Pick<Encounter, 'surface' | 'air'>;

/** Water on the road, mm: what stands there, or what rain leaves. */
export function filmAt(layer: WeatherLayer, cell: number, { surface, air }: Met): number {
  const standing_mm = surface?.kind.film_mm === undefined ? 0 : surface.intensity * surface.kind.film_mm;
  const shower_mm = air?.kind.rain_mmph === undefined ? 0 : rainFilm_mm(air.intensity * air.kind.rain_mmph);
  return Math.max(standing_mm, shower_mm, layer.isIdle ? 0 : layer.film_mm[cell]);
}

/**
 * Friction coefficient of the road under a car, before its tyres: the surface as the weather has left it, and what was
 * placed on it. Intensity leads from the one to the worst of the other.
 * @param onset_mps speed from which its tyres float on deep water
 */
export function frictionAt(
  field: SurfaceField,
  layer: WeatherLayer,
  cell: number,
  met: Met,
  speed_mps: number,
  onset_mps: number,
): number {
  const { surface, air } = met;
  if (layer.isIdle && surface === null && air === null) return field.friction[cell];
  let friction = layer.isIdle ? field.friction[cell] : layer.friction(cell, field.friction[cell]);
  if (air?.kind.rain_mmph !== undefined) {
    friction = Math.min(friction, wetFriction(air.intensity * air.kind.rain_mmph));
  }
  if (surface?.kind.friction !== undefined)
    friction += surface.intensity * Math.min(0, surface.kind.friction - friction);
  const film_mm = filmAt(layer, cell, met);
  if (film_mm === 0) return friction;
  if (surface?.kind.film_mm !== undefined) friction = Math.min(friction, STANDING_WATER_FRICTION);
  return Math.min(friction, waterFriction(film_mm, speed_mps, onset_mps, friction));
}

/**
 * Sight at a place, m: extinctions add up (Koschmieder).
 * @param base_m sight but for moving weather and what was placed
 */
export function sightAt(base_m: number, layer: WeatherLayer, cell: number, air: PlacedHazard | null): number {
  let extinction_pm = layer.isIdle ? 0 : layer.extinction_pm[cell];
  if (air?.kind.visibility_m !== undefined) extinction_pm += air.intensity * extinctionOf(air.kind.visibility_m);
  return extinction_pm === 0 ? base_m : 3 / (extinctionOf(base_m) + extinction_pm);
}

/** Rain at a place beside that of the squall, mm/h. */
export const rainBeside_mmph = (layer: WeatherLayer, cell: number, air: PlacedHazard | null): number =>
  (layer.isIdle ? 0 : layer.rain_mmph[cell]) +
  (air?.kind.rain_mmph === undefined ? 0 : air.intensity * air.kind.rain_mmph);

/** Share of the road that lies under snow or loose chippings a driver sees, 0..1. */
export function coverAt(layer: WeatherLayer, cell: number, surface: PlacedHazard | null): number {
  const snow = layer.isIdle ? 0 : layer.snowCover[cell];
  return surface?.kind.isSeen === true ? Math.max(snow, surface.intensity) : snow;
}
