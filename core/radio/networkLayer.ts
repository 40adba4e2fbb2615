import type { NetworkLayer } from './medium.js';

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
