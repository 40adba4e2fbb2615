import { verge } from '#proto';
import type { VergeError } from '../../core/errors/vergeError.js';
import type { HostPlan } from '../../core/simulation/api.js';
import type { HostLink, StationHost } from '../../core/stations/hostLink.js';
import { type ConnectOptions, connectHost, type HostConnection } from '../../transport/connectHost.js';
import type { HostDoor, HostLimits } from '../../transport/hostAcceptor.js';
import { type HostServer, listenForHosts } from '../../transport/webSocketHostServer.js';

/** A world that admits whoever is planned, and remembers what happened at its door. */
export class WorldDoor implements HostDoor {
  readonly links: HostLink[] = [];
  readonly losses: VergeError[] = [];
  readonly hellos: verge.v1.IHello[] = [];
  plan: HostPlan = { name: 'fleet-0', role: verge.v1.HostRole.FLEET, stationIds: Uint32Array.of(1, 2, 3, 4, 5) };
  welcome: verge.v1.IWelcome = { seed: '1' };
  refuse: VergeError | undefined;
  server!: HostServer;
  private connections: HostConnection[] = [];
  private waiting: ((link: HostLink) => void)[] = [];

  admit(hello: verge.v1.IHello) {
    this.hellos.push(hello);
    if (this.refuse !== undefined) throw this.refuse;
    return { plan: this.plan, welcome: this.welcome };
  }

  attached(_plan: HostPlan, link: HostLink): void {
    this.links.push(link);
    this.waiting.shift()?.(link);
  }

  lost(_plan: HostPlan, error: VergeError): void {
    this.losses.push(error);
  }

  nextLink(): Promise<HostLink> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  async connect(host: StationHost, plan = this.plan, welcome = this.welcome, options: ConnectOptions = {}) {
    this.plan = plan;
    this.welcome = welcome;
    const attached = this.nextLink();
    const hello = { role: plan.role, mode: verge.v1.HostMode.LOCK_STEP, hostName: plan.name };
    this.connections.push(await connectHost(this.server.url, host, hello, options));
    return attached;
  }

  async close(): Promise<void> {
    await Promise.all(this.connections.map((connection) => connection.close('test over')));
    await this.server.close();
  }
}

/** Opens a door on a free port. */
export async function openWorldDoor(limits: Partial<HostLimits> = {}, secret?: string): Promise<WorldDoor> {
  const door = new WorldDoor();
  door.server = await listenForHosts(door, limits, secret);
  return door;
}
