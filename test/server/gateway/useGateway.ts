import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { pino } from 'pino';
import { launchWorld } from '../../../cli/workers/worldLauncher.js';
import { type Gateway, type GatewayOptions, openGateway } from '../../../server/gateway/gateway.js';
import { type Body, Page } from './gatewayClients.js';

const WORLD = fileURLToPath(new URL('../../support/paperWorld.js', import.meta.url));

interface Answer {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

/** A gateway with paper worlds for the tests of a suite: each opens one of its own, closed behind it. */
export class UsedGateway {
  gateway!: Gateway;
  private readonly folders: string[] = [];

  /** of the gateway opened last */
  get folder(): string {
    return this.folders[this.folders.length - 1];
  }

  async open(changes: Partial<GatewayOptions> = {}): Promise<Gateway> {
    this.folders.push(mkdtempSync(join(tmpdir(), 'verge-gateway-')));
    this.gateway = await openGateway({
      host: '127.0.0.1',
      port: 0,
      pageFolder: join(this.folder, 'page'),
      recordingsFolder: join(this.folder, 'recordings'),
      scenarios: { list: () => [], schema: () => ({ type: 'object' }), thumbnail: () => '' },
      version: '9.9.9',
      log: pino({ level: 'silent' }),
      launchWorld: () => launchWorld({ script: WORLD }),
      hosts: 1,
      ...changes,
    });
    return this.gateway;
  }

  async close(): Promise<void> {
    await this.gateway.close();
    for (const folder of this.folders.splice(0)) rmSync(folder, { recursive: true });
  }

  url(path: string): string {
    return `http://127.0.0.1:${this.gateway.port}${path}`;
  }

  async call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(this.url(path), {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Body, headers: response.headers };
  }

  /** Starts a simulation. */
  async start(body: object = {}): Promise<Body> {
    const answer = await this.call('POST', '/api/simulations', { scenario: 'paper', ...body });
    expect(answer.status).to.equal(201);
    return answer.body;
  }

  /** Starts a simulation and joins it. */
  async join(body: object = {}): Promise<{ id: string; page: Page }> {
    const { id } = await this.start(body);
    return { id, page: await this.page(id) };
  }

  page(id: string): Promise<Page> {
    return Page.open(this.gateway, `/ws/view/${id}`);
  }

  async refused(method: string, path: string, body: unknown, status: number, code: string): Promise<Body> {
    const answer = await this.call(method, path, body);
    expect(answer.status).to.equal(status);
    expect(answer.body.error.code).to.equal(code);
    expect(answer.body.error).to.have.all.keys('code', 'message', 'where', 'expected', 'got');
    for (const part of ['where', 'expected', 'got']) expect(answer.body.error[part], part).to.be.a('string');
    return answer.body.error;
  }
}

/** To be called where the suite begins. */
export function useGateway(): UsedGateway {
  const used = new UsedGateway();
  afterEach(() => used.close());
  return used;
}
