import fc from 'fast-check';
import type { verge } from '#proto';
import { bytesOf } from '../../core/columns/columns.js';
import { type Sent, sent } from './onTheAir.js';
import { messages } from './registry.js';

type Done = verge.v1.IDone;

/** The window a Done answers, whose stations the host has, and one that it has not. */
export interface Asked {
  readonly window: verge.v1.IAdvance;
  readonly own: Uint32Array;
  readonly foreign: number;
}

/** What a host makes of a window. */
export type Answer = (asked: Asked) => Done;

/** An answer as a fleet may give it: its own stations, times within the window, no more than its role says. */
const plausible: fc.Arbitrary<Answer> = fc
  .tuple(messages.valid('Done'), fc.array(sent, { minLength: 3, maxLength: 3 }), fc.nat({ max: 1_000 }))
  .map(
    ([drawn, all, draw]) =>
      (asked) =>
        atHome(drawn as Done, all, draw, asked),
  );

function atHome(drawn: Done, all: readonly Sent[], draw: number, { window, own }: Asked): Done {
  const at_us = (k: number): number => window.fromUs! + ((draw * 7919 + k * 104_729) % 10_000);
  const station = (k: number): number => own[(draw + k) % own.length];
  const { denm, denmOrigin, events, beliefStationId, security, awareness } = drawn.reports!;
  const rows = (beliefStationId?.byteLength ?? 0) / 4;
  return {
    window: window.window,
    transmissions: drawn.transmissions!.map((request, k) => {
      return { ...request, ...all[k], stationId: station(k), timeUs: at_us(k) };
    }),
    manoeuvres: drawn.manoeuvres!.map((one, k) => ({ ...one, stationId: station(k), timeUs: at_us(k) })),
    reports: {
      denm: denm!.map((report, k) => ({ ...report, stationId: station(k) })),
      denmOrigin: denmOrigin!.map((origin, k) => ({ ...origin, stationId: station(k), repetition: false })),
      events,
      security,
      awareness,
      beliefStationId: bytesOf(Uint32Array.from({ length: rows }, (_, k) => station(k))),
      belief: drawn.reports!.belief,
    },
  };
}

const NAN = bytesOf(Float32Array.of(Number.NaN));

const NEAR: verge.v1.IGeoBroadcast = { aM: 100, hopLimit: 3, lifetimeMs: 1_000 };

/** Ways in which an answer can be wrong. */
const FAULTS: readonly ((done: Done, asked: Asked) => Done)[] = [
  (done, { window }) => ({ ...done, window: window.window! + 1 }),
  (done) => ({ ...done, window: 0 }),
  (done, asked) => asking(done, asked, { stationId: asked.foreign }),
  (done, asked) => asking(done, asked, { timeUs: asked.window.fromUs! - 1 }),
  (done, asked) => asking(done, asked, { timeUs: asked.window.untilUs! + 1 }),
  (done, asked) => asking(done, asked, { timeUs: Number.NaN }),
  (done, asked) => asking(done, asked, { airSize_B: 0 }),
  (done, asked) => asking(done, asked, { channel: 7 }),
  (done, asked) => asking(done, asked, { type: 99 }),
  (done, asked) => asking(done, asked, { payload: new Uint8Array(10_000) }),
  (done, asked) => asking(done, asked, { type: 9 }),
  (done, asked) => asking(done, asked, { geo: { ...NEAR, xM: Number.NaN } }),
  (done, asked) => asking(done, asked, { geo: { ...NEAR, aM: 2_000 } }),
  (done, asked) => asking(done, asked, { security: { certificate: new Uint8Array(5) } }),
  (done, asked) => driving(done, asked, { stationId: asked.foreign }),
  (done, asked) => driving(done, asked, { speedFactor: Number.NaN }),
  (done, asked) => driving(done, asked, { durationMs: 4_000_000_000 }),
  (done, { own }) => reporting(done, { beliefStationId: bytesOf(own.slice(0, 1)), belief: NAN }),
  (done) => reporting(done, { beliefStationId: new Uint8Array(3), belief: NAN }),
  (done, { foreign }) => reporting(done, { denmOrigin: [{ stationId: foreign, sequenceNumber: 1 }] }),
  (done, { own }) => reporting(done, { denmOrigin: [{ stationId: own[0], xM: Number.NaN }] }),
  (done) => reporting(done, { awareness: { looks: 1, cpmAgeUs: -1 } }),
  (done) => reporting(done, { security: { verified: 1, waitedUs: Number.NaN } }),
  (done, { foreign }) => reporting(done, modelOf(foreign)),
  (done, { own }) => reporting(done, { round: [{ rsuId: own[0] }] }),
  (done) => reporting(done, { ledger: { vehicleId: bytesOf(Uint32Array.of(1)) } }),
  (done, { own }) => reporting(done, { samples: samplesOf(own[0], { features: new Uint8Array(5) }) }),
  (done, { own }) => reporting(done, { samples: samplesOf(own[0], { timeS: NAN }) }),
  (done) => ({ ...done, backhaul: [{ fromId: 1, toId: 2, type: 2, size_B: 10, timeUs: 0 }] }),
];

const modelOf = (vehicle: number): verge.v1.IReports => {
  const one = bytesOf(Uint32Array.of(1));
  return { modelStationId: bytesOf(Uint32Array.of(vehicle)), modelRsuId: one, modelVersion: one };
};

const samplesOf = (vehicle: number, changes: verge.v1.ISampleReport): verge.v1.ISampleReport => ({
  vehicleId: bytesOf(Uint32Array.of(vehicle)),
  timeS: new Uint8Array(4),
  label: new Uint8Array(1),
  eventId: new Uint8Array(4),
  prediction: NAN,
  placeId: new Uint8Array(4),
  features: new Uint8Array(19 * 4),
  ...changes,
});

const asking = (done: Done, { window, own }: Asked, changes: object): Done => {
  const request = { stationId: own[0], sequence: 1, timeUs: window.fromUs!, type: 1, airSize_B: 300 };
  return { ...done, transmissions: [...done.transmissions!, { ...request, payload: new Uint8Array(0), ...changes }] };
};

const driving = (done: Done, { window, own }: Asked, changes: object): Done => {
  const manoeuvre = { stationId: own[0], timeUs: window.fromUs!, speedFactor: 0.5, durationMs: 100 };
  return { ...done, manoeuvres: [...done.manoeuvres!, { ...manoeuvre, ...changes }] };
};

const reporting = (done: Done, changes: verge.v1.IReports): Done => ({
  ...done,
  reports: { ...done.reports, ...changes },
});

/** More than anybody sends, in range all of it. */
const flood: Answer = (asked) => {
  const requests = Array.from({ length: 2_000 }, (_, k) => ({
    stationId: asked.own[k % asked.own.length],
    sequence: 0xffff_ffff - k,
    timeUs: asked.window.fromUs!,
    type: 1,
    airSize_B: 2_400,
    payload: new Uint8Array(8),
  }));
  return { window: asked.window.window, transmissions: requests };
};

/** A wrong answer, and which fault it has. */
export const wrong: fc.Arbitrary<Answer> = fc.tuple(plausible, fc.constantFrom(...FAULTS)).map(
  ([answer, fault]) =>
    (asked) =>
      fault(answer(asked), asked),
);

/** Any answer: right, wrong, or enormous. */
export const answers: fc.Arbitrary<Answer> = fc.oneof(
  { arbitrary: plausible, weight: 4 },
  { arbitrary: wrong, weight: 6 },
  { arbitrary: fc.constant(flood), weight: 1 },
);
