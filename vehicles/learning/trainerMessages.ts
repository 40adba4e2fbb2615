import type { TrainingJob } from '../../core/learning/ports.js';

/** What the trainer's thread and its client say to one another. */

export interface TrainRequest {
  readonly id: number;
  readonly jobs: readonly TrainingJob[];
}

export type TrainerReply =
  /** the engine runs; its real name (`auto` is resolved in the thread) */
  | { readonly kind: 'ready'; readonly engine: string }
  /** it does not start */
  | { readonly kind: 'unavailable'; readonly reason: string }
  | { readonly kind: 'trained'; readonly id: number; readonly parameters: Float32Array[] }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string };
