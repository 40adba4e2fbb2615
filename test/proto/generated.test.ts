import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';

describe('proto/gen', () => {
  it('is what proto/*.proto generate (else run npm run proto)', () => {
    const fresh = mkdtempSync(join(tmpdir(), 'verge-gen-'));
    try {
      execFileSync(process.execPath, ['scripts/generateProto.js', fresh], { stdio: ['ignore', 'ignore', 'inherit'] });
      const names = readdirSync(fresh).sort();
      expect(readdirSync('proto/gen').sort()).to.deep.equal(names);
      for (const name of names) {
        const equal = readFileSync(join(fresh, name)).equals(readFileSync(join('proto/gen', name)));
        expect(equal, name).to.equal(true);
      }
    } finally {
      rmSync(fresh, { recursive: true });
    }
  });
});
