import { verge } from '#proto';
import { type MediumRequest, OUTCOME, type ResolvedTransmission } from '../radio/medium.js';
import { lossOf, type MissCause, type NotSent } from './missCauses.js';
import type { StationTable } from './stationTable.js';

const { MODEL_FRAGMENT, ROUND_ANNOUNCEMENT, UPDATE_FRAGMENT } = verge.v1.MessageType;

/** What the frames of one round met on the air: the longest waits, and what became of updates that did not arrive. */
export interface RoundWaits {
  gateDown_us: number;
  gateUp_us: number;
  accessUp_us: number;
  /** updates that did not arrive, by cause */
  readonly lost: Map<MissCause, number>;
}

export const noWaits = (): RoundWaits => ({ gateDown_us: 0, gateUp_us: 0, accessUp_us: 0, lost: new Map() });

/** Watches the learning frames of every roadside unit's open round. */
export class RoundTraffic {
  private readonly units = new Map<number, RoundWaits>();

  constructor(private readonly table: StationTable) {}

  transmission(sent: ResolvedTransmission): void {
    const { request, start_us } = sent;
    const { type, gateWait_us = 0 } = request;
    if (type === MODEL_FRAGMENT || type === ROUND_ANNOUNCEMENT) {
      const waits = this.of(request.stationId);
      waits.gateDown_us = Math.max(waits.gateDown_us, gateWait_us);
    } else if (type === UPDATE_FRAGMENT) {
      const waits = this.of(request.destinationId);
      waits.gateUp_us = Math.max(waits.gateUp_us, gateWait_us);
      waits.accessUp_us = Math.max(waits.accessUp_us, start_us - request.request_us - gateWait_us);
      const cause = this.lossAt(sent, request.destinationId);
      if (cause !== undefined) addLost(waits, cause);
    }
  }

  /** Why the unit did not decode the frame; undefined when it did. */
  private lossAt({ pairSlot, pairState, pairCount }: ResolvedTransmission, rsuId: number): MissCause | undefined {
    const slot = this.table.slotOf(rsuId);
    for (let i = 0; i < pairCount; i++) {
      if (pairSlot[i] !== slot) continue;
      if (pairState[i] === OUTCOME.received) return undefined;
      const cause = lossOf(pairState[i]) ?? 'outOfCoverage';
      return cause === 'loss' ? 'lossAndRetry' : cause;
    }
    return 'outOfCoverage';
  }

  notSent({ type, destinationId }: MediumRequest, why: NotSent): void {
    if (type === UPDATE_FRAGMENT) addLost(this.of(destinationId), why);
  }

  private of(rsuId: number): RoundWaits {
    let waits = this.units.get(rsuId);
    if (waits === undefined) {
      waits = noWaits();
      this.units.set(rsuId, waits);
    }
    return waits;
  }

  /** The unit's round is over: what its frames met, and a new account. */
  take(rsuId: number): RoundWaits {
    const waits = this.of(rsuId);
    this.units.delete(rsuId);
    return waits;
  }
}

const addLost = ({ lost }: RoundWaits, cause: MissCause): void => {
  lost.set(cause, (lost.get(cause) ?? 0) + 1);
};
