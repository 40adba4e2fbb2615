import { verge } from '#proto';
import { denmOf, negationOf, QUALITY } from '../core/facilities/denMessage.js';
import type { DenReception } from '../core/facilities/denReception.js';
import { destinationOf } from '../core/facilities/geonet/geoBroadcast.js';
import { warningProfile } from '../core/facilities/hazardCauses.js';
import { actionKey, type HazardEvent, hazardEventOf } from '../core/facilities/hazardEvent.js';
import { KeepAlive } from '../core/facilities/keepAlive.js';
import { encodeDenm } from '../core/facilities/messages/denm.js';
import { denmAirSize_B } from '../core/facilities/sizeModel.js';
import { positionConfidence } from '../core/stations/camBuilder.js';
import { EGO, EGO_CONTEXT_FIELDS } from '../core/stations/egoContext.js';
import type { EgoState, Pose } from '../core/stations/egoState.js';
import { type Detection, HazardDetection } from '../core/stations/hazardDetection.js';
import type { HostContext } from '../core/stations/hostContext.js';
import type { Identities } from '../core/stations/identities.js';
import { JamDetection } from '../core/stations/jamDetection.js';
import type { LocalDynamicMap } from '../core/stations/localDynamicMap.js';
import { NegationDetection } from '../core/stations/negationDetection.js';
import type { Outbox } from '../core/stations/outbox.js';
import type { Sensing } from '../core/stations/sensing.js';
import type { WindowReports } from '../core/stations/windowReports.js';
import { compassHeading_deg, US_PER_MS, US_PER_S } from '../core/units/units.js';

const { DENM } = verge.v1.MessageType;
const { AC_VI } = verge.v1.AccessCategory;
const { DP0, DP1 } = verge.v1.DccProfile;

/** A model warns of a place so far ahead in time: the middle of the label's horizon of 1 to 6 s. */
const EXPECTED_AHEAD_S = 3.5;

/** A warning its originator still repeats. */
interface Repetition {
  readonly slot: number;
  /** of the actionID */
  readonly key: number;
  readonly payload: Uint8Array;
  readonly geo: verge.v1.IGeoBroadcast | undefined;
  readonly until_us: number;
  next_us: number;
}

/**
 * Sends a fleet's hazard warnings in access category video; under congestion control news are DCC profile DP0, repetitions
 * DP1 (EN 302 663, TS 102 724).
 */
export class DenmSender {
  private readonly detection: HazardDetection;
  private readonly jams: JamDetection;
  private readonly negations: NegationDetection;
  private readonly keepAlive: KeepAlive;
  private repetitions: Repetition[] = [];

  constructor(
    private readonly host: HostContext,
    private readonly ego: EgoState,
    private readonly sensing: Sensing,
    private readonly outbox: Outbox,
    private readonly reports: WindowReports,
    private readonly warnings: DenReception,
    ldm: LocalDynamicMap,
    private readonly identities: Identities,
  ) {
    this.detection = new HazardDetection(host.index.count, host.start_us);
    this.jams = new JamDetection(host.index.count, warnings, ldm);
    this.negations = new NegationDetection(host.index.count, warnings, ldm);
    this.keepAlive = new KeepAlive(host.index.ids, host.rng.fork('keepAlive').key32());
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
    if (found !== null) this.send(slot, time_us, pose, found, QUALITY.felt);
    this.checkJam(slot, time_us, pose);
    if (this.host.parameters.current.facilities.denmNegation) this.checkNegation(slot, time_us, pose);
  }

  /** Who drives past the place of a warning and meets nothing says so, and repeats it as a warning of its own. */
  private checkNegation(slot: number, time_us: number, pose: Pose): void {
    const event = this.negations.check(slot, time_us, pose);
    if (event === null) return;
    const { host } = this;
    const { facilities } = host.parameters.current;
    const generated_us = Math.ceil(time_us + facilities.application_ms * US_PER_MS);
    const { plane, epochIts_ms } = host;
    const denm = negationOf(
      event,
      this.identities.onAir[slot],
      host.stationTypes[slot],
      generated_us,
      plane,
      epochIts_ms,
    );
    this.warnings.receive(slot, hazardEventOf(denm as verge.v1.Denm, plane, epochIts_ms), pose.x_m, pose.y_m, time_us);
    const payload = encodeDenm(denm);
    const first_us = generated_us + facilities.sign_ms * US_PER_MS;
    const geo = this.destination(event.x_m, event.y_m, event.relevance_m);
    this.post(slot, first_us, payload, geo, DP0);
    this.planCopies(slot, event.key, event.causeCode, payload, geo, first_us);
  }

  /** A copy of a warning reached a vehicle. */
  heard(slot: number, event: HazardEvent, frame: verge.v1.IReceivedFrame): void {
    if (this.host.parameters.current.facilities.denmKeepAlive) {
      this.keepAlive.heard(slot, event, frame.payload!, frame.timeUs!);
    }
  }

  /** Another station negated a vehicle's warning: it is no longer repeated. What still holds is renewed in time. */
  negated(slot: number, { key }: HazardEvent): void {
    this.repetitions = this.repetitions.filter((one) => one.slot !== slot || one.key !== key);
  }

