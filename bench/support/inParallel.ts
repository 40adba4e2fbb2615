import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/**
 * Has worker threads do jobs, as many at a time as the machine has cores; a job that waits is begun in the order given.
 * @param program file of the worker: answers each message (a job) with one message (its result)
 * @param onDone told of each result as it comes
 * @returns results in the order of the jobs
 * @throws what a worker threw
 */
export async function inParallel<Job, Result>(
  program: URL,
  jobs: readonly Job[],
  onDone: (result: Result, index: number) => void,
): Promise<Result[]> {
  const results = new Array<Result>(jobs.length);
  let next = 0;
  const workThrough = async () => {
    const worker = new Worker(program);
    try {
      while (next < jobs.length) {
        const index = next++;
        results[index] = await ask<Job, Result>(worker, jobs[index]);
        onDone(results[index], index);
      }
    } finally {
      await worker.terminate();
    }
  };
  const workers = Math.min(jobs.length, availableParallelism());
  await Promise.all(Array.from({ length: workers }, workThrough));
  return results;
}

function ask<Job, Result>(worker: Worker, job: Job): Promise<Result> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (result: Result) => {
      worker.off('error', reject);
      resolve(result);
    });
    worker.postMessage(job);
  });
}
