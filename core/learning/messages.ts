import { verge } from '#proto';
import { uint32Of } from '../columns/columns.js';
import { VergeError } from '../errors/vergeError.js';
import {
  checkNumber,
  checkPresent,
  checkRanges,
  decodeWith,
  outOfRange,
  rangeTable,
  UINT32,
} from '../ranges/ranges.js';
import { ENCODING } from './quantisation.js';

/** Range validators of the learning messages (proto/learning.proto); protobuf itself checks no ranges. */

const STATION = [1, 4_294_967_295] as const;
/** Most fragments of one model or update. */
export const MAX_FRAGMENTS = 1024;
/** Largest payload of a fragment, B: an 802.11p MSDU (IEEE 802.11 clause 9.2.4.7.1: at most 2304). */
export const MAX_FRAGMENT_B = 2304;
const MAX_LAYERS = 16;
const MAX_LAYER_WIDTH = 65_536;

const ANNOUNCEMENT = rangeTable('RoundAnnouncement', {
  rsuId: STATION,
  round: UINT32,
  modelVersion: UINT32,
  deadlineMs: [1, 600_000],
  localSteps: [1, 10_000],
  batchSize: [1, 4096],
  minExamples: UINT32,
  uplinkWindowMs: [0, 600_000],
  uplinkSeed: UINT32,
  joinWindowMs: [0, 600_000],
  fragmentCount: [1, MAX_FRAGMENTS],
});

/** @throws VergeError MESSAGE_OUT_OF_RANGE naming the field, its bounds and what came */
export function validateRoundAnnouncement(message: verge.v1.IRoundAnnouncement): void {
  checkRanges(ANNOUNCEMENT, message, true);
  checkNumber('RoundAnnouncement.learningRate', message.learningRate, Number.MIN_VALUE, 1000);
  checkNumber('RoundAnnouncement.clip', message.clip, 0, 1e6);
  if (!/^[A-Za-z][A-Za-z0-9]{0,63}$/.test(message.task ?? '')) {
    throw outOfRange('RoundAnnouncement.task', 'a task name of 1..64 letters and digits', JSON.stringify(message.task));
  }
  validateLayerSizes(message.layerSizes);
}

function validateLayerSizes(bytes: Uint8Array | null | undefined): void {
  const where = 'RoundAnnouncement.layerSizes';
  const layers = uint32Of(bytes);
  if (layers.length < 2 || layers.length > MAX_LAYERS || (bytes?.byteLength ?? 0) % 4 !== 0) {
    throw outOfRange(where, `2..${MAX_LAYERS} uint32 widths`, `${bytes?.byteLength ?? 0} bytes`);
  }
  for (const width of layers) {
    if (width < 1 || width > MAX_LAYER_WIDTH) throw outOfRange(where, `widths in 1..${MAX_LAYER_WIDTH}`, String(width));
  }
  const outputs = layers[layers.length - 1];
  if (outputs !== 1) throw outOfRange(where, 'one output unit', String(outputs));
}

const ROUND_JOIN = rangeTable('RoundJoin', { rsuId: STATION, vehicleId: STATION, round: UINT32 });

/** @throws VergeError MESSAGE_OUT_OF_RANGE */
export function validateRoundJoin(message: verge.v1.IRoundJoin): void {
  checkRanges(ROUND_JOIN, message, true);
  const size_B = message.modelReceived?.length ?? 0;
  if (size_B > MAX_FRAGMENTS / 8) {
    throw outOfRange('RoundJoin.modelReceived', `0..${MAX_FRAGMENTS / 8} bytes`, `${size_B} bytes`);
  }
}

const MODEL_FRAGMENT = rangeTable('ModelFragment', {
  rsuId: STATION,
  round: UINT32,
  modelVersion: UINT32,
  index: [0, MAX_FRAGMENTS - 1],
  count: [1, MAX_FRAGMENTS],
});

/** @throws VergeError MESSAGE_OUT_OF_RANGE */
export function validateModelFragment(message: verge.v1.IModelFragment): void {
  checkRanges(MODEL_FRAGMENT, message, true);
  validateFragment('ModelFragment', message.index ?? 0, message.count ?? 0, message.payload);
}

const UPDATE_FRAGMENT = rangeTable('UpdateFragment', {
  vehicleId: STATION,
  rsuId: STATION,
  round: UINT32,
  modelVersion: UINT32,
  updateId: UINT32,
  numExamples: [0, 10_000_000],
  index: [0, MAX_FRAGMENTS - 1],
  count: [1, MAX_FRAGMENTS],
});

/** Told for the round's report, and by some not at all. */
const UPDATE_TIME = rangeTable('UpdateFragment', { trainingUs: UINT32 });

/** @throws VergeError MESSAGE_OUT_OF_RANGE */
export function validateUpdateFragment(message: verge.v1.IUpdateFragment): void {
  checkRanges(UPDATE_FRAGMENT, message, true);
  checkRanges(UPDATE_TIME, message);
  validateFragment('UpdateFragment', message.index ?? 0, message.count ?? 0, message.payload);
}

