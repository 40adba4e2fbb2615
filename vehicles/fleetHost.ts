import { verge } from '#proto';
import { VergeError } from '../core/errors/vergeError.js';
import type { StationHost } from '../core/stations/hostLink.js';
import type { FleetEquipment } from '../core/stations/ports.js';
import { Fleet } from './fleet.js';

/** Hosts the on-board units of a fleet. A new Welcome starts it afresh. */
export class FleetHost implements StationHost {
  readonly role = verge.v1.HostRole.FLEET;
  private fleet: Fleet | null = null;

  constructor(private readonly equipment: FleetEquipment) {}

  start(welcome: verge.v1.IWelcome): void {
    this.fleet = new Fleet(welcome, this.equipment);
  }

  /** @throws VergeError PROTOCOL_VIOLATION before a Welcome */
  advance(window: verge.v1.IAdvance): verge.v1.IDone | Promise<verge.v1.IDone> {
    if (this.fleet === null) {
      throw new VergeError('PROTOCOL_VIOLATION', {
        where: 'FleetHost',
        expected: 'a Welcome first',
        got: 'an Advance',
      });
    }
    return this.fleet.advance(window);
  }

  /** The training engine stays open: hosts may share it, and who made it closes it. */
  async close(): Promise<void> {
    this.fleet = null;
  }
}
