import type { RawData, WebSocket } from 'ws';
import type { verge } from '#proto';
import { VergeError } from '../core/errors/vergeError.js';
import { decodeHostFrame, encodeHostFrame, protocolErrorFrame } from './hostFrames.js';
import { CLOSE_CODE } from './protocol.js';

/** Who listens to a socket of host frames. */
export interface HostSocketListener {
  frame(frame: verge.v1.HostFrame): void;
  /** Called once, when the connection is gone; `error` tells why when this side or the peer broke off. */
  closed(error: VergeError | undefined): void;
}

/**
 * One WebSocket that carries host frames, the same on both sides: decodes, refuses what is too large or does not decode
 * with a coded error, and tells of the end exactly once. The listener may be replaced (handshake, then link).
 */
export class HostSocket {
  listener: HostSocketListener;
  readonly name: string;
  private readonly socket: WebSocket;
  private readonly maxFrame_B: number;
  private ended = false;
  private reason: VergeError | undefined;

  constructor(socket: WebSocket, name: string, maxFrame_B: number, listener: HostSocketListener) {
    this.socket = socket;
    this.name = name;
    this.maxFrame_B = maxFrame_B;
    this.listener = listener;
    socket.on('message', (data, isBinary) => this.receive(data, isBinary));
    socket.on('error', (error: Error & { code?: string }) => this.socketError(error));
    socket.on('close', (code) => this.end(this.reason ?? closeError(code, this.name, this.maxFrame_B)));
  }

  get isOpen(): boolean {
    return !this.ended && this.socket.readyState === this.socket.OPEN;
  }

  send(frame: verge.v1.IHostFrame): void {
    if (this.isOpen) this.socket.send(encodeHostFrame(frame), { binary: true });
  }

  /** Reports a fatal error to the other side, closes, and ends with that error. */
  refuse(error: VergeError, code: number = CLOSE_CODE.protocolError): void {
    if (this.ended) return;
    this.reason ??= error;
    this.send({ error: { ...protocolErrorFrame(error, true).error } });
    this.socket.close(code, error.code);
    this.end(error);
  }

  /** Says goodbye and closes; resolves when the connection is gone. */
  async close(reason: string, code: number = CLOSE_CODE.normal): Promise<void> {
    if (this.socket.readyState === this.socket.CLOSED) return;
    const gone = new Promise<void>((resolve) => this.socket.once('close', () => resolve()));
    this.send({ bye: { reason } });
    this.end(undefined);
    this.socket.close(code);
    const timer = setTimeout(() => this.socket.terminate(), CLOSE_WAIT_MS);
    await gone;
    clearTimeout(timer);
  }

  private receive(data: RawData, isBinary: boolean): void {
    if (this.ended) return;
    const bytes = data as Buffer; // binaryType is 'nodebuffer'
    try {
      if (!isBinary) {
        throw new VergeError('PROTOCOL_VIOLATION', { where: this.name, expected: 'a binary frame', got: 'text' });
      }
      if (bytes.byteLength > this.maxFrame_B) throw tooLarge(this.name, this.maxFrame_B, `${bytes.byteLength} B`);
      this.listener.frame(decodeHostFrame(bytes, this.name));
    } catch (error) {
      if (!(error instanceof VergeError)) throw error;
      this.refuse(error, error.code === 'FRAME_TOO_LARGE' ? CLOSE_CODE.tooLarge : CLOSE_CODE.protocolError);
    }
  }

  private socketError(error: Error & { code?: string }): void {
    const large = error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH';
    this.reason ??= large
      ? tooLarge(this.name, this.maxFrame_B, 'more')
      : new VergeError('HOST_LOST', { where: this.name, got: error.message }, { cause: error });
  }

  private end(error: VergeError | undefined): void {
    if (this.ended) return;
    this.ended = true;
    this.listener.closed(error);
  }
}

/** A peer that does not complete the closing handshake is cut off after so long, ms. */
const CLOSE_WAIT_MS = 1_000;

const tooLarge = (where: string, limit_B: number, got: string): VergeError =>
  new VergeError('FRAME_TOO_LARGE', { where, expected: `<= ${limit_B} B`, got });

function closeError(code: number, where: string, limit_B: number): VergeError {
  if (code === CLOSE_CODE.tooLarge) return tooLarge(where, limit_B, 'more');
  return new VergeError('HOST_LOST', {
    where,
    got: `connection closed (${code})`,
    sentence: `its connection closed (code ${code})`,
  });
}
