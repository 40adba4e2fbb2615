import type { PseudonymStrategy } from './strategy.js';

/** One identity for ever. */
export const none: PseudonymStrategy = () => ({ after_s: Infinity, after_m: Infinity, silent_s: 0 });
