import type { RoadRun } from './road.js';

/** Bin i holds the distances around i * 25 m, or those up to that. */
export type Bins = 'around' | 'upTo';

/** A run of the validation of the radio; plain data, so that a worker thread can be sent it. */
export interface RadioJob {
  readonly run: RoadRun;
  readonly seeds: readonly number[];
  readonly bins: Bins;
}
