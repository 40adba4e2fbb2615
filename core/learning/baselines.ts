import type { Random } from '../random/random.js';
import { type Contribution, weightedMean } from './aggregators.js';
import { drawBatchOrder } from './batchOrder.js';
import { globalModel, synchronisesAfter } from './cloud.js';
import { difference, type FederatedAlgorithm, type FederatedState, withParameters } from './federated.js';
import type { LayerSizes, TrainingEngine, TrainingJob } from './ports.js';

/**
 * What learning would achieve elsewhere, on the same windows with the same number of gradient steps: centralised (all
 * data in one place), flat federated averaging (no hierarchy), roadside units alone (no cloud), and each vehicle alone.
 * Ideal versions: every update arrives, in every round.
 */

/** Recorded training windows as columns, in order of time. */
export interface RecordedSamples {
  readonly count: number;
  readonly vehicleId: ArrayLike<number>;
  readonly time_s: ArrayLike<number>;
  readonly placeId: ArrayLike<number>; // nearest roadside unit
  readonly features: Float32Array; // [sample][feature]
  readonly label: ArrayLike<number>;
}

/** How the federated run learned; the baselines follow it step by step. */
export interface LearningPlan {
  readonly layers: LayerSizes;
  readonly initial: Float32Array;
  /** moments at which rounds are announced, ascending; a round sees the windows labelled before it */
  readonly roundTimes_s: readonly number[];
  readonly localSteps: number;
  readonly batchSize: number;
  readonly learningRate: number;
  readonly proximalMu: number;
  /** a vehicle takes part with at least so many windows */
  readonly minExamples: number;
  readonly kappa2: number;
  readonly algorithm: FederatedAlgorithm;
  readonly random: Random;
}

/** Models of the baselines. `local` holds one per vehicle, `rsuOnly` one per place. */
export interface BaselineModels {
  readonly centralised: Float32Array;
  readonly flat: Float32Array;
  readonly rsuOnly: ReadonlyMap<number, Float32Array>;
  readonly hierarchical: Float32Array;
  readonly local: ReadonlyMap<number, Float32Array>;
}

/** Rows of one vehicle, in order of time. */
interface VehicleRows {
  readonly vehicleId: number;
  readonly rows: Uint32Array;
}

/** Trains all baselines one after the other. */
export async function trainBaselines(
  samples: RecordedSamples,
  plan: LearningPlan,
  engine: TrainingEngine,
): Promise<BaselineModels> {
  return {
    centralised: await trainCentralised(samples, plan, engine),
    flat: await trainFlat(samples, plan, engine),
    rsuOnly: (await trainPlaces(samples, plan, engine, Number.POSITIVE_INFINITY)).places,
    hierarchical: (await trainPlaces(samples, plan, engine, plan.kappa2)).global,
    local: await trainLocal(samples, plan, engine),
  };
}

/**
 * One model on all windows seen so far: as many steps in sequence as a vehicle makes (`localSteps` a round), each over as
 * many windows as the whole cohort's step together, drawn from everything. So it sees what flat averaging sees.
 */
export async function trainCentralised(
  samples: RecordedSamples,
  plan: LearningPlan,
  engine: TrainingEngine,
): Promise<Float32Array> {
  let parameters = plan.initial;
  for (let round = 0; round < plan.roundTimes_s.length; round++) {
    const seen = countBefore(samples, plan.roundTimes_s[round]);
    if (seen < plan.minExamples) continue;
    const rows = Uint32Array.from({ length: seen }, (_, i) => i);
    const cohort = vehiclesBefore(samples, plan.roundTimes_s[round], plan.minExamples).length;
    const pooled = { ...plan, batchSize: plan.batchSize * Math.max(1, cohort) };
    const job = jobOf(samples, pooled, { vehicleId: 0, rows }, parameters, `centralised ${round}`);
    [parameters] = await engine.train([job]);
  }
  return parameters;
}

/** Federated averaging of all vehicles in one cohort. */
export async function trainFlat(
  samples: RecordedSamples,
  plan: LearningPlan,
  engine: TrainingEngine,
): Promise<Float32Array> {
  let state = plan.algorithm.init(plan.initial);
  for (let round = 0; round < plan.roundTimes_s.length; round++) {
    const cohort = vehiclesBefore(samples, plan.roundTimes_s[round], plan.minExamples);
    state = await federatedRound(samples, plan, engine, cohort, state, `flat ${round}`);
  }
  return state.parameters;
}

