import type { verge } from '#proto';
import { checkNumber, checkRanges, outOfRange, rangeTable } from '../../ranges/ranges.js';

/** Shapes of a destination area (EN 302 931 clause 4). */
export const SHAPE = { circle: 0, rectangle: 1, ellipse: 2 } as const;

/** Where a geo-broadcast is for, on the local plane. */
export interface GeoArea {
  readonly shape: number; // SHAPE
  readonly x_m: number;
  readonly y_m: number;
  /** radius, or half of the long side, or long semi-axis, m */
  readonly a_m: number;
  /** half of the short side, or short semi-axis, m; a circle has none */
  readonly b_m: number;
  /** of the long side, clockwise from north, rad */
  readonly azimuth_rad: number;
}

/** itsGnMaxGeoAreaSize, 10 km2 (EN 302 636-4-1 annex H). */
export const MAX_AREA_M2 = 10e6;
/** Radius of the largest circle a packet may be sent to, m. */
export const MAX_RADIUS_M = Math.sqrt(MAX_AREA_M2 / Math.PI);

/**
 * The function F of EN 302 931 clause 5: 1 at the centre, 0 on the border, negative outside.
 * @param along_m distance from the centre along the long side
 * @param across_m the same across it
 */
const GEOMETRIC_FUNCTIONS: readonly ((along_m: number, across_m: number, a_m: number, b_m: number) => number)[] = [
  (along_m, across_m, a_m) => 1 - (along_m / a_m) ** 2 - (across_m / a_m) ** 2,
  (along_m, across_m, a_m, b_m) => Math.min(1 - (along_m / a_m) ** 2, 1 - (across_m / b_m) ** 2),
  (along_m, across_m, a_m, b_m) => 1 - (along_m / a_m) ** 2 - (across_m / b_m) ** 2,
];

/** F(x, y) of the area at a point of the local plane. */
export function geometricFunction(area: GeoArea, x_m: number, y_m: number): number {
  const east_m = x_m - area.x_m;
  const north_m = y_m - area.y_m;
  const sine = Math.sin(area.azimuth_rad);
  const cosine = Math.cos(area.azimuth_rad);
  const along_m = east_m * sine + north_m * cosine;
  const across_m = east_m * cosine - north_m * sine;
  return GEOMETRIC_FUNCTIONS[area.shape](along_m, across_m, area.a_m, area.b_m);
}

export const isInside = (area: GeoArea, x_m: number, y_m: number): boolean => geometricFunction(area, x_m, y_m) >= 0;

const AREA_FACTOR = [Math.PI, 4, Math.PI];

/** Size of an area, m2. */
export const areaSize_m2 = ({ shape, a_m, b_m }: GeoArea): number =>
  AREA_FACTOR[shape] * a_m * (shape === SHAPE.circle ? a_m : b_m);

/** The area a message names; call after `validateGeoBroadcast`. */
export const areaOf = (geo: verge.v1.IGeoBroadcast): GeoArea => ({
  shape: geo.shape ?? SHAPE.circle,
  x_m: geo.xM ?? 0,
  y_m: geo.yM ?? 0,
  a_m: geo.aM ?? 0,
  b_m: geo.bM ?? 0,
  azimuth_rad: geo.azimuthRad ?? 0,
});

/** itsGnMaxPacketLifetime 600 s (EN 302 636-4-1 annex H); the hop limit is one byte. */
const LIMITS = rangeTable('GeoBroadcast', { hopLimit: [1, 255], lifetimeMs: [1, 600_000] });
const SHAPES = rangeTable('GeoBroadcast', { shape: [0, 2] });
/** Farthest centre on the local plane, m: twice round the Earth. */
const FARTHEST_M = 1e8;

/** @throws VergeError MESSAGE_OUT_OF_RANGE */
export function validateGeoBroadcast(geo: verge.v1.IGeoBroadcast): void {
  checkRanges(SHAPES, geo);
  checkRanges(LIMITS, geo, true);
  checkNumber('GeoBroadcast.xM', geo.xM ?? 0, -FARTHEST_M, FARTHEST_M);
  checkNumber('GeoBroadcast.yM', geo.yM ?? 0, -FARTHEST_M, FARTHEST_M);
  checkNumber('GeoBroadcast.azimuthRad', geo.azimuthRad ?? 0, -Math.PI, 2 * Math.PI);
  checkNumber('GeoBroadcast.aM', geo.aM, Number.MIN_VALUE, FARTHEST_M);
  const isCircle = (geo.shape ?? SHAPE.circle) === SHAPE.circle; // its bM says nothing, but is a number
  checkNumber('GeoBroadcast.bM', geo.bM ?? 0, isCircle ? 0 : Number.MIN_VALUE, FARTHEST_M);
  const size_m2 = areaSize_m2(areaOf(geo));
  if (size_m2 > MAX_AREA_M2 * (1 + 1e-6)) {
    throw outOfRange(
      'GeoBroadcast',
      `an area of at most ${MAX_AREA_M2 / 1e6} km2`,
      `${(size_m2 / 1e6).toFixed(2)} km2`,
    );
  }
}
