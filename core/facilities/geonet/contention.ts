import { US_PER_MS } from '../../units/units.js';

/** Limits of contention-based forwarding (EN 302 636-4-1 annex H: itsGnGeoBroadcastCbf*, itsGnDefaultMaxCommunicationRange). */
export interface ContentionSettings {
  readonly minTime_ms: number;
  readonly maxTime_ms: number;
  readonly maxRange_m: number;
}

/**
 * How long a station that could forward a packet waits for another to do it: the farther from the sender, the shorter
 * (EN 302 636-4-1 annex E.3, timeout TO_CBF_GBC), us.
 */
export function contentionTime_us(
  distance_m: number,
  { minTime_ms, maxTime_ms, maxRange_m }: ContentionSettings,
): number {
  const share = Math.min(1, distance_m / maxRange_m);
  return Math.round((maxTime_ms + (minTime_ms - maxTime_ms) * share) * US_PER_MS);
}
