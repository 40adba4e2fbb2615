import type { Saturation } from './figures.js';
import type { RingRun } from './ring.js';

/** Runs of the validations. Plain data, so that a worker thread can be sent them. */
export type FlowJob =
  | { readonly kind: 'ring'; readonly run: RingRun }
  | { readonly kind: 'saturation'; readonly run: Saturation };

export interface CityJob {
  readonly folder: string;
  readonly name: string;
  readonly step_ms: number;
}
