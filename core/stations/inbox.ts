import { verge } from '#proto';
import { float32Of, uint32Of } from '../columns/columns.js';
import { VergeError } from '../errors/vergeError.js';
import { type DenReception, NEWS, type News } from '../facilities/denReception.js';
import { type HazardEvent, hazardEventOf } from '../facilities/hazardEvent.js';
import { emptyHeardCam, type HeardCam, hear } from '../facilities/heardCam.js';
import type { LocalPlane } from '../facilities/localPlane.js';
import { decodeCam } from '../facilities/messages/cam.js';
import { decodeDenm } from '../facilities/messages/denm.js';
import type { LocalDynamicMap } from './localDynamicMap.js';
import type { SecurityEntity } from './securityEntity.js';
import type { SentCams } from './sentCams.js';
import type { StationIndex } from './stationIndex.js';

/** Where a host's stations are, by slot. */
export interface StationWhereabouts {
  readonly present: Uint8Array;
  readonly x_m: Float32Array;
  readonly y_m: Float32Array;
}

export type FrameHandler = (frame: verge.v1.IReceivedFrame) => void;
/** A station learned something from a DENM, which it will have verified at the time told. */
export type NewsHandler = (
  slot: number,
  event: HazardEvent,
  news: News,
  frame: verge.v1.IReceivedFrame,
  verified_us: number,
) => void;

/** A station received a copy of a DENM, whether it is news or not. */
export type CopyHandler = (slot: number, event: HazardEvent, frame: verge.v1.IReceivedFrame) => void;

/** A station heard a roadside unit's CAM. */
export type RoadsideUnitHandler = (slot: number, unitId: number, rssi_dBm: number, time_us: number) => void;

/** Level of a reception that tells none. */
const UNKNOWN_LEVEL_DBM = -85;

/**
 * Receptions of a host. Each frame is decoded once and taken in by its receivers; a frame that does not decode is told to
 * `refused` and changes nothing.
 */
export class Inbox {
  private readonly handlers = new Map<verge.v1.MessageType, FrameHandler>();
  private roadsideUnit: RoadsideUnitHandler = () => {};
  private denmCopy: CopyHandler = () => {};
  private ownNegated: (slot: number, event: HazardEvent) => void = () => {};
  private unitPlace: (unitId: number, x_m: number, y_m: number) => void = () => {};
  /** of the frame that is being handled */
  private receivers: Uint32Array = new Uint32Array(0);
  private readonly decodedCam = emptyHeardCam();

  constructor(
    private readonly index: StationIndex,
    private readonly where: StationWhereabouts,
    private readonly plane: LocalPlane,
    private readonly epochIts_ms: number,
    private readonly ldm: LocalDynamicMap,
    private readonly warnings: DenReception,
    private readonly news: NewsHandler,
    private readonly refused: (frame: verge.v1.IReceivedFrame, error: VergeError) => void,
    private readonly security: SecurityEntity,
    private readonly sentCams?: SentCams,
  ) {
    this.on(verge.v1.MessageType.CAM, (frame) => this.cam(frame));
    this.on(verge.v1.MessageType.DENM, (frame) => this.denm(frame));
  }

  /** Registers what a message type does; a type without a handler is ignored. */
  on(type: verge.v1.MessageType, handler: FrameHandler): void {
    this.handlers.set(type, handler);
  }

  /** Registers what hearing a roadside unit does; `place` is told first where the unit says it is. */
  onRoadsideUnit(heard: RoadsideUnitHandler, place: (unitId: number, x_m: number, y_m: number) => void): void {
    this.roadsideUnit = heard;
    this.unitPlace = place;
  }

  /** Registers what every copy of a DENM does, and what a negation does to the station whose warning it negates. */
  onDenm(copy: CopyHandler, ownNegated: (slot: number, event: HazardEvent) => void): void {
    this.denmCopy = copy;
    this.ownNegated = ownNegated;
  }

  take(frames: readonly verge.v1.IReceivedFrame[]): void {
    for (const frame of frames) {
      const handler = this.handlers.get(frame.type ?? 0);
      if (handler === undefined) continue;
      try {
        this.receivers = uint32Of(frame.receiverId);
        this.security.received(frame, this.receivers);
        handler(frame);
      } catch (error) {
        if (!(error instanceof VergeError)) throw error;
        this.refused(frame, error);
      }
    }
  }

  /** Visits the receivers of the frame that is being handled that are this host's and on the road. */
  forEachReceiver(visit: (slot: number, row: number) => void): void {
    const { receivers } = this;
    for (let row = 0; row < receivers.length; row++) {
      const slot = this.index.slotOf(receivers[row]);
      if (slot >= 0 && this.where.present[slot] === 1) visit(slot, row);
    }
  }

  /** When a receiver of the frame that is being handled will have verified it, us. */
  verified_us(slot: number, frame: verge.v1.IReceivedFrame): number {
    return this.security.verified_us(slot, frame);
  }

  private cam(frame: verge.v1.IReceivedFrame): void {
    const cam = this.camOf(frame);
    if (cam.isVehicle) this.neighbour(frame, cam);
    else this.unit(frame, cam);
  }

  private camOf({ senderId, payload }: verge.v1.IReceivedFrame): HeardCam {
    const own = this.sentCams?.find(this.index.slotOf(senderId ?? 0), payload!);
    return own ?? hear(decodeCam(payload!), this.plane, this.decodedCam);
  }

  private neighbour(frame: verge.v1.IReceivedFrame, cam: HeardCam): void {
    const { stationId, x_m, y_m, heading_rad, speed_mps, acceleration_mps2 } = cam;
    const time_us = frame.timeUs!;
    const hasCertificate = !this.security.namesDigest(frame);
    const { records } = this.ldm;
    const record = records.append(time_us, stationId, x_m, y_m, heading_rad, speed_mps, acceleration_mps2);
    const { receivers } = this;
    for (let row = 0; row < receivers.length; row++) {
      const slot = this.index.slotOf(receivers[row]);
      if (slot < 0 || this.ldm.receive(slot, stationId, record, time_us, hasCertificate)) continue;
      this.security.certificates.unknownSigner(slot, stationId);
    }
  }

  private unit(frame: verge.v1.IReceivedFrame, { x_m, y_m }: HeardCam): void {
    this.unitPlace(frame.senderId!, x_m, y_m);
    const level_dBm = float32Of(frame.rssiDBm);
    this.forEachReceiver((slot, row) => {
      this.roadsideUnit(slot, frame.senderId!, level_dBm[row] ?? UNKNOWN_LEVEL_DBM, frame.timeUs!);
    });
  }

  private denm(frame: verge.v1.IReceivedFrame): void {
    const event = hazardEventOf(decodeDenm(frame.payload!), this.plane, this.epochIts_ms);
    this.forEachReceiver((slot) => {
      if (this.security.identities.isOwn(slot, event.originatingStationId)) {
        if (event.negated) this.ownNegated(slot, event);
        return; // its own warning, repeated by another
      }
      this.denmCopy(slot, event, frame);
      const { x_m, y_m } = this.where;
      const news = this.warnings.receive(slot, event, x_m[slot], y_m[slot], frame.timeUs!);
      if (news !== NEWS.none) this.news(slot, event, news, frame, this.verified_us(slot, frame));
    });
  }
}
