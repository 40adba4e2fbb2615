import { verge } from '#proto';
import { uint32Of } from '../core/columns/columns.js';
import { CERTIFICATE_INTERVAL_US } from '../core/facilities/caService.js';
import { cpmOf, heardCpmOf, radarSensor, type ToldObject } from '../core/facilities/cpmMessage.js';
import {
  CPM_PAYLOAD_MAX_B,
  CpService,
  chosenObjects,
  mostUseful,
  T_GEN_CPM_MAX_US,
} from '../core/facilities/cpService.js';
import { decodeCpm, encodeCpm } from '../core/facilities/messages/cpm.js';
import { CPM_OBJECT_B, cpmPayload_B } from '../core/facilities/payloadSizes.js';
import { redundancyStrategy } from '../core/facilities/redundancy.js';
import { shbAirSize_B } from '../core/facilities/sizeModel.js';
import { TriggerPhases } from '../core/facilities/triggerPhases.js';
import { positionConfidence } from '../core/stations/camBuilder.js';
import type { EgoState, Pose } from '../core/stations/egoState.js';
import { HeardObjects } from '../core/stations/heardObjects.js';
import type { HostContext } from '../core/stations/hostContext.js';
import type { Identities } from '../core/stations/identities.js';
import type { Inbox } from '../core/stations/inbox.js';
import type { LocalDynamicMap } from '../core/stations/localDynamicMap.js';
import { ObjectTracker, type Track } from '../core/stations/objectTracker.js';
import type { Outbox } from '../core/stations/outbox.js';
import { EvidenceFinder } from '../core/stations/perceptionEvidence.js';
import { gateOf_m } from '../core/stations/sameVehicle.js';
import type { Sensing } from '../core/stations/sensing.js';
import { sigmaOf } from '../core/stations/trackFilter.js';
import { US_PER_MS } from '../core/units/units.js';

const { CPM } = verge.v1.MessageType;
const { CERTIFICATE, DIGEST } = verge.v1.Signer;
const { AC_BE } = verge.v1.AccessCategory;

/**
 * Collective perception of a fleet (TS 103 324): follows what the vehicles' radars find, tells it in CPMs (DCC profile DP2,
 * access category best effort, single hop) and keeps what others tell. Each vehicle checks at a phase of its own.
 */
export class CpmSender {
  readonly heard: HeardObjects;
  private readonly service: CpService;
  private readonly tracker: ObjectTracker;
  private readonly phases: TriggerPhases;
  private readonly evidence: EvidenceFinder;
  private readonly minimumGap_us: Float64Array;
  private readonly lastCertificate_us: Float64Array;
  private readonly sensor: verge.v1.ICpmSensor;
  private readonly pose: Pose = { x_m: 0, y_m: 0, heading_rad: 0, speed_mps: 0 };

  constructor(
    private readonly host: HostContext,
    private readonly ego: EgoState,
    private readonly sensing: Sensing,
    private readonly outbox: Outbox,
    private readonly identities: Identities,
    ldm: LocalDynamicMap,
    inbox: Inbox,
  ) {
    const { facilities, sensors } = host.parameters.current;
    const { count } = host.index;
    this.heard = new HeardObjects(count, facilities.ldm.objectLifetime_ms * US_PER_MS);
    this.service = new CpService(count);
    this.tracker = new ObjectTracker(count, sensors.radar.range_m);
    const period_us = facilities.cpm.interval_ms * US_PER_MS;
    this.phases = TriggerPhases.draw(period_us, host.index.ids, host.rng, 'cpmPhase');
    this.evidence = new EvidenceFinder(ldm, this.heard, gateOf_m(sensors.gnss ? sensors.gnssSigma_m : 0));
    this.minimumGap_us = new Float64Array(count);
    this.lastCertificate_us = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
    this.sensor = radarSensor(sensors.radar.range_m, sensors.radar.fieldOfView_deg);
    inbox.on(CPM, (frame) => this.received(frame, inbox));
  }

  private received(frame: verge.v1.IReceivedFrame, inbox: Inbox): void {
    const cpm = heardCpmOf(decodeCpm(frame.payload!), frame.timeUs!, this.host.plane, this.host.epochIts_ms);
    inbox.forEachReceiver((slot) => this.heard.receive(slot, cpm, frame.timeUs!));
  }

  /** Takes over what congestion control allows. */
  channel({ stationId, gateIntervalUs }: verge.v1.IChannelLoad): void {
    const station = uint32Of(stationId);
    const interval_us = uint32Of(gateIntervalUs);
    for (let row = 0; row < station.length; row++) {
      this.minimumGap_us[this.host.index.slotOf(station[row])] = Math.min(T_GEN_CPM_MAX_US, interval_us[row] ?? 0);
    }
  }

