import { wrapAngle_rad } from '../geometry/polyline.js';
import { EGO_FLAG } from '../stations/egoContext.js';
import { US_PER_S } from '../units/units.js';
import type { VehicleView } from '../view/vehicleView.js';
import type { TraceTrack } from './trace.js';

/** Moments of a replayed trace are so far apart. */
export const MOMENT_PERIOD_US = 100_000;
/** A vehicle unseen for longer is not shown: nothing is known of it. */
const LONGEST_GAP_US = 3 * US_PER_S;
/** Brake lights are inferred: on when speed falls faster than this, m/s2. */
const BRAKING_MPS2 = 1;
const NOTHING = new Uint8Array(0);

/** A moment under construction. */
interface Columns {
  id: number[];
  x_m: number[];
  y_m: number[];
  heading_rad: number[];
  speed_mps: number[];
  type: number[];
  flags: number[];
}

/** Follows one track forwards in time. */
class TrackCursor {
  private next = 0;

  constructor(
    private readonly track: TraceTrack,
    private readonly id: number,
    private readonly type: number,
  ) {}

  /** Adds the vehicle's pose at a time, interpolated between the sightings around it, when it was there. */
  addTo(columns: Columns, time_us: number): void {
    const { time_us: times } = this.track;
    while (this.next < times.length && times[this.next] < time_us) this.next++;
    if (this.next === times.length) return;
    if (times[this.next] === time_us) this.push(columns, this.next, this.next, 0);
    else if (this.next > 0 && times[this.next] - times[this.next - 1] <= LONGEST_GAP_US) {
      const from_us = times[this.next - 1];
      this.push(columns, this.next - 1, this.next, (time_us - from_us) / (times[this.next] - from_us));
    }
  }

  private push(columns: Columns, a: number, b: number, share: number): void {
    const { x_m, y_m, heading_rad, speed_mps } = this.track;
    const between = (column: Float64Array): number => column[a] + share * (column[b] - column[a]);
    columns.id.push(this.id);
    columns.x_m.push(between(x_m));
    columns.y_m.push(between(y_m));
    columns.heading_rad.push(wrapAngle_rad(heading_rad[a] + share * wrapAngle_rad(heading_rad[b] - heading_rad[a])));
    columns.speed_mps.push(between(speed_mps));
    columns.type.push(this.type);
    columns.flags.push(this.isBraking(a, b) ? EGO_FLAG.braking : 0);
  }

  private isBraking(a: number, b: number): boolean {
    const { time_us, speed_mps } = this.track;
    const from = a === b ? Math.max(0, a - 1) : a;
    const elapsed_s = (time_us[b] - time_us[from]) / US_PER_S;
    return elapsed_s > 0 && (speed_mps[from] - speed_mps[b]) / elapsed_s > BRAKING_MPS2;
  }
}

/**
 * A trace as moments of the view stream, every `period_us` from 0 to its end. The vehicle of tracks[i] has id i + 1.
 *
 * @param typeOf index of a vehicle's type in Scene.vehicle_types
 */
export function* momentsOf(
  tracks: readonly TraceTrack[],
  duration_us: number,
  typeOf: (track: TraceTrack) => number,
  period_us = MOMENT_PERIOD_US,
): Generator<VehicleView, void, void> {
  const cursors = tracks.map((track, i) => new TrackCursor(track, i + 1, typeOf(track)));
  for (let time_us = 0; time_us <= duration_us; time_us += period_us) {
    const columns: Columns = { id: [], x_m: [], y_m: [], heading_rad: [], speed_mps: [], type: [], flags: [] };
    for (const cursor of cursors) cursor.addTo(columns, time_us);
    yield {
      time_us,
      count: columns.id.length,
      ...columns,
      belief: [],
      signals: NOTHING,
      wetness: NOTHING,
      slickness: NOTHING,
      hazards: [],
      weather: [],
    };
  }
}
