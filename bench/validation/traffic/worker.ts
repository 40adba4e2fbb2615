import { parentPort } from 'node:worker_threads';
import { type Job, runJob } from './jobs.js';

parentPort?.on('message', async (job: Job) => parentPort?.postMessage(await runJob(job)));
