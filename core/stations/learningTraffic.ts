import { verge } from '#proto';
import { learningAirSize_B } from '../facilities/sizeModel.js';
import type { PendingTransmission } from './outbox.js';

/** Fixed-width fields of each learning message on the air, B; payloads come on top. */
const FIELDS_B: Readonly<Record<number, number>> = {
  [verge.v1.MessageType.ROUND_ANNOUNCEMENT]: 62,
  [verge.v1.MessageType.ROUND_JOIN]: 12,
  [verge.v1.MessageType.MODEL_FRAGMENT]: 16,
  [verge.v1.MessageType.UPDATE_FRAGMENT]: 32,
  [verge.v1.MessageType.FRAGMENT_ACK]: 14,
};

/** On-air size of a learning message: a function of type and payload length alone, so the same for every engine. */
export const learningMessageSize_B = (type: verge.v1.MessageType, payload_B: number): number =>
  learningAirSize_B((FIELDS_B[type] ?? 0) + payload_B);

/**
 * A learning message ready for the outbox: background traffic, below all safety messages (design.md 6).
 * @param body_B length of the part that is sliced model bytes or bits
 */
export const learningTransmission = (
  stationId: number,
  time_us: number,
  type: verge.v1.MessageType,
  payload: Uint8Array,
  body_B: number,
  destinationId = 0,
): PendingTransmission => ({
  stationId,
  time_us,
  type,
  accessCategory: verge.v1.AccessCategory.AC_BK,
  airSize_B: learningMessageSize_B(type, body_B),
  payload,
  destinationId,
});
