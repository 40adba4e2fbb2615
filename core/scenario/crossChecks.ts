import { VergeError } from '../errors/vergeError.js';
import { AIR_RULES } from './airRules.js';
import { FACILITY_RULES } from './facilityRules.js';
import { BACKHAUL_RULES } from './backhaulRules.js';
import { mostTrips, parseProfile, rises } from './profile.js';
import { RADIO_RULES } from './radioRules.js';
import type { Rule } from './rule.js';
import type { Parameters } from './schema.js';
import { SECURITY_RULES } from './securityRules.js';
import { ROAD_RULE } from './straightRoadRule.js';

/** Every trip is a station, and all stations of a run are known before it starts. */
const MOST_TRIPS = 200_000;

const RULES: readonly Rule[] = [
  {
    paths: 'traffic.step_ms, run.window_ms',
    expected: 'a traffic step that is a whole number of windows',
    holds: (p) => Number.isInteger(p.traffic.step_ms / p.run.window_ms),
    got: (p) => `${p.traffic.step_ms} ms and ${p.run.window_ms} ms`,
    sentence: ({ traffic: { step_ms }, run: { window_ms } }) => {
      const nearest_ms = Math.max(1, Math.round(step_ms / window_ms)) * window_ms;
      return `traffic.step_ms (${step_ms} ms) must be a multiple of run.window_ms (${window_ms} ms): ${nearest_ms} ms would do`;
    },
  },
  {
    paths: 'run.window_ms',
    expected: 'a window that divides 100 ms, the period of channel measurements',
    holds: (p) => Number.isInteger(100 / p.run.window_ms),
    got: (p) => `${p.run.window_ms} ms`,
    sentence: (p) =>
      `run.window_ms (${p.run.window_ms} ms) must divide 100 ms, the period of channel measurements: 1, 2, 4, 5, 10, 20, 25, 50 or 100 ms would do`,
  },
  {
    paths: 'traffic.demand.profile',
    expected: 'times that rise',
    holds: ({ traffic: { demand } }) => rises(parseProfile(demand.profile)),
    got: ({ traffic: { demand } }) => demand.profile,
    sentence: ({ traffic: { demand } }) =>
      `traffic.demand.profile ("${demand.profile}") must name its times in rising order, as in "0:0.5 900:1.6 1800:0.8"`,
  },
  {
    paths: 'traffic.demand.throughShare, traffic.demand.borderShare',
    expected: 'shares that leave none or more for trips within the town',
    holds: ({ traffic: { demand } }) => demand.throughShare + demand.borderShare <= 1,
    got: ({ traffic: { demand } }) => `${demand.throughShare} and ${demand.borderShare}`,
    sentence: ({ traffic: { demand } }) =>
      `traffic.demand.throughShare (${demand.throughShare}) and traffic.demand.borderShare (${demand.borderShare}) are shares of the same trips: together at most 1`,
  },
  {
    paths: 'traffic.demand.trips_per_h, traffic.demand.until_s',
    expected: `at most ${MOST_TRIPS} trips in all`,
    holds: (p) => mostTrips(p) <= MOST_TRIPS,
    got: (p) => `about ${Math.round(mostTrips(p))}`,
    sentence: (p) =>
      `traffic.demand.trips_per_h (${p.traffic.demand.trips_per_h}) makes about ${Math.round(mostTrips(p))} trips until traffic.demand.until_s (${p.traffic.demand.until_s} s), more than ${MOST_TRIPS}: lower one of them`,
  },
  ...AIR_RULES,
  ...RADIO_RULES,
  ...SECURITY_RULES,
  ...FACILITY_RULES,
  ROAD_RULE,
  ...BACKHAUL_RULES,
  {
    paths: 'radio.dcc, radio.technology',
    expected: 'no congestion control where nothing contends (set radio.dcc=none)',
    holds: ({ radio }) => radio.dcc === 'none' || radio.technology !== 'ideal',
    got: ({ radio }) => `${radio.dcc} with ${radio.technology}`,
    sentence: ({ radio }) =>
      `radio.dcc=${radio.dcc} spaces the frames of a shared channel, and radio.technology=ideal has none: set radio.dcc=none, or radio.technology=ieee80211p`,
  },
  {
    paths: 'learning.deadline_ms, learning.roundInterval_s',
    expected: 'a deadline before the next announcement',
    holds: (p) => p.learning.deadline_ms <= p.learning.roundInterval_s * 1000,
    got: (p) => `${p.learning.deadline_ms} ms and ${p.learning.roundInterval_s} s`,
    sentence: ({ learning: { deadline_ms, roundInterval_s } }) =>
      `A round must end before the next one begins, but learning.deadline_ms (${deadline_ms} ms) is longer than learning.roundInterval_s (${roundInterval_s} s): a deadline of at most ${roundInterval_s * 1000} ms would do, or an interval of at least ${deadline_ms / 1000} s`,
  },
  {
    paths: 'infrastructure.backhaulP95_ms, infrastructure.backhaulP50_ms',
    expected: 'a 95th percentile above the median',
    holds: (p) => p.infrastructure.backhaulP95_ms > p.infrastructure.backhaulP50_ms,
    got: (p) => `${p.infrastructure.backhaulP95_ms} ms and ${p.infrastructure.backhaulP50_ms} ms`,
    sentence: ({ infrastructure: { backhaulP95_ms, backhaulP50_ms } }) =>
      `infrastructure.backhaulP95_ms (${backhaulP95_ms} ms), which 95 % of delays stay below, must be above infrastructure.backhaulP50_ms (${backhaulP50_ms} ms), their median: raise the one or lower the other`,
  },
  {
    paths: 'facilities.beacon.enabled, facilities.cam',
    expected: 'beacons instead of CAMs, not both (set facilities.cam=false)',
    holds: (p) => !(p.facilities.beacon.enabled && p.facilities.cam),
    got: () => 'both',
    sentence: () =>
      'facilities.beacon.enabled and facilities.cam are both on, and a station sends one or the other: set facilities.cam=false for beacons',
  },
  {
    paths: 'facilities.geonet.minTime_ms, facilities.geonet.maxTime_ms',
    expected: 'a shortest contention of at most the longest',
    holds: ({ facilities: { geonet } }) => geonet.minTime_ms <= geonet.maxTime_ms,
    got: ({ facilities: { geonet } }) => `${geonet.minTime_ms} ms and ${geonet.maxTime_ms} ms`,
    sentence: ({ facilities: { geonet } }) =>
      `facilities.geonet.minTime_ms (${geonet.minTime_ms} ms) is what the farthest station waits before it forwards, and must be at most facilities.geonet.maxTime_ms (${geonet.maxTime_ms} ms), what the nearest waits: raise the one or lower the other`,
  },
  {
    paths: 'privacy.mode, privacy.noiseMultiplier',
    code: 'PRIVACY_INVALID',
    expected: 'noise above 0 in a privacy mode: without noise nothing is guaranteed (set privacy.mode=none instead)',
    holds: (p) => p.privacy.mode === 'none' || p.privacy.noiseMultiplier > 0,
    got: (p) => `mode ${p.privacy.mode} with noise ${p.privacy.noiseMultiplier}`,
    sentence: (p) =>
      `privacy.mode=${p.privacy.mode} guarantees nothing with privacy.noiseMultiplier ${p.privacy.noiseMultiplier}, noise 0: choose noise above 0, or privacy.mode=none`,
  },
];

/** @throws VergeError PARAMETERS_CONFLICT, POWER_UNLAWFUL or PRIVACY_INVALID for the first rule that does not hold */
export function crossChecks(parameters: Parameters): void {
  for (const rule of RULES) {
    if (rule.holds(parameters)) continue;
    throw new VergeError(rule.code ?? 'PARAMETERS_CONFLICT', {
      where: rule.paths,
      expected: rule.expected,
      got: rule.got(parameters),
      sentence: rule.sentence(parameters),
    });
  }
}
