import type { Rule } from './rule.js';
import type { Parameters } from './schema.js';
import { SECURITY_MODES, SECURITY_PROFILES, type SecurityBundle } from './securityBundles.js';

const at = (parameters: Parameters, path: string): unknown =>
  path.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], parameters);

/** What a choice sets is as it says. */
const rulesOf = (leaf: 'mode' | 'profile', table: Readonly<Record<string, SecurityBundle>>): Rule[] =>
  Object.entries(table).flatMap(([name, { source, values }]) =>
    Object.entries(values).map(
      ([path, value]): Rule => ({
        paths: `security.${leaf}, ${path}`,
        expected: `${value} ms, as with security.${leaf}=${name}`,
        holds: (p) => p.security[leaf] !== name || at(p, path) === value,
        got: (p) => `${at(p, path)} ms`,
        sentence: (p) =>
          `security.${leaf}=${name} (${source}) says that ${path} is ${value} ms, but it is ${at(p, path)} ms: leave ${path} out, or choose security.mode=modelled with security.profile=custom and set both times yourself`,
      }),
    ),
  );

const silence: Rule = {
  paths: 'security.pseudonym.silenceMin_s, security.pseudonym.silenceMax_s',
  expected: 'a shortest silence of at most the longest',
  holds: ({ security: { pseudonym } }) => pseudonym.silenceMin_s <= pseudonym.silenceMax_s,
  got: ({ security: { pseudonym } }) => `${pseudonym.silenceMin_s} s and ${pseudonym.silenceMax_s} s`,
  sentence: ({ security: { pseudonym } }) =>
    `security.pseudonym.silenceMin_s (${pseudonym.silenceMin_s} s) must be at most security.pseudonym.silenceMax_s (${pseudonym.silenceMax_s} s): silences are drawn between them`,
};

export const SECURITY_RULES: readonly Rule[] = [
  ...rulesOf('mode', SECURITY_MODES),
  ...rulesOf('profile', SECURITY_PROFILES),
  silence,
];
