import { parentPort } from 'node:worker_threads';
import { driveScenario } from './drive.js';
import type { CamJob, CamOutcome } from './jobs.js';
import { recordedDrives } from './recorded.js';

const outcomeOf = async (job: CamJob): Promise<CamOutcome> =>
  job.kind === 'drive' ? driveScenario(job.scenario, job.duration_s, job.set) : recordedDrives(job.folder);

parentPort?.on('message', async (job: CamJob) => parentPort?.postMessage(await outcomeOf(job)));
