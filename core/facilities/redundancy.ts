import { VergeError } from '../errors/vergeError.js';
import type { PerceivedObject } from './cpService.js';

// Redundancy mitigation, TR 103 562 V2.1.1 clause 4.3.5: what others told already may be left out.

/** What a station knows of one of its objects from others. */
export interface Evidence {
  /** it sends CAMs itself */
  readonly sendsCam: boolean;
  /** how often others told it within the window */
  readonly count: number;
  /** place (where it would be now) and speed of the newest of those reports; NaN without any */
  readonly x_m: number;
  readonly y_m: number;
  readonly speed_mps: number;
  /** distance of the nearest station that told it, m; Infinity without any */
  readonly nearest_m: number;
}

/** The parameters `facilities.cpm.*` that strategies read. */
export interface RedundancyParameters {
  readonly redundancyCount: number;
  readonly redundancyDistance_m: number;
}

/** @returns true when the object is left out */
export type RedundancyStrategy = (
  object: PerceivedObject,
  evidence: Evidence,
  parameters: RedundancyParameters,
) => boolean;

/** What others told is still right within these changes: those that would make the object be told (clause 6.1.2.3). */
const SAME_PLACE_M = 4;
const SAME_SPEED_MPS = 0.5;

const STRATEGIES: Readonly<Record<string, RedundancyStrategy>> = {
  none: () => false,
  selfAnnouncement: (_, { sendsCam }) => sendsCam,
  dynamics: (object, { x_m, y_m, speed_mps }) =>
    Math.hypot(object.x_m - x_m, object.y_m - y_m) <= SAME_PLACE_M &&
    Math.abs(object.speed_mps - speed_mps) <= SAME_SPEED_MPS,
  frequency: (_, { count }, { redundancyCount }) => count >= redundancyCount,
  distance: (_, { nearest_m }, { redundancyDistance_m }) => nearest_m <= redundancyDistance_m,
};

/** @throws VergeError PARAMETER_INVALID for a name that is not registered */
export function redundancyStrategy(name: string): RedundancyStrategy {
  const strategy = STRATEGIES[name];
  if (strategy !== undefined) return strategy;
  throw new VergeError('PARAMETER_INVALID', {
    where: 'facilities.cpm.redundancy',
    expected: `one of ${Object.keys(STRATEGIES).join(', ')}`,
    got: name,
  });
}
