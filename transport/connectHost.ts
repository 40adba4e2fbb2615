import WebSocket from 'ws';
import type { verge } from '#proto';
import type { ErrorCode } from '../core/errors/codes.js';
import { VergeError } from '../core/errors/vergeError.js';
import type { StationHost } from '../core/stations/hostLink.js';
import { asVergeError, errorOfFrame } from './hostFrames.js';
import { HostSocket, type HostSocketListener } from './hostSocket.js';
import { PROTOCOL_VERSION, SUBPROTOCOL } from './protocol.js';

export interface ConnectOptions {
  /** Further sub-protocol entries: the world's secret or a token. */
  readonly protocols?: readonly string[];
  /** Wait before the first reconnection, ms; doubled each time, 2 s at most. */
  readonly retry_ms?: number;
  /** Connections tried in a row before giving up; 1 never reconnects. */
  readonly attempts?: number;
  readonly maxFrame_B?: number;
}

export interface HostConnection {
  /** Resolves when the host will not connect again: undefined after a goodbye, else why. */
  readonly ended: Promise<VergeError | undefined>;
  /** Says goodbye; the host itself is closed by its owner. */
  close(reason: string): Promise<void>;
}

/** Refusals that another attempt would meet again. */
const FINAL_CODES: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'PROTOCOL_VERSION',
  'PROTOCOL_VIOLATION',
  'MESSAGE_UNDECODABLE',
  'MESSAGE_OUT_OF_RANGE',
  'STATION_UNKNOWN',
  'TOKEN_REFUSED',
]);
const MOST_RETRY_MS = 2_000;
/** A world's frame: Advance for 10,000 vehicles with all their receptions, B. */
const MAX_WORLD_FRAME_B = 64 * 1024 * 1024;

/** One connection of a host: Hello, Welcome, then a Done for every Advance, in order. */
class HostSession implements HostSocketListener {
  readonly ended: Promise<VergeError | undefined>;
  readonly socket: HostSocket;
  private readonly host: StationHost;
  private readonly welcomed: () => void;
  private finish!: (error: VergeError | undefined) => void;
  private work: Promise<void> = Promise.resolve();
  private started = false;
  private reported: VergeError | undefined;

  constructor(socket: WebSocket, host: StationHost, hello: verge.v1.IHello, maxFrame_B: number, welcomed: () => void) {
    this.host = host;
    this.welcomed = welcomed;
    this.ended = new Promise((resolve) => {
      this.finish = resolve;
    });
    this.socket = new HostSocket(socket, hello.hostName ?? 'host', maxFrame_B, this);
    socket.once('open', () => this.socket.send({ hello: { ...hello, protocolVersion: PROTOCOL_VERSION } }));
  }

  frame(frame: verge.v1.HostFrame): void {
    if (frame.body === 'advance' && this.started) this.take(frame.advance as verge.v1.IAdvance);
    else if (frame.body === 'welcome' && !this.started) this.start(frame.welcome as verge.v1.IWelcome);
    else if (frame.body === 'error') this.worldError(frame.error as verge.v1.IProtocolError);
    else if (frame.body === 'bye') this.finish(undefined);
    else {
      const expected = this.started ? 'advance' : 'welcome';
      throw new VergeError('PROTOCOL_VIOLATION', { where: this.socket.name, expected, got: frame.body });
    }
  }

  closed(error: VergeError | undefined): void {
    this.finish(this.reported ?? error);
  }

  private start(welcome: verge.v1.IWelcome): void {
    if (welcome.protocolVersion !== PROTOCOL_VERSION) {
      const got = String(welcome.protocolVersion ?? 0);
      throw new VergeError('PROTOCOL_VERSION', { where: 'Welcome', expected: String(PROTOCOL_VERSION), got });
    }
    this.host.start(welcome);
    this.started = true;
    this.welcomed();
  }

