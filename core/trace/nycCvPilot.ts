import { US_PER_S } from '../units/units.js';
import { readBsmCore, vehicleOf } from './basicSafetyMessage.js';
import { type BsmSighting, traceOfBsms } from './bsmTrace.js';
import { Fields, invalid, parsedJson } from './fields.js';
import { LineSplitter } from './lines.js';
import { ProblemLog } from './problemLog.js';
import type { Trace, TraceEvent, TraceFormat, TraceOptions, TraceParser } from './trace.js';

/** Bounds that only tell garbage from data: a recording is some minutes and some kilometres long. */
const LARGEST_TIME_S = 86_400;
const LARGEST_PLACE_M = 100_000;
/** J2735 DE_Acceleration: +-20 m/s2, 2001 (x .01) unavailable. */
const LARGEST_ACCELERATION_MPS2 = 20.01;
const NAMES = { speed: 'speed_mps', heading: 'heading_deg' } as const;
/** J2735 DE_VehicleHeight: units of 5 cm. */
const HEIGHT_UNIT_M = 0.05;

/**
 * Event recordings of the New York City Connected Vehicle Pilot (US DOT, EVENT-Readme.txt beside the data): one JSON
 * object a line, each one warning in one host vehicle with the BSMs around it. Place and time are relative and obfuscated,
 * T_s = 0 is the warning; myRFLevel is the received power in dBm, 0 for the host's own messages.
 */
export const nycCvPilot: TraceFormat = {
  name: 'nyc-cvpilot',
  title: 'New York City Connected Vehicle Pilot event (JSON lines)',
  looksLike: (head) => head.includes('"eventHeader"') && head.includes('"hostVehID"'),
  createParser: (source, options = {}) => new NycParser(source, options),
};

class NycParser implements TraceParser {
  private readonly problems = new ProblemLog();
  private readonly lines: LineSplitter;
  private readonly wanted: number;
  private events = 0;
  private header: Fields | undefined;
  private hostId = '';
  private readonly sightings: BsmSighting[] = [];

  constructor(
    private readonly source: string,
    options: TraceOptions,
  ) {
    this.wanted = options.event ?? 1;
    this.lines = new LineSplitter(source, (line, number) => this.onLine(line, number));
  }

  write(text: string): void {
    this.lines.write(text);
  }

  end(): Trace {
    this.lines.end();
    const { header, source } = this;
    if (header === undefined && this.events > 0) {
      throw invalid(source, `an event ${this.wanted}`, `${this.events} events`);
    }
    const frame = {
      format: nycCvPilot.name,
      source,
      timeNote: (start_us: number) => noteOf(header, start_us),
      originUnix_ms: () => 0,
      events: header === undefined ? [] : [warningOf(header, this.hostId)],
    };
    return traceOfBsms(frame, this.sightings, this.problems);
  }

  /** Each event has its own origin of place and time, so one is read: the wanted one. */
  private onLine(line: string, number: number): void {
    const where = `${this.source}:${number}`;
    this.problems.attempt(() => {
      const event = new Fields(parsedJson(line, where), where);
      const header = event.object('eventHeader');
      const messages = event.list('bsmList');
      this.events++;
      if (this.events !== this.wanted) return;
      this.hostId = header.text('hostVehID');
      this.header = header;
      messages.forEach((value, i) => {
        this.problems.attempt(() => this.sightings.push(this.sighting(value, `${where} bsmList[${i}]`)));
      });
    });
  }

  private sighting(value: unknown, where: string): BsmSighting {
    const record = new Fields(value, where).object('bsmRecord');
    const message = record.object('bsmMsg');
    const data = message.object('coreData');
    const core = readBsmCore(data, NAMES);
    const level_dBm = record.object('msgHeader').number('myRFLevel', -150, 50);
    const own = core.id === this.hostId;
    const { basicClass, height_m } = bodyHints(message);
    return {
      core,
      vehicle: vehicleOf(core, basicClass, height_m),
      time_us: Math.round(data.number('T_s', -LARGEST_TIME_S, LARGEST_TIME_S) * US_PER_S),
      x_m: data.number('X_m', -LARGEST_PLACE_M, LARGEST_PLACE_M),
      y_m: data.number('Y_m', -LARGEST_PLACE_M, LARGEST_PLACE_M),
      own,
      receiver: this.hostId,
      rssi_dBm: own ? undefined : level_dBm,
      acceleration_mps2: data
        .optionalObject('accelSet')
        ?.optionalNumber('long_mpss', -LARGEST_ACCELERATION_MPS2, LARGEST_ACCELERATION_MPS2),
      json: JSON.stringify(value),
    };
  }
}

/** Vehicle class and height of part II, where the message has it (partII-Id 2, SupplementalVehicleExtensions). */
function bodyHints(message: Fields): { basicClass?: number; height_m?: number } {
  const [part] = message.listOrEmpty('partII').filter((one) => one.numberOrUndefined('partII-Id') === 2);
  const value = part?.optionalObject('partII-Value');
  const height = value?.optionalObject('vehicleData')?.optionalNumber('height', 0, 127);
  return {
    basicClass: value?.optionalNumber('classification', 0, 255),
    height_m: height ? height * HEIGHT_UNIT_M : undefined,
  };
}

function noteOf(header: Fields | undefined, start_us: number): string {
  const place = header?.textOrEmpty('eventLocationBin');
  const when = header?.textOrEmpty('eventTimeBin');
  return `real time and place withheld (${when}, ${place}); the warning is at ${(-start_us / US_PER_S).toFixed(3)} s`;
}

/** Event types of the pilot's applications. */
const WARNINGS: Readonly<Record<string, string>> = {
  fcw: 'forward collision warning',
  eebl: 'emergency electronic brake light',
  bsw: 'blind spot warning',
  lcw: 'lane change warning',
  ima: 'intersection movement assist',
  vtrw: 'vehicle turning right warning',
  spdcomp: 'speed compliance',
  cspdcomp: 'curve speed compliance',
  spdcompwz: 'speed compliance in a work zone',
  rlvw: 'red light violation warning',
};

function warningOf(header: Fields, station: string): TraceEvent {
  const type = header.textOrEmpty('eventType');
  return { time_us: 0, code: 'warning', text: `${WARNINGS[type] ?? type} in the host vehicle`, station };
}
