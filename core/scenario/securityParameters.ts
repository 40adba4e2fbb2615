import { choice, group, number } from './leaf.js';

/** Signatures and pseudonyms of every station. */
export const security = group('Security', {
  mode: choice('modelled', ['none', 'modelled', 'real'], {
    title: 'Signatures',
    description:
      'none; modelled: messages are as long as signed ones, signing and verifying take their time, certificates are sent by rule; real: payloads are signed and verified as well.',
    source: 'TS 103 097 clause 7.1; RFC 6979',
  }),
  profile: choice('custom', ['custom', 'craton2', 'saf5400', 'software'], {
    title: 'Device',
    description: 'What signs and verifies; custom takes facilities.sign_ms and facilities.verify_ms as they are set.',
    source: 'data sheets of CRATON2 and SAF5400',
  }),
  pseudonym: group('Pseudonyms', {
    strategy: choice('none', ['none', 'periodic', 'distance', 'silentPeriod', 'c2c'], {
      title: 'Strategy',
      description:
        'When a vehicle changes station id, certificate, path history and sequence numbers together: never, by time, by distance, by time with a silence, or as the CAR 2 CAR consortium does.',
      source: 'TR 103 415 V2.1.1',
    }),
    period_s: number(120, 1, 86_400, {
      title: 'Period',
      unit: 's',
      description: 'Time between two changes of the strategies periodic and silentPeriod.',
      source: 'TR 103 415: SAE J2735, 120 s',
    }),
    distance_m: number(800, 1, 100_000, {
      title: 'Distance',
      unit: 'm',
      description: 'Distance between two changes of the strategy distance.',
      source: 'TR 103 415: C2C-CC, at least 800 m',
    }),
    silenceMin_s: number(3, 0, 600, {
      title: 'Shortest silence',
      unit: 's',
      description: 'Of the strategy silentPeriod: a vehicle sends no CAM for at least so long after a change.',
      source: 'TR 103 415: SAE J2735, 3 to 13 s',
    }),
    silenceMax_s: number(13, 0, 600, {
      title: 'Longest silence',
      unit: 's',
      description: 'The same, at most.',
      source: 'TR 103 415: SAE J2735, 3 to 13 s',
    }),
  }),
});
