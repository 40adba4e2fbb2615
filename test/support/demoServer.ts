import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import express from 'express';
import helmet from 'helmet';
import { WebSocketServer } from 'ws';
import type { Happening } from '../../core/scenario/happenings.js';
import { apiSchema } from '../../server/scenarioFiles/scenarioApi.js';
import { type DemoBooks, type DemoOptions, DemoRun, LIVE_SWITCH } from './demoRun.js';

const BROKEN = { state: 'failed', error: { code: 'SIMULATION_FAILED', message: 'Its process ended: signal 9' } };

/** Keeps the server's contract towards the page with a made-up town; for tests of the page alone. */
export class DemoServer implements DemoBooks {
  readonly changes: { path: string; value: unknown }[] = [];
  readonly happenings: Happening[] = [];
  readonly acks: number[] = [];
  /** lets no page in */
  isShut = false;
  /** the process of each run died: it is known, and answers no more */
  isBroken = false;
  /** bodies of the requests that started a run */
  readonly starts: object[] = [];
  private readonly server: Server;
  private readonly sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  private readonly runs = new Map<string, DemoRun>();
  private serial = 0;

  constructor(private readonly options: DemoOptions = {}) {
    this.server = createServer(this.createApp());
    this.server.on('upgrade', (request, socket, head) => {
      const run = this.runs.get((request.url ?? '').split('/').at(-1)!);
      if (this.isShut || this.isBroken) {
        socket.destroy();
        return;
      }
      if (run === undefined) {
        socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
        return;
      }
      this.sockets.handleUpgrade(request, socket, head, (client) => run.join(client));
    });
  }

  async listen(port = 0): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.stopAll();
    for (const client of this.sockets.clients) client.terminate();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Ends all runs. */
  stopAll(): void {
    for (const run of this.runs.values()) run.stop();
    this.runs.clear();
  }

  /** Brings all runs to their end, as when their time is over. */
  endAll(): void {
    for (const run of this.runs.values()) run.end();
  }

  /** Cuts all connections, as a network would. */
  cut(): void {
    for (const client of this.sockets.clients) client.terminate();
  }

  private createApp(): express.Express {
    const app = express();
    app.use(
      helmet({
        contentSecurityPolicy: {
          useDefaults: false,
          directives: {
            defaultSrc: ["'self'"],
            scriptSrc: ["'self'"],
            styleSrc: ["'self'", "'unsafe-inline'"],
            imgSrc: ["'self'", 'data:', 'blob:'],
            connectSrc: ["'self'", 'ws:'],
            workerSrc: ["'self'", 'blob:'],
            objectSrc: ["'none'"],
            frameAncestors: ["'none'"],
          },
        },
      }),
    );
    app.use(express.json());
    app.get('/api/scenarios', (_request, response) => {
      response.json({ scenarios: SCENARIOS });
    });
    app.get('/api/schema', (_request, response) => {
      response.json(demoSchema());
    });
    app.get('/api/recordings', (_request, response) => {
      response.json({ recordings: [] });
    });
    app.get('/api/simulations', (_request, response) => {
      response.json({ simulations: [...this.runs.values()].map((run) => run.info()) });
    });
    app.post('/api/simulations', (request, response) => this.startRun(request, response));
    app.get('/api/simulations/:id', (request, response) => {
      const run = this.runs.get(request.params.id);
      if (run === undefined) response.status(404).json(error('SIMULATION_UNKNOWN', 'No such simulation'));
      else response.json({ ...run.info(), ...(this.isBroken ? BROKEN : {}) });
    });
    app.get('/api/simulations/:id/manifest', (request, response) => {
      response.json(this.runs.get(request.params.id)!.manifest());
    });
    app.post('/api/simulations/:id/timeline', (request, response) => {
      if (this.options.refuses !== undefined) {
        response.status(400).json(error('PARAMETER_INVALID', this.options.refuses));
        return;
      }
      this.runs.get(request.params.id)!.trouble(request.body);
      response.status(201).json({});
    });
    app.delete('/api/simulations/:id', (request, response) => {
      this.runs.get(request.params.id)?.stop();
      this.runs.delete(request.params.id);
      response.status(204).end();
    });
    app.use(express.static(fileURLToPath(new URL('../../public', import.meta.url))));
    return app;
  }

  private startRun(request: express.Request, response: express.Response): void {
    const { scenario, set = {} } = request.body as { scenario: string; set?: Record<string, unknown> };
    if (!SCENARIOS.some(({ name }) => name === scenario)) {
      response.status(400).json(error('SCENARIO_UNKNOWN', `No scenario is called "${scenario}"`));
      return;
    }
    const wrong = Object.keys(set).find((path) => path === 'radio.technology' && set[path] === 'ideal');
    if (wrong !== undefined) {
      response.status(400).json(error('PARAMETER_INVALID', 'This value is not supported by the demo', wrong));
      return;
    }
    const id = `demo-${++this.serial}`;
    const run = new DemoRun(id, scenario, this.options, this);
    this.starts.push(request.body);
    this.runs.set(id, run);
    response.status(201).json({ id, seed: '7' });
  }
}

/** The server's own schema with one more parameter that is live, since none that is on or off may change while it runs. */
function demoSchema(): object {
  const schema = structuredClone(apiSchema()) as { properties: { traffic: { properties: Record<string, object> } } };
  Object.assign(schema.properties.traffic.properties[LIVE_SWITCH.split('.')[1]], { 'x-live': true });
  return schema;
}

const error = (code: string, message: string, where?: string) => ({ error: { code, message, where } });

const SCENARIOS = [
  {
    name: 'riverside',
    title: 'Riverside',
    description: 'A town on a river with an arterial road, a bridge and 300 resident cars. A cold squall crosses it.',
  },
  {
    name: 'road',
    title: 'Straight road',
    description: 'Stations at random places on a straight road, for radio work.',
  },
];
