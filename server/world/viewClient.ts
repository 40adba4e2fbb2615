import type { RawData, WebSocket } from 'ws';
import { verge } from '#proto';
import { VergeError } from '../../core/errors/vergeError.js';
import { validateViewControl } from '../../core/view/viewMessages.js';
import { CLOSE_CODE } from '../../transport/protocol.js';
import { asCoded } from '../errors.js';

/** What a page asks for, and when it leaves. */
export interface ViewClientOwner {
  /** @throws VergeError told to the page */
  control(client: ViewClient, control: verge.v1.ViewControl): Promise<void> | void;
  left(client: ViewClient): void;
}

/** Largest control message of a page, B; twice this closes the connection. */
export const MAX_CONTROL_B = 64 * 1024;

/** Snapshots are dropped rather than queued beyond this, B. */
const MOST_BUFFERED_B = 1024 * 1024;
/** A page this far behind even with what is never dropped is cut off, B. */
const CUT_OFF_B = 32 * 1024 * 1024;
/** Snapshots sent and not acknowledged; a page acknowledges each one it has drawn. */
const MOST_UNACKNOWLEDGED = 30;
/** Controls a page may send within a second. */
const MOST_CONTROLS_A_SECOND = 60;

/** One page. Snapshots it is too slow for are dropped, and the next one it gets is a keyframe; the rest is never dropped. */
export class ViewClient {
  /** Station this page inspects, 0 for none. */
  inspected = 0;
  private readonly socket: WebSocket;
  private readonly owner: ViewClientOwner;
  private inStep = false;
  private acknowledges = false;
  private unacknowledged: number[] = [];
  private controls = 0;
  private controlsSince_ms = 0;
  droppedSnapshots = 0;

  constructor(socket: WebSocket, owner: ViewClientOwner) {
    this.socket = socket;
    this.owner = owner;
    socket.on('message', (data, isBinary) => void this.receive(data, isBinary));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => owner.left(this));
  }

  /** Whether the page could take a keyframe now and needs one. */
  get wantsKeyframe(): boolean {
    return !this.inStep && this.hasRoom(0);
  }

  /** Sends a keyframe or a delta if the page has room for it. */
  snapshot(bytes: Uint8Array, isKeyframe: boolean, time_us: number): void {
    if (!isKeyframe && !this.inStep) return;
    if (!this.hasRoom(bytes.byteLength)) {
      this.inStep = false;
      this.droppedSnapshots++;
      return;
    }
    this.inStep = true;
    if (this.acknowledges) this.unacknowledged.push(time_us);
    this.socket.send(bytes, { binary: true });
  }

  /** Sends what only matters now: a page that is behind goes without. */
  pulse(bytes: Uint8Array): void {
    if (this.inStep && this.hasRoom(bytes.byteLength)) this.socket.send(bytes, { binary: true });
  }

  /** Sends what must arrive. @param gone called when it has left this process */
  send(bytes: Uint8Array, gone?: () => void): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    if (this.socket.bufferedAmount > CUT_OFF_B) this.socket.close(CLOSE_CODE.policyViolation, 'too slow');
    else this.socket.send(bytes, { binary: true }, gone);
  }

  fail(error: VergeError, request = 0): void {
    const { code, message, detail } = error;
    this.send(verge.v1.ViewFrame.encode({ error: { code, message, request, ...detail } }).finish());
  }

  close(): void {
    this.socket.close(CLOSE_CODE.goingAway, 'simulation over');
  }

  private hasRoom(length: number): boolean {
    if (this.socket.readyState !== this.socket.OPEN) return false;
    return this.socket.bufferedAmount + length <= MOST_BUFFERED_B && this.unacknowledged.length < MOST_UNACKNOWLEDGED;
  }

  private async receive(data: RawData, isBinary: boolean): Promise<void> {
    let request = 0;
    try {
      const control = decodeControl(data, isBinary);
      request = control.request;
      validateViewControl(control);
      if (control.action === 'ack') this.acknowledged(control.ack?.timeUs ?? 0);
      else {
        this.countControl();
        await this.owner.control(this, control);
      }
    } catch (error) {
      this.fail(asCoded(error), request);
    }
  }

  private acknowledged(time_us: number): void {
    this.acknowledges = true;
    const first = this.unacknowledged.findIndex((sent_us) => sent_us > time_us);
    if (first < 0) this.unacknowledged = [];
    else this.unacknowledged.splice(0, first);
  }

  private countControl(): void {
    const now_ms = performance.now();
    if (now_ms - this.controlsSince_ms > 1_000) {
      this.controlsSince_ms = now_ms;
      this.controls = 0;
    }
    if (++this.controls <= MOST_CONTROLS_A_SECOND) return;
    const expected = `<= ${MOST_CONTROLS_A_SECOND} controls a second`;
    throw new VergeError('RATE_LIMITED', { where: 'page', expected, got: `${this.controls}` });
  }
}

function decodeControl(data: RawData, isBinary: boolean): verge.v1.ViewControl {
  const length_B = (data as Buffer).byteLength;
  if (length_B > MAX_CONTROL_B) {
    throw new VergeError('FRAME_TOO_LARGE', { where: 'page', expected: `<= ${MAX_CONTROL_B} B`, got: `${length_B} B` });
  }
  let control: verge.v1.ViewControl | undefined;
  try {
    if (isBinary) control = verge.v1.ViewControl.decode(data as Buffer);
  } catch {
    // reported below
  }
  if (control?.action !== undefined) return control;
  const got = isBinary ? `${length_B} bytes` : 'text';
  throw new VergeError('MESSAGE_UNDECODABLE', { where: 'page', expected: 'a ViewControl', got });
}
