import type { Quantiles } from '../lognormal.js';

/** A mobile operator's network that does not change while a simulation runs. */
export interface CellularConfig {
  /** places of the base stations; empty: a hexagonal grid */
  readonly sites: readonly { readonly x_m: number; readonly y_m: number }[];
  /** distance between neighbouring sites of the grid */
  readonly siteDistance_m: number;
  /** stations farther than this from every site are out of coverage */
  readonly coverage_m: number;
  /** the first so many slots are at the end of a wire of the operator: no radio, no cell */
  readonly wiredStations: number;
  /** how a broadcast reaches the stations of the area: a copy for each, or one in each cell */
  readonly delivery: 'unicast' | 'multicast';
  /** a broadcast is for the stations within this distance of its sender */
  readonly relevance_m: number;
}

/** What may change while a simulation runs, read at every window start. */
export interface CellularLive {
  /** of one cell, shared by its stations */
  readonly uplink_Mbps: number;
  readonly downlink_Mbps: number;
  /** a frame that would wait longer is dropped */
  readonly queue_ms: number;
  /** share of frames lost, on each way over the air */
  readonly loss: number;
  /** a station that changes its cell neither sends nor receives for so long */
  readonly handover_ms: number;
  /** nobody has service */
  readonly outage: boolean;
  readonly latency: LatencyQuantiles;
}

export interface LatencyQuantiles {
  readonly uplinkP50_ms: number;
  readonly uplinkP95_ms: number;
  readonly downlinkP50_ms: number;
  readonly downlinkP95_ms: number;
  readonly transportP50_ms: number;
  readonly transportP95_ms: number;
  readonly coreP50_ms: number;
  readonly coreP95_ms: number;
  readonly internetP50_ms: number;
  readonly internetP95_ms: number;
}

export const quantilesOf = (
  latency: LatencyQuantiles,
  part: 'uplink' | 'downlink' | 'transport' | 'core' | 'internet',
): Quantiles => ({ p50_ms: latency[`${part}P50_ms`], p95_ms: latency[`${part}P95_ms`] });

export const DEFAULT_CELLULAR: CellularConfig = {
  sites: [],
  siteDistance_m: 500,
  coverage_m: 1000,
  wiredStations: 0,
  delivery: 'unicast',
  relevance_m: 400,
};

const NO_LATENCY: LatencyQuantiles = {
  uplinkP50_ms: 0,
  uplinkP95_ms: 0,
  downlinkP50_ms: 0,
  downlinkP95_ms: 0,
  transportP50_ms: 0,
  transportP95_ms: 0,
  coreP50_ms: 0,
  coreP95_ms: 0,
  internetP50_ms: 0,
  internetP95_ms: 0,
};

/** A network of which nothing is said: capacities of Eclipse MOSAIC's cell, nothing else takes time or gets lost. */
export const DEFAULT_CELLULAR_LIVE: CellularLive = {
  uplink_Mbps: 28,
  downlink_Mbps: 42.2,
  queue_ms: 300,
  loss: 0,
  handover_ms: 50,
  outage: false,
  latency: NO_LATENCY,
};
