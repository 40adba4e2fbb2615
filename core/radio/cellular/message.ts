import { hash32, unitOf } from '../../random/random.js';
import { lognormal_us } from '../lognormal.js';
import type { MediumRequest } from '../medium.js';
import { type CellularLive, quantilesOf } from './config.js';

/** What a draw is for. */
const DRAW = {
  uplink: 1,
  transportUp: 2,
  coreUp: 3,
  internet: 4,
  lossUp: 5,
  coreDown: 6,
  transportDown: 7,
  downlink: 8,
  lossDown: 9,
  injectedLoss: 10,
} as const;

/** A frame on its way through the network, with what its copies have in common. Draws depend on nothing but its key. */
export class Message {
  /** start of its way over the air, or into the wire, us */
  start_us: number;
  /** copies on their way down */
  open = 0;
  /** stations that have received one */
  received = 0;

  /** @param key of its draws */
  constructor(
    readonly request: MediumRequest,
    private readonly key: number,
  ) {
    this.start_us = request.request_us;
  }

  private draw(what: number, receiverId = 0): number {
    return hash32(this.key, what, receiverId);
  }

  /** From the sender to the edge of the internet, us. */
  upward_us({ latency }: CellularLive): number {
    return (
      lognormal_us(quantilesOf(latency, 'uplink'), this.draw(DRAW.uplink)) +
      lognormal_us(quantilesOf(latency, 'transport'), this.draw(DRAW.transportUp)) +
      lognormal_us(quantilesOf(latency, 'core'), this.draw(DRAW.coreUp))
    );
  }

  /** Half the round trip through the internet: there is one draw of it, for the way to the server and back. */
  internet_us({ latency }: CellularLive): number {
    return Math.round(lognormal_us(quantilesOf(latency, 'internet'), this.draw(DRAW.internet)) / 2);
  }

  /** From the edge of the internet to the base station of a receiver, us. */
  downward_us({ latency }: CellularLive, receiverId: number): number {
    return (
      lognormal_us(quantilesOf(latency, 'core'), this.draw(DRAW.coreDown, receiverId)) +
      lognormal_us(quantilesOf(latency, 'transport'), this.draw(DRAW.transportDown, receiverId))
    );
  }

  /** From the base station to a receiver, us. */
  downlink_us({ latency }: CellularLive, receiverId: number): number {
    return lognormal_us(quantilesOf(latency, 'downlink'), this.draw(DRAW.downlink, receiverId));
  }

  isLostUp({ loss }: CellularLive): boolean {
    return unitOf(this.draw(DRAW.lossUp)) < loss;
  }

  isLostDown({ loss }: CellularLive, receiverId: number): boolean {
    return unitOf(this.draw(DRAW.lossDown, receiverId)) < loss;
  }

  /** Injected loss on top of the network's own. */
  isTaken(probability: number, receiverId: number): boolean {
    return unitOf(this.draw(DRAW.injectedLoss, receiverId)) < probability;
  }
}
