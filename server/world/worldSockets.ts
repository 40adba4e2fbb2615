import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { acceptHost, DEFAULT_HOST_LIMITS, type HostDoor } from '../../transport/hostAcceptor.js';
import { CLOSE_CODE, MAX_CLIENT_FRAME_B, MAX_HOST_FRAME_B } from '../../transport/protocol.js';
import { offers, serverOptions } from '../../transport/webSocketHostServer.js';
import { MAX_CONTROL_B } from './viewClient.js';

export interface SocketDoors {
  /** Fleets and infrastructure, launched by the run itself. */
  readonly hosts: HostDoor;
  /** Foreign stations, relayed from the public port. */
  readonly stations: HostDoor;
  view(socket: WebSocket): void;
  readonly silenceLimit_ms?: number;
}

export interface WorldSockets {
  readonly port: number;
  readonly url: string;
  close(): Promise<void>;
}

/**
 * The world's loopback port: `/hosts`, `/stations` and `/view`. Any program on the machine can reach it, and so can any
 * page a browser shows, so a connection must offer the run's secret as a sub-protocol.
 */
export async function openWorldSockets(doors: SocketDoors, secret: string): Promise<WorldSockets> {
  const limits = {
    ...DEFAULT_HOST_LIMITS,
    silenceLimit_ms: doors.silenceLimit_ms ?? DEFAULT_HOST_LIMITS.silenceLimit_ms,
  };
  const routes: Record<string, { server: WebSocketServer; take(socket: WebSocket): void }> = {
    '/hosts': route(MAX_HOST_FRAME_B, (socket) => acceptHost(socket, doors.hosts, limits)),
    '/stations': route(MAX_CLIENT_FRAME_B, (socket) =>
      acceptHost(socket, doors.stations, { ...limits, maxFrame_B: MAX_CLIENT_FRAME_B }, 'foreign station'),
    ),
    '/view': route(MAX_CONTROL_B, doors.view),
  };
  const server = createServer((_request, response) => response.writeHead(426).end());
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const target = routes[request.url ?? ''];
    if (target === undefined || !offers(request.headers['sec-websocket-protocol'], secret)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    target.server.handleUpgrade(request, socket, head, target.take);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `ws://127.0.0.1:${port}`,
    async close() {
      for (const { server: sockets } of Object.values(routes)) {
        for (const client of sockets.clients) client.close(CLOSE_CODE.goingAway);
      }
      setTimeout(() => server.closeAllConnections(), 300).unref();
      setTimeout(() => {
        for (const { server: sockets } of Object.values(routes))
          for (const client of sockets.clients) client.terminate();
      }, 500).unref();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function route(maxFrame_B: number, take: (socket: WebSocket) => void) {
  return { server: new WebSocketServer({ noServer: true, ...serverOptions(maxFrame_B) }), take };
}
