import { verge } from '#proto';
import { cpmFields, mapemFields, spatemFields } from './perceptionFields.js';

export interface Field {
  readonly label: string;
  readonly value: string;
  /** where the label is the end of a longer path: all of it */
  readonly path?: string;
}

const { MessageType } = verge.v1;

const NAMES = new Map<number, string>([
  [MessageType.CAM, 'CAM'],
  [MessageType.DENM, 'DENM'],
  [MessageType.ROUND_ANNOUNCEMENT, 'Round announcement'],
  [MessageType.MODEL_FRAGMENT, 'Model'],
  [MessageType.ROUND_JOIN, 'Round join'],
  [MessageType.UPDATE_FRAGMENT, 'Update'],
  [MessageType.FRAGMENT_ACK, 'Acknowledgement'],
  [MessageType.CLOUD_SYNC, 'Cloud sync'],
  [MessageType.BEACON, 'Beacon'],
  [MessageType.BSM, 'BSM'],
  [MessageType.CPM, 'CPM'],
  [MessageType.SPATEM, 'SPATEM'],
  [MessageType.MAPEM, 'MAPEM'],
]);

export const messageName = (type: number | null | undefined): string => NAMES.get(type ?? 0) ?? `Type ${type}`;

/** Causes of EN 302 637-3, table of CauseCodeType, as far as the world produces them. */
const CAUSES: Readonly<Record<number, string>> = {
  1: 'traffic condition',
  2: 'accident',
  3: 'roadworks',
  6: 'slippery road',
  7: 'aquaplaning',
  9: 'road surface hazard',
  10: 'obstacle on the road',
  14: 'wrong-way driver',
  17: 'extreme weather',
  18: 'low visibility',
  19: 'precipitation',
  27: 'end of queue',
  91: 'vehicle breakdown',
  94: 'stationary vehicle',
  95: 'emergency vehicle',
  97: 'collision risk',
  99: 'dangerous situation',
};

export const causeName = (code: number): string => CAUSES[code] ?? `cause ${code}`;

/** StationType of TS 102 894-2. */
const STATION_TYPES: Readonly<Record<number, string>> = {
  4: 'motorcycle',
  5: 'passenger car',
  6: 'bus',
  7: 'light truck',
  8: 'heavy truck',
  15: 'roadside unit',
};

/** The name by which the page calls a station. */
type NameOf = (id: number) => string;

const UNAVAILABLE = 'unavailable';

/** A value of the common data dictionary in its unit, or the word where it is the "unavailable" value. */
function quantity(
  raw: number | null | undefined,
  unavailable: number,
  scale: number,
  unit: string,
  digits = 1,
): string {
  if (raw === null || raw === undefined || raw === unavailable) return UNAVAILABLE;
  return `${(raw * scale).toFixed(digits)} ${unit}`;
}

/**
 * A message's content in words and SI units; fields, scales and "unavailable" values after TS 102 894-2 v1.3.1.
 * Empty when the payload does not decode.
 */
export function fieldsOf(type: number, payload: Uint8Array, nameOf: NameOf = String): Field[] {
  try {
    return DECODERS[type]?.(payload, nameOf) ?? [];
  } catch {
    return [{ label: 'Content', value: 'does not decode' }];
  }
}

const DECODERS: Readonly<Record<number, (payload: Uint8Array, nameOf: NameOf) => Field[]>> = {
  [MessageType.CAM]: (payload) => camFields(verge.v1.Cam.decode(payload)),
  [MessageType.DENM]: (payload, nameOf) => denmFields(verge.v1.Denm.decode(payload), nameOf),
  [MessageType.CPM]: (payload) => cpmFields(verge.v1.Cpm.decode(payload)),
  [MessageType.SPATEM]: (payload) => spatemFields(verge.v1.Spatem.decode(payload)),
  [MessageType.MAPEM]: (payload) => mapemFields(verge.v1.Mapem.decode(payload)),
  [MessageType.ROUND_ANNOUNCEMENT]: (payload) => announcementFields(verge.v1.RoundAnnouncement.decode(payload)),
  [MessageType.MODEL_FRAGMENT]: (payload) => {
    const fragment = verge.v1.ModelFragment.decode(payload);
    return [
      { label: 'Round', value: String(fragment.round) },
      { label: 'Model version', value: String(fragment.modelVersion) },
      { label: 'Fragment', value: `${fragment.index + 1} of ${fragment.count}` },
    ];
  },
  [MessageType.ROUND_JOIN]: (payload, nameOf) => {
    const join = verge.v1.RoundJoin.decode(payload);
    return [
      { label: 'To', value: nameOf(join.rsuId) },
      { label: 'Round', value: String(join.round) },
    ];
  },
  [MessageType.UPDATE_FRAGMENT]: (payload, nameOf) => {
    const fragment = verge.v1.UpdateFragment.decode(payload);
    return [
      { label: 'To', value: nameOf(fragment.rsuId) },
      { label: 'Round', value: String(fragment.round) },
      { label: 'Trained from version', value: String(fragment.modelVersion) },
      { label: 'Examples', value: fragment.numExamples === 0 ? 'not told (privacy)' : String(fragment.numExamples) },
      { label: 'Fragment', value: `${fragment.index + 1} of ${fragment.count}` },
    ];
  },
  [MessageType.FRAGMENT_ACK]: (payload, nameOf) => {
    const ack = verge.v1.FragmentAck.decode(payload);
    return [
      { label: 'To', value: nameOf(ack.vehicleId) },
      { label: 'Complete', value: ack.complete ? 'yes' : 'no' },
    ];
  },
  [MessageType.BSM]: (payload) => recordFields(JSON.parse(new TextDecoder().decode(payload))),
};

