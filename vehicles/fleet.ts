import type { verge } from '#proto';
import { T_CHECK_CAM_GEN_US } from '../core/facilities/caService.js';
import { DenReception, NEWS, type News } from '../core/facilities/denReception.js';
import type { HazardEvent } from '../core/facilities/hazardEvent.js';
import { TriggerPhases } from '../core/facilities/triggerPhases.js';
import { BearerMap } from '../core/stations/bearers.js';
import { EgoState, type Pose } from '../core/stations/egoState.js';
import { type HostContext, hostContextOf } from '../core/stations/hostContext.js';
import { Inbox } from '../core/stations/inbox.js';
import { LocalDynamicMap } from '../core/stations/localDynamicMap.js';
import { validateAdvance } from '../core/stations/messages.js';
import { Outbox } from '../core/stations/outbox.js';
import { type FleetEquipment, modelLayers, type SampleCollector, taskNamed } from '../core/stations/ports.js';
import { SecurityEntity } from '../core/stations/securityEntity.js';
import { Sensing } from '../core/stations/sensing.js';
import { SensorReader } from '../core/stations/sensorReader.js';
import { VehicleObserver } from '../core/stations/vehicleObserver.js';
import { WindowReports } from '../core/stations/windowReports.js';
import { US_PER_MS } from '../core/units/units.js';
import { BeaconSender } from './beaconSender.js';
import { CamSender } from './camSender.js';
import { CooperativePerception } from './cooperativePerception.js';
import { DenmSender } from './denmSender.js';
import { DriverReactions } from './driverReactions.js';
import { FleetLearner } from './fleetLearner.js';
import { SampleRecorder } from './sampleRecorder.js';
import { byTriggerPhase, TRIGGER_PHASE } from './slotOrder.js';
import { SpeedAdvisor } from './speedAdvisor.js';

/** A model so sure of a loss of grip warns others; design assumption. */
const WARNING_BELIEF = 0.5;

/**
 * The on-board units of many vehicles, as columns. In a window only those stations work whose trigger phase falls into
 * it, and those that received something.
 */
export class Fleet {
  readonly host: HostContext;
  private readonly ego: EgoState;
  private readonly ldm: LocalDynamicMap;
  private readonly warnings: DenReception;
  private readonly sensing: Sensing;
  private readonly security: SecurityEntity;
  private readonly outbox: Outbox;
  private readonly reports = new WindowReports();
  private readonly inbox: Inbox;
  private readonly phases: TriggerPhases;
  private readonly cams: CamSender;
  private readonly denms: DenmSender;
  private readonly beacons: BeaconSender;
  private readonly perception: CooperativePerception | null;
  private readonly advisor: SpeedAdvisor | null;
  private readonly drivers = new DriverReactions();
  private readonly learning: { learner: FleetLearner; samples: SampleRecorder; collector: SampleCollector } | null;
  private readonly pose: Pose = { x_m: 0, y_m: 0, heading_rad: 0, speed_mps: 0 };
  private readonly isWarning = (slot: number) => this.denms.isWarning(slot);

  /** @throws VergeError when the Welcome is wrong, or names a task that is not in the equipment */
  constructor(welcome: verge.v1.IWelcome, equipment: FleetEquipment) {
    const host = hostContextOf(welcome, byTriggerPhase);
    this.host = host;
    this.security = new SecurityEntity(host, true, equipment.crypto);
    this.outbox = new Outbox(new BearerMap(host.parameters.current.radio.bearer), (one) => this.security.seal(one));
    this.ego = new EgoState(host.index);
    const { facilities } = host.parameters.current;
    this.ldm = new LocalDynamicMap(host.index.count, facilities.ldm.camLifetime_ms * US_PER_MS);
    this.warnings = new DenReception(host.index.count);
    this.sensing = new Sensing(host.index, host.rng, host.parameters.current.sensors);
    this.phases = TriggerPhases.draw(T_CHECK_CAM_GEN_US, host.index.ids, host.rng, TRIGGER_PHASE);
    this.cams = new CamSender(host, this.ego, this.sensing, this.outbox, this.security);
    this.denms = new DenmSender(
      host,
      this.ego,
      this.sensing,
      this.outbox,
      this.reports,
      this.warnings,
      this.ldm,
      this.security.identities,
    );
    this.beacons = new BeaconSender(host, this.ego.present, this.outbox);
    this.inbox = new Inbox(
      host.index,
      this.ego,
      host.plane,
      host.epochIts_ms,
      this.ldm,
      this.warnings,
      (slot, event, news, frame, verified_us) => this.informed(slot, event, news, frame, verified_us),
      (frame, error) => this.reports.event(frame.timeUs!, frame.senderId ?? 0, error.code, error.message),
      this.security,
      this.cams.sent,
    );
    this.inbox.onDenm(
      (slot, event, frame) => this.denms.heard(slot, event, frame),
      (slot, event) => this.denms.negated(slot, event),
    );
    this.advisor = facilities.spatem.advice
      ? new SpeedAdvisor(host, this.ego, this.sensing, this.reports, this.inbox)
      : null;
    this.perception = facilities.cpm.enabled || facilities.cpm.rsu ? this.makePerception() : null;
    this.learning = host.parameters.current.learning.enabled ? this.makeLearning(equipment) : null;
    this.learning?.learner.listen(this.inbox);
  }

  private makePerception(): CooperativePerception {
    const { host, ego, sensing, reports, outbox, ldm, inbox } = this;
    const { identities } = this.security;
    return new CooperativePerception(host, ego, sensing, identities, reports, outbox, ldm, inbox);
  }

