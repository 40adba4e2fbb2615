/**
 * ECDSA on NIST P-256 with SHA-256 (IEEE 1609.2, TS 103 097). Signatures are deterministic (RFC 6979), so that a run's bytes
 * are the same wherever it runs.
 */
export interface CryptoPort {
  /** @param privateKey 32 B @returns the uncompressed point, 65 B */
  publicKey(privateKey: Uint8Array): Uint8Array;
  /** @returns r and s, 64 B */
  sign(message: Uint8Array, privateKey: Uint8Array): Uint8Array;
  /** False for anything that is not that key's signature of the message, malformed keys and signatures included. */
  verify(message: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): boolean;
}

export const PRIVATE_KEY_B = 32;
export const PUBLIC_KEY_B = 65;
export const SIGNATURE_B = 64;
