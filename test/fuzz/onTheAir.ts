import fc from 'fast-check';
import { verge } from '#proto';
import { corrupted } from './corruption.js';
import { codecOf, messages } from './registry.js';

const { MessageType } = verge.v1;

/** What goes over the air, by the type it goes under. */
const ON_THE_AIR: readonly (readonly [verge.v1.MessageType, string])[] = [
  [MessageType.CAM, 'Cam'],
  [MessageType.DENM, 'Denm'],
  [MessageType.CPM, 'Cpm'],
  [MessageType.SPATEM, 'Spatem'],
  [MessageType.MAPEM, 'Mapem'],
  [MessageType.ROUND_ANNOUNCEMENT, 'RoundAnnouncement'],
  [MessageType.ROUND_JOIN, 'RoundJoin'],
  [MessageType.MODEL_FRAGMENT, 'ModelFragment'],
  [MessageType.UPDATE_FRAGMENT, 'UpdateFragment'],
  [MessageType.FRAGMENT_ACK, 'FragmentAck'],
];

export interface Sent {
  readonly type: verge.v1.MessageType;
  readonly payload: Uint8Array;
}

export const encoded = (name: string): fc.Arbitrary<Uint8Array> =>
  messages.valid(name).map((message) => codecOf(name).encode(message).finish());

const anyType = fc.constantFrom(...ON_THE_AIR.map(([type]) => type), MessageType.CLOUD_SYNC, MessageType.BEACON);

/** Any message on the air: as it should be, broken, or sent as what it is not. */
export const sent: fc.Arbitrary<Sent> = fc.constantFrom(...ON_THE_AIR).chain(([type, name]) =>
  fc.record({
    type: fc.oneof({ arbitrary: fc.constant(type), weight: 5 }, { arbitrary: anyType, weight: 1 }),
    payload: fc.oneof(encoded(name), encoded(name), corrupted(encoded(name))),
  }),
);
