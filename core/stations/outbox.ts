import type { verge } from '#proto';
import { outOfRange } from '../ranges/ranges.js';
import type { BearerMap } from './bearers.js';
import { MAX_AIR_SIZE_B } from './doneRanges.js';

/** A transmission decided but not yet handed over: its request time may lie in a later window. */
export interface PendingTransmission {
  readonly stationId: number;
  readonly time_us: number;
  readonly type: verge.v1.MessageType;
  readonly accessCategory: verge.v1.AccessCategory;
  /** as of a signed message */
  readonly airSize_B: number;
  readonly payload: Uint8Array;
  /** 0 broadcast */
  readonly destinationId: number;
  /** that of the message type when absent */
  readonly dccProfile?: verge.v1.DccProfile;
  /** destination area of a geo-broadcast; absent: a single-hop broadcast */
  readonly geo?: verge.v1.IGeoBroadcast;
  /** how it names its signer; by the rule of its message type when absent */
  readonly signer?: verge.v1.Signer;
  /** on-air ids whose certificates it asks for */
  readonly certificateRequests?: readonly number[];
  /** told its sequence number and request time when it is handed over, so that the outcome can be recognised */
  readonly handedOver?: (sequence: number, request_us: number) => void;
}

/** A message in its security envelope. */
export interface Sealed {
  readonly airSize_B: number;
  readonly security?: verge.v1.ISecurityEnvelope;
}

/**
 * Transmissions of a host's stations until the window that holds their request time. Sequence numbers are counted per
 * station in order of (time, order of posting), so they do not depend on what else the host does.
 */
export class Outbox {
  private pending: PendingTransmission[] = [];
  private readonly nextSequence = new Map<number, number>();

  /**
   * @param bearers which channel each type of message goes over
   * @param seal what the security layer makes of a message when it is handed over; as it is when absent
   */
  constructor(
    private readonly bearers: BearerMap,
    private readonly seal: (one: PendingTransmission) => Sealed = ({ airSize_B }) => ({ airSize_B }),
  ) {}

  get size(): number {
    return this.pending.length;
  }

  /**
   * Nothing is cut: what is longer than a frame may be has to come in fragments.
   * @throws VergeError MESSAGE_OUT_OF_RANGE
   */
  post(transmission: PendingTransmission): void {
    const { type, airSize_B } = transmission;
    if (airSize_B > MAX_AIR_SIZE_B) {
      throw outOfRange(`frame of type ${type}`, `at most ${MAX_AIR_SIZE_B} B on the air`, `${airSize_B} B`);
    }
    this.pending.push(transmission);
  }

  /** Removes what a station has not handed over yet (it left the road). */
  forget(stationId: number): void {
    this.pending = this.pending.filter((one) => one.stationId !== stationId);
  }

  /**
   * Everything due before `until_us`, ordered by (time, station, order of posting). What was posted for a time already
   * past is requested at `from_us`.
   */
  drain(from_us: number, until_us: number): verge.v1.ITransmissionRequest[] {
    const due: PendingTransmission[] = [];
    const later: PendingTransmission[] = [];
    for (const one of this.pending) (one.time_us < until_us ? due : later).push(one);
    if (due.length === 0) return [];
    this.pending = later;
    due.sort((a, b) => a.time_us - b.time_us || a.stationId - b.stationId); // stable: posting order last
    return due.map((one) => this.requestOf(one, Math.max(from_us, Math.ceil(one.time_us))));
  }

  private requestOf(one: PendingTransmission, time_us: number): verge.v1.ITransmissionRequest {
    const sequence = this.nextSequence.get(one.stationId) ?? 0;
    this.nextSequence.set(one.stationId, sequence + 1);
    one.handedOver?.(sequence, time_us);
    const { airSize_B, security } = this.seal(one);
    return {
      stationId: one.stationId,
      sequence,
      timeUs: time_us,
      type: one.type,
      channel: this.bearers.channelOf(one.type),
      accessCategory: one.accessCategory,
      payload: one.payload,
      destinationId: one.destinationId,
      dccProfile: one.dccProfile,
      geo: one.geo,
      airSize_B,
      security,
    };
  }
}
