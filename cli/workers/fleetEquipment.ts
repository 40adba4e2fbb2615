import type { TrainingEngine } from '../../core/learning/ports.js';
import { ReferenceEngine } from '../../core/learning/referenceEngine.js';
import { LEARNING_TASKS } from '../../core/learning/tasks/registry.js';
import type { FleetEquipment } from '../../core/stations/ports.js';
import type { EngineName } from '../../vehicles/learning/createTrainingEngine.js';
import { TrainerClient } from '../../vehicles/learning/trainerClient.js';
import { ecdsa } from '../security/ecdsa.js';

/**
 * The training engine of a run, in a thread of its own unless it is the reference, which needs none.
 * @param wanted `learning.engine`; null where nobody learns, and nothing is loaded
 * @throws VergeError ENGINE_UNAVAILABLE
 */
export async function startEngine(wanted: string | null): Promise<TrainingEngine> {
  if (wanted === null || wanted === 'reference') return new ReferenceEngine();
  return TrainerClient.start(wanted as EngineName);
}

/** What a fleet is given beside its Welcome: the engine it trains with, the tasks it may learn, and what it signs with. */
export const equipmentOf = (engine: TrainingEngine): FleetEquipment => ({
  engine,
  tasks: LEARNING_TASKS,
  crypto: ecdsa(),
});
