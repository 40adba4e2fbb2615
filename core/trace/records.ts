import { verge } from '#proto';
import {
  checkFinite,
  checkJson,
  checkNumber,
  checkRanges,
  checkText,
  decodeWith,
  MAX_TIME_US,
  outOfRange,
  rangeTable,
} from '../ranges/ranges.js';

/** Records of a trace file beside the view stream (proto/trace.proto), as they are read: decoded and checked. */

const MAX_NAME = 1_000;
const MAX_JSON = 16 * 1024 * 1024;

const MESSAGE = rangeTable('TraceMessage', { messageCount: [0, 127] }); // SAE J2735 MsgCount

/**
 * An original record is kept as it came (`json`), whatever its format.
 * @throws VergeError MESSAGE_OUT_OF_RANGE
 */
export function validateTraceMessage(message: verge.v1.ITraceMessage): void {
  checkRanges(MESSAGE, message);
  checkNumber('TraceMessage.timeUs', message.timeUs ?? 0, -MAX_TIME_US, MAX_TIME_US);
  checkText('TraceMessage.station', message.station, MAX_NAME);
  checkText('TraceMessage.receiver', message.receiver, MAX_NAME);
  checkText('TraceMessage.type', message.type, MAX_NAME, 1);
  checkText('TraceMessage.json', message.json, MAX_JSON);
  checkFinite('TraceMessage.rssiDBm', message.rssiDBm ?? 0);
  checkFinite('TraceMessage.xM', message.xM ?? 0);
  checkFinite('TraceMessage.yM', message.yM ?? 0);
  checkFinite('TraceMessage.speedMps', message.speedMps ?? 0);
  checkFinite('TraceMessage.headingRad', message.headingRad ?? 0);
  checkFinite('TraceMessage.accelerationMps2', message.accelerationMps2 ?? 0);
  checkNumber('TraceMessage.lengthM', message.lengthM ?? 0, 0, 1_000);
  checkNumber('TraceMessage.widthM', message.widthM ?? 0, 0, 1_000);
}

/** @throws VergeError MESSAGE_OUT_OF_RANGE */
export function validateControlChange(change: verge.v1.IControlChange): void {
  checkNumber('ControlChange.timeUs', change.timeUs ?? 0, 0, MAX_TIME_US);
  checkText('ControlChange.path', change.path, MAX_NAME, 1);
  checkJson('ControlChange.valueJson', change.valueJson, MAX_JSON);
  if (!change.valueJson) throw outOfRange('ControlChange.valueJson', 'JSON', 'nothing');
  checkText('ControlChange.origin', change.origin, MAX_NAME);
}

/** @throws VergeError MESSAGE_OUT_OF_RANGE */
export function validateTraceInfo(info: verge.v1.ITraceInfo): void {
  checkText('TraceInfo.format', info.format, MAX_NAME, 1);
  checkText('TraceInfo.source', info.source, MAX_NAME);
  checkFinite('TraceInfo.originUnixMs', info.originUnixMs ?? 0);
  checkText('TraceInfo.timeNote', info.timeNote, MAX_NAME);
  for (const station of info.stations ?? []) checkText('TraceInfo.stations', station, MAX_NAME);
  checkJson('TraceInfo.manifestJson', info.manifestJson, MAX_JSON);
}

/** @throws VergeError MESSAGE_UNDECODABLE, MESSAGE_OUT_OF_RANGE */
export function decodeTraceMessage(bytes: Uint8Array): verge.v1.TraceMessage {
  const message = decodeWith('TraceMessage', (source) => verge.v1.TraceMessage.decode(source), bytes);
  validateTraceMessage(message);
  return message;
}

/** @throws VergeError MESSAGE_UNDECODABLE, MESSAGE_OUT_OF_RANGE */
export function decodeControlChange(bytes: Uint8Array): verge.v1.ControlChange {
  const change = decodeWith('ControlChange', (source) => verge.v1.ControlChange.decode(source), bytes);
  validateControlChange(change);
  return change;
}
