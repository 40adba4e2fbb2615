import { expect } from 'chai';
import { ecdsa } from '../../../cli/security/ecdsa.js';
import { Authority, CERTIFICATE_B, identityOf } from '../../../core/facilities/security/certificate.js';
import { Random } from '../../../core/random/random.js';

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));
const hex = (data: Uint8Array): string => Buffer.from(data).toString('hex').toUpperCase();
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

/** RFC 6979 A.2.5: ECDSA, 256 bits, with SHA-256. */
const PRIVATE_KEY = bytes('C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721');
const PUBLIC_KEY =
  '04' +
  '60FED4BA255A9D31C961EB74C6356D68C049B8923B61FA6CE669622E60F29FB6' +
  '7903FE1008B8BC99A41AE9E95628BC64F2F1B20C2D7E9F5177A3C294D4462299';
const SIGNATURES = {
  sample:
    'EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716' +
    'F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8',
  test:
    'F1ABB023518351CD71D881567B1EA663ED3EFCF6C5132B354F28D3B0B7D38367' +
    '019F4113742A2B14BD25926B49C649155F267E60D3814B4C0CC84250E46F0083',
};

describe('ECDSA P-256', () => {
  const crypto = ecdsa();

  it('gives the public key and the signatures of RFC 6979', () => {
    expect(hex(crypto.publicKey(PRIVATE_KEY))).to.equal(PUBLIC_KEY);
    for (const [message, signature] of Object.entries(SIGNATURES)) {
      expect(hex(crypto.sign(text(message), PRIVATE_KEY))).to.equal(signature);
    }
  });

  it('verifies what was signed, and nothing else', () => {
    const signature = bytes(SIGNATURES.sample);
    const publicKey = bytes(PUBLIC_KEY);
    expect(crypto.verify(text('sample'), signature, publicKey)).to.equal(true);
    expect(crypto.verify(text('simple'), signature, publicKey)).to.equal(false);
    expect(crypto.verify(text('sample'), bytes(SIGNATURES.test), publicKey)).to.equal(false);
    const other = crypto.publicKey(Uint8Array.from({ length: 32 }, () => 7));
    expect(crypto.verify(text('sample'), signature, other)).to.equal(false);
  });

  it('takes malformed keys and signatures for wrong ones', () => {
    const signature = bytes(SIGNATURES.sample);
    expect(crypto.verify(text('sample'), signature.subarray(1), bytes(PUBLIC_KEY))).to.equal(false);
    expect(crypto.verify(text('sample'), signature, new Uint8Array(65).fill(3))).to.equal(false);
    expect(crypto.verify(text('sample'), signature, new Uint8Array(3))).to.equal(false);
  });
});

describe('authority', () => {
  const crypto = ecdsa();
  const authority = new Authority(crypto, Random.fromSeed(1));

  it('issues a certificate whose key it finds again, the same whoever asks', () => {
    const { certificate, privateKey } = authority.issue(4_000_000_000);
    expect(certificate).to.have.length(CERTIFICATE_B);
    expect(identityOf(certificate)).to.equal(4_000_000_000);
    expect(authority.keyOf(certificate)).to.deep.equal(crypto.publicKey(privateKey));
    expect(new Authority(crypto, Random.fromSeed(1)).issue(4_000_000_000).certificate).to.deep.equal(certificate);
  });

  it('refuses a certificate of another authority, another identity and another length', () => {
    const foreign = new Authority(crypto, Random.fromSeed(2)).issue(7).certificate;
    expect(authority.keyOf(foreign)).to.equal(null);
    const renamed = authority.issue(7).certificate;
    renamed[3] = 8;
    expect(authority.keyOf(renamed)).to.equal(null);
    expect(authority.keyOf(renamed.subarray(1))).to.equal(null);
  });
});