  private makeLearning(equipment: FleetEquipment) {
    const { host, ego } = this;
    const { learning } = host.parameters.current;
    const task = taskNamed(equipment.tasks, learning.task);
    const layers = modelLayers(task, learning.hiddenUnits);
    const collector = task.makeCollector(host.index.count);
    const learner = new FleetLearner(host, ego, this.outbox, this.reports, collector, layers, equipment);
    const observer = new VehicleObserver(
      ego,
      this.sensing,
      new SensorReader(this.sensing, host.index, host.rng, 'learning'),
      this.ldm,
      this.warnings,
    );
    const { serving, held } = learner;
    const samples = new SampleRecorder(host, ego, observer, collector, serving, layers, held, this.reports);
    samples.onBelief((slot, time_us, belief) => this.believed(slot, time_us, belief));
    return { learner, samples, collector };
  }

  /** One window. @throws VergeError MESSAGE_OUT_OF_RANGE, STATION_UNKNOWN */
  advance(window: verge.v1.IAdvance): verge.v1.IDone | Promise<verge.v1.IDone> {
    validateAdvance(window);
    const from_us = window.fromUs ?? 0;
    const until_us = window.untilUs!;
    this.host.parameters.change(window.liveJson);
    if (window.channel) {
      this.cams.channel(window.channel);
      this.perception?.channel(window.channel);
    }
    if (window.outcomes) this.learning?.learner.outcomes(window.outcomes);
    this.inbox.take(window.frames ?? []); // all of them ended before this window
    if (window.ego) this.ego.update(window.ego, (slot) => this.left(slot));
    this.checkTriggers(from_us, until_us);
    this.perception?.window(from_us, until_us);
    this.advisor?.window(from_us, until_us);
    this.learning?.samples.window(from_us, until_us);
    const training = this.learning?.learner.window(until_us) ?? null;
    const index = window.window ?? 0;
    return training === null
      ? this.done(index, from_us, until_us)
      : training.then(() => this.done(index, from_us, until_us));
  }

  private done(index: number, from_us: number, until_us: number): verge.v1.IDone {
    this.security.report(this.reports);
    return {
      window: index,
      transmissions: this.outbox.drain(from_us, until_us),
      manoeuvres: this.manoeuvres(until_us),
      reports: this.reports.take(),
      backhaul: [],
    };
  }

  private manoeuvres(until_us: number): verge.v1.IManoeuvre[] {
    const reactions = this.drivers.due(until_us, this.host.index.ids, this.ego.present);
    return this.advisor === null ? reactions : [...reactions, ...this.advisor.due(until_us)];
  }

  private checkTriggers(from_us: number, until_us: number): void {
    const { facilities } = this.host.parameters.current;
    const { pose } = this;
    this.phases.forEachDue(from_us, until_us, (slot, time_us) => {
      if (this.ego.present[slot] === 0) return;
      this.sensing.advance(slot, time_us, this.ego);
      this.ego.extrapolate(slot, time_us, pose);
      this.sensing.measure(slot, pose);
      this.checkIdentity(slot, time_us);
      if (facilities.cam) this.cams.check(slot, time_us, pose);
      if (facilities.denm) this.denms.check(slot, time_us, pose);
      this.learning?.samples.look(slot, time_us);
    });
    if (facilities.denm) this.denms.window(until_us);
    if (facilities.beacon.enabled) this.beacons.window(from_us, until_us);
  }

  /** Station id, certificate, path history and sequence numbers change together (TR 103 415). */
  private checkIdentity(slot: number, time_us: number): void {
    const { identities } = this.security;
    if (!identities.look(slot, time_us, this.ego.speed_mps[slot], this.isWarning)) return;
    this.cams.restart(slot);
    this.denms.restart(slot);
    this.perception?.restart(slot);
  }

  /** A confident model warns others, if it may (`hazards.warnFromModel`). */
  private believed(slot: number, time_us: number, belief: number): void {
    if (belief < WARNING_BELIEF || !this.host.parameters.current.hazards.warnFromModel) return;
    this.ego.extrapolate(slot, time_us, this.pose);
    this.sensing.measure(slot, this.pose);
    this.denms.expect(slot, time_us, this.pose);
  }

  private informed(
    slot: number,
    event: HazardEvent,
    news: News,
    frame: verge.v1.IReceivedFrame,
    verified_us: number,
  ): void {
    if (news !== NEWS.event) return;
    const { facilities, traffic } = this.host.parameters.current;
    const processed_us = verified_us + facilities.application_ms * US_PER_MS;
    this.reports.warningProcessed({
      stationId: this.host.index.ids[slot],
      originatingStationId: event.originatingStationId,
      sequenceNumber: event.sequenceNumber,
      detectionUs: event.detection_us,
      generatedUs: event.reference_us,
      receivedUs: frame.timeUs,
      processedUs: processed_us,
      fromInfrastructure: event.repeated,
      causeCode: event.causeCode,
      hops: frame.hops,
    });
    if (!traffic.reactToWarnings) return;
    this.drivers.warned(slot, processed_us, event, this.ego.x_m[slot], this.ego.y_m[slot], this.ego.heading_rad[slot]);
  }

  /** A vehicle left the road: its station is switched off. */
  private left(slot: number): void {
    this.outbox.forget(this.host.index.ids[slot]);
    this.security.left(slot);
    this.cams.restart(slot);
    this.perception?.left(slot);
    this.advisor?.left(slot);
    this.denms.left(slot);
    this.ldm.forget(slot);
    this.warnings.forget(slot);
    this.learning?.learner.left(slot);
    this.learning?.collector.leave(slot);
  }
}
