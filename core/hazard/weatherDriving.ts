/** How drivers slow down and keep their distance by themselves: factors on the desired speed and on the time gap. */

/** Mean speed in any rain is 3-5 % lower (Smith et al. 2004, in facts 5.4); on a wet road after it less, design assumption. */
const WET_ROAD = 0.98;
const RAIN = 0.96;
/** Above 0.25 in/h 4-7 % (Agarwal, Maze, Souleyrette 2005, Twin Cities freeways). */
const HEAVY_RAIN = 0.93;
/** 0.25 in/h, the class limit of FHWA-HOP-13-042, Table 33. */
const HEAVY_RAIN_MMPH = 6.35;
/** Sight below 0.25 mile costs 12 % (Agarwal et al. 2005). */
const POOR_SIGHT_M = 402;
const POOR_SIGHT = 0.88;
/** Heavy snow costs 11-15 % (Agarwal et al. 2005): on a road wholly covered. */
const SNOW_LOSS = 0.15;
/** Reaction and deceleration with which drivers expect to stop within sight (AASHTO Green Book: 2.5 s, 3.4 m/s2). */
const SIGHT_REACTION_S = 2.5;
const SIGHT_BRAKING_MPS2 = 3.4;
/** After a slip of their own drivers slow down a good deal, for this long, us. */
const AFTER_SLIP = 0.75;
export const CAUTION_US = 20_000_000;

export function weatherFactor(rain_mmph: number, isWet: boolean, visibility_m: number): number {
  const byRain = rain_mmph > HEAVY_RAIN_MMPH ? HEAVY_RAIN : rain_mmph > 0.1 ? RAIN : isWet ? WET_ROAD : 1;
  return visibility_m < POOR_SIGHT_M ? Math.min(byRain, POOR_SIGHT) : byRain;
}

/** @param cover 0..1 of the road under packed snow */
export const snowFactor = (cover: number): number => 1 - SNOW_LOSS * cover;

/** Speed from which one stops within sight, m/s: the positive root of v t + v^2 / 2b = sight. 59 km/h at 80 m. */
export function sightSpeed_mps(visibility_m: number): number {
  const lag_mps = SIGHT_BRAKING_MPS2 * SIGHT_REACTION_S;
  return Math.sqrt(lag_mps * lag_mps + 2 * SIGHT_BRAKING_MPS2 * visibility_m) - lag_mps;
}

export const cautionFactor = (time_us: number, cautionUntil_us: number): number =>
  time_us < cautionUntil_us ? AFTER_SLIP : 1;

/**
 * Share of capacity that weather costs: rain above 0.25 in/h, snow above 0.5 in/h (FHWA-HOP-13-042, Table 33), sight
 * below 0.25 mile 10-12 % (Agarwal et al. 2005). Capacity is the inverse of the time gap.
 */
const CAPACITY_LOSS = { rain: 0.1413, snow: 0.2243, sight: 0.11 } as const;

/**
 * Factor on the time gap of a driver who sees the rain, the snow or the fog.
 * @param cover 0..1 of the road under snow or loose chippings
 */
export function gapFactor(rain_mmph: number, cover: number, visibility_m: number): number {
  const byRain = rain_mmph > HEAVY_RAIN_MMPH ? CAPACITY_LOSS.rain : 0;
  const bySight = visibility_m < POOR_SIGHT_M ? CAPACITY_LOSS.sight : 0;
  return 1 / (1 - Math.max(byRain, bySight, CAPACITY_LOSS.snow * cover));
}

/** A driver who was told of a hazard ahead and slows down for it keeps the time gap of packed snow; design assumption. */
export const TOLD_GAP = 1 / (1 - CAPACITY_LOSS.snow);
