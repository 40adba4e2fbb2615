import type { verge } from '#proto';
import { VergeError } from '../core/errors/vergeError.js';
import type { HostPlan } from '../core/simulation/api.js';
import { validateBye, validateProtocolError } from '../core/stations/doneRanges.js';
import type { HostLink } from '../core/stations/hostLink.js';
import { validateDone } from './doneValidator.js';
import { errorOfFrame } from './hostFrames.js';
import type { HostSocket, HostSocketListener } from './hostSocket.js';

interface PendingWindow {
  readonly advance: verge.v1.IAdvance;
  readonly since_ms: number;
  resolve(done: verge.v1.IDone): void;
  reject(error: VergeError): void;
}

export interface LockStepOptions {
  readonly silenceLimit_ms: number;
  /** The host is gone; called once, never after `close`. */
  lost(error: VergeError): void;
}

/** The world's end of a lock-step host on a WebSocket: one Advance out, one Done back. */
export class LockStepLink implements HostLink, HostSocketListener {
  readonly name: string;
  readonly stationIds: Uint32Array;
  private readonly plan: HostPlan;
  private readonly socket: HostSocket;
  private readonly options: LockStepOptions;
  private readonly watchdog: NodeJS.Timeout;
  private pending: PendingWindow | undefined;
  private end: VergeError | undefined;

  constructor(socket: HostSocket, plan: HostPlan, options: LockStepOptions) {
    this.name = plan.name;
    this.stationIds = plan.stationIds;
    this.plan = plan;
    this.socket = socket;
    this.options = options;
    socket.listener = this;
    // One timer for the connection rather than one a window.
    this.watchdog = setInterval(() => this.checkSilence(), Math.max(5, options.silenceLimit_ms / 4));
    this.watchdog.unref();
  }

  advance(window: verge.v1.IAdvance): Promise<verge.v1.IDone> {
    if (this.end !== undefined) return Promise.reject(this.end);
    if (this.pending !== undefined) {
      const got = `window ${window.window} while ${this.pending.advance.window} is pending`;
      return Promise.reject(new VergeError('PROTOCOL_VIOLATION', { where: this.name, expected: 'one window', got }));
    }
    return new Promise((resolve, reject) => {
      this.pending = { advance: window, since_ms: performance.now(), resolve, reject };
      this.socket.send({ advance: window });
    });
  }

  async close(reason: string): Promise<void> {
    this.end ??= new VergeError('HOST_LOST', { where: this.name, got: reason });
    await this.socket.close(reason);
  }

  frame(frame: verge.v1.HostFrame): void {
    if (frame.body === 'done') this.answer(frame.done as verge.v1.IDone);
    else if (frame.body === 'error') {
      validateProtocolError(frame.error as verge.v1.IProtocolError);
      this.peerError(frame.error as verge.v1.IProtocolError);
    } else if (frame.body === 'bye') {
      validateBye(frame.bye as verge.v1.IBye);
      void this.peerLeft(frame.bye?.reason ?? '');
    } else {
      throw new VergeError('PROTOCOL_VIOLATION', { where: this.name, expected: 'done, bye or error', got: frame.body });
    }
  }

  closed(error: VergeError | undefined): void {
    clearInterval(this.watchdog);
    const reported = this.end === undefined;
    this.end ??= error ?? new VergeError('HOST_LOST', { where: this.name, got: 'closed' });
    const pending = this.pending;
    this.pending = undefined;
    pending?.reject(this.end);
    if (reported) this.options.lost(this.end);
  }

  private answer(done: verge.v1.IDone): void {
    const pending = this.pending;
    if (pending === undefined) {
      const got = `Done of window ${done.window}`;
      throw new VergeError('PROTOCOL_VIOLATION', { where: this.name, expected: 'nothing: no window is open', got });
    }
    validateDone(done, pending.advance, this.plan);
    this.pending = undefined;
    pending.resolve(done);
  }

  /** The host cannot go on with this window; one that is fatal is followed by its close. */
  private peerError(error: verge.v1.IProtocolError): void {
    const pending = this.pending;
    const coded = errorOfFrame(error, this.name);
    if (error.fatal) this.socket.refuse(coded);
    else if (pending !== undefined) {
      this.pending = undefined;
      pending.reject(coded);
    }
  }

  private async peerLeft(reason: string): Promise<void> {
    await this.socket.close(`bye: ${reason}`);
  }

  private checkSilence(): void {
    if (this.pending === undefined) return;
    const silent_ms = performance.now() - this.pending.since_ms;
    if (silent_ms < this.options.silenceLimit_ms) return;
    const expected = `an answer within ${this.options.silenceLimit_ms} ms`;
    const got = `none to window ${this.pending.advance.window ?? 0} for ${Math.round(silent_ms)} ms`;
    this.socket.refuse(new VergeError('HOST_SILENT', { where: this.name, expected, got }));
  }
}
