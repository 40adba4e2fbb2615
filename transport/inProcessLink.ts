import type { verge } from '#proto';
import { VergeError } from '../core/errors/vergeError.js';
import type { HostPlan } from '../core/simulation/api.js';
import type { HostLink, StationHost } from '../core/stations/hostLink.js';
import { validateDone } from './doneValidator.js';
import { asVergeError } from './hostFrames.js';

/**
 * A host in the world's own process: messages pass by reference, columns are shared and nothing is encoded. Its answers
 * are checked like those that come over a socket, so that a run refuses the same answers wherever its hosts are.
 */
class InProcessLink implements HostLink {
  readonly name: string;
  readonly stationIds: Uint32Array;
  private readonly plan: HostPlan;
  private host: StationHost | undefined;

  constructor(host: StationHost, plan: HostPlan) {
    this.name = plan.name;
    this.stationIds = plan.stationIds;
    this.plan = plan;
    this.host = host;
  }

  advance(window: verge.v1.IAdvance): verge.v1.IDone | Promise<verge.v1.IDone> {
    if (this.host === undefined)
      return Promise.reject(new VergeError('HOST_LOST', { where: this.name, got: 'closed' }));
    try {
      const done = this.host.advance(window);
      if (done instanceof Promise) return this.later(done, window);
      validateDone(done, window, this.plan);
      return done;
    } catch (error) {
      return Promise.reject(asVergeError(error, this.name));
    }
  }

  private async later(answer: Promise<verge.v1.IDone>, window: verge.v1.IAdvance): Promise<verge.v1.IDone> {
    try {
      const done = await answer;
      validateDone(done, window, this.plan);
      return done;
    } catch (error) {
      throw asVergeError(error, this.name);
    }
  }

  async close(_reason: string): Promise<void> {
    const host = this.host;
    this.host = undefined;
    await host?.close();
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
