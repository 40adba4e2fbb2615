import type { WebSocket } from 'ws';
import { verge } from '#proto';
import { VergeError } from '../core/errors/vergeError.js';
import type { HostPlan } from '../core/simulation/api.js';
import type { HostLink } from '../core/stations/hostLink.js';
import { validateHello } from '../core/stations/messages.js';
import { FreeRunningLink } from './freeRunningLink.js';
import { asVergeError } from './hostFrames.js';
import { HostSocket, type HostSocketListener } from './hostSocket.js';
import { LockStepLink } from './lockStepLink.js';
import { HELLO_LIMIT_MS, MAX_HOST_FRAME_B, PROTOCOL_VERSION, SILENCE_LIMIT_MS } from './protocol.js';

/** What the world answers to a Hello it accepts. */
export interface HostAdmission {
  readonly plan: HostPlan;
  readonly welcome: verge.v1.IWelcome;
}

/** The world, as far as connecting hosts are concerned. */
export interface HostDoor {
  /**
   * Decides on a Hello of the right version, at once or between two windows.
   * @throws VergeError STATION_UNKNOWN, STATION_TAKEN, TOKEN_REFUSED ...: told to the host, connection closed
   */
  admit(hello: verge.v1.IHello): HostAdmission | Promise<HostAdmission>;
  /** The host has its Welcome and waits for its first window. */
  attached(plan: HostPlan, link: HostLink, hello: verge.v1.IHello): void;
  /** An attached host is gone without the world having closed it. */
  lost(plan: HostPlan, error: VergeError): void;
}

export interface HostLimits {
  readonly maxFrame_B: number;
  readonly helloLimit_ms: number;
  readonly silenceLimit_ms: number;
}

export const DEFAULT_HOST_LIMITS: HostLimits = {
  maxFrame_B: MAX_HOST_FRAME_B,
  helloLimit_ms: HELLO_LIMIT_MS,
  silenceLimit_ms: SILENCE_LIMIT_MS,
};

/** The handshake of one connection: Hello within the limit, right version, admission, Welcome. */
class Handshake implements HostSocketListener {
  private readonly socket: HostSocket;
  private readonly door: HostDoor;
  private readonly limits: HostLimits;
  private readonly timer: NodeJS.Timeout;
  private asked = false;

  constructor(socket: WebSocket, door: HostDoor, limits: HostLimits, name: string) {
    this.socket = new HostSocket(socket, name, limits.maxFrame_B, this);
    this.door = door;
    this.limits = limits;
    this.timer = setTimeout(() => this.timeOut(), limits.helloLimit_ms);
    this.timer.unref();
  }

  frame(frame: verge.v1.HostFrame): void {
    clearTimeout(this.timer);
    if (frame.body !== 'hello' || this.asked) {
      const expected = this.asked ? 'nothing before the welcome' : 'hello';
      throw new VergeError('PROTOCOL_VIOLATION', { where: this.socket.name, expected, got: frame.body });
    }
    const hello = frame.hello as verge.v1.IHello;
    checkHello(hello, this.socket.name);
    this.asked = true;
    void this.admit(hello);
  }

  closed(): void {
    clearTimeout(this.timer);
  }

  private async admit(hello: verge.v1.IHello): Promise<void> {
    try {
      const admission = await this.door.admit(hello);
      if (this.socket.isOpen) this.welcome(hello, admission);
      else this.door.lost(admission.plan, new VergeError('HOST_LOST', { where: this.socket.name }));
    } catch (error) {
      this.socket.refuse(asVergeError(error, this.socket.name));
    }
  }

  private welcome(hello: verge.v1.IHello, { plan, welcome }: HostAdmission): void {
    const lost = (error: VergeError): void => this.door.lost(plan, error);
    const link =
      hello.mode === verge.v1.HostMode.FREE_RUNNING
        ? new FreeRunningLink(this.socket, plan, lost)
        : new LockStepLink(this.socket, plan, { silenceLimit_ms: this.limits.silenceLimit_ms, lost });
    this.socket.send({ welcome: { ...welcome, protocolVersion: PROTOCOL_VERSION } });
    this.door.attached(plan, link, hello);
  }

  private timeOut(): void {
    const expected = `hello within ${this.limits.helloLimit_ms} ms`;
    this.socket.refuse(new VergeError('HOST_SILENT', { where: this.socket.name, expected, got: 'nothing' }));
  }
}

/** @throws VergeError PROTOCOL_VERSION, MESSAGE_OUT_OF_RANGE */
function checkHello(hello: verge.v1.IHello, where: string): void {
  const version = hello.protocolVersion ?? 0;
  if (version !== PROTOCOL_VERSION) {
    throw new VergeError('PROTOCOL_VERSION', { where, expected: String(PROTOCOL_VERSION), got: String(version) });
  }
  const { role, mode } = hello;
  try {
    validateHello(hello);
  } catch (error) {
    if (!(error instanceof VergeError)) throw error;
    throw new VergeError(error.code, { ...error.detail, where: `${where}: ${error.detail.where}` });
  }
  if (mode === verge.v1.HostMode.FREE_RUNNING && role !== verge.v1.HostRole.STATION) {
    const expected = 'FREE_RUNNING only with role STATION';
    throw new VergeError('PROTOCOL_VIOLATION', { where: `${where}: Hello.mode`, expected, got: `role ${role}` });
  }
}

/** Takes a fresh WebSocket as a station host's and leads it through the handshake; all else goes through the door. */
export function acceptHost(socket: WebSocket, door: HostDoor, limits: HostLimits, name = 'host'): void {
  new Handshake(socket, door, limits, name);
}
