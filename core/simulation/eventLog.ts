import { verge } from '#proto';
import { CERTIFICATE_REQUEST_B, envelope_B } from '../facilities/sizeModel.js';
import type { ResolvedTransmission } from '../radio/medium.js';
import { NewestByType } from '../view/newestByType.js';
import { ReceivedLog } from './receivedLog.js';
import type { StationTable } from './stationTable.js';

const { MessageType, Signer } = verge.v1;

/** Messages beyond this many between two drains are left out of the view (the recording's /messages keeps them all). */
const MOST_MESSAGES = 4000;

/** What a page or a recording is told of between two drains: run events and messages on the air. */
export class EventLog {
  private readonly table: StationTable;
  private events: verge.v1.IRunEvent[] = [];
  private messages: verge.v1.IMessageView[] = [];
  private readonly sent: (NewestByType | undefined)[];

  private readonly received: ReceivedLog;

  /** @param isSecured whether messages are signed (security.mode) */
  constructor(
    table: StationTable,
    private readonly isSecured: boolean,
  ) {
    this.table = table;
    this.sent = new Array(table.count);
    this.received = new ReceivedLog(table.count);
  }

  event(event: verge.v1.IRunEvent): void {
    this.events.push(event);
  }

  /** A message that reaches each station as a copy of its own is told once, when the last copy has. */
  transmission(resolved: ResolvedTransmission, channel: number): void {
    const areMore = resolved.copies?.areMore ?? false;
    if (areMore && this.received.isIdle) return;
    const view = this.viewOf(resolved, channel);
    this.received.note(resolved, view);
    if (areMore) return;
    if (this.messages.length < MOST_MESSAGES) this.messages.push(view);
    const { slot } = resolved.request;
    this.sent[slot] ??= new NewestByType();
    this.sent[slot].note(view);
  }

  private viewOf(resolved: ResolvedTransmission, channel: number): verge.v1.IMessageView {
    const { request } = resolved;
    return {
      timeUs: resolved.end_us,
      sender: request.stationId,
      type: request.type,
      size_B: request.airSize_B,
      receivers: resolved.copies?.received ?? resolved.receiverCount,
      channel,
      payload: request.payload,
      xM: this.table.places.x_m[request.slot],
      yM: this.table.places.y_m[request.slot],
      envelope_B: this.envelopeOf_B(request),
      signer: request.security?.signer ?? Signer.CERTIFICATE,
      hops: request.packet?.hops ?? 0,
    };
  }

  /** A secured message without an envelope has its certificate and asks nothing (proto/station.proto). */
  private envelopeOf_B({ type, security }: ResolvedTransmission['request']): number {
    if (!this.isSecured || type === MessageType.BEACON) return 0;
    const hasCertificate = security?.signer !== Signer.DIGEST;
    return envelope_B(hasCertificate) + CERTIFICATE_REQUEST_B * (security?.certificateRequests?.length ?? 0);
  }

  /** What a station sent last, the newest of each type. */
  sentBy(stationId: number): verge.v1.IMessageView[] {
    return this.sent[this.table.slotOf(stationId)]?.list() ?? [];
  }

  /** What a station received since it is being asked about, the newest of each type. */
  receivedBy(slot: number): verge.v1.IMessageView[] {
    return this.received.of(slot);
  }

  drain(): verge.v1.IViewEvents {
    const drained = { events: this.events, messages: this.messages };
    this.events = [];
    this.messages = [];
    return drained;
  }
}
