import { unknownModel } from '../unknownModel.js';
import type { Fading, FadingModel } from './fading.js';
import { nakagami } from './nakagami.js';

const noFading: FadingModel = () => null;

const MODELS: Readonly<Record<string, FadingModel>> = { none: noFading, nakagami };

export const FADING_MODELS: readonly string[] = Object.keys(MODELS);

/** @throws VergeError PARAMETER_INVALID for an unknown model; null when there is none */
export function createFading(name: string): Fading | null {
  const model = MODELS[name];
  if (model === undefined) throw unknownModel('fading.model', name, FADING_MODELS);
  return model();
}
