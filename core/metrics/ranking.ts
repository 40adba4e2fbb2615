/**
 * Metrics of a ranking: how well scores order rare positives before negatives. Equal scores are one threshold, so no
 * order among ties can flatter a scorer. Undefined figures are null.
 */

/** Indices by descending score, and where each group of equal scores ends; computed once, used by every resample. */
export interface Ranking {
  readonly order: Uint32Array;
  /** 1 where the next score differs (or the list ends) */
  readonly groupEnd: Uint8Array;
}

/** @throws RangeError for a score that is NaN: a scorer must answer */
export function rank(scores: ArrayLike<number>): Ranking {
  const order = new Uint32Array(scores.length);
  for (let i = 0; i < order.length; i++) {
    if (Number.isNaN(scores[i])) throw new RangeError(`Expected a score, got NaN at index ${i}`);
    order[i] = i;
  }
  order.sort((a, b) => scores[b] - scores[a] || a - b);
  const groupEnd = new Uint8Array(order.length);
  for (let i = 0; i < order.length; i++) {
    groupEnd[i] = i + 1 === order.length || scores[order[i]] !== scores[order[i + 1]] ? 1 : 0;
  }
  return { order, groupEnd };
}

/**
 * Average precision: sum over thresholds of (recall step) x precision, without interpolation.
 * @param labels 0 or 1
 * @param weights multiplicity of each example; every one counts once when left out
 * @returns 0..1, or null without positives
 */
export function averagePrecision(
  ranking: Ranking,
  labels: ArrayLike<number>,
  weights?: ArrayLike<number>,
): number | null {
  const { order, groupEnd } = ranking;
  let positives = 0;
  let total = 0;
  let counted = 0;
  let sum = 0;
  for (let i = 0; i < order.length; i++) {
    const weight = weights === undefined ? 1 : weights[order[i]];
    total += weight;
    positives += weight * labels[order[i]];
    if (groupEnd[i] === 0 || positives === counted) continue;
    sum += (positives - counted) * (positives / total);
    counted = positives;
  }
  return positives === 0 ? null : sum / positives;
}

/**
 * Area under the ROC curve: probability that a positive outranks a negative, ties count half (Hanley and McNeil 1982).
 * @returns 0..1, or null unless there are both positives and negatives
 */
export function areaUnderRoc(ranking: Ranking, labels: ArrayLike<number>, weights?: ArrayLike<number>): number | null {
  const { order, groupEnd } = ranking;
  let positives = 0;
  let negatives = 0;
  let groupPositives = 0;
  let groupNegatives = 0;
  let area = 0;
  for (let i = 0; i < order.length; i++) {
    const weight = weights === undefined ? 1 : weights[order[i]];
    if (labels[order[i]] === 1) groupPositives += weight;
    else groupNegatives += weight;
    if (groupEnd[i] === 0) continue;
    area += groupNegatives * (positives + groupPositives / 2);
    positives += groupPositives;
    negatives += groupNegatives;
    groupPositives = 0;
    groupNegatives = 0;
  }
  return positives === 0 || negatives === 0 ? null : area / (positives * negatives);
}

/** Share of positives, null for none at all. */
export function prevalence(labels: ArrayLike<number>): number | null {
  let positives = 0;
  for (let i = 0; i < labels.length; i++) positives += labels[i];
  return labels.length === 0 ? null : positives / labels.length;
}
