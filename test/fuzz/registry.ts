import { readdirSync } from 'node:fs';
import protobuf from 'protobufjs';
import { verge } from '#proto';
import { validateCam } from '../../core/facilities/messages/cam.js';
import { validateCpm } from '../../core/facilities/messages/cpm.js';
import { validateDenm } from '../../core/facilities/messages/denm.js';
import { validateMapem } from '../../core/facilities/messages/mapem.js';
import { validateSpatem } from '../../core/facilities/messages/spatem.js';
import { LEARNING_MESSAGES } from '../../core/learning/messages.js';
import { dequantise } from '../../core/learning/quantisation.js';
import { validateBye, validateDone, validateProtocolError } from '../../core/stations/doneRanges.js';
import { validateAdvance, validateHello, validateWelcome } from '../../core/stations/messages.js';
import { validateControlChange, validateTraceInfo, validateTraceMessage } from '../../core/trace/records.js';
import { validateViewControl, validateViewFrame } from '../../core/view/viewMessages.js';
import { Messages, type Registry } from './messageSpec.js';
import { ITS } from './specs/its.js';
import { LAYERS, LEARNING } from './specs/learning.js';
import { SHAPE, STATION } from './specs/station.js';
import { TRACE } from './specs/trace.js';
import { VIEW } from './specs/view.js';

/** How every message of proto/ looks. A new one belongs into specs/, and into CHECKS where it is decoded by itself. */
export const SPECS: Registry = { ...ITS, ...LEARNING, ...STATION, ...TRACE, ...VIEW };

export const messages = new Messages(SPECS);

/** Range checks of the messages that are decoded by themselves. */
export const CHECKS: Readonly<Record<string, (message: object) => void>> = {
  Cam: validateCam,
  Denm: validateDenm,
  Cpm: validateCpm,
  Spatem: validateSpatem,
  Mapem: validateMapem,
  ...Object.fromEntries(Object.entries(LEARNING_MESSAGES).map(([name, { validate }]) => [name, validate])),
  CloudSync: (message) => {
    LEARNING_MESSAGES.CloudSync.validate(message);
    dequantise((message as verge.v1.ICloudSync).parameters!, LAYERS);
  },
  QuantisedParameters: (message) => void dequantise(message, LAYERS),
  Hello: validateHello,
  Welcome: validateWelcome,
  Advance: validateAdvance,
  Done: (message) => validateDone(message, SHAPE),
  Bye: validateBye,
  ProtocolError: validateProtocolError,
  ViewFrame: validateViewFrame,
  ViewControl: validateViewControl,
  TraceMessage: validateTraceMessage,
  ControlChange: validateControlChange,
  TraceInfo: validateTraceInfo,
};

interface Codec {
  encode(message: object): { finish(): Uint8Array };
  decode(bytes: Uint8Array): object;
}

export const codecOf = (name: string): Codec => (verge.v1 as unknown as Record<string, Codec>)[name];

/** The messages of proto/ and their fields, as declared there. */
export function declaredMessages(): Map<string, string[]> {
  const root = new protobuf.Root();
  const files = readdirSync('proto').filter((file) => file.endsWith('.proto'));
  root.loadSync(files.map((file) => `proto/${file}`));
  const { nestedArray } = root.lookup('verge.v1') as protobuf.Namespace;
  const types = nestedArray.filter((one): one is protobuf.Type => one instanceof protobuf.Type);
  return new Map(types.map(({ name, fieldsArray }) => [name, fieldsArray.map((field) => field.name)]));
}

/** Messages that one contains, itself included. */
export function reachedFrom(name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  const { fields, oneof = {} } = SPECS[name];
  for (const { part } of Object.values(fields)) if (part !== undefined) reachedFrom(part, found);
  for (const part of Object.values(oneof)) reachedFrom(part, found);
  return found;
}
