import type { verge } from '#proto';
import { decodeControlChange, decodeTraceMessage } from '../../core/trace/records.js';
import { US_PER_S } from '../../core/units/units.js';
import { ViewDecoder } from '../../core/view/viewDecoder.js';
import { decodeViewFrame } from '../../core/view/viewMessages.js';
import { CHANNELS } from './channels.js';

/** The tables of a recording; `json` holds all of them, a CSV file one. */
export const EXPORT_TABLES = ['vehicles', 'messages', 'events', 'metrics', 'control'] as const;
export type ExportTable = (typeof EXPORT_TABLES)[number];

export type Cell = number | string | boolean | null;
export type Row = Record<string, Cell>;

/** One table: the channel it is read from and its rows, in order of time. */
export interface TableReader {
  readonly topic: string;
  readonly columns: readonly string[];
  rows(time_s: number, data: Uint8Array): Iterable<Row>;
}

export const TABLES: Record<ExportTable, () => TableReader> = {
  vehicles: vehicleTable,
  messages: () => ({ topic: CHANNELS.messages.topic, columns: MESSAGE_COLUMNS, rows: messageRows }),
  events: () => ({ topic: CHANNELS.view.topic, columns: EVENT_COLUMNS, rows: eventRows }),
  metrics: () => ({ topic: CHANNELS.view.topic, columns: ['time_s', 'name', 'value', 'station'], rows: metricRows }),
  control: () => ({ topic: CHANNELS.control.topic, columns: ['time_s', 'path', 'value', 'origin'], rows: controlRows }),
};

const VEHICLE_COLUMNS = ['time_s', 'id', 'x_m', 'y_m', 'heading_rad', 'speed_mps', 'type', 'flags', 'belief'];

/** Follows keyframes and deltas; one row a vehicle and moment. Positions are front bumpers. */
function vehicleTable(): TableReader {
  const decoder = new ViewDecoder();
  return {
    topic: CHANNELS.view.topic,
    columns: VEHICLE_COLUMNS,
    *rows(time_s, data) {
      if (decoder.apply(decodeViewFrame(data)) === 'skipped') return;
      const { current, hasBelief } = decoder;
      for (let i = 0; i < current.count; i++) {
        yield {
          time_s,
          id: current.id[i],
          x_m: rounded(current.x_m[i], 3),
          y_m: rounded(current.y_m[i], 3),
          heading_rad: rounded(current.heading_rad[i], 5),
          speed_mps: rounded(current.speed_mps[i], 3),
          type: current.type[i],
          flags: current.flags[i],
          belief: hasBelief ? rounded(current.belief[i] / 255, 3) : null,
        };
      }
    },
  };
}

const MESSAGE_COLUMNS = [
  'time_s',
  'station',
  'receiver',
  'type',
  'rssi_dBm',
  'own',
  'messageCount',
  'x_m',
  'y_m',
  'speed_mps',
  'heading_rad',
  'acceleration_mps2',
  'length_m',
  'width_m',
  'payload_B',
];

function* messageRows(time_s: number, data: Uint8Array): Iterable<Row> {
  const message = decodeTraceMessage(data);
  const known = (name: keyof verge.v1.TraceMessage): number | null =>
    Object.hasOwn(message, name) ? rounded(Number(message[name]), 7) : null;
  yield {
    time_s,
    station: message.station,
    receiver: message.receiver,
    type: message.type,
    rssi_dBm: known('rssiDBm'),
    own: message.own,
    messageCount: known('messageCount'),
    x_m: known('xM'),
    y_m: known('yM'),
    speed_mps: known('speedMps'),
    heading_rad: known('headingRad'),
    acceleration_mps2: known('accelerationMps2'),
    length_m: known('lengthM'),
    width_m: known('widthM'),
    payload_B: message.payload.length,
  };
}

const EVENT_COLUMNS = ['time_s', 'code', 'text', 'station', 'value', 'unit', 'cause', 'path'];

function* eventRows(_time_s: number, data: Uint8Array): Iterable<Row> {
  for (const event of decodeViewFrame(data).events?.events ?? []) {
    yield {
      time_s: (event.timeUs ?? 0) / US_PER_S,
      code: event.code ?? '',
      text: event.text ?? '',
      station: event.stationId ?? 0,
      value: event.value ?? 0,
      unit: event.unit ?? '',
      cause: event.cause ?? '',
      path: event.path ?? '',
    };
  }
}

function* metricRows(time_s: number, data: Uint8Array): Iterable<Row> {
  for (const sample of decodeViewFrame(data).metrics?.samples ?? []) {
    const value = Number.isFinite(sample.value) ? (sample.value ?? null) : null;
    yield { time_s, name: sample.name ?? '', value, station: sample.stationId ?? 0 };
  }
}

function* controlRows(time_s: number, data: Uint8Array): Iterable<Row> {
  const change = decodeControlChange(data);
  yield { time_s, path: change.path, value: change.valueJson, origin: change.origin };
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
