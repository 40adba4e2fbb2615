import { expect } from 'chai';
import { verge } from '#proto';
import { VERSIONS } from '../../cli/version.js';
import { hostOf } from '../../cli/workers/hostMain.js';
import { VergeError } from '../../core/errors/vergeError.js';
import { ReferenceEngine } from '../../core/learning/referenceEngine.js';
import type { HostPlan, SimulationControl } from '../../core/simulation/api.js';
import type { HostLink, StationHost } from '../../core/stations/hostLink.js';
import { buildRun } from '../../server/scenarioFiles/buildRun.js';
import { connectHost, type HostConnection } from '../../transport/connectHost.js';
import type { HostDoor } from '../../transport/hostAcceptor.js';
import { inProcessLink } from '../../transport/inProcessLink.js';
import { type HostServer, listenForHosts } from '../../transport/webSocketHostServer.js';
import type { Answer } from './fuzzedDone.js';

const { INFRASTRUCTURE, FLEET } = verge.v1.HostRole;

/** Everything that takes in messages is on. */
const FACILITIES = {
  'sensors.radar.enabled': true,
  'facilities.denmNegation': true,
  'facilities.denmKeepAlive': true,
  'facilities.cpm.enabled': true,
  'facilities.cpm.rsu': true,
  'facilities.spatem.enabled': true,
  'facilities.spatem.advice': true,
};

/** Until cars are on the road and talk to one another. */
const WARM_UP_WINDOWS = 1_000;

/** A host that says nothing, but for the answers it is told to give. */
export class HostileHost implements StationHost {
  readonly role = FLEET;
  /** to the next window */
  next: Answer | undefined;
  /** to every other */
  always: Answer = ({ window }) => ({ window: window.window });

  constructor(
    private readonly own: Uint32Array,
    private readonly foreign: number,
  ) {}

  start(): void {}

  advance(window: verge.v1.IAdvance): verge.v1.IDone {
    const answer = this.next ?? this.always;
    this.next = undefined;
    return answer({ window, own: this.own, foreign: this.foreign });
  }

  async close(): Promise<void> {}
}

/** The answer of a host that gives up. */
export const giveUp: Answer = () => {
  throw new VergeError('TRAINING_FAILED', { where: 'hostile host', got: 'enough' });
};

/** How a hostile host is connected to its world. */
export type Connect = (control: SimulationControl, plan: HostPlan, host: StationHost) => Promise<void>;

export const inProcess: Connect = async (control, plan, host) => {
  control.attach(plan, inProcessLink(host, plan, control.welcome(plan)));
};

/** Connects over a real WebSocket, one server for all connections. */
export class SocketDoor implements HostDoor {
  private server!: HostServer;
  private readonly connections: HostConnection[] = [];
  private control!: SimulationControl;
  private plan!: HostPlan;
  private whenAttached: () => void = () => {};

  async open(): Promise<void> {
    this.server = await listenForHosts(this);
  }

  admit() {
    return { plan: this.plan, welcome: this.control.welcome(this.plan) };
  }

  attached(plan: HostPlan, link: HostLink): void {
    this.control.attach(plan, link);
    this.whenAttached();
  }

  lost(): void {} // the simulation hears of it from the link, in the window that is open

  readonly connect: Connect = async (control, plan, host) => {
    this.control = control;
    this.plan = plan;
    const attached = new Promise<void>((resolve) => {
      this.whenAttached = resolve;
    });
    const hello = { role: plan.role, mode: verge.v1.HostMode.LOCK_STEP, hostName: plan.name };
    this.connections.push(await connectHost(this.server.url, host, hello, { attempts: 1 }));
    await attached;
  };

  async close(): Promise<void> {
    await Promise.all(this.connections.map((connection) => connection.close('test over')));
    await this.server.close();
  }
}

/** A small riverside with well-behaved hosts and one that is not, `fleet-1`. */
export class BesiegedRun {
  /** hosts that were lost, with why, in order */
  readonly losses: string[] = [];
  readonly hostile: HostileHost;
  readonly plan: HostPlan;
  private isAttached = false;

  private constructor(
    readonly control: SimulationControl,
    private readonly link: Connect,
  ) {
    const [, neighbour, plan] = control.hostPlan;
    this.plan = plan;
    this.hostile = new HostileHost(plan.stationIds, neighbour.stationIds[0]);
  }

  static async start(link: Connect): Promise<BesiegedRun> {
    const learning = { 'learning.engine': 'reference', 'learning.minExamples': 1 };
    const set = { 'traffic.residents.count': 40, ...learning, ...FACILITIES };
    const asked = { scenario: 'riverside', seed: '1', duration_s: 0, hosts: 2, set, origin: 'cli' } as const;
    const { control } = await buildRun(asked, VERSIONS);
    const run = new BesiegedRun(control, link);
    for (const plan of control.hostPlan) {
      if (plan.name === run.plan.name) continue;
      const host = hostOf(plan.role === INFRASTRUCTURE ? 'INFRASTRUCTURE' : 'FLEET', new ReferenceEngine());
      await inProcess(control, plan, host);
    }
    await run.advance(WARM_UP_WINDOWS);
    return run;
  }

  /** Windows with the hostile host attached, which gives its answer to the first. @returns why it was lost, if it was */
  async under(answer: Answer, windows = 3): Promise<string | undefined> {
    await this.connect();
    this.hostile.next = answer;
    return this.advance(windows);
  }

  async connect(): Promise<void> {
    if (!this.isAttached) await this.link(this.control, this.plan, this.hostile);
    this.isAttached = true;
  }

  /** @returns why the hostile host was lost, if it was */
  async advance(windows: number): Promise<string | undefined> {
    let loss: string | undefined;
    for (let i = 0; i < windows; i++) {
      await this.control.advanceWindow();
      for (const { code, text } of this.control.drainEvents().events ?? []) {
        if (code !== 'hostLost') continue;
        expect(text, 'only the hostile host may be lost').to.match(/^fleet-1 /);
        loss ??= text ?? '';
        this.isAttached = false;
      }
    }
    return loss;
  }

  get worldHash(): unknown {
    return this.control.summary().worldHash;
  }

  /** Every figure of the run is a number or null, and every car is somewhere. */
  expectSane(): void {
    expectNoNaN('summary', this.control.summary());
    const { count, x_m, y_m, heading_rad, speed_mps } = this.control.viewColumns();
    for (const column of [x_m, y_m, heading_rad, speed_mps]) {
      for (let i = 0; i < count; i++) expect(Number.isFinite(column[i])).to.equal(true);
    }
    for (const station of [this.plan.stationIds[0], 1]) {
      expectNoNaN('inspection', JSON.parse(this.control.inspect(station).json ?? '{}'));
    }
  }

  close(): Promise<void> {
    return this.control.close('test over');
  }
}

function expectNoNaN(where: string, value: unknown): void {
  if (typeof value === 'number') expect(Number.isNaN(value), where).to.equal(false);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) expectNoNaN(`${where}.${key}`, part);
}
