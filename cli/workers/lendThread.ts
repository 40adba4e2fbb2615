import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { SimulationControl } from '../../core/simulation/api.js';

/** Lets a second processor, where there is one, help with the radio of a simulation; changes no result. */
export function lendThread(control: SimulationControl, processors = availableParallelism()): void {
  if (processors > 1) control.share(launch);
}

/** A helper that dies is not missed: what it does not finish is computed without it. */
function launch(setup: object): void {
  const worker = new Worker(new URL('./reachThread.js', import.meta.url), { workerData: setup });
  worker.on('error', (error) =>
    process.stderr.write(`verge: the radio goes on without its helper: ${error.message}\n`),
  );
  worker.unref();
}
