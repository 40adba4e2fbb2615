/** Conversions at the edges; SI inside. */

/** Standard gravity, m/s2 (exact by definition, CGPM 1901). */
export const GRAVITY_MPS2 = 9.80665;

/** Speed of light in vacuum, m/s (exact). */
export const LIGHT_SPEED_MPS = 299_792_458;

export const US_PER_MS = 1_000;
export const US_PER_S = 1_000_000;
export const MS_PER_S = 1_000;

export const degreesToRadians = (angle_deg: number): number => (angle_deg * Math.PI) / 180;
export const radiansToDegrees = (angle_rad: number): number => (angle_rad * 180) / Math.PI;

/** Power ratio of a level difference: 10^(dB/10). */
export const decibelToRatio = (level_dB: number): number => 10 ** (level_dB / 10);
export const ratioToDecibel = (ratio: number): number => 10 * Math.log10(ratio);
/** mW of a level in dBm. */
export const dBmToMilliwatt = (level_dBm: number): number => 10 ** (level_dBm / 10);
export const milliwattToDbm = (power_mW: number): number => 10 * Math.log10(power_mW);

export const kilometresPerHourToMps = (speed_kmh: number): number => speed_kmh / 3.6;

/**
 * Heading as the field exchanges it (degrees clockwise from north, 0 <= h < 360; TS 102 894-2 HeadingValue) from our own
 * mathematical heading (radians counter-clockwise from east).
 */
export function compassHeading_deg(heading_rad: number): number {
  const angle = 90 - radiansToDegrees(heading_rad);
  return angle - 360 * Math.floor(angle / 360);
}

/** Mathematical heading in radians, (-pi, pi], from degrees clockwise from north. */
export function mathematicalHeading_rad(compass_deg: number): number {
  const angle = 90 - compass_deg;
  const wrapped = angle - 360 * Math.ceil((angle - 180) / 360);
  return degreesToRadians(wrapped);
}
