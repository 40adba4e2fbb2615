import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { verge } from '#proto';
import { VergeError } from '../../../core/errors/vergeError.js';
import { checkTask, LEARNING_MESSAGES, layersOf } from '../../../core/learning/messages.js';

type Name = keyof typeof LEARNING_MESSAGES;
const NAMES = Object.keys(LEARNING_MESSAGES) as Name[];

const load = (file: string) => {
  const path = fileURLToPath(new URL(`../../../../test/core/learning/examples/${file}`, import.meta.url));
  return JSON.parse(readFileSync(path, 'utf8'));
};
const VALID: Record<Name, object> = load('valid.json');
const INVALID: Record<Name, { field: string; message: object }[]> = load('invalid.json');

const BYTES = new Set(['payload', 'layerSizes', 'received', 'modelReceived', 'scales', 'values']);

/** An example as a message: its bytes are written as base64. */
function messageOf(example: object): object {
  const entries = Object.entries(example).map(([key, value]) => {
    if (BYTES.has(key)) return [key, Uint8Array.from(Buffer.from(value, 'base64'))];
    return [key, typeof value === 'object' ? messageOf(value) : value];
  });
  return Object.fromEntries(entries);
}

/** All codecs look alike to the tests. */
interface AnyCodec {
  encode(message: object): Uint8Array;
  decode(bytes: Uint8Array): object;
}
const codecOf = (name: Name) => LEARNING_MESSAGES[name] as unknown as AnyCodec;
const uncheckedBytes = (name: Name, message: object) => verge.v1[name].encode(message as never).finish();

describe('learning messages', () => {
  for (const name of NAMES) {
    it(`${name}: the valid example passes and survives encoding`, () => {
      const bytes = codecOf(name).encode(messageOf(VALID[name]));
      const again = codecOf(name).encode(codecOf(name).decode(bytes));
      expect(again).to.deep.equal(bytes);
      expect(bytes.length).to.be.above(8);
    });

    for (const [index, { field, message }] of INVALID[name].entries()) {
      it(`${name}: invalid example ${index} is refused, naming ${field}`, () => {
        const bytes = uncheckedBytes(name, messageOf(message));
        expect(() => codecOf(name).decode(bytes)).to.throw(VergeError, new RegExp(`${name}[.a-zA-Z]*\\.${field}`));
        expect(() => codecOf(name).encode(messageOf(message))).to.throw(VergeError, field);
      });
    }
  }

  it('are coded errors when they do not decode', () => {
    expect(() => LEARNING_MESSAGES.FragmentAck.decode(Uint8Array.of(0xff))).to.throw(VergeError, /does not decode/);
  });

  it('give their layer sizes', () => {
    expect(layersOf(messageOf(VALID.RoundAnnouncement))).to.deep.equal([19, 16, 1]);
  });

  it('name the tasks there are when another one is announced', () => {
    expect(() => checkTask('mnist', ['hazardAhead'])).to.throw(VergeError, /one of hazardAhead, got mnist/);
    checkTask('hazardAhead', ['hazardAhead']);
  });
});
