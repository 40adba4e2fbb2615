import { PREAMBLE_US, SIGNAL_US } from '../airtime.js';
import type { BitModel, LogSuccess } from '../per/errorModel.js';
import { ErrorTable } from './errorTable.js';

/** Steps of the table in each octave of the SINR, by the leading bits of its mantissa. */
const STEP_BITS = 6;
const OMITTED_BITS = 23 - STEP_BITS;
const FRACTION = 1 / (1 << OMITTED_BITS);
/** -30 dB and below are one; so are 60 dB and above. */
const FIRST_OCTAVE = -10;
const LAST_OCTAVE = 20;
const LAST = (LAST_OCTAVE - FIRST_OCTAVE) << STEP_BITS;
const FIRST_STEP = (FIRST_OCTAVE + 127) << STEP_BITS;
/** One microsecond of it is never received. */
const NEVER = -100;

const DATA_FROM_US = PREAMBLE_US + SIGNAL_US;

const FLOAT = new Float32Array(1);
const WORD = new Uint32Array(FLOAT.buffer);

/** ln of the chance that a microsecond is received, by SINR (a ratio), with straight lines between the steps. */
class LogTable {
  private readonly log: Float64Array;

  constructor(logSuccess: LogSuccess) {
    this.log = Float64Array.from({ length: LAST + 2 }, (_, i) => {
      const octave = FIRST_OCTAVE + (i >> STEP_BITS);
      const ratio = 2 ** octave * (1 + (i & ((1 << STEP_BITS) - 1)) / (1 << STEP_BITS));
      return Math.max(NEVER, logSuccess(10 * Math.log10(ratio)));
    });
  }

  at(sinr: number): number {
    const { log } = this;
    FLOAT[0] = sinr;
    const word = WORD[0];
    const i = (word >>> OMITTED_BITS) - FIRST_STEP;
    if (i < 0) return log[0];
    if (i >= LAST) return log[LAST];
    const below = log[i];
    return below + (word & ((1 << OMITTED_BITS) - 1)) * FRACTION * (log[i + 1] - below);
  }
}

/** What a model of single bits says at one rate. */
export class BitTables {
  readonly signal: LogTable;
  readonly data: LogTable;

  constructor(model: BitModel, rate_Mbps: number) {
    this.signal = new LogTable(model.signal);
    this.data = new LogTable(model.data(rate_Mbps));
  }
}

/** How frames of one duration at one rate err, bit by bit: SIGNAL at its own rate, then the data. The training symbols carry none. */
export class BitErrors extends ErrorTable {
  private readonly tables: BitTables;

  constructor(tables: BitTables, duration_us: number) {
    super((sinr_dB) => 1 - Math.exp(logSuccess(tables, 10 ** (sinr_dB / 10), 0, duration_us)));
    this.tables = tables;
  }

  /** ln of the chance that what lies between two times after the frame's begin is received. @param sinr a ratio */
  logSuccess(sinr: number, from_us: number, to_us: number): number {
    return logSuccess(this.tables, sinr, from_us, to_us);
  }
}

function logSuccess({ signal, data }: BitTables, sinr: number, from_us: number, to_us: number): number {
  const data_us = to_us - Math.max(from_us, DATA_FROM_US);
  const ofData = data_us > 0 ? data_us * data.at(sinr) : 0;
  if (from_us >= DATA_FROM_US) return ofData;
  const signal_us = Math.min(to_us, DATA_FROM_US) - Math.max(from_us, PREAMBLE_US);
  return signal_us > 0 ? ofData + signal_us * signal.at(sinr) : ofData;
}
