import fc from 'fast-check';
import { anyTime_us, bytes, finite, flag, float32, int, json, listOf, optional, text, time_us } from '../fields.js';
import type { Registry } from '../messageSpec.js';

const NAME = text(0, 1_000);
const SIZE_M = optional(float32(0, 1_000));

export const TRACE: Registry = {
  TraceMessage: {
    fields: {
      timeUs: anyTime_us,
      station: NAME,
      receiver: NAME,
      type: text(1, 1_000),
      rssiDBm: optional(finite),
      own: flag,
      messageCount: optional(int(0, 127)),
      xM: optional(finite),
      yM: optional(finite),
      speedMps: optional(finite),
      headingRad: optional(finite),
      accelerationMps2: optional(finite),
      lengthM: SIZE_M,
      widthM: SIZE_M,
      json: { valid: fc.string() },
      payload: bytes(0, 100_000),
    },
  },
  ControlChange: { fields: { timeUs: time_us, path: text(1, 1_000), valueJson: json(1), origin: NAME } },
  TraceInfo: {
    fields: {
      format: text(1, 1_000),
      source: NAME,
      originUnixMs: finite,
      timeNote: NAME,
      stations: listOf(NAME),
      manifestJson: json(),
    },
  },
};
