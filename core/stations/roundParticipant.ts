import type { verge } from '#proto';
import { missingFromBits } from '../learning/fragments.js';
import { hash32 } from '../random/random.js';
import { US_PER_MS } from '../units/units.js';

/** A sender waits so long after its last fragment for an acknowledgement, us. Design assumption: 40 frames of 1 kB. */
export const ACK_TIMEOUT_US = 200 * US_PER_MS;
/** Without an answer it waits twice as long each time, up to this: the way may be slower than it thinks (RFC 6298). */
export const LONGEST_ACK_TIMEOUT_US = 1000 * US_PER_MS;
/** Repetitions start spread over this time, so that two that collided do not collide again. */
const RETRY_JITTER_US = 100 * US_PER_MS;
/** Fragments of which nothing new arrives are sent again at most so many times. */
export const MAX_RETRIES = 6;

/** Tells the draw of a place in the joining window from that in the uplink window. */
const JOIN_DRAW = 1;

export type ParticipantPhase = 'awaitingModel' | 'training' | 'uploading' | 'ended';

/** A fragment ready to send. */
export interface UploadFragment {
  readonly payload: Uint8Array;
  /** its slice of the model's bytes, which its size on the air is made of */
  readonly body_B: number;
}

/** Fragments to hand to the radio at a time. */
export interface FragmentBurst {
  readonly time_us: number;
  readonly indices: readonly number[];
}

/**
 * One vehicle in one round, as a state machine without clock: announced -> model -> training -> upload until all fragments
 * are acknowledged, the retries are used up or the deadline has passed.
 */
export class RoundParticipant {
  phase: ParticipantPhase = 'awaitingModel';
  fragments: readonly UploadFragment[] = [];
  updateId = 0;
  training_us = 0;
  private pending: number[] = [];
  private next_us = Number.POSITIVE_INFINITY;
  private tries = 0;
  /** fragments of the present burst that have not been on the air yet */
  private sending = 0;

  /** @param announced_us start of the announcement on the air */
  constructor(
    readonly stationId: number,
    readonly announcement: verge.v1.IRoundAnnouncement,
    readonly announced_us: number,
  ) {}

  get deadline_us(): number {
    return this.announced_us + this.announcement.deadlineMs! * US_PER_MS;
  }

  /** When this vehicle starts its upload, relative to the end of training: its place in the uplink window. */
  get uplinkOffset_us(): number {
    const window_us = (this.announcement.uplinkWindowMs ?? 0) * US_PER_MS;
    return window_us === 0 ? 0 : hash32(this.announcement.uplinkSeed ?? 0, this.stationId) % window_us;
  }

  /** When this vehicle's RoundJoin goes out, after it has heard the announcement: its place in the joining window. */
  get joinOffset_us(): number {
    const window_us = (this.announcement.joinWindowMs ?? 0) * US_PER_MS;
    return window_us === 0 ? 0 : hash32(this.announcement.uplinkSeed ?? 0, this.stationId, JOIN_DRAW) % window_us;
  }

  startTraining(training_us: number): void {
    this.phase = 'training';
    this.training_us = training_us;
  }

  /** @param fragments in order of their index */
  startUpload(fragments: readonly UploadFragment[], updateId: number, start_us: number): void {
    this.phase = 'uploading';
    this.fragments = fragments;
    this.updateId = updateId;
    this.pending = Array.from(fragments.keys());
    this.next_us = start_us;
  }

  /** What to send before `until_us`; null when nothing. Ends the participation when its time or its tries are over. */
  due(until_us: number): FragmentBurst | null {
    if (this.phase === 'ended') return null;
    if (Math.min(until_us, Math.max(this.next_us, 0)) > this.deadline_us || this.tries > MAX_RETRIES) {
      this.phase = 'ended';
      return null;
    }
    if (this.phase !== 'uploading' || this.next_us >= until_us) return null;
    const burst = { time_us: this.next_us, indices: this.pending };
    this.tries++;
    this.sending = burst.indices.length;
    this.next_us = Number.POSITIVE_INFINITY;
    return burst;
  }

  /** A fragment has been on the air, or will never be; after the last of a burst the wait for the answer begins. */
  fragmentLeft(end_us: number): void {
    if (this.phase !== 'uploading' || --this.sending > 0) return;
    const timeout_us = Math.min(LONGEST_ACK_TIMEOUT_US, ACK_TIMEOUT_US * 2 ** (this.tries - 1));
    this.next_us = end_us + timeout_us + this.jitter_us();
  }

  end(): void {
    this.phase = 'ended';
  }

  private jitter_us(): number {
    return hash32(this.stationId, this.updateId, this.tries, this.announcement.uplinkSeed ?? 0) % RETRY_JITTER_US;
  }

  /** @param ready_us earliest time at which the vehicle can react */
  acknowledged(ack: verge.v1.IFragmentAck, ready_us: number): void {
    if (this.phase !== 'uploading' || ack.updateId !== this.updateId || ack.rsuId !== this.announcement.rsuId) return;
    if (ack.complete) {
      this.phase = 'ended';
      return;
    }
    if (this.sending > 0) return; // it misses what is still to come
    const missing = missingFromBits(ack.received ?? new Uint8Array(0), this.fragments.length);
    if (missing.length === 0 || missing.length === this.pending.length) return;
    this.pending = missing;
    this.tries = 0;
    this.next_us = ready_us + (this.jitter_us() >> 3);
  }
}
