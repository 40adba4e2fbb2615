/** How drivers slow down by themselves. Factors on the desired speed. */

/** Mean speed in any rain is 3-5 % lower (Smith et al. 2004, in facts 5.4); heavy rain as much as light snow at least. */
const WET_ROAD = 0.98;
const RAIN = 0.96;
const HEAVY_RAIN = 0.93;
/** Above 0.25 in/h (FHWA-HOP-13-042, Table 33). */
const HEAVY_RAIN_MMPH = 6.35;
/** Sight below 400 m costs about 10 %. */
const POOR_SIGHT_M = 400;
const POOR_SIGHT = 0.9;
/** After a slip of their own drivers slow down a good deal, for this long, us. */
const AFTER_SLIP = 0.75;
export const CAUTION_US = 20_000_000;

export function weatherFactor(rain_mmph: number, isWet: boolean, visibility_m: number): number {
  const byRain = rain_mmph > HEAVY_RAIN_MMPH ? HEAVY_RAIN : rain_mmph > 0.1 ? RAIN : isWet ? WET_ROAD : 1;
  return visibility_m < POOR_SIGHT_M ? Math.min(byRain, POOR_SIGHT) : byRain;
}

export const cautionFactor = (time_us: number, cautionUntil_us: number): number =>
  time_us < cautionUntil_us ? AFTER_SLIP : 1;
