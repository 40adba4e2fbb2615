import type { verge } from '#proto';
import { checkRanges, outOfRange, rangeTable, UINT32 } from '../../ranges/ranges.js';
import { CERTIFICATE_B } from './certificate.js';
import { SIGNATURE_B } from './cryptoPort.js';

/** A CAM asks for at most so many certificates; design bound. */
export const MOST_CERTIFICATE_REQUESTS = 8;

const ENVELOPE = rangeTable('SecurityEnvelope', { signer: [0, 1] });

/**
 * Certificate and signature are there or not, in their length; whether they are right is found out by verifying.
 * @throws VergeError MESSAGE_OUT_OF_RANGE
 */
export function validateSecurityEnvelope(envelope: verge.v1.ISecurityEnvelope): void {
  checkRanges(ENVELOPE, envelope);
  const requests = envelope.certificateRequests ?? [];
  if (requests.length > MOST_CERTIFICATE_REQUESTS) {
    const expected = `at most ${MOST_CERTIFICATE_REQUESTS} requests`;
    throw outOfRange('SecurityEnvelope.certificateRequests', expected, `${requests.length}`);
  }
  for (const identity of requests) {
    if (identity >= UINT32[0] && identity <= UINT32[1] && Number.isInteger(identity)) continue;
    throw outOfRange('SecurityEnvelope.certificateRequests', 'station ids', `${identity}`);
  }
  checkLength('certificate', envelope.certificate, CERTIFICATE_B);
  checkLength('signature', envelope.signature, SIGNATURE_B);
}

function checkLength(field: string, bytes: Uint8Array | null | undefined, length: number): void {
  if (!bytes?.length || bytes.length === length) return;
  throw outOfRange(`SecurityEnvelope.${field}`, `${length} bytes, or none`, `${bytes.length} bytes`);
}
