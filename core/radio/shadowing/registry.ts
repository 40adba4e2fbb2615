import type { Random } from '../../random/random.js';
import { unknownModel } from '../unknownModel.js';
import { correlated } from './correlated.js';
import { noShadowing } from './none.js';
import { perFrame } from './perFrame.js';
import type { Shadowing, ShadowingConfig, ShadowingModel } from './shadowing.js';

const MODELS: Readonly<Record<string, ShadowingModel>> = { none: noShadowing, perFrame, correlated };

export const SHADOWING_MODELS: readonly string[] = Object.keys(MODELS);

/**
 * @param capacity number of slots
 * @throws VergeError PARAMETER_INVALID for an unknown model
 */
export function createShadowing(config: ShadowingConfig, capacity: number, random: Random): Shadowing {
  const model = MODELS[config.model];
  if (model === undefined) throw unknownModel('shadowing.model', config.model, SHADOWING_MODELS);
  return model(config, capacity, random.fork('shadowing'));
}
