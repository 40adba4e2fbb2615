import { expect } from 'chai';
import fc from 'fast-check';
import { VergeError } from '../../core/errors/vergeError.js';
import { budget, SEED } from './budget.js';
import { CHECKS, codecOf, declaredMessages, messages, reachedFrom, SPECS } from './registry.js';

describe(`messages at random (seed ${SEED})`, () => {
  const declared = declaredMessages();

  it('are made of every message that proto/ declares', () => {
    const missing = [...declared.keys()].filter((name) => !(name in SPECS));
    expect(missing, 'declare these in test/fuzz/specs').to.deep.equal([]);
    const gone = Object.keys(SPECS).filter((name) => !declared.has(name));
    expect(gone, 'in test/fuzz/specs, no longer in proto/').to.deep.equal([]);
  });

  it('have every field that proto/ declares', () => {
    for (const [name, { fields, columns = {}, oneof = {} }] of Object.entries(SPECS)) {
      const known = [...Object.keys(fields), ...Object.keys(columns), ...Object.keys(oneof)];
      expect(known, `fields of ${name} in test/fuzz/specs`).to.have.members(declared.get(name) as string[]);
    }
  });

  it('all come through a range check', () => {
    const checked = new Set(Object.keys(CHECKS).flatMap((name) => [...reachedFrom(name)]));
    const unchecked = [...declared.keys()].filter((name) => !checked.has(name) && name !== 'HostFrame');
    expect(unchecked, 'add a check to CHECKS in test/fuzz/registry').to.deep.equal([]);
  });

  for (const [name, check] of Object.entries(CHECKS)) {
    it(`${name}: a valid one is accepted and the same after encoding and decoding`, () => {
      const codec = codecOf(name);
      fc.assert(
        fc.property(messages.valid(name), (message) => {
          check(message);
          const bytes = codec.encode(message).finish();
          const decoded = codec.decode(bytes);
          check(decoded);
          expect(codec.encode(decoded).finish()).to.deep.equal(bytes);
        }),
        budget(),
      );
    });

    it(`${name}: one wrong field is refused with a coded error that names it`, () => {
      fc.assert(
        fc.property(messages.wrong(name), (case_) => {
          if (case_ === undefined) return;
          const { message, site } = case_;
          const error = thrownBy(() => check(message));
          const path = site.path.join('.');
          expect(error, `${path} was accepted`).to.be.instanceOf(VergeError);
          const { code, detail } = error as VergeError;
          expect(code).to.be.oneOf(['MESSAGE_OUT_OF_RANGE', 'MESSAGE_UNDECODABLE']);
          expect(detail.where, `error for ${path}`).to.include(site.field);
          expect(detail.got).to.be.a('string');
        }),
        budget(),
      );
    });
  }
});

function thrownBy(action: () => void): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
}
