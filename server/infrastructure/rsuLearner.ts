import { verge } from '#proto';
import { bytesOf } from '../../core/columns/columns.js';
import { synchronisesAfter } from '../../core/learning/cloud.js';
import {
  type FederatedAlgorithm,
  type FederatedState,
  isFiniteState,
  withParameters,
} from '../../core/learning/federated.js';
import { splitPayload } from '../../core/learning/fragments.js';
import { LEARNING_MESSAGES } from '../../core/learning/messages.js';
import type { LayerSizes } from '../../core/learning/ports.js';
import { encodeParameters } from '../../core/learning/quantisation.js';
import { keptForNext, openRound, type RoundRules, type RoundState, step } from '../../core/learning/round.js';
import type { PrivacyLedger } from '../../core/privacy/ledger.js';
import { hash32 } from '../../core/random/random.js';
import type { HostContext } from '../../core/stations/hostContext.js';
import type { LearningPacer } from '../../core/stations/learningPacer.js';
import { learningMessageSize_B, learningTransmission } from '../../core/stations/learningTraffic.js';
import type { WindowReports } from '../../core/stations/windowReports.js';
import { US_PER_MS, US_PER_S } from '../../core/units/units.js';
import { type Aggregate, plainAggregate, privateAggregate } from './edgeAggregation.js';
import { ModelBroadcast, type PostPart } from './modelBroadcast.js';
import { type IncomingUpdate, UpdateAssembly } from './updateAssembly.js';

const { ROUND_ANNOUNCEMENT, MODEL_FRAGMENT, UPDATE_FRAGMENT, FRAGMENT_ACK } = verge.v1.MessageType;

/** The announcement goes out so often, so that one lost frame keeps no vehicle out: who has not heard it asks for nothing. */
const ANNOUNCEMENT_COPIES = 2;
/** Time between the copies, us. */
const COPY_INTERVAL_US = 300 * US_PER_MS;
/** An update that is not complete is acknowledged when so long nothing more of it has come, us. Design assumption. */
const ACK_DELAY_US = 50 * US_PER_MS;
/** Rounds of different units start spread over this time, so that their models do not collide. */
const PHASE_SPREAD_US = 500 * US_PER_MS;
/** Joining is over so long after the last RoundJoin was due: access to a busy channel and airtime, a design assumption, us. */
const JOIN_MARGIN_US = 50 * US_PER_MS;

/** What a unit tells the cloud when a synchronisation is due; `cloudRound` is the edge round it follows. */
export type Synchronise = (
  cloudRound: number,
  parameters: Float32Array,
  version: number,
  weight: number,
  time_us: number,
) => void;

/** What all learners of the infrastructure share. */
export interface LearnerServices {
  readonly host: HostContext;
  readonly layers: LayerSizes;
  readonly algorithm: FederatedAlgorithm;
  readonly ledger: PrivacyLedger;
  readonly pacer: LearningPacer;
  readonly reports: WindowReports;
}

/** A round's figures beside its state. */
interface RoundFigures {
  modelDown_us: number;
  bytesDown: number;
  readonly minCohort: number;
  /** by then every vehicle that heard a copy of the announcement has joined */
  readonly joiningEnds_us: number;
}

/** Rounds of one roadside unit: announce, model down, updates in, aggregate, publish, now and then synchronise. */
export class RsuLearner {
  private readonly stationId: number;
  private readonly assembly: UpdateAssembly;
  private state: FederatedState;
  private round: RoundState | null = null;
  private figures: RoundFigures = { modelDown_us: 0, bytesDown: 0, minCohort: 1, joiningEnds_us: 0 };
  private roundNumber: number;
  private nextRound_us: number;
  private weightSinceSync = 0;
  /** late updates not yet reported: they may come after their round's report */
  private lateBefore = 0;
  private lateReported = 0;
  private model: ModelBroadcast | null = null;

