import { verge } from '#proto';
import { float32Of } from '../core/columns/columns.js';
import { VergeError } from '../core/errors/vergeError.js';
import { drawBatchOrder } from '../core/learning/batchOrder.js';
import { onBoardUnit, trainingTime_s } from '../core/learning/deviceProfile.js';
import { difference } from '../core/learning/federated.js';
import { splitPayload } from '../core/learning/fragments.js';
import { checkTask, LEARNING_MESSAGES, layersOf } from '../core/learning/messages.js';
import type { LayerSizes } from '../core/learning/ports.js';
import { encodeParameters } from '../core/learning/quantisation.js';
import { clipL2 } from '../core/privacy/mechanism.js';
import { hash32 } from '../core/random/random.js';
import type { EgoState } from '../core/stations/egoState.js';
import type { HostContext } from '../core/stations/hostContext.js';
import type { Inbox } from '../core/stations/inbox.js';
import { LearningPacer } from '../core/stations/learningPacer.js';
import { learningTransmission } from '../core/stations/learningTraffic.js';
import { type BroadcastModel, ModelReceiver } from '../core/stations/modelReceiver.js';
import { type AwaitedModel, ModelRequester } from '../core/stations/modelRequester.js';
import type { Outbox } from '../core/stations/outbox.js';
import type { FleetEquipment, SampleCollector } from '../core/stations/ports.js';
import { RoundParticipant } from '../core/stations/roundParticipant.js';
import { ServingUnits } from '../core/stations/servingUnit.js';
import { TrainingQueue } from '../core/stations/trainingQueue.js';
import type { WindowReports } from '../core/stations/windowReports.js';
import { US_PER_MS, US_PER_S } from '../core/units/units.js';

const { ROUND_ANNOUNCEMENT, ROUND_JOIN, MODEL_FRAGMENT, UPDATE_FRAGMENT, FRAGMENT_ACK } = verge.v1.MessageType;
const { CELLULAR } = verge.v1.Channel;

/** Devices of one kind differ in speed (heat, other load) by so much; design assumption. */
const SPEED_SPREAD = 0.3;
/** A vehicle opts in only when it will still be so near the unit at the deadline, m: about the range in a town. */
const DWELL_RANGE_M = 350;

/**
 * The learning side of a fleet: vehicles hold the model they received last, take part in one round at a time, train on
 * their own examples and send their update.
 */
export class FleetLearner {
  readonly serving: ServingUnits;
  /** model held by each vehicle, null before its first */
  readonly held: (Float32Array | null)[];
  private readonly models: ModelReceiver;
  private readonly participants = new Map<number, RoundParticipant>();
  private readonly nextUpdateId: Uint32Array;
  private readonly speedFactor: Float64Array;
  private readonly takesPart: Uint8Array;
  private readonly queue: TrainingQueue;
  private readonly pacer: LearningPacer;
  private readonly requester: ModelRequester;

  constructor(
    private readonly host: HostContext,
    private readonly ego: EgoState,
    outbox: Outbox,
    private readonly reports: WindowReports,
    private readonly collector: SampleCollector,
    private readonly layers: LayerSizes,
    equipment: FleetEquipment,
  ) {
    const { index, rng } = host;
    this.serving = new ServingUnits(index.count);
    this.held = new Array<Float32Array | null>(index.count).fill(null);
    this.models = new ModelReceiver(index.count, layers);
    this.pacer = new LearningPacer(outbox);
    this.requester = new ModelRequester(index.ids);
    // At most one update a second, so a restarted host never uses an id again.
    this.nextUpdateId = new Uint32Array(index.count).fill(1 + Math.floor(host.start_us / US_PER_S));
    this.queue = new TrainingQueue(equipment.engine);
    this.speedFactor = Float64Array.from(index.ids, (id) =>
      rng.fork('deviceSpeed', id).uniformIn(1 - SPEED_SPREAD, 1 + SPEED_SPREAD),
    );
    const { penetration } = host.parameters.current.learning;
    this.takesPart = Uint8Array.from(index.ids, (id, slot) =>
      host.evaluation[slot] === 0 && rng.fork('penetration', id).uniform() < penetration ? 1 : 0,
    );
  }

