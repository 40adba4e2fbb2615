import type { MediumRequest, ResolvedTransmission } from './medium.js';

/** What a network layer knows of a frame; the medium only carries it. */
export interface NetworkPacket {
  /** hops from the source to whoever receives this frame: 1 straight from it */
  readonly hops: number;
}

/**
 * The stations' network layers on one channel: all that reacts to a reception within the window. A medium that has one
 * tells it of every frame's end, and takes its requests as it takes those of the hosts, at their exact time: after frames
 * that end at that time and after requests of hosts.
 */
export interface NetworkLayer {
  /** When it next wants to send, us; Infinity while it does not. A frame's end may change it. */
  readonly next_us: number;
  /** Hands over what is due at `next_us`. */
  take(): MediumRequest;
  /** A frame has ended and its receivers are known; may say which of them hand it up (`passedUp`). */
  received(frame: ResolvedTransmission): void;
}

/** Single hops only. */
export const NO_NETWORK_LAYER: NetworkLayer = {
  next_us: Number.POSITIVE_INFINITY,
  take() {
    throw new RangeError('nothing is due: there is no network layer');
  },
  received() {},
};

/** Sequence of a frame that no host asked for: its outcome is told to none. */
export const FORWARDED = -1;
