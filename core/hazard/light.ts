/** Light on a car's windscreen by the hour, the weather and shade. Magnitudes from memory (illuminance of everyday scenes). */

/** Full daylight outside direct sun, and a lit street at night, lux. */
const NOON_LUX = 20_000;
const NIGHT_LUX = 10;
const SUNRISE_H = 6;
const DAY_H = 12;
/** What clouds of rain or snow, and dense fog, leave of daylight; what trees and houses leave in shade. */
const OVERCAST = 0.15;
const FOGGY = 0.3;
const SHADED = 0.3;
/** Rain or snow of so much, mm/h, comes from a closed sky. */
const CLOSED_SKY_MMPH = 1;
const FOG_M = 1000;

/** @param hour of the day, 0..24 */
export const daylightAt = (hour: number): number => Math.max(0, Math.sin((Math.PI * (hour - SUNRISE_H)) / DAY_H));

/** @param daylight share of full daylight, 0..1 */
export function light_lux(daylight: number, falling_mmph: number, visibility_m: number, isShaded: boolean): number {
  const sky = falling_mmph > CLOSED_SKY_MMPH ? OVERCAST : visibility_m < FOG_M ? FOGGY : 1;
  return NIGHT_LUX + NOON_LUX * daylight * sky * (isShaded ? SHADED : 1);
}
