import { verge } from '#proto';
import { allFinite, columnLength, sameLength } from '../ranges/columns.js';
import {
  checkFinite,
  checkNumber,
  checkRanges,
  checkText,
  MAX_TIME_US,
  outOfRange,
  rangeTable,
  UINT32,
} from '../ranges/ranges.js';

/** Range validators of events and metrics (proto/view.proto). */

const MAX_NAME = 256;
const MAX_TEXT = 20_000;

const MESSAGE = rangeTable('ViewEvents.messages', {
  sender: UINT32,
  type: [0, verge.v1.MessageType.MAPEM], // the last of all types
  size_B: UINT32,
  receivers: UINT32,
  channel: [0, verge.v1.Channel.CELLULAR],
  envelope_B: UINT32,
  signer: [0, verge.v1.Signer.DIGEST],
  hops: [0, 255],
});
const EVENT = rangeTable('ViewEvents.events', { stationId: UINT32 });
const SAMPLE = rangeTable('ViewMetrics.samples', { stationId: UINT32 });
const TOTAL = rangeTable('ViewHistory.totals', { count: UINT32 });
const HISTOGRAM = rangeTable('ViewMetrics.histograms', { missed: UINT32, total: UINT32 });

/** @throws VergeError MESSAGE_OUT_OF_RANGE */
export function validateEvents(batch: verge.v1.IViewEvents): void {
  for (const message of batch.messages ?? []) validateMessageView(message);
  for (const event of batch.events ?? []) validateEvent(event);
}

/** @throws VergeError MESSAGE_OUT_OF_RANGE */
export function validateHistory(history: verge.v1.IViewHistory): void {
  for (const metrics of history.metrics ?? []) validateMetrics(metrics);
  for (const event of history.events ?? []) validateEvent(event);
  for (const total of history.totals ?? []) {
    checkRanges(TOTAL, total);
    checkText('ViewHistory.totals.code', total.code, MAX_NAME, 1);
    checkText('ViewHistory.totals.cause', total.cause, MAX_NAME);
  }
}

/** @throws VergeError MESSAGE_OUT_OF_RANGE */
export function validateMessageView(message: verge.v1.IMessageView): void {
  const where = 'ViewEvents.messages';
  checkRanges(MESSAGE, message);
  checkNumber(`${where}.timeUs`, message.timeUs ?? 0, -MAX_TIME_US, MAX_TIME_US);
  checkFinite(`${where}.xM`, message.xM ?? 0);
  checkFinite(`${where}.yM`, message.yM ?? 0);
  checkFinite(`${where}.rssiDBm`, message.rssiDBm ?? 0);
  checkFinite(`${where}.sinrDB`, message.sinrDB ?? 0);
}

/** The value of a change to a text or a switch is no number: NaN. */
function validateEvent(event: verge.v1.IRunEvent): void {
  const where = 'ViewEvents.events';
  checkRanges(EVENT, event);
  checkNumber(`${where}.timeUs`, event.timeUs ?? 0, -MAX_TIME_US, MAX_TIME_US);
  checkText(`${where}.code`, event.code, MAX_NAME, 1);
  checkText(`${where}.text`, event.text, MAX_TEXT);
  checkText(`${where}.unit`, event.unit, MAX_NAME);
  checkText(`${where}.cause`, event.cause, MAX_NAME);
  checkText(`${where}.path`, event.path, MAX_NAME);
  checkIsNumber(`${where}.value`, event.value ?? 0);
  checkFinite(`${where}.xM`, event.xM ?? 0);
  checkFinite(`${where}.yM`, event.yM ?? 0);
}

/** A figure that is not defined yet may be NaN, an epsilon without bound Infinity. @throws VergeError MESSAGE_OUT_OF_RANGE */
export function validateMetrics(metrics: verge.v1.IViewMetrics): void {
  checkNumber('ViewMetrics.timeUs', metrics.timeUs ?? 0, -MAX_TIME_US, MAX_TIME_US);
  for (const sample of metrics.samples ?? []) {
    checkRanges(SAMPLE, sample);
    checkText('ViewMetrics.samples.name', sample.name, MAX_NAME, 1);
    checkIsNumber('ViewMetrics.samples.value', sample.value ?? 0);
  }
  for (const histogram of metrics.histograms ?? []) validateHistogram(histogram);
  checkText('ViewMetrics.worldHash', metrics.worldHash, MAX_NAME);
  checkText('ViewMetrics.learningHash', metrics.learningHash, MAX_NAME);
  checkNumber('ViewMetrics.realTimeFactor', metrics.realTimeFactor ?? 0, 0, Number.MAX_VALUE);
  columnLength('ViewMetrics.epsilon', metrics.epsilon, 4);
}

function validateHistogram(histogram: verge.v1.IHistogramView): void {
  checkRanges(HISTOGRAM, histogram);
  checkText('ViewMetrics.histograms.name', histogram.name, MAX_NAME, 1);
  const bins = columnLength('ViewMetrics.histograms.upperMs', histogram.upperMs, 4);
  sameLength('ViewMetrics.histograms.count', histogram.count, 4, bins);
  allFinite('ViewMetrics.histograms.upperMs', histogram.upperMs);
  checkNumber('ViewMetrics.histograms.budgetMs', histogram.budgetMs ?? 0, 0, Number.MAX_VALUE);
}

function checkIsNumber(where: string, value: unknown): void {
  if (typeof value !== 'number') throw outOfRange(where, 'a number', String(value));
}