  private checkJam(slot: number, time_us: number, pose: Pose): void {
    const limit_mps = this.ego.context[slot * EGO_CONTEXT_FIELDS + EGO.speedLimit_mps];
    const isFastRoad = limit_mps >= this.host.parameters.current.hazards.queuesFromLimit_mps;
    const cause = this.jams.check(slot, time_us, pose, isFastRoad);
    if (cause === null) return;
    const found = this.detection.found(slot, time_us, cause, pose.x_m, pose.y_m);
    if (found !== null) this.send(slot, time_us, pose, found, QUALITY.felt);
  }

  /** The vehicle's model expects a loss of grip (`hazards.warnFromModel`). */
  expect(slot: number, time_us: number, pose: Pose): void {
    const ahead_m = EXPECTED_AHEAD_S * pose.speed_mps;
    const x_m = pose.x_m + ahead_m * Math.cos(pose.heading_rad);
    const y_m = pose.y_m + ahead_m * Math.sin(pose.heading_rad);
    const found = this.detection.expected(slot, time_us, x_m, y_m);
    if (found !== null) this.send(slot, time_us, pose, found, QUALITY.expected);
  }

  private send(slot: number, time_us: number, pose: Pose, found: Detection, quality: number): void {
    const { host } = this;
    const { facilities } = host.parameters.current;
    const stationId = this.identities.onAir[slot];
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
        positionConfidence: positionConfidence(this.sensing.positionConfidence_m(slot)),
        causeCode: found.causeCode,
        subCauseCode: found.subCauseCode,
        validity_s: warningProfile(found.causeCode).validity_s,
        relevance_m: facilities.denmRelevance_m,
        speed_mps: pose.speed_mps,
        compassHeading_deg: compassHeading_deg(pose.heading_rad),
        cancelled: found.kind === 'cancellation',
        transmissionInterval_ms: facilities.denmKeepAlive ? facilities.denmRepetition_ms : 0,
        quality,
      },
      host.plane,
      host.epochIts_ms,
    );
    const payload = encodeDenm(denm);
    const first_us = generated_us + facilities.sign_ms * US_PER_MS;
    const geo = this.destination(found.x_m, found.y_m, facilities.denmRelevance_m);
    this.post(slot, first_us, payload, geo, DP0);
    this.planCopies(slot, actionKey(stationId, found.sequenceNumber), found.causeCode, payload, geo, first_us);
    if (found.kind === 'new') this.report(slot, time_us, generated_us, found);
  }

  private destination(x_m: number, y_m: number, relevance_m: number): verge.v1.IGeoBroadcast | undefined {
    return destinationOf(x_m, y_m, relevance_m, this.host.parameters.current.facilities.geonet);
  }

  private post(
    slot: number,
    time_us: number,
    payload: Uint8Array,
    geo: verge.v1.IGeoBroadcast | undefined,
    dccProfile: verge.v1.DccProfile,
  ): void {
    this.outbox.post({
      stationId: this.host.index.ids[slot],
      time_us,
      type: DENM,
      accessCategory: AC_VI,
      airSize_B: denmAirSize_B(geo !== undefined),
      payload,
      destinationId: 0,
      dccProfile,
      geo,
    });
  }

  /** Plans identical copies; an update or a cancellation takes the place of what it speaks of. */
  private planCopies(
    slot: number,
    key: number,
    causeCode: number,
    payload: Uint8Array,
    geo: verge.v1.IGeoBroadcast | undefined,
    first_us: number,
  ): void {
    this.repetitions = this.repetitions.filter((one) => one.slot !== slot || one.key !== key);
    const { denmRepetition_ms, denmOwnRepetition_s } = this.host.parameters.current.facilities;
    const repetition_s = Math.min(denmOwnRepetition_s, warningProfile(causeCode).repetition_s);
    if (repetition_s === 0) return;
    const until_us = first_us + repetition_s * US_PER_S;
    this.repetitions.push({ slot, key, payload, geo, until_us, next_us: first_us + denmRepetition_ms * US_PER_MS });
  }

  /** Posts the repetitions of a window. */
  window(until_us: number): void {
    this.keepAlive.window(
      until_us,
      (slot, event) => Math.hypot(event.x_m - this.ego.x_m[slot], event.y_m - this.ego.y_m[slot]),
      (slot, { x_m, y_m, relevance_m }, payload, time_us) =>
        this.post(slot, time_us, payload, this.destination(x_m, y_m, relevance_m), DP1),
    );
    if (this.repetitions.length === 0) return;
    const interval_us = this.host.parameters.current.facilities.denmRepetition_ms * US_PER_MS;
    for (const one of this.repetitions) {
      for (; one.next_us < Math.min(until_us, one.until_us); one.next_us += interval_us) {
        this.post(one.slot, one.next_us, one.payload, one.geo, DP1);
      }
    }
    this.repetitions = this.repetitions.filter((one) => one.next_us < one.until_us);
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
      originatingStationId: this.identities.onAir[slot],
    });
  }

  /** Whether a vehicle's own warning is being repeated. */
  isWarning(slot: number): boolean {
    return this.repetitions.some((one) => one.slot === slot);
  }

  /** The vehicle goes on under another identity: what it detected is new to it, and it counts from another number. */
  restart(slot: number): void {
    this.left(slot);
    this.detection.countFrom(slot, this.identities.firstSequence(slot));
  }

  left(slot: number): void {
    this.detection.reset(slot);
    this.jams.reset(slot);
    this.negations.reset(slot);
    this.keepAlive.forget(slot);
    this.repetitions = this.repetitions.filter((one) => one.slot !== slot);
  }
}
