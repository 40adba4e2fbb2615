import type { verge } from '#proto';
import { FragmentAssembly } from '../../core/learning/fragments.js';
import type { LayerSizes } from '../../core/learning/ports.js';
import { decodeParameters } from '../../core/learning/quantisation.js';
import type { ReceivedUpdate } from '../../core/learning/round.js';

/** An update on its way in. */
export interface IncomingUpdate {
  readonly vehicleId: number;
  readonly updateId: number;
  readonly round: number;
  readonly training_us: number;
  readonly assembly: FragmentAssembly;
  last_us: number;
  /** on-air bytes of all copies received */
  bytes: number;
  /** no acknowledgement leaves before this time; NaN: none is due */
  ack_us: number;
}

/** Puts updates together from fragments, one at a time per vehicle; a newer update id replaces an older one. */
export class UpdateAssembly {
  private readonly incoming = new Map<number, IncomingUpdate>();

  constructor(private readonly layers: LayerSizes) {}

  /**
   * Takes a fragment.
   * @returns the update when this fragment completed it
   * @throws VergeError MESSAGE_UNDECODABLE, MESSAGE_OUT_OF_RANGE
   */
  take(fragment: verge.v1.IUpdateFragment, end_us: number, bytes: number): ReceivedUpdate | null {
    const incoming = this.of(fragment);
    incoming.last_us = end_us;
    incoming.bytes += bytes;
    const isNew = incoming.assembly.add(fragment.index ?? 0, fragment.payload!);
    if (!isNew || !incoming.assembly.complete) return null;
    return {
      vehicleId: incoming.vehicleId,
      updateId: incoming.updateId,
      round: incoming.round,
      modelVersion: fragment.modelVersion ?? 0,
      numExamples: fragment.numExamples ?? 0,
      update: decodeParameters(incoming.assembly.payload()!, this.layers),
      received_us: end_us,
    };
  }

  private of(fragment: verge.v1.IUpdateFragment): IncomingUpdate {
    const known = this.incoming.get(fragment.vehicleId!);
    if (known !== undefined && known.updateId === fragment.updateId) return known;
    const incoming: IncomingUpdate = {
      vehicleId: fragment.vehicleId!,
      updateId: fragment.updateId ?? 0,
      round: fragment.round ?? 0,
      training_us: fragment.trainingUs ?? 0,
      assembly: new FragmentAssembly(fragment.count!),
      last_us: 0,
      bytes: 0,
      ack_us: Number.NaN,
    };
    this.incoming.set(incoming.vehicleId, incoming);
    return incoming;
  }

  get(vehicleId: number): IncomingUpdate | undefined {
    return this.incoming.get(vehicleId);
  }

  /** All updates seen of a round, ascending by vehicle. */
  ofRound(round: number): IncomingUpdate[] {
    return [...this.incoming.values()].filter((one) => one.round === round).sort((a, b) => a.vehicleId - b.vehicleId);
  }

  all(): Iterable<IncomingUpdate> {
    return this.incoming.values();
  }

  /** Forgets updates of rounds before `round`. */
  forgetBefore(round: number): void {
    for (const [vehicleId, one] of this.incoming) if (one.round < round) this.incoming.delete(vehicleId);
  }
}
