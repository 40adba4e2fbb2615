import { LocalPlane } from '../facilities/localPlane.js';
import { degreesToRadians, mathematicalHeading_rad, US_PER_S } from '../units/units.js';
import { bodyByLength, usualHeight_m } from './basicSafetyMessage.js';
import { invalid } from './fields.js';
import { LineSplitter } from './lines.js';
import { ProblemLog } from './problemLog.js';
import type { Trace, TraceFormat, TraceLane, TraceParser } from './trace.js';
import { laneOfTrack, TrackBuilder, timeSpan_us } from './trackBuilder.js';

/** Columns: time_s and id are needed, and a place: x_m and y_m, or latitude_deg and longitude_deg. */
const NEEDED = ['time_s', 'id'] as const;
const USUAL_LENGTH_M = 4.5;
const USUAL_WIDTH_M = 1.8;

interface Row {
  time_us: number;
  id: string;
  place: readonly [number, number];
  heading_rad: number | undefined;
  speed_mps: number;
  length_m: number;
  width_m: number;
}

/**
 * Vehicle tracks as CSV with a header line: time_s, id, x_m, y_m (front bumper, local plane) or latitude_deg,
 * longitude_deg; optional heading_rad (mathematical) or heading_deg (clockwise from north), speed_mps, length_m, width_m.
 * What `verge export --csv` writes is read back. Other columns are ignored.
 */
export const traceCsv: TraceFormat = {
  name: 'csv',
  title: 'Vehicle tracks (CSV with a header line)',
  looksLike: (head) => {
    const columns = columnsOf(head.split('\n', 1)[0]);
    return NEEDED.every((name) => columns.includes(name)) && (isOnGlobe(columns) || columns.includes('x_m'));
  },
  createParser: (source) => new CsvParser(source),
};

const columnsOf = (line: string): string[] =>
  line
    .replace(/^\uFEFF/, '')
    .split(',')
    .map((name) => name.trim().replaceAll('"', ''));

const isOnGlobe = (columns: readonly string[]): boolean =>
  columns.includes('latitude_deg') && columns.includes('longitude_deg');

class CsvParser implements TraceParser {
  private readonly problems = new ProblemLog();
  private readonly lines: LineSplitter;
  private columns: string[] = [];
  private readonly rows: Row[] = [];

  constructor(private readonly source: string) {
    this.lines = new LineSplitter(source, (line, number) => this.onLine(line, number));
  }

  write(text: string): void {
    this.lines.write(text);
  }

  end(): Trace {
    this.lines.end();
    this.problems.requireUsable(this.rows.length, this.source, 'at least one row');
    const { start_us, end_us } = timeSpan_us(this.rows.map((row) => row.time_us));
    const origin = isOnGlobe(this.columns) ? this.meanPlace() : undefined;
    const tracks = this.trackBuilder(origin).tracks(start_us);
    return {
      format: traceCsv.name,
      source: this.source,
      originUnix_ms: 0,
      timeNote: `time 0 is ${start_us / US_PER_S} s in the file`,
      originLatitude_deg: origin?.[1],
      originLongitude_deg: origin?.[0],
      duration_us: end_us - start_us,
      records: [],
      tracks,
      lanes: tracks.map(laneOfTrack).filter((lane): lane is TraceLane => lane !== undefined),
      events: [],
      problems: this.problems.result(),
    };
  }

  private onLine(line: string, number: number): void {
    const where = `${this.source}:${number}`;
    if (this.columns.length === 0) {
      this.columns = columnsOf(line);
      const missing = [...NEEDED, ...this.placeColumns()].find((name) => !this.columns.includes(name));
      if (missing !== undefined) throw invalid(where, `a column ${missing}`, line);
      return;
    }
    this.problems.attempt(() => this.rows.push(this.row(line.split(','), where)));
  }

  private placeColumns(): readonly [string, string] {
    return isOnGlobe(this.columns) ? ['longitude_deg', 'latitude_deg'] : ['x_m', 'y_m'];
  }

  private row(cells: readonly string[], where: string): Row {
    const [first, second] = this.placeColumns();
    return {
      time_us: Math.round(this.number(cells, 'time_s', where) * US_PER_S),
      id: this.cell(cells, 'id'),
      place: [this.number(cells, first, where), this.number(cells, second, where)],
      heading_rad: this.heading_rad(cells, where),
      speed_mps: this.optionalNumber(cells, 'speed_mps', where) ?? 0,
      length_m: this.optionalNumber(cells, 'length_m', where) ?? USUAL_LENGTH_M,
      width_m: this.optionalNumber(cells, 'width_m', where) ?? USUAL_WIDTH_M,
    };
  }

  private heading_rad(cells: readonly string[], where: string): number | undefined {
    const compass_deg = this.optionalNumber(cells, 'heading_deg', where);
    return compass_deg === undefined
      ? this.optionalNumber(cells, 'heading_rad', where)
      : mathematicalHeading_rad(compass_deg);
  }

  private cell(cells: readonly string[], name: string): string {
    const index = this.columns.indexOf(name);
    return index < 0 ? '' : (cells[index] ?? '').trim();
  }

  private optionalNumber(cells: readonly string[], name: string, where: string): number | undefined {
    return this.cell(cells, name) === '' ? undefined : this.number(cells, name, where);
  }

  private number(cells: readonly string[], name: string, where: string): number {
    const text = this.cell(cells, name);
    const value = text === '' ? Number.NaN : Number(text);
    if (!Number.isFinite(value)) throw invalid(`${where} ${name}`, 'a number', text);
    return value;
  }

  private meanPlace(): readonly [number, number] {
    const sum = this.rows.reduce(([a, b], { place }) => [a + place[0], b + place[1]], [0, 0]);
    return [sum[0] / this.rows.length, sum[1] / this.rows.length];
  }

  private trackBuilder(origin: readonly [number, number] | undefined): TrackBuilder {
    const plane = origin && new LocalPlane(origin[1], origin[0]);
    const builder = new TrackBuilder();
    const before = new Map<string, { x_m: number; y_m: number; heading_rad: number }>();
    for (const row of [...this.rows].sort((a, b) => a.time_us - b.time_us)) {
      const [x_m, y_m] = plane ? [plane.x_m(row.place[0]), plane.y_m(row.place[1])] : row.place;
      const heading_rad = row.heading_rad ?? headingFrom(before.get(row.id), x_m, y_m);
      before.set(row.id, { x_m, y_m, heading_rad });
      const { id: name, length_m, width_m, time_us, speed_mps } = row;
      const body = bodyByLength(length_m);
      const vehicle = { name, length_m, width_m, height_m: usualHeight_m(body), body };
      builder.add(vehicle, { time_us, x_m, y_m, heading_rad, speed_mps });
    }
    return builder;
  }
}

/** Shorter steps say nothing of a direction, m. */
const SHORTEST_STEP_M = 0.2;

/** Direction of travel where the file has no heading. */
function headingFrom(
  before: { x_m: number; y_m: number; heading_rad: number } | undefined,
  x_m: number,
  y_m: number,
): number {
  if (before === undefined) return degreesToRadians(0);
  const dx_m = x_m - before.x_m;
  const dy_m = y_m - before.y_m;
  return Math.hypot(dx_m, dy_m) < SHORTEST_STEP_M ? before.heading_rad : Math.atan2(dy_m, dx_m);
}
