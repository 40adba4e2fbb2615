import { type BaselineModels, type LearningPlan, trainBaselines } from '../learning/baselines.js';
import { FEDERATED_ALGORITHMS } from '../learning/federated.js';
import { initialModel } from '../learning/initialModel.js';
import type { LayerSizes, TrainingEngine } from '../learning/ports.js';
import { scoreRows } from '../learning/scorers.js';
import type { LearningTask } from '../learning/tasks/task.js';
import { Random } from '../random/random.js';
import type { Parameters } from '../scenario/schema.js';
import type { LearningBook } from './learningBook.js';
import type { SampleStore } from './sampleStore.js';
import { chosenScores, localScores, type MethodScores, modelScores, scoreTable } from './scoreBoard.js';
import type { Method, ScoreTable } from './scores.js';

/** Every model that is scored: the federated one as it came through the simulated channel, and the ideal baselines. */
export interface TrainedMethods {
  readonly layers: LayerSizes;
  readonly federated: Float32Array | undefined;
  readonly baselines: BaselineModels;
}

/** Trains the baselines on what the training fleet recorded, round by round as the federated run did. */
export async function trainMethods(
  book: LearningBook,
  parameters: Parameters,
  task: LearningTask,
  seed: string,
  time_s: number,
  engine: TrainingEngine,
): Promise<TrainedMethods> {
  const { learning } = parameters;
  const layers = [task.features.length, learning.hiddenUnits, 1];
  const plan: LearningPlan = {
    layers,
    initial: initialModel(seed, layers),
    roundTimes_s: roundTimes_s(learning.roundInterval_s, time_s),
    localSteps: learning.localSteps,
    batchSize: learning.batchSize,
    learningRate: learning.learningRate,
    proximalMu: 0,
    minExamples: learning.minExamples,
    kappa2: learning.kappa2,
    algorithm: FEDERATED_ALGORITHMS[learning.algorithm]({ momentum: learning.serverMomentum, learningRate: 1 }),
    random: Random.fromSeed(seed).fork('baselines'),
  };
  const baselines = await trainBaselines(inOrderOfTime(book.training.windows), plan, engine);
  return { layers, federated: book.consensusModel(), baselines };
}

function roundTimes_s(interval_s: number, until_s: number): number[] {
  const times: number[] = [];
  for (let time = interval_s; time < until_s; time += interval_s) times.push(time);
  return times;
}

/** The store's rows sorted by (time, vehicle), as the baselines want them; hosts report in bursts. */
function inOrderOfTime(store: SampleStore): SampleStore {
  const rows = Array.from({ length: store.count }, (_, row) => row);
  rows.sort((a, b) => store.time_s[a] - store.time_s[b] || store.vehicleId[a] - store.vehicleId[b]);
  return store.picked(rows);
}

/** Scores all methods on the windows of a store (another day's evaluation fleet). */
export function scoreMethods(
  collected: SampleStore,
  trained: TrainedMethods,
  task: LearningTask,
  seed: string,
): ScoreTable {
  const { layers, baselines, federated } = trained;
  const store = inOrderOfTime(collected);
  const places = [...baselines.rsuOnly.keys()].sort((a, b) => a - b);
  const placeIndex = new Map(places.map((place, index) => [place, index]));
  const scores: Partial<Record<Method, Float32Array>> = {
    centralised: modelScores(baselines.centralised, layers, store),
    flat: modelScores(baselines.flat, layers, store),
    prior: new Float32Array(store.count),
    ...ruleScores(store, task),
  };
  if (federated !== undefined) scores.federated = modelScores(federated, layers, store);
  if (baselines.local.size > 0) scores.localOnly = localScores(baselines.local, layers, store);
  if (places.length > 0) {
    const models = places.map((place) => baselines.rsuOnly.get(place)!);
    scores.rsuOnly = chosenScores(models, (row) => placeIndex.get(store.placeId[row]) ?? 0, layers, store);
  }
  return scoreTable(store, scores, () => Random.fromSeed(seed).fork('bootstrap'));
}

function ruleScores(store: SampleStore, task: LearningTask): MethodScores {
  const features = store.features.subarray(0, store.count * store.featureCount);
  return Object.fromEntries(
    Object.entries(task.scorers).map(([name, scorer]) => [
      name,
      scoreRows(scorer, task.features, features, store.count),
    ]),
  ) as MethodScores;
}
