import { unknownModel } from '../unknownModel.js';

/** Largest channel occupancy ratio by channel busy ratio: [busy above, occupancy at most], ascending. */
export type OccupancyLimits = readonly (readonly [busyRatio: number, occupancy: number])[];

const LIMITS: Readonly<Record<string, OccupancyLimits>> = {
  none: [],
  /** 3GPP RAN1 contribution R1-1611594. */
  r11611594: [
    [0.65, 1.6e-3],
    [0.675, 1.5e-3],
    [0.7, 1.4e-3],
    [0.725, 1.3e-3],
    [0.75, 1.2e-3],
    [0.8, 1.1e-3],
    [0.825, 1e-3],
    [0.85, 0.9e-3],
    [0.875, 0.8e-3],
  ],
};

export const OCCUPANCY_LIMITS: readonly string[] = Object.keys(LIMITS);

/** Occupancy is counted over so many subframes (TS 36.214 5.1.31). */
const WINDOW = 1000;

/**
 * Channel occupancy ratio of every station: share of all sub-channels of a second that it has used or will use. A packet that
 * would take it beyond what the channel busy ratio allows is not sent (TS 36.213 14.1.1.4B).
 */
export class OccupancyLimit {
  private readonly limits: OccupancyLimits;
  private readonly subchannels: number;
  private readonly uses: number[][]; // by slot: subframe and sub-channels, in turn, in order of planning

  /** @throws VergeError PARAMETER_INVALID for an unknown table */
  constructor(name: string, capacity: number, subchannels: number) {
    const limits = LIMITS[name];
    if (limits === undefined) throw unknownModel('sidelink.crLimit', name, OCCUPANCY_LIMITS);
    this.limits = limits;
    this.subchannels = subchannels;
    this.uses = Array.from({ length: limits.length > 0 ? capacity : 0 }, () => []);
  }

  /** @returns whether the station may use so many sub-channels more. @param busyRatio as it measured it last */
  allows(slot: number, now: number, subchannels: number, busyRatio: number): boolean {
    if (this.limits.length === 0 || busyRatio <= this.limits[0][0]) return true;
    let most = 1;
    for (const [above, occupancy] of this.limits) if (busyRatio > above) most = occupancy;
    return this.used(slot, now) + subchannels <= most * WINDOW * this.subchannels;
  }

  /** A transmission is planned. */
  use(slot: number, subframe: number, subchannels: number): void {
    if (this.limits.length > 0) this.uses[slot].push(subframe, subchannels);
  }

  private used(slot: number, now: number): number {
    const kept: number[] = [];
    let sum = 0;
    const uses = this.uses[slot];
    for (let i = 0; i < uses.length; i += 2) {
      if (uses[i] <= now - WINDOW) continue;
      kept.push(uses[i], uses[i + 1]);
      sum += uses[i + 1];
    }
    this.uses[slot] = kept;
    return sum;
  }
}
