import type { Random } from '../../random/random.js';
import { type CryptoPort, PRIVATE_KEY_B, PUBLIC_KEY_B, SIGNATURE_B } from './cryptoPort.js';

/**
 * Authorization tickets as a simulated station holds them: whose on-air identity it is, its public key, and the authority's
 * signature of both. A stand-in for the explicit certificate of TS 103 097 clause 7.2.1; what that takes on the air is a
 * matter of the size model.
 */
const IDENTITY_B = 4;
const SIGNED_B = IDENTITY_B + PUBLIC_KEY_B;
export const CERTIFICATE_B = SIGNED_B + SIGNATURE_B;

/** What a station signs with while it has an identity. */
export interface Credentials {
  readonly privateKey: Uint8Array;
  readonly certificate: Uint8Array;
}

/** A private key drawn from the seed; below the group order, which begins with ffffffff. */
function drawKey(rng: Random): Uint8Array {
  const key = Uint8Array.from({ length: PRIVATE_KEY_B }, () => rng.integer(256));
  key[0] &= 0x7f;
  return key;
}

/** The one authority of a run. Every host can issue tickets to its own stations: enrolment is not simulated. */
export class Authority {
  private readonly privateKey: Uint8Array;
  readonly publicKey: Uint8Array;

  constructor(
    private readonly crypto: CryptoPort,
    private readonly rng: Random,
  ) {
    this.privateKey = drawKey(rng.fork('certificateAuthority'));
    this.publicKey = crypto.publicKey(this.privateKey);
  }

  issue(identity: number): Credentials {
    const privateKey = drawKey(this.rng.fork('ticket', identity));
    const certificate = new Uint8Array(CERTIFICATE_B);
    new DataView(certificate.buffer).setUint32(0, identity);
    certificate.set(this.crypto.publicKey(privateKey), IDENTITY_B);
    certificate.set(this.crypto.sign(certificate.subarray(0, SIGNED_B), this.privateKey), SIGNED_B);
    return { privateKey, certificate };
  }

  /** The public key of a certificate this authority issued, or null. */
  keyOf(certificate: Uint8Array): Uint8Array | null {
    if (certificate.length !== CERTIFICATE_B) return null;
    const signature = certificate.subarray(SIGNED_B);
    if (!this.crypto.verify(certificate.subarray(0, SIGNED_B), signature, this.publicKey)) return null;
    return certificate.slice(IDENTITY_B, SIGNED_B);
  }
}

/** On-air identity a certificate names; 0 for what is too short to name one. */
export const identityOf = (certificate: Uint8Array): number =>
  certificate.length < IDENTITY_B ? 0 : new DataView(certificate.buffer, certificate.byteOffset).getUint32(0);
