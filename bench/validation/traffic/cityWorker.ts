import { parentPort } from 'node:worker_threads';
import { runCity } from './city.js';
import type { CityJob } from './jobs.js';

/** Answers a job with the city's figures; null where its files are not at hand. */
parentPort?.on('message', async ({ folder, name, step_ms }: CityJob) =>
  parentPort?.postMessage(await runCity(folder, name, step_ms)),
);
