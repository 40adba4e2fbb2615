import { verge } from '#proto';
import { BEARER_NAMES, type BearerName } from '../scenario/bearerNames.js';
import type { Parameters } from '../scenario/schema.js';

type Bearers = Parameters['radio']['bearer'];

/** Class of each message type in `radio.bearer`, by the type's name; what is not listed goes over the control channel. */
const CLASS_OF: Readonly<Record<string, keyof Bearers>> = {
  CAM: 'cam',
  DENM: 'denm',
  CPM: 'cpm',
  SPATEM: 'spatem',
  MAPEM: 'mapem',
  BEACON: 'beacon',
  ROUND_ANNOUNCEMENT: 'learningDown',
  MODEL_FRAGMENT: 'learningDown',
  FRAGMENT_ACK: 'learningDown',
  ROUND_JOIN: 'learningUp',
  UPDATE_FRAGMENT: 'learningUp',
};

export const channelNamed = (name: BearerName): verge.v1.Channel => BEARER_NAMES.indexOf(name);

/** Which channel each type of message goes over: the one place where it is decided. */
export class BearerMap {
  private readonly channels = new Map<verge.v1.MessageType, verge.v1.Channel>();

  constructor(bearers: Bearers) {
    for (const [name, type] of Object.entries(verge.v1.MessageType)) {
      const messageClass = CLASS_OF[name];
      if (messageClass !== undefined)
        this.channels.set(type as verge.v1.MessageType, channelNamed(bearers[messageClass]));
    }
  }

  channelOf(type: verge.v1.MessageType): verge.v1.Channel {
    return this.channels.get(type) ?? verge.v1.Channel.CONTROL;
  }
}

/** Channels that some class of messages goes over, ascending. */
export const channelsInUse = (bearers: Bearers): verge.v1.Channel[] =>
  [...new Set(Object.values(bearers).map(channelNamed))].sort((a, b) => a - b);

/** The channel on which stations make themselves known to each other: its load and its outcomes are the run's. */
export const awarenessChannel = ({ radio, facilities }: Parameters): verge.v1.Channel =>
  channelNamed(facilities.beacon.enabled ? radio.bearer.beacon : radio.bearer.cam);
