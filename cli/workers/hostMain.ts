import { verge } from '#proto';
import type { VergeError } from '../../core/errors/vergeError.js';
import type { TrainingEngine } from '../../core/learning/ports.js';
import { LEARNING_TASKS } from '../../core/learning/tasks/registry.js';
import type { StationHost } from '../../core/stations/hostLink.js';
import { InfrastructureHost } from '../../server/infrastructure/infrastructureHost.js';
import { ENGINE_CAPABILITY } from '../../server/world/hostKeeper.js';
import { connectHost } from '../../transport/connectHost.js';
import { FleetHost } from '../../vehicles/fleetHost.js';
import { ecdsa } from '../security/ecdsa.js';
import { equipmentOf, startEngine } from './fleetEquipment.js';

/** What a host is told when it is launched; plain data, so it crosses to processes and threads alike. */
export interface HostOrder {
  readonly name: string;
  readonly role: 'FLEET' | 'INFRASTRUCTURE';
  readonly index: number;
  readonly url: string;
  readonly secret: string;
  /** Training engine wanted; null: nobody learns. */
  readonly engine: string | null;
}

/** The host of a role. @param engine a fleet trains with it; whoever made it closes it */
export function hostOf(role: HostOrder['role'], engine: TrainingEngine): StationHost {
  return role === 'FLEET' ? new FleetHost(equipmentOf(engine)) : new InfrastructureHost(LEARNING_TASKS, ecdsa());
}

/**
 * Serves a world until it says goodbye.
 * @returns undefined after a goodbye, else why the host cannot go on
 * @throws VergeError ENGINE_UNAVAILABLE, or what the world refuses it for
 */
export async function serveHost(order: HostOrder): Promise<VergeError | undefined> {
  const { role, name, index, url, secret } = order;
  const trains = role === 'FLEET' && order.engine !== null;
  const engine = await startEngine(trains ? order.engine : null);
  const hello: verge.v1.IHello = {
    role: verge.v1.HostRole[role],
    mode: verge.v1.HostMode.LOCK_STEP,
    hostName: name,
    hostIndex: index,
    capabilities: trains ? [`${ENGINE_CAPABILITY}${engine.name}`] : [],
  };
  const host = hostOf(role, engine);
  try {
    const connection = await connectHost(url, host, hello, { protocols: [secret] });
    return await connection.ended;
  } finally {
    await host.close();
    await engine.close();
  }
}
