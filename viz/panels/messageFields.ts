import { verge } from '#proto';
import type { Content, Field, Reading } from './content.js';
import { denmFields } from './denmFields.js';
import { quantity } from './dictionary.js';
import { cpmContent, mapemContent, spatemContent } from './perceptionFields.js';

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

/** StationType of TS 102 894-2. */
const STATION_TYPES: Readonly<Record<number, string>> = {
  4: 'motorcycle',
  5: 'passenger car',
  6: 'bus',
  7: 'light truck',
  8: 'heavy truck',
  15: 'roadside unit',
};

const BY_NUMBER: Reading = { nameOf: String, plane: null };

/**
 * A message's content in words and SI units; fields, scales and "unavailable" values after TS 102 894-2 v1.3.1.
 * Empty for a type without content.
 */
export function contentOf(message: verge.v1.IMessageView, reading: Reading = BY_NUMBER): Content {
  try {
    return DECODERS[message.type ?? 0]?.(message.payload ?? new Uint8Array(0), message, reading) ?? { fields: [] };
  } catch {
    return { fields: [{ label: 'Content', value: 'does not decode' }] };
  }
}

type Decoder = (payload: Uint8Array, message: verge.v1.IMessageView, reading: Reading) => Content;

const DECODERS: Readonly<Record<number, Decoder>> = {
  [MessageType.CAM]: (payload) => ({ fields: camFields(verge.v1.Cam.decode(payload)) }),
  [MessageType.DENM]: (payload, message, reading) => ({
    fields: denmFields(verge.v1.Denm.decode(payload), message, reading),
  }),
  [MessageType.CPM]: (payload) => cpmContent(verge.v1.Cpm.decode(payload)),
  [MessageType.SPATEM]: (payload) => spatemContent(verge.v1.Spatem.decode(payload)),
  [MessageType.MAPEM]: (payload) => mapemContent(verge.v1.Mapem.decode(payload)),
  [MessageType.ROUND_ANNOUNCEMENT]: (payload) => ({
    fields: announcementFields(verge.v1.RoundAnnouncement.decode(payload)),
  }),
  [MessageType.MODEL_FRAGMENT]: (payload) => {
    const { round, modelVersion, index, count } = verge.v1.ModelFragment.decode(payload);
    return listed({ Round: round, 'Model version': modelVersion, Fragment: `${index + 1} of ${count}` });
  },
  [MessageType.ROUND_JOIN]: (payload, _, { nameOf }) => {
    const { rsuId, round } = verge.v1.RoundJoin.decode(payload);
    return listed({ To: nameOf(rsuId), Round: round });
  },
  [MessageType.UPDATE_FRAGMENT]: (payload, _, { nameOf }) => {
    const { rsuId, round, modelVersion, numExamples, index, count } = verge.v1.UpdateFragment.decode(payload);
    return listed({
      To: nameOf(rsuId),
      Round: round,
      'Trained from version': modelVersion,
      Examples: numExamples === 0 ? 'not told (privacy)' : numExamples,
      Fragment: `${index + 1} of ${count}`,
    });
  },
  [MessageType.FRAGMENT_ACK]: (payload, _, { nameOf }) => {
    const { vehicleId, complete } = verge.v1.FragmentAck.decode(payload);
    return listed({ To: nameOf(vehicleId), Complete: complete ? 'yes' : 'no' });
  },
  [MessageType.BEACON]: () => listed({ Content: 'none: a frame of a fixed size' }),
  [MessageType.BSM]: (payload) => ({ fields: recordFields(JSON.parse(new TextDecoder().decode(payload))) }),
};

const listed = (values: Readonly<Record<string, string | number>>): Content => ({
  fields: Object.entries(values).map(([label, value]) => ({ label, value: String(value) })),
});

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

function camFields({ stationType, generationDeltaTime, referencePosition, ...cam }: verge.v1.Cam): Field[] {
  const { highFrequency, lowFrequency } = cam;
  const points = lowFrequency?.pathHistory?.length ?? 0;
  const path = lowFrequency ? `${points} ${points === 1 ? 'point' : 'points'}` : 'not in this one';
  return [
    { label: 'Station type', value: STATION_TYPES[stationType] ?? String(stationType) },
    { label: 'Generation time', value: `${generationDeltaTime} ms (mod 65536)` },
    { label: 'Latitude', value: quantity(referencePosition?.latitude, 900000001, 1e-7, '°', 6) },
    { label: 'Longitude', value: quantity(referencePosition?.longitude, 1800000001, 1e-7, '°', 6) },
    ...(highFrequency ? [...camMotion(highFrequency), { label: 'Path history', value: path }] : []),
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
