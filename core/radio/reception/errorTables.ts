import { airtime_us } from '../airtime.js';
import type { CurveModel } from '../per/errorModel.js';
import { errorModelNamed } from '../per/registry.js';
import { BitErrors, BitTables } from './bitErrors.js';
import { ErrorTable } from './errorTable.js';

/** What an error model says of frames at one rate, made when a frame size first needs it. */
export interface ErrorTables {
  for(size_B: number): ErrorTable;
}

class CurveTables implements ErrorTables {
  private readonly tables = new Map<number, ErrorTable>();

  constructor(
    private readonly model: CurveModel,
    private readonly rate_Mbps: number,
  ) {}

  for(size_B: number): ErrorTable {
    const key = this.model.sizeClass(size_B);
    let table = this.tables.get(key);
    if (table === undefined) {
      table = new ErrorTable(this.model.curve(this.rate_Mbps, key === 0 ? size_B : key));
      this.tables.set(key, table);
    }
    return table;
  }
}

/** Sizes that fill the same number of symbols are one. */
class BitErrorTables implements ErrorTables {
  private readonly byAirtime = new Map<number, BitErrors>();

  constructor(
    private readonly tables: BitTables,
    private readonly rate_Mbps: number,
  ) {}

  for(size_B: number): BitErrors {
    const duration_us = airtime_us(size_B, this.rate_Mbps);
    let errors = this.byAirtime.get(duration_us);
    if (errors === undefined) {
      errors = new BitErrors(this.tables, duration_us);
      this.byAirtime.set(duration_us, errors);
    }
    return errors;
  }
}

/** @throws VergeError PARAMETER_INVALID for an unknown model */
export function errorTables(modelName: string, rate_Mbps: number): ErrorTables {
  const model = errorModelNamed(modelName);
  return model.interference === 'changes'
    ? new BitErrorTables(new BitTables(model, rate_Mbps), rate_Mbps)
    : new CurveTables(model, rate_Mbps);
}