  window(from_us: number, until_us: number): void {
    this.phases.forEachDue(from_us, until_us, (slot, time_us) => {
      if (this.ego.present[slot] === 1 && !this.identities.isSilent(slot, time_us)) this.check(slot, time_us);
    });
  }

  private check(slot: number, time_us: number): void {
    this.follow(slot);
    const { interval_ms, qualityThreshold, redundancy, redundancyWindow_ms } =
      this.host.parameters.current.facilities.cpm;
    const gap_us = Math.max(interval_ms * US_PER_MS, this.minimumGap_us[slot]);
    if (!this.service.mayGenerate(slot, time_us, gap_us)) return;
    this.measuredPose(slot, time_us);
    let chosen = chosenObjects(this.tracker.of(slot), time_us, qualityThreshold);
    if (redundancy !== 'none') {
      const leavesOut = redundancyStrategy(redundancy);
      const { cpm } = this.host.parameters.current.facilities;
      const { x_m, y_m } = this.pose;
      const window_us = redundancyWindow_ms * US_PER_MS;
      chosen = chosen.filter(
        (object) => !leavesOut(object, this.evidence.of(slot, object, x_m, y_m, time_us, window_us), cpm),
      );
    }
    const tellsSensors = this.service.sensorsDue(slot, time_us);
    if (chosen.length === 0 && !tellsSensors) return;
    const room_B = CPM_PAYLOAD_MAX_B - cpmPayload_B(tellsSensors ? 1 : 0, 0);
    this.send(slot, time_us, mostUseful(chosen, Math.floor(room_B / CPM_OBJECT_B), time_us), tellsSensors);
  }

  /** Takes in the scan of the last traffic step, at the pose measured then. */
  private follow(slot: number): void {
    const { ego, pose } = this;
    ego.extrapolate(slot, ego.time_us, pose);
    this.sensing.measure(slot, pose);
    this.tracker.scan(slot, ego.time_us, pose, ego.radar);
  }

  private measuredPose(slot: number, time_us: number): void {
    this.ego.extrapolate(slot, time_us, this.pose);
    this.sensing.measure(slot, this.pose);
  }

  private send(slot: number, time_us: number, objects: readonly Track[], tellsSensors: boolean): void {
    const { host, pose } = this;
    const head = {
      stationId: this.identities.onAir[slot],
      stationType: host.stationTypes[slot],
      time_us,
      x_m: pose.x_m,
      y_m: pose.y_m,
      heading_rad: pose.heading_rad,
      positionConfidence: positionConfidence(this.sensing.positionConfidence_m(slot)),
      known: this.tracker.of(slot).length,
    };
    const sensors = tellsSensors ? [this.sensor] : [];
    const cpm = cpmOf(head, objects.map(toldOf), sensors, host.plane, host.epochIts_ms);
    this.service.generated(slot, time_us, tellsSensors, objects);
    const withCertificate = this.takeCertificate(slot, time_us);
    this.outbox.post({
      stationId: host.index.ids[slot],
      time_us: time_us + host.parameters.current.facilities.sign_ms * US_PER_MS,
      type: CPM,
      accessCategory: AC_BE,
      airSize_B: shbAirSize_B(cpmPayload_B(sensors.length, objects.length), withCertificate),
      payload: encodeCpm(cpm),
      destinationId: 0,
      signer: withCertificate ? CERTIFICATE : DIGEST,
    });
  }

  private takeCertificate(slot: number, time_us: number): boolean {
    if (time_us - this.lastCertificate_us[slot] < CERTIFICATE_INTERVAL_US) return false;
    this.lastCertificate_us[slot] = time_us;
    return true;
  }

  /** The vehicle goes on under another identity: its next CPM is a first one. */
  restart(slot: number): void {
    this.service.reset(slot);
    this.lastCertificate_us[slot] = Number.NEGATIVE_INFINITY;
  }

  left(slot: number): void {
    this.restart(slot);
    this.tracker.forget(slot);
    this.heard.forget(slot);
  }
}

const toldOf = (track: Track): ToldObject => ({
  id: track.id,
  measured_us: track.time_us,
  firstSeen_us: track.firstSeen_us,
  x_m: track.x_m,
  y_m: track.y_m,
  vx_mps: track.vx_mps,
  vy_mps: track.vy_mps,
  sigma: [sigmaOf(track.state, 0), sigmaOf(track.state, 1), sigmaOf(track.state, 2), sigmaOf(track.state, 3)],
  heading_rad: track.heading_rad,
  quality: track.quality,
});
