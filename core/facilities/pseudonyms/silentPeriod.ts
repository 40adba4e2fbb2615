import { periodic } from './periodic.js';
import type { PseudonymStrategy } from './strategy.js';

/** Periodic, each change followed by a random silence (SAE J2735 as in TR 103 415: 120 s, silent for 3 to 13 s). */
export const silentPeriod: PseudonymStrategy = (changes, draw, settings) => ({
  ...periodic(changes, draw, settings),
  silent_s: draw.uniformIn(settings.silenceMin_s, settings.silenceMax_s),
});
