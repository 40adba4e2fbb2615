// Words and units of the common data dictionary (TS 102 894-2) for the page.

const UNAVAILABLE = 'unavailable';

/** A value in its unit, or the word where it is the "unavailable" value. */
export function quantity(
  raw: number | null | undefined,
  unavailable: number,
  scale: number,
  unit: string,
  digits = 1,
): string {
  if (raw === null || raw === undefined || raw === unavailable) return UNAVAILABLE;
  return `${(raw * scale).toFixed(digits)} ${unit}`;
}

/** Causes of EN 302 637-3, table of CauseCodeType, as far as the world produces them. */
const CAUSES: Readonly<Record<number, string>> = {
  1: 'traffic condition',
  2: 'accident',
  3: 'roadworks',
  6: 'slippery road',
  7: 'aquaplaning',
  9: 'road surface hazard',
  10: 'obstacle on the road',
  14: 'wrong-way driver',
  17: 'extreme weather',
  18: 'low visibility',
  19: 'precipitation',
  27: 'end of queue',
  91: 'vehicle breakdown',
  94: 'stationary vehicle',
  95: 'emergency vehicle',
  97: 'collision risk',
  99: 'dangerous situation',
};

export const causeName = (code: number): string => CAUSES[code] ?? `cause ${code}`;

const COMPASS = ['east', 'north-east', 'north', 'north-west', 'west', 'south-west', 'south', 'south-east'] as const;

/** "52 m north-east" of an offset to the east and to the north, m; "here" within half a metre. */
export function offsetWords(dx_m: number, dy_m: number): string {
  const distance_m = Math.hypot(dx_m, dy_m);
  if (distance_m < 0.5) return 'here';
  const eighth = Math.round((Math.atan2(dy_m, dx_m) * COMPASS.length) / (2 * Math.PI));
  const digits = distance_m < 100 ? 1 : 0;
  return `${distance_m.toFixed(digits)} m ${COMPASS[(eighth + COMPASS.length) % COMPASS.length]}`;
}
