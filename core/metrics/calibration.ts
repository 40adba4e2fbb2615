/** Whether a predicted probability means what it says. */

export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** null in an empty bin */
  readonly meanPrediction: number | null;
  readonly observedRate: number | null;
}

export interface Calibration {
  readonly bins: readonly ReliabilityBin[];
  /** expected calibration error (Guo et al. 2017, arXiv 1706.04599, eq. 3); null without examples */
  readonly expectedError: number | null;
  /** mean squared error of the probabilities (Brier 1950); null without examples */
  readonly brier: number | null;
}

/** @param predictions 0..1 @param labels 0 or 1 @param binCount equal widths over 0..1 */
export function calibration(predictions: ArrayLike<number>, labels: ArrayLike<number>, binCount = 10): Calibration {
  const count = new Uint32Array(binCount);
  const predicted = new Float64Array(binCount);
  const observed = new Float64Array(binCount);
  let squares = 0;
  const n = predictions.length;
  for (let i = 0; i < n; i++) {
    const bin = Math.min(binCount - 1, Math.floor(predictions[i] * binCount));
    count[bin]++;
    predicted[bin] += predictions[i];
    observed[bin] += labels[i];
    squares += (predictions[i] - labels[i]) ** 2;
  }
  let error = 0;
  for (let bin = 0; bin < binCount; bin++) error += Math.abs(predicted[bin] - observed[bin]);
  const bins = Array.from(count, (inBin, bin) => ({
    from: bin / binCount,
    to: (bin + 1) / binCount,
    count: inBin,
    meanPrediction: inBin === 0 ? null : predicted[bin] / inBin,
    observedRate: inBin === 0 ? null : observed[bin] / inBin,
  }));
  return { bins, expectedError: n === 0 ? null : error / n, brier: n === 0 ? null : squares / n };
}
