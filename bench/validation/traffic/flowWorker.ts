import { parentPort } from 'node:worker_threads';
import type { FlowJob } from './jobs.js';
import { ringFlow_perh } from './ring.js';
import { saturationFlow_perh } from './saturation.js';

/** Answers a job with its flow, veh/h. */
parentPort?.on('message', (job: FlowJob) =>
  parentPort?.postMessage(job.kind === 'ring' ? ringFlow_perh(job.run) : saturationFlow_perh(job.run)),
);
