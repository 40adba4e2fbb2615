import type { HostPlan } from '../../core/simulation/api.js';

/** Where a launched host finds its world. */
export interface WorldAddress {
  readonly url: string;
  /** Sub-protocol entry that opens the world's loopback port. */
  readonly secret: string;
  /** Training engine fleets are to use; null: nobody learns. */
  readonly engine: string | null;
}

/** A host in a process or thread of its own. */
export interface LaunchedHost {
  /** Undefined for a thread. */
  readonly pid: number | undefined;
  /** Resolves with how it ended ("exit code 1", "SIGKILL"); never rejects. */
  readonly exited: Promise<string>;
  stop(): void;
}

/** Starts the code of a host. The server knows no vehicles; the composition root gives this. */
export interface HostLauncher {
  launch(plan: HostPlan, address: WorldAddress): LaunchedHost;
}
