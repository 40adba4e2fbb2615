import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { ERROR_CODES } from '../../core/errors/codes.js';

describe('docs/errors.md', () => {
  it('lists exactly the codes of core/errors/codes.ts', () => {
    const listed = [...readFileSync('docs/errors.md', 'utf8').matchAll(/^\| `([A-Z_0-9]+)` \|/gm)].map(
      (match) => match[1],
    );
    expect(listed.sort()).to.deep.equal(Object.keys(ERROR_CODES).sort());
  });
});
