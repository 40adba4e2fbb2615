/**
 * Baselines that learn nothing: fixed rules on the features. A model is worth its bytes only where it beats them.
 * A scorer names the features it reads, in their standardised form; a higher score means more likely.
 */

/** Reads one row of features by name. */
export type FeatureReader = (name: string) => number;
export type Scorer = (feature: FeatureReader) => number;
export type ScorerSet = Readonly<Record<string, Scorer>>;

/**
 * Scores rows.
 * @param features [row][feature]
 * @returns one score a row
 */
export function scoreRows(
  scorer: Scorer,
  names: readonly string[],
  features: Float32Array,
  rows: number,
): Float32Array {
  const column = new Map(names.map((name, index) => [name, index]));
  const scores = new Float32Array(rows);
  let start = 0;
  const read: FeatureReader = (name) => {
    const index = column.get(name);
    if (index === undefined) throw new RangeError(`Expected a feature of ${names.join(', ')}, got ${name}`);
    return features[start + index];
  };
  for (let row = 0; row < rows; row++, start += names.length) scores[row] = scorer(read);
  return scores;
}
