import type { verge } from '#proto';
import { relevanceCode, relevanceDistance_m } from '../messages/cdd.js';
import { MAX_RADIUS_M, SHAPE } from './area.js';

/** What a station asks of its network layer (`facilities.geonet`). */
export interface GeoSettings {
  readonly enabled: boolean;
  readonly hopLimit: number;
  readonly lifetime_ms: number;
}

/**
 * Destination of a DENM: the circle round its event in which the DENM says that it is relevant, as large as a packet's area
 * may be. Undefined where DENMs are single-hop broadcasts.
 */
export function destinationOf(
  x_m: number,
  y_m: number,
  relevance_m: number,
  { enabled, hopLimit, lifetime_ms }: GeoSettings,
): verge.v1.IGeoBroadcast | undefined {
  if (!enabled) return undefined;
  const stated_m = relevanceDistance_m(relevanceCode(relevance_m));
  return {
    shape: SHAPE.circle,
    xM: x_m,
    yM: y_m,
    aM: Math.min(stated_m, MAX_RADIUS_M),
    hopLimit,
    lifetimeMs: lifetime_ms,
  };
}
