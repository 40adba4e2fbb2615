import { BEARER_NAMES, type BearerName } from './bearerNames.js';
import { choice, group } from './leaf.js';

/** Which channel each class of messages goes over; only channels that one is mapped to exist in a run. */

const bearerOf = (standard: BearerName, title: string, messages: string, source?: string) =>
  choice(standard, BEARER_NAMES, {
    title,
    description: `What ${messages} go over: a channel of radio.technology (control, service), C-V2X sidelink, or the cellular network.`,
    source,
  });

const ON_CONTROL = 'EN 302 571, TS 102 724: safety messages on the control channel';
/** The control channel shares it with safety messages: a what-if. */
const OFF_CONTROL = 'design: not the control channel, which safety messages need';

const BEARERS = {
  cam: bearerOf('control', 'CAM', 'cooperative awareness messages', ON_CONTROL),
  denm: bearerOf('control', 'DENM', 'hazard warnings', ON_CONTROL),
  cpm: bearerOf('control', 'CPM', 'collective perception messages'),
  spatem: bearerOf('control', 'SPATEM', 'signal phases and times'),
  mapem: bearerOf('control', 'MAPEM', 'maps of junctions'),
  learningDown: bearerOf('service', 'Learning down', 'announcements, models and acknowledgements', OFF_CONTROL),
  learningUp: bearerOf('service', 'Learning up', 'joins, updates and requests for what is missing', OFF_CONTROL),
  beacon: bearerOf('control', 'Beacons', 'beacons'),
};

export const bearer = group('Bearers', BEARERS);

/** Classes of messages that are mapped to a bearer: `radio.bearer.NAME`. */
export const MESSAGE_CLASSES: readonly string[] = Object.keys(BEARERS);
