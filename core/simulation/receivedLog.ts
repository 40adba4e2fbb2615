import type { verge } from '#proto';
import type { ResolvedTransmission } from '../radio/medium.js';
import { NewestByType } from '../view/newestByType.js';

/** Of more, the one that was asked about longest ago is no longer followed. */
const MOST_STATIONS = 8;

/** What stations that somebody inspects receive, each from the first time it is asked about. Costs nothing while nobody asks. */
export class ReceivedLog {
  /** by slot, in the order in which they were last asked about */
  private readonly received = new Map<number, NewestByType>();
  private readonly isFollowed: Uint8Array;

  constructor(stations: number) {
    this.isFollowed = new Uint8Array(stations);
  }

  /** Nobody is followed. */
  get isIdle(): boolean {
    return this.received.size === 0;
  }

  /** @param view of the whole transmission */
  note(transmission: ResolvedTransmission, view: verge.v1.IMessageView): void {
    if (this.isIdle) return;
    const { receiverCount, receiverSlot, rssi_dBm, sinr_dB, passedUp } = transmission;
    for (let i = 0; i < receiverCount; i++) {
      if (this.isFollowed[receiverSlot[i]] === 0 || passedUp?.[i] === 0) continue;
      this.received.get(receiverSlot[i])!.note({ ...view, rssiDBm: rssi_dBm[i], sinrDB: sinr_dB[i] });
    }
  }

  /** What a station received last, the newest of each type; it is followed from now on. */
  of(slot: number): verge.v1.IMessageView[] {
    const own = this.received.get(slot) ?? new NewestByType();
    this.received.delete(slot);
    this.received.set(slot, own);
    this.isFollowed[slot] = 1;
    const [oldest] = this.received.keys();
    if (this.received.size > MOST_STATIONS) {
      this.received.delete(oldest);
      this.isFollowed[oldest] = 0;
    }
    return own.list();
  }
}
