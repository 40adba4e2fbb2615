import { verge } from '#proto';
import { checkNumber, checkPresent, checkRanges, decodeWith, encodeWith, rangeTable } from '../../ranges/ranges.js';
import { checkReferencePosition, TIMESTAMP_ITS_MAX } from './cdd.js';

/** Decentralized environmental notification message, EN 302 637-3 V1.3.1; ranges of TS 102 894-2 v1.3.1. */

const DENM = rangeTable('Denm', { protocolVersion: [2, 2], stationId: [0, 4_294_967_295] });

const ACTION_ID = rangeTable('Denm.management.actionId', {
  originatingStationId: [0, 4_294_967_295],
  sequenceNumber: [0, 65_535],
});

const MANAGEMENT = rangeTable('Denm.management', {
  termination: [0, 1],
  relevanceDistance: [0, 7],
  relevanceTrafficDirection: [0, 3],
  validityDuration: [0, 86_400],
  transmissionInterval: [1, 10_000],
  stationType: [0, 15],
});

const SITUATION = rangeTable('Denm.situation', {
  informationQuality: [0, 7],
  causeCode: [0, 255],
  subCauseCode: [0, 255],
});

const LOCATION = rangeTable('Denm.location', {
  eventSpeed: [0, 16_383],
  eventPositionHeading: [0, 3601],
  roadType: [0, 3],
});

const ALACARTE = rangeTable('Denm.alacarte', { externalTemperature: [-60, 67], lanePosition: [-1, 14] });

/** Values of `termination`. */
export const TERMINATION = { isCancellation: 0, isNegation: 1 } as const;

/**
 * Checks every field of a DENM.
 * @throws VergeError MESSAGE_OUT_OF_RANGE, MESSAGE_UNDECODABLE (a mandatory container is missing)
 */
export function validateDenm(denm: verge.v1.IDenm): void {
  checkRanges(DENM, denm, true);
  validateManagement(checkPresent('Denm.management', denm.management));
  if (denm.situation) checkRanges(SITUATION, denm.situation);
  if (denm.location) checkRanges(LOCATION, denm.location);
  if (denm.alacarte) checkRanges(ALACARTE, denm.alacarte);
}

function validateManagement(management: verge.v1.IDenmManagement): void {
  checkRanges(ACTION_ID, checkPresent('Denm.management.actionId', management.actionId), true);
  checkReferencePosition(checkPresent('Denm.management.eventPosition', management.eventPosition));
  checkNumber('Denm.management.detectionTime', management.detectionTime, 0, TIMESTAMP_ITS_MAX);
  checkNumber('Denm.management.referenceTime', management.referenceTime, 0, TIMESTAMP_ITS_MAX);
  checkRanges(MANAGEMENT, management);
}

/** @throws VergeError MESSAGE_OUT_OF_RANGE, MESSAGE_UNDECODABLE */
export function encodeDenm(denm: verge.v1.IDenm): Uint8Array {
  validateDenm(denm);
  return encodeWith(verge.v1.Denm.encode, denm);
}

/** @throws VergeError MESSAGE_UNDECODABLE, MESSAGE_OUT_OF_RANGE */
export function decodeDenm(bytes: Uint8Array): verge.v1.Denm {
  const denm = decodeWith('Denm', (source) => verge.v1.Denm.decode(source), bytes);
  validateDenm(denm);
  return denm;
}
