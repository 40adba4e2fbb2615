import { unknownModel } from '../unknownModel.js';
import type { ErrorModel } from './errorModel.js';
import { nist } from './nist.js';
import { sepulcre2022 } from './sepulcre2022.js';
import { threshold } from './threshold.js';
import { wilabCrossingNlos, wilabHighwayLos, wilabHighwayNlos, wilabUrbanLos } from './wilab.js';

const MODELS: Readonly<Record<string, ErrorModel>> = {
  wilabHighwayLos,
  wilabHighwayNlos,
  wilabCrossingNlos,
  wilabUrbanLos,
  sepulcre2022,
  nist,
  threshold,
};

export const ERROR_MODELS: readonly string[] = Object.keys(MODELS);

/** @throws VergeError PARAMETER_INVALID for an unknown model */
export function errorModelNamed(name: string): ErrorModel {
  const model = MODELS[name];
  if (model === undefined) throw unknownModel('errorModel', name, ERROR_MODELS);
  return model;
}
