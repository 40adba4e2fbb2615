import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { makeFolder } from '../../server/makeFolder.js';

describe('a folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'verge-folder-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is made with those above it, and left as it is when it is there', () => {
    makeFolder(join(folder, 'a/b/c'));
    makeFolder(join(folder, 'a/b/c'));
    expect(statSync(join(folder, 'a/b/c')).isDirectory()).to.equal(true);
  });

  it('fails where it cannot be', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => makeFolder(join(folder, 'file/below'))).to.throw();
    if (existsSync('/proc/self')) expect(() => makeFolder('/proc/nowhere/below')).to.throw('ENOENT');
  });
});