  constructor(
    slot: number,
    initialModel: Float32Array,
    private readonly services: LearnerServices,
    private readonly synchronise: Synchronise,
  ) {
    const { host, layers, algorithm } = services;
    this.stationId = host.index.ids[slot];
    this.assembly = new UpdateAssembly(layers);
    this.state = algorithm.init(initialModel);
    // Rounds are at least a second apart, so a restarted unit never uses a round number again.
    this.roundNumber = Math.floor(host.start_us / US_PER_S);
    this.nextRound_us = host.start_us + host.rng.fork('roundPhase', this.stationId).integer(PHASE_SPREAD_US);
  }

  /** A vehicle takes part in the round that is open, or misses fragments of its model. */
  joined(join: verge.v1.IRoundJoin, time_us: number): void {
    if (this.round === null || join.round !== this.round.rules.round) return;
    if (!join.listensOnly) this.round = step(this.round, { kind: 'joined', time_us, vehicleId: join.vehicleId! });
    const isOpen = this.round.phase !== 'closed';
    if (isOpen && join.modelReceived?.length) {
      this.model?.repair(join.modelReceived, time_us + this.services.host.reaction_us);
    }
  }

  /**
   * A fragment of an update arrived at this unit, which will have verified it at the time told.
   * @throws VergeError MESSAGE_OUT_OF_RANGE, MESSAGE_UNDECODABLE
   */
  fragment(fragment: verge.v1.IUpdateFragment, frame: verge.v1.IReceivedFrame, verified_us: number): void {
    const bytes = learningMessageSize_B(UPDATE_FRAGMENT, fragment.payload!.length);
    const received = this.assembly.take(fragment, frame.timeUs!, bytes);
    const incoming = this.assembly.get(fragment.vehicleId!)!;
    const wait_us = incoming.assembly.complete ? this.services.host.reaction_us : ACK_DELAY_US;
    incoming.ack_us = frame.timeUs! + wait_us;
    if (this.round === null) return;
    const time_us = verified_us;
    if (incoming.round === this.round.rules.round) {
      this.round = step(this.round, { kind: 'joined', time_us, vehicleId: incoming.vehicleId });
    }
    if (received !== null) this.round = step(this.round, { kind: 'update', time_us, received });
  }

  /** The new global model. */
  fromCloud(parameters: Float32Array): void {
    this.state = withParameters(this.state, parameters);
  }

  /** One window: close what is due, acknowledge, announce. */
  window(from_us: number, until_us: number): void {
    if (this.round !== null && this.round.phase !== 'closed') {
      const joiningEnded = from_us >= this.figures.joiningEnds_us;
      this.round = step(this.round, { kind: 'tick', time_us: from_us, joiningEnded });
      if ((this.round as RoundState).phase === 'closed') this.close(this.round, from_us);
    }
    this.acknowledge(until_us);
    const isOpen = this.round !== null && this.round.phase !== 'closed';
    if (!isOpen && this.nextRound_us < until_us) this.announce(Math.max(from_us, this.nextRound_us));
  }

  /** The unit is out of service: its round is over, and publishes nothing. */
  interrupt(now_us: number): void {
    if (this.round === null || this.round.phase === 'closed') return;
    this.round = { ...this.round, phase: 'closed', outcome: 'belowMinimum', closed_us: now_us };
    this.report(this.round, null);
  }

  private acknowledge(until_us: number): void {
    for (const incoming of this.assembly.all()) {
      if (!(incoming.ack_us < until_us)) continue; // NaN: none due
      this.postAck(incoming);
      incoming.ack_us = Number.NaN;
    }
  }

  private postAck(incoming: IncomingUpdate): void {
    const received = incoming.assembly.receivedBits();
    const payload = LEARNING_MESSAGES.FragmentAck.encode({
      rsuId: this.stationId,
      vehicleId: incoming.vehicleId,
      updateId: incoming.updateId,
      received,
      complete: incoming.assembly.complete,
    });
    this.post(FRAGMENT_ACK, incoming.ack_us, payload, received.length, incoming.vehicleId);
  }

