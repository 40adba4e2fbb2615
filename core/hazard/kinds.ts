import { shown, VergeError } from '../errors/vergeError.js';

/** What a kind of hazard is called on the air (CDD CauseCodeType, TS 102 894-2) and what it does to cars that meet it. */
export interface HazardKind {
  readonly name: string;
  readonly causeCode: number;
  readonly subCauseCode: number;
  /** Friction coefficient it leaves; absent where the surface stays as it is. */
  readonly friction?: number;
  /** Drivers who see it slow down to this share of their speed; 1 when it is not seen. */
  readonly speedFactor: number;
  /** How far outside it they see it, m; 0 when absent. */
  readonly seenFrom_m?: number;
  /** Sight inside it, m. */
  readonly visibility_m?: number;
  /** Range of the radius it may have, m. */
  readonly radius_m: readonly [number, number];
}

/** Clear weather: no limit to sight that matters in a town, m. */
export const CLEAR_VISIBILITY_M = 5000;

/** 6/5 ice; 9/12 wear and tear, the nearest to a pothole; 94/2 breakdown; 10/1 shed load; 18/1 fog. */
export const HAZARD_KINDS: readonly HazardKind[] = [
  { name: 'ice', causeCode: 6, subCauseCode: 5, friction: 0.12, speedFactor: 1, radius_m: [5, 200] },
  { name: 'pothole', causeCode: 9, subCauseCode: 12, speedFactor: 1, radius_m: [0.5, 500] },
  { name: 'stationaryVehicle', causeCode: 94, subCauseCode: 2, speedFactor: 1, radius_m: [1, 500] },
  { name: 'obstacle', causeCode: 10, subCauseCode: 1, speedFactor: 0.5, seenFrom_m: 40, radius_m: [1, 500] },
  { name: 'lowVisibility', causeCode: 18, subCauseCode: 1, speedFactor: 0.65, visibility_m: 80, radius_m: [10, 500] },
];

/** The slick patches a squall leaves are black ice (6/6). */
export const BLACK_ICE_SUB_CAUSE = 6;

const BY_NAME = new Map(HAZARD_KINDS.map((kind) => [kind.name, kind]));

/** @throws VergeError PARAMETER_INVALID for a kind that does not exist */
export function hazardKind(name: string): HazardKind {
  const kind = BY_NAME.get(name);
  if (kind !== undefined) return kind;
  const expected = HAZARD_KINDS.map(({ name }) => name).join(', ');
  throw new VergeError('PARAMETER_INVALID', { where: 'hazard kind', expected, got: shown(name) });
}
