/** From `at_s` on, and until the next step, the demand is `factor` times its mean. */
export interface RateStep {
  readonly at_s: number;
  readonly factor: number;
}

/** Integral of the factor from 0 to `until_s`, s. */
export function weightedTime_s(profile: readonly RateStep[], until_s: number): number {
  let sum_s = 0;
  for (const { from_s, to_s, factor } of pieces(profile)) {
    if (from_s >= until_s) break;
    sum_s += factor * (Math.min(to_s, until_s) - from_s);
  }
  return sum_s;
}

/**
 * When the integral of the factor reaches `weighted_s`: maps a Poisson process of constant rate onto one whose rate
 * follows the profile (inversion; Cinlar 1975, "Introduction to Stochastic Processes", ch. 4).
 * @returns infinity when it never does
 */
export function timeOf_s(profile: readonly RateStep[], weighted_s: number): number {
  let left_s = weighted_s;
  for (const { from_s, to_s, factor } of pieces(profile)) {
    const here_s = factor === 0 ? 0 : factor * (to_s - from_s);
    if (left_s < here_s) return from_s + left_s / factor;
    left_s -= here_s;
  }
  return Number.POSITIVE_INFINITY;
}

function* pieces(profile: readonly RateStep[]): Generator<{ from_s: number; to_s: number; factor: number }> {
  let from_s = 0;
  let factor = 1;
  for (const step of profile) {
    if (step.at_s > from_s) yield { from_s, to_s: step.at_s, factor };
    from_s = step.at_s;
    factor = step.factor;
  }
  yield { from_s, to_s: Number.POSITIVE_INFINITY, factor };
}