  private post(
    type: verge.v1.MessageType,
    time_us: number,
    payload: Uint8Array,
    body_B: number,
    destinationId = 0,
    left?: (end_us: number) => void,
  ): number {
    const transmission = learningTransmission(this.stationId, time_us, type, payload, body_B, destinationId);
    this.services.pacer.post(transmission, left);
    return transmission.airSize_B;
  }

  /** Opens a round with the parameters as they are now; nothing of them is kept from before. */
  private announce(start_us: number): void {
    const { learning, privacy, facilities } = this.services.host.parameters.current;
    const announced_us = Math.ceil(start_us + facilities.sign_ms * US_PER_MS);
    this.roundNumber++;
    this.nextRound_us = start_us + learning.roundInterval_s * US_PER_S;
    const rules: RoundRules = {
      rsuId: this.stationId,
      round: this.roundNumber,
      modelVersion: this.state.version,
      announced_us,
      deadline_us: learning.deadline_ms * US_PER_MS,
      minCohort: learning.minCohort,
      lateUpdates: privacy.mode === 'none' ? learning.lateUpdates : 'drop',
    };
    const kept = this.round === null ? [] : keptForNext(this.round);
    this.lateBefore = this.round === null ? 0 : this.round.late.length - this.lateReported;
    this.lateReported = 0;
    this.round = openRound(rules, kept);
    const joiningEnds_us = announced_us + this.joiningTime_us();
    this.figures = { modelDown_us: 0, bytesDown: 0, minCohort: learning.minCohort, joiningEnds_us };
    this.assembly.forgetBefore(this.roundNumber - 1);
    this.broadcast(rules);
  }

  /** From the announcement to the last RoundJoin: copies, reaction and signing, joining window, a reaction each way. */
  private joiningTime_us(): number {
    const { host } = this.services;
    const { learning, facilities } = host.parameters.current;
    const heard_us = (ANNOUNCEMENT_COPIES - 1) * COPY_INTERVAL_US;
    const sent_us = (learning.joinWindow_ms + facilities.sign_ms) * US_PER_MS;
    return heard_us + sent_us + 2 * host.reaction_us + JOIN_MARGIN_US;
  }

  private broadcast(rules: RoundRules): void {
    const { layers, host } = this.services;
    const { fragment_B } = host.parameters.current.learning;
    const slices = splitPayload(encodeParameters(this.state.parameters, layers), fragment_B);
    for (let copy = 0; copy < ANNOUNCEMENT_COPIES; copy++) {
      const offset_us = copy * COPY_INTERVAL_US;
      const announcement = this.announcement(rules, slices.length, offset_us);
      const time_us = rules.announced_us + offset_us;
      this.figures.bytesDown += this.post(ROUND_ANNOUNCEMENT, time_us, announcement, 4 * layers.length);
    }
    const parts = slices.map((payload, index) => ({
      payload: this.modelFragment(rules, index, slices.length, payload),
      body_B: payload.length,
    }));
    const send: PostPart = ({ payload, body_B }, time_us, left) => {
      this.figures.bytesDown += this.post(MODEL_FRAGMENT, time_us, payload, body_B, 0, left);
    };
    this.model = new ModelBroadcast(parts, send, (end_us) => this.modelSent(rules, end_us));
    this.model.start(rules.announced_us);
  }

  private modelFragment({ round, modelVersion }: RoundRules, index: number, count: number, payload: Uint8Array) {
    const rsuId = this.stationId;
    return LEARNING_MESSAGES.ModelFragment.encode({ rsuId, round, modelVersion, index, count, payload });
  }

  private modelSent(rules: RoundRules, time_us: number): void {
    if (this.round?.rules !== rules) return;
    this.figures.modelDown_us = time_us - rules.announced_us;
    this.round = step(this.round, { kind: 'modelSent', time_us });
  }

