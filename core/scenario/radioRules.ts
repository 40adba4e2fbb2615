import { CELLULAR_RULES } from './cellularRules.js';
import { RADIO_BUNDLES, type RadioBundleName } from './radioBundles.js';
import type { Rule } from './rule.js';
import type { Parameters } from './schema.js';
import { SIDELINK_RULES } from './sidelinkRules.js';

/** PER curves made by link simulations over a fading channel: they are averages over it. */
const AVERAGE_OVER_FADING = [
  'wilabHighwayLos',
  'wilabHighwayNlos',
  'wilabCrossingNlos',
  'wilabUrbanLos',
  'sepulcre2022',
];

/** Path loss that already tells line of sight from obstruction by vehicles. */
const BLOCKED_PATH_LOSS = ['abbasHighwayOlos', 'abbasUrbanOlos'];

const fadesTwice: Rule = {
  paths: 'radio.fading.model, radio.per.model',
  expected: 'fading either drawn per frame or averaged in the PER curve, not both',
  holds: ({ radio }) => radio.fading.model === 'none' || !AVERAGE_OVER_FADING.includes(radio.per.model),
  got: ({ radio }) => `${radio.fading.model} with ${radio.per.model}`,
  sentence: ({ radio }) =>
    `radio.per.model=${radio.per.model} is an average over a fading channel, so radio.fading.model=${radio.fading.model} would count the fading twice: set radio.fading.model=none, or a curve without fading (nist, threshold)`,
};

const blocksTwice: Rule = {
  paths: 'radio.blockage.model, radio.pathLoss.model',
  expected: 'vehicles in the way either drawn per pair or part of the path loss, not both',
  holds: ({ radio }) => radio.blockage.model === 'none' || !BLOCKED_PATH_LOSS.includes(radio.pathLoss.model),
  got: ({ radio }) => `${radio.blockage.model} with ${radio.pathLoss.model}`,
  sentence: ({ radio }) =>
    `radio.pathLoss.model=${radio.pathLoss.model} was measured behind vehicles, so radio.blockage.model=${radio.blockage.model} would count them twice: set radio.blockage.model=none, or a path loss in line of sight`,
};

const at = (parameters: Parameters, path: string): unknown =>
  path.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], parameters);

/** A bundle's parameters are what it says, each. */
const bundleRules = Object.entries(RADIO_BUNDLES).flatMap(([name, { source, values }]) =>
  Object.entries(values).map(
    ([path, value]): Rule => ({
      paths: `radio.bundle, ${path}`,
      expected: `${value}, as in the bundle ${name}`,
      holds: (p) => p.radio.bundle !== (name as RadioBundleName) || at(p, path) === value,
      got: (p) => String(at(p, path)),
      sentence: (p) =>
        `radio.bundle=${name} is one whole (${source}), and in it ${path} is ${value}: with ${at(p, path)} the results could not be compared with it; leave ${path} out, or set radio.bundle=none and every parameter yourself`,
    }),
  ),
);

export const RADIO_RULES: readonly Rule[] = [
  ...bundleRules,
  fadesTwice,
  blocksTwice,
  ...CELLULAR_RULES,
  ...SIDELINK_RULES,
];
