import { isTree, leafAt, nest, type Tree } from './tree.js';

/** Parameters of earlier versions, for scripts, scenario files and manifests that name them: what each of them sets today. */
const FORMER_NAMES: Readonly<Record<string, readonly string[]>> = {
  'learning.channel': ['radio.bearer.learningDown', 'radio.bearer.learningUp'],
};

/** Today's name of a parameter; of several the first. */
export const presentName = (path: string): string => FORMER_NAMES[path]?.[0] ?? path;

/** Nested values by today's names alone, in rising order of precedence: what they say under those names comes last. */
export function presentValues(values: unknown): unknown[] {
  let rest = values;
  const translated: Tree[] = [];
  for (const [former, paths] of Object.entries(FORMER_NAMES)) {
    const value = leafAt(rest, former);
    if (value === undefined) continue;
    rest = without(rest as Tree, former.split('.'));
    for (const path of paths) translated.push(nest(path, value));
  }
  return [...translated, rest];
}

function without(tree: Tree, [key, ...rest]: string[]): Tree {
  const { [key]: child, ...others } = tree;
  return rest.length > 0 && isTree(child) ? { ...others, [key]: without(child, rest) } : others;
}
