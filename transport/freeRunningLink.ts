import type { verge } from '#proto';
import { VergeError } from '../core/errors/vergeError.js';
import type { HostPlan } from '../core/simulation/api.js';
import type { HostLink } from '../core/stations/hostLink.js';
import { tooMany, validateDone } from './doneValidator.js';
import type { HostSocket, HostSocketListener } from './hostSocket.js';
import { MAX_STATION_REQUESTS } from './protocol.js';

/**
 * The world's end of a client that keeps its own time. The world never waits for it: what came since the last window is
 * stamped with the window's start, and what the window holds is sent without an answer. A run with one is not
 * reproducible.
 */
export class FreeRunningLink implements HostLink, HostSocketListener {
  readonly name: string;
  readonly stationIds: Uint32Array;
  readonly freeRunning = true;
  private readonly plan: HostPlan;
  private readonly socket: HostSocket;
  private readonly lost: (error: VergeError) => void;
  private waiting: verge.v1.ITransmissionRequest[] = [];
  private sequence = 0;
  private end: VergeError | undefined;

  constructor(socket: HostSocket, plan: HostPlan, lost: (error: VergeError) => void) {
    this.name = plan.name;
    this.stationIds = plan.stationIds;
    this.plan = plan;
    this.socket = socket;
    this.lost = lost;
    socket.listener = this;
  }

  advance(window: verge.v1.IAdvance): verge.v1.IDone | Promise<verge.v1.IDone> {
    if (this.end !== undefined) return Promise.reject(this.end);
    this.socket.send({ advance: window });
    const transmissions = this.waiting;
    this.waiting = [];
    for (const request of transmissions) request.timeUs = window.fromUs ?? 0;
    return { window: window.window, transmissions };
  }

  async close(reason: string): Promise<void> {
    this.end ??= new VergeError('HOST_LOST', { where: this.name, got: reason });
    await this.socket.close(reason);
  }

  frame(frame: verge.v1.HostFrame): void {
    if (frame.body === 'done') this.arrived(frame.done as verge.v1.IDone);
    else if (frame.body === 'bye') void this.socket.close('bye');
    else throw new VergeError('PROTOCOL_VIOLATION', { where: this.name, expected: 'done or bye', got: frame.body });
  }

  closed(error: VergeError | undefined): void {
    const reported = this.end === undefined;
    this.end ??= error ?? new VergeError('HOST_LOST', { where: this.name, got: 'closed' });
    if (reported) this.lost(this.end);
  }

  private arrived(done: verge.v1.IDone): void {
    const requests = done.transmissions ?? [];
    for (const request of requests) {
      request.timeUs = 0; // stamped with the window it is taken into
      request.sequence = this.sequence++;
    }
    validateDone({ ...done, window: 0, manoeuvres: [] }, { window: 0, fromUs: 0, untilUs: 1 }, this.plan);
    const count = this.waiting.length + requests.length;
    if (count > MAX_STATION_REQUESTS) throw tooMany(count);
    this.waiting.push(...requests);
  }
}
