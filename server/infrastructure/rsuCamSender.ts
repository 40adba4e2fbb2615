import { verge } from '#proto';
import { RSU_CAM_INTERVAL_US } from '../../core/facilities/caService.js';
import { encodeCam } from '../../core/facilities/messages/cam.js';
import { rsuCamAirSize_B } from '../../core/facilities/sizeModel.js';
import { TriggerPhases } from '../../core/facilities/triggerPhases.js';
import { rsuCam } from '../../core/stations/camBuilder.js';
import type { CertificateExchange } from '../../core/stations/certificateExchange.js';
import type { HostContext } from '../../core/stations/hostContext.js';
import type { Outbox } from '../../core/stations/outbox.js';
import { US_PER_MS } from '../../core/units/units.js';

/** CAMs of roadside units, one a second each at its own phase (EN 302 637-2 clause 6.1.4). */
export class RsuCamSender {
  private readonly phases: TriggerPhases;

  constructor(
    private readonly host: HostContext,
    private readonly outbox: Outbox,
    private readonly certificates: CertificateExchange,
  ) {
    this.phases = TriggerPhases.draw(RSU_CAM_INTERVAL_US, host.index.ids, host.rng, 'rsuCamPhase');
  }

  window(from_us: number, until_us: number): void {
    this.phases.forEachDue(from_us, until_us, (slot, time_us) => this.send(slot, time_us));
  }

  private send(slot: number, time_us: number): void {
    const { host } = this;
    const stationId = host.index.ids[slot];
    const cam = rsuCam(stationId, time_us, host.epochIts_ms, host.plane, host.x_m[slot], host.y_m[slot]);
    this.outbox.post({
      stationId,
      time_us: time_us + host.parameters.current.facilities.sign_ms * US_PER_MS,
      type: verge.v1.MessageType.CAM,
      accessCategory: verge.v1.AccessCategory.AC_BE,
      airSize_B: rsuCamAirSize_B(true), // once a second, so always with the certificate
      payload: encodeCam(cam),
      destinationId: 0,
      signer: verge.v1.Signer.CERTIFICATE,
      certificateRequests: this.certificates.takeRequests(slot),
    });
  }
}
