import type { BearerName } from './bearerNames.js';
import { MESSAGE_CLASSES } from './bearerParameters.js';
import type { Rule } from './rule.js';

interface CellularValues {
  readonly radio: { readonly uu: { readonly latency: Readonly<Record<string, number>> } };
}

const PARTS = ['uplink', 'downlink', 'transport', 'core', 'internet'];

/** What `radio.technology=uu` sets: everything goes over the cellular network. */
export const ALL_CELLULAR: Readonly<Record<string, string>> = Object.fromEntries(
  MESSAGE_CLASSES.map((messages) => [`radio.bearer.${messages}`, 'cellular']),
);

/** The cellular network has no control and no service channel. */
const HAS_NO_CHANNELS: Rule = {
  paths: 'radio.technology, radio.bearer',
  expected: 'radio.bearer.* of cellular or sidelink with radio.technology=uu',
  holds: ({ radio }) => radio.technology !== 'uu' || channelled(radio.bearer).length === 0,
  got: ({ radio }) => channelled(radio.bearer).join(', '),
  sentence: ({ radio }) =>
    `radio.technology=uu has neither control nor service channel, which ${channelled(radio.bearer).join(', ')} ask for: leave them out, or choose another technology`,
};

const channelled = (bearers: Readonly<Record<string, BearerName>>): string[] =>
  Object.entries(bearers)
    .filter(([, name]) => name === 'control' || name === 'service')
    .map(([messages, name]) => `radio.bearer.${messages}=${name}`);

/** Of each part of the way the 95th percentile is not below the median; a median of 0 is no such part. */
const quantiles = PARTS.map((part): Rule => {
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

export const CELLULAR_RULES: readonly Rule[] = [HAS_NO_CHANNELS, ...quantiles];
