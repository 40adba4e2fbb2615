import type { verge } from '#proto';
import { emptyHeardCam, type HeardCam, hear } from '../facilities/heardCam.js';
import type { LocalPlane } from '../facilities/localPlane.js';

/**
 * The last CAM of each of a host's stations. In one process a payload passes by reference, so the host that made it
 * knows what it says. Other bytes, a copy of these among them, are decoded and checked as everybody else's.
 */
export class SentCams {
  private readonly payloads: (Uint8Array | undefined)[];
  private readonly cams: readonly HeardCam[];

  constructor(
    stations: number,
    private readonly plane: LocalPlane,
  ) {
    this.payloads = new Array<Uint8Array | undefined>(stations).fill(undefined);
    this.cams = Array.from({ length: stations }, emptyHeardCam);
  }

  /** @param cam valid, and as the payload has it */
  note(slot: number, payload: Uint8Array, cam: verge.v1.ICam): void {
    this.payloads[slot] = payload;
    hear(cam, this.plane, this.cams[slot]);
  }

  /** What a payload says; undefined unless it is the very one the station of a slot (-1: none) sent last. */
  find(slot: number, payload: Uint8Array): HeardCam | undefined {
    return slot >= 0 && this.payloads[slot] === payload ? this.cams[slot] : undefined;
  }

  /** The station left the road: its payload keeps no memory. */
  forget(slot: number): void {
    this.payloads[slot] = undefined;
  }
}
