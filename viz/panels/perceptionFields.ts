import type { verge } from '#proto';
import type { Content, FieldTable } from './content.js';
import { offsetWords } from './dictionary.js';

// CPM, SPATEM and MAPEM in words; units of TS 103 324 and SAE J2735 (proto/its.proto).

const MOST_ROWS = 12;
const CENTI = 0.01;
const DECI = 0.1;
const VELOCITY_UNAVAILABLE = 16_383;
const ANGLE_UNAVAILABLE = 3601;
/** Objects older than this are told as this old, ms. */
const AGE_MAX_MS = 2047;

const tableOf = (columns: readonly string[], rows: readonly (readonly string[])[]): FieldTable => ({
  columns,
  rows: rows.slice(0, MOST_ROWS),
  more: Math.max(0, rows.length - MOST_ROWS),
});

/** Objects, the nearest first. */
export function cpmContent({ numberOfPerceivedObjects, sensors, objects }: verge.v1.Cpm): Content {
  const nearest = [...objects].sort((a, b) => distanceOf(a) - distanceOf(b));
  return {
    fields: [
      { label: 'Objects', value: `${objects.length} told of ${numberOfPerceivedObjects} known` },
      { label: 'Sensors', value: sensors.length === 0 ? 'not in this one' : sensors.map(sensorWords).join('; ') },
    ],
    table: tableOf(['Object', 'From sender', 'Speed', 'Seen for', 'Quality'], nearest.map(objectRow)),
  };
}

const distanceOf = ({ xDistance, yDistance }: verge.v1.ICpmObject): number =>
  Math.hypot(xDistance ?? 0, yDistance ?? 0);

/** SensorType (TS 102 894-2 release 2), the first of them. */
const SENSORS = ['unknown sensor', 'radar', 'lidar', 'mono video', 'stereo vision', 'night vision', 'ultrasonic'];

function sensorWords({ sensorType, range, openingAngleStart, openingAngleEnd }: verge.v1.ICpmSensor): string {
  const [start, end] = [openingAngleStart ?? 0, openingAngleEnd ?? 0];
  const opening_deg = DECI * ((end - start + 3600) % 3600);
  const isKnown = start !== ANGLE_UNAVAILABLE && end !== ANGLE_UNAVAILABLE;
  const field = opening_deg > 359 ? ', all round' : isKnown ? `, ${opening_deg.toFixed(0)}° wide` : '';
  return `${SENSORS[sensorType ?? 0] ?? `type ${sensorType}`}, ${(DECI * (range ?? 0)).toFixed(0)} m${field}`;
}

function objectRow(object: verge.v1.ICpmObject): string[] {
  const { xDistance, yDistance, xSpeed, ySpeed, objectAge, objectPerceptionQuality } = object;
  const isUnknown = xSpeed === VELOCITY_UNAVAILABLE || ySpeed === VELOCITY_UNAVAILABLE;
  const age_ms = objectAge ?? 0;
  return [
    String(object.objectId ?? 0),
    offsetWords(CENTI * (xDistance ?? 0), CENTI * (yDistance ?? 0)),
    isUnknown ? '–' : `${(CENTI * Math.hypot(xSpeed ?? 0, ySpeed ?? 0)).toFixed(1)} m/s`,
    age_ms >= AGE_MAX_MS ? '2 s or more' : `${(age_ms / 1000).toFixed(1)} s`,
    `${objectPerceptionQuality ?? 0} of 15`,
  ];
}

/** MovementPhaseState (SAE J2735). */
const PHASES = [
  'unavailable',
  'dark',
  'stop, then proceed',
  'red',
  'red and yellow',
  'green, giving way',
  'green',
  'yellow, giving way',
  'yellow',
  'caution',
];

const MARKS_PER_S = 10;
const MARKS_PER_MINUTE = 600;
const MARKS_PER_HOUR = 36_000;
const MS_PER_MARK = 100;

