import { shown, VergeError } from '../errors/vergeError.js';

/** Weather that moves over the map: rain cells, fog banks, snow. Several may be at once; what they do adds up. */

export interface WeatherKind {
  readonly name: string;
  /** As it is called among the hazards, apart from what lies on a road ('snow'). */
  readonly hazardName: string;
  /** Rain at intensity 1, mm/h. */
  readonly rain_mmph: number;
  /** Falling snow at intensity 1, mm/h of water. */
  readonly snow_mmph: number;
  /** Extinction of light at intensity 1, 1/m. */
  readonly extinction_pm: number;
  readonly causeCode: number;
  readonly subCauseCode: number;
}

/** Extinction that leaves a sight, 1/m: Koschmieder's law with 5 % contrast, V = 3 / sigma. */
export const extinctionOf = (visibility_m: number): number => 3 / visibility_m;

/**
 * The worst of each kind. Rain of 50 mm/h is violent (Met Office: above 50) and leaves about 400 m of sight; the densest
 * fog 40 m; snow of 12.7 mm/h is heavy (0.5 in/h, FHWA-HOP-13-042) and leaves about 200 m. Sights: design assumptions.
 */
export const WEATHER_KINDS: readonly WeatherKind[] = [
  {
    name: 'rain',
    hazardName: 'movingRain',
    rain_mmph: 50,
    snow_mmph: 0,
    extinction_pm: extinctionOf(400),
    causeCode: 19,
    subCauseCode: 1,
  },
  {
    name: 'fog',
    hazardName: 'movingFog',
    rain_mmph: 0,
    snow_mmph: 0,
    extinction_pm: extinctionOf(40),
    causeCode: 18,
    subCauseCode: 1,
  },
  {
    name: 'snow',
    hazardName: 'movingSnow',
    rain_mmph: 0,
    snow_mmph: 12.7,
    extinction_pm: extinctionOf(200),
    causeCode: 19,
    subCauseCode: 2,
  },
];

/** @throws VergeError PARAMETER_INVALID for a kind that does not exist */
export function weatherKind(name: string): WeatherKind {
  const kind = WEATHER_KINDS.find((one) => one.name === name);
  if (kind !== undefined) return kind;
  const expected = `one of ${WEATHER_KINDS.map((one) => one.name).join(', ')}`;
  throw new VergeError('PARAMETER_INVALID', { where: 'weather.kind', expected, got: shown(name) });
}

/** One field: a disc that drifts, soft at its edge, that builds up and fades. */
export interface WeatherField {
  readonly id: number;
  readonly kind: WeatherKind;
  /** Centre at `from_us`. */
  readonly x_m: number;
  readonly y_m: number;
  readonly velocityX_mps: number;
  readonly velocityY_mps: number;
  /** Infinity: everywhere. */
  readonly radius_m: number;
  readonly intensity: number;
  readonly ramp_s: number;
  readonly from_us: number;
  readonly until_us: number;
}

/** Full strength reaches so far out; from there it falls evenly to 0 at the edge. */
export const CORE_SHARE = 0.6;

export const centreX_m = (field: WeatherField, time_us: number): number =>
  field.x_m + (field.velocityX_mps * (time_us - field.from_us)) / 1e6;
export const centreY_m = (field: WeatherField, time_us: number): number =>
  field.y_m + (field.velocityY_mps * (time_us - field.from_us)) / 1e6;

/** Strength in the middle, 0..1: intensity, built up and fading over the ramp. */
export function strengthAt(field: WeatherField, time_us: number): number {
  const { from_us, until_us, ramp_s, intensity } = field;
  if (time_us < from_us || time_us >= until_us) return 0;
  if (ramp_s === 0) return intensity;
  return intensity * Math.min(1, (time_us - from_us) / 1e6 / ramp_s, (until_us - time_us) / 1e6 / ramp_s);
}

/** Share of that strength at a distance from the middle. */
export function falloff(distance_m: number, radius_m: number): number {
  if (radius_m === Number.POSITIVE_INFINITY) return 1;
  return Math.max(0, Math.min(1, (radius_m - distance_m) / (radius_m * (1 - CORE_SHARE))));
}

const EDGE_POINTS = 24;

/** Outline of a field (x, y pairs); of one that is everywhere, that of the box. */
export function outline(
  field: WeatherField,
  time_us: number,
  box: { minX_m: number; minY_m: number; maxX_m: number; maxY_m: number },
): Float32Array {
  if (field.radius_m === Number.POSITIVE_INFINITY) {
    const { minX_m, minY_m, maxX_m, maxY_m } = box;
    return Float32Array.of(minX_m, minY_m, maxX_m, minY_m, maxX_m, maxY_m, minX_m, maxY_m);
  }
  const shape = new Float32Array(2 * EDGE_POINTS);
  for (let i = 0; i < EDGE_POINTS; i++) {
    const angle_rad = (2 * Math.PI * i) / EDGE_POINTS;
    shape[2 * i] = centreX_m(field, time_us) + field.radius_m * Math.cos(angle_rad);
    shape[2 * i + 1] = centreY_m(field, time_us) + field.radius_m * Math.sin(angle_rad);
  }
  return shape;
}
