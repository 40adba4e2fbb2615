import type { ErrorCode } from '../errors/codes.js';
import { VergeError } from '../errors/vergeError.js';
import type { Parameters } from './schema.js';

/** A rule over several parameters: `holds` or the run is refused with the reason. */
interface Rule {
  readonly paths: string;
  readonly expected: string;
  /** PARAMETERS_CONFLICT when absent */
  readonly code?: ErrorCode;
  holds(p: Parameters): boolean;
  got(p: Parameters): string;
}

const PHY_RATES_MBPS = [3, 4.5, 6, 9, 12, 18, 24, 27]; // EN 302 663, 10 MHz

const RULES: readonly Rule[] = [
  {
    paths: 'traffic.step_ms, run.window_ms',
    expected: 'a traffic step that is a whole number of windows',
    holds: (p) => Number.isInteger(p.traffic.step_ms / p.run.window_ms),
    got: (p) => `${p.traffic.step_ms} ms and ${p.run.window_ms} ms`,
  },
  {
    paths: 'run.window_ms',
    expected: 'a window that divides 100 ms, the period of channel measurements',
    holds: (p) => Number.isInteger(100 / p.run.window_ms),
    got: (p) => `${p.run.window_ms} ms`,
  },
  {
    paths: 'radio.rate_Mbps',
    expected: `one of ${PHY_RATES_MBPS.join(', ')} Mbit/s (EN 302 663)`,
    holds: (p) => PHY_RATES_MBPS.includes(p.radio.rate_Mbps),
    got: (p) => `${p.radio.rate_Mbps}`,
  },
  {
    paths: 'learning.deadline_ms, learning.roundInterval_s',
    expected: 'a deadline before the next announcement',
    holds: (p) => p.learning.deadline_ms <= p.learning.roundInterval_s * 1000,
    got: (p) => `${p.learning.deadline_ms} ms and ${p.learning.roundInterval_s} s`,
  },
  {
    paths: 'infrastructure.backhaulP95_ms, infrastructure.backhaulP50_ms',
    expected: 'a 95th percentile above the median',
    holds: (p) => p.infrastructure.backhaulP95_ms > p.infrastructure.backhaulP50_ms,
    got: (p) => `${p.infrastructure.backhaulP95_ms} ms and ${p.infrastructure.backhaulP50_ms} ms`,
  },
  {
    paths: 'facilities.beacon.enabled, facilities.cam',
    expected: 'beacons instead of CAMs, not both (set facilities.cam=false)',
    holds: (p) => !(p.facilities.beacon.enabled && p.facilities.cam),
    got: () => 'both',
  },
  {
    paths: 'privacy.mode, privacy.noiseMultiplier',
    code: 'PRIVACY_INVALID',
    expected: 'noise above 0 in a privacy mode: without noise nothing is guaranteed (set privacy.mode=none instead)',
    holds: (p) => p.privacy.mode === 'none' || p.privacy.noiseMultiplier > 0,
    got: (p) => `mode ${p.privacy.mode} with noise ${p.privacy.noiseMultiplier}`,
  },
];

/** @throws VergeError PARAMETERS_CONFLICT or PRIVACY_INVALID for the first rule that does not hold */
export function crossChecks(parameters: Parameters): void {
  for (const rule of RULES) {
    if (rule.holds(parameters)) continue;
    throw new VergeError(rule.code ?? 'PARAMETERS_CONFLICT', {
      where: rule.paths,
      expected: rule.expected,
      got: rule.got(parameters),
    });
  }
}
