import type { IncomingMessage } from 'node:http';
import WebSocket from 'ws';
import { verge } from '#proto';
import type { Gateway } from '../../../server/gateway/gateway.js';

// biome-ignore lint/suspicious/noExplicitAny: bodies of the API are looked at field by field
export type Body = any;

/** A page as the gateway sees it: frames by kind, controls out. */
export class Page {
  readonly frames: verge.v1.ViewFrame[] = [];
  closeCode: number | undefined;
  private request = 0;
  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data) => this.frames.push(verge.v1.ViewFrame.decode(data as Buffer)));
    socket.on('close', (code) => {
      this.closeCode = code;
    });
    socket.on('error', () => {});
  }

  static async open(gateway: Gateway, path: string, headers: Record<string, string> = {}): Promise<Page> {
    const origin = `http://127.0.0.1:${gateway.port}`;
    const options = { headers: { origin, ...headers } };
    const page = new Page(new WebSocket(`ws://127.0.0.1:${gateway.port}${path}`, ['verge.v1'], options));
    await new Promise((resolve, reject) => page.socket.once('open', resolve).once('error', reject));
    return page;
  }

  of(kind: string): verge.v1.ViewFrame[] {
    return this.frames.filter((frame) => frame.body === kind);
  }

  control(action: verge.v1.IViewControl): number {
    this.socket.send(verge.v1.ViewControl.encode({ request: ++this.request, ...action }).finish());
    return this.request;
  }

  events(code: string): verge.v1.IRunEvent[] {
    return this.of('events').flatMap((frame) => (frame.events?.events ?? []).filter((event) => event.code === code));
  }

  state(): verge.v1.IRunState {
    return (this.of('state').at(-1)?.state ?? {}) as verge.v1.IRunState;
  }

  times_us(): number[] {
    return this.frames.flatMap((frame) => frame.keyframe?.timeUs ?? frame.delta?.timeUs ?? []);
  }
}

/** Status of a refused upgrade, and its coded body. */
export function refusedUpgrade(
  port: number,
  path: string,
  headers: Record<string, string>,
): Promise<{ status: number; body: Body }> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, ['verge.v1'], { headers });
    socket.once('open', () => reject(new Error('the upgrade was accepted')));
    socket.once('error', () => {});
    socket.once('unexpected-response', (_request: unknown, response: IncomingMessage) => {
      let text = '';
      response.on('data', (data) => {
        text += data;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) }));
    });
  });
}
