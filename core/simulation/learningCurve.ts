import type { verge } from '#proto';
import type { LayerSizes } from '../learning/ports.js';
import { scoreRows } from '../learning/scorers.js';
import type { LearningTask } from '../learning/tasks/task.js';
import { averagePrecision, rank } from '../metrics/ranking.js';
import { type LearningBook, RECENT_S } from './learningBook.js';
import { modelScores } from './scoreBoard.js';

/**
 * Average precision of the newest models on what the evaluation fleet met lately: the cloud's (station 0), each roadside
 * unit's, and the rules that learn nothing. Computed when asked for, and only what has changed since.
 */
export class LearningCurve {
  private readonly book: LearningBook;
  private readonly layers: LayerSizes;
  private readonly task: LearningTask;
  private readonly dirty = new Set<number>();
  private readonly latest = new Map<string, verge.v1.IMetricSample>();

  constructor(book: LearningBook, layers: LayerSizes, task: LearningTask) {
    this.book = book;
    this.layers = layers;
    this.task = task;
  }

  /** A roadside unit (or the cloud, 0) has a new model. */
  changed(stationId: number): void {
    this.dirty.add(stationId);
  }

  samples(): verge.v1.IMetricSample[] {
    if (this.dirty.size > 0) this.score();
    return [...this.latest.values()];
  }

  private score(): void {
    const { recent: store } = this.book;
    const from = this.firstRow();
    const labels = store.label.subarray(from, store.count);
    if (!labels.includes(1)) return;
    for (const stationId of [...this.dirty].sort((a, b) => a - b)) {
      const model = stationId === 0 ? this.book.cloudModel() : this.book.rsuModel(stationId);
      if (model !== undefined) this.note('federated', stationId, modelScores(model, this.layers, store, from), labels);
    }
    this.dirty.clear();
    const features = store.features.subarray(from * store.featureCount, store.count * store.featureCount);
    for (const [name, scorer] of Object.entries(this.task.scorers)) {
      this.note(name, 0, scoreRows(scorer, this.task.features, features, labels.length), labels);
    }
  }

  private firstRow(): number {
    const { recent: store } = this.book;
    if (store.count === 0) return 0;
    const since_s = store.time_s[store.count - 1] - RECENT_S;
    let row = store.count;
    while (row > 0 && store.time_s[row - 1] >= since_s) row--;
    return row;
  }

  private note(method: string, stationId: number, scores: Float32Array, labels: Uint8Array): void {
    const value = averagePrecision(rank(scores), labels);
    if (value === null) return;
    const name = `learning.auprc.${method}`;
    this.latest.set(`${name}/${stationId}`, { name, value, stationId });
  }
}
