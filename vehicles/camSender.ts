import { verge } from '#proto';
import { uint32Of } from '../core/columns/columns.js';
import { CaService, T_GEN_CAM_MAX_US, T_GEN_CAM_MIN_US } from '../core/facilities/caService.js';
import { encodeCam } from '../core/facilities/messages/cam.js';
import { PathHistory } from '../core/facilities/pathHistory.js';
import { camAirSize_B } from '../core/facilities/sizeModel.js';
import { exteriorLights, highFrequencyOf, vehicleCam } from '../core/stations/camBuilder.js';
import type { EgoState, Pose } from '../core/stations/egoState.js';
import type { HostContext } from '../core/stations/hostContext.js';
import type { Outbox } from '../core/stations/outbox.js';
import type { SecurityEntity } from '../core/stations/securityEntity.js';
import type { Sensing } from '../core/stations/sensing.js';
import { SensorReader } from '../core/stations/sensorReader.js';
import { SentCams } from '../core/stations/sentCams.js';
import { US_PER_MS } from '../core/units/units.js';

const { CAM } = verge.v1.MessageType;
const { AC_BE } = verge.v1.AccessCategory;
const { CERTIFICATE, DIGEST } = verge.v1.Signer;

/** Sends the CAMs of a fleet: DCC profile DP2, so access category best effort (EN 302 663, TS 102 724). */
export class CamSender {
  readonly sent: SentCams;
  private readonly service: CaService;
  private readonly paths: PathHistory;
  /** T_GenCam_DCC */
  private readonly minimumGap_us: Float64Array;
  private readonly reader: SensorReader;

  constructor(
    private readonly host: HostContext,
    private readonly ego: EgoState,
    private readonly sensing: Sensing,
    private readonly outbox: Outbox,
    private readonly security: SecurityEntity,
  ) {
    this.reader = new SensorReader(sensing, host.index, host.rng, 'cam');
    this.sent = new SentCams(host.index.count, host.plane);
    this.service = new CaService(host.index.count);
    this.paths = new PathHistory(host.index.count);
    this.minimumGap_us = new Float64Array(host.index.count).fill(T_GEN_CAM_MIN_US);
  }

  /** Takes over what congestion control allows (T_GenCam_DCC, EN 302 637-2 clause 6.1.3). */
  channel({ stationId, gateIntervalUs }: verge.v1.IChannelLoad): void {
    const station = uint32Of(stationId);
    const interval_us = uint32Of(gateIntervalUs);
    for (let row = 0; row < station.length; row++) {
      const gap_us = Math.min(T_GEN_CAM_MAX_US, Math.max(T_GEN_CAM_MIN_US, interval_us[row] ?? 0));
      this.minimumGap_us[this.host.index.slotOf(station[row])] = gap_us;
    }
  }

  /** One trigger check of a vehicle at its measured pose. */
  check(slot: number, time_us: number, pose: Pose): void {
    if (this.security.identities.isSilent(slot, time_us)) return;
    this.paths.add(slot, time_us, pose.x_m, pose.y_m, pose.heading_rad);
    const { x_m, y_m, heading_rad, speed_mps } = pose;
    if (!this.service.check(slot, time_us, x_m, y_m, heading_rad, speed_mps, this.minimumGap_us[slot])) return;
    this.send(slot, time_us, pose);
  }

  private send(slot: number, time_us: number, pose: Pose): void {
    const { host, ego, security } = this;
    const acceleration_mps2 = this.reader.acceleration_mps2(slot, ego.acceleration_mps2[slot]);
    const lowFrequency = this.service.takeLowFrequency(slot, time_us)
      ? {
          vehicleRole: 0,
          exteriorLights: exteriorLights(ego.flags[slot]),
          pathHistory: this.paths.pointsOf(slot, time_us, pose.x_m, pose.y_m, host.plane),
        }
      : undefined;
    const stationId = host.index.ids[slot];
    const yawRate_radps = this.reader.yawRate_radps(slot, ego.yawRate_radps[slot]);
    const highFrequency = highFrequencyOf(ego, slot, pose, acceleration_mps2, yawRate_radps);
    const cam = vehicleCam(
      security.identities.onAir[slot],
      host.stationTypes[slot],
      time_us,
      host.epochIts_ms,
      host.plane,
      pose,
      this.sensing.positionConfidence_m(slot),
      highFrequency,
      lowFrequency,
    );
    const payload = encodeCam(cam);
    this.sent.note(slot, payload, cam);
    const isWanted = security.certificates.takeDue(slot);
    const withCertificate = this.service.takeCertificate(slot, time_us, isWanted);
    this.outbox.post({
      stationId,
      time_us: time_us + host.parameters.current.facilities.sign_ms * US_PER_MS,
      type: CAM,
      accessCategory: AC_BE,
      airSize_B: camAirSize_B(lowFrequency?.pathHistory.length ?? -1, withCertificate),
      payload,
      destinationId: 0,
      signer: withCertificate ? CERTIFICATE : DIGEST,
      certificateRequests: security.certificates.takeRequests(slot),
    });
  }

  /** The vehicle left the road, or goes on under another identity: its next CAM is a first one, without a past. */
  restart(slot: number): void {
    this.service.reset(slot);
    this.paths.reset(slot);
    this.sent.forget(slot);
  }
}
