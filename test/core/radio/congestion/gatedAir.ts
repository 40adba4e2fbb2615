import { DEFAULT_MEDIUM, type MediumConfig } from '../../../../core/radio/config.js';
import { DUTY_CYCLE_MAX } from '../../../../core/radio/congestion/hardLimits.js';
import { DEFAULT_CONGESTION } from '../../../../core/radio/congestion/settings.js';
import { createMedium } from '../../../../core/radio/createMedium.js';
import type { AccessOutcome, Medium, MediumLive, MediumRequest } from '../../../../core/radio/medium.js';
import { Random } from '../../../../core/random/random.js';
import { placesAt } from '../highway.js';

/** A channel without chance. */
export const CLEAR: MediumConfig = {
  ...DEFAULT_MEDIUM,
  shadowing: { model: 'none', sigma_dB: 0, decorrelation_m: 10 },
  errorModel: 'threshold',
};

export const REACTIVE: MediumLive = {
  txPower_dBm: 23,
  lossProbability: 0,
  dcc: 'reactive',
  congestion: DEFAULT_CONGESTION,
};
export const ADAPTIVE: MediumLive = { ...REACTIVE, dcc: 'adaptive' };
export const NONE: MediumLive = { ...REACTIVE, dcc: 'none' };

export interface Sent {
  readonly slot: number;
  readonly sequence: number;
  readonly start_us: number;
  readonly end_us: number;
  /** when it passed the gate */
  readonly passed_us: number;
}

export interface Air {
  readonly stations: number;
  readonly requests: readonly MediumRequest[];
  readonly until_us: number;
  readonly live: MediumLive | ((from_us: number) => MediumLive);
  readonly config?: MediumConfig;
  readonly window_us?: number;
  /** called before each window */
  readonly before?: (from_us: number, medium: Medium, present: Uint8Array) => void;
}

export interface Log {
  readonly medium: Medium;
  readonly sent: Sent[];
  readonly outcomes: AccessOutcome[];
}

/** Stations on one spot, and what becomes of their requests (sorted by time). */
export function gatedAir(air: Air): Log {
  const { window_us = 10_000, live } = air;
  const places = placesAt(Array.from({ length: air.stations }, (_, i) => [i, 0] as const));
  const medium = createMedium(places, air.config ?? CLEAR, [], Random.fromSeed(1));
  const log: Log = { medium, sent: [], outcomes: [] };
  let next = 0;
  for (let from_us = 0; from_us < air.until_us; from_us += window_us) {
    air.before?.(from_us, medium, places.present);
    for (; next < air.requests.length && air.requests[next].request_us < from_us + window_us; next++) {
      medium.request({ ...air.requests[next] });
    }
    medium.advance(from_us + window_us, typeof live === 'function' ? live(from_us) : live);
    log.outcomes.push(...medium.outcomes);
    for (const { request, start_us, end_us } of medium.resolved) {
      const passed_us = request.request_us + (request.gateWait_us ?? 0);
      log.sent.push({ slot: request.slot, sequence: request.sequence, start_us, end_us, passed_us });
    }
  }
  return log;
}

export const framesOf = ({ sent }: Log, slot: number): Sent[] => sent.filter((frame) => frame.slot === slot);

/** Times from the end of each frame to the start of the next, us. */
export const offTimes_us = (frames: readonly Sent[]): number[] =>
  frames.slice(1).map((frame, i) => frame.start_us - frames[i].end_us);

/** Times between the frames' ways through the gate, us. */
export const intervals_us = (frames: readonly Sent[]): number[] =>
  frames.slice(1).map((frame, i) => frame.passed_us - frames[i].passed_us);

/** Most on-time in any second, as a share of it: the fullest ends with a frame. */
export function fullestSecond(frames: readonly Sent[]): number {
  let most_us = 0;
  for (const { end_us } of frames) {
    const from_us = end_us - 1e6;
    const on_us = frames
      .filter((frame) => frame.end_us <= end_us && frame.end_us > from_us)
      .reduce((sum, frame) => sum + frame.end_us - Math.max(from_us, frame.start_us), 0);
    most_us = Math.max(most_us, on_us);
  }
  return most_us / 1e6;
}

/** A hair for sums of microseconds. */
export const FULL_DUTY = DUTY_CYCLE_MAX + 1e-9;
