import { unknownModel } from '../unknownModel.js';
import { abbasHighwayLos, abbasHighwayOlos, abbasUrbanLos, abbasUrbanOlos } from './dualSlope.js';
import { freeSpace } from './freeSpace.js';
import { logDistance } from './logDistance.js';
import type { PathLoss, PathLossConfig, PathLossModel } from './pathLoss.js';
import { tr37885Highway, tr37885Urban, tr37885UrbanNlos } from './tr37885.js';
import { twoRayInterference } from './twoRayInterference.js';
import { winnerB1 } from './winnerB1.js';

const MODELS: Readonly<Record<string, PathLossModel>> = {
  winnerB1,
  logDistance,
  freeSpace,
  twoRayInterference,
  abbasHighwayLos,
  abbasHighwayOlos,
  abbasUrbanLos,
  abbasUrbanOlos,
  tr37885Highway,
  tr37885Urban,
  tr37885UrbanNlos,
};

export const PATH_LOSS_MODELS: readonly string[] = Object.keys(MODELS);

/** @throws VergeError PARAMETER_INVALID for an unknown model */
export function createPathLoss(config: PathLossConfig): PathLoss {
  const model = MODELS[config.model];
  if (model === undefined) throw unknownModel('pathLoss.model', config.model, PATH_LOSS_MODELS);
  return model(config);
}
