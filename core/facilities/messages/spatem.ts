import { verge } from '#proto';
import { checkRanges, decodeWith, encodeWith, outOfRange, rangeTable } from '../../ranges/ranges.js';

/** Signal phase and timing message, TS 103 301; ranges of SAE J2735. */

/** MovementPhaseState values used here (SAE J2735 DE_MovementPhaseState). */
export const PHASE_STATE = {
  unavailable: 0,
  dark: 1,
  stopThenProceed: 2,
  stopAndRemain: 3,
  preMovement: 4,
  permissiveMovementAllowed: 5,
  protectedMovementAllowed: 6,
  permissiveClearance: 7,
  protectedClearance: 8,
  cautionConflictingTraffic: 9,
} as const;

/** TimeMark: 0.1 s in the UTC hour; beyond the next hour, and unknown. */
export const TIME_MARK_BEYOND = 36_000;
export const TIME_MARK_UNKNOWN = 36_001;
/** MovementList and LaneList hold at most so many. */
export const MOST_OF_A_LIST = 255;

const SPATEM = rangeTable('Spatem', {
  protocolVersion: [2, 2],
  stationId: [0, 4_294_967_295],
  intersectionId: [0, 65_535],
  revision: [0, 127],
  minuteOfYear: [0, 527_040],
  timeStamp: [0, 65_535],
});

const STATE = rangeTable('Spatem.states', {
  signalGroup: [1, 255],
  eventState: [0, 9],
  minEndTime: [0, TIME_MARK_UNKNOWN],
  maxEndTime: [0, TIME_MARK_UNKNOWN],
  likelyTime: [0, TIME_MARK_UNKNOWN],
});

/**
 * Checks every field of a SPATEM.
 * @throws VergeError MESSAGE_OUT_OF_RANGE
 */
export function validateSpatem(spatem: verge.v1.ISpatem): void {
  checkRanges(SPATEM, spatem, true);
  const states = spatem.states ?? [];
  checkList('Spatem.states', states.length);
  for (const state of states) checkRanges(STATE, state, true);
}

/** @throws VergeError MESSAGE_OUT_OF_RANGE unless a list has 1 to 255 entries */
export function checkList(where: string, count: number, least = 1, most = MOST_OF_A_LIST): void {
  if (count < least || count > most) throw outOfRange(where, `${least}..${most} entries`, `${count}`);
}

/** @throws VergeError MESSAGE_OUT_OF_RANGE */
export function encodeSpatem(spatem: verge.v1.ISpatem): Uint8Array {
  validateSpatem(spatem);
  return encodeWith(verge.v1.Spatem.encode, spatem);
}

/** @throws VergeError MESSAGE_UNDECODABLE, MESSAGE_OUT_OF_RANGE */
export function decodeSpatem(bytes: Uint8Array): verge.v1.Spatem {
  const spatem = decodeWith('Spatem', (source) => verge.v1.Spatem.decode(source), bytes);
  validateSpatem(spatem);
  return spatem;
}
