/** Decentralised congestion control (DCC) of every station, TS 102 687. */

export const DCC_MODES = ['none', 'reactive', 'adaptive'] as const;
export type DccMode = (typeof DCC_MODES)[number];

export interface CongestionSettings {
  /** name of a table in reactive.ts */
  readonly reactiveTable: string;
  /** LIMERIC: share of the old rate that is given up at each update */
  readonly alpha: number;
  /** LIMERIC: gain on the distance from the target */
  readonly beta: number;
  /** LIMERIC: channel busy ratio aimed at, 0..1 */
  readonly targetCbr: number;
  /** frames that wait per DCC profile */
  readonly queueLength: number;
  /** who goes when a queue is full: the frame that waited longest, or the one that comes */
  readonly queueDrops: 'oldest' | 'newest';
}

/** TS 102 687 V1.2.1 table 3 and annex A; queues of two, of which the oldest goes, as Vanetza's flow control does. */
export const DEFAULT_CONGESTION: CongestionSettings = {
  reactiveTable: 'longFrames',
  alpha: 0.016,
  beta: 0.0012,
  targetCbr: 0.68,
  queueLength: 2,
  queueDrops: 'oldest',
};

/** How an algorithm spaces the frames of each station; the hard limits come on top. Stations are addressed by slot. */
export interface RateLaw {
  /** What may change while it runs. */
  tune(settings: CongestionSettings): void;
  /** A full measuring period of 100 ms is over, for everybody: call before `measured`. */
  periodEnds(): void;
  /** A station's channel busy ratio over that period, 0..1. */
  measured(slot: number, ratio: number, now_us: number): void;
  /** The station is off: it forgets. */
  reset(slot: number): void;
  /** A frame passes the gate. */
  passed(slot: number, now_us: number, airtime_us: number): void;
  /** Before this the next frame may not pass. */
  opensAt_us(slot: number): number;
  /** Time from one frame of that airtime to the next at the present rate. */
  interval_us(slot: number, airtime_us: number): number;
  /** State in words, for people. */
  stateOf(slot: number): string;
}
