import type { DccMode } from '../../../core/radio/congestion/settings.js';

/** Runs of the validation of congestion control. Plain data, so that a worker thread can be sent them. */
export interface FixedPointRun {
  readonly stations: number;
}

export interface ReactiveRun {
  readonly table: string;
  /** channel busy ratio that the station is told, 0..1 */
  readonly ratio: number;
  readonly airSize_B: number;
}

export interface FloodRun {
  readonly dcc: DccMode;
  readonly stations: number;
  readonly rate_Mbps: number;
}

export type DccJob =
  | { readonly kind: 'fixedPoint'; readonly run: FixedPointRun }
  | { readonly kind: 'reactive'; readonly run: ReactiveRun }
  | { readonly kind: 'flood'; readonly run: FloodRun };

/** What stations that flood the channel did in the worst case. */
export interface FloodFigures {
  readonly longestFrame_ms: number;
  readonly shortestOff_ms: number;
  /** share of the fullest second of any station in which it sent */
  readonly fullestSecond: number;
  /** frames that came sooner than the channel busy ratio allowed when they passed the gate */
  readonly tooSoon: number;
  /** frames with no outcome, or not in the counts */
  readonly uncounted: number;
  /** largest mean channel busy ratio of a period: how hard the limits were tried */
  readonly highestRatio: number;
}

export type DccOutcome = number | FloodFigures;
