import { initialModel } from './initialModel.js';
import type { LayerSizes } from './ports.js';
import { decodeParameters, encodeParameters } from './quantisation.js';

/**
 * What training has made of a model's probability: the share of the untrained model's doubt that is gone,
 * max(0, (p - p0) / (1 - p0)). 0 for the untrained model itself and for whatever it guessed as high, 1 when a trained
 * one is certain.
 * @param probability of the model, 0..1
 * @param untrained probability of the model everyone started from, for the same features
 * @returns 0..probability
 */
export function learntBelief(probability: number, untrained: number): number {
  return probability <= untrained ? 0 : (probability - untrained) / (1 - untrained);
}

/** The model everyone starts from as vehicles receive it: rounded as it is sent, so that it differs in nothing from itself. */
export const untrainedModel = (seed: string, layers: LayerSizes): Float32Array =>
  decodeParameters(encodeParameters(initialModel(seed, layers), layers), layers);
