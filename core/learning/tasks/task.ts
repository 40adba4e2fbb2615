import type { StationTask } from '../../stations/ports.js';
import type { ScorerSet } from '../scorers.js';

/** A learning task: what vehicles collect and predict, and the rules that a model has to beat. */
export interface LearningTask extends StationTask {
  /** names of the features, in order */
  readonly features: readonly string[];
  /** scorers that learn nothing, by the name they have in summary.json */
  readonly scorers: ScorerSet;
}
