import { verge } from '#proto';
import { bytesOf } from '../../core/columns/columns.js';
import { type EdgeModel, globalModel } from '../../core/learning/cloud.js';
import { LEARNING_MESSAGES } from '../../core/learning/messages.js';
import type { LayerSizes } from '../../core/learning/ports.js';
import { dequantise, unquantised } from '../../core/learning/quantisation.js';
import type { WindowReports } from '../../core/stations/windowReports.js';
import { US_PER_S } from '../../core/units/units.js';

const { CLOUD_SYNC } = verge.v1.MessageType;

/** The cloud's address on the backhaul. */
export const CLOUD_ID = 0;
/** The cloud waits so long after the first model of a round for the others: units close up to a deadline apart. */
const PATIENCE_US = 4 * US_PER_S;

export type BackhaulSender = (request: verge.v1.IBackhaulRequest) => void;

/** A synchronisation in progress. */
interface Synchronisation {
  readonly cloudRound: number;
  readonly models: Map<number, EdgeModel>;
  readonly first_us: number;
  /** when the last model that counts was sent: from here on nothing but the backhaul takes time */
  lastSent_us: number;
  bytes: number;
}

/** A published global model whose copies are on their way down. */
interface Publication {
  /** counted from 1, as reported */
  readonly number: number;
  readonly started_us: number;
  readonly aggregated_us: number;
  readonly model: Float32Array;
  readonly rsus: number;
  readonly bytes: number;
  readonly awaited: Set<number>;
  /** when the last copy so far arrived */
  arrived_us: number;
}

/** Encodes a model for the backhaul: float32, no quantisation on a wire. */
export function cloudSyncPayload(
  rsuId: number,
  cloudRound: number,
  modelVersion: number,
  weight: number,
  downward: boolean,
  parameters: Float32Array,
): Uint8Array {
  return LEARNING_MESSAGES.CloudSync.encode({
    rsuId,
    cloudRound,
    modelVersion,
    weight,
    downward,
    parameters: unquantised(parameters),
  });
}

/** The cloud: averages the models of the roadside units and sends the global one down (Liu et al. 2020). */
export class CloudNode {
  private readonly open = new Map<number, Synchronisation>();
  private readonly published = new Map<number, Publication>();
  private lastRound = 0;
  private publications = 0;

  constructor(
    private readonly rsuIds: Uint32Array,
    private readonly layers: LayerSizes,
    private readonly send: BackhaulSender,
    private readonly reports: WindowReports,
  ) {}

  /** A roadside unit's model arrived. @throws VergeError MESSAGE_OUT_OF_RANGE, MESSAGE_UNDECODABLE */
  received(delivery: verge.v1.IBackhaulDelivery, sent_us: number): void {
    const sync = LEARNING_MESSAGES.CloudSync.decode(delivery.payload!);
    if (sync.cloudRound <= this.lastRound) return; // too late: the round is out
    let open = this.open.get(sync.cloudRound);
    if (open === undefined) {
      open = { cloudRound: sync.cloudRound, models: new Map(), first_us: delivery.timeUs!, lastSent_us: 0, bytes: 0 };
      this.open.set(sync.cloudRound, open);
    }
    const parameters = dequantise(sync.parameters!, this.layers);
    open.models.set(sync.rsuId, { rsuId: sync.rsuId, parameters, weight: sync.weight });
    open.lastSent_us = Math.max(open.lastSent_us, sent_us);
    open.bytes += delivery.payload!.length;
    if (open.models.size === this.rsuIds.length) this.publish(open, delivery.timeUs!);
  }

  /** Publishes what has waited long enough, and waits no longer for units that are out of service. */
  window(until_us: number): void {
    for (const open of [...this.open.values()]) {
      if (open.first_us + PATIENCE_US < until_us) this.publish(open, open.first_us + PATIENCE_US);
    }
    for (const [cloudRound, publication] of this.published) {
      if (publication.aggregated_us + PATIENCE_US < until_us) this.complete(cloudRound, publication);
    }
  }

  private publish(open: Synchronisation, time_us: number): void {
    this.open.delete(open.cloudRound);
    this.lastRound = Math.max(this.lastRound, open.cloudRound);
    const models = [...open.models.values()];
    const model = globalModel(models);
    if (model === null) return;
    this.publications++;
    let bytes = open.bytes;
    for (const rsuId of this.rsuIds) {
      const payload = cloudSyncPayload(rsuId, open.cloudRound, open.cloudRound, 0, true, model);
      bytes += payload.length;
      this.send({ timeUs: time_us, fromId: CLOUD_ID, toId: rsuId, type: CLOUD_SYNC, size_B: payload.length, payload });
    }
    this.published.set(open.cloudRound, {
      number: this.publications,
      started_us: open.lastSent_us,
      aggregated_us: time_us,
      model,
      rsus: models.filter((one) => one.weight > 0).length,
      bytes,
      awaited: new Set(this.rsuIds),
      arrived_us: time_us,
    });
  }

  /** A copy of the global model reached its unit; with the last one the synchronisation is complete. */
  delivered(cloudRound: number, rsuId: number, time_us: number): void {
    const publication = this.published.get(cloudRound);
    if (publication === undefined || !publication.awaited.delete(rsuId)) return;
    publication.arrived_us = time_us;
    if (publication.awaited.size === 0) this.complete(cloudRound, publication);
  }

  private complete(cloudRound: number, publication: Publication): void {
    this.published.delete(cloudRound);
    const { open } = this.reports;
    open.cloud ??= [];
    open.cloud.push({
      cloudRound: publication.number,
      startedUs: publication.started_us,
      aggregatedUs: publication.aggregated_us,
      finishedUs: publication.arrived_us,
      rsus: publication.rsus,
      model: bytesOf(publication.model),
      bytes: publication.bytes,
    });
  }
}
