/** DCC profiles DP0 (most urgent) to DP3; each is an access category of its own, VO to BK (TS 102 724). */
export const DCC_PROFILES = 4;

/** What the gate did with the frames of one DCC profile. */
export interface GateCounts {
  /** frames that came to the gate */
  offered: number;
  /** that passed it */
  passed: number;
  /** that had to wait before they passed */
  delayed: number;
  /** how long those waited together, us */
  wait_us: number;
  /** dropped because the queue was full */
  queueFull: number;
  /** refused because they last longer than the law allows */
  tooLong: number;
  /** gone with their station, which was switched off while they waited */
  stationLeft: number;
  /** let go without regard to the gate when the control was switched off */
  released: number;
}

export const noCounts = (): GateCounts => ({
  offered: 0,
  passed: 0,
  delayed: 0,
  wait_us: 0,
  queueFull: 0,
  tooLong: 0,
  stationLeft: 0,
  released: 0,
});

/** The gate at one station, as the inspector shows it. */
export interface GateView {
  readonly state: string;
  /** frames that wait for it now */
  readonly waiting: number;
  readonly delayed: number;
  readonly dropped: number;
}
