import type { VergeError } from '../errors/vergeError.js';

/** A V2X message of a recorded trace. Places and speeds are what the message said, not corrected. */
export interface TraceRecord {
  /** since the trace's time 0 */
  time_us: number;
  /** sender's pseudonym */
  station: string;
  /** who recorded it */
  receiver: string;
  type: string;
  /** the recorder's own transmission */
  own: boolean;
  rssi_dBm?: number;
  /** J2735 msgCnt, 0..127 */
  messageCount?: number;
  /** vehicle centre (J2735: reference point of the position), local plane */
  x_m?: number;
  y_m?: number;
  speed_mps?: number;
  heading_rad?: number;
  acceleration_mps2?: number;
  length_m?: number;
  width_m?: number;
  /** the original record, whole */
  json: string;
}

/** Bodies the page can draw. */
export type TraceBody = 'car' | 'van' | 'truck' | 'bus' | 'motorcycle';

export interface TraceVehicle {
  readonly name: string;
  readonly length_m: number;
  readonly width_m: number;
  readonly height_m: number;
  readonly body: TraceBody;
}

/** Where a vehicle was: columns ascending in time, front-bumper centre. */
export interface TraceTrack {
  readonly vehicle: TraceVehicle;
  readonly time_us: Float64Array;
  readonly x_m: Float64Array;
  readonly y_m: Float64Array;
  readonly heading_rad: Float64Array;
  readonly speed_mps: Float64Array;
}

/** Ground to draw under the vehicles, inferred from where they drove. */
export interface TraceLane {
  readonly id: string;
  readonly width_m: number;
  /** x0, y0, x1, y1, ... */
  readonly shape_m: Float64Array;
  readonly internal: boolean;
}

/** Something the trace itself reports, such as a warning shown to a driver. */
export interface TraceEvent {
  readonly time_us: number;
  readonly code: string;
  readonly text: string;
  readonly station: string;
}

/** What could not be used: how many records, and the first of them. */
export interface TraceProblems {
  readonly skipped: number;
  readonly first: readonly VergeError[];
}

export interface Trace {
  readonly format: string;
  readonly source: string;
  /** Unix time of time 0, ms; 0 when the trace does not tell */
  readonly originUnix_ms: number;
  readonly timeNote: string;
  /** of the local plane's (0, 0); undefined when the trace does not tell */
  readonly originLatitude_deg?: number;
  readonly originLongitude_deg?: number;
  readonly duration_us: number;
  /** ordered by time */
  readonly records: readonly TraceRecord[];
  /** ordered by name; the vehicle of tracks[i] has id i + 1 in the view */
  readonly tracks: readonly TraceTrack[];
  readonly lanes: readonly TraceLane[];
  readonly events: readonly TraceEvent[];
  readonly problems: TraceProblems;
}

export interface TraceOptions {
  /** which event of a file that holds several, from 1 */
  readonly event?: number;
}

/** Takes a file's text in pieces. */
export interface TraceParser {
  write(text: string): void;
  /** @throws VergeError TRACE_INVALID when nothing could be used: the first problem, with file and line */
  end(): Trace;
}

/** One recorded format, registered by name in server/importers. */
export interface TraceFormat {
  readonly name: string;
  readonly title: string;
  /** Whether a file that begins so is of this format. `head` may end inside a line. */
  looksLike(head: string): boolean;
  createParser(source: string, options?: TraceOptions): TraceParser;
}
