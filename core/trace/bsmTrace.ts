import { type BsmCore, frontBumper, lostMessages } from './basicSafetyMessage.js';
import type { ProblemLog } from './problemLog.js';
import type { Trace, TraceEvent, TraceLane, TraceRecord, TraceVehicle } from './trace.js';
import { laneOfTrack, TrackBuilder, timeSpan_us } from './trackBuilder.js';

/** One BSM as a format's parser read it. Its time is on the recorder's own clock. */
export interface BsmSighting {
  readonly core: BsmCore;
  readonly vehicle: TraceVehicle;
  readonly time_us: number;
  /** vehicle centre, local plane */
  readonly x_m: number;
  readonly y_m: number;
  readonly own: boolean;
  readonly receiver: string;
  readonly rssi_dBm?: number;
  readonly acceleration_mps2?: number;
  readonly json: string;
}

/** What a format knows of the whole recording. */
export interface BsmTraceFrame {
  readonly format: string;
  readonly source: string;
  readonly timeNote: (start_us: number) => string;
  readonly originUnix_ms: (start_us: number) => number;
  readonly originLatitude_deg?: number;
  readonly originLongitude_deg?: number;
  /** on the recorder's clock */
  readonly events: readonly TraceEvent[];
}

/** Builds a trace from its messages: time 0 is the first of them, vehicles are where their messages said. */
export function traceOfBsms(frame: BsmTraceFrame, sightings: readonly BsmSighting[], problems: ProblemLog): Trace {
  problems.requireUsable(sightings.length, frame.source, 'at least one basic safety message');
  const ordered = [...sightings].sort((a, b) => a.time_us - b.time_us);
  const { start_us, end_us } = timeSpan_us(ordered.map((one) => one.time_us));
  const tracks = tracksOf(ordered, start_us);
  return {
    format: frame.format,
    source: frame.source,
    originUnix_ms: frame.originUnix_ms(start_us),
    timeNote: frame.timeNote(start_us),
    originLatitude_deg: frame.originLatitude_deg,
    originLongitude_deg: frame.originLongitude_deg,
    duration_us: end_us - start_us,
    records: ordered.map((one) => recordOf(one, start_us)),
    tracks,
    lanes: tracks.map(laneOfTrack).filter((lane): lane is TraceLane => lane !== undefined),
    events: frame.events.map((event) => ({ ...event, time_us: event.time_us - start_us })),
    problems: problems.result(),
  };
}

function tracksOf(ordered: readonly BsmSighting[], start_us: number) {
  const builder = new TrackBuilder();
  const headings = new Map<string, number>();
  for (const { core, vehicle, time_us, x_m, y_m } of ordered) {
    // A sender that stands still may have no heading: it keeps the last one.
    const heading_rad = core.heading_rad ?? headings.get(core.id) ?? 0;
    headings.set(core.id, heading_rad);
    const bumper = frontBumper(x_m, y_m, heading_rad, vehicle.length_m);
    builder.add(vehicle, { time_us, ...bumper, heading_rad, speed_mps: core.speed_mps });
  }
  return builder.tracks(start_us);
}

function recordOf(sighting: BsmSighting, start_us: number): TraceRecord {
  const { core, time_us, receiver, own, rssi_dBm, x_m, y_m, acceleration_mps2, json } = sighting;
  return {
    time_us: time_us - start_us,
    station: core.id,
    receiver,
    type: 'BSM',
    own,
    rssi_dBm,
    messageCount: core.messageCount,
    x_m,
    y_m,
    speed_mps: core.speed_mps,
    heading_rad: core.heading_rad,
    acceleration_mps2,
    length_m: core.length_m,
    width_m: core.width_m,
    json,
  };
}

/** Received messages of each sender that never arrived, from their counters. */
export function lostByStation(trace: Pick<Trace, 'records'>): Map<string, number> {
  const counts = new Map<string, number[]>();
  for (const { station, own, messageCount } of trace.records) {
    if (own || messageCount === undefined) continue;
    const known = counts.get(station);
    if (known) known.push(messageCount);
    else counts.set(station, [messageCount]);
  }
  return new Map([...counts].map(([station, values]) => [station, lostMessages(values)]));
}
