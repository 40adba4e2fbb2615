import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { scenarioReference } from '../../scripts/generateDocs.js';

describe('docs/scenario.md', () => {
  it('is what the declaration generates (else run npm run docs)', () => {
    expect(readFileSync('docs/scenario.md', 'utf8')).to.equal(scenarioReference());
  });
});
