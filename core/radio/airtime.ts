/** Airtime of an IEEE 802.11p frame on a 10 MHz channel (EN 302 663 V1.3.1; IEEE 802.11-2020 clause 17, half clocked). */
import { shown, VergeError } from '../errors/vergeError.js';

/** Data bits per OFDM symbol, N_DBPS (IEEE 802.11-2020 table 17-4), by rate in Mb/s at 10 MHz. */
const DATA_BITS_PER_SYMBOL: ReadonlyMap<number, number> = new Map([
  [3, 24],
  [4.5, 36],
  [6, 48],
  [9, 72],
  [12, 96],
  [18, 144],
  [24, 192],
  [27, 216],
]);

/** The eight rates of the 10 MHz channel, Mb/s, ascending. */
export const RATES_MBPS: readonly number[] = [...DATA_BITS_PER_SYMBOL.keys()];

const SYMBOL_US = 8;
/** Training symbols, then one symbol (SIGNAL) that tells rate and length. */
export const PREAMBLE_US = 32;
export const SIGNAL_US = SYMBOL_US;
const SERVICE_BITS = 16;
const TAIL_BITS = 6;

/** @throws VergeError PARAMETER_INVALID for a rate the channel does not have */
export function dataBitsPerSymbol(rate_Mbps: number): number {
  const bits = DATA_BITS_PER_SYMBOL.get(rate_Mbps);
  if (bits === undefined) {
    throw new VergeError('PARAMETER_INVALID', {
      where: 'rate_Mbps',
      expected: `one of ${RATES_MBPS.join(', ')}`,
      got: shown(rate_Mbps),
    });
  }
  return bits;
}

/**
 * Time a frame occupies the channel, us: 40 + 8 * ceil((16 + 8 N + 6) / N_DBPS).
 * @param size_B whole MAC frame, header and FCS included
 */
export function airtime_us(size_B: number, rate_Mbps: number): number {
  const bits = SERVICE_BITS + 8 * size_B + TAIL_BITS;
  return PREAMBLE_US + SIGNAL_US + SYMBOL_US * Math.ceil(bits / dataBitsPerSymbol(rate_Mbps));
}
