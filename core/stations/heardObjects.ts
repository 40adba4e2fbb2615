import { verge } from '#proto';
import { type HeardCpm, type HeardObject, heardCpmOf } from '../facilities/cpmMessage.js';
import { decodeCpm } from '../facilities/messages/cpm.js';
import type { HostContext } from './hostContext.js';
import type { Inbox } from './inbox.js';

/** A queue gives its used-up front back once it is so long. */
const COMPACT_FROM = 64;

interface Queue {
  readonly cpms: HeardCpm[];
  head: number;
}

/**
 * Objects that others told, by receiver: the collective-perception source of the local dynamic map. CPMs are decoded once
 * and shared by their receivers; one whose newest measurement is older than the lifetime is forgotten.
 */
export class HeardObjects {
  private readonly queues: Queue[];

  constructor(
    receivers: number,
    private readonly lifetime_us: number,
  ) {
    this.queues = Array.from({ length: receivers }, () => ({ cpms: [], head: 0 }));
  }

  /** Takes in what the stations of a host receive from now on. */
  listen(inbox: Inbox, { plane, epochIts_ms }: HostContext): void {
    inbox.on(verge.v1.MessageType.CPM, (frame) => {
      const cpm = heardCpmOf(decodeCpm(frame.payload!), frame.timeUs!, plane, epochIts_ms);
      inbox.forEachReceiver((slot) => this.receive(slot, cpm, frame.timeUs!));
    });
  }

  /** A station received a CPM; times ascend. */
  receive(receiver: number, cpm: HeardCpm, now_us: number): void {
    if (cpm.objects.length === 0) return;
    const queue = this.queues[receiver];
    queue.cpms.push(cpm);
    this.drop(queue, now_us);
  }

  private drop(queue: Queue, now_us: number): void {
    const { cpms } = queue;
    while (queue.head < cpms.length && now_us - cpms[queue.head].time_us > this.lifetime_us) queue.head++;
    if (queue.head < COMPACT_FROM || queue.head * 2 < cpms.length) return;
    cpms.splice(0, queue.head);
    queue.head = 0;
  }

  /** Visits what is known, newest CPM first; several reports of one object come one after the other. */
  forEachNewestFirst(
    receiver: number,
    now_us: number,
    visit: (object: HeardObject, cpm: HeardCpm) => void,
    window_us = this.lifetime_us,
  ): void {
    const { cpms, head } = this.queues[receiver];
    const since_us = now_us - Math.min(window_us, this.lifetime_us);
    for (let i = cpms.length - 1; i >= head; i--) {
      for (const object of cpms[i].objects) if (object.measured_us >= since_us) visit(object, cpms[i]);
    }
  }

  forget(receiver: number): void {
    this.queues[receiver] = { cpms: [], head: 0 };
  }
}
