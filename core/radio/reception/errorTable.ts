import type { ErrorModel } from '../per/errorModel.js';
import { errorModelNamed } from '../per/registry.js';

const LOWEST_DB = -30;
const HIGHEST_DB = 60;
const STEPS_PER_DB = 16;
const SIZE = (HIGHEST_DB - LOWEST_DB) * STEPS_PER_DB;

/** Frame error ratio by SINR in steps of 1/16 dB. */
export class ErrorTable {
  private readonly ratio: Float64Array;

  constructor(curve: (sinr_dB: number) => number) {
    this.ratio = Float64Array.from({ length: SIZE }, (_, i) => curve(LOWEST_DB + i / STEPS_PER_DB));
  }

  at(sinr_dB: number): number {
    const i = ((sinr_dB - LOWEST_DB) * STEPS_PER_DB + 0.5) | 0;
    return this.ratio[i < 0 ? 0 : i >= SIZE ? SIZE - 1 : i];
  }
}

/** The tables of one error model at one rate, made when a frame size first needs them. */
export class ErrorTables {
  private readonly model: ErrorModel;
  private readonly rate_Mbps: number;
  private readonly tables = new Map<number, ErrorTable>();

  constructor(modelName: string, rate_Mbps: number) {
    this.model = errorModelNamed(modelName);
    this.rate_Mbps = rate_Mbps;
  }

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
