import { expect } from 'chai';
import fc from 'fast-check';
import type { verge } from '#proto';
import { VergeError } from '../../core/errors/vergeError.js';
import { LocalPlane } from '../../core/facilities/localPlane.js';
import { decodeCam } from '../../core/facilities/messages/cam.js';
import { decodeCpm } from '../../core/facilities/messages/cpm.js';
import { decodeDenm } from '../../core/facilities/messages/denm.js';
import { decodeMapem } from '../../core/facilities/messages/mapem.js';
import { decodeSpatem } from '../../core/facilities/messages/spatem.js';
import { LEARNING_MESSAGES } from '../../core/learning/messages.js';
import { decodeParameters } from '../../core/learning/quantisation.js';
import { decodeControlChange, decodeTraceMessage } from '../../core/trace/records.js';
import { ViewDecoder } from '../../core/view/viewDecoder.js';
import { decodeViewFrame } from '../../core/view/viewMessages.js';
import { decodeHostFrame } from '../../transport/hostFrames.js';
import { SnapshotBuffer } from '../../viz/feed/snapshotBuffer.js';
import { contentOf } from '../../viz/panels/messageFields.js';
import { AirTraffic } from '../../viz/scene/airTraffic.js';
import type { Pulses } from '../../viz/scene/pulses.js';
import { budget, SEED } from './budget.js';
import { corrupted } from './corruption.js';
import { encoded, sent } from './onTheAir.js';
import { codecOf, messages } from './registry.js';
import { LAYERS } from './specs/learning.js';

/** Every way in for bytes, by the message they should be. */
const DOORS: Readonly<Record<string, (bytes: Uint8Array) => object>> = {
  Cam: decodeCam,
  Denm: decodeDenm,
  Cpm: decodeCpm,
  Spatem: decodeSpatem,
  Mapem: decodeMapem,
  ...Object.fromEntries(
    Object.entries(LEARNING_MESSAGES).map(([name, { decode }]) => [name, (bytes: Uint8Array) => decode(bytes)]),
  ),
  QuantisedParameters: (bytes) => decodeParameters(bytes, LAYERS),
  HostFrame: (bytes) => decodeHostFrame(bytes, 'test'),
  ViewFrame: decodeViewFrame,
  TraceMessage: decodeTraceMessage,
  ControlChange: decodeControlChange,
};

const CODES = ['MESSAGE_UNDECODABLE', 'MESSAGE_OUT_OF_RANGE', 'PROTOCOL_VIOLATION'];

/** What an action gives; undefined when it refused with a coded error, and nothing else may be thrown. */
function accepted<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    expect(error).to.be.instanceOf(VergeError);
    expect((error as VergeError).code).to.be.oneOf(CODES);
    return undefined;
  }
}

describe(`bytes at random (seed ${SEED})`, () => {
  for (const [name, decode] of Object.entries(DOORS)) {
    it(`are a ${name} or a coded error`, () => {
      fc.assert(
        fc.property(corrupted(encoded(name)), (bytes) => void accepted(() => decode(bytes))),
        budget(3),
      );
    });
  }

  const frames = messages.valid('ViewFrame').map((message) => codecOf('ViewFrame').encode(message).finish());
  const moments = fc.oneof(
    messages.valid('ViewKeyframe').map((keyframe) => ({ keyframe })),
    messages.valid('ViewDelta').map((delta) => ({ delta })),
  );
  const momentBytes = moments.map((frame) => codecOf('ViewFrame').encode(frame).finish());

  it('in a stream leave the page with finite places, whatever frames come in whatever order', () => {
    const stream = fc.array(fc.oneof(momentBytes, corrupted(momentBytes), frames), { maxLength: 12 });
    fc.assert(
      fc.property(stream, (all) => {
        const decoder = new ViewDecoder();
        const buffer = new SnapshotBuffer();
        for (const bytes of all) {
          const frame = accepted(() => decodeViewFrame(bytes));
          if (frame === undefined) continue;
          const applied = accepted(() => decoder.apply(frame));
          if (applied === 'keyframe' || applied === 'delta') buffer.push(decoder);
          expectFinite(decoder);
        }
        const [from_us, until_us] = [buffer.oldest_us, buffer.newest_us];
        buffer.pairAt((from_us + until_us) / 2);
      }),
      budget(3),
    );
  });

  it('as payloads are shown as what they are, or as nothing', () => {
    fc.assert(
      fc.property(fc.array(sent, { maxLength: 6 }), (all) => {
        const shown = all.map((one, i): verge.v1.IMessageView => ({ ...one, timeUs: i, sender: i }));
        const air = new AirTraffic([{ id: 1, xM: 0, yM: 0 }], nothingDrawn);
        air.show(shown, 0, 1);
        const plane = new LocalPlane(44.5, 11.3);
        for (const message of shown) {
          const { fields, table } = contentOf(message, { nameOf: String, plane });
          const words = [...fields.flatMap(({ label, value }) => [label, value]), ...(table?.rows.flat() ?? [])];
          expect(words.join()).to.not.match(/NaN|undefined|Infinity/);
        }
      }),
      budget(3),
    );
  });
});

/** Rings and arcs are counted by nobody here, but have to have a place. */
const nothingDrawn = {
  ring: (_kind: string, x_m: number, y_m: number) => expect(Number.isFinite(x_m + y_m)).to.equal(true),
  arc: (_kind: string, from: readonly number[]) => expect(from.every(Number.isFinite)).to.equal(true),
} as unknown as Pulses;

function expectFinite({ current, previousIndex, previous }: ViewDecoder): void {
  const { count, time_us, x_m, y_m, heading_rad, speed_mps } = current;
  expect(Number.isFinite(time_us)).to.equal(true);
  for (let i = 0; i < count; i++) {
    expect([x_m[i], y_m[i], heading_rad[i], speed_mps[i]].every(Number.isFinite)).to.equal(true);
    expect(previousIndex[i]).to.be.below(previous.id.length);
  }
}
