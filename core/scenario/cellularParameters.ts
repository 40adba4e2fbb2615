import { CELLULAR_PROFILE_NAMES, cellularProfile } from './cellularProfiles.js';
import { choice, flag, group, number } from './leaf.js';

/** The network of a mobile operator, for what `radio.bearer` maps to `cellular` (core/radio/technologies/uu). */

const STANDARD = cellularProfile('5g');

const quantile = (name: string, title: string, what: string, source?: string) =>
  number(STANDARD[`radio.uu.latency.${name}_ms`], 0, 10_000, {
    title,
    unit: 'ms',
    live: true,
    description: `${name.endsWith('P50') ? 'Median' : '95th percentile'} of ${what}.`,
    source,
  });

const UP = 'the way from a station to its base station, without waiting for capacity';
const DOWN = 'the way from the base station to a station, without waiting for capacity';
const RADIO_SOURCE = 'Narayanan et al. 2020: half of 27.4 ± 6.4 ms round trip to the first hop';
const TRANSPORT = 'the way between base station and core network';
const CORE = 'the way through the core network';
const INTERNET = 'the round trip between core network and application server';
const FIBRE_SOURCE = 'Coll-Perales et al., 5G V2N2V';

const latency = group('Latency', {
  uplinkP50_ms: quantile('uplinkP50', 'Uplink, median', UP, RADIO_SOURCE),
  uplinkP95_ms: quantile('uplinkP95', 'Uplink, p95', UP),
  downlinkP50_ms: quantile('downlinkP50', 'Downlink, median', DOWN, RADIO_SOURCE),
  downlinkP95_ms: quantile('downlinkP95', 'Downlink, p95', DOWN),
  transportP50_ms: quantile('transportP50', 'Transport, median', TRANSPORT, FIBRE_SOURCE),
  transportP95_ms: quantile('transportP95', 'Transport, p95', TRANSPORT),
  coreP50_ms: quantile('coreP50', 'Core, median', CORE, FIBRE_SOURCE),
  coreP95_ms: quantile('coreP95', 'Core, p95', CORE),
  internetP50_ms: quantile('internetP50', 'Internet, median', INTERNET, FIBRE_SOURCE),
  internetP95_ms: quantile('internetP95', 'Internet, p95', INTERNET),
});

export const uu = group('Cellular', {
  profile: choice('5g', CELLULAR_PROFILE_NAMES, {
    title: 'Network',
    description:
      'Sets the latencies that nothing else sets: commercial 5G or 4G, modelled 5G with a server at the edge, or the constant delays of Eclipse MOSAIC.',
    source: 'core/scenario/cellularProfiles.ts names the publications',
  }),
  uplink_Mbps: number(28, 0.001, 100_000, {
    title: 'Uplink',
    unit: 'Mbit/s',
    live: true,
    description: 'Capacity of a cell upwards, shared by its stations.',
    source: 'Eclipse MOSAIC cell default',
  }),
  downlink_Mbps: number(42.2, 0.001, 100_000, {
    title: 'Downlink',
    unit: 'Mbit/s',
    live: true,
    description: 'Capacity of a cell downwards, shared by its stations.',
    source: 'Eclipse MOSAIC cell default',
  }),
  queue_ms: number(300, 0, 60_000, {
    title: 'Longest wait',
    unit: 'ms',
    live: true,
    description: 'A frame that would wait longer for its cell is dropped.',
    source: 'TS 38.331 PDCP discardTimer: 10 ms to 1.5 s',
  }),
  loss: number(0.0001, 0, 1, {
    title: 'Loss',
    live: true,
    description: 'Share of frames lost on each way over the air.',
    source: 'Narayanan et al. 2020: median .01 %, 75th percentile .1 %, 99th 1.2 %',
  }),
  handover_ms: number(50, 0, 10_000, {
    title: 'Handover',
    unit: 'ms',
    live: true,
    description: 'A station that changes its cell neither sends nor receives for so long.',
    source:
      'TS 36.133: T_IU (at most 30 ms) + 20 ms to a known cell; 80 ms more to search it, 50 ms for the RRC procedure',
  }),
  sites: choice('grid', ['grid', 'rsus'], {
    title: 'Sites',
    description: 'Where base stations are: on a hexagonal grid, or at the roadside units.',
  }),
  siteDistance_m: number(500, 50, 50_000, {
    title: 'Site distance',
    unit: 'm',
    description: 'Between neighbouring sites of the grid.',
    source: 'TR 36.885: 500 m in a town, 1732 m along a motorway',
  }),
  coverage_m: number(1000, 10, 100_000, {
    title: 'Coverage',
    unit: 'm',
    description: 'Stations farther than this from every site are out of coverage.',
  }),
  rsus: choice('wired', ['wired', 'radio'], {
    title: 'Roadside units',
    description:
      'Roadside units reach the application server over a wire, or are stations of the network like vehicles.',
    source: 'Tampa CV pilot: 45 of 47 roadside units over the cellular network',
  }),
  delivery: choice('unicast', ['unicast', 'multicast'], {
    title: 'Broadcasts',
    description:
      'The application server sends a broadcast to each station of its area, or once in each cell (as MBMS does).',
    source: 'TS 23.285',
  }),
  relevance_m: number(400, 10, 20_000, {
    title: 'Area of broadcasts',
    unit: 'm',
    description: 'A broadcast is for the stations within this distance of its sender.',
  }),
  outage: flag(false, { title: 'Outage', live: true, description: 'Nobody has service.' }),
  latency,
});