  /** @param offset_us how much later than the first this copy goes out; its deadline is as much shorter */
  private announcement(rules: RoundRules, fragmentCount: number, offset_us: number): Uint8Array {
    const { learning, privacy } = this.services.host.parameters.current;
    return LEARNING_MESSAGES.RoundAnnouncement.encode({
      rsuId: this.stationId,
      round: rules.round,
      modelVersion: rules.modelVersion,
      deadlineMs: Math.max(1, Math.round((rules.deadline_us - offset_us) / US_PER_MS)),
      localSteps: learning.localSteps,
      batchSize: learning.batchSize,
      learningRate: learning.learningRate,
      clip: privacy.mode === 'none' ? 0 : privacy.clip,
      minExamples: learning.minExamples,
      uplinkWindowMs: Math.round(learning.uplinkWindow_ms),
      joinWindowMs: Math.round(learning.joinWindow_ms),
      uplinkSeed: hash32(this.stationId, rules.round),
      fragmentCount,
      task: learning.task,
      layerSizes: bytesOf(Uint32Array.from(this.services.layers)),
    });
  }

  private close(round: RoundState, now_us: number): void {
    const aggregate = round.outcome === 'aggregated' ? this.aggregate(round) : null;
    this.report(round, aggregate !== null && this.apply(aggregate, now_us) ? aggregate : null);
    const { kappa2 } = this.services.host.parameters.current.learning;
    if (synchronisesAfter(round.rules.round, kappa2)) {
      this.synchronise(round.rules.round, this.state.parameters, this.state.version, this.weightSinceSync, now_us);
      this.weightSinceSync = 0;
    }
  }

  /** @returns whether the model took the aggregate; one that would make it infinite is told and left out */
  private apply(aggregate: Aggregate, now_us: number): boolean {
    const next = this.services.algorithm.apply(this.state, aggregate.update);
    if (!isFiniteState(next)) {
      const text = `round ${this.roundNumber}: the updates are too large, the model stays as it was`;
      this.services.reports.event(now_us, this.stationId, 'TRAINING_FAILED', text);
      return false;
    }
    this.state = next;
    this.weightSinceSync += aggregate.weight;
    return true;
  }

  private aggregate(round: RoundState): Aggregate | null {
    const { host, ledger } = this.services;
    const { privacy } = host.parameters.current;
    if (privacy.mode === 'none') return plainAggregate(round.contributions);
    const random = host.rng.fork('edgeNoise', hash32(this.stationId, round.rules.round));
    return privateAggregate(round.contributions, privacy, this.figures.minCohort, ledger, random);
  }

  private report(round: RoundState, aggregate: Aggregate | null): void {
    const { rules } = round;
    const seen = this.assembly.ofRound(rules.round);
    const modelThere_us = rules.announced_us + this.figures.modelDown_us;
    const accepted = seen.filter((one) => aggregate?.contributors.includes(one.vehicleId) ?? false);
    const delivered = new Set(seen.filter((one) => one.assembly.complete).map((one) => one.vehicleId));
    const { open } = this.services.reports;
    open.round ??= [];
    open.round.push({
      rsuId: this.stationId,
      round: rules.round,
      modelVersion: this.state.version,
      announcedUs: rules.announced_us,
      closedUs: round.closed_us ?? rules.announced_us + rules.deadline_us,
      modelDownUs: this.figures.modelDown_us,
      trainingUs: most(accepted.map((one) => one.training_us)),
      uploadUs: most(accepted.map((one) => one.last_us - one.training_us - modelThere_us)),
      participants: round.expected.length,
      updatesReceived: round.contributions.length,
      updatesLate: round.late.length + this.lateBefore,
      updatesLost: round.expected.filter((id) => !delivered.has(id)).length,
      bytesUp: seen.reduce((sum, one) => sum + one.bytes, 0),
      bytesDown: this.figures.bytesDown,
      model: bytesOf(this.state.parameters.slice()),
      closedBelowMinimum: aggregate === null,
      contributors: bytesOf(Uint32Array.from(aggregate?.contributors ?? [])),
      noiseSigma: aggregate?.noiseSigma ?? 0,
    });
    this.lateReported = round.late.length;
  }
}

const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), 0);