  /** Windows are answered in order; in lock-step there is never more than one. */
  private take(advance: verge.v1.IAdvance): void {
    let done: verge.v1.IDone | Promise<verge.v1.IDone>;
    try {
      done = this.host.advance(advance);
    } catch (error) {
      this.fail(error);
      return;
    }
    if (!(done instanceof Promise)) {
      this.socket.send({ done });
      return;
    }
    const answer = done;
    this.work = this.work
      .then(() => answer)
      .then(
        (value) => this.socket.send({ done: value }),
        (error) => this.fail(error),
      );
  }

  /** The host's own fault: told to the world, which goes on without it. */
  private fail(error: unknown): void {
    this.reported = asVergeError(error, this.socket.name);
    this.socket.refuse(this.reported);
  }

  private worldError(error: verge.v1.IProtocolError): void {
    if (error.fatal) this.reported = errorOfFrame(error, this.socket.name);
  }
}

/**
 * Connects a host to a world and serves it; after a loss it connects again, and the host is started afresh with the new
 * Welcome.
 * @returns once the first Welcome has come
 * @throws VergeError when the world refuses, or cannot be reached in `attempts` attempts
 */
export async function connectHost(
  url: string,
  host: StationHost,
  hello: verge.v1.IHello,
  options: ConnectOptions = {},
): Promise<HostConnection> {
  const connector = new Connector(url, host, hello, options);
  await connector.first;
  return connector;
}

class Connector implements HostConnection {
  readonly ended: Promise<VergeError | undefined>;
  /** Settles with the first Welcome, or with the reason why there is none. */
  readonly first: Promise<void>;
  private readonly options: Required<ConnectOptions>;
  private session: HostSession | undefined;
  private closing = false;
  private cutWait: (() => void) | undefined;

  constructor(
    private readonly url: string,
    private readonly host: StationHost,
    private readonly hello: verge.v1.IHello,
    options: ConnectOptions,
  ) {
    this.options = { protocols: [], retry_ms: 50, attempts: 12, maxFrame_B: MAX_WORLD_FRAME_B, ...options };
    let welcomed!: () => void;
    const welcome = new Promise<void>((resolve) => {
      welcomed = resolve;
    });
    this.ended = this.serve(welcomed);
    this.first = Promise.race([
      welcome,
      this.ended.then((error) => {
        throw error ?? new VergeError('HOST_LOST', { where: url, got: 'bye before welcome' });
      }),
    ]);
    this.first.catch(() => {}); // awaited by connectHost; later ends are reported by `ended`
  }

  async close(reason: string): Promise<void> {
    this.closing = true;
    this.cutWait?.();
    await this.session?.socket.close(reason);
    await this.ended;
  }

  private async serve(welcomed: () => void): Promise<VergeError | undefined> {
    let left = this.options.attempts;
    let wait_ms = this.options.retry_ms;
    for (;;) {
      const error = await this.connect(() => {
        left = this.options.attempts;
        wait_ms = this.options.retry_ms;
        welcomed();
      });
      if (error === undefined || this.closing) return undefined;
      left--;
      if (left <= 0 || FINAL_CODES.has(error.code)) return error;
      await this.pause(wait_ms);
      if (this.closing) return undefined;
      wait_ms = Math.min(MOST_RETRY_MS, wait_ms * 2);
    }
  }

  private async connect(welcomed: () => void): Promise<VergeError | undefined> {
    const { protocols, maxFrame_B } = this.options;
    const socket = new WebSocket(this.url, [SUBPROTOCOL, ...protocols], {
      perMessageDeflate: false,
      maxPayload: maxFrame_B,
      // The mask guards proxies against chosen bytes of a page's script (RFC 6455, 10.3); a host is no page's script.
      generateMask: () => {},
    });
    this.session = new HostSession(socket, this.host, this.hello, maxFrame_B, welcomed);
    return this.session.ended;
  }

  private pause(time_ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, time_ms);
      this.cutWait = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
