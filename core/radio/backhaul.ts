/** The wire between a roadside unit and the cloud: a latency distribution and a bandwidth, one FIFO per direction and link. */
import { shown, VergeError } from '../errors/vergeError.js';
import { hash32, type Random } from '../random/random.js';
import { normalQuantile } from './normal.js';

export interface BackhaulConfig {
  /** one-way latency, median and 95th percentile, ms; lognormal between them */
  readonly p50_ms: number;
  readonly p95_ms: number;
  readonly bandwidth_Mbps: number;
}

/** z of the 95th percentile of a standard normal. */
const Z95 = 1.6448536269514722;
const US_PER_MS = 1_000;

/**
 * Default: half the median round trip from the packet core to an application server in Germany (8.8 ms median, 23.8 ms
 * 95th percentile; Coll-Perales et al., 5G-E2E-V2N2V model) over a fibre-fed cabinet of 100 Mb/s.
 */
export const DEFAULT_BACKHAUL: BackhaulConfig = { p50_ms: 4.4, p95_ms: 11.9, bandwidth_Mbps: 100 };

export class Backhaul {
  private readonly config: BackhaulConfig;
  private readonly key: number;
  private readonly mu: number;
  private readonly sigma: number;
  private readonly freeAt_us = new Map<number, number>();

  /** @throws VergeError PARAMETER_INVALID when a value is not positive or p95 lies below p50 */
  constructor(config: BackhaulConfig, random: Random) {
    if (!(config.p50_ms > 0 && config.p95_ms >= config.p50_ms && config.bandwidth_Mbps > 0)) {
      throw new VergeError('PARAMETER_INVALID', {
        where: 'backhaul',
        expected: '0 < p50_ms <= p95_ms and bandwidth_Mbps > 0',
        got: shown(JSON.stringify(config)),
      });
    }
    this.config = config;
    this.key = random.fork('backhaul').key32();
    this.mu = Math.log(config.p50_ms);
    this.sigma = Math.log(config.p95_ms / config.p50_ms) / Z95;
  }

  /** Propagation and queues of the network for message `sequence` on `link`, us; the same arguments give the same draw. */
  latency_us(link: number, sequence: number): number {
    const z = normalQuantile(hash32(this.key, link, sequence));
    return Math.round(Math.exp(this.mu + this.sigma * z) * US_PER_MS);
  }

  /**
   * Sends a message; messages on one link wait for the wire in the order of the calls.
   * @param link RSU and direction, e.g. 2 * stationId + direction
   * @returns arrival time, us
   */
  send(link: number, sequence: number, size_B: number, now_us: number): number {
    const begin_us = Math.max(now_us, this.freeAt_us.get(link) ?? 0);
    const end_us = begin_us + Math.ceil((size_B * 8) / this.config.bandwidth_Mbps);
    this.freeAt_us.set(link, end_us);
    return end_us + this.latency_us(link, sequence);
  }
}
