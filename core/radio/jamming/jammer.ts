/** A source of noise over the whole channel. */
export interface Jammer {
  readonly x_m: number;
  readonly y_m: number;
  /** beyond it the noise is not counted */
  readonly radius_m: number;
  /** radiated over the 10 MHz of the channel */
  readonly power_dBm: number;
}
