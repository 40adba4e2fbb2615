import { verge } from '#proto';
import { VergeError } from '../core/errors/vergeError.js';

/** What a host's answer is checked against. */
export interface DoneLimits {
  readonly name: string;
  /** Ascending. */
  readonly stationIds: Uint32Array;
}

/** On-air size of one frame, B: MSDU limit of IEEE 802.11-2016, 9.2.4.7.1, and headers. */
const MAX_AIR_SIZE_B = 2_400;
/** Longest payload of one transmission, B. The air size says what it costs; the protobuf may be a little longer. */
const MAX_PAYLOAD_B = 8_192;
/** CLOUD_SYNC and below; see MessageType in proto/station.proto. */
const MAX_MESSAGE_TYPE = 8;
const { ROUND_JOIN } = verge.v1.MessageType;

function outOfRange(name: string, field: string, expected: string, got: unknown): VergeError {
  return new VergeError('MESSAGE_OUT_OF_RANGE', { where: `${name}: Done.${field}`, expected, got: String(got) });
}

function hosts(stationIds: Uint32Array, id: number): boolean {
  let low = 0;
  let high = stationIds.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    if (stationIds[middle] === id) return true;
    if (stationIds[middle] < id) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

function checkTransmission(
  request: verge.v1.ITransmissionRequest,
  advance: verge.v1.IAdvance,
  limits: DoneLimits,
): void {
  const { name } = limits;
  const time_us = request.timeUs ?? 0;
  if (!hosts(limits.stationIds, request.stationId ?? 0)) {
    throw new VergeError('STATION_UNKNOWN', {
      where: `${name}: Done.transmissions`,
      expected: 'a station of this host',
      got: String(request.stationId ?? 0),
    });
  }
  // Written so that NaN fails.
  if (!(time_us >= (advance.fromUs ?? 0) && time_us <= (advance.untilUs ?? 0))) {
    throw outOfRange(name, 'transmissions.time_us', `${advance.fromUs ?? 0} <= time <= ${advance.untilUs}`, time_us);
  }
  const type = request.type ?? 0;
  if ((type < 1 || type > MAX_MESSAGE_TYPE) && type !== ROUND_JOIN) {
    throw outOfRange(name, 'transmissions.type', `1..${MAX_MESSAGE_TYPE} or ${ROUND_JOIN}`, type);
  }
  const channel = request.channel ?? 0;
  if (channel < 0 || channel > 1) throw outOfRange(name, 'transmissions.channel', '0..1', channel);
  const category = request.accessCategory ?? 0;
  if (category < 0 || category > 3) throw outOfRange(name, 'transmissions.access_category', '0..3', category);
  const airSize_B = request.airSize_B ?? 0;
  if (airSize_B < 1 || airSize_B > MAX_AIR_SIZE_B) {
    throw outOfRange(name, 'transmissions.air_size_B', `1..${MAX_AIR_SIZE_B}`, airSize_B);
  }
  const payload_B = request.payload?.byteLength ?? 0;
  if (payload_B > MAX_PAYLOAD_B) throw outOfRange(name, 'transmissions.payload', `<= ${MAX_PAYLOAD_B} B`, payload_B);
}

function checkManoeuvre(manoeuvre: verge.v1.IManoeuvre, limits: DoneLimits): void {
  const factor = manoeuvre.speedFactor ?? 0;
  if (!(factor >= 0 && factor <= 1)) throw outOfRange(limits.name, 'manoeuvres.speed_factor', '0..1', factor);
  if (!hosts(limits.stationIds, manoeuvre.stationId ?? 0)) {
    throw new VergeError('STATION_UNKNOWN', {
      where: `${limits.name}: Done.manoeuvres`,
      expected: 'a station of this host',
      got: String(manoeuvre.stationId ?? 0),
    });
  }
}

/**
 * Checks the answer of a host that runs elsewhere: its window, its stations, times within the window and ranges.
 * @throws VergeError PROTOCOL_VIOLATION, STATION_UNKNOWN or MESSAGE_OUT_OF_RANGE
 */
export function validateDone(done: verge.v1.IDone, advance: verge.v1.IAdvance, limits: DoneLimits): void {
  if ((done.window ?? 0) !== (advance.window ?? 0)) {
    throw new VergeError('PROTOCOL_VIOLATION', {
      where: `${limits.name}: Done.window`,
      expected: String(advance.window ?? 0),
      got: String(done.window ?? 0),
    });
  }
  for (const request of done.transmissions ?? []) checkTransmission(request, advance, limits);
  for (const manoeuvre of done.manoeuvres ?? []) checkManoeuvre(manoeuvre, limits);
}
