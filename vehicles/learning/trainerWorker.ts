import { parentPort, workerData } from 'node:worker_threads';
import type { TrainingEngine } from '../../core/learning/ports.js';
import { createTrainingEngine } from './createTrainingEngine.js';
import type { TrainerReply, TrainRequest } from './trainerMessages.js';

/** Thread that holds a training engine: started by TrainerClient, with the engine's name as its data. */

const port = parentPort;
if (port === null) throw new Error('trainerWorker runs in a worker thread only');

const reply = (message: TrainerReply, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer);
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function answer(engine: TrainingEngine, { id, jobs }: TrainRequest): Promise<void> {
  try {
    const parameters = await engine.train(jobs);
    const buffers = parameters.map(({ buffer }) => buffer as ArrayBuffer);
    reply({ kind: 'trained', id, parameters }, buffers);
  } catch (error) {
    reply({ kind: 'failed', id, reason: reasonOf(error) });
  }
}

try {
  const engine = await createTrainingEngine(workerData);
  port.on('message', (request: TrainRequest) => answer(engine, request));
  reply({ kind: 'ready', engine: engine.name });
} catch (error) {
  reply({ kind: 'unavailable', reason: reasonOf(error) });
  port.close();
}
