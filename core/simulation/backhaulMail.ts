import { verge } from '#proto';
import type { Backhaul, BackhaulSettings, BackhaulTrip } from '../radio/backhaul.js';
import { isInside } from '../scenario/intervals.js';
import type { Parameters } from '../scenario/schema.js';

type Infrastructure = Parameters['infrastructure'];

/** What most of a message's way over the backhaul was spent on. */
export type BackhaulCause = 'backhaul' | 'backhaulLoad' | 'backhaulLoss' | 'backhaulOutage';

/** Models on their way are remembered so long after they arrived, us: longer than a synchronisation may take. */
const REMEMBERED_US = 600_000_000;

interface Underway {
  readonly delivery: verge.v1.IBackhaulDelivery;
  readonly trip: BackhaulTrip;
  /** until an outage was over */
  readonly held_us: number;
}

/** What the backhaul did, for summary.json. */
export interface BackhaulFigures {
  readonly sent: number;
  readonly delivered: number;
  readonly sent_B: number;
  readonly retransmissions: number;
  /** messages that waited for the end of an outage */
  readonly heldByOutage: number;
  readonly meanDelay_ms: number | null;
  readonly maxDelay_ms: number | null;
}

/**
 * Messages on the wire between roadside units and cloud, delivered in the window in which they arrive. In an outage nothing
 * is sent: messages wait for the first window after it. What is on the wire already arrives.
 */
export class BackhaulMail {
  private underway: Underway[] = [];
  private held: verge.v1.IBackhaulRequest[] = [];
  private models: { arrival_us: number; parts: Record<BackhaulCause, number> }[] = [];
  private settings: BackhaulSettings = { p50_ms: 0, p95_ms: 0, bandwidth_Mbps: Infinity, loss: 0 };
  private isOut = false;
  private counts = { sent: 0, delivered: 0, sent_B: 0, retransmissions: 0, heldByOutage: 0 };
  private delaySum_us = 0;
  private longest_us = 0;

  constructor(private readonly wire: Backhaul) {}

  /** A window begins; what an outage held goes on if it is over. */
  begin(from_us: number, infrastructure: Infrastructure): void {
    const { backhaulP50_ms, backhaulP95_ms, backhaul_Mbps, backhaulLoss, backhaulOutage, backhaulOutages } =
      infrastructure;
    this.settings = {
      p50_ms: backhaulP50_ms,
      p95_ms: backhaulP95_ms,
      bandwidth_Mbps: backhaul_Mbps,
      loss: backhaulLoss,
    };
    this.isOut = backhaulOutage || isInside(backhaulOutages, from_us / 1e6);
    if (this.isOut || this.held.length === 0) return;
    for (const request of this.held) this.dispatch(request, from_us);
    this.held = [];
  }

  send(requests: readonly verge.v1.IBackhaulRequest[]): void {
    for (const request of requests) {
      this.counts.sent++;
      this.counts.sent_B += request.size_B ?? 0;
      if (this.isOut) {
        this.counts.heldByOutage++;
        this.held.push(request);
      } else this.dispatch(request, request.timeUs!);
    }
  }

  private dispatch(request: verge.v1.IBackhaulRequest, now_us: number): void {
    const { fromId, toId, type, payload, size_B } = request;
    const link = fromId ? 2 * fromId : 2 * (toId ?? 0) + 1;
    const trip = this.wire.send(link, size_B ?? 0, now_us, this.settings);
    this.counts.retransmissions += trip.retransmissions;
    const delivery = { timeUs: Math.round(trip.arrival_us), fromId, toId, type, payload };
    this.underway.push({ delivery, trip, held_us: now_us - request.timeUs! });
  }

  /** Takes what has arrived before `until_us`, in order of (time, sender, receiver). */
  arrived(until_us: number): verge.v1.IBackhaulDelivery[] {
    if (this.underway.length === 0) return [];
    const due = this.underway.filter(({ delivery }) => delivery.timeUs! < until_us);
    if (due.length === 0) return [];
    this.underway = this.underway.filter(({ delivery }) => delivery.timeUs! >= until_us);
    for (const one of due) this.note(one);
    const deliveries = due.map(({ delivery }) => delivery);
    return deliveries.sort((a, b) => a.timeUs! - b.timeUs! || a.fromId! - b.fromId! || a.toId! - b.toId!);
  }

  private note({ delivery, trip, held_us }: Underway): void {
    const { queue_us, latency_us, retransmission_us } = trip;
    const delay_us = held_us + queue_us + latency_us + retransmission_us;
    this.counts.delivered++;
    this.delaySum_us += delay_us;
    this.longest_us = Math.max(this.longest_us, delay_us);
    if (delivery.type !== verge.v1.MessageType.CLOUD_SYNC) return;
    const arrival_us = delivery.timeUs!;
    const parts = {
      backhaul: latency_us,
      backhaulLoad: queue_us,
      backhaulLoss: retransmission_us,
      backhaulOutage: held_us,
    };
    this.models.push({ arrival_us, parts });
    if (this.models[0].arrival_us < arrival_us - REMEMBERED_US) this.models.shift();
  }

  /** What the models that arrived in an interval spent most of their way on, of all the slowest one. */
  causeBetween(from_us: number, until_us: number): BackhaulCause {
    let cause: BackhaulCause = 'backhaul';
    let most_us = 0;
    for (const { arrival_us, parts } of this.models) {
      if (arrival_us < from_us || arrival_us > until_us) continue;
      for (const [name, part_us] of Object.entries(parts)) {
        if (part_us <= most_us) continue;
        most_us = part_us;
        cause = name as BackhaulCause;
      }
    }
    return cause;
  }

  figures(): BackhaulFigures {
    const { delivered } = this.counts;
    return {
      ...this.counts,
      meanDelay_ms: delivered === 0 ? null : this.delaySum_us / delivered / 1000,
      maxDelay_ms: delivered === 0 ? null : this.longest_us / 1000,
    };
  }
}
