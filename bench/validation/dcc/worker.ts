import { parentPort } from 'node:worker_threads';
import { restingRatio } from './fixedPoint.js';
import { flood } from './flood.js';
import type { DccJob, DccOutcome } from './jobs.js';
import { reactiveRate_Hz } from './reactiveRate.js';

function outcomeOf(job: DccJob): DccOutcome {
  if (job.kind === 'fixedPoint') return restingRatio(job.run);
  return job.kind === 'reactive' ? reactiveRate_Hz(job.run) : flood(job.run);
}

parentPort?.on('message', (job: DccJob) => parentPort?.postMessage(outcomeOf(job)));
