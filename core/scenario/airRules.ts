import type { Rule } from './rule.js';
import type { Parameters } from './schema.js';

/** What may go on the air at all: rates of each technology, power, length of a frame, and how soon a station answers. */

/** EN 302 663, 10 MHz; a technology that is not here chooses its rates itself. */
const RATES_MBPS: Readonly<Record<string, readonly number[]>> = {
  ieee80211p: [3, 4.5, 6, 9, 12, 18, 24, 27],
};

/** EN 302 571 V2.1.1 clause 4.2.3: mean equivalent isotropically radiated power. */
export const LAWFUL_POWER_DBM = 33;
/** EN 302 571 V2.1.1 clause 4.2.10: the longest a frame may be on the air, ms. */
const LONGEST_FRAME_MS = 4;

/** Airtime as core/radio/airtime has it: preamble and SIGNAL 40 us, symbols of 8 us (IEEE 802.11-2020 clause 17). */
const beaconAirtime_ms = ({ facilities: { beacon }, radio: { rate_Mbps } }: Parameters): number =>
  (40 + 8 * Math.ceil((22 + 8 * beacon.size_B) / (8 * rate_Mbps))) / 1000;

const knownRate: Rule = {
  paths: 'radio.rate_Mbps, radio.technology',
  expected: 'a rate that the technology has',
  holds: ({ radio }) => RATES_MBPS[radio.technology]?.includes(radio.rate_Mbps) ?? true,
  got: ({ radio }) => `${radio.rate_Mbps}`,
  sentence: ({ radio }) =>
    `radio.rate_Mbps (${radio.rate_Mbps}) must be a rate of radio.technology=${radio.technology} on a 10 MHz channel (EN 302 663): ${RATES_MBPS[radio.technology].join(', ')} Mbit/s`,
};

const lawfulPower: Rule = {
  paths: 'radio.txPower_dBm, radio.unlawful',
  code: 'POWER_UNLAWFUL',
  expected: `at most ${LAWFUL_POWER_DBM} dBm EIRP (EN 302 571)`,
  holds: ({ radio }) => radio.txPower_dBm <= LAWFUL_POWER_DBM || radio.unlawful,
  got: ({ radio }) => `${radio.txPower_dBm} dBm`,
  sentence: ({ radio }) =>
    `radio.txPower_dBm (${radio.txPower_dBm} dBm) is more than the ${LAWFUL_POWER_DBM} dBm EIRP that EN 302 571 allows at 5.9 GHz: lower it, or say --unlawful (radio.unlawful=true) if you mean it`,
};

const shortEnough: Rule = {
  paths: 'facilities.beacon.size_B, radio.rate_Mbps, radio.dcc',
  expected: `a beacon of at most ${LONGEST_FRAME_MS} ms on the air (EN 302 571)`,
  holds: (p) => !p.facilities.beacon.enabled || p.radio.dcc === 'none' || beaconAirtime_ms(p) <= LONGEST_FRAME_MS,
  got: (p) => `${beaconAirtime_ms(p).toFixed(2)} ms`,
  sentence: (p) =>
    `facilities.beacon.size_B (${p.facilities.beacon.size_B} B) takes ${beaconAirtime_ms(p).toFixed(2)} ms at radio.rate_Mbps=${p.radio.rate_Mbps}, and with radio.dcc=${p.radio.dcc} no frame of more than ${LONGEST_FRAME_MS} ms passes (EN 302 571): make the beacon smaller or the rate higher`,
};

const answersLater: Rule = {
  paths: 'facilities.reaction_ms, run.window_ms',
  expected: 'a reaction that takes at least one window',
  holds: (p) => p.facilities.reaction_ms >= p.run.window_ms,
  got: (p) => `${p.facilities.reaction_ms} ms and ${p.run.window_ms} ms`,
  sentence: (p) =>
    `facilities.reaction_ms (${p.facilities.reaction_ms} ms) must be at least run.window_ms (${p.run.window_ms} ms): within one window no station can answer another; raise the one or lower the other`,
};

export const AIR_RULES: readonly Rule[] = [knownRate, lawfulPower, shortEnough, answersLater];
