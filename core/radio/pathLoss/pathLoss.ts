export interface PathLossConfig {
  readonly model: string;
  readonly frequency_GHz: number;
  /** WINNER+ B1: antenna height above the effective environment, m (facts: .5 WiLab, 1.0 Sepulcre, 1.5 C-V2X model) */
  readonly effectiveHeight_m: number;
  /** two-ray interference: height of both antennas over the road, m */
  readonly antennaHeight_m: number;
  /** log-distance: exponent, and loss at 1 m, dB */
  readonly exponent: number;
  readonly referenceLoss_dB: number;
}

/** Mean loss over distance, dB; defined from MINIMUM_DISTANCE_M on, nearer counts as that. */
export type PathLoss = (distance_m: number) => number;
export type PathLossModel = (config: PathLossConfig) => PathLoss;
