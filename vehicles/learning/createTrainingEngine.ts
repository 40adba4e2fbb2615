import { createRequire } from 'node:module';
import { dirname, sep } from 'node:path';
import { VergeError } from '../../core/errors/vergeError.js';
import type { TrainingEngine } from '../../core/learning/ports.js';
import { ReferenceEngine } from '../../core/learning/referenceEngine.js';
import type { Tensorflow } from './cohort.js';
import { TfjsEngine } from './tfjsEngine.js';

export const ENGINE_NAMES = ['auto', 'tfjs-node', 'tfjs-wasm', 'tfjs-cpu', 'reference'] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];

/** What `auto` tries, in this order. */
const PREFERRED: readonly EngineName[] = ['tfjs-node', 'tfjs-wasm', 'tfjs-cpu'];

const MAKERS: Readonly<Record<Exclude<EngineName, 'auto'>, () => Promise<TrainingEngine>>> = {
  'tfjs-node': nodeEngine,
  'tfjs-wasm': wasmEngine,
  'tfjs-cpu': cpuEngine,
  reference: async () => new ReferenceEngine(),
};

/**
 * Makes a training engine in this thread.
 * @param name `auto` takes tfjs-node if it loads, else WASM, else plain JavaScript
 * @throws VergeError ENGINE_UNAVAILABLE with the reason
 */
export async function createTrainingEngine(name: EngineName): Promise<TrainingEngine> {
  if (name !== 'auto') return await make(name);
  let reason: unknown;
  for (const candidate of PREFERRED) {
    try {
      return await make(candidate as Exclude<EngineName, 'auto'>);
    } catch (error) {
      reason = error;
    }
  }
  throw reason;
}

async function make(name: Exclude<EngineName, 'auto'>): Promise<TrainingEngine> {
  if (!Object.hasOwn(MAKERS, name)) {
    throw new VergeError('ENGINE_UNAVAILABLE', {
      where: 'learning.engine',
      expected: ENGINE_NAMES.join(', '),
      got: name,
    });
  }
  try {
    return await MAKERS[name]();
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new VergeError('ENGINE_UNAVAILABLE', { where: name, got: reason }, { cause: error });
  }
}

/** An optional dependency that brings a native library: often absent, and then its name must not be resolved by tsc. */
async function nodeEngine(): Promise<TrainingEngine> {
  const packageName = '@tensorflow/tfjs-node';
  const tf = moduleOf<Tensorflow>(await import(packageName));
  await activate(tf, 'tensorflow');
  return new TfjsEngine('tfjs-node', tf);
}

async function wasmEngine(): Promise<TrainingEngine> {
  const tf = await loadTfjs();
  const { setWasmPaths } = moduleOf<{ setWasmPaths(folder: string): void }>(
    await import('@tensorflow/tfjs-backend-wasm'),
  );
  // The package's entry is dist/index.js; its .wasm files lie beside it.
  const entry = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
  setWasmPaths(dirname(entry) + sep);
  await activate(tf, 'wasm');
  return new TfjsEngine('tfjs-wasm', tf);
}

async function cpuEngine(): Promise<TrainingEngine> {
  const tf = await loadTfjs();
  await activate(tf, 'cpu');
  return new TfjsEngine('tfjs-cpu', tf);
}

async function loadTfjs(): Promise<Tensorflow> {
  return moduleOf<Tensorflow>(await import('@tensorflow/tfjs'));
}

/** CommonJS packages come as the default export, where names could not be detected. */
function moduleOf<T>(imported: object): T {
  const { default: inner } = imported as { default?: object };
  return (inner ?? imported) as T;
}

/** Production mode: no checks for NaN in every operation, and no advertisement on the console. */
async function activate(tf: Tensorflow, backend: string): Promise<void> {
  tf.enableProdMode();
  if (!(await tf.setBackend(backend))) throw new Error(`backend ${backend} does not start`);
  await tf.ready();
}