/** One aggregator per place; a vehicle belongs to the place of its newest window. Synchronised every `kappa2` rounds. */
export async function trainPlaces(
  samples: RecordedSamples,
  plan: LearningPlan,
  engine: TrainingEngine,
  kappa2: number,
): Promise<{ places: Map<number, Float32Array>; global: Float32Array }> {
  const placeIds = [...new Set(Array.from({ length: samples.count }, (_, i) => samples.placeId[i]))].sort(
    (a, b) => a - b,
  );
  const states = new Map(placeIds.map((place) => [place, plan.algorithm.init(plan.initial)]));
  const weights = new Map(placeIds.map((place) => [place, 0]));
  let global = plan.initial;
  for (let round = 0; round < plan.roundTimes_s.length; round++) {
    const cohort = vehiclesBefore(samples, plan.roundTimes_s[round], plan.minExamples);
    for (const place of placeIds) {
      const members = cohort.filter(({ rows }) => samples.placeId[rows[rows.length - 1]] === place);
      const state = states.get(place) as FederatedState;
      states.set(place, await federatedRound(samples, plan, engine, members, state, `place ${place} ${round}`));
      weights.set(place, (weights.get(place) ?? 0) + members.reduce((sum, { rows }) => sum + rows.length, 0));
    }
    if (!synchronisesAfter(round + 1, kappa2)) continue;
    global = synchronise(states, weights, global);
  }
  return { places: new Map(placeIds.map((place) => [place, states.get(place)?.parameters ?? plan.initial])), global };
}

function synchronise(
  states: Map<number, FederatedState>,
  weights: Map<number, number>,
  before: Float32Array,
): Float32Array {
  const models = Array.from(states, ([rsuId, { parameters }]) => ({
    rsuId,
    parameters,
    weight: weights.get(rsuId) ?? 0,
  }));
  const global = globalModel(models) ?? before;
  for (const [place, state] of states) {
    states.set(place, withParameters(state, global));
    weights.set(place, 0);
  }
  return global;
}

/** Each vehicle alone, with as many steps as it would make in the rounds it has data for. */
export async function trainLocal(
  samples: RecordedSamples,
  plan: LearningPlan,
  engine: TrainingEngine,
): Promise<Map<number, Float32Array>> {
  const models = new Map<number, Float32Array>();
  for (let round = 0; round < plan.roundTimes_s.length; round++) {
    const cohort = vehiclesBefore(samples, plan.roundTimes_s[round], plan.minExamples);
    const jobs = cohort.map((vehicle) =>
      jobOf(samples, plan, vehicle, models.get(vehicle.vehicleId) ?? plan.initial, `local ${round}`),
    );
    const trained = await engine.train(jobs);
    cohort.forEach(({ vehicleId }, i) => {
      models.set(vehicleId, trained[i]);
    });
  }
  return models;
}

async function federatedRound(
  samples: RecordedSamples,
  plan: LearningPlan,
  engine: TrainingEngine,
  cohort: readonly VehicleRows[],
  state: FederatedState,
  purpose: string,
): Promise<FederatedState> {
  if (cohort.length === 0) return state;
  const jobs = cohort.map((vehicle) => jobOf(samples, plan, vehicle, state.parameters, purpose));
  const trained = await engine.train(jobs);
  const contributions: Contribution[] = trained.map((parameters, i) => ({
    update: difference(parameters, state.parameters),
    weight: cohort[i].rows.length,
  }));
  return plan.algorithm.apply(state, weightedMean(contributions, 0));
}

function jobOf(
  samples: RecordedSamples,
  plan: LearningPlan,
  vehicle: VehicleRows,
  parameters: Float32Array,
  purpose: string,
): TrainingJob {
  const { vehicleId, rows } = vehicle;
  const width = plan.layers[0];
  const features = new Float32Array(rows.length * width);
  const labels = new Float32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    features.set(samples.features.subarray(rows[i] * width, (rows[i] + 1) * width), i * width);
    labels[i] = samples.label[rows[i]];
  }
  const random = plan.random.fork(purpose, vehicleId);
  return {
    vehicleId,
    layers: plan.layers,
    parameters,
    features,
    labels,
    batchOrder: drawBatchOrder(rows.length, plan.localSteps, plan.batchSize, random),
    steps: plan.localSteps,
    batchSize: plan.batchSize,
    learningRate: plan.learningRate,
    proximalMu: plan.proximalMu,
  };
}

function countBefore(samples: RecordedSamples, time_s: number): number {
  let count = 0;
  while (count < samples.count && samples.time_s[count] <= time_s) count++;
  return count;
}

/** Vehicles with at least `minExamples` windows labelled by a moment, ascending. */
function vehiclesBefore(samples: RecordedSamples, time_s: number, minExamples: number): VehicleRows[] {
  const rowsOf = new Map<number, number[]>();
  const seen = countBefore(samples, time_s);
  for (let i = 0; i < seen; i++) {
    const rows = rowsOf.get(samples.vehicleId[i]);
    if (rows === undefined) rowsOf.set(samples.vehicleId[i], [i]);
    else rows.push(i);
  }
  return Array.from(rowsOf, ([vehicleId, rows]) => ({ vehicleId, rows: Uint32Array.from(rows) }))
    .filter(({ rows }) => rows.length >= minExamples)
    .sort((a, b) => a.vehicleId - b.vehicleId);
}
