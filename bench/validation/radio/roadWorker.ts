import { parentPort } from 'node:worker_threads';
import { runRoads } from './figures.js';
import type { RadioJob } from './jobs.js';

/** Answers a job with its figures. */
parentPort?.on('message', (job: RadioJob) => parentPort?.postMessage(runRoads(job)));
