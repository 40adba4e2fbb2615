import { MOST_CERTIFICATE_REQUESTS } from '../facilities/security/envelope.js';

const NONE: readonly number[] = [];

/**
 * When a station's next CAM must carry its whole certificate beside the once a second (TS 103 097 clause 7.1.1): after it
 * heard a CAM of a signer it does not know, whose certificate it then asks for, and when it is asked for its own.
 */
export class CertificateExchange {
  private readonly isDue: Uint8Array;
  private readonly lacking: number[][];
  /** CAMs that could not be verified for want of a certificate */
  unknownSigners = 0;
  requests = 0;

  constructor(stations: number) {
    this.isDue = new Uint8Array(stations);
    this.lacking = Array.from({ length: stations }, () => []);
  }

  /** The station heard a CAM with the digest of a certificate it does not have. */
  unknownSigner(station: number, identity: number): void {
    this.unknownSigners++;
    this.isDue[station] = 1;
    const lacking = this.lacking[station];
    if (lacking.length < MOST_CERTIFICATE_REQUESTS && !lacking.includes(identity)) lacking.push(identity);
  }

  /** Somebody asks for the station's certificate. */
  asked(station: number): void {
    this.isDue[station] = 1;
  }

  /** Whether the CAM that is made now must carry the certificate. */
  takeDue(station: number): boolean {
    const due = this.isDue[station] === 1;
    this.isDue[station] = 0;
    return due;
  }

  /** Whose certificates the CAM that is made now asks for. */
  takeRequests(station: number): readonly number[] {
    const lacking = this.lacking[station];
    if (lacking.length === 0) return NONE;
    this.lacking[station] = [];
    this.requests += lacking.length;
    return lacking;
  }

  forget(station: number): void {
    this.isDue[station] = 0;
    this.lacking[station].length = 0;
  }
}
