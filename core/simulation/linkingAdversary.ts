import { US_PER_S } from '../units/units.js';

/** What an eavesdropper reads in a CAM. */
export interface HeardCam {
  readonly identity: number;
  readonly time_us: number;
  readonly x_m: number;
  readonly y_m: number;
  /** mathematical */
  readonly heading_rad: number;
  readonly speed_mps: number;
}

/** A pseudonym that was silent for so long will not be heard again: a little over T_GenCamMax (EN 302 637-2). */
const ENDED_US = 1_100_000;
/** Nobody is silent for longer between two pseudonyms (TR 103 415: 13 s), and a margin. */
const LONGEST_SILENCE_US = 16_000_000;
/** How far from the predicted place a new pseudonym may appear: position errors, and what a driver may do per second. */
const GATE_M = 15;
const GATE_MPS = 6;

interface Track {
  last: HeardCam;
  readonly vehicle: number;
  /** a newer pseudonym was taken for its continuation */
  isContinued: boolean;
}

interface Appearance {
  readonly first: HeardCam;
  readonly vehicle: number;
  /** the vehicle's pseudonym before, or null at the start of a trip */
  readonly before: Track | null;
}

/** One vehicle as the adversary could follow it; for scoring. */
interface Followed {
  readonly from_us: number;
  until_us: number;
  current: Track;
  /** when the chain of links from the first CAM on broke, us; Infinity while it holds */
  lost_us: number;
}

export interface LinkingScore {
  /** changes of pseudonym on the road */
  readonly changes: number;
  /** of these, taken for what they are */
  readonly linked: number;
  readonly linkedShare: number | null;
  /** from a vehicle's first CAM until it was first lost, mean over vehicles, s */
  readonly meanTrackedTime_s: number | null;
  /** from a vehicle's first CAM to its last, mean over vehicles, s */
  readonly meanHeardTime_s: number | null;
}

/**
 * A simple global eavesdropper: hears every CAM, and takes a pseudonym that appears for the continuation of the one that
 * ended nearest to it, each moved on at its last speed and heading (nearest-prediction tracking). It decides when the
 * candidates must have been heard again if they were still in use.
 */
export class LinkingAdversary {
  private readonly tracks = new Map<number, Track>();
  private readonly followed = new Map<number, Followed>();
  private appearances: Appearance[] = []; // by time
  private changes = 0;
  private linked = 0;

  /**
   * CAMs come in order of time.
   * @param vehicle who it is, for scoring; the adversary does not use it
   */
  heard(cam: HeardCam, vehicle: number): void {
    this.decide(cam.time_us);
    let track = this.tracks.get(cam.identity);
    if (track === undefined) {
      track = { last: cam, vehicle, isContinued: false };
      this.tracks.set(cam.identity, track);
      this.appeared(cam, vehicle, track);
    }
    track.last = cam;
    this.followed.get(vehicle)!.until_us = cam.time_us;
  }

  private appeared(first: HeardCam, vehicle: number, track: Track): void {
    const known = this.followed.get(vehicle);
    // After so long it is another trip, and whoever starts there is nobody's continuation.
    const isChange = known !== undefined && first.time_us - known.until_us <= LONGEST_SILENCE_US;
    this.appearances.push({ first, vehicle, before: isChange ? known.current : null });
    if (known === undefined) {
      const { time_us } = first;
      this.followed.set(vehicle, { from_us: time_us, until_us: time_us, current: track, lost_us: Infinity });
    } else known.current = track;
  }

  /** Decides on what appeared long enough ago. */
  private decide(now_us: number): void {
    let done = 0;
    while (done < this.appearances.length && now_us - this.appearances[done].first.time_us > ENDED_US) {
      this.link(this.appearances[done++]);
    }
    if (done > 0) this.appearances = this.appearances.slice(done);
  }

  private link({ first, vehicle, before }: Appearance): void {
    const guess = this.nearestEnded(first);
    if (guess !== null) guess.isContinued = true;
    if (before === null) return;
    this.changes++;
    if (guess === before) this.linked++;
    else {
      const known = this.followed.get(vehicle)!;
      known.lost_us = Math.min(known.lost_us, before.last.time_us);
    }
  }

  /** The track that ended before, was not heard since, and whose prediction comes nearest. */
  private nearestEnded(first: HeardCam): Track | null {
    let best: Track | null = null;
    let best_m = Infinity;
    for (const [identity, track] of this.tracks) {
      const gap_us = first.time_us - track.last.time_us;
      if (gap_us > LONGEST_SILENCE_US) this.tracks.delete(identity);
      if (gap_us <= 0 || gap_us > LONGEST_SILENCE_US || track.isContinued) continue;
      const gap_s = gap_us / US_PER_S;
      const distance_m = predictionError_m(track.last, first, gap_s);
      if (distance_m >= best_m || distance_m > GATE_M + GATE_MPS * gap_s) continue;
      best = track;
      best_m = distance_m;
    }
    return best;
  }

  /** As if the eavesdropping ended now. */
  score(): LinkingScore {
    let tracked_us = 0;
    let heard_us = 0;
    for (const { from_us, until_us, lost_us } of this.followed.values()) {
      tracked_us += Math.min(until_us, lost_us) - from_us;
      heard_us += until_us - from_us;
    }
    const { changes, linked, followed } = this;
    const mean_s = (sum_us: number) => (followed.size === 0 ? null : sum_us / followed.size / US_PER_S);
    return {
      changes,
      linked,
      linkedShare: changes === 0 ? null : linked / changes,
      meanTrackedTime_s: mean_s(tracked_us),
      meanHeardTime_s: mean_s(heard_us),
    };
  }
}

function predictionError_m(last: HeardCam, first: HeardCam, gap_s: number): number {
  const x_m = last.x_m + last.speed_mps * gap_s * Math.cos(last.heading_rad);
  const y_m = last.y_m + last.speed_mps * gap_s * Math.sin(last.heading_rad);
  return Math.hypot(first.x_m - x_m, first.y_m - y_m);
}
