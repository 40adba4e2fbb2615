import type { Rule } from './rule.js';

interface CellularValues {
  readonly radio: { readonly uu: { readonly latency: Readonly<Record<string, number>> } };
}

const PARTS = ['uplink', 'downlink', 'transport', 'core', 'internet'];

/** Of each part of the way the 95th percentile is not below the median; a median of 0 is no such part. */
export const CELLULAR_RULES: readonly Rule[] = PARTS.map((part) => {
  const [low, high] = [`radio.uu.latency.${part}P50_ms`, `radio.uu.latency.${part}P95_ms`];
  const valuesOf = ({ radio: { uu } }: CellularValues) => [uu.latency[`${part}P50_ms`], uu.latency[`${part}P95_ms`]];
  return {
    paths: `${high}, ${low}`,
    expected: 'a 95th percentile of at least the median',
    holds: (p) => valuesOf(p)[1] >= valuesOf(p)[0],
    got: (p) => `${valuesOf(p)[1]} ms and ${valuesOf(p)[0]} ms`,
    sentence: (p) =>
      `${high} (${valuesOf(p)[1]} ms), which 95 % of delays stay below, must not be below ${low} (${valuesOf(p)[0]} ms), their median: raise the one or lower the other`,
  };
});
