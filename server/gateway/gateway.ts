import { createServer, type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { WebSocketServer } from 'ws';
import { shown, VergeError } from '../../core/errors/vergeError.js';
import { MAX_CLIENT_FRAME_B } from '../../transport/protocol.js';
import { serverOptions } from '../../transport/webSocketHostServer.js';
import { asCoded } from '../errors.js';
import { MAX_CONTROL_B } from '../world/viewClient.js';
import { Access, checkSubprotocol, isLoopback } from './access.js';
import { httpApp } from './httpApp.js';
import { errorBody, statusOfCode } from './httpErrors.js';
import { RecordingFiles } from './recordingFiles.js';
import { checkConnections, keepAlive, relay } from './relay.js';
import type { ScenarioSource } from './scenarioSource.js';
import { Simulations, type WorldProcess } from './simulations.js';
import { Telemetry } from './telemetry.js';

export interface GatewayOptions {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Wanted from every caller; must be given when the host is not loopback. */
  readonly token?: string;
  readonly pageFolder: string;
  readonly recordingsFolder: string;
  /** Single files shared beside the folder's, path by name. */
  readonly sharedRecordings?: ReadonlyMap<string, string>;
  readonly scenarios: ScenarioSource;
  readonly version: string;
  readonly log: Logger;
  launchWorld(): WorldProcess;
  /** Keep a world process ready for the next start. */
  readonly spareWorld?: boolean;
  /** Simulations at once; 2. */
  readonly mostSimulations?: number;
  /** Fleet hosts a simulation; 2. */
  readonly hosts?: number;
  /** A taken port: try the next ones. */
  readonly nextFreePort?: boolean;
}

export interface Gateway {
  readonly port: number;
  readonly url: string;
  readonly simulations: Simulations;
  /** Ends every simulation, whole, and closes the port. */
  close(): Promise<void>;
}

/** WebSockets at once on the public port. */
const MOST_CONNECTIONS = 128;
/** Ports tried after a taken one. */
const PORTS_TRIED = 20;
/** A page sends a control at a hand's pace and 10-60 acknowledgements a second. */
const VIEW_LIMITS = { mostFrames_ps: 300 };
/** A station in lock-step answers every window; a fast run has thousands a second. */
const STATION_LIMITS = { mostFrames_ps: 20_000 };

/**
 * Opens the public port: page, API, and WebSockets relayed to the worlds.
 * @throws VergeError ARGUMENT_INVALID (no token beyond loopback), PORT_TAKEN
 */
export async function openGateway(options: GatewayOptions): Promise<Gateway> {
  const { log } = options;
  if (!isLoopback(options.host) && !options.token) {
    const expected = 'a token, since others can reach this address';
    throw new VergeError('ARGUMENT_INVALID', { where: `--host ${options.host}`, expected, got: 'none' });
  }
  const access = new Access(options.host, options.token);
  const simulations = new Simulations({
    launch: options.launchWorld,
    spare: options.spareWorld,
    recordingsFolder: options.recordingsFolder,
    most: options.mostSimulations ?? 2,
    log: (fields, text) => log.info(fields, text),
  });
  const routes = new Upgrades(access, simulations);
  const telemetry = new Telemetry(
    () => simulations.list(),
    () => routes.connections,
  );
  routes.refused = (error) => {
    telemetry.refusals.inc({ code: error.code });
    log.warn({ code: error.code }, error.message);
  };
  const app = httpApp({
    access,
    simulations,
    recordings: new RecordingFiles(options.recordingsFolder, options.sharedRecordings),
    scenarios: options.scenarios,
    telemetry,
    pageFolder: options.pageFolder,
    version: options.version,
    hosts: options.hosts ?? 2,
    fault: (error) => log.error({ code: error.code, err: error.cause }, error.message),
  });
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 20_000 }, app);
  server.on('upgrade', (request, socket, head) => routes.upgrade(request, socket, head));
  const port = await listen(server, options);
  log.info({ host: options.host, port }, 'listening');
  return {
    port,
    url: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`,
    simulations,
    async close() {
      await simulations.close();
      routes.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** WebSocket upgrades on the public port: checked, then relayed. */
class Upgrades {
  refused: (error: VergeError) => void = () => {};
  private readonly access: Access;
  private readonly simulations: Simulations;
  private readonly view = new WebSocketServer({ noServer: true, ...serverOptions(MAX_CONTROL_B) });
  private readonly stations = new WebSocketServer({ noServer: true, ...serverOptions(MAX_CLIENT_FRAME_B) });
  private readonly stopPings = [keepAlive(this.view.clients), keepAlive(this.stations.clients)];

  constructor(access: Access, simulations: Simulations) {
    this.access = access;
    this.simulations = simulations;
  }

  get connections(): number {
    return this.view.clients.size + this.stations.clients.size;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    try {
      this.route(request, socket, head);
    } catch (error) {
      const coded = asCoded(error);
      this.refused(coded);
      refuseUpgrade(socket, coded);
    }
  }

  close(): void {
    for (const stop of this.stopPings) stop();
    for (const client of [...this.view.clients, ...this.stations.clients]) client.terminate();
  }

  private route(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const [, kind, id] = /^\/ws\/(view|stations)\/([A-Za-z0-9_-]{1,64})$/.exec(request.url ?? '') ?? [];
    this.access.checkHost(request);
    if (kind !== 'view' && kind !== 'stations') {
      const got = shown((request.url ?? '').slice(0, 80));
      throw new VergeError('FILE_MISSING', { where: 'WebSocket', expected: '/ws/view/:id, /ws/stations/:id', got });
    }
    this.access.checkOrigin(request, kind === 'stations');
    this.access.checkToken(request);
    checkSubprotocol(request);
    checkConnections(this.connections, MOST_CONNECTIONS);
    const target = this.simulations.target(id, kind);
    const limits = kind === 'view' ? VIEW_LIMITS : STATION_LIMITS;
    this[kind].handleUpgrade(request, socket, head, (client) => relay(client, target, limits));
  }
}

/** A refused upgrade is answered like a refused request. */
function refuseUpgrade(socket: Duplex, error: VergeError): void {
  const status = statusOfCode(error.code);
  const body = JSON.stringify(errorBody(error));
  const headers = `Connection: close\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n`;
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${headers}\r\n${body}`);
}

async function listen(server: Server, { host, port, nextFreePort, log }: GatewayOptions): Promise<number> {
  const last = nextFreePort && port !== 0 ? port + PORTS_TRIED : port;
  for (let candidate = port; candidate <= last; candidate++) {
    try {
      return await listenOn(server, host, candidate);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cannotListen(error, host, candidate);
      if (candidate < last)
        log.warn({ code: 'PORT_TAKEN', port: candidate }, `port ${candidate} is taken, trying the next`);
    }
  }
  const got = last > port ? `${port}..${last} all in use` : `${port} in use`;
  throw new VergeError('PORT_TAKEN', { where: host, expected: 'a free port', got });
}

function listenOn(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function cannotListen(error: unknown, host: string, port: number): VergeError {
  const got = error instanceof Error ? error.message : String(error);
  return new VergeError('ARGUMENT_INVALID', { where: `${host}:${port}`, expected: 'an address of this machine', got });
}
