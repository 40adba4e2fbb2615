/** What a vehicle knows of its own radar's errors: standard deviations as its data sheet gives them (core/perception/radar). */
export const RADAR_SIGMA = { range_m: 0.2, bearing_rad: 0.0087, rangeRate_mps: 0.1 } as const;

/** How sure a detection is: signal over signal and noise, which falls with the fourth power; .5 at the radar's range. */
export const detectionConfidence = (measured_m: number, range_m: number): number =>
  1 / (1 + (measured_m / range_m) ** 4);