  /** Registers what learning messages do. */
  listen(inbox: Inbox): void {
    inbox.onRoadsideUnit(
      (slot, unitId, rssi_dBm, time_us) => this.serving.heard(slot, unitId, rssi_dBm, time_us),
      (unitId, x_m, y_m) => this.serving.place(unitId, { x_m, y_m }),
    );
    inbox.on(ROUND_ANNOUNCEMENT, (frame) => this.announced(inbox, frame));
    inbox.on(MODEL_FRAGMENT, (frame) => this.modelFragment(inbox, frame));
    inbox.on(FRAGMENT_ACK, (frame) => this.acknowledged(inbox, frame));
  }

  private announced(inbox: Inbox, frame: verge.v1.IReceivedFrame): void {
    const announcement = LEARNING_MESSAGES.RoundAnnouncement.decode(frame.payload!);
    checkTask(announcement.task, [this.host.parameters.current.learning.task]);
    if (String(layersOf(announcement)) !== String(this.layers)) {
      throw new VergeError('MESSAGE_OUT_OF_RANGE', {
        where: 'RoundAnnouncement.layerSizes',
        expected: this.layers.join('-'),
        got: layersOf(announcement).join('-'),
      });
    }
    inbox.forEachReceiver((slot, row) => {
      this.heard(slot, announcement.rsuId, frame, row);
      if (this.optsIn(slot, announcement, frame)) this.join(slot, announcement, frame);
      this.expectModel(slot, announcement, frame.timeUs!);
    });
  }

  private heard(slot: number, rsuId: number, frame: verge.v1.IReceivedFrame, row: number): void {
    const level_dBm = float32Of(frame.rssiDBm);
    if (frame.channel === CELLULAR) this.serving.reached(slot, rsuId, frame.timeUs!);
    else if (row < level_dBm.length) this.serving.heard(slot, rsuId, level_dBm[row], frame.timeUs!);
  }

  /** Who takes part needs the model, and who scores it wants it; they ask for what does not come. */
  private expectModel(slot: number, announcement: verge.v1.RoundAnnouncement, time_us: number): void {
    const { rsuId, round } = announcement;
    if (this.models.held(slot, rsuId, round) !== null) return;
    const own = this.participants.get(slot)?.announcement;
    const takesPart = own?.rsuId === rsuId && own.round === round;
    const isScorer = this.host.evaluation[slot] === 1 && this.serving.of(slot, time_us) === rsuId;
    if (takesPart || isScorer) this.requester.expect(slot, announcement, !takesPart, time_us);
  }

  private optsIn(slot: number, announcement: verge.v1.RoundAnnouncement, frame: verge.v1.IReceivedFrame): boolean {
    if (this.takesPart[slot] === 0 || this.participants.has(slot)) return false;
    if (this.serving.of(slot, frame.timeUs!) !== announcement.rsuId) return false;
    if (this.collector.exampleCount(slot) < Math.max(1, announcement.minExamples)) return false;
    return this.staysInRange(slot, announcement);
  }

  /** Predicted dwell: straight on at the present speed until the deadline. */
  private staysInRange(slot: number, announcement: verge.v1.RoundAnnouncement): boolean {
    const place = this.serving.placeOf(announcement.rsuId);
    const isAnywhere = this.host.parameters.current.radio.bearer.learningUp === 'cellular';
    if (place === undefined || isAnywhere) return true;
    const { ego } = this;
    const distance_m = ego.speed_mps[slot] * (announcement.deadlineMs / 1000);
    const x_m = ego.x_m[slot] + distance_m * Math.cos(ego.heading_rad[slot]);
    const y_m = ego.y_m[slot] + distance_m * Math.sin(ego.heading_rad[slot]);
    return Math.hypot(x_m - place.x_m, y_m - place.y_m) <= DWELL_RANGE_M;
  }

