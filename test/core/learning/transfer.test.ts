import { expect } from 'chai';
import fc from 'fast-check';
import { VergeError } from '../../../core/errors/vergeError.js';
import { FragmentAssembly, fragmentCount, missingFromBits, splitPayload } from '../../../core/learning/fragments.js';
import { initialise, tensorSizes } from '../../../core/learning/mlp.js';
import {
  decodeParameters,
  dequantise,
  encodeParameters,
  quantise,
  unquantised,
} from '../../../core/learning/quantisation.js';
import { Random } from '../../../core/random/random.js';

const LAYERS = [19, 16, 1];

describe('int8 compression', () => {
  const parameters = initialise(LAYERS, Random.fromSeed('int8'));

  it('errs by at most half a scale in every tensor', () => {
    fc.assert(
      fc.property(
        fc.array(fc.float({ noNaN: true, min: -1000, max: 1000 }), { minLength: 6, maxLength: 6 }),
        (values) => {
          const layers = [2, 2]; // 4 weights, 2 biases
          const original = Float32Array.from(values);
          const restored = dequantise(quantise(original, layers), layers);
          let at = 0;
          for (const size of tensorSizes(layers)) {
            const largest = Math.max(...original.subarray(at, at + size).map(Math.abs));
            for (const end = at + size; at < end; at++) {
              expect(Math.abs(restored[at] - original[at])).to.be.at.most((largest / 127 / 2) * (1 + 1e-5) + 1e-37);
            }
          }
        },
      ),
    );
  });

  it('keeps the largest value of a tensor and its zeros', () => {
    const restored = dequantise(quantise(Float32Array.of(0, -2, 1, 0.5, 0, 0), [2, 2]), [2, 2]);
    expect(restored[1]).to.be.closeTo(-2, 1e-6);
    expect([restored[0], restored[4], restored[5]]).to.deep.equal([0, 0, 0]);
  });

  it('takes about a byte a parameter and decodes to what was encoded', () => {
    const bytes = encodeParameters(parameters, LAYERS);
    expect(bytes.length).to.be.within(337, 337 + 30);
    expect(decodeParameters(bytes, LAYERS)).to.deep.equal(dequantise(quantise(parameters, LAYERS), LAYERS));
    expect(encodeParameters(parameters, LAYERS)).to.deep.equal(bytes);
  });

  it('carries floats unchanged where asked', () => {
    expect(dequantise(unquantised(parameters), LAYERS)).to.deep.equal(parameters);
  });

  it('refuses parameters that are not finite', () => {
    expect(() => quantise(Float32Array.of(1, Number.NaN, 0, 0, 0, 0), [2, 2])).to.throw(VergeError, /finite/);
  });

  it('refuses sizes, encodings and scales that do not fit', () => {
    const message = quantise(parameters, LAYERS);
    expect(() => dequantise(message, [19, 15, 1])).to.throw(
      VergeError,
      /QuantisedParameters.values: expected .*, got 337 bytes/,
    );
    expect(() => dequantise({ ...message, encoding: 9 }, LAYERS)).to.throw(VergeError, /encoding/);
    expect(() => dequantise({ ...message, scales: new Uint8Array(4) }, LAYERS)).to.throw(
      VergeError,
      /16 bytes .*, got 4 bytes/,
    );
    const infinite = new Uint8Array(Float32Array.of(1, Number.POSITIVE_INFINITY, 1, 1).buffer);
    expect(() => dequantise({ ...message, scales: infinite }, LAYERS)).to.throw(VergeError, /finite/);
    expect(() => decodeParameters(Uint8Array.of(0xff, 0xff), LAYERS)).to.throw(VergeError, /does not decode/);
  });
});

describe('fragments', () => {
  it('come together in any order, copies counted once', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer(),
        (payload, limit_B, seed) => {
          const parts = splitPayload(payload, limit_B);
          const order = Random.fromSeed(seed).shuffle(parts.flatMap((_, i) => [i, i]));
          const assembly = new FragmentAssembly(parts.length);
          let fresh = 0;
          for (const index of order) if (assembly.add(index, parts[index])) fresh++;
          expect(fresh).to.equal(parts.length);
          expect(Math.max(0, ...parts.map((part) => part.length))).to.be.at.most(limit_B);
          expect(assembly.payload()).to.deep.equal(payload);
        },
      ),
    );
  });

  it('number at least one', () => {
    expect(fragmentCount(0, 100)).to.equal(1);
    expect(fragmentCount(101, 100)).to.equal(2);
  });

  it('tell the sender by bits what is missing', () => {
    const assembly = new FragmentAssembly(10);
    for (const index of [0, 3, 9]) assembly.add(index, Uint8Array.of(index));
    expect([...assembly.receivedBits()]).to.deep.equal([0b1001, 0b10]);
    expect(missingFromBits(assembly.receivedBits(), 10)).to.deep.equal(assembly.missing());
    expect(assembly.missing()).to.deep.equal([1, 2, 4, 5, 6, 7, 8]);
    expect(assembly.payload()).to.equal(undefined);
  });

  it('are all missing where the acknowledgement is too short', () => {
    expect(missingFromBits(new Uint8Array(0), 2)).to.deep.equal([0, 1]);
  });

  it('refuse an index beyond the count', () => {
    expect(() => new FragmentAssembly(2).add(2, Uint8Array.of(1))).to.throw(VergeError, /0..1/);
  });
});
