import { expect } from 'chai';
import { RollingHash } from '../../../core/hash/rollingHash.js';

const digestOf = (write: (hash: RollingHash) => void): string => {
  const hash = new RollingHash();
  write(hash);
  return hash.digest();
};

describe('RollingHash', () => {
  it('gives the same 16 digits for the same input', () => {
    const write = (hash: RollingHash) => {
      hash.word(1);
      hash.double(2.5);
      hash.bytes(Uint8Array.of(1, 2, 3, 4, 5));
    };
    expect(digestOf(write)).to.equal(digestOf(write));
    expect(digestOf(write)).to.match(/^[0-9a-f]{16}$/);
  });

  it('sees a change of the last bit of a double, of order, and of length', () => {
    expect(digestOf((h) => h.double(0.1))).to.not.equal(digestOf((h) => h.double(0.1 + 2 ** -56)));
    const ab = digestOf((h) => {
      h.word(1);
      h.word(2);
    });
    const ba = digestOf((h) => {
      h.word(2);
      h.word(1);
    });
    expect(ab).to.not.equal(ba);
    expect(digestOf((h) => h.bytes(new Uint8Array(3)))).to.not.equal(digestOf((h) => h.bytes(new Uint8Array(4))));
  });

  it('goes on after a digest', () => {
    const interrupted = new RollingHash();
    interrupted.word(1);
    interrupted.digest();
    interrupted.word(2);
    const whole = digestOf((h) => {
      h.word(1);
      h.word(2);
    });
    expect(interrupted.digest()).to.equal(whole);
  });

  it('takes words of a column as it takes them one by one', () => {
    const [column, words] = [new RollingHash(), new RollingHash()];
    column.words(Uint32Array.of(7, 2 ** 32 - 1, 9), 2);
    words.word(7);
    words.word(2 ** 32 - 1);
    expect(column.digest()).to.equal(words.digest());
  });
});
