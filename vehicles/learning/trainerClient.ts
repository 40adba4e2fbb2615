import { Worker } from 'node:worker_threads';
import { VergeError } from '../../core/errors/vergeError.js';
import type { TrainingEngine, TrainingJob } from '../../core/learning/ports.js';
import type { EngineName } from './createTrainingEngine.js';
import type { TrainerReply, TrainRequest } from './trainerMessages.js';

interface Pending {
  readonly resolve: (parameters: Float32Array[]) => void;
  readonly reject: (error: VergeError) => void;
}

/**
 * A training engine in a thread of its own, so that neither loading TensorFlow.js nor training holds up a host. When the
 * thread dies, what it was asked for fails with TRAINING_FAILED and the next `train` starts a new one.
 */
export class TrainerClient implements TrainingEngine {
  name: string;
  private readonly wanted: EngineName;
  private worker: Worker | undefined;
  private starting: Promise<Worker> | undefined;
  private readonly pending = new Map<number, Pending>();
  private nextId = 1;
  private closed = false;

  private constructor(wanted: EngineName) {
    this.wanted = wanted;
    this.name = wanted;
  }

  /**
   * Starts the thread and waits until the engine runs; `name` is then the engine's own.
   * @throws VergeError ENGINE_UNAVAILABLE
   */
  static async start(engine: EngineName): Promise<TrainerClient> {
    const client = new TrainerClient(engine);
    await client.running();
    return client;
  }

  /** @throws VergeError TRAINING_FAILED, ENGINE_UNAVAILABLE (a new thread does not start) */
  async train(jobs: readonly TrainingJob[]): Promise<Float32Array[]> {
    if (jobs.length === 0) return [];
    const worker = await this.running();
    const id = this.nextId++;
    const request: TrainRequest = { id, jobs: jobs.map(compact) };
    return await new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject });
      worker.ref();
      worker.postMessage(request);
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.worker?.terminate();
  }

  /** The live thread's worker, for tests that kill it. */
  get thread(): Worker | undefined {
    return this.worker;
  }

  private running(): Promise<Worker> {
    if (this.closed) return Promise.reject(failure('the trainer is closed'));
    this.starting ??= this.launch();
    return this.starting;
  }

  private launch(): Promise<Worker> {
    const worker = new Worker(new URL('./trainerWorker.js', import.meta.url), { workerData: this.wanted });
    this.worker = worker;
    return new Promise((resolve, reject) => {
      worker.on('message', (reply: TrainerReply) => {
        if (reply.kind === 'ready') {
          this.name = reply.engine;
          worker.unref(); // an idle trainer keeps no process alive
          resolve(worker);
        } else if (reply.kind === 'unavailable') {
          reject(new VergeError('ENGINE_UNAVAILABLE', { where: this.wanted, got: reply.reason }));
        } else this.settle(worker, reply);
      });
      worker.on('error', (error) => this.died(worker, error.message, reject));
      worker.on('exit', (code) => this.died(worker, `exit code ${code}`, reject));
    });
  }

  private settle(worker: Worker, reply: Extract<TrainerReply, { id: number }>): void {
    const pending = this.pending.get(reply.id);
    if (pending === undefined) return;
    this.pending.delete(reply.id);
    if (this.pending.size === 0) worker.unref();
    if (reply.kind === 'trained') pending.resolve(reply.parameters);
    else pending.reject(failure(reply.reason));
  }

  private died(worker: Worker, reason: string, rejectStart: (error: VergeError) => void): void {
    if (this.worker !== worker) return;
    this.worker = undefined;
    this.starting = undefined;
    const error = failure(`the training thread died (${reason})`);
    rejectStart(error);
    for (const { reject } of this.pending.values()) reject(error);
    this.pending.clear();
  }
}

const failure = (reason: string): VergeError => new VergeError('TRAINING_FAILED', { where: 'trainer', got: reason });

/** A view into a larger buffer would be sent with all of that buffer. */
function compact(job: TrainingJob): TrainingJob {
  const { parameters, features, labels, batchOrder } = job;
  return {
    ...job,
    parameters: own(parameters),
    features: own(features),
    labels: own(labels),
    batchOrder: own(batchOrder),
  };
}

const own = <T extends Float32Array | Uint32Array>(view: T): T =>
  view.byteLength === view.buffer.byteLength ? view : (view.slice() as T);
