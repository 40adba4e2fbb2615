import type { verge } from '#proto';
import { float32Of, uint8Of, uint32Of } from '../columns/columns.js';
import { DEFAULT_ORDERS } from '../privacy/orders.js';
import { allFinite, type Column, checkEach, columnLength, sameLength } from '../ranges/columns.js';
import { checkNumber, checkRanges, checkText, MAX_TIME_US, outOfRange, rangeTable, UINT32 } from '../ranges/ranges.js';

/** Range validators of a host's reports (Reports in proto/station.proto): they go straight into the run's accounts. */

/** Size of models and examples in a run. */
export interface LearningShape {
  /** parameters of a model */
  readonly parameters: number;
  /** features of an example */
  readonly features: number;
}

const STATION = [1, UINT32[1]] as const;
const MOST_VEHICLES = 1_000_000;
const COUNT = [0, MOST_VEHICLES] as const;
/** Farthest place on the local plane, m: twice round the Earth, since a DENM may name any place on it. */
const FARTHEST_M = 1e8;
const MAX_TEXT = 10_000;
const LARGEST_FLOAT32 = 3.402_823_466_385_288_6e38;

const DENM = rangeTable('Done.reports.denm', {
  stationId: STATION,
  originatingStationId: UINT32,
  sequenceNumber: [0, 65_535],
  causeCode: [0, 255],
});
const ACTION = rangeTable('Done.reports.denmOrigin', { originatingStationId: UINT32 });
const DENM_COPY = rangeTable('Done.reports.denm', { hops: [0, 255] });
const ORIGIN = rangeTable('Done.reports.denmOrigin', {
  stationId: STATION,
  sequenceNumber: [0, 65_535],
  causeCode: [0, 255],
});
const ROUND = rangeTable('Done.reports.round', {
  rsuId: STATION,
  round: UINT32,
  modelVersion: UINT32,
  participants: COUNT,
  updatesReceived: COUNT,
  updatesLate: COUNT,
  updatesLost: COUNT,
  bytesUp: UINT32,
  bytesDown: UINT32,
});
const CLOUD = rangeTable('Done.reports.cloud', { cloudRound: UINT32, rsus: COUNT, bytes: UINT32 });
const SECURITY = rangeTable('Done.reports.security', {
  verified: UINT32,
  waitedUs: [0, MAX_TIME_US],
  unknownSigners: UINT32,
  certificateRequests: UINT32,
  refused: UINT32,
});
const AWARENESS = rangeTable('Done.reports.awareness', {
  looks: COUNT,
  byCam: UINT32,
  byCpm: UINT32,
  byEither: UINT32,
  byRoadside: UINT32,
  speedAdvices: COUNT,
});
const EVENT = rangeTable('Done.reports.events', { stationId: UINT32 });

/**
 * @param shape size of models and examples in this run, where known
 * @throws VergeError MESSAGE_OUT_OF_RANGE
 */
export function validateReports(reports: verge.v1.IReports, shape?: LearningShape): void {
  for (const report of reports.denm ?? []) validateDenmReport(report);
  for (const origin of reports.denmOrigin ?? []) validateDenmOrigin(origin);
  for (const round of reports.round ?? []) validateRound(round, shape);
  for (const cloud of reports.cloud ?? []) validateCloud(cloud, shape);
  for (const event of reports.events ?? []) validateEvent(event);
  if (reports.ledger) validateLedger('Done.reports.ledger', reports.ledger);
  if (reports.samples) validateSamples(reports.samples, shape);
  if (reports.security) checkRanges(SECURITY, reports.security);
  validateBelief(reports);
  validateModels(reports);
  if (reports.awareness) validateAwareness(reports.awareness);
}

/** A warning's detection and generation are as its DENM tells them, so before the run's start if the sender says so. */
function validateDenmReport(report: verge.v1.IDenmReport): void {
  checkRanges(DENM, report, true);
  checkRanges(DENM_COPY, report);
  checkNumber('Done.reports.denm.detectionUs', report.detectionUs ?? 0, -MAX_TIME_US, MAX_TIME_US);
  checkNumber('Done.reports.denm.generatedUs', report.generatedUs ?? 0, -MAX_TIME_US, MAX_TIME_US);
  checkSpan('Done.reports.denm', 'receivedUs', report.receivedUs, 'processedUs', report.processedUs);
}

function validateDenmOrigin(origin: verge.v1.IDenmOrigin): void {
  const where = 'Done.reports.denmOrigin';
  checkRanges(ORIGIN, origin, true);
  checkRanges(ACTION, origin);
  checkNumber(`${where}.detectionUs`, origin.detectionUs ?? 0, -MAX_TIME_US, MAX_TIME_US);
  checkNumber(`${where}.generatedUs`, origin.generatedUs ?? 0, 0, MAX_TIME_US);
  checkNumber(`${where}.xM`, origin.xM ?? 0, -FARTHEST_M, FARTHEST_M);
  checkNumber(`${where}.yM`, origin.yM ?? 0, -FARTHEST_M, FARTHEST_M);
  // Infinity where the warning is relevant to everybody (RelevanceDistance 7, TS 102 894-2).
  if (!((origin.relevanceM ?? 0) >= 0))
    throw outOfRange(`${where}.relevanceM`, 'a number >= 0', `${origin.relevanceM}`);
}

