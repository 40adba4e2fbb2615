import { predict } from '../learning/mlp.js';
import type { LayerSizes } from '../learning/ports.js';
import { alarmFigures } from '../metrics/alarms.js';
import { bootstrapInterval, type Clusters, eventClusters } from '../metrics/bootstrap.js';
import { calibration } from '../metrics/calibration.js';
import { areaUnderRoc, averagePrecision, prevalence } from '../metrics/ranking.js';
import type { Random } from '../random/random.js';
import type { SampleStore } from './sampleStore.js';
import {
  type Alarms,
  type CalibrationFigures,
  METHODS,
  type Method,
  type Score,
  type ScoreTable,
  UNSCORED,
} from './scores.js';

/** Scores of one method for all windows of a store; null where the method has no model. */
export type MethodScores = Partial<Readonly<Record<Method, Float32Array>>>;

/** Methods whose score is the output of a network, a probability. */
const PROBABILITIES: readonly Method[] = ['federated', 'flat', 'rsuOnly', 'localOnly', 'centralised'];

/** Output of one model for rows `from .. to` of a store. */
export function modelScores(
  model: Float32Array,
  layers: LayerSizes,
  store: SampleStore,
  from = 0,
  to = store.count,
): Float32Array {
  const width = store.featureCount;
  const scores = new Float32Array(to - from);
  predict(model, layers, store.features.subarray(from * width, to * width), to - from, scores);
  return scores;
}

/**
 * Output of a model chosen per row (nearest roadside unit's, or a vehicle's own).
 * @param modelOf index into `models` for a row
 */
export function chosenScores(
  models: readonly Float32Array[],
  modelOf: (row: number) => number,
  layers: LayerSizes,
  store: SampleStore,
): Float32Array {
  const scores = new Float32Array(store.count);
  const all = models.map((model) => modelScores(model, layers, store));
  for (let row = 0; row < store.count; row++) scores[row] = all[modelOf(row)][row];
  return scores;
}

/**
 * One local model per row, without scoring every row by every model: an evaluation vehicle drives with the model that
 * one training vehicle made alone (the same one all day).
 */
export function localScores(
  local: ReadonlyMap<number, Float32Array>,
  layers: LayerSizes,
  store: SampleStore,
): Float32Array {
  const makers = [...local.keys()].sort((a, b) => a - b);
  const scores = new Float32Array(store.count);
  const one = new Float32Array(1);
  for (let row = 0; row < store.count; row++) {
    const model = local.get(makers[store.vehicleId[row] % makers.length])!;
    const at = row * store.featureCount;
    predict(model, layers, store.features.subarray(at, at + store.featureCount), 1, one);
    scores[row] = one[0];
  }
  return scores;
}

/**
 * Average precision and AUROC of each method on the same windows, with event-level bootstrap intervals on equal draws.
 * @param random each method gets a stream of the same start, so that methods are compared on the same resamples
 */
export function scoreTable(store: SampleStore, methods: MethodScores, random: () => Random): ScoreTable {
  const labels = store.label.subarray(0, store.count);
  if (store.count === 0) return UNSCORED;
  const clusters = eventClusters(
    labels,
    store.eventId.subarray(0, store.count),
    store.vehicleId.subarray(0, store.count),
  );
  const auprc = { ...UNSCORED.auprc };
  const auroc = { ...UNSCORED.auroc };
  const alarms: Partial<Record<Method, Alarms>> = {};
  const calibrations: Partial<Record<Method, CalibrationFigures>> = {};
  const { vehicleId, time_s } = store;
  for (const method of METHODS) {
    const scores = methods[method];
    if (scores === undefined) continue;
    auprc[method] = interval(scores, labels, clusters, random(), averagePrecision);
    auroc[method] = interval(scores, labels, clusters, random(), areaUnderRoc);
    const { recall, falseAlarmsPerVehicleHour, leadTime_s } = alarmFigures({ scores, labels, vehicleId, time_s });
    alarms[method] = { recall, falseAlarmsPerVehicleHour, leadTime_s };
    if (!PROBABILITIES.includes(method)) continue;
    const { expectedError, brier } = calibration(scores, labels);
    calibrations[method] = { expectedError, brier };
  }
  return {
    prevalence: prevalence(labels),
    events: clusters.eventClusters,
    windows: store.count,
    auprc,
    auroc,
    alarms,
    calibration: calibrations,
  };
}

function interval(
  scores: Float32Array,
  labels: Uint8Array,
  clusters: Clusters,
  random: Random,
  metric: typeof averagePrecision,
): Score {
  return bootstrapInterval(scores, labels, clusters, { random }, metric);
}
