import { verge } from '#proto';
import { validateGeoBroadcast } from '../facilities/geonet/area.js';
import { validateSecurityEnvelope } from '../facilities/security/envelope.js';
import { checkNumber, checkRanges, checkText, MAX_TIME_US, outOfRange, rangeTable, UINT32 } from '../ranges/ranges.js';
import { type LearningShape, validateReports } from './reportRanges.js';

/** Range validators of what a host says (proto/station.proto). Whose stations and which window: transport/doneValidator. */

/** On-air size of one frame, B: MSDU limit of IEEE 802.11-2016, 9.2.4.7.1, and headers. */
export const MAX_AIR_SIZE_B = 2_400;
/** Longest payload of one transmission, B. The air size says what it costs; the protobuf may be a little longer. */
const MAX_PAYLOAD_B = 8_192;
/** Longest payload on the wire between roadside unit and cloud, B: a model of 32-bit floats. */
const MAX_BACKHAUL_B = 16 * 1024 * 1024;
/** A driver's reaction lasts at most so long, ms. Design assumption: ten minutes. */
const MAX_REACTION_MS = 600_000;
const MAX_REASON = 1_000;
const MAX_MESSAGE = 10_000;

const DONE = rangeTable('Done', { window: UINT32 });

const ASKED_BY = rangeTable('Done.transmissions', {
  stationId: [1, UINT32[1]],
  type: [verge.v1.MessageType.CAM, verge.v1.MessageType.MAPEM],
  airSize_B: [1, MAX_AIR_SIZE_B],
});

const TRANSMISSION = rangeTable('Done.transmissions', {
  sequence: UINT32,
  channel: [0, verge.v1.Channel.CELLULAR],
  accessCategory: [0, 3],
  destinationId: UINT32,
  dccProfile: [0, 4],
});

const MANOEUVRE = rangeTable('Done.manoeuvres', { stationId: UINT32, durationMs: [0, MAX_REACTION_MS] });

const BACKHAUL = rangeTable('Done.backhaul', {
  fromId: UINT32,
  toId: UINT32,
  type: [1, 8],
  size_B: [0, MAX_BACKHAUL_B],
});

/**
 * Ranges of a host's whole answer. Of columns the lengths are checked, and those values that index or order the accounts.
 * @param shape size of models and examples in this run, where known
 * @throws VergeError MESSAGE_OUT_OF_RANGE
 */
export function validateDone(done: verge.v1.IDone, shape?: LearningShape): void {
  checkRanges(DONE, done);
  for (const request of done.transmissions ?? []) validateTransmission(request);
  for (const manoeuvre of done.manoeuvres ?? []) validateManoeuvre(manoeuvre);
  if (done.reports) validateReports(done.reports, shape);
  for (const request of done.backhaul ?? []) validateBackhaul(request);
}

function validateTransmission(request: verge.v1.ITransmissionRequest): void {
  checkRanges(ASKED_BY, request, true);
  checkRanges(TRANSMISSION, request);
  if (request.type === verge.v1.MessageType.BSM) {
    throw outOfRange('Done.transmissions.type', 'a message of this run (a BSM is of imported traces only)', 'BSM');
  }
  checkNumber('Done.transmissions.timeUs', request.timeUs ?? 0, 0, MAX_TIME_US);
  checkSize('Done.transmissions.payload', request.payload, MAX_PAYLOAD_B);
  if (request.security) validateSecurityEnvelope(request.security);
  if (request.geo) validateGeoBroadcast(request.geo);
}

function validateManoeuvre(manoeuvre: verge.v1.IManoeuvre): void {
  checkRanges(MANOEUVRE, manoeuvre);
  checkNumber('Done.manoeuvres.timeUs', manoeuvre.timeUs ?? 0, 0, MAX_TIME_US);
  checkNumber('Done.manoeuvres.speedFactor', manoeuvre.speedFactor ?? 0, 0, 1);
}

function validateBackhaul(request: verge.v1.IBackhaulRequest): void {
  checkRanges(BACKHAUL, request, true);
  checkNumber('Done.backhaul.timeUs', request.timeUs ?? 0, 0, MAX_TIME_US);
  checkSize('Done.backhaul.payload', request.payload, MAX_BACKHAUL_B);
}

function checkSize(where: string, payload: Uint8Array | null | undefined, most_B: number): void {
  const size_B = payload?.byteLength ?? 0;
  if (size_B > most_B) throw outOfRange(where, `<= ${most_B} bytes`, `${size_B} bytes`);
}

/** @throws VergeError MESSAGE_OUT_OF_RANGE */
export function validateBye(bye: verge.v1.IBye): void {
  checkText('Bye.reason', bye.reason, MAX_REASON);
}

/** @throws VergeError MESSAGE_OUT_OF_RANGE */
export function validateProtocolError(error: verge.v1.IProtocolError): void {
  checkText('ProtocolError.code', error.code, 64, 1);
  for (const part of ['message', 'where', 'expected', 'got'] as const) {
    checkText(`ProtocolError.${part}`, error[part], MAX_MESSAGE);
  }
}
