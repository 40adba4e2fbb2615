import { choice, flag, group, integer, number } from './leaf.js';

/** How a vehicle leaves out what others told already; names of core/facilities/redundancy. */
export const REDUNDANCY_STRATEGIES = ['none', 'selfAnnouncement', 'dynamics', 'frequency', 'distance'] as const;

const cpm = group('Collective perception', {
  enabled: flag(false, {
    title: 'CPM',
    description:
      'Vehicles tell the objects their radars see (sensors.radar.enabled) in collective perception messages.',
    source: 'TS 103 324 V2.1.1',
  }),
  rsu: flag(false, {
    title: 'CPM of roadside units',
    description:
      'Roadside units have a radar each (infrastructure.radarRange_m) and tell its objects; vehicles take that in with or without radars of their own.',
    source: 'TS 103 324 V2.1.1: originating ITS-S of type RSU',
  }),
  interval_ms: integer(100, 100, 1000, {
    title: 'Shortest interval',
    unit: 'ms',
    description: 'T_GenCpm: time between two checks, and at least between two CPMs, of a station.',
    source: 'TS 103 324 V2.1.1 table F.1: T_GenCpmMin 100 ms, T_GenCpmMax 1000 ms',
  }),
  redundancy: choice('none', REDUNDANCY_STRATEGIES, {
    title: 'Redundancy mitigation',
    description:
      'What is left out: selfAnnouncement objects that send CAMs, dynamics those that move as others told, frequency those told often enough, distance those told by somebody near.',
    source: 'TR 103 562 V2.1.1 clause 4.3.5',
  }),
  redundancyWindow_ms: integer(1000, 100, 5000, {
    title: 'Redundancy window',
    unit: 'ms',
    description: 'What others told so long ago or less counts for redundancy mitigation.',
    source: 'TR 103 562: 1 s',
  }),
  redundancyCount: integer(3, 1, 50, {
    title: 'Told often enough',
    description: 'Of the strategy frequency: an object told so often within the window is left out.',
    source: 'TR 103 562: 1 to 3',
  }),
  redundancyDistance_m: number(100, 1, 1000, {
    title: 'Somebody near',
    unit: 'm',
    description: 'Of the strategy distance: an object told by a station within this distance is left out.',
    source: 'design assumption',
  }),
  qualityThreshold: integer(3, 0, 14, {
    title: 'Quality threshold',
    description: 'Only objects whose perception quality (0 to 15) exceeds this are told.',
    source: 'TS 103 324 V2.1.1 table F.1: ObjectPerceptionQualityThreshold 3',
  }),
});

const spatem = group('Signals', {
  enabled: flag(false, {
    title: 'SPATEM and MAPEM',
    description: 'Roadside units tell the phases and the map of the signals near them.',
    source: 'TS 103 301',
  }),
  rate_Hz: number(10, 1, 10, {
    title: 'SPATEM rate',
    unit: '1/s',
    description: 'SPATEMs a second of each signal; its MAPEM follows once a second.',
    source: 'SPAT 10 Hz (US), 1 to 10 Hz (C-ITS)',
  }),
  range_m: number(300, 1, 2000, {
    title: 'Served signals',
    unit: 'm',
    description: 'A roadside unit serves the signals within this distance, each signal by the unit nearest to it.',
    source: 'design assumption: about the radio range in a town',
  }),
  advice: flag(false, {
    title: 'Speed advice',
    description: 'Cars that received map and phases of the signal ahead drive so that they arrive at green (GLOSA).',
  }),
});

const ldm = group('Local dynamic map', {
  camLifetime_ms: integer(2000, 100, 60_000, {
    title: 'Age of CAMs',
    unit: 'ms',
    description: 'A station whose last CAM is older is forgotten.',
    source: 'twice T_GenCamMax (EN 302 637-2)',
  }),
  objectLifetime_ms: integer(1100, 100, 60_000, {
    title: 'Age of objects',
    unit: 'ms',
    description: 'An object that others told longer ago is forgotten.',
    source: 'T_GenCpmMax 1000 ms and the time on the way (TS 103 324)',
  }),
});

/** Leaves of the group `facilities` beside those of CAM and DENM. */
export const furtherFacilities = {
  denmNegation: flag(false, {
    title: 'Negation',
    description: 'A vehicle that drives past the place of a warning and meets nothing negates it.',
    source: 'EN 302 637-3 clause 6.1.2.3: negation by another station than the originator',
  }),
  denmKeepAlive: flag(false, {
    title: 'Keep-alive forwarding',
    description: 'Vehicles in the relevance area pass on a warning that nobody repeats any more.',
    source: 'EN 302 637-3 clause 8.3.2.5',
  }),
  cpm,
  spatem,
  ldm,
};
