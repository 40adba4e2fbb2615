import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { acceptHost, DEFAULT_HOST_LIMITS, type HostDoor, type HostLimits } from './hostAcceptor.js';
import { CLOSE_CODE, SUBPROTOCOL } from './protocol.js';

export interface HostServer {
  readonly url: string;
  readonly port: number;
  /** Closes the port and every connection. */
  close(): Promise<void>;
}

/** Options of every WebSocket server of Verge: no compression, and a hard limit twice the one that gets a coded error. */
export const serverOptions = (maxFrame_B: number) => ({
  perMessageDeflate: false,
  maxPayload: 2 * maxFrame_B,
  handleProtocols: (offered: Set<string>) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
});

/**
 * Opens a WebSocket server for station hosts on 127.0.0.1 and a free port.
 * @param secret sub-protocol entry a host must offer beside `verge.v1`; none asked for when absent
 */
export async function listenForHosts(
  door: HostDoor,
  limits: Partial<HostLimits> = {},
  secret?: string,
): Promise<HostServer> {
  const all = { ...DEFAULT_HOST_LIMITS, ...limits };
  const server = new WebSocketServer({
    host: '127.0.0.1',
    port: 0,
    ...serverOptions(all.maxFrame_B),
    verifyClient: ({ req }: { req: { headers: NodeJS.Dict<string | string[]> } }) =>
      secret === undefined || offers(req.headers['sec-websocket-protocol'], secret),
  });
  let connections = 0;
  server.on('connection', (socket) => acceptHost(socket, door, all, `host connection ${++connections}`));
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  });
  const { port } = server.address() as AddressInfo;
  return { port, url: `ws://127.0.0.1:${port}`, close: () => closeServer(server) };
}

/** Whether a Sec-WebSocket-Protocol header holds an entry. */
export function offers(header: string | string[] | undefined, entry: string): boolean {
  const text = Array.isArray(header) ? header.join(',') : (header ?? '');
  return text.split(',').some((part) => part.trim() === entry);
}

function closeServer(server: WebSocketServer): Promise<void> {
  for (const client of server.clients) client.close(CLOSE_CODE.goingAway);
  const force = setTimeout(() => {
    for (const client of server.clients) client.terminate();
  }, 500);
  return new Promise((resolve) =>
    server.close(() => {
      clearTimeout(force);
      resolve();
    }),
  );
}
