import { type RawData, WebSocket } from 'ws';
import { VergeError } from '../../core/errors/vergeError.js';
import { CLOSE_CODE, SUBPROTOCOL } from '../../transport/protocol.js';

export interface RelayTarget {
  readonly url: string;
  readonly secret: string;
}

export interface RelayLimits {
  /** Frames a client may send within a second; beyond it the connection is closed. */
  readonly mostFrames_ps: number;
}

/** The sender is paused when so much waits for the receiver, B, and goes on below half of it. */
const HIGH_WATER_B = 512 * 1024;
/** A world's largest frame to a page or a foreign station, B. */
const MAX_WORLD_FRAME_B = 64 * 1024 * 1024;

/**
 * Carries frames between a client on the public port and a world's loopback port, unread. A slow receiver pauses the
 * sender, so the world sees its own buffer grow and drops snapshots there.
 */
export function relay(client: WebSocket, target: RelayTarget, limits: RelayLimits): void {
  client.pause(); // until the world's side is open
  const world = new WebSocket(target.url, [SUBPROTOCOL, target.secret], {
    perMessageDeflate: false,
    maxPayload: MAX_WORLD_FRAME_B,
    generateMask: () => {},
  });
  const allowed = frameCounter(limits.mostFrames_ps);
  world.once('open', () => client.resume());
  world.on('message', (data, isBinary) => pass(world, client, data, isBinary));
  client.on('message', (data, isBinary) => {
    if (allowed()) pass(client, world, data, isBinary);
    else client.close(CLOSE_CODE.policyViolation, 'RATE_LIMITED');
  });
  // An error is followed by a close, which tells the other side.
  client.on('error', () => {});
  world.on('error', () => {});
  client.once('close', (code, reason) => end(world, code, reason));
  world.once('close', (code, reason) => end(client, code, reason));
}

function pass(from: WebSocket, to: WebSocket, data: RawData, isBinary: boolean): void {
  if (to.readyState !== WebSocket.OPEN) return;
  to.send(data, { binary: isBinary }, () => {
    if (from.isPaused && to.bufferedAmount < HIGH_WATER_B / 2) from.resume();
  });
  if (to.bufferedAmount > HIGH_WATER_B) from.pause();
}

function end(socket: WebSocket, code: number, reason: Buffer): void {
  if (socket.readyState === WebSocket.CONNECTING) {
    socket.terminate();
    return;
  }
  socket.resume();
  // 1005 and 1006 say that no code was sent, and may not be sent (RFC 6455, 7.4.1).
  const sendable = code !== 1005 && code !== 1006;
  socket.close(sendable ? code : CLOSE_CODE.goingAway, reason);
}

function frameCounter(most_ps: number): () => boolean {
  let since_ms = 0;
  let count = 0;
  return () => {
    const now_ms = performance.now();
    if (now_ms - since_ms > 1_000) {
      since_ms = now_ms;
      count = 0;
    }
    return ++count <= most_ps;
  };
}

/** Closes connections that no longer answer pings. @returns stops it */
export function keepAlive(clients: Set<WebSocket>, every_ms = 30_000): () => void {
  const silent = new WeakSet<WebSocket>();
  const timer = setInterval(() => {
    for (const client of clients) {
      if (silent.has(client)) {
        client.terminate();
        continue;
      }
      silent.add(client);
      client.once('pong', () => silent.delete(client));
      client.ping();
    }
  }, every_ms);
  timer.unref();
  return () => clearInterval(timer);
}

/** @throws VergeError RATE_LIMITED when there are too many connections */
export function checkConnections(count: number, most: number): void {
  if (count < most) return;
  throw new VergeError('RATE_LIMITED', {
    where: 'WebSockets',
    expected: `at most ${most} connections`,
    got: `${count + 1}`,
  });
}
