import { verge } from '#proto';
import type { VergeError } from '../../core/errors/vergeError.js';
import { LEARNING_TASKS } from '../../core/learning/tasks/registry.js';
import type { StationHost } from '../../core/stations/hostLink.js';
import { InfrastructureHost } from '../../server/infrastructure/infrastructureHost.js';
import { connectHost } from '../../transport/connectHost.js';
import { FleetHost } from '../../vehicles/fleetHost.js';
import { fleetEquipment } from './fleetEquipment.js';

/** What a host is told when it is launched; plain data, so it crosses to processes and threads alike. */
export interface HostOrder {
  readonly name: string;
  readonly role: 'FLEET' | 'INFRASTRUCTURE';
  readonly index: number;
  readonly url: string;
  readonly secret: string;
}

/** The host of an order. */
export function hostOf(role: HostOrder['role']): StationHost {
  return role === 'FLEET' ? new FleetHost(fleetEquipment()) : new InfrastructureHost(LEARNING_TASKS);
}

/**
 * Serves a world until it says goodbye.
 * @returns undefined after a goodbye, else why the host cannot go on
 */
export async function serveHost(order: HostOrder): Promise<VergeError | undefined> {
  const host = hostOf(order.role);
  const hello: verge.v1.IHello = {
    role: verge.v1.HostRole[order.role],
    mode: verge.v1.HostMode.LOCK_STEP,
    hostName: order.name,
    hostIndex: order.index,
  };
  try {
    const connection = await connectHost(order.url, host, hello, { protocols: [order.secret] });
    return await connection.ended;
  } finally {
    await host.close();
  }
}
