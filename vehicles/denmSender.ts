import { verge } from '#proto';
import { denmOf } from '../core/facilities/denMessage.js';
import { warningProfile } from '../core/facilities/hazardCauses.js';
import { encodeDenm } from '../core/facilities/messages/denm.js';
import { denmAirSize_B } from '../core/facilities/sizeModel.js';
import { POSITION_CONFIDENCE } from '../core/stations/camBuilder.js';
import { EGO, EGO_CONTEXT_FIELDS } from '../core/stations/egoContext.js';
import type { EgoState, Pose } from '../core/stations/egoState.js';
import { type Detection, HazardDetection } from '../core/stations/hazardDetection.js';
import type { HostContext } from '../core/stations/hostContext.js';
import type { Outbox } from '../core/stations/outbox.js';
import type { Sensing } from '../core/stations/sensing.js';
import type { WindowReports } from '../core/stations/windowReports.js';
import { compassHeading_deg, US_PER_MS } from '../core/units/units.js';

const { DENM } = verge.v1.MessageType;
const { CONTROL } = verge.v1.Channel;
const { AC_VI } = verge.v1.AccessCategory;

/** Sends a fleet's hazard warnings: DCC profile DP1, so access category video (EN 302 663, TS 102 724). */
export class DenmSender {
  private readonly detection: HazardDetection;

  constructor(
    private readonly host: HostContext,
    private readonly ego: EgoState,
    private readonly sensing: Sensing,
    private readonly outbox: Outbox,
    private readonly reports: WindowReports,
  ) {
    this.detection = new HazardDetection(host.index.count);
  }

  /** One look of a vehicle at its own state, at its measured pose. */
  check(slot: number, time_us: number, pose: Pose): void {
    const { ego } = this;
    const temperature_C = this.sensing.temperature_C(
      slot,
      ego.context[slot * EGO_CONTEXT_FIELDS + EGO.airTemperature_C],
    );
    const found = this.detection.check(
      slot,
      time_us,
      ego.flags[slot],
      ego.context,
      temperature_C,
      pose.x_m,
      pose.y_m,
      pose.speed_mps,
    );
    if (found !== null) this.send(slot, time_us, pose, found);
  }

  private send(slot: number, time_us: number, pose: Pose, found: Detection): void {
    const { host } = this;
    const { facilities } = host.parameters.current;
    const stationId = host.index.ids[slot];
    const generated_us = Math.ceil(time_us + facilities.application_ms * US_PER_MS);
    const denm = denmOf(
      {
        stationId,
        stationType: host.stationTypes[slot],
        sequenceNumber: found.sequenceNumber,
        detection_us: time_us,
        generated_us,
        x_m: found.x_m,
        y_m: found.y_m,
        positionConfidence: POSITION_CONFIDENCE,
        causeCode: found.causeCode,
        subCauseCode: found.subCauseCode,
        validity_s: warningProfile(found.causeCode).validity_s,
        relevance_m: facilities.denmRelevance_m,
        speed_mps: pose.speed_mps,
        compassHeading_deg: compassHeading_deg(pose.heading_rad),
        cancelled: found.kind === 'cancellation',
      },
      host.plane,
      host.epochIts_ms,
    );
    this.outbox.post({
      stationId,
      time_us: generated_us + facilities.sign_ms * US_PER_MS,
      type: DENM,
      channel: CONTROL,
      accessCategory: AC_VI,
      airSize_B: denmAirSize_B(),
      payload: encodeDenm(denm),
      destinationId: 0,
    });
    if (found.kind === 'new') this.report(slot, time_us, generated_us, found);
  }

  private report(slot: number, time_us: number, generated_us: number, found: Detection): void {
    this.reports.warningSent({
      stationId: this.host.index.ids[slot],
      sequenceNumber: found.sequenceNumber,
      detectionUs: time_us,
      generatedUs: generated_us,
      xM: found.x_m,
      yM: found.y_m,
      relevanceM: this.host.parameters.current.facilities.denmRelevance_m,
      causeCode: found.causeCode,
      repetition: false,
    });
  }

  left(slot: number): void {
    this.detection.reset(slot);
  }
}
