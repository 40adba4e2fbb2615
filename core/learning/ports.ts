/** What a training engine does: same-shape jobs in, parameters out. Engines: reference (pure), tfjs in vehicles/learning. */

/** Layer widths of a multilayer perceptron, input first; tanh hidden layers, one logistic output. Example: [19, 16, 1]. */
export type LayerSizes = readonly number[];

/**
 * One vehicle's local training: `steps` SGD steps on mini-batches drawn by `batchOrder`.
 * The result must not depend on what other jobs share the batch.
 */
export interface TrainingJob {
  readonly vehicleId: number;
  readonly layers: LayerSizes;
  readonly parameters: Float32Array; // layer by layer: weights [in][out], then biases [out]
  readonly features: Float32Array; // [example][feature], standardised
  readonly labels: Float32Array; // 0 or 1
  readonly batchOrder: Uint32Array; // [step][batch] example indices
  readonly steps: number;
  readonly batchSize: number;
  readonly learningRate: number;
  readonly proximalMu: number; // FedProx, 0 = FedAvg
}

export interface TrainingEngine {
  readonly name: string;
  /** New parameters per job, same order. */
  train(jobs: readonly TrainingJob[]): Promise<Float32Array[]>;
  close(): Promise<void>;
}
