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
