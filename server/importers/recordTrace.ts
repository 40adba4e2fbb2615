import { verge } from '#proto';
import { bytesOf } from '../../core/columns/columns.js';
import { MOMENT_PERIOD_US, momentsOf } from '../../core/trace/moments.js';
import type { Trace, TraceRecord, TraceTrack, TraceVehicle } from '../../core/trace/trace.js';
import { Recorder, type RecordingResult } from '../recording/recorder.js';

/** Type columns are bytes. */
const MOST_TYPES = 256;
/** Ground shown around the vehicles' paths, m. */
const MARGIN_M = 50;
const DECIMETRES_PER_M = 10;

/**
 * Writes a trace as a recording: scene, poses at 10 Hz, a pulse for every message, and every message with its original
 * record. The vehicle of tracks[i] has id i + 1; TraceInfo.stations and Scene.scenario_json name them.
 */
export async function recordTrace(trace: Trace, path: string, version: string): Promise<RecordingResult> {
  const stations = trace.tracks.map((track) => track.vehicle.name);
  const recorder = await Recorder.open(path, {
    format: trace.format,
    scenario: trace.source,
    version,
    source: trace.source,
    originUnix_ms: trace.originUnix_ms,
    timeNote: trace.timeNote,
    stations,
  });
  const types = new VehicleTypes(trace.tracks);
  recorder.scene(sceneOf(trace, stations, types.list));
  const events = new EventFeed(trace, stations);
  for (const moment of momentsOf(trace.tracks, trace.duration_us, (track) => types.indexOf(track.vehicle))) {
    recorder.moment(moment);
    events.recordUntil(recorder, moment.time_us);
    if (recorder.overloaded) await recorder.drained();
  }
  events.recordUntil(recorder, trace.duration_us + MOMENT_PERIOD_US);
  return recorder.close({ skippedRecords: trace.problems.skipped });
}

/** Vehicles of equal body and size (to a decimetre) share a type; beyond the last free index they share the last. */
class VehicleTypes {
  readonly list: verge.v1.ISceneVehicleType[] = [];
  private readonly indices = new Map<string, number>();

  constructor(tracks: readonly TraceTrack[]) {
    for (const { vehicle } of tracks) {
      const key = keyOf(vehicle);
      if (this.indices.has(key)) continue;
      if (this.list.length < MOST_TYPES) this.list.push(typeOf(vehicle));
      this.indices.set(key, this.list.length - 1);
    }
  }

  indexOf(vehicle: TraceVehicle): number {
    return this.indices.get(keyOf(vehicle)) ?? 0;
  }
}

const keyOf = ({ body, length_m, width_m }: TraceVehicle): string =>
  `${body} ${Math.round(length_m * DECIMETRES_PER_M)} ${Math.round(width_m * DECIMETRES_PER_M)}`;

const typeOf = ({ body, length_m, width_m, height_m }: TraceVehicle): verge.v1.ISceneVehicleType => ({
  name: `${body} ${length_m.toFixed(1)} m`,
  lengthM: length_m,
  widthM: width_m,
  heightM: height_m,
  body,
});

function sceneOf(
  trace: Trace,
  stations: readonly string[],
  vehicleTypes: verge.v1.ISceneVehicleType[],
): verge.v1.IScene {
  const { format, source, timeNote } = trace;
  return {
    name: source,
    title: `${source} (${format})`,
    scenarioJson: JSON.stringify({ trace: { format, source, timeNote, stations } }),
    trace: true,
    timeOriginUnixMs: trace.originUnix_ms,
    originLatitudeDeg: trace.originLatitude_deg ?? 0,
    originLongitudeDeg: trace.originLongitude_deg ?? 0,
    vehicleTypes,
    lanes: trace.lanes.map((lane, edge) => ({
      id: lane.id,
      widthM: lane.width_m,
      shape: bytesOf(Float32Array.from(lane.shape_m)),
      kind: lane.internal ? 1 : 0,
      edge,
    })),
    ...boundsOf(trace.tracks),
  };
}

function boundsOf(tracks: readonly TraceTrack[]): { minXM: number; minYM: number; maxXM: number; maxYM: number } {
  const bounds = { minXM: Infinity, minYM: Infinity, maxXM: -Infinity, maxYM: -Infinity };
  for (const { x_m, y_m } of tracks) {
    for (let i = 0; i < x_m.length; i++) {
      bounds.minXM = Math.min(bounds.minXM, x_m[i] - MARGIN_M);
      bounds.minYM = Math.min(bounds.minYM, y_m[i] - MARGIN_M);
      bounds.maxXM = Math.max(bounds.maxXM, x_m[i] + MARGIN_M);
      bounds.maxYM = Math.max(bounds.maxYM, y_m[i] + MARGIN_M);
    }
  }
  return bounds;
}

/** Hands out messages and events in order of time. */
class EventFeed {
  private nextRecord = 0;
  private nextEvent = 0;
  private readonly idByName: ReadonlyMap<string, number>;

  constructor(
    private readonly trace: Trace,
    stations: readonly string[],
  ) {
    this.idByName = new Map(stations.map((name, i) => [name, i + 1]));
  }

  /** Everything up to a time that was not handed out yet. */
  recordUntil(recorder: Recorder, time_us: number): void {
    const { records, events } = this.trace;
    const messages: verge.v1.IMessageView[] = [];
    const happened: verge.v1.IRunEvent[] = [];
    while (this.nextRecord < records.length && records[this.nextRecord].time_us <= time_us) {
      const record = records[this.nextRecord++];
      messages.push(this.pulseOf(record));
      recorder.message(messageOf(record));
    }
    while (this.nextEvent < events.length && events[this.nextEvent].time_us <= time_us) {
      const { code, text, station, time_us: at_us } = events[this.nextEvent++];
      happened.push({ timeUs: at_us, code, text, stationId: this.idByName.get(station) ?? 0 });
    }
    if (messages.length + happened.length === 0) return;
    recorder.frame({ events: { messages, events: happened } }, Math.min(time_us, this.trace.duration_us));
  }

  /** A received message was decoded by the recorder; who else heard it, or the recorder's own, is not known. */
  private pulseOf(record: TraceRecord): verge.v1.IMessageView {
    return {
      timeUs: record.time_us,
      sender: this.idByName.get(record.station) ?? 0,
      type: verge.v1.MessageType.BSM,
      receivers: record.own ? 0 : 1,
      payload: new TextEncoder().encode(record.json),
      xM: record.x_m ?? 0,
      yM: record.y_m ?? 0,
      rssiDBm: record.rssi_dBm,
    };
  }
}

function messageOf(record: TraceRecord): verge.v1.ITraceMessage {
  return {
    timeUs: record.time_us,
    station: record.station,
    receiver: record.receiver,
    type: record.type,
    rssiDBm: record.rssi_dBm,
    own: record.own,
    messageCount: record.messageCount,
    xM: record.x_m,
    yM: record.y_m,
    speedMps: record.speed_mps,
    headingRad: record.heading_rad,
    accelerationMps2: record.acceleration_mps2,
    lengthM: record.length_m,
    widthM: record.width_m,
    json: record.json,
  };
}
