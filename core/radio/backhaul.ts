/** The wire between roadside units and the cloud: latency, bandwidth with a queue for each direction and link, and loss. */
import { hash32, type Random, unitOf } from '../random/random.js';
import { lognormal_us } from './lognormal.js';

/** What may change while a simulation runs, read at every window start. */
export interface BackhaulSettings {
  /** one-way latency, median and 95th percentile, ms; lognormal between them */
  readonly p50_ms: number;
  readonly p95_ms: number;
  readonly bandwidth_Mbps: number;
  /** share of segments lost */
  readonly loss: number;
}

/** Where the time of one message went. */
export interface BackhaulTrip {
  readonly arrival_us: number;
  /** behind others, and onto the wire */
  readonly queue_us: number;
  readonly latency_us: number;
  /** until what was lost had been sent again */
  readonly retransmission_us: number;
  /** how often something of it had to be sent again */
  readonly retransmissions: number;
}

/** Payload of a TCP segment in an Ethernet frame, B. */
const SEGMENT_B = 1460;
/** The transport sends again what is not acknowledged after this, and doubles it each time (RFC 6298; Linux: at least 200 ms). */
const RETRANSMISSION_TIMEOUT_US = 200_000;
/** So many rounds leave no segment of a message lost, at a loss of half within 1e-6. */
const MOST_ROUNDS = 32;

const DRAW = { latency: 1, loss: 2 } as const;

export class Backhaul {
  private readonly key: number;
  private readonly freeAt_us = new Map<number, number>();
  private readonly sent = new Map<number, number>();

  constructor(random: Random) {
    this.key = random.fork('backhaul').key32();
  }

  /**
   * Sends a message; messages on one link wait for the wire in the order of the calls. The draws of a link's messages
   * depend on their order on that link alone.
   * @param link RSU and direction, e.g. 2 * stationId + direction
   */
  send(link: number, size_B: number, now_us: number, settings: BackhaulSettings): BackhaulTrip {
    const sequence = this.sent.get(link) ?? 0;
    this.sent.set(link, sequence + 1);
    const begin_us = Math.max(now_us, this.freeAt_us.get(link) ?? 0);
    const end_us = begin_us + Math.ceil((size_B * 8) / settings.bandwidth_Mbps);
    this.freeAt_us.set(link, end_us);
    const latency_us = lognormal_us(settings, hash32(this.key, link, sequence, DRAW.latency));
    const draw = unitOf(hash32(this.key, link, sequence, DRAW.loss));
    const retransmissions = roundsLost(Math.max(1, Math.ceil(size_B / SEGMENT_B)), settings.loss, draw);
    const retransmission_us = RETRANSMISSION_TIMEOUT_US * (2 ** retransmissions - 1);
    return {
      arrival_us: end_us + latency_us + retransmission_us,
      queue_us: end_us - now_us,
      latency_us,
      retransmission_us,
      retransmissions,
    };
  }
}

/**
 * Rounds in which some segment was still missing: after k rounds all have arrived with probability (1 - loss^k)^segments.
 * @param draw uniform in (0, 1)
 */
function roundsLost(segments: number, loss: number, draw: number): number {
  let rounds = 0;
  while (rounds < MOST_ROUNDS && (1 - loss ** (rounds + 1)) ** segments < draw) rounds++;
  return rounds;
}