const MOST_RECORD_FIELDS = 40;

/** An original record of an imported trace, leaf by leaf, as it was written. */
function recordFields(record: unknown, path = ''): Field[] {
  if (record === null || typeof record !== 'object') {
    return [{ label: path.slice(path.lastIndexOf('.') + 1), value: String(record), path }];
  }
  const fields = Object.entries(record).flatMap(([name, value]) =>
    recordFields(value, path === '' ? name : `${path}.${name}`),
  );
  return fields.slice(0, MOST_RECORD_FIELDS);
}

function camFields(cam: verge.v1.Cam): Field[] {
  const high = cam.highFrequency;
  const position = cam.referencePosition;
  return [
    { label: 'Station type', value: STATION_TYPES[cam.stationType] ?? String(cam.stationType) },
    { label: 'Generation time', value: `${cam.generationDeltaTime} ms (mod 65536)` },
    { label: 'Latitude', value: quantity(position?.latitude, 900000001, 1e-7, '°', 6) },
    { label: 'Longitude', value: quantity(position?.longitude, 1800000001, 1e-7, '°', 6) },
    ...(high ? camMotion(high) : []),
    { label: 'Path history', value: `${cam.lowFrequency?.pathHistory?.length ?? 0} points` },
  ];
}

function camMotion(high: verge.v1.ICamHighFrequency): Field[] {
  return [
    { label: 'Heading', value: quantity(high.heading, 3601, 0.1, '°') },
    { label: 'Speed', value: quantity(high.speed, 16383, 0.01, 'm/s', 2) },
    { label: 'Acceleration', value: quantity(high.longitudinalAcceleration, 161, 0.1, 'm/s²') },
    { label: 'Yaw rate', value: quantity(high.yawRate, 32767, 0.01, '°/s', 2) },
    { label: 'Curvature', value: quantity(high.curvature, 1023, 1e-4, '1/m', 4) },
    { label: 'Length', value: quantity(high.vehicleLength, 1023, 0.1, 'm') },
    { label: 'Width', value: quantity(high.vehicleWidth, 62, 0.1, 'm') },
  ];
}

function denmFields(denm: verge.v1.Denm, nameOf: NameOf): Field[] {
  const { management, situation, location } = denm;
  const cause = situation?.causeCode ?? 0;
  const action = management?.actionId;
  return [
    { label: 'Cause', value: `${causeName(cause)} (${cause}.${situation?.subCauseCode ?? 0})` },
    {
      label: 'Originator',
      value: action ? `${nameOf(action.originatingStationId ?? 0)}, number ${action.sequenceNumber ?? 0}` : '–',
    },
    {
      label: 'Repeated by',
      value: denm.stationId === action?.originatingStationId ? 'the originator' : nameOf(denm.stationId),
    },
    { label: 'Quality', value: `${situation?.informationQuality ?? 0} of 7` },
    { label: 'Valid for', value: `${management?.validityDuration ?? 600} s` },
    { label: 'Event speed', value: quantity(location?.eventSpeed, 16383, 0.01, 'm/s', 2) },
    {
      label: 'Position',
      value: `${quantity(management?.eventPosition?.latitude, 900000001, 1e-7, '°', 6)}, ${quantity(management?.eventPosition?.longitude, 1800000001, 1e-7, '°', 6)}`,
    },
  ];
}

function announcementFields(round: verge.v1.RoundAnnouncement): Field[] {
  return [
    { label: 'Round', value: String(round.round) },
    { label: 'Model version', value: String(round.modelVersion) },
    { label: 'Deadline', value: `${round.deadlineMs} ms` },
    { label: 'Local steps', value: `${round.localSteps} of ${round.batchSize} examples` },
    { label: 'Clip', value: round.clip === 0 ? 'none' : round.clip.toFixed(2) },
    { label: 'Task', value: round.task },
    { label: 'Fragments', value: String(round.fragmentCount) },
  ];
}

/** Fields that lie together in their record. */
export interface FieldGroup {
  /** the last names of the path they share: "crumbData 1"; empty at the top */
  readonly title: string;
  readonly path: string;
  readonly fields: readonly Field[];
}

/** Fields by the path they share, in order of their first ones: long paths are said once. */
export function groupsOf(fields: readonly Field[]): FieldGroup[] {
  const groups: (FieldGroup & { readonly fields: Field[] })[] = [];
  for (const field of fields) {
    const path = (field.path ?? '').slice(0, Math.max(0, (field.path ?? '').lastIndexOf('.')));
    const group = groups.find((known) => known.path === path);
    if (group !== undefined) group.fields.push(field);
    else groups.push({ title: titleOf(path), path, fields: [field] });
  }
  return groups;
}

/** 'a.crumbData.0' -> 'crumbData 1' */
function titleOf(path: string): string {
  const names = path.split('.');
  const last = names.at(-1) ?? '';
  return /^\d+$/.test(last) ? `${names.at(-2) ?? ''} ${Number(last) + 1}`.trim() : last;
}
