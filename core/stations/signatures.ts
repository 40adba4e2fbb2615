import type { verge } from '#proto';
import { VergeError } from '../errors/vergeError.js';
import { Authority, type Credentials, identityOf } from '../facilities/security/certificate.js';
import type { CryptoPort } from '../facilities/security/cryptoPort.js';
import type { Random } from '../random/random.js';

/** A host that knows so many certificates of others first forgets the oldest. */
const KEPT_CERTIFICATES = 4096;

interface Known {
  readonly certificate: Uint8Array;
  readonly publicKey: Uint8Array;
}

/** Signs and verifies for a host's stations (`security.mode=real`). */
export class Signatures {
  private readonly authority: Authority;
  private readonly own: ({ identity: number; credentials: Credentials } | undefined)[] = [];
  /** by identity: what was verified once need not be again */
  private readonly known = new Map<number, Known>();

  constructor(
    private readonly crypto: CryptoPort,
    rng: Random,
  ) {
    this.authority = new Authority(crypto, rng);
  }

  /** @param identity the station's on-air id now */
  sign(slot: number, identity: number, payload: Uint8Array): { certificate: Uint8Array; signature: Uint8Array } {
    let own = this.own[slot];
    if (own?.identity !== identity) {
      own = { identity, credentials: this.authority.issue(identity) };
      this.own[slot] = own;
    }
    const { certificate, privateKey } = own.credentials;
    return { certificate, signature: this.crypto.sign(payload, privateKey) };
  }

  /** @throws VergeError SIGNATURE_INVALID unless the holder of a certificate of the authority signed the payload */
  verify(frame: verge.v1.IReceivedFrame): void {
    const { certificate, signature } = frame.security ?? {};
    if (!certificate?.length || !signature?.length) throw invalid('a signed payload', 'one without signature');
    const publicKey = this.keyOf(certificate);
    if (publicKey === null) throw invalid('a certificate of the authority', 'another');
    if (this.crypto.verify(frame.payload!, signature, publicKey)) return;
    throw invalid("the signature of the certificate's holder", 'another, or one of other bytes');
  }

  private keyOf(certificate: Uint8Array): Uint8Array | null {
    const identity = identityOf(certificate);
    const known = this.known.get(identity);
    if (known !== undefined && isEqual(known.certificate, certificate)) return known.publicKey;
    const publicKey = this.authority.keyOf(certificate);
    if (publicKey === null) return null;
    if (this.known.size >= KEPT_CERTIFICATES) this.known.delete(this.known.keys().next().value!);
    this.known.set(identity, { certificate: certificate.slice(), publicKey });
    return publicKey;
  }
}

const invalid = (expected: string, got: string): VergeError =>
  new VergeError('SIGNATURE_INVALID', { where: 'ReceivedFrame.security', expected, got });

const isEqual = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);
