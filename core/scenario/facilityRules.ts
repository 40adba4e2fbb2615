import type { Rule } from './rule.js';

/** Rules between parameters of facilities and others. */
export const FACILITY_RULES: readonly Rule[] = [
  {
    paths: 'facilities.cpm.enabled, sensors.radar.enabled',
    expected: 'radars, whose objects CPMs tell (set sensors.radar.enabled=true)',
    holds: ({ facilities, sensors }) => !facilities.cpm.enabled || sensors.radar.enabled,
    got: () => 'CPMs without radars',
    sentence: () =>
      'facilities.cpm.enabled tells the objects that radars see, and sensors.radar.enabled is off: set sensors.radar.enabled=true',
  },
  {
    paths: 'facilities.spatem.advice, facilities.spatem.enabled',
    expected: 'SPATEMs to take the advice from (set facilities.spatem.enabled=true)',
    holds: ({ facilities: { spatem } }) => !spatem.advice || spatem.enabled,
    got: () => 'advice without SPATEMs',
    sentence: () =>
      'facilities.spatem.advice reads received SPATEMs, and facilities.spatem.enabled is off: set facilities.spatem.enabled=true',
  },
];
