import { verge } from '#proto';

const { ROUND_ANNOUNCEMENT, ROUND_JOIN, MODEL_FRAGMENT, UPDATE_FRAGMENT, FRAGMENT_ACK } = verge.v1.MessageType;

/** The gate counts profiles from 0 (DP0). */
const DP3 = 3;
const LEARNING: ReadonlySet<number> = new Set([
  ROUND_ANNOUNCEMENT,
  ROUND_JOIN,
  MODEL_FRAGMENT,
  UPDATE_FRAGMENT,
  FRAGMENT_ACK,
]);

/**
 * DCC profile of a transmission, 0 DP0 to 3 DP3 (TS 102 724): the one its station asked for (DP0 for a new DENM); else
 * the lowest for learning traffic, and for all other messages that of the access category (repeated DENM: DP1; CAM, CPM,
 * SPATEM and MAPEM: DP2).
 */
export function dccProfileOf({ type, accessCategory, dccProfile }: verge.v1.ITransmissionRequest): number {
  if (dccProfile) return dccProfile - 1;
  return LEARNING.has(type ?? 0) ? DP3 : (accessCategory ?? 0);
}
