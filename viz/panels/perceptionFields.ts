import type { verge } from '#proto';

// CPM, SPATEM and MAPEM in words; units of TS 103 324 and SAE J2735 (proto/its.proto).

interface Field {
  readonly label: string;
  readonly value: string;
}

const MOST_LISTED = 12;
const CENTI = 0.01;
const MARKS_PER_S = 10;
const MARKS_PER_MINUTE = 600;
const MARKS_PER_HOUR = 36_000;

export function cpmFields({ numberOfPerceivedObjects, sensors, objects }: verge.v1.Cpm): Field[] {
  return [
    { label: 'Objects', value: `${objects.length} told of ${numberOfPerceivedObjects} known` },
    { label: 'Sensors', value: sensors.length === 0 ? 'not told' : String(sensors.length) },
    ...objects.slice(0, MOST_LISTED).map((object) => ({
      label: `Object ${object.objectId ?? 0}`,
      value: `${east(object.xDistance)}, ${north(object.yDistance)}, ${speedOf(object)} m/s, quality ${object.objectPerceptionQuality ?? 0} of 15`,
    })),
  ];
}

const east = (x: number | null | undefined): string =>
  `${(Math.abs(x ?? 0) * CENTI).toFixed(1)} m ${(x ?? 0) < 0 ? 'west' : 'east'}`;
const north = (y: number | null | undefined): string =>
  `${(Math.abs(y ?? 0) * CENTI).toFixed(1)} m ${(y ?? 0) < 0 ? 'south' : 'north'}`;
const speedOf = ({ xSpeed, ySpeed }: verge.v1.ICpmObject): string =>
  (CENTI * Math.hypot(xSpeed ?? 0, ySpeed ?? 0)).toFixed(1);

/** MovementPhaseState (SAE J2735). */
const PHASES = [
  'unavailable',
  'dark',
  'stop, then proceed',
  'red',
  'red and yellow',
  'green (gives way)',
  'green',
  'yellow (gives way)',
  'yellow',
  'caution',
];

export function spatemFields({ intersectionId, states }: verge.v1.Spatem): Field[] {
  return [
    { label: 'Intersection', value: String(intersectionId) },
    ...states.slice(0, MOST_LISTED).map(({ signalGroup, eventState, minEndTime, maxEndTime }) => ({
      label: `Group ${signalGroup}`,
      value: `${PHASES[eventState ?? 0]} until ${timeOf(minEndTime)}${maxEndTime === minEndTime ? '' : ` to ${timeOf(maxEndTime)}`}`,
    })),
  ];
}

/** Minutes and seconds of the hour. */
function timeOf(mark: number | null | undefined): string {
  const tenths = mark ?? 0;
  if (tenths >= MARKS_PER_HOUR) return 'unknown';
  const seconds = ((tenths % MARKS_PER_MINUTE) / MARKS_PER_S).toFixed(1).padStart(4, '0');
  return `${Math.floor(tenths / MARKS_PER_MINUTE)}:${seconds}`;
}

export function mapemFields({ intersectionId, lanes }: verge.v1.Mapem): Field[] {
  const ingress = lanes.filter((lane) => lane.ingress);
  const connections = ingress.flatMap((lane) => lane.connections ?? []);
  return [
    { label: 'Intersection', value: String(intersectionId) },
    { label: 'Lanes', value: `${ingress.length} towards it, ${lanes.length - ingress.length} away` },
    { label: 'Connections', value: String(connections.length) },
    { label: 'Signal groups', value: String(new Set(connections.map(({ signalGroup }) => signalGroup)).size) },
  ];
}
