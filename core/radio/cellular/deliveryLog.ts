import {
  OUTCOME,
  OUTCOME_BIN_M,
  OUTCOME_BINS,
  OUTCOME_COUNT,
  type ResolvedTransmission,
  type StationPlaces,
} from '../medium.js';
import type { Message } from './message.js';

/** Reported for every reception: what a station hears is its base station, however far the sender is. */
const LEVEL_DBM = -85;
const SINR_DB = 20;

/** Copies of frames that came to their stations, or did not, as the world is told of them. */
export class DeliveryLog {
  readonly resolved: ResolvedTransmission[] = [];
  readonly outcomeCounts = new Float64Array(OUTCOME_BINS * OUTCOME_COUNT);
  receptions = 0;
  pairs = 0;
  private copies = 0;

  constructor(private readonly places: StationPlaces) {}

  /**
   * A copy reached its end.
   * @param slots stations it was for, ascending
   * @param states what became of it at each (OUTCOME)
   * @param isCopy one of the copies the server sent, else the frame ended before it
   */
  add(message: Message, slots: readonly number[], states: readonly number[], end_us: number, isCopy = true): void {
    const receivers = slots.filter((_, i) => states[i] === OUTCOME.received);
    if (isCopy) message.open--;
    message.received += receivers.length;
    this.count(message.request.slot, slots, states);
    this.resolved.push({
      transmissionId: ++this.copies,
      request: message.request,
      start_us: message.start_us,
      end_us,
      receiverCount: receivers.length,
      receiverSlot: Uint32Array.from(receivers),
      rssi_dBm: new Float32Array(receivers.length).fill(LEVEL_DBM),
      sinr_dB: new Float32Array(receivers.length).fill(SINR_DB),
      pairCount: slots.length,
      pairSlot: Uint32Array.from(slots),
      pairState: Uint8Array.from(states),
      copies: { areMore: message.open > 0, received: message.received },
    });
  }

  private count(sender: number, slots: readonly number[], states: readonly number[]): void {
    const { x_m, y_m } = this.places;
    for (let i = 0; i < slots.length; i++) {
      this.pairs++;
      if (states[i] === OUTCOME.received) this.receptions++;
      const distance_m = Math.hypot(x_m[slots[i]] - x_m[sender], y_m[slots[i]] - y_m[sender]);
      const bin = Math.floor(distance_m / OUTCOME_BIN_M);
      if (bin < OUTCOME_BINS) this.outcomeCounts[bin * OUTCOME_COUNT + states[i]]++;
    }
  }
}
