import { verge } from '#proto';
import { VergeError } from '../errors/vergeError.js';
import type { CryptoPort } from '../facilities/security/cryptoPort.js';
import { CERTIFICATE_REQUEST_B, envelope_B } from '../facilities/sizeModel.js';
import { US_PER_MS } from '../units/units.js';
import { CertificateExchange } from './certificateExchange.js';
import type { HostContext } from './hostContext.js';
import { Identities } from './identities.js';
import type { PendingTransmission, Sealed } from './outbox.js';
import { Signatures } from './signatures.js';
import { VerificationQueue } from './verificationQueue.js';
import type { WindowReports } from './windowReports.js';

const { CAM, DENM, BEACON } = verge.v1.MessageType;
const { CERTIFICATE, DIGEST } = verge.v1.Signer;

/** How a message names its signer when it does not say so itself: an awareness message or a warning by its certificate, all else by a digest. */
const signerOf = ({ signer, type }: PendingTransmission): verge.v1.Signer =>
  signer ?? (type === CAM || type === DENM ? CERTIFICATE : DIGEST);

/**
 * The security of a host's stations (TS 103 097): seals what they send, verifies what they receive, knows under which
 * identity each is on the air, and when a certificate is due.
 */
export class SecurityEntity {
  readonly identities: Identities;
  readonly certificates: CertificateExchange;
  private readonly verification: VerificationQueue;
  private readonly signatures: Signatures | null;
  private readonly isSecured: boolean;
  private refused = 0;

  /**
   * @param crypto needed with `security.mode=real` only
   * @throws VergeError PARAMETER_INVALID where it is needed and missing
   */
  constructor(
    private readonly host: HostContext,
    changesPseudonyms: boolean,
    crypto: CryptoPort | undefined,
  ) {
    const { mode, pseudonym } = host.parameters.current.security;
    const { count } = host.index;
    this.isSecured = mode !== 'none';
    const strategy = changesPseudonyms ? pseudonym.strategy : 'none';
    this.identities = new Identities(host.index, host.rng, strategy, pseudonym, host.start_us);
    this.certificates = new CertificateExchange(count);
    this.verification = new VerificationQueue(count);
    this.signatures = mode === 'real' ? new Signatures(present(crypto), host.rng) : null;
  }

  /** The envelope of a message and its size on the air. Sizes come in as of a signed message. */
  seal(one: PendingTransmission): Sealed {
    const { airSize_B, certificateRequests = [] } = one;
    if (one.type === BEACON) return { airSize_B };
    const signer = signerOf(one);
    if (!this.isSecured) return { airSize_B: airSize_B - envelope_B(signer === CERTIFICATE) };
    const sealed_B = airSize_B + CERTIFICATE_REQUEST_B * certificateRequests.length;
    if (this.signatures === null && signer === CERTIFICATE && certificateRequests.length === 0)
      return { airSize_B: sealed_B };
    const slot = this.host.index.slotOf(one.stationId);
    const signed = this.signatures?.sign(slot, this.identities.onAir[slot], one.payload);
    return { airSize_B: sealed_B, security: { signer, certificateRequests: [...certificateRequests], ...signed } };
  }

  /**
   * A frame arrives: it is verified once, and each of its receivers is charged for it.
   * @throws VergeError SIGNATURE_INVALID
   */
  received(frame: verge.v1.IReceivedFrame, receivers: Uint32Array): void {
    if (!this.isSecured) return;
    const service_us = this.host.parameters.current.facilities.verify_ms * US_PER_MS;
    for (let row = 0; row < receivers.length; row++) {
      const slot = this.host.index.slotOf(receivers[row]);
      if (slot >= 0) this.verification.add(slot, frame.timeUs!, service_us);
    }
    if (this.signatures !== null) this.verify(this.signatures, frame, receivers.length);
    if (frame.security?.certificateRequests?.length) this.asked(frame.security.certificateRequests, receivers);
  }

  private verify(signatures: Signatures, frame: verge.v1.IReceivedFrame, receivers: number): void {
    try {
      signatures.verify(frame);
    } catch (error) {
      this.refused += receivers;
      throw error;
    }
  }

  private asked(requests: readonly number[], receivers: Uint32Array): void {
    for (const identity of requests) {
      const slot = this.identities.slotOf(identity);
      if (slot >= 0 && receivers.includes(this.host.index.ids[slot])) this.certificates.asked(slot);
    }
  }

  /** When a receiver will have verified a frame that was the last it was charged for, us. */
  verified_us(slot: number, frame: verge.v1.IReceivedFrame): number {
    return this.isSecured ? this.verification.doneBy_us(slot) : frame.timeUs!;
  }

  /** Whether a CAM's receivers need to have its signer's certificate already. */
  namesDigest(frame: verge.v1.IReceivedFrame): boolean {
    return frame.security?.signer === DIGEST;
  }

  /** Tells what happened since the last call. */
  report(reports: WindowReports): void {
    const { verification, certificates } = this;
    if (verification.verified === 0 && certificates.requests === 0) return;
    reports.open.security = {
      verified: verification.verified,
      waitedUs: verification.waited_us,
      unknownSigners: certificates.unknownSigners,
      certificateRequests: certificates.requests,
      refused: this.refused,
    };
    verification.verified = 0;
    verification.waited_us = 0;
    certificates.unknownSigners = 0;
    certificates.requests = 0;
    this.refused = 0;
  }

  left(slot: number): void {
    this.identities.left(slot);
    this.certificates.forget(slot);
  }
}

function present(crypto: CryptoPort | undefined): CryptoPort {
  if (crypto !== undefined) return crypto;
  const expected = 'none or modelled on a host without cryptography';
  throw new VergeError('PARAMETER_INVALID', { where: 'security.mode', expected, got: 'real' });
}
