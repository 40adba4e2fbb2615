import { verge } from '#proto';
import { float64Of, uint8Of, uint32Of } from '../columns/columns.js';
import { validateMapem } from '../facilities/messages/mapem.js';
import { PHASE_STATE } from '../facilities/messages/spatem.js';
import { validateSecurityEnvelope } from '../facilities/security/envelope.js';
import { checkEach, columnLength, lengthOf, sameLength } from '../ranges/columns.js';
import {
  checkJson,
  checkNumber,
  checkPresent,
  checkRanges,
  checkText,
  MAX_TIME_US,
  outOfRange,
  rangeTable,
  UINT32,
} from '../ranges/ranges.js';
import { EGO_CONTEXT_FIELDS } from './egoContext.js';
import { validateLedger } from './reportRanges.js';

/** Validators of what a host says once and is told (proto/station.proto); its answers are checked in doneRanges. */

export const PROTOCOL_VERSION = 1;

/** Longest name in a Hello, characters. */
const MAX_NAME = 256;
/** Live parameters as JSON, characters. */
const MAX_LIVE_JSON = 1024 * 1024;
/** TimestampIts (TS 102 894-2): 42 bits of ms. */
const TIMESTAMP_ITS_MAX = 4_398_046_511_103;

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
const LAST_STATE = PHASE_STATE.cautionConflictingTraffic;
const SITE = rangeTable('Welcome.signalSites', { rsuId: [1, 0xffffffff] });
const ADVANCE = rangeTable('Advance', { window: UINT32 });
const FRAME = rangeTable('Advance.frames', {
  transmissionId: [0, 0xffffffff],
  senderId: [0, 0xffffffff],
  type: [1, verge.v1.MessageType.MAPEM], // the last of all types
  channel: [0, verge.v1.Channel.CELLULAR],
  hops: [0, 255],
});
const DELIVERY = rangeTable('Advance.backhaul', { fromId: UINT32, toId: UINT32, type: [1, 8] });

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
  checkNumber('Welcome.epochItsMs', welcome.epochItsMs ?? 0, 0, TIMESTAMP_ITS_MAX);
  checkJson('Welcome.liveJson', welcome.liveJson, MAX_LIVE_JSON);
  if (welcome.ledger) validateLedger('Welcome.ledger', welcome.ledger);
}

/**
 * Ranges, and columns of one length per vehicle and per receiver. Payloads are checked where they are decoded.
 * @throws VergeError MESSAGE_OUT_OF_RANGE
 */
export function validateAdvance(advance: verge.v1.IAdvance): void {
  const from_us = advance.fromUs ?? 0;
  checkRanges(ADVANCE, advance);
  checkNumber('Advance.fromUs', from_us, 0, MAX_TIME_US);
  checkNumber('Advance.untilUs', advance.untilUs, from_us + 1, MAX_TIME_US);
  if (advance.ego) validateEgo(advance.ego);
  columnLength('Advance.outage', advance.outage, 4);
  for (const frame of advance.frames ?? []) validateFrame(frame);
  if (advance.signals) validateSignals(advance.signals);
  if (advance.radar) validateRadar('Advance.radar', advance.radar, radarsOf(advance.radar));
  if (advance.channel) {
    const stations = columnLength('Advance.channel.stationId', advance.channel.stationId, 4);
    sameLength('Advance.channel.busyRatio', advance.channel.busyRatio, 4, stations);
    if (lengthOf(advance.channel.gateIntervalUs) > 0) {
      sameLength('Advance.channel.gateIntervalUs', advance.channel.gateIntervalUs, 4, stations);
    }
  }
  if (advance.outcomes) validateOutcomes(advance.outcomes);
  for (const delivery of advance.backhaul ?? []) validateDelivery(delivery);
  checkJson('Advance.liveJson', advance.liveJson, MAX_LIVE_JSON);
}

function validateOutcomes(outcomes: verge.v1.ITransmissionOutcomes): void {
  const requests = columnLength('Advance.outcomes.stationId', outcomes.stationId, 4);
  sameLength('Advance.outcomes.sequence', outcomes.sequence, 4, requests);
  sameLength('Advance.outcomes.result', outcomes.result, 1, requests);
  sameLength('Advance.outcomes.accessDelayUs', outcomes.accessDelayUs, 4, requests);
  sameLength('Advance.outcomes.airtimeUs', outcomes.airtimeUs, 4, requests);
}

