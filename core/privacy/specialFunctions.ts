/** Special functions in the log domain, for the accountant. */

const LOG_SQRT_PI = 0.5 * Math.log(Math.PI);
/** Below this the series of erf is used, above it the continued fraction of erfc. */
const SERIES_LIMIT = 2;
const FRACTION_TERMS = 200;

/** log(e^a + e^b). */
export function logAdd(a: number, b: number): number {
  const high = Math.max(a, b);
  if (high === Number.NEGATIVE_INFINITY || high === Number.POSITIVE_INFINITY) return high;
  return high + Math.log1p(Math.exp(Math.min(a, b) - high));
}

/** log(e^a - e^b) for a >= b; -Infinity when they are equal or rounding made b the larger. */
export function logSubtract(a: number, b: number): number {
  if (b === Number.NEGATIVE_INFINITY) return a;
  if (b >= a) return Number.NEGATIVE_INFINITY;
  return a + Math.log(-Math.expm1(b - a));
}

/** log(erfc(x)), finite also where erfc itself underflows. */
export function logErfc(x: number): number {
  if (x < 0) return Math.log(2 - Math.exp(logErfc(-x)));
  if (x < SERIES_LIMIT) return Math.log1p(-erfSeries(x));
  return logErfcFraction(x);
}

/** erf(x) = 2/sqrt(pi) e^-x^2 sum 2^n x^(2n+1) / (2n+1)!! (Abramowitz and Stegun 7.1.6); all terms positive. */
function erfSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; term > 1e-17 * sum; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

/** Continued fraction sqrt(pi) e^x^2 erfc(x) = 1/(x + (1/2)/(x + 1/(x + (3/2)/(x + ...)))) (A. and S. 7.1.14), from its tail. */
function logErfcFraction(x: number): number {
  let tail = x;
  for (let k = x > 10 ? 30 : FRACTION_TERMS; k >= 1; k--) tail = x + k / 2 / tail;
  return -x * x - LOG_SQRT_PI - Math.log(tail);
}
