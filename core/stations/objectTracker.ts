import type { PerceivedObject, Told } from '../facilities/cpService.js';
import { type DetectionRecord, noteScan, perceptionQuality } from '../facilities/perceptionQuality.js';
import type { Pose } from './egoState.js';
import { detectionConfidence, RADAR_SIGMA } from './radarFigures.js';
import type { RadarObjects } from './radarScan.js';
import { newTrackState, predict, sigmaOf, type TrackState, update } from './trackFilter.js';

/** A track not found for so long is dropped. Design assumption: five scans of 100 ms. */
const LOST_US = 500_000;
/** A detection belongs to a track within this distance and three of its standard deviations, m. */
const GATE_M = 2;
const GATE_SIGMAS = 3;
/** Slower objects keep the heading they had, m/s: the direction of a small velocity is noise. */
const HEADING_FROM_MPS = 1;
/** ObjectID has 16 bits; at a new object each 10 ms an id is not used anew within 60 s (TS 103 324 V2.1.1 table F.1). */
const IDS = 65_536;

/** An object a station follows with its radar. */
export class Track implements PerceivedObject, DetectionRecord {
  readonly isTypeA = false; // radars of this world find vehicles only
  told: Told | null = null;
  confidence = 0;
  detected = 0;
  heading_rad = Number.NaN;
  quality = 0;
  firstSeen_us: number;
  lastSeen_us: number;
  /** found in the scan that is looked at */
  found = true;

  constructor(
    readonly id: number,
    readonly state: TrackState,
    /** true station id of what was found first: for scoring, nothing a station knows */
    readonly truthId: number,
    public time_us: number,
  ) {
    this.firstSeen_us = time_us;
    this.lastSeen_us = time_us;
  }

  get x_m(): number {
    return this.state.mean[0];
  }

  get y_m(): number {
    return this.state.mean[1];
  }

  get vx_mps(): number {
    return this.state.mean[2];
  }

  get vy_mps(): number {
    return this.state.mean[3];
  }

  get speed_mps(): number {
    return Math.hypot(this.vx_mps, this.vy_mps);
  }
}

/**
 * Objects each station of a host follows with its radar: each detection goes to the nearest track in its gate or begins
 * one; a Kalman filter per track keeps place and velocity in the plane of the station's own measured positions.
 */
export class ObjectTracker {
  private readonly tracks: Track[][];
  private readonly nextId: Uint16Array;
  private readonly lastScan_us: Float64Array;

  /** @param range_m of the radars */
  constructor(
    stations: number,
    private readonly range_m: number,
  ) {
    this.tracks = Array.from({ length: stations }, () => []);
    this.nextId = new Uint16Array(stations);
    this.lastScan_us = new Float64Array(stations).fill(Number.NEGATIVE_INFINITY);
  }

  /** What a station follows now. */
  of(station: number): readonly Track[] {
    return this.tracks[station];
  }

  /**
   * Takes in a scan; one that was taken in before changes nothing.
   * @param pose as measured at the time of the scan
   */
  scan(station: number, time_us: number, pose: Pose, radar: RadarObjects): void {
    if (time_us <= this.lastScan_us[station]) return;
    this.lastScan_us[station] = time_us;
    const tracks = this.tracks[station];
    for (const track of tracks) {
      predict(track.state, (time_us - track.time_us) / 1e6);
      track.time_us = time_us;
      track.found = false;
    }
    const last = radar.first[station] + radar.count[station];
    for (let row = radar.first[station]; row < last; row++) this.takeIn(station, time_us, pose, radar, row);
    this.tracks[station] = tracks.filter((track) => this.rate(track, time_us));
  }

  private takeIn(station: number, time_us: number, pose: Pose, radar: RadarObjects, row: number): void {
    const range_m = radar.range_m[row];
    const direction_rad = pose.heading_rad + radar.bearing_rad[row];
    const [ux, uy] = [Math.cos(direction_rad), Math.sin(direction_rad)];
    const x_m = pose.x_m + range_m * ux;
    const y_m = pose.y_m + range_m * uy;
    const crossSigma_m = Math.max(0.1, range_m * RADAR_SIGMA.bearing_rad);
    let track = this.nearest(station, x_m, y_m, crossSigma_m);
    if (track === null) {
      track = new Track(this.takeId(station), newTrackState(x_m, y_m), radar.truthId[row], time_us);
      this.tracks[station].push(track);
    }
    const ownRate_mps = pose.speed_mps * Math.cos(radar.bearing_rad[row]);
    update(track.state, 0, ux, uy, x_m * ux + y_m * uy, RADAR_SIGMA.range_m);
    update(track.state, 0, -uy, ux, y_m * ux - x_m * uy, crossSigma_m);
    update(track.state, 2, ux, uy, radar.rangeRate_mps[row] + ownRate_mps, RADAR_SIGMA.rangeRate_mps);
    track.found = true;
    track.lastSeen_us = time_us;
    noteScan(track, detectionConfidence(range_m, this.range_m));
  }

  private takeId(station: number): number {
    const id = this.nextId[station];
    this.nextId[station] = (id + 1) % IDS;
    return id;
  }

  /** The nearest track that has no detection of this scan yet, within the gate; null when there is none. */
  private nearest(station: number, x_m: number, y_m: number, sigma_m: number): Track | null {
    let best: Track | null = null;
    let least_m = Number.POSITIVE_INFINITY;
    for (const track of this.tracks[station]) {
      if (track.found) continue;
      const apart_m = Math.hypot(track.x_m - x_m, track.y_m - y_m);
      const spread_m = Math.hypot(sigma_m, sigmaOf(track.state, 0), sigmaOf(track.state, 1));
      if (apart_m >= least_m || apart_m > GATE_M + GATE_SIGMAS * spread_m) continue;
      best = track;
      least_m = apart_m;
    }
    return best;
  }

  /** Rates a track after a scan. @returns false when it is lost */
  private rate(track: Track, time_us: number): boolean {
    if (!track.found) noteScan(track, null);
    if (time_us - track.lastSeen_us >= LOST_US) return false;
    track.quality = perceptionQuality(track, time_us);
    const turns = Number.isNaN(track.heading_rad) || track.speed_mps >= HEADING_FROM_MPS;
    if (turns) track.heading_rad = Math.atan2(track.vy_mps, track.vx_mps);
    return true;
  }

  /** The station is gone, or sees no more. Its ids go on. */
  forget(station: number): void {
    this.tracks[station] = [];
    this.lastScan_us[station] = Number.NEGATIVE_INFINITY;
  }
}
