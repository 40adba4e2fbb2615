/**
 * Power levels as small integers, so that the inner loops look values up instead of taking logarithms: level i is
 * LOWEST_DBM + i / STEPS_PER_DB.
 */

export const STEPS_PER_DB = 16;
const LOWEST_DBM = -180;
const HIGHEST_DBM = 70;
const LEVELS = (HIGHEST_DBM - LOWEST_DBM) * STEPS_PER_DB;

/** Nearest level of a power; clamped to the table. */
export function levelOf(power_dBm: number): number {
  const level = ((power_dBm - LOWEST_DBM) * STEPS_PER_DB + 0.5) | 0;
  return level < 0 ? 0 : level >= LEVELS ? LEVELS - 1 : level;
}

export const levelToDbm = (level: number): number => LOWEST_DBM + level / STEPS_PER_DB;

/** mW of each level. */
export const LEVEL_MILLIWATT = Float64Array.from({ length: LEVELS }, (_, i) => 10 ** (levelToDbm(i) / 10));

const MANTISSA_BITS = 11;
const MANTISSA_DB = Float64Array.from({ length: 1 << MANTISSA_BITS }, (_, i) => {
  return 10 * Math.log10(1 + (i + 0.5) / (1 << MANTISSA_BITS));
});
const DB_PER_OCTAVE = 10 * Math.log10(2);
const FLOAT = new Float32Array(1);
const WORD = new Uint32Array(FLOAT.buffer);

/** 10 log10 of a positive number to .001 dB, from the exponent and the leading bits of its mantissa. */
export function decibelOf(value: number): number {
  FLOAT[0] = value;
  const word = WORD[0];
  return (
    ((word >>> 23) - 127) * DB_PER_OCTAVE + MANTISSA_DB[(word >>> (23 - MANTISSA_BITS)) & ((1 << MANTISSA_BITS) - 1)]
  );
}
