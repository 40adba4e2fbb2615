import { unknownModel } from '../unknownModel.js';
import { freeSpace } from './freeSpace.js';
import { logDistance } from './logDistance.js';
import type { PathLoss, PathLossConfig, PathLossModel } from './pathLoss.js';
import { winnerB1 } from './winnerB1.js';

const MODELS: Readonly<Record<string, PathLossModel>> = { winnerB1, logDistance, freeSpace };

export const PATH_LOSS_MODELS: readonly string[] = Object.keys(MODELS);

/** @throws VergeError PARAMETER_INVALID for an unknown model */
export function createPathLoss(config: PathLossConfig): PathLoss {
  const model = MODELS[config.model];
  if (model === undefined) throw unknownModel('pathLoss.model', config.model, PATH_LOSS_MODELS);
  return model(config);
}
