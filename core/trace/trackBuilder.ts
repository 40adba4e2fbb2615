import type { TraceLane, TraceTrack, TraceVehicle } from './trace.js';

interface Pose {
  time_us: number;
  x_m: number;
  y_m: number;
  heading_rad: number;
  speed_mps: number;
}

/** Points of an inferred lane are at least so far apart, m. */
const LANE_POINT_SPACING_M = 2;
/** An inferred lane is so much wider than its vehicle, m. */
const LANE_MARGIN_M = 1;

/** Gathers poses by vehicle, in any order, into tracks. */
export class TrackBuilder {
  private readonly vehicles = new Map<string, TraceVehicle>();
  private readonly poses = new Map<string, Pose[]>();

  /** Front-bumper pose. The vehicle's dimensions are those of its first pose. */
  add(vehicle: TraceVehicle, pose: Pose): void {
    const known = this.poses.get(vehicle.name);
    if (known) {
      known.push(pose);
      return;
    }
    this.vehicles.set(vehicle.name, vehicle);
    this.poses.set(vehicle.name, [pose]);
  }

  has(name: string): boolean {
    return this.vehicles.has(name);
  }

  /** Tracks in the order of their vehicles' names, times shifted by -`start_us`; of equal times the first stays. */
  tracks(start_us: number): TraceTrack[] {
    return [...this.vehicles.values()]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((vehicle) => trackOf(vehicle, this.poses.get(vehicle.name) ?? [], start_us));
  }
}

function trackOf(vehicle: TraceVehicle, unsorted: readonly Pose[], start_us: number): TraceTrack {
  const poses = [...unsorted]
    .sort((a, b) => a.time_us - b.time_us)
    .filter((pose, i, all) => i === 0 || pose.time_us > all[i - 1].time_us);
  return {
    vehicle,
    time_us: Float64Array.from(poses, (pose) => pose.time_us - start_us),
    x_m: Float64Array.from(poses, (pose) => pose.x_m),
    y_m: Float64Array.from(poses, (pose) => pose.y_m),
    heading_rad: Float64Array.from(poses, (pose) => pose.heading_rad),
    speed_mps: Float64Array.from(poses, (pose) => pose.speed_mps),
  };
}

/** The path of one vehicle as ground to draw under it; undefined when it hardly moved. */
export function laneOfTrack(track: TraceTrack): TraceLane | undefined {
  const shape = [track.x_m[0], track.y_m[0]];
  for (let i = 1; i < track.time_us.length; i++) {
    const n = shape.length;
    const step_m = Math.hypot(track.x_m[i] - shape[n - 2], track.y_m[i] - shape[n - 1]);
    if (step_m >= LANE_POINT_SPACING_M) shape.push(track.x_m[i], track.y_m[i]);
  }
  if (shape.length < 4) return undefined;
  const width_m = track.vehicle.width_m + LANE_MARGIN_M;
  return { id: `track:${track.vehicle.name}`, width_m, shape_m: Float64Array.from(shape), internal: false };
}

/** Earliest and latest time over tracks and records. */
export function timeSpan_us(times: Iterable<number>): { start_us: number; end_us: number } {
  let start_us = Number.POSITIVE_INFINITY;
  let end_us = Number.NEGATIVE_INFINITY;
  for (const time_us of times) {
    start_us = Math.min(start_us, time_us);
    end_us = Math.max(end_us, time_us);
  }
  return { start_us, end_us };
}