function validateFragment(name: string, index: number, count: number, payload: Uint8Array | null | undefined): void {
  if (index >= count) throw outOfRange(`${name}.index`, `an index below count ${count}`, String(index));
  const size_B = payload?.length ?? 0;
  if (size_B < 1 || size_B > MAX_FRAGMENT_B) {
    throw outOfRange(`${name}.payload`, `1..${MAX_FRAGMENT_B} bytes`, `${size_B} bytes`);
  }
}

const FRAGMENT_ACK = rangeTable('FragmentAck', { rsuId: STATION, vehicleId: STATION, updateId: UINT32 });

/** @throws VergeError MESSAGE_OUT_OF_RANGE */
export function validateFragmentAck(message: verge.v1.IFragmentAck): void {
  checkRanges(FRAGMENT_ACK, message, true);
  const size_B = message.received?.length ?? 0;
  if (size_B < 1 || size_B > MAX_FRAGMENTS / 8) {
    throw outOfRange('FragmentAck.received', `1..${MAX_FRAGMENTS / 8} bytes`, `${size_B} bytes`);
  }
}

const CLOUD_SYNC = rangeTable('CloudSync', { rsuId: UINT32, cloudRound: UINT32, modelVersion: UINT32 });

/** @throws VergeError MESSAGE_OUT_OF_RANGE, MESSAGE_UNDECODABLE (no parameters) */
export function validateCloudSync(message: verge.v1.ICloudSync): void {
  checkRanges(CLOUD_SYNC, message, true);
  checkNumber('CloudSync.weight', message.weight, 0, 1e12);
  const parameters = checkPresent('CloudSync.parameters', message.parameters);
  if (parameters.encoding !== ENCODING.int8 && parameters.encoding !== ENCODING.float32) {
    throw outOfRange('CloudSync.parameters.encoding', '1 (int8) or 2 (float32)', String(parameters.encoding));
  }
  if ((parameters.values?.length ?? 0) === 0) throw outOfRange('CloudSync.parameters.values', 'some bytes', '0 bytes');
}

/** What the static classes of protobufjs offer. */
interface Codec<Plain extends object, Decoded extends Plain> {
  encode(message: Plain): { finish(): Uint8Array };
  decode(bytes: Uint8Array): Decoded;
}

/** Encoder and decoder of a message that check its ranges on both ways. */
export interface CheckedCodec<Plain, Decoded> {
  readonly name: string;
  readonly validate: (message: Plain) => void;
  /** @throws VergeError MESSAGE_OUT_OF_RANGE */
  encode(message: Plain): Uint8Array;
  /** @throws VergeError MESSAGE_UNDECODABLE, MESSAGE_OUT_OF_RANGE */
  decode(bytes: Uint8Array): Decoded;
}

function checked<Plain extends object, Decoded extends Plain>(
  name: string,
  codec: Codec<Plain, Decoded>,
  validate: (message: Plain) => void,
): CheckedCodec<Plain, Decoded> {
  return {
    name,
    validate,
    encode(message) {
      validate(message);
      return codec.encode(message).finish();
    },
    decode(bytes) {
      const message = decodeWith(name, (source) => codec.decode(source), bytes);
      validate(message);
      return message;
    },
  };
}

const { v1 } = verge;

export const LEARNING_MESSAGES = {
  RoundAnnouncement: checked<verge.v1.IRoundAnnouncement, verge.v1.RoundAnnouncement>(
    'RoundAnnouncement',
    v1.RoundAnnouncement,
    validateRoundAnnouncement,
  ),
  RoundJoin: checked<verge.v1.IRoundJoin, verge.v1.RoundJoin>('RoundJoin', v1.RoundJoin, validateRoundJoin),
  ModelFragment: checked<verge.v1.IModelFragment, verge.v1.ModelFragment>(
    'ModelFragment',
    v1.ModelFragment,
    validateModelFragment,
  ),
  UpdateFragment: checked<verge.v1.IUpdateFragment, verge.v1.UpdateFragment>(
    'UpdateFragment',
    v1.UpdateFragment,
    validateUpdateFragment,
  ),
  FragmentAck: checked<verge.v1.IFragmentAck, verge.v1.FragmentAck>('FragmentAck', v1.FragmentAck, validateFragmentAck),
  CloudSync: checked<verge.v1.ICloudSync, verge.v1.CloudSync>('CloudSync', v1.CloudSync, validateCloudSync),
} as const;

/** Layer widths of an announcement. @throws VergeError MESSAGE_OUT_OF_RANGE */
export function layersOf(message: verge.v1.IRoundAnnouncement): number[] {
  validateLayerSizes(message.layerSizes);
  return Array.from(uint32Of(message.layerSizes));
}

/** @throws VergeError MESSAGE_OUT_OF_RANGE unless a station announced the task this fleet has */
export function checkTask(announced: string, known: readonly string[]): void {
  if (known.includes(announced)) return;
  throw new VergeError('MESSAGE_OUT_OF_RANGE', {
    where: 'RoundAnnouncement.task',
    expected: `one of ${known.join(', ')}`,
    got: announced,
  });
}
