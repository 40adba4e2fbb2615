import type { verge } from '#proto';

/**
 * A station host as the world drives it, one call a window. In one process the messages pass by reference; over a
 * WebSocket they are encoded. A host may answer at once; it answers later only when a training result falls due.
 */
export interface HostLink {
  readonly name: string;
  readonly stationIds: Uint32Array;
  /** True for a client that keeps its own time: a run with one is not reproducible. */
  readonly freeRunning?: boolean;
  advance(window: verge.v1.IAdvance): verge.v1.IDone | Promise<verge.v1.IDone>;
  close(reason: string): Promise<void>;
}

/** The other side: what runs behind a link. */
export interface StationHost {
  readonly role: verge.v1.HostRole;
  start(welcome: verge.v1.IWelcome): void;
  advance(window: verge.v1.IAdvance): verge.v1.IDone | Promise<verge.v1.IDone>;
  close(): Promise<void>;
}
