import type { verge } from '#proto';
import { VergeError } from '../errors/vergeError.js';
import type { HostLink } from '../stations/hostLink.js';
import type { HostPlan } from './api.js';
import type { StationTable } from './stationTable.js';

/** A host's answer beside the index of its plan. */
export interface Answer {
  readonly host: number;
  readonly done: verge.v1.IDone;
}

/** What the board tells of a host that failed. */
export type HostLost = (plan: HostPlan, reason: string) => void;

/** The attached station hosts of a run; a host that is not attached has silent stations. */
export class HostBoard {
  private readonly table: StationTable;
  private readonly links: (HostLink | undefined)[] = [];
  private readonly lost: HostLost;

  constructor(table: StationTable, lost: HostLost) {
    this.table = table;
    this.lost = lost;
  }

  indexOf(plan: HostPlan): number {
    const index = this.table.plans.findIndex((other) => other.name === plan.name);
    if (index < 0)
      throw new VergeError('STATION_UNKNOWN', { where: 'host', expected: 'a planned host', got: plan.name });
    return index;
  }

  attached(host: number): boolean {
    return this.links[host] !== undefined;
  }

  attach(plan: HostPlan, link: HostLink): void {
    const host = this.indexOf(plan);
    this.links[host] = link;
    this.setHosted(host, 1);
  }

  /** @returns whether the host was attached */
  detach(plan: HostPlan): boolean {
    const host = this.indexOf(plan);
    if (this.links[host] === undefined) return false;
    this.links[host] = undefined;
    this.setHosted(host, 0);
    return true;
  }

  private setHosted(host: number, value: number): void {
    for (let slot = 0; slot < this.table.count; slot++)
      if (this.table.host[slot] === host) this.table.hosted[slot] = value;
  }

  /**
   * Hands each attached host its window and collects the answers in host order. Answers at once when every host does;
   * a host whose link fails is detached, reported, and left out.
   */
  advance(windows: readonly verge.v1.IAdvance[]): Answer[] | Promise<Answer[]> {
    const pending: (verge.v1.IDone | Promise<verge.v1.IDone>)[] = [];
    const hosts: number[] = [];
    let later = false;
    for (let host = 0; host < windows.length; host++) {
      const link = this.links[host];
      if (link === undefined) continue;
      const answer = link.advance(windows[host]);
      later ||= answer instanceof Promise;
      pending.push(answer);
      hosts.push(host);
    }
    if (!later) return hosts.map((host, i) => ({ host, done: pending[i] as verge.v1.IDone }));
    return this.settle(hosts, pending);
  }

  private async settle(hosts: number[], pending: (verge.v1.IDone | Promise<verge.v1.IDone>)[]): Promise<Answer[]> {
    const results = await Promise.allSettled(pending);
    const answers: Answer[] = [];
    results.forEach((result, i) => {
      if (result.status === 'fulfilled') answers.push({ host: hosts[i], done: result.value });
      else this.lost(this.table.plans[hosts[i]], reasonOf(result.reason));
    });
    return answers;
  }

  async close(reason: string): Promise<void> {
    await Promise.all(this.links.map((link) => link?.close(reason)));
    this.links.length = 0;
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
