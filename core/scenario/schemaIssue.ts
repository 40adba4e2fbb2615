import type { z } from 'zod';
import { type ErrorDetail, shown } from '../errors/vergeError.js';
import { expectedBy } from './issueWords.js';

/** The first thing wrong with a value, as the detail of a coded error; `where` is the path of the field, '' the whole. */
export function issueDetail(error: z.ZodError, value: unknown): Required<Omit<ErrorDetail, 'sentence'>> {
  const [issue] = error.issues;
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return {
      where: [...path, issue.keys[0]].join('.'),
      expected: expectedBy(issue),
      got: issue.keys.join(', '),
    };
  }
  const got = path.reduce<unknown>((node, key) => (node as Record<string, unknown>)?.[key], value);
  return {
    where: path.join('.'),
    expected: issue.code === 'custom' ? issue.message : expectedBy(issue),
    got: shown(got),
  };
}