function validateDelivery(delivery: verge.v1.IBackhaulDelivery): void {
  checkRanges(DELIVERY, delivery);
  checkNumber('Advance.backhaul.timeUs', delivery.timeUs ?? 0, 0, MAX_TIME_US);
}

function validateSignals({ eventState, minEndUs, maxEndUs }: verge.v1.ISignalStates): void {
  const rows = columnLength('Advance.signals.eventState', eventState, 1);
  sameLength('Advance.signals.minEndUs', minEndUs, 8, rows);
  sameLength('Advance.signals.maxEndUs', maxEndUs, 8, rows);
  checkEach(
    'Advance.signals.eventState',
    uint8Of(eventState),
    `states of 0..${LAST_STATE}`,
    (one) => one <= LAST_STATE,
  );
  checkEach('Advance.signals.minEndUs', float64Of(minEndUs), 'times >= 0', (end_us) => end_us >= 0);
  checkEach('Advance.signals.maxEndUs', float64Of(maxEndUs), 'times >= 0', (end_us) => end_us >= 0);
}

function validateEgo(ego: verge.v1.IEgoStates): void {
  checkNumber('EgoStates.timeUs', ego.timeUs ?? 0, 0, MAX_TIME_US);
  const vehicles = columnLength('EgoStates.stationId', ego.stationId, 4);
  sameLength('EgoStates.xM', ego.xM, 4, vehicles);
  sameLength('EgoStates.yM', ego.yM, 4, vehicles);
  sameLength('EgoStates.headingRad', ego.headingRad, 4, vehicles);
  sameLength('EgoStates.speedMps', ego.speedMps, 4, vehicles);
  sameLength('EgoStates.accelerationMps2', ego.accelerationMps2, 4, vehicles);
  sameLength('EgoStates.yawRateRadps', ego.yawRateRadps, 4, vehicles);
  sameLength('EgoStates.flags', ego.flags, 4, vehicles);
  sameLength('EgoStates.context', ego.context, 4 * EGO_CONTEXT_FIELDS, vehicles);
  if (ego.radar) validateRadar('EgoStates.radar', ego.radar, vehicles);
}

/** How many radars looked. */
const radarsOf = ({ first }: verge.v1.IRadarDetections): number =>
  Math.max(0, columnLength('Advance.radar.first', first, 4) - 1);

/** Columns of one length per detection, and rows that ascend and end with the last. */
function validateRadar(where: string, radar: verge.v1.IRadarDetections, radars: number): void {
  sameLength(`${where}.first`, radar.first, 4, radars + 1);
  const first = uint32Of(radar.first);
  const isAscending = first.every((row, k) => (k === 0 ? row === 0 : row >= first[k - 1]));
  if (!isAscending) throw outOfRange(`${where}.first`, 'rows that ascend from 0', 'others');
  const rows = first[radars];
  sameLength(`${where}.rangeM`, radar.rangeM, 4, rows);
  sameLength(`${where}.bearingRad`, radar.bearingRad, 4, rows);
  sameLength(`${where}.rangeRateMps`, radar.rangeRateMps, 4, rows);
  sameLength(`${where}.truthId`, radar.truthId, 4, rows);
}

function validateFrame(frame: verge.v1.IReceivedFrame): void {
  checkRanges(FRAME, frame);
  if (frame.security) validateSecurityEnvelope(frame.security);
  checkNumber('Advance.frames.timeUs', frame.timeUs ?? 0, 0, MAX_TIME_US);
  checkNumber('Advance.frames.startUs', frame.startUs ?? 0, 0, MAX_TIME_US);
  const receivers = columnLength('Advance.frames.receiverId', frame.receiverId, 4);
  if (lengthOf(frame.rssiDBm) > 0) sameLength('Advance.frames.rssiDBm', frame.rssiDBm, 4, receivers);
  if (lengthOf(frame.sinrDB) > 0) sameLength('Advance.frames.sinrDB', frame.sinrDB, 4, receivers);
}
