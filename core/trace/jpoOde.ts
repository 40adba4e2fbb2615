import { LocalPlane } from '../facilities/localPlane.js';
import { US_PER_MS } from '../units/units.js';
import { type BsmCore, readBsmCore, vehicleOf } from './basicSafetyMessage.js';
import { type BsmSighting, traceOfBsms } from './bsmTrace.js';
import { Fields, invalid, parsedJson } from './fields.js';
import { LineSplitter } from './lines.js';
import { ProblemLog } from './problemLog.js';
import type { Trace, TraceFormat, TraceParser } from './trace.js';

const NAMES = { speed: 'speed', heading: 'heading' } as const;
const LARGEST_ACCELERATION_MPS2 = 20.01;
const MS_PER_MINUTE = 60_000;
/** J2735 DE_DSecond: 0..60999 with leap seconds, 65535 unavailable. */
const LARGEST_SECMARK_MS = 60_999;
const SECMARK_UNAVAILABLE = 65_535;

/** With a zone, so that its reading depends on no machine's; some versions of the ODE append "[UTC]". */
const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)(\[UTC\])?$/;

/** A message with its place still on the globe. */
interface Sighting extends Omit<BsmSighting, 'x_m' | 'y_m'> {
  readonly latitude_deg: number;
  readonly longitude_deg: number;
}

/**
 * BSM log of an on-board unit as the US DOT JPO Operational Data Environment writes it: one JSON object a line with
 * `metadata` and `payload`; bsmSource EV is the unit's own message, RV a received one. Received power is not recorded.
 */
export const jpoOde: TraceFormat = {
  name: 'jpo-ode',
  title: 'JPO ODE basic safety messages (JSON lines)',
  looksLike: (head) => head.includes('"metadata"') && /OdeBsmPayload|"bsmSource"/.test(head),
  createParser: (source) => new OdeParser(source),
};

class OdeParser implements TraceParser {
  private readonly problems = new ProblemLog();
  private readonly lines: LineSplitter;
  private readonly sightings: Sighting[] = [];

  constructor(private readonly source: string) {
    this.lines = new LineSplitter(source, (line, number) => this.onLine(line, number));
  }

  write(text: string): void {
    this.lines.write(text);
  }

  end(): Trace {
    this.lines.end();
    const latitude_deg = mean(this.sightings.map((one) => one.latitude_deg));
    const longitude_deg = mean(this.sightings.map((one) => one.longitude_deg));
    const plane = new LocalPlane(latitude_deg, longitude_deg);
    const recorder = this.sightings.find((one) => one.own)?.core.id ?? '';
    const placed = this.sightings.map((one) => ({
      ...one,
      receiver: recorder,
      x_m: plane.x_m(one.longitude_deg),
      y_m: plane.y_m(one.latitude_deg),
    }));
    const frame = {
      format: jpoOde.name,
      source: this.source,
      timeNote: () => 'time of position by the senders (secMark)',
      originUnix_ms: (start_us: number) => start_us / US_PER_MS,
      originLatitude_deg: latitude_deg,
      originLongitude_deg: longitude_deg,
      events: [],
    };
    return traceOfBsms(frame, placed, this.problems);
  }

  private onLine(line: string, number: number): void {
    const where = `${this.source}:${number}`;
    this.problems.attempt(() => {
      const record = new Fields(parsedJson(line, where), where);
      const data = record.object('payload').object('data').object('coreData');
      this.sightings.push(sightingOf(record.object('metadata'), data, readBsmCore(data, NAMES), line));
    });
  }
}

function sightingOf(metadata: Fields, data: Fields, core: BsmCore, json: string): Sighting {
  const position = data.object('position');
  const accelerations = data.optionalObject('accelSet');
  return {
    core,
    vehicle: vehicleOf(core),
    time_us: timeOfPosition_ms(metadata, data) * US_PER_MS,
    // 90.0000001 and 180.0000001 are "unavailable" (J2735 DE_Latitude, DE_Longitude).
    latitude_deg: position.number('latitude', -90, 90),
    longitude_deg: position.number('longitude', -180, 180),
    own: metadata.textOrEmpty('bsmSource') === 'EV',
    receiver: '',
    acceleration_mps2: accelerations?.optionalNumber(
      'accelLong',
      -LARGEST_ACCELERATION_MPS2,
      LARGEST_ACCELERATION_MPS2,
    ),
    json,
  };
}

/**
 * Unix time of the position, ms: the sender's second mark (ms of the minute) in the minute nearest the recorder's stamp,
 * which alone lags a received message by up to 100 ms; the stamp itself where there is no mark.
 */
function timeOfPosition_ms(metadata: Fields, data: Fields): number {
  const text = metadata.text('recordGeneratedAt');
  const stamp_ms = ISO_TIME.test(text) ? Date.parse(text.replace('[UTC]', '')) : Number.NaN;
  if (Number.isNaN(stamp_ms))
    throw invalid(`${metadata.where}.recordGeneratedAt`, 'an ISO 8601 time with a zone', text);
  const mark_ms = data.optionalNumber('secMark', 0, SECMARK_UNAVAILABLE);
  if (mark_ms === undefined || mark_ms > LARGEST_SECMARK_MS) return stamp_ms;
  const minute = Math.round((stamp_ms - mark_ms) / MS_PER_MINUTE);
  return minute * MS_PER_MINUTE + mark_ms;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