  private join(slot: number, announcement: verge.v1.RoundAnnouncement, frame: verge.v1.IReceivedFrame): void {
    const announced_us = frame.startUs || frame.timeUs!;
    const participant = new RoundParticipant(this.host.index.ids[slot], announcement, announced_us);
    this.participants.set(slot, participant);
    this.sendJoin(participant, frame.timeUs! + this.host.reaction_us);
    const model = this.models.held(slot, announcement.rsuId, announcement.round);
    if (model !== null) this.train(slot, participant, model, frame.timeUs!);
  }

  /** @param ready_us earliest time at which the vehicle can react */
  private sendJoin(participant: RoundParticipant, ready_us: number): void {
    const { stationId, announcement } = participant;
    const rsuId = announcement.rsuId!;
    const payload = LEARNING_MESSAGES.RoundJoin.encode({ rsuId, vehicleId: stationId, round: announcement.round });
    this.post(stationId, ready_us + participant.joinOffset_us, ROUND_JOIN, payload, 0, rsuId);
  }

  /** Tells the unit what has arrived of its model, so that it sends the rest again. */
  private requestModel(slot: number, model: AwaitedModel, time_us: number): void {
    const { rsuId, round, fragmentCount, listensOnly } = model;
    const vehicleId = this.host.index.ids[slot];
    const modelReceived = this.models.receivedBits(slot, rsuId, round, fragmentCount);
    const payload = LEARNING_MESSAGES.RoundJoin.encode({ rsuId, vehicleId, round, modelReceived, listensOnly });
    this.post(vehicleId, time_us, ROUND_JOIN, payload, modelReceived.length, rsuId);
  }

  private modelFragment(inbox: Inbox, frame: verge.v1.IReceivedFrame): void {
    const fragment = LEARNING_MESSAGES.ModelFragment.decode(frame.payload!);
    this.models.store(fragment);
    inbox.forEachReceiver((slot) => {
      const model = this.models.receive(slot, fragment);
      const time_us = inbox.verified_us(slot, frame);
      this.requester.progressed(slot, fragment.rsuId, fragment.round, time_us);
      if (model !== null) this.modelArrived(slot, model, time_us);
    });
  }

  private modelArrived(slot: number, model: BroadcastModel, time_us: number): void {
    this.requester.end(slot);
    const serving = this.serving.of(slot, time_us);
    if (this.held[slot] === null || serving === 0 || serving === model.rsuId) {
      this.held[slot] = model.parameters;
      this.reports.modelHeld(this.host.index.ids[slot], model.rsuId, model.modelVersion);
    }
    const participant = this.participants.get(slot);
    if (participant?.phase !== 'awaitingModel') return;
    if (participant.announcement.rsuId !== model.rsuId || participant.announcement.round !== model.round) return;
    this.train(slot, participant, model, time_us);
  }

  private train(slot: number, participant: RoundParticipant, model: BroadcastModel, time_us: number): void {
    const { announcement, stationId } = participant;
    const steps = announcement.localSteps!;
    const batchSize = announcement.batchSize!;
    const profile = onBoardUnit(this.host.parameters.current.learning.deviceGflops);
    const training_us = Math.round(
      trainingTime_s(profile, this.layers, steps, batchSize, this.speedFactor[slot]) * US_PER_S,
    );
    participant.startTraining(training_us);
    const examples = this.collector.examples(slot);
    const draw = this.host.rng.fork('batchOrder', hash32(stationId, model.rsuId, model.round));
    const job = {
      vehicleId: stationId,
      layers: this.layers,
      parameters: model.parameters,
      features: examples.features.slice(0, examples.count * this.layers[0]),
      labels: examples.labels.slice(0, examples.count),
      batchOrder: drawBatchOrder(examples.count, steps, batchSize, draw),
      steps,
      batchSize,
      learningRate: announcement.learningRate!,
      proximalMu: 0,
    };
    const completes_us = time_us + Math.max(this.host.reaction_us, training_us);
    this.queue.add(job, completes_us, (trained) => {
      this.trained(slot, participant, difference(trained, model.parameters), examples.count, completes_us);
    });
  }

