import type { verge } from '#proto';

/** Unsigned payloads of CPM, SPATEM and MAPEM as unaligned PER would code them; the envelope is the size model's. */

/** CPM: header, management and station data; each sensor; each object (TR 103 562 V2.1.1 table 3). */
const CPM_CORE_B = 121;
export const CPM_SENSOR_B = 35;
export const CPM_OBJECT_B = 35;

export const cpmPayload_B = (sensors: number, objects: number): number =>
  CPM_CORE_B + CPM_SENSOR_B * sensors + CPM_OBJECT_B * objects;

// Bits after SAE J2735's ASN.1: presence bits, list lengths and constrained integers; counted by hand.

/** ItsPduHeader 64; SPAT with its list's length 9; id, revision, status, moy, time stamp, length and presence bits 109. */
const SPATEM_CORE_BITS = 64 + 9 + 109;
/** Presence 4, group 8, event list 4 + 4, state 4, TimeChangeDetails 5 + 3 marks of 16, confidence 4. */
const MOVEMENT_BITS = 4 + 8 + 8 + 4 + 5 + 48 + 4;

export const spatemPayload_B = (groups: number): number => Math.ceil((SPATEM_CORE_BITS + MOVEMENT_BITS * groups) / 8);

/** ItsPduHeader 64; MapData 30; id 33, revision 7, reference point 66, lane width 15, list length and presence 16. */
const MAPEM_CORE_BITS = 64 + 30 + 33 + 7 + 66 + 15 + 16;
/** Lane id 8, presence 8, approach 4, attributes 2 + 10 + 3 + 8 + 7, manoeuvres 12, list lengths 7 + 4. */
const LANE_BITS = 73;
/** Presence 2, choice 3, two offsets of 16 (Node-XY-32b). */
const NODE_BITS = 37;
/** Presence 4, lane 8, manoeuvre 13, signal group 8, connection id 8. */
const CONNECTION_BITS = 41;

/** What fits beside the longest envelope (242 B) into one packet of 1,398 B (EN 302 636-4-1 annex H, maximum SDU). */
export const MAPEM_PAYLOAD_MAX_B = 1156;

export function mapemPayload_B({ lanes }: verge.v1.IMapem): number {
  let bits = MAPEM_CORE_BITS;
  for (const { nodes, connections } of lanes ?? []) {
    bits += LANE_BITS + NODE_BITS * (nodes?.length ?? 0) + CONNECTION_BITS * (connections?.length ?? 0);
  }
  return Math.ceil(bits / 8);
}
