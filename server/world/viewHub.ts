import type { WebSocket } from 'ws';
import { verge } from '#proto';
import type { VergeError } from '../../core/errors/vergeError.js';
import { asCoded } from '../errors.js';
import type { LiveAudience, ViewPublisher } from '../runner/viewPublisher.js';
import { ViewClient, type ViewClientOwner } from './viewClient.js';

/** Keyframes made for pages that joined or dropped a frame, ms of wall clock between two. */
const KEYFRAME_SPACING_MS = 250;

/** All pages of one run: encodes each frame once and hands it to those who can take it. */
export class ViewHub implements LiveAudience {
  private readonly clients = new Set<ViewClient>();
  private lastRequest_ms = Number.NEGATIVE_INFINITY;

  get size(): number {
    return this.clients.size;
  }

  /** A page connects: it gets the scene, the run's history and its state; when there is room after those, a keyframe. */
  join(socket: WebSocket, owner: ViewClientOwner['control'], publisher: ViewPublisher): void {
    const client = new ViewClient(socket, { control: owner, left: (gone) => this.clients.delete(gone) });
    const greeting = publisher.greeting().map((frame) => verge.v1.ViewFrame.encode(frame).finish());
    this.clients.add(client);
    greeting.forEach((bytes, index) => {
      const isLast = index === greeting.length - 1;
      client.send(bytes, isLast ? () => this.begin(publisher) : undefined);
    });
  }

  /** A paused run sends no second moment, so the first one must be the new page's keyframe. */
  private begin(publisher: ViewPublisher): void {
    this.lastRequest_ms = Number.NEGATIVE_INFINITY;
    publisher.refresh();
  }

  takeKeyframeRequest(): boolean {
    const now_ms = performance.now();
    if (now_ms - this.lastRequest_ms < KEYFRAME_SPACING_MS) return false;
    for (const client of this.clients) {
      if (!client.wantsKeyframe) continue;
      this.lastRequest_ms = now_ms;
      return true;
    }
    return false;
  }

  send(frame: verge.v1.IViewFrame): void {
    if (this.clients.size === 0) return;
    const bytes = verge.v1.ViewFrame.encode(frame).finish();
    const state = frame.keyframe ?? frame.delta;
    for (const client of this.clients) {
      if (state) client.snapshot(bytes, Boolean(frame.keyframe), state.timeUs ?? 0);
      else if (frame.events?.messages?.length) client.pulse(bytes);
      else client.send(bytes);
    }
  }

  inspect(look: (stationId: number) => verge.v1.IViewFrame): void {
    for (const client of this.clients) {
      if (client.inspected === 0) continue;
      try {
        client.send(verge.v1.ViewFrame.encode(look(client.inspected)).finish());
      } catch (error) {
        client.inspected = 0; // it is gone: told once
        client.fail(asCoded(error));
      }
    }
  }

  /** Tells every page of an error that no request of theirs met. */
  fail(error: VergeError): void {
    for (const client of this.clients) client.fail(error);
  }

  close(): void {
    for (const client of this.clients) client.close();
  }
}