  private trained(
    slot: number,
    participant: RoundParticipant,
    update: Float32Array,
    numExamples: number,
    completes_us: number,
  ): void {
    if (this.participants.get(slot) !== participant) return; // it left the road meanwhile
    const { announcement } = participant;
    const isPrivate = announcement.clip! > 0;
    if (isPrivate) clipL2(update, announcement.clip!);
    const updateId = this.nextUpdateId[slot]++;
    const parts = this.encoded(participant, update, completes_us);
    if (parts === null) return;
    const fragments = parts.map((payload, index) => ({
      body_B: payload.length,
      payload: LEARNING_MESSAGES.UpdateFragment.encode({
        vehicleId: participant.stationId,
        rsuId: announcement.rsuId,
        round: announcement.round,
        modelVersion: announcement.modelVersion,
        updateId,
        numExamples: isPrivate ? 0 : numExamples, // no plaintext counts in the privacy modes
        index,
        count: parts.length,
        payload,
        trainingUs: participant.training_us,
      }),
    }));
    participant.startUpload(fragments, updateId, completes_us + participant.uplinkOffset_us);
  }

  /** Slices of the encoded update; null, and the round is over for this vehicle, when the training diverged. */
  private encoded(participant: RoundParticipant, update: Float32Array, time_us: number): Uint8Array[] | null {
    try {
      return splitPayload(encodeParameters(update, this.layers), this.host.parameters.current.learning.fragment_B);
    } catch (error) {
      if (!(error instanceof VergeError)) throw error;
      participant.end();
      this.reports.event(time_us, participant.stationId, error.code, error.message);
      return null;
    }
  }

  private acknowledged(inbox: Inbox, frame: verge.v1.IReceivedFrame): void {
    const ack = LEARNING_MESSAGES.FragmentAck.decode(frame.payload!);
    inbox.forEachReceiver((slot) => {
      if (this.host.index.ids[slot] !== ack.vehicleId) return;
      this.participants.get(slot)?.acknowledged(ack, frame.timeUs! + this.host.reaction_us);
    });
  }

  /** What became of the requests of this host's vehicles. */
  outcomes(outcomes: verge.v1.ITransmissionOutcomes): void {
    this.pacer.outcomes(outcomes);
  }

  /**
   * Trainings and uploads of a window.
   * @returns a promise only while a training falls due
   */
  window(until_us: number): Promise<void> | null {
    const training = this.queue.settle(until_us);
    if (training === null) {
      this.upload(until_us);
      return null;
    }
    return training.then(() => this.upload(until_us));
  }

  private upload(until_us: number): void {
    for (const [slot, participant] of this.participants) {
      const burst = participant.due(until_us);
      if (burst !== null) for (const index of burst.indices) this.send(participant, index, burst.time_us);
      if (participant.phase === 'ended') this.participants.delete(slot);
    }
    this.requester.forEachDue(until_us, (slot, model, time_us) => this.requestModel(slot, model, time_us));
    this.pacer.window(until_us);
  }

  private send(participant: RoundParticipant, index: number, time_us: number): void {
    const { payload, body_B } = participant.fragments[index];
    const { stationId, announcement } = participant;
    this.post(stationId, time_us, UPDATE_FRAGMENT, payload, body_B, announcement.rsuId!, (end_us) =>
      participant.fragmentLeft(end_us),
    );
  }

  /** Signs a message to a roadside unit and sends it when its turn comes. @param left see LearningPacer */
  private post(
    stationId: number,
    time_us: number,
    type: verge.v1.MessageType,
    payload: Uint8Array,
    body_B: number,
    rsuId: number,
    left?: (end_us: number) => void,
  ): void {
    const { facilities } = this.host.parameters.current;
    const signed_us = time_us + facilities.sign_ms * US_PER_MS;
    this.pacer.post(learningTransmission(stationId, signed_us, type, payload, body_B, rsuId), left);
  }

  left(slot: number): void {
    this.participants.delete(slot);
    this.requester.end(slot);
    this.pacer.forget(this.host.index.ids[slot]);
    this.models.forget(slot);
    this.serving.forget(slot);
  }
}
