import fc from 'fast-check';
import {
  block,
  bytes,
  columns,
  type FieldSpec,
  flag,
  float32,
  int,
  mandatory,
  number,
  optional,
  stationId,
  uint32,
} from '../fields.js';
import type { Message, Registry } from '../messageSpec.js';

/** The net whose parameters are fuzzed: its tensors have 4, 2, 2 and 1 values. */
export const LAYERS = [2, 2, 1] as const;
const TENSORS = 4;
const PARAMETERS = 9;

const FRAGMENTS = 1024;
const FRAGMENT_B = 2304; // an 802.11 MSDU
const index = int(0, FRAGMENTS - 1);
const count = int(1, FRAGMENTS);

/** The index of a fragment lies below their count. */
const indexBelowCount = (message: Message): Message => ({
  ...message,
  index: (message.index as number) % (message.count as number),
});

const layerSizes: FieldSpec = {
  valid: fc.constantFrom([19, 16, 1], [2, 1]).map((widths) => new Uint8Array(Uint32Array.from(widths).buffer)),
  wrong: fc
    .constantFrom([1], [0, 1], [4, 2], [70_000, 1], new Array(17).fill(1))
    .map((widths) => new Uint8Array(Uint32Array.from(widths).buffer)),
};
const task: FieldSpec = { valid: fc.constantFrom('hazardAhead', 'a'), wrong: fc.constantFrom('', '1a', 'a b') };

export const LEARNING: Registry = {
  QuantisedParameters: {
    fields: {
      encoding: { valid: fc.constant(1), wrong: fc.constantFrom(0, 3, Number.NaN) },
      scales: block(columns.float32(-10, 10), TENSORS),
      values: block(columns.uint8(), PARAMETERS),
    },
  },
  RoundAnnouncement: {
    fields: {
      rsuId: stationId,
      round: uint32,
      modelVersion: uint32,
      deadlineMs: int(1, 600_000),
      localSteps: int(1, 10_000),
      batchSize: int(1, 4096),
      learningRate: { ...float32(2 ** -20, 1000), wrong: fc.constantFrom(0, -1, 1001, Number.NaN) },
      clip: float32(0, 1e6),
      minExamples: uint32,
      uplinkWindowMs: int(0, 600_000),
      uplinkSeed: uint32,
      fragmentCount: count,
      task,
      layerSizes,
      joinWindowMs: int(0, 600_000),
    },
  },
  RoundJoin: {
    fields: {
      rsuId: stationId,
      vehicleId: stationId,
      round: uint32,
      modelReceived: bytes(0, FRAGMENTS / 8),
      listensOnly: flag,
    },
  },
  ModelFragment: {
    fields: { rsuId: stationId, round: uint32, modelVersion: uint32, index, count, payload: bytes(1, FRAGMENT_B) },
    agree: indexBelowCount,
  },
  UpdateFragment: {
    fields: {
      vehicleId: stationId,
      rsuId: stationId,
      round: uint32,
      modelVersion: uint32,
      updateId: uint32,
      numExamples: int(0, 10_000_000),
      index,
      count,
      payload: bytes(1, FRAGMENT_B),
      trainingUs: optional(uint32),
    },
    agree: indexBelowCount,
  },
  FragmentAck: {
    fields: {
      rsuId: stationId,
      vehicleId: stationId,
      updateId: uint32,
      received: bytes(1, FRAGMENTS / 8),
      complete: flag,
    },
  },
  CloudSync: {
    fields: {
      rsuId: uint32,
      cloudRound: uint32,
      modelVersion: uint32,
      weight: number(0, 1e12),
      downward: flag,
      parameters: mandatory('QuantisedParameters'),
    },
  },
};
