import { verge } from '#proto';
import { uint32Of } from '../columns/columns.js';
import { validateMapem } from '../facilities/messages/mapem.js';
import { validateSecurityEnvelope } from '../facilities/security/envelope.js';
import { columnLength, lengthOf, sameLength } from '../ranges/columns.js';
import {
  checkNumber,
  checkPresent,
  checkRanges,
  checkText,
  MAX_TIME_US,
  outOfRange,
  rangeTable,
} from '../ranges/ranges.js';
import { EGO_CONTEXT_FIELDS } from './egoContext.js';

/** Validators of what a host says once and is told (proto/station.proto); its answers are checked in doneRanges. */

export const PROTOCOL_VERSION = 1;

/** Longest name in a Hello, characters. */
const MAX_NAME = 256;

const HELLO = rangeTable('Hello', {
  protocolVersion: [1, 0xffffffff],
  role: [1, 3],
  mode: [1, 2],
  hostIndex: [0, 255],
});
const WELCOME = rangeTable('Welcome', {
  protocolVersion: [1, 0xffffffff],
  hostId: [0, 0xffffffff],
  windowUs: [1000, 100_000],
  trafficStepUs: [1000, 1_000_000],
});
const SITE = rangeTable('Welcome.signalSites', { rsuId: [1, 0xffffffff] });
const FRAME = rangeTable('Advance.frames', {
  transmissionId: [0, 0xffffffff],
  senderId: [0, 0xffffffff],
  type: [1, verge.v1.MessageType.MAPEM], // the last of all types
  channel: [0, verge.v1.Channel.CELLULAR],
  hops: [0, 255],
});

/** @throws VergeError MESSAGE_OUT_OF_RANGE */
export function validateHello(hello: verge.v1.IHello): void {
  checkRanges(HELLO, hello);
  checkText('Hello.hostName', hello.hostName, MAX_NAME);
  checkText('Hello.token', hello.token, MAX_NAME);
  for (const capability of hello.capabilities ?? []) checkText('Hello.capabilities', capability, MAX_NAME);
}

/**
 * Ranges, and columns of one length per station.
 * @throws VergeError MESSAGE_OUT_OF_RANGE, MESSAGE_UNDECODABLE
 */
export function validateWelcome(welcome: verge.v1.IWelcome): void {
  checkRanges(WELCOME, welcome);
  checkPresent('Welcome.scenarioJson', welcome.scenarioJson);
  const stations = columnLength('Welcome.stationIds', welcome.stationIds, 4);
  sameLength('Welcome.stationTypes', welcome.stationTypes, 1, stations);
  sameLength('Welcome.stationXM', welcome.stationXM, 4, stations);
  sameLength('Welcome.stationYM', welcome.stationYM, 4, stations);
  if (lengthOf(welcome.evaluationVehicle) > 0) {
    sameLength('Welcome.evaluationVehicle', welcome.evaluationVehicle, 1, stations);
  }
  for (const site of welcome.signalSites ?? []) {
    checkRanges(SITE, site, true);
    validateMapem(checkPresent('Welcome.signalSites.map', site.map));
  }
  checkNumber('Welcome.timeUs', welcome.timeUs ?? 0, 0, MAX_TIME_US);
  checkNumber('Welcome.originLatitudeDeg', welcome.originLatitudeDeg ?? 0, -90, 90);
  checkNumber('Welcome.originLongitudeDeg', welcome.originLongitudeDeg ?? 0, -180, 180);
}

/**
 * Ranges, and columns of one length per vehicle and per receiver. Payloads are checked where they are decoded.
 * @throws VergeError MESSAGE_OUT_OF_RANGE
 */
export function validateAdvance(advance: verge.v1.IAdvance): void {
  const from_us = advance.fromUs ?? 0;
  checkNumber('Advance.fromUs', from_us, 0, MAX_TIME_US);
  checkNumber('Advance.untilUs', advance.untilUs, from_us + 1, MAX_TIME_US);
  if (advance.ego) validateEgo(advance.ego);
  columnLength('Advance.outage', advance.outage, 4);
  for (const frame of advance.frames ?? []) validateFrame(frame);
  if (advance.signals) validateSignals(advance.signals);
  if (advance.channel) {
    const stations = columnLength('Advance.channel.stationId', advance.channel.stationId, 4);
    sameLength('Advance.channel.busyRatio', advance.channel.busyRatio, 4, stations);
    if (lengthOf(advance.channel.gateIntervalUs) > 0) {
      sameLength('Advance.channel.gateIntervalUs', advance.channel.gateIntervalUs, 4, stations);
    }
  }
}

function validateSignals({ eventState, minEndUs, maxEndUs }: verge.v1.ISignalStates): void {
  const rows = columnLength('Advance.signals.eventState', eventState, 1);
  sameLength('Advance.signals.minEndUs', minEndUs, 8, rows);
  sameLength('Advance.signals.maxEndUs', maxEndUs, 8, rows);
}

function validateEgo(ego: verge.v1.IEgoStates): void {
  const vehicles = columnLength('EgoStates.stationId', ego.stationId, 4);
  sameLength('EgoStates.xM', ego.xM, 4, vehicles);
  sameLength('EgoStates.yM', ego.yM, 4, vehicles);
  sameLength('EgoStates.headingRad', ego.headingRad, 4, vehicles);
  sameLength('EgoStates.speedMps', ego.speedMps, 4, vehicles);
  sameLength('EgoStates.accelerationMps2', ego.accelerationMps2, 4, vehicles);
  sameLength('EgoStates.yawRateRadps', ego.yawRateRadps, 4, vehicles);
  sameLength('EgoStates.flags', ego.flags, 4, vehicles);
  sameLength('EgoStates.context', ego.context, 4 * EGO_CONTEXT_FIELDS, vehicles);
  if (ego.radar) validateRadar(ego.radar, vehicles);
}

/** Columns of one length per detection, and rows that ascend and end with the last. */
function validateRadar(radar: verge.v1.IRadarDetections, vehicles: number): void {
  sameLength('EgoStates.radar.first', radar.first, 4, vehicles + 1);
  const first = uint32Of(radar.first);
  const isAscending = first.every((row, k) => (k === 0 ? row === 0 : row >= first[k - 1]));
  if (!isAscending) throw outOfRange('EgoStates.radar.first', 'rows that ascend from 0', 'others');
  const rows = first[vehicles];
  sameLength('EgoStates.radar.rangeM', radar.rangeM, 4, rows);
  sameLength('EgoStates.radar.bearingRad', radar.bearingRad, 4, rows);
  sameLength('EgoStates.radar.rangeRateMps', radar.rangeRateMps, 4, rows);
  sameLength('EgoStates.radar.truthId', radar.truthId, 4, rows);
}

function validateFrame(frame: verge.v1.IReceivedFrame): void {
  checkRanges(FRAME, frame);
  if (frame.security) validateSecurityEnvelope(frame.security);
  const receivers = columnLength('Advance.frames.receiverId', frame.receiverId, 4);
  if (lengthOf(frame.rssiDBm) > 0) sameLength('Advance.frames.rssiDBm', frame.rssiDBm, 4, receivers);
  if (lengthOf(frame.sinrDB) > 0) sameLength('Advance.frames.sinrDB', frame.sinrDB, 4, receivers);
}
