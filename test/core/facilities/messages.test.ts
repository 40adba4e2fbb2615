import { expect } from 'chai';
import { verge } from '#proto';
import { VergeError } from '../../../core/errors/vergeError.js';
import { decodeCam, encodeCam } from '../../../core/facilities/messages/cam.js';
import { relevanceCode, relevanceDistance_m } from '../../../core/facilities/messages/cdd.js';
import { decodeCpm, encodeCpm } from '../../../core/facilities/messages/cpm.js';
import { decodeDenm, encodeDenm } from '../../../core/facilities/messages/denm.js';
import { decodeMapem, encodeMapem } from '../../../core/facilities/messages/mapem.js';
import { decodeSpatem, encodeSpatem } from '../../../core/facilities/messages/spatem.js';
import { describeExamples, loadExamples } from './messageExamples.js';

describe('CAM', () => {
  describeExamples('core/facilities/examples/cam.json', (message) => encodeCam(message));

  it('is the same after encoding and decoding', () => {
    for (const { message } of loadExamples('core/facilities/examples/cam.json').valid) {
      const bytes = encodeCam(message);
      expect(encodeCam(decodeCam(bytes))).to.deep.equal(bytes);
    }
  });

  it('with a field out of range is refused on reception, too', () => {
    const [{ message }] = loadExamples('core/facilities/examples/cam.json').valid;
    const bytes = verge.v1.Cam.encode({ ...message, stationType: 16 }).finish();
    expect(() => decodeCam(bytes)).to.throw(
      VergeError,
      'Cam.stationType: expected an integer in 0..15, got 16 (number)',
    );
  });

  it('that is cut off does not decode', () => {
    const [{ message }] = loadExamples('core/facilities/examples/cam.json').valid;
    const bytes = encodeCam(message);
    expect(() => decodeCam(bytes.subarray(0, bytes.length - 3))).to.throw(
      VergeError,
      'Message does not decode at Cam: expected the bytes of a Cam, got ',
    );
  });
});

describe('DENM', () => {
  describeExamples('core/facilities/examples/denm.json', (message) => encodeDenm(message));

  it('is the same after encoding and decoding', () => {
    for (const { message } of loadExamples('core/facilities/examples/denm.json').valid) {
      const bytes = encodeDenm(message);
      expect(encodeDenm(decodeDenm(bytes))).to.deep.equal(bytes);
    }
  });

  it('tells a cancellation (0) from no termination at all', () => {
    const [ice, cancellation] = loadExamples('core/facilities/examples/denm.json').valid;
    expect(decodeDenm(encodeDenm(ice.message)).management!.termination).to.not.equal(0);
    expect(decodeDenm(encodeDenm(cancellation.message)).management!.termination).to.equal(0);
  });
});

const OTHERS: readonly [string, (message: object) => Uint8Array, (bytes: Uint8Array) => object][] = [
  ['cpm', encodeCpm, decodeCpm],
  ['spatem', encodeSpatem, decodeSpatem],
  ['mapem', encodeMapem, decodeMapem],
];

for (const [name, encode, decode] of OTHERS) {
  describe(name.toUpperCase(), () => {
    const path = `core/facilities/examples/${name}.json`;
    describeExamples(path, encode);

    it('is the same after encoding and decoding, and refused when it is cut off', () => {
      for (const { message } of loadExamples(path).valid) {
        const bytes = encode(message);
        expect(encode(decode(bytes))).to.deep.equal(bytes);
        expect(() => decode(bytes.subarray(0, bytes.length - 1))).to.throw(VergeError);
      }
    });
  });
}

describe('relevance distance', () => {
  it('is the smallest class of the CDD that covers the distance', () => {
    expect([50, 51, 300, 500, 501, 10_001].map(relevanceCode)).to.deep.equal([0, 1, 3, 3, 4, 7]);
    expect(relevanceDistance_m(3)).to.equal(500);
    expect(relevanceDistance_m(7)).to.equal(Number.POSITIVE_INFINITY);
  });
});
