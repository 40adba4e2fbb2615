import type { verge } from '#proto';
import { DEFAULT_EPOCH_ITS_MS, timestampIts } from '../../core/simTime/simTime.js';
import type { Field, Reading } from './content.js';
import { causeName, offsetWords, quantity } from './dictionary.js';

/** RelevanceDistance and RelevanceTrafficDirection (TS 102 894-2). */
const DISTANCES = ['50 m', '100 m', '200 m', '500 m', '1 km', '5 km', '10 km'];
const DIRECTIONS = ['all traffic', 'traffic upstream', 'traffic downstream', 'opposite traffic'];
const TERMINATIONS = ['cancels the warning', 'negates the warning'];
/** validityDuration where none is told, s (EN 302 637-3). */
const VALID_S = 600;
const DEGREES = 1e-7;
const [LATITUDE_UNAVAILABLE, LONGITUDE_UNAVAILABLE] = [900_000_001, 1_800_000_001];

/** A warning: what, where from its sender, how old, how long and for whom it holds (EN 302 637-3). */
export function denmFields(denm: verge.v1.Denm, message: verge.v1.IMessageView, reading: Reading): Field[] {
  const { management, situation, location } = denm;
  const cause = situation?.causeCode ?? 0;
  return [
    ...terminationFields(management?.termination),
    { label: 'Cause', value: `${causeName(cause)} (${cause}.${situation?.subCauseCode ?? 0})` },
    ...originFields(denm, reading),
    { label: 'Event', value: placeWords(management?.eventPosition, message, reading) },
    ...ageFields(management, message, reading),
    { label: 'Valid for', value: `${management?.validityDuration ?? VALID_S} s` },
    { label: 'Relevant', value: relevanceWords(management) },
    { label: 'Quality', value: `${situation?.informationQuality ?? 0} of 7` },
    { label: 'Event speed', value: quantity(location?.eventSpeed, 16383, 0.01, 'm/s', 2) },
    { label: 'Event heading', value: quantity(location?.eventPositionHeading, 3601, 0.1, '°') },
    { label: 'Position', value: coordinates(management?.eventPosition) },
  ];
}

const terminationFields = (termination: number | null | undefined): Field[] =>
  termination === null || termination === undefined
    ? []
    : [{ label: 'Termination', value: TERMINATIONS[termination] ?? String(termination) }];

function originFields({ management, stationId }: verge.v1.Denm, { nameOf }: Reading): Field[] {
  const action = management?.actionId;
  const origin = action ? `${nameOf(action.originatingStationId ?? 0)}, number ${action.sequenceNumber ?? 0}` : '–';
  const isOwn = stationId === action?.originatingStationId;
  return [
    { label: 'Originator', value: origin },
    { label: 'Told by', value: isOwn ? 'the originator' : nameOf(stationId) },
  ];
}

function placeWords(
  position: verge.v1.IReferencePosition | null | undefined,
  { xM, yM }: verge.v1.IMessageView,
  { plane }: Reading,
): string {
  const { latitude = LATITUDE_UNAVAILABLE, longitude = LONGITUDE_UNAVAILABLE } = position ?? {};
  if (latitude === LATITUDE_UNAVAILABLE || longitude === LONGITUDE_UNAVAILABLE) return 'unavailable';
  if (plane === null) return '–';
  const dx_m = plane.x_m(longitude! * DEGREES) - (xM ?? 0);
  const dy_m = plane.y_m(latitude! * DEGREES) - (yM ?? 0);
  const words = offsetWords(dx_m, dy_m);
  return words === 'here' ? 'where its sender is' : `${words} of its sender`;
}

/** Of a run of ours, whose epoch is known. */
function ageFields(
  management: verge.v1.IDenmManagement | null | undefined,
  { timeUs }: verge.v1.IMessageView,
  { plane }: Reading,
): Field[] {
  if (plane === null || !management?.detectionTime) return [];
  const now_ms = timestampIts(DEFAULT_EPOCH_ITS_MS, timeUs ?? 0);
  const since = (time_ms: number | null | undefined): string => `${((now_ms - (time_ms ?? 0)) / 1000).toFixed(1)} s`;
  return [
    { label: 'Age', value: `${since(management.detectionTime)}, renewed ${since(management.referenceTime)} ago` },
  ];
}

function relevanceWords(management: verge.v1.IDenmManagement | null | undefined): string {
  const { relevanceDistance = 0, relevanceTrafficDirection = 0 } = management ?? {};
  const distance = DISTANCES[relevanceDistance ?? 0];
  const reach = distance === undefined ? 'beyond 10 km' : `within ${distance}`;
  return `${reach}, ${DIRECTIONS[relevanceTrafficDirection ?? 0] ?? 'all traffic'}`;
}

const coordinates = (position: verge.v1.IReferencePosition | null | undefined): string =>
  `${quantity(position?.latitude, LATITUDE_UNAVAILABLE, DEGREES, '°', 6)}, ${quantity(position?.longitude, LONGITUDE_UNAVAILABLE, DEGREES, '°', 6)}`;
