import { verge } from '#proto';

import type { ResolvedTransmission } from '../radio/medium.js';
import type { StationTable } from './stationTable.js';

/** Of every station so many messages are kept, for the inspector. */
const MOST_SENT = 8;
/** Messages beyond this many between two drains are left out of the view (the recording's /messages keeps them all). */
const MOST_MESSAGES = 4000;

/** What a page or a recording is told of between two drains: run events and messages on the air. */
export class EventLog {
  private readonly table: StationTable;
  private events: verge.v1.IRunEvent[] = [];
  private messages: verge.v1.IMessageView[] = [];
  /** Last messages sent by each station, by slot; the oldest gives way. */
  private readonly lastSent: verge.v1.IMessageView[][];
  private readonly sent: Uint32Array;

  constructor(table: StationTable) {
    this.table = table;
    this.lastSent = Array.from({ length: table.count }, () => []);
    this.sent = new Uint32Array(table.count);
  }

  event(event: verge.v1.IRunEvent): void {
    this.events.push(event);
  }

  message(resolved: ResolvedTransmission, channel: number): void {
    const { request } = resolved;
    const view: verge.v1.IMessageView = {
      timeUs: resolved.end_us,
      sender: request.stationId,
      type: request.type,
      size_B: request.airSize_B,
      receivers: resolved.copies?.received ?? resolved.receiverCount,
      channel,
      payload: request.payload,
      xM: this.table.places.x_m[request.slot],
      yM: this.table.places.y_m[request.slot],
    };
    if (this.messages.length < MOST_MESSAGES) this.messages.push(view);
    this.lastSent[request.slot][this.sent[request.slot]++ % MOST_SENT] = view;
  }

  /** In the order in which they were sent. */
  lastSentBy(stationId: number): readonly verge.v1.IMessageView[] {
    const slot = this.table.slotOf(stationId);
    const own = this.lastSent[slot] ?? [];
    const oldest = this.sent[slot] % own.length;
    return [...own.slice(oldest), ...own.slice(0, oldest)];
  }

  drain(): verge.v1.IViewEvents {
    const drained = { events: this.events, messages: this.messages };
    this.events = [];
    this.messages = [];
    return drained;
  }
}

const { MessageType } = verge.v1;

/** A message's name as people write it. */
export const messageName = (type: number): string => NAME_BY_TYPE.get(type) ?? `type ${type}`;

const NAME_BY_TYPE = new Map<number, string>([
  [MessageType.CAM, 'CAM'],
  [MessageType.DENM, 'DENM'],
  [MessageType.ROUND_ANNOUNCEMENT, 'round announcement'],
  [MessageType.ROUND_JOIN, 'round join'],
  [MessageType.MODEL_FRAGMENT, 'model'],
  [MessageType.UPDATE_FRAGMENT, 'update'],
  [MessageType.FRAGMENT_ACK, 'acknowledgement'],
  [MessageType.CLOUD_SYNC, 'cloud synchronisation'],
  [MessageType.BEACON, 'beacon'],
  [MessageType.CPM, 'CPM'],
  [MessageType.SPATEM, 'SPATEM'],
  [MessageType.MAPEM, 'MAPEM'],
]);
