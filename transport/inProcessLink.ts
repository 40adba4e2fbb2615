import type { verge } from '#proto';
import { VergeError } from '../core/errors/vergeError.js';
import type { HostPlan } from '../core/simulation/api.js';
import type { HostLink, StationHost } from '../core/stations/hostLink.js';
import { asVergeError } from './hostFrames.js';

/** A host in the world's own process: messages pass by reference, columns are shared and nothing is encoded. */
class InProcessLink implements HostLink {
  readonly name: string;
  readonly stationIds: Uint32Array;
  private host: StationHost | undefined;

  constructor(host: StationHost, plan: HostPlan) {
    this.name = plan.name;
    this.stationIds = plan.stationIds;
    this.host = host;
  }

  advance(window: verge.v1.IAdvance): verge.v1.IDone | Promise<verge.v1.IDone> {
    if (this.host === undefined)
      return Promise.reject(new VergeError('HOST_LOST', { where: this.name, got: 'closed' }));
    try {
      const done = this.host.advance(window);
      return done instanceof Promise ? done.catch((error) => this.fail(error)) : done;
    } catch (error) {
      return Promise.reject(asVergeError(error, this.name));
    }
  }

  async close(_reason: string): Promise<void> {
    const host = this.host;
    this.host = undefined;
    await host?.close();
  }

  private fail(error: unknown): never {
    throw asVergeError(error, this.name);
  }
}

/**
 * Links a host that runs in this process and starts it.
 * @param welcome what the world tells a planned host (`SimulationControl.welcome`)
 */
export function inProcessLink(host: StationHost, plan: HostPlan, welcome: verge.v1.IWelcome): HostLink {
  host.start(welcome);
  return new InProcessLink(host, plan);
}