export function spatemContent({ intersectionId, revision, minuteOfYear, timeStamp, states }: verge.v1.Spatem): Content {
  const now = (minuteOfYear % 60) * MARKS_PER_MINUTE + timeStamp / MS_PER_MARK;
  return {
    fields: [
      { label: 'Intersection', value: `${intersectionId}, revision ${revision}` },
      { label: 'Time', value: `minute ${minuteOfYear} of the year and ${(timeStamp / 1000).toFixed(1)} s` },
      { label: 'Signal groups', value: String(states.length) },
    ],
    table: tableOf(
      ['Group', 'Shows', 'Changes in'],
      states.map((state) => [
        String(state.signalGroup ?? 0),
        PHASES[state.eventState ?? 0] ?? String(state.eventState),
        changeWords(now, state),
      ]),
    ),
  };
}

/** "4.2 s", "4 to 12 s", or what is known of it. */
function changeWords(now: number, { minEndTime, maxEndTime }: verge.v1.IMovementState): string {
  const earliest_s = secondsTo(now, minEndTime);
  const latest_s = secondsTo(now, maxEndTime);
  if (earliest_s === null) return latest_s === null ? 'unknown' : `${latest_s} s at most`;
  if (latest_s === null) return `${earliest_s} s or later`;
  return earliest_s === latest_s ? `${earliest_s} s` : `${earliest_s} to ${latest_s} s`;
}

/** From a moment to a TimeMark, which may lie in the next hour; null where it is not known. */
function secondsTo(now: number, mark: number | null | undefined): string | null {
  const to = mark ?? 0;
  if (to >= MARKS_PER_HOUR) return null;
  const ahead = (to - now + MARKS_PER_HOUR) % MARKS_PER_HOUR;
  // A state that has ended since the last traffic step is over now, not in an hour.
  return ((ahead > MARKS_PER_HOUR / 2 ? 0 : ahead) / MARKS_PER_S).toFixed(1);
}

/** AllowedManeuvers (SAE J2735), by bit. */
const MANOEUVRES = ['straight', 'left', 'right', 'U-turn'];

/** Lanes that lead to the intersection, with where one may go from them and which signal group rules it. */
export function mapemContent({ intersectionId, revision, laneWidth, lanes }: verge.v1.Mapem): Content {
  const ingress = lanes.filter((lane) => lane.ingress);
  const connections = ingress.flatMap((lane) => lane.connections ?? []);
  return {
    fields: [
      { label: 'Intersection', value: `${intersectionId}, revision ${revision}` },
      { label: 'Lanes', value: `${ingress.length} towards it, ${lanes.length - ingress.length} away` },
      { label: 'Lane width', value: `${(CENTI * laneWidth).toFixed(2)} m` },
      { label: 'Connections', value: String(connections.length) },
      { label: 'Signal groups', value: String(new Set(connections.map(({ signalGroup }) => signalGroup)).size) },
    ],
    table: tableOf(['Lane', 'Length', 'Leads', 'Groups'], ingress.map(laneRow)),
  };
}

function laneRow({ laneId, nodes, connections }: verge.v1.IMapLane): string[] {
  const length_m = CENTI * (nodes ?? []).slice(1).reduce((sum, { x, y }) => sum + Math.hypot(x ?? 0, y ?? 0), 0);
  const ways = (connections ?? []).map((one) => `${manoeuvreWords(one.maneuver ?? 0)} to ${one.laneId ?? 0}`);
  const groups = [...new Set((connections ?? []).map(({ signalGroup }) => signalGroup ?? 0))];
  return [String(laneId ?? 0), `${length_m.toFixed(0)} m`, ways.join(', ') || '–', groups.join(', ') || '–'];
}

const manoeuvreWords = (bits: number): string =>
  MANOEUVRES.filter((_, bit) => (bits & (1 << bit)) !== 0).join(' or ') || 'on';
