import { verge } from '#proto';
import { uint32Of } from '../columns/columns.js';
import type { Outbox, PendingTransmission } from './outbox.js';

/**
 * Frames of one station that may wait for channel access at a time. The gate of congestion control holds two of a profile:
 * what is handed over faster than it lets pass would be dropped there.
 */
const MOST_OPEN = 2;

/** A frame and who wants to know that it has been on the air. */
interface PacedFrame {
  readonly transmission: PendingTransmission;
  readonly left?: (end_us: number) => void;
}

/** Handed over, its outcome not yet told. */
interface OpenFrame {
  readonly frame: PacedFrame;
  readonly request_us: number;
}

interface StationQueue {
  waiting: PacedFrame[];
  /** by sequence */
  readonly open: Map<number, OpenFrame>;
  /** left to the outbox, which has not handed them over yet */
  posted: number;
}

/**
 * Learning frames of a host's stations, handed to the radio a few at a time, as fast as it gets rid of them: however many
 * fragments a model has, they crowd neither queues nor the gate. Announcements and acknowledgements go before the rest.
 */
export class LearningPacer {
  private readonly queues = new Map<number, StationQueue>();

  constructor(private readonly outbox: Outbox) {}

  /** @param left told when the frame has been on the air, or will never be */
  post(transmission: PendingTransmission, left?: (end_us: number) => void): void {
    const { waiting } = this.queueOf(transmission.stationId);
    let at = waiting.length;
    while (at > 0 && waiting[at - 1].transmission.time_us > transmission.time_us) at--;
    waiting.splice(at, 0, { transmission, left });
  }

  private queueOf(stationId: number): StationQueue {
    let queue = this.queues.get(stationId);
    if (queue === undefined) {
      queue = { waiting: [], open: new Map(), posted: 0 };
      this.queues.set(stationId, queue);
    }
    return queue;
  }

  /** Takes in what became of the host's requests. */
  outcomes(outcomes: verge.v1.ITransmissionOutcomes): void {
    const station = uint32Of(outcomes.stationId);
    const sequence = uint32Of(outcomes.sequence);
    const accessDelay_us = uint32Of(outcomes.accessDelayUs);
    const airtime_us = uint32Of(outcomes.airtimeUs);
    for (let row = 0; row < station.length; row++) {
      const queue = this.queues.get(station[row]);
      const open = queue?.open.get(sequence[row]);
      if (queue === undefined || open === undefined) continue;
      queue.open.delete(sequence[row]);
      open.frame.left?.(open.request_us + accessDelay_us[row] + airtime_us[row]);
    }
  }

  /** Leaves to the outbox what may go before `until_us`. */
  window(until_us: number): void {
    for (const queue of this.queues.values()) {
      while (queue.open.size + queue.posted < MOST_OPEN) {
        const frame = takeDue(queue, until_us);
        if (frame === null) break;
        this.handOver(queue, frame);
      }
    }
  }

  private handOver(queue: StationQueue, frame: PacedFrame): void {
    queue.posted++;
    this.outbox.post({
      ...frame.transmission,
      handedOver: (sequence, request_us) => {
        queue.posted--;
        queue.open.set(sequence, { frame, request_us });
      },
    });
  }

  /** The station is off: what waits is gone. */
  forget(stationId: number): void {
    this.queues.delete(stationId);
  }
}

const { ROUND_ANNOUNCEMENT, FRAGMENT_ACK } = verge.v1.MessageType;

const isUrgent = ({ transmission: { type } }: PacedFrame): boolean =>
  type === ROUND_ANNOUNCEMENT || type === FRAGMENT_ACK;

/** The next frame whose time has come, one that others wait for if there is one. */
function takeDue({ waiting }: StationQueue, until_us: number): PacedFrame | null {
  const due = waiting.findIndex(({ transmission }) => transmission.time_us >= until_us);
  const count = due < 0 ? waiting.length : due;
  if (count === 0) return null;
  const urgent = waiting.findIndex(isUrgent);
  return waiting.splice(urgent >= 0 && urgent < count ? urgent : 0, 1)[0];
}
