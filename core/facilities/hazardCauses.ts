/** Cause codes used here (EN 302 637-3, CDD CauseCodeType). */
export const CAUSE = {
  trafficCondition: 1,
  adhesion: 6,
  aquaplaning: 7,
  surfaceCondition: 9,
  obstacle: 10,
  wrongWay: 14,
  visibility: 18,
  endOfQueue: 27,
  stationaryVehicle: 94,
  dangerousSituation: 99,
} as const;

/**
 * Sub-causes of adhesion (6): 5 ice. Of dangerousSituation (99): 1 emergency braking, 3 ESP, 4 ABS. Of trafficCondition (1):
 * 5 stationary traffic. Of endOfQueue (27): 1 sudden.
 */
export const SUB_CAUSE = {
  ice: 5,
  vehicleBreakdown: 2,
  emergencyBraking: 1,
  esp: 3,
  abs: 4,
  trafficStationary: 5,
  suddenEndOfQueue: 1,
} as const;

/** How long a warning of a cause holds and how long a roadside unit repeats it. */
export interface WarningProfile {
  readonly validity_s: number;
  /** 0: not repeated */
  readonly repetition_s: number;
}

/** Default validity is 600 s (EN 302 637-3); shorter where the phenomenon is. */
const DEFAULT_PROFILE: WarningProfile = { validity_s: 600, repetition_s: 300 };

const PROFILES: ReadonlyMap<number, WarningProfile> = new Map([
  [CAUSE.trafficCondition, { validity_s: 60, repetition_s: 60 }], // Artery traffic jam ahead: 60 s, 60 s
  [CAUSE.endOfQueue, { validity_s: 20, repetition_s: 20 }], // Artery dangerous end of queue: 20 s, 20 s
  [CAUSE.dangerousSituation, { validity_s: 2, repetition_s: 0 }], // Artery EEBL: 2 s, no repetition
  [CAUSE.adhesion, { validity_s: 120, repetition_s: 60 }], // a slick patch lasts 60 to 120 s (design.md 5)
  [CAUSE.aquaplaning, { validity_s: 120, repetition_s: 60 }],
]);

export const warningProfile = (causeCode: number): WarningProfile => PROFILES.get(causeCode) ?? DEFAULT_PROFILE;

/** Two reports of one cause within this distance are one event (TS 103 759: 100 m). */
export const SAME_EVENT_M = 100;
