import { Random } from '../random/random.js';
import { initialise } from './mlp.js';
import type { LayerSizes } from './ports.js';

/** The model everyone starts from: roadside units, cloud and baselines of a run alike. */
export const initialModel = (seed: string, layers: LayerSizes): Float32Array =>
  initialise(layers, Random.fromSeed(seed).fork('initialModel'));