function validateRound(round: verge.v1.IRoundReport, shape?: LearningShape): void {
  const where = 'Done.reports.round';
  checkRanges(ROUND, round, true);
  checkSpan(where, 'announcedUs', round.announcedUs, 'closedUs', round.closedUs);
  checkNumber(`${where}.modelDownUs`, round.modelDownUs ?? 0, 0, MAX_TIME_US);
  checkNumber(`${where}.trainingUs`, round.trainingUs ?? 0, 0, MAX_TIME_US);
  checkNumber(`${where}.uploadUs`, round.uploadUs ?? 0, 0, MAX_TIME_US);
  checkNumber(`${where}.noiseSigma`, round.noiseSigma ?? 0, 0, LARGEST_FLOAT32);
  checkModel(`${where}.model`, round.model, shape);
  columnLength(`${where}.contributors`, round.contributors, 4);
}

function validateCloud(cloud: verge.v1.ICloudReport, shape?: LearningShape): void {
  checkRanges(CLOUD, cloud, true);
  checkSpan('Done.reports.cloud', 'startedUs', cloud.startedUs, 'finishedUs', cloud.finishedUs);
  checkNumber('Done.reports.cloud.aggregatedUs', cloud.aggregatedUs ?? 0, 0, cloud.finishedUs ?? 0);
  checkModel('Done.reports.cloud.model', cloud.model, shape);
}

function validateEvent(event: verge.v1.IHostEvent): void {
  checkRanges(EVENT, event);
  checkNumber('Done.reports.events.timeUs', event.timeUs ?? 0, 0, MAX_TIME_US);
  checkText('Done.reports.events.code', event.code, 64, 1);
  checkText('Done.reports.events.text', event.text, MAX_TEXT);
}

/**
 * An epsilon without bound (no noise) is Infinity, never NaN.
 * @throws VergeError MESSAGE_OUT_OF_RANGE
 */
export function validateLedger(where: string, ledger: verge.v1.IPrivacyLedger): void {
  const rows = columnLength(`${where}.vehicleId`, ledger.vehicleId, 4);
  sameLength(`${where}.epsilon`, ledger.epsilon, 4, rows);
  sameLength(`${where}.releases`, ledger.releases, 4, rows);
  sameLength(`${where}.rdp`, ledger.rdp, 8 * DEFAULT_ORDERS.length, rows);
  checkEach(`${where}.epsilon`, float32Of(ledger.epsilon), 'numbers >= 0', (epsilon) => epsilon >= 0);
}

function validateSamples(samples: verge.v1.ISampleReport, shape?: LearningShape): void {
  const where = 'Done.reports.samples';
  const rows = columnLength(`${where}.vehicleId`, samples.vehicleId, 4);
  sameLength(`${where}.timeS`, samples.timeS, 4, rows);
  sameLength(`${where}.label`, samples.label, 1, rows);
  sameLength(`${where}.eventId`, samples.eventId, 4, rows);
  sameLength(`${where}.prediction`, samples.prediction, 4, rows);
  sameLength(`${where}.placeId`, samples.placeId, 4, rows);
  if (shape !== undefined) sameLength(`${where}.features`, samples.features, 4 * shape.features, rows);
  checkEach(`${where}.vehicleId`, uint32Of(samples.vehicleId), 'ids from 1', (id) => id >= 1);
  allFinite(`${where}.timeS`, samples.timeS);
  allFinite(`${where}.features`, samples.features);
  checkEach(`${where}.label`, uint8Of(samples.label), '0 or 1', (label) => label <= 1);
}

function validateModels(reports: verge.v1.IReports): void {
  const rows = columnLength('Done.reports.modelStationId', reports.modelStationId, 4);
  sameLength('Done.reports.modelRsuId', reports.modelRsuId, 4, rows);
  sameLength('Done.reports.modelVersion', reports.modelVersion, 4, rows);
}

function validateBelief(reports: verge.v1.IReports): void {
  const rows = columnLength('Done.reports.beliefStationId', reports.beliefStationId, 4);
  sameLength('Done.reports.belief', reports.belief, 4, rows);
  checkEach('Done.reports.belief', float32Of(reports.belief), 'numbers in 0..1', (value) => value >= 0 && value <= 1);
}

function validateAwareness(awareness: verge.v1.IAwarenessReport): void {
  checkRanges(AWARENESS, awareness);
  checkNumber('Done.reports.awareness.camAgeUs', awareness.camAgeUs ?? 0, 0, MAX_TIME_US);
  checkNumber('Done.reports.awareness.cpmAgeUs', awareness.cpmAgeUs ?? 0, 0, MAX_TIME_US);
}

/** Two times of the run, the second not before the first. */
function checkSpan(
  where: string,
  first: string,
  from_us: number | null | undefined,
  second: string,
  to_us: number | null | undefined,
): void {
  checkNumber(`${where}.${first}`, from_us ?? 0, 0, MAX_TIME_US);
  checkNumber(`${where}.${second}`, to_us ?? 0, from_us ?? 0, MAX_TIME_US);
}

function checkModel(where: string, model: Column, shape?: LearningShape): void {
  if (shape === undefined) columnLength(where, model, 4);
  else sameLength(where, model, 4, shape.parameters);
  allFinite(where, model);
}
