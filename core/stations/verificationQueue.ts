/**
 * Each station verifies what it receives one message after another (ITS-G5 hardware: 2000 to 2500 a second). The delay counts
 * in latencies; what must react at once does not wait for it.
 */
export class VerificationQueue {
  private readonly free_us: Float64Array;
  verified = 0;
  /** of all, whole us, so that sums are the same in any order */
  waited_us = 0;

  constructor(stations: number) {
    this.free_us = new Float64Array(stations);
  }

  /** A message arrives; times ascend. @returns when it will have been verified, us */
  add(station: number, arrival_us: number, service_us: number): number {
    const start_us = Math.max(arrival_us, this.free_us[station]);
    this.free_us[station] = start_us + service_us;
    this.verified++;
    this.waited_us += Math.round(start_us - arrival_us);
    return start_us + service_us;
  }

  /** When the newest message of a station will have been verified, us. */
  doneBy_us(station: number): number {
    return this.free_us[station];
  }
}
