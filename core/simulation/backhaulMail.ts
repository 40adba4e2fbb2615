import type { verge } from '#proto';

/** Delay of one backhaul message, us. */
export type BackhaulDelay = (request: verge.v1.IBackhaulRequest) => number;

/** Messages on the wire between roadside units and cloud, delivered in the window in which they arrive. */
export class BackhaulMail {
  private readonly delay: BackhaulDelay;
  private underway: verge.v1.IBackhaulDelivery[] = [];

  constructor(delay: BackhaulDelay) {
    this.delay = delay;
  }

  send(requests: readonly verge.v1.IBackhaulRequest[]): void {
    for (const request of requests) {
      this.underway.push({
        timeUs: Math.round(request.timeUs! + this.delay(request)),
        fromId: request.fromId,
        toId: request.toId,
        type: request.type,
        payload: request.payload,
      });
    }
  }

  /** Takes what has arrived before `until_us`, in order of (time, sender, receiver). */
  arrived(until_us: number): verge.v1.IBackhaulDelivery[] {
    if (this.underway.length === 0) return [];
    const due = this.underway.filter((delivery) => delivery.timeUs! < until_us);
    this.underway = this.underway.filter((delivery) => delivery.timeUs! >= until_us);
    return due.sort((a, b) => a.timeUs! - b.timeUs! || a.fromId! - b.fromId! || a.toId! - b.toId!);
  }
}
