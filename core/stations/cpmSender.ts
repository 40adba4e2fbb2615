import { verge } from '#proto';
import { uint32Of } from '../columns/columns.js';
import { CERTIFICATE_INTERVAL_US } from '../facilities/caService.js';
import { type CpmHead, cpmOf, type ToldObject } from '../facilities/cpmMessage.js';
import { CPM_PAYLOAD_MAX_B, CpService, chosenObjects, mostUseful, T_GEN_CPM_MAX_US } from '../facilities/cpService.js';
import { encodeCpm } from '../facilities/messages/cpm.js';
import { CPM_OBJECT_B, cpmPayload_B } from '../facilities/payloadSizes.js';
import { redundancyStrategy } from '../facilities/redundancy.js';
import { shbAirSize_B } from '../facilities/sizeModel.js';
import { TriggerPhases } from '../facilities/triggerPhases.js';
import { US_PER_MS } from '../units/units.js';
import type { Pose } from './egoState.js';
import type { HeardObjects } from './heardObjects.js';
import type { HostContext } from './hostContext.js';
import type { LocalDynamicMap } from './localDynamicMap.js';
import { ObjectTracker, type Track } from './objectTracker.js';
import type { Outbox } from './outbox.js';
import { EvidenceFinder } from './perceptionEvidence.js';
import type { RadarObjects } from './radarScan.js';
import { sigmaOf } from './trackFilter.js';

const { CPM } = verge.v1.MessageType;
const { CERTIFICATE, DIGEST } = verge.v1.Signer;
const { AC_BE } = verge.v1.AccessCategory;

/** Tracks take in the newest scan this often, however rarely CPMs are sent; radars scan once a traffic step. */
const FOLLOWED_EACH_US = 100_000;

/** A host's stations that perceive others by radar, as each of them measures it. */
export interface PerceivingStations {
  readonly sensor: verge.v1.ICpmSensor;
  /** of the radars */
  readonly range_m: number;
  readonly radar: RadarObjects;
  /** when `radar` looked, us */
  readonly scanned_us: number;
  /** Whether a station is there and not silent. */
  maySend(slot: number, time_us: number): boolean;
  onAirId(slot: number): number;
  /** Own place and way, as measured; for radars and CPMs alike. */
  pose(slot: number, time_us: number, out: Pose): void;
  /** SemiAxisLength of that. */
  positionConfidence(slot: number): number;
  /** Whether its CPMs tell an orientation: a roadside unit has none. */
  readonly hasOrientation: boolean;
}

/**
 * Collective perception of a host's stations (TS 103 324): follows what their radars find and tells it in CPMs (DCC profile
 * DP2, access category best effort, single hop). Each station checks at a phase of its own.
 */
export class CpmSender {
  private readonly service: CpService;
  private readonly tracker: ObjectTracker;
  private readonly phases: TriggerPhases;
  private readonly scans: TriggerPhases;
  private readonly evidence: EvidenceFinder;
  private readonly minimumGap_us: Float64Array;
  private readonly lastCertificate_us: Float64Array;
  private readonly measured: Pose = { x_m: 0, y_m: 0, heading_rad: 0, speed_mps: 0 };

  /** @param heard what others told these stations, and `gate_m` how far two accounts of one vehicle may lie apart */
  constructor(
    private readonly host: HostContext,
    private readonly stations: PerceivingStations,
    private readonly outbox: Outbox,
    ldm: LocalDynamicMap,
    heard: HeardObjects,
    gate_m: number,
  ) {
    const { count, ids } = host.index;
    this.service = new CpService(count);
    this.tracker = new ObjectTracker(count, stations.range_m);
    const period_us = host.parameters.current.facilities.cpm.interval_ms * US_PER_MS;
    this.phases = TriggerPhases.draw(period_us, ids, host.rng, 'cpmPhase');
    this.scans = new TriggerPhases(
      FOLLOWED_EACH_US,
      this.phases.phase_us.map((phase_us) => phase_us % FOLLOWED_EACH_US),
    );
    this.evidence = new EvidenceFinder(ldm, heard, gate_m);
    this.minimumGap_us = new Float64Array(count);
    this.lastCertificate_us = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
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
    this.scans.forEachDue(from_us, until_us, (slot, time_us) => {
      if (this.stations.maySend(slot, time_us)) this.follow(slot);
    });
    this.phases.forEachDue(from_us, until_us, (slot, time_us) => {
      if (this.stations.maySend(slot, time_us)) this.check(slot, time_us);
    });
  }

  private check(slot: number, time_us: number): void {
    const { interval_ms, qualityThreshold } = this.host.parameters.current.facilities.cpm;
    const gap_us = Math.max(interval_ms * US_PER_MS, this.minimumGap_us[slot]);
    if (!this.service.mayGenerate(slot, time_us, gap_us)) return;
    this.stations.pose(slot, time_us, this.measured);
    const changed = chosenObjects(this.tracker.of(slot), time_us, qualityThreshold);
    const chosen = this.withoutRedundant(slot, time_us, changed);
    const tellsSensors = this.service.sensorsDue(slot, time_us);
    if (chosen.length === 0 && !tellsSensors) return;
    const room_B = CPM_PAYLOAD_MAX_B - cpmPayload_B(tellsSensors ? 1 : 0, 0);
    this.send(slot, time_us, mostUseful(chosen, Math.floor(room_B / CPM_OBJECT_B), time_us), tellsSensors);
  }

  /** Takes in the scan of the last traffic step, at the pose measured then. */
  private follow(slot: number): void {
    const { stations, measured } = this;
    stations.pose(slot, stations.scanned_us, measured);
    this.tracker.scan(slot, stations.scanned_us, measured, stations.radar);
  }

  private withoutRedundant(slot: number, time_us: number, objects: Track[]): Track[] {
    const { cpm } = this.host.parameters.current.facilities;
    if (cpm.redundancy === 'none') return objects;
    const leavesOut = redundancyStrategy(cpm.redundancy);
    const { x_m, y_m } = this.measured;
    const window_us = cpm.redundancyWindow_ms * US_PER_MS;
    return objects.filter(
      (object) => !leavesOut(object, this.evidence.of(slot, object, x_m, y_m, time_us, window_us), cpm),
    );
  }

  private send(slot: number, time_us: number, objects: readonly Track[], tellsSensors: boolean): void {
    const { host, stations } = this;
    const sensors = tellsSensors ? [stations.sensor] : [];
    const cpm = cpmOf(this.headOf(slot, time_us), objects.map(toldOf), sensors, host.plane, host.epochIts_ms);
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

  private headOf(slot: number, time_us: number): CpmHead {
    const { stations, measured } = this;
    return {
      stationId: stations.onAirId(slot),
      stationType: this.host.stationTypes[slot],
      time_us,
      x_m: measured.x_m,
      y_m: measured.y_m,
      heading_rad: stations.hasOrientation ? measured.heading_rad : Number.NaN,
      positionConfidence: stations.positionConfidence(slot),
      known: this.tracker.of(slot).length,
    };
  }

  private takeCertificate(slot: number, time_us: number): boolean {
    if (time_us - this.lastCertificate_us[slot] < CERTIFICATE_INTERVAL_US) return false;
    this.lastCertificate_us[slot] = time_us;
    return true;
  }

  /** The station goes on under another identity: its next CPM is a first one. */
  restart(slot: number): void {
    this.service.reset(slot);
    this.lastCertificate_us[slot] = Number.NEGATIVE_INFINITY;
  }

  left(slot: number): void {
    this.restart(slot);
    this.tracker.forget(slot);
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
