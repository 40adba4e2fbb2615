import type { verge } from '#proto';
import { allFinite, ascending, columnLength, lengthOf, sameLength } from '../ranges/columns.js';
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

/** Range validators of keyframes and deltas (proto/view.proto). */

const MAX_NAME = 64;

const HAZARD = rangeTable('ViewKeyframe.hazards', { id: UINT32, causeCode: [0, 255] });

/** @throws VergeError MESSAGE_OUT_OF_RANGE */
export function validateKeyframe(frame: verge.v1.IViewKeyframe): void {
  checkNumber('ViewKeyframe.timeUs', frame.timeUs ?? 0, -MAX_TIME_US, MAX_TIME_US);
  const vehicles = columnLength('ViewKeyframe.id', frame.id, 4);
  ascending('ViewKeyframe.id', frame.id);
  sameLength('ViewKeyframe.xM', frame.xM, 4, vehicles);
  sameLength('ViewKeyframe.yM', frame.yM, 4, vehicles);
  sameLength('ViewKeyframe.headingRad', frame.headingRad, 4, vehicles);
  sameLength('ViewKeyframe.speedMps', frame.speedMps, 4, vehicles);
  for (const column of ['xM', 'yM', 'headingRad', 'speedMps'] as const) {
    allFinite(`ViewKeyframe.${column}`, frame[column]);
  }
  sameLength('ViewKeyframe.type', frame.type, 1, vehicles);
  sameLength('ViewKeyframe.flags', frame.flags, 4, vehicles);
  if (lengthOf(frame.belief) > 0) sameLength('ViewKeyframe.belief', frame.belief, 1, vehicles);
  for (const hazard of frame.hazards ?? []) validateHazard(hazard);
  for (const weather of frame.weather ?? []) validateWeather(weather);
  for (const jammer of frame.jammers ?? []) validateJammer(jammer);
  columnLength('ViewKeyframe.outOfService', frame.outOfService, 4);
}

function validateHazard(hazard: verge.v1.IHazardView): void {
  const where = 'ViewKeyframe.hazards';
  checkRanges(HAZARD, hazard);
  checkText(`${where}.kind`, hazard.kind, MAX_NAME);
  checkFinite(`${where}.xM`, hazard.xM ?? 0);
  checkFinite(`${where}.yM`, hazard.yM ?? 0);
  checkNumber(`${where}.radiusM`, hazard.radiusM ?? 0, 0, 1e6);
  checkNumber(`${where}.intensity`, hazard.intensity ?? 0, 0, 1);
  checkVelocity(where, hazard);
  if (Number.isNaN(hazard.untilUs ?? 0)) throw outOfRange(`${where}.untilUs`, 'a time', 'NaN');
}

function validateWeather(weather: verge.v1.IWeatherView): void {
  checkText('ViewKeyframe.weather.kind', weather.kind, MAX_NAME);
  columnLength('ViewKeyframe.weather.polygon', weather.polygon, 8);
  allFinite('ViewKeyframe.weather.polygon', weather.polygon);
  checkNumber('ViewKeyframe.weather.intensity', weather.intensity ?? 0, 0, 1);
  checkVelocity('ViewKeyframe.weather', weather);
}

function validateJammer(jammer: verge.v1.IJammerView): void {
  const where = 'ViewKeyframe.jammers';
  checkFinite(`${where}.xM`, jammer.xM ?? 0);
  checkFinite(`${where}.yM`, jammer.yM ?? 0);
  checkNumber(`${where}.radiusM`, jammer.radiusM ?? 0, 0, 1e6);
  checkNumber(`${where}.powerDBm`, jammer.powerDBm ?? 0, -200, 200);
  checkNumber(`${where}.untilUs`, jammer.untilUs ?? 0, 0, MAX_TIME_US);
}

type Moving = Pick<verge.v1.IHazardView, 'velocityXMps' | 'velocityYMps'>;

function checkVelocity(where: string, { velocityXMps, velocityYMps }: Moving): void {
  checkFinite(`${where}.velocityXMps`, velocityXMps ?? 0);
  checkFinite(`${where}.velocityYMps`, velocityYMps ?? 0);
}

/** How many vehicles it keeps is known to whoever holds the frame before it. @throws VergeError MESSAGE_OUT_OF_RANGE */
export function validateDelta(frame: verge.v1.IViewDelta): void {
  checkNumber('ViewDelta.timeUs', frame.timeUs ?? 0, -MAX_TIME_US, MAX_TIME_US);
  columnLength('ViewDelta.removed', frame.removed, 4);
  const added = columnLength('ViewDelta.addedId', frame.addedId, 4);
  ascending('ViewDelta.removed', frame.removed);
  ascending('ViewDelta.addedId', frame.addedId);
  sameLength('ViewDelta.addedXM', frame.addedXM, 4, added);
  sameLength('ViewDelta.addedYM', frame.addedYM, 4, added);
  sameLength('ViewDelta.addedHeadingRad', frame.addedHeadingRad, 4, added);
  sameLength('ViewDelta.addedSpeedMps', frame.addedSpeedMps, 4, added);
  sameLength('ViewDelta.addedType', frame.addedType, 1, added);
  for (const column of ['addedXM', 'addedYM', 'addedHeadingRad', 'addedSpeedMps'] as const) {
    allFinite(`ViewDelta.${column}`, frame[column]);
  }
  const kept = columnLength('ViewDelta.dxCm', frame.dxCm, 2);
  sameLength('ViewDelta.dyCm', frame.dyCm, 2, kept);
  sameLength('ViewDelta.heading', frame.heading, 2, kept);
  sameLength('ViewDelta.speedCmps', frame.speedCmps, 2, kept);
  sameLength('ViewDelta.flags', frame.flags, 4, kept + added);
  if (lengthOf(frame.belief) > 0) sameLength('ViewDelta.belief', frame.belief, 1, kept + added);
}
