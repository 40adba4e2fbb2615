import { parentPort } from 'node:worker_threads';
import type { CoexistenceJob } from './jobs.js';
import { runTown } from './run.js';

/** Answers a job with the run's figures. */
parentPort?.on('message', async (job: CoexistenceJob) => parentPort?.postMessage(await runTown(job)));
