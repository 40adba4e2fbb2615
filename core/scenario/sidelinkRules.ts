import type { Rule } from './rule.js';
import type { Parameters } from './schema.js';

const CHANNEL_RB = 50; // TS 36.101 table 5.6-1: 10 MHz
const INTERVALS_MS = [20, 50, 100]; // TS 36.331: those the sensing of core/radio/sidelink is made for

const isSidelink = ({ radio }: Parameters): boolean => radio.technology === 'cv2xMode4';

/** Parameters of IEEE 802.11p that mode 4 has no use for, with the value that says nothing, and what to set instead. */
const OTHERS: readonly (readonly [path: string, (p: Parameters) => unknown, standard: unknown, instead: string])[] = [
  ['radio.rate_Mbps', (p) => p.radio.rate_Mbps, 6, 'its rate follows from radio.sidelink.mcs'],
  ['radio.capture', (p) => p.radio.capture, 'none', 'it decodes every sub-channel for itself, with nothing to capture'],
  [
    'radio.dcc',
    (p) => p.radio.dcc,
    'none',
    'the congestion control of ITS-G5 spaces frames, which reserved resources do not allow; its own is radio.sidelink.crLimit',
  ],
];

const notOfSidelink = OTHERS.map(
  ([path, value, standard, instead]): Rule => ({
    paths: `${path}, radio.technology`,
    expected: `${standard} with radio.technology=cv2xMode4`,
    holds: (p) => !isSidelink(p) || value(p) === standard,
    got: (p) => String(value(p)),
    sentence: (p) =>
      `${path}=${value(p)} is of IEEE 802.11p, not of radio.technology=cv2xMode4: ${instead}; leave it out`,
  }),
);

export const SIDELINK_RULES: readonly Rule[] = [
  ...notOfSidelink,
  {
    paths: 'radio.fading.model, radio.sidelink.errorModel',
    expected: 'no fading drawn per frame with curves that are averages over it',
    holds: (p) => !isSidelink(p) || p.radio.fading.model === 'none',
    got: (p) => p.radio.fading.model,
    sentence: ({ radio }) =>
      `radio.sidelink.errorModel=${radio.sidelink.errorModel} is an average over a fading channel, so radio.fading.model=${radio.fading.model} would count the fading twice: set radio.fading.model=none`,
  },
  {
    paths: 'radio.sidelink.subchannels, radio.sidelink.subchannel_RB',
    expected: `at most ${CHANNEL_RB} resource blocks in 10 MHz`,
    holds: ({ radio: { sidelink } }) => sidelink.subchannels * sidelink.subchannel_RB <= CHANNEL_RB,
    got: ({ radio: { sidelink } }) => `${sidelink.subchannels} of ${sidelink.subchannel_RB}`,
    sentence: ({ radio: { sidelink } }) =>
      `radio.sidelink.subchannels (${sidelink.subchannels}) of radio.sidelink.subchannel_RB (${sidelink.subchannel_RB}) resource blocks are more than the ${CHANNEL_RB} of a 10 MHz channel: ${Math.floor(CHANNEL_RB / sidelink.subchannel_RB)} sub-channels of that width would do`,
  },
  {
    paths: 'radio.sidelink.mcs, radio.sidelink.highestMcs',
    expected: 'a highest scheme not below the first',
    holds: ({ radio: { sidelink } }) => sidelink.mcs <= sidelink.highestMcs,
    got: ({ radio: { sidelink } }) => `${sidelink.mcs} and ${sidelink.highestMcs}`,
    sentence: ({ radio: { sidelink } }) =>
      `radio.sidelink.mcs (${sidelink.mcs}) is above radio.sidelink.highestMcs (${sidelink.highestMcs}): raise the one or lower the other`,
  },
  {
    paths: 'radio.sidelink.reservationInterval_ms',
    expected: `one of ${INTERVALS_MS.join(', ')} ms`,
    holds: ({ radio: { sidelink } }) => INTERVALS_MS.includes(sidelink.reservationInterval_ms),
    got: ({ radio: { sidelink } }) => `${sidelink.reservationInterval_ms} ms`,
    sentence: ({ radio: { sidelink } }) =>
      `radio.sidelink.reservationInterval_ms (${sidelink.reservationInterval_ms} ms) must be one of ${INTERVALS_MS.join(', ')} ms`,
  },
  {
    paths: 'radio.sidelink.rssiFloor_dBm, radio.sidelink.busyThreshold_dBm',
    expected: 'a busy threshold that is measured',
    holds: ({ radio: { sidelink } }) => sidelink.rssiFloor_dBm <= sidelink.busyThreshold_dBm,
    got: ({ radio: { sidelink } }) => `${sidelink.rssiFloor_dBm} and ${sidelink.busyThreshold_dBm} dBm`,
    sentence: ({ radio: { sidelink } }) =>
      `radio.sidelink.busyThreshold_dBm (${sidelink.busyThreshold_dBm} dBm) is below radio.sidelink.rssiFloor_dBm (${sidelink.rssiFloor_dBm} dBm), under which nothing is measured: lower the floor`,
  },
  {
    paths: 'run.window_ms, radio.technology',
    expected: 'windows of whole subframes',
    holds: (p) => !isSidelink(p) || Number.isInteger(p.run.window_ms),
    got: (p) => `${p.run.window_ms} ms`,
    sentence: (p) =>
      `radio.technology=cv2xMode4 goes by subframes of 1 ms, and run.window_ms (${p.run.window_ms} ms) is not a whole number of them: 1, 2, 4, 5, 10, 20, 25, 50 or 100 ms would do`,
  },
];
