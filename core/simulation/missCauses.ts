import { OUTCOME } from '../radio/medium.js';

/**
 * Why a budget was missed, or a warning never came: the part of the way that took longest, or what kept an earlier copy
 * away. docs/summary.md says what each means.
 */
export const MISS_CAUSE_TEXT = {
  outOfCoverage: 'out of coverage',
  loss: 'lost',
  lossAndRetry: 'loss and retry',
  collision: 'collision',
  jamming: 'jamming',
  channelAccess: 'channel access',
  congestionControl: 'congestion control',
  queueDrop: 'dropped from the queue',
  airtime: 'airtime',
  compute: 'compute',
  backhaul: 'backhaul',
  silence: 'silent station',
} as const;

export type MissCause = keyof typeof MISS_CAUSE_TEXT;

export const MISS_CAUSES = Object.keys(MISS_CAUSE_TEXT) as readonly MissCause[];

/** What became of a frame at a station that did not decode it, as the cause of what follows; undefined: it was too weak. */
export function lossOf(outcome: number): 'collision' | 'jamming' | 'loss' | undefined {
  if (outcome === OUTCOME.belowSensitivity) return undefined;
  if (outcome === OUTCOME.collision) return 'collision';
  return outcome === OUTCOME.jamming ? 'jamming' : 'loss';
}

/** Why a request never went on the air. */
export type NotSent = 'congestionControl' | 'queueDrop' | 'silence';
