/** What became of the frames of one direction, in all cells. */
export interface LinkCounts {
  /** frames that came to a cell */
  offered: number;
  /** that went over the air */
  carried: number;
  carried_B: number;
  /** how long those waited for the cell together, us */
  wait_us: number;
  /** dropped: they would have waited too long */
  queueFull: number;
  /** lost over the air */
  lost: number;
  /** of stations without service: out of coverage, or an outage */
  noService: number;
  /** held back while their station changed its cell */
  interrupted: number;
}

/** A mobile network's account of itself, since the beginning. */
export interface CellularView {
  readonly uplink: Readonly<LinkCounts>;
  readonly downlink: Readonly<LinkCounts>;
  readonly handovers: number;
}

export const noLinkCounts = (): LinkCounts => ({
  offered: 0,
  carried: 0,
  carried_B: 0,
  wait_us: 0,
  queueFull: 0,
  lost: 0,
  noService: 0,
  interrupted: 0,
});
