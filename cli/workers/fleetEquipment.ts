import { ReferenceEngine } from '../../core/learning/referenceEngine.js';
import { LEARNING_TASKS } from '../../core/learning/tasks/registry.js';
import type { FleetEquipment } from '../../core/stations/ports.js';

/** What a fleet is given beside its Welcome: the engine it trains with and the tasks it may learn. */
export function fleetEquipment(): FleetEquipment {
  return { engine: new ReferenceEngine(), tasks: LEARNING_TASKS };
}
