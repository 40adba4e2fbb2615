import { verge } from '#proto';
import { bytesOf, float32Of, float64Of, uint32Of } from '../../core/columns/columns.js';
import { VergeError } from '../../core/errors/vergeError.js';
import { FEDERATED_ALGORITHMS, type FederatedAlgorithm } from '../../core/learning/federated.js';
import { initialModel } from '../../core/learning/initialModel.js';
import { LEARNING_MESSAGES } from '../../core/learning/messages.js';
import type { LayerSizes } from '../../core/learning/ports.js';
import { dequantise } from '../../core/learning/quantisation.js';
import { PrivacyLedger } from '../../core/privacy/ledger.js';
import type { HostContext } from '../../core/stations/hostContext.js';
import type { Inbox } from '../../core/stations/inbox.js';
import { LearningPacer } from '../../core/stations/learningPacer.js';
import type { Outbox } from '../../core/stations/outbox.js';
import type { WindowReports } from '../../core/stations/windowReports.js';
import { type BackhaulSender, CLOUD_ID, CloudNode, cloudSyncPayload } from './cloudNode.js';
import { RsuLearner } from './rsuLearner.js';

const { ROUND_JOIN, UPDATE_FRAGMENT, CLOUD_SYNC } = verge.v1.MessageType;

/** Learning at all roadside units and the cloud. */
export class LearningService {
  private readonly learners: RsuLearner[];
  private readonly cloud: CloudNode;
  private readonly ledger: PrivacyLedger;
  /** when each unit sent its model of a cloud round, by [cloud round][unit] */
  private readonly sentAt = new Map<string, number>();
  private readonly pacer: LearningPacer;
  private releases = 0;

  constructor(
    private readonly host: HostContext,
    private readonly layers: LayerSizes,
    outbox: Outbox,
    private readonly reports: WindowReports,
    private readonly send: BackhaulSender,
  ) {
    const { privacy } = host.parameters.current;
    this.ledger = new PrivacyLedger({ delta: privacy.delta, epsilonBudget: privacy.epsilonBudget });
    if (host.ledger !== null) this.restoreLedger(host.ledger);
    const model = initialModel(host.seed, layers);
    this.pacer = new LearningPacer(outbox);
    const { ledger, pacer } = this;
    const services = { host, layers, algorithm: algorithmOf(host), ledger, pacer, reports };
    this.learners = Array.from(host.index.ids, (id, slot) => {
      return new RsuLearner(slot, model, services, (cloudRound, parameters, version, weight, time_us) =>
        this.synchronise(id, cloudRound, parameters, version, weight, time_us),
      );
    });
    this.cloud = new CloudNode(host.index.ids, layers, send, reports);
  }

  private restoreLedger(ledger: verge.v1.IPrivacyLedger): void {
    this.ledger.restore({
      vehicleId: uint32Of(ledger.vehicleId),
      epsilon: float32Of(ledger.epsilon),
      releases: uint32Of(ledger.releases),
      rdp: float64Of(ledger.rdp),
    });
    this.releases = this.ledger.totalReleases;
  }

  /** Registers what learning messages do. */
  listen(inbox: Inbox): void {
    const atUnit = (rsuId: number, take: (learner: RsuLearner) => void): void => {
      const slot = this.host.index.slotOf(rsuId);
      inbox.forEachReceiver((receiver) => {
        if (receiver === slot) take(this.learners[slot]);
      });
    };
    inbox.on(ROUND_JOIN, (frame) => {
      const join = LEARNING_MESSAGES.RoundJoin.decode(frame.payload!);
      atUnit(join.rsuId, (learner) => learner.joined(join, frame.timeUs!));
    });
    inbox.on(UPDATE_FRAGMENT, (frame) => {
      const fragment = LEARNING_MESSAGES.UpdateFragment.decode(frame.payload!);
      const slot = this.host.index.slotOf(fragment.rsuId);
      atUnit(fragment.rsuId, (learner) => learner.fragment(fragment, frame, inbox.verified_us(slot, frame)));
    });
  }

  private synchronise(
    rsuId: number,
    cloudRound: number,
    parameters: Float32Array,
    version: number,
    weight: number,
    time_us: number,
  ): void {
    const payload = cloudSyncPayload(rsuId, cloudRound, version, weight, false, parameters);
    this.sentAt.set(`${cloudRound}/${rsuId}`, time_us);
    this.send({ timeUs: time_us, fromId: rsuId, toId: CLOUD_ID, type: CLOUD_SYNC, size_B: payload.length, payload });
  }

  /** A CloudSync came over the backhaul, upward to the cloud or downward to a unit. */
  delivered(delivery: verge.v1.IBackhaulDelivery): void {
    if ((delivery.toId ?? 0) === CLOUD_ID) {
      const { cloudRound } = LEARNING_MESSAGES.CloudSync.decode(delivery.payload!);
      const key = `${cloudRound}/${delivery.fromId}`;
      this.cloud.received(delivery, this.sentAt.get(key) ?? delivery.timeUs!);
      this.sentAt.delete(key);
      return;
    }
    const slot = this.host.index.slotOf(delivery.toId!);
    if (slot < 0) return;
    const sync = LEARNING_MESSAGES.CloudSync.decode(delivery.payload!);
    this.learners[slot].fromCloud(dequantise(sync.parameters!, this.layers));
    this.cloud.delivered(sync.cloudRound, delivery.toId!, delivery.timeUs!);
  }

  /** What became of the units' own requests. */
  outcomes(outcomes: verge.v1.ITransmissionOutcomes): void {
    this.pacer.outcomes(outcomes);
  }

  /** @param out units out of service, by id */
  window(from_us: number, until_us: number, out: Uint32Array): void {
    this.learners.forEach((learner, slot) => {
      if (out.includes(this.host.index.ids[slot])) learner.interrupt(from_us);
      else learner.window(from_us, until_us);
    });
    this.pacer.window(until_us);
    this.cloud.window(until_us);
    this.reportLedger();
  }

  /** The ledger, whenever a release was booked. */
  private reportLedger(): void {
    if (this.ledger.totalReleases === this.releases) return;
    this.releases = this.ledger.totalReleases;
    const { vehicleId, epsilon, releases, rdp } = this.ledger.columns();
    this.reports.open.ledger = {
      vehicleId: bytesOf(vehicleId),
      epsilon: bytesOf(epsilon),
      releases: bytesOf(releases),
      rdp: bytesOf(rdp),
    };
  }
}

/** @throws VergeError PARAMETER_INVALID for an unknown algorithm */
function algorithmOf(host: HostContext): FederatedAlgorithm {
  const { algorithm, serverMomentum } = host.parameters.current.learning;
  if (!Object.hasOwn(FEDERATED_ALGORITHMS, algorithm)) {
    const expected = `one of ${Object.keys(FEDERATED_ALGORITHMS).join(', ')}`;
    throw new VergeError('PARAMETER_INVALID', { where: 'learning.algorithm', expected, got: algorithm });
  }
  return FEDERATED_ALGORITHMS[algorithm]({ momentum: serverMomentum, learningRate: 1 });
}
