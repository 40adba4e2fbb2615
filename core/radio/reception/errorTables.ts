import { airtime_us } from '../airtime.js';
import type { BitModel, CurveModel } from '../per/errorModel.js';
import { errorModelNamed } from '../per/registry.js';
import { BitErrors, BitTables } from './bitErrors.js';
import { ErrorTable } from './errorTable.js';

/** What an error model says of frames at one rate, made when a class of frame sizes first needs it. */
export class ErrorTables {
  private readonly tables = new Map<number, ErrorTable>();

  /** @param classOf frames of the same class share a table */
  constructor(
    private readonly classOf: (size_B: number) => number,
    private readonly make: (size_B: number) => ErrorTable,
  ) {}

  for(size_B: number): ErrorTable {
    const key = this.classOf(size_B);
    let table = this.tables.get(key);
    if (table === undefined) {
      table = this.make(size_B);
      this.tables.set(key, table);
    }
    return table;
  }
}

/** @throws VergeError PARAMETER_INVALID for an unknown model */
export function errorTables(modelName: string, rate_Mbps: number): ErrorTables {
  const model = errorModelNamed(modelName);
  return model.interference === 'changes' ? ofBits(model, rate_Mbps) : ofCurves(model, rate_Mbps);
}

/** A class is named by a size of its own, or 0 where all sizes are one. */
const ofCurves = (model: CurveModel, rate_Mbps: number): ErrorTables =>
  new ErrorTables(
    (size_B) => model.sizeClass(size_B),
    (size_B) => new ErrorTable(model.curve(rate_Mbps, model.sizeClass(size_B) || size_B)),
  );

/** Sizes that fill the same number of symbols are one. */
function ofBits(model: BitModel, rate_Mbps: number): ErrorTables {
  const tables = new BitTables(model, rate_Mbps);
  const duration_us = (size_B: number) => airtime_us(size_B, rate_Mbps);
  return new ErrorTables(duration_us, (size_B) => new BitErrors(tables, duration_us(size_B)));
}
