import { verge } from '#proto';
import { TriggerPhases } from '../core/facilities/triggerPhases.js';
import type { HostContext } from '../core/stations/hostContext.js';
import type { Outbox } from '../core/stations/outbox.js';
import { US_PER_MS } from '../core/units/units.js';

const EMPTY = new Uint8Array(0);

/** Periodic frames of a fixed size instead of CAMs, for comparisons with published figures. */
export class BeaconSender {
  private readonly phases: TriggerPhases;

  constructor(
    private readonly host: HostContext,
    private readonly present: Uint8Array,
    private readonly outbox: Outbox,
  ) {
    const period_us = Math.round(host.parameters.current.facilities.beacon.period_ms * US_PER_MS);
    this.phases = TriggerPhases.draw(period_us, host.index.ids, host.rng, 'beaconPhase');
  }

  window(from_us: number, until_us: number): void {
    const airSize_B = this.host.parameters.current.facilities.beacon.size_B;
    this.phases.forEachDue(from_us, until_us, (slot, time_us) => {
      if (this.present[slot] === 0) return;
      this.outbox.post({
        stationId: this.host.index.ids[slot],
        time_us,
        type: verge.v1.MessageType.BEACON,
        accessCategory: verge.v1.AccessCategory.AC_BE,
        airSize_B,
        payload: EMPTY,
        destinationId: 0,
      });
    });
  }
}
