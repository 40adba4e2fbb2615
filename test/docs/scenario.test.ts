import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { REFERENCES } from '../../scripts/generateDocs.js';

for (const [target, generate] of Object.entries(REFERENCES)) {
  describe(target, () => {
    it('is what the declaration generates (else run npm run docs)', () => {
      expect(readFileSync(target, 'utf8')).to.equal(generate());
    });
  });
}
