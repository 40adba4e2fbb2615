import { SaxesParser } from 'saxes';
import { malformed, XmlElement } from '../road/sumo/xml.js';
import { mathematicalHeading_rad, US_PER_S } from '../units/units.js';
import { bodyByLength, usualHeight_m } from './basicSafetyMessage.js';
import { LaneBuilder } from './laneBuilder.js';
import { ProblemLog } from './problemLog.js';
import type { Trace, TraceBody, TraceFormat, TraceParser, TraceVehicle } from './trace.js';
import { TrackBuilder, timeSpan_us } from './trackBuilder.js';

/** The export has types by name only; dimensions are SUMO's defaults of the class a name hints at (docs, "Vehicle_Type_Parameter_Defaults"). */
const SIZE_BY_HINT: readonly [hint: RegExp, body: TraceBody, length_m: number, width_m: number][] = [
  [/bus|coach|tram/i, 'bus', 12, 2.5],
  [/truck|trailer|lorry|hgv/i, 'truck', 7.1, 2.4],
  [/deliver|van/i, 'van', 6.5, 2.16],
  [/motor|moped/i, 'motorcycle', 2.2, 0.9],
];
const CAR_LENGTH_M = 5;
const CAR_WIDTH_M = 1.8;

/**
 * SUMO floating car data (`--fcd-output`): timesteps of vehicles with the front bumper's x, y, the angle clockwise from
 * north, and optionally lane and pos, from which the lanes driven are drawn. There are no messages in it.
 */
export const sumoFcd: TraceFormat = {
  name: 'sumo-fcd',
  title: 'SUMO floating car data (XML, gzip too)',
  looksLike: (head) => head.includes('<fcd-export'),
  createParser: (source) => new FcdParser(source),
};

class FcdParser implements TraceParser {
  private readonly problems = new ProblemLog();
  private readonly xml = new SaxesParser();
  private readonly tracks = new TrackBuilder();
  private readonly lanes = new LaneBuilder();
  private readonly times_us: number[] = [];
  private time_us = 0;
  private tagLine = 1;
  private vehicles = 0;
  private broken = false;
  /** the one read last, for messages */
  private openElement: string | undefined;

  constructor(private readonly source: string) {
    this.xml.on('error', (error) => {
      throw malformed(source, this.xml.line, this.openElement, error.message);
    });
    this.xml.on('opentagstart', () => {
      this.tagLine = this.xml.line;
    });
    this.xml.on('opentag', (tag) => {
      this.openElement = tag.name;
      if (tag.name === 'timestep') this.onTimestep(this.element(tag.name, tag.attributes));
      else if (tag.name === 'vehicle') {
        this.problems.attempt(() => this.onVehicle(this.element(tag.name, tag.attributes)));
      }
    });
  }

  /** A break in the document (a killed SUMO, a cut file) ends the reading; what came before it stands. */
  write(text: string): void {
    if (!this.broken) this.untilBroken(() => this.xml.write(text));
  }

  end(): Trace {
    if (!this.broken) this.untilBroken(() => this.xml.close());
    this.problems.requireUsable(this.vehicles, this.source, 'at least one vehicle in a timestep');
    const { start_us, end_us } = timeSpan_us(this.times_us);
    return {
      format: sumoFcd.name,
      source: this.source,
      originUnix_ms: 0,
      timeNote: `simulated by SUMO; time 0 is its ${start_us / US_PER_S} s`,
      duration_us: end_us - start_us,
      records: [],
      tracks: this.tracks.tracks(start_us),
      lanes: this.lanes.lanes(),
      events: [],
      problems: this.problems.result(),
    };
  }

  private untilBroken(read: () => void): void {
    this.problems.attempt(() => {
      this.broken = true;
      read();
      this.broken = false;
    });
  }

  private element(name: string, attributes: object): XmlElement {
    return new XmlElement(name, attributes as Record<string, string>, this.source, this.tagLine);
  }

  private onTimestep(element: XmlElement): void {
    this.time_us = Math.round(element.time_s('time') * US_PER_S);
  }

  private onVehicle(element: XmlElement): void {
    const id = element.text('id');
    const x_m = element.number('x');
    const y_m = element.number('y');
    const heading_rad = mathematicalHeading_rad(element.number('angle'));
    const speed_mps = element.optionalNumber('speed') ?? 0;
    this.tracks.add(vehicleOf(id, element), { time_us: this.time_us, x_m, y_m, heading_rad, speed_mps });
    const lane = element.optional('lane');
    const position_m = element.optionalNumber('pos');
    if (lane !== undefined && position_m !== undefined) this.lanes.add(lane, position_m, x_m, y_m);
    if (this.times_us.at(-1) !== this.time_us) this.times_us.push(this.time_us);
    this.vehicles++;
  }
}

function vehicleOf(name: string, element: XmlElement): TraceVehicle {
  const type = element.optional('type') ?? '';
  const hinted = SIZE_BY_HINT.find(([hint]) => hint.test(type));
  const [, body, length_m, width_m] = hinted ?? [undefined, bodyByLength(CAR_LENGTH_M), CAR_LENGTH_M, CAR_WIDTH_M];
  return { name, length_m, width_m, height_m: usualHeight_m(body), body };
}
