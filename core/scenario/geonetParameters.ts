import { choice, flag, group, integer, number } from './leaf.js';

/** GeoNetworking of every station; defaults are those of EN 302 636-4-1 annex H. */
export const geonet = group('GeoNetworking', {
  enabled: flag(true, {
    title: 'Geo-broadcast',
    description:
      'DENMs are broadcast to an area, over several hops if forwarding is on; without, they go one hop as CAMs do.',
    source: 'EN 302 637-3: DENM over GBC',
  }),
  forwarding: choice('cbf', ['none', 'cbf'], {
    title: 'Forwarding',
    live: true,
    description:
      'none, or cbf: whoever receives a geo-broadcast inside its area sends it on after a time that falls with the distance from the sender, unless another was faster.',
    source: 'EN 302 636-4-1 itsGnAreaForwardingAlgorithm: CBF',
  }),
  minTime_ms: number(1, 1, 1000, {
    title: 'Shortest contention',
    unit: 'ms',
    live: true,
    description: 'Time a station waits before it forwards, at the maximum range or beyond.',
    source: 'EN 302 636-4-1 itsGnGeoBroadcastCbfMinTime',
  }),
  maxTime_ms: number(100, 1, 10_000, {
    title: 'Longest contention',
    unit: 'ms',
    live: true,
    description: 'Time a station beside the sender waits before it forwards.',
    source: 'EN 302 636-4-1 itsGnGeoBroadcastCbfMaxTime',
  }),
  maxRange_m: number(1000, 10, 10_000, {
    title: 'Maximum range',
    unit: 'm',
    live: true,
    description: 'Distance from which on a station waits the shortest time.',
    source: 'EN 302 636-4-1 itsGnDefaultMaxCommunicationRange',
  }),
  hopLimit: integer(10, 1, 255, {
    title: 'Hop limit',
    live: true,
    description: 'So many hops a geo-broadcast may go; 1 is never forwarded.',
    source: 'EN 302 636-4-1 itsGnDefaultHopLimit',
  }),
  rsuHopLimit: integer(1, 1, 255, {
    title: 'Hop limit of roadside units',
    live: true,
    description:
      'The same for the repetitions of roadside units, which come again and again to who is in their own reach.',
    source: 'design: measured in docs/geonetworking.md',
  }),
  lifetime_ms: integer(2000, 50, 600_000, {
    title: 'Packet lifetime',
    unit: 'ms',
    live: true,
    description: 'How long after it was sent a geo-broadcast may still be forwarded.',
    source: 'Artery EEBL: 2 s; EN 302 636-4-1 itsGnMaxPacketLifetime: 600 s',
  }),
});
