import { verge } from '#proto';

const { ROUND_ANNOUNCEMENT, ROUND_JOIN, MODEL_FRAGMENT, UPDATE_FRAGMENT, FRAGMENT_ACK } = verge.v1.MessageType;

/** DP3: what may wait longest. */
const LOWEST_PROFILE = 3;
const LEARNING: ReadonlySet<number> = new Set([
  ROUND_ANNOUNCEMENT,
  ROUND_JOIN,
  MODEL_FRAGMENT,
  UPDATE_FRAGMENT,
  FRAGMENT_ACK,
]);

/**
 * DCC profile of a message, 0 DP0 to 3 DP3: learning traffic has the lowest, all else that of its access category (CAM
 * best effort: DP2; DENM video: DP1, voice: DP0), TS 102 724.
 */
export const dccProfileOf = (type: verge.v1.MessageType, accessCategory: verge.v1.AccessCategory): number =>
  LEARNING.has(type) ? LOWEST_PROFILE : accessCategory;
