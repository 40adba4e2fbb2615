import type { TrafficEngine } from '../traffic/traffic.js';

/** Where traffic has come to a jam, and the rear of it: ground truth for views and scores. */

/** A car this slow belongs to a jam: 30 km/h (C2C-CC triggering conditions, as in Artery). */
const SLOW_MPS = 30 / 3.6;
/** Slow for so long: shortest time of the jam trigger, us. */
const SLOW_FOR_US = 10_000_000;
/** Cars that follow one another within this distance are one jam, and so many make one (5 neighbours within 100 m). */
const TOGETHER_M = 50;
const LEAST_CARS = 5;

/** A jam on one road: its rear (where the queue's last car is) and its front. */
export interface Queue {
  readonly id: number;
  readonly tailX_m: number;
  readonly tailY_m: number;
  readonly headX_m: number;
  readonly headY_m: number;
  readonly cars: number;
}

/** Ids of queues: this plus the edge. */
const QUEUE_IDS = 12_000_000;

/** Follows slow cars on fast roads. */
export class TrafficQueues {
  list: readonly Queue[] = [];
  private slowSince_us = new Float64Array(0);
  private readonly slots: number[] = [];

  constructor(
    private readonly traffic: TrafficEngine,
    /** Roads with at least this limit are looked at, m/s. */
    private readonly fromLimit_mps: number,
  ) {}

  /** Looks at all cars; once a second is often enough. */
  step(time_us: number): void {
    const { vehicles, network } = this.traffic;
    if (this.slowSince_us.length < vehicles.size) this.grow(vehicles.size);
    this.slots.length = 0;
    for (let slot = 0; slot < vehicles.size; slot++) {
      const isSlow =
        vehicles.active[slot] === 1 &&
        vehicles.speed_mps[slot] <= SLOW_MPS &&
        network.laneSpeed_mps[vehicles.lane[slot]] >= this.fromLimit_mps;
      if (!isSlow) this.slowSince_us[slot] = Number.NaN;
      else if (Number.isNaN(this.slowSince_us[slot])) this.slowSince_us[slot] = time_us;
      if (isSlow && time_us - this.slowSince_us[slot] >= SLOW_FOR_US) this.slots.push(slot);
    }
    this.list = this.slots.length < LEAST_CARS ? [] : this.jams();
  }

  private grow(size: number): void {
    const longer = new Float64Array(size + 256).fill(Number.NaN);
    longer.set(this.slowSince_us);
    this.slowSince_us = longer;
  }

  /** Runs of slow cars along each edge, rear to front; the rearmost run of an edge is its queue. */
  private jams(): Queue[] {
    const { vehicles, network } = this.traffic;
    const edgeOf = (slot: number) => network.laneEdge[vehicles.lane[slot]];
    this.slots.sort((a, b) => edgeOf(a) - edgeOf(b) || vehicles.position_m[a] - vehicles.position_m[b] || a - b);
    const queues: Queue[] = [];
    for (let i = 0; i < this.slots.length; ) {
      let k = i + 1;
      while (k < this.slots.length && this.areTogether(this.slots[k - 1], this.slots[k])) k++;
      const edge = edgeOf(this.slots[i]);
      if (k - i >= LEAST_CARS && queues.at(-1)?.id !== QUEUE_IDS + edge) queues.push(this.queueOf(edge, i, k - 1));
      i = k;
    }
    return queues;
  }

  private areTogether(behind: number, ahead: number): boolean {
    const { vehicles, network } = this.traffic;
    if (network.laneEdge[vehicles.lane[behind]] !== network.laneEdge[vehicles.lane[ahead]]) return false;
    return vehicles.position_m[ahead] - vehicles.position_m[behind] <= TOGETHER_M;
  }

  private queueOf(edge: number, first: number, last: number): Queue {
    const { vehicles } = this.traffic;
    const [tail, head] = [this.slots[first], this.slots[last]];
    return {
      id: QUEUE_IDS + edge,
      tailX_m: vehicles.x_m[tail],
      tailY_m: vehicles.y_m[tail],
      headX_m: vehicles.x_m[head],
      headY_m: vehicles.y_m[head],
      cars: last - first + 1,
    };
  }
}
