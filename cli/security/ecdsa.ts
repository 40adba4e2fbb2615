import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { p256 } from '@noble/curves/nist.js';
import { type CryptoPort, PUBLIC_KEY_B, SIGNATURE_B } from '../../core/facilities/security/cryptoPort.js';

/** Keys kept ready for verification; with more the oldest goes. */
const KEPT_KEYS = 4096;

/**
 * Signs with @noble/curves, whose signatures are deterministic, and verifies with OpenSSL, which is faster. Signatures keep
 * the s that RFC 6979 gives (no low-s rule in IEEE 1609.2).
 */
export function ecdsa(): CryptoPort {
  const keys = new Map<string, KeyObject | null>();
  return {
    publicKey: (privateKey) => p256.getPublicKey(privateKey, false),
    sign: (message, privateKey) => p256.sign(message, privateKey, { lowS: false }),
    verify(message, signature, publicKey) {
      if (signature.length !== SIGNATURE_B) return false;
      const name = Buffer.from(publicKey).toString('base64');
      let key = keys.get(name);
      if (key === undefined) {
        key = imported(publicKey);
        if (keys.size >= KEPT_KEYS) keys.delete(keys.keys().next().value!);
        keys.set(name, key);
      }
      return key !== null && verify('sha256', message, { key, dsaEncoding: 'ieee-p1363' }, signature);
    },
  };
}

/** null: no point of the curve. */
function imported(publicKey: Uint8Array): KeyObject | null {
  if (publicKey.length !== PUBLIC_KEY_B) return null;
  const coordinate = (from: number) => Buffer.from(publicKey.subarray(from, from + 32)).toString('base64url');
  try {
    return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: coordinate(1), y: coordinate(33) }, format: 'jwk' });
  } catch {
    return null;
  }
}
