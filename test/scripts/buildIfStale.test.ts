import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'chai';

const SCRIPT = resolve('scripts/buildIfStale.js');
const OPTIONS = {
  composite: true,
  rootDir: '..',
  outDir: '../build',
  types: [],
  module: 'nodenext',
  skipLibCheck: true,
};

describe('scripts/buildIfStale.js', () => {
  let folder: string;

  /** A program of one file and a test that does not compile. */
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'verge-build-'));
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    const write = (path: string, content: string | object) =>
      writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
    write('package.json', { type: 'module' });
    write('tsconfig.json', { files: [], references: [{ path: 'cli' }, { path: 'test' }] });
    for (const name of ['cli', 'test']) {
      mkdirSync(join(folder, name));
      const references = name === 'test' ? [{ path: '../cli' }] : [];
      write(join(name, 'tsconfig.json'), { compilerOptions: OPTIONS, include: ['./**/*.ts'], references });
    }
    write('cli/main.ts', 'export const one: number = 1;\n');
    write('test/main.test.ts', "export const two: number = 'two';\n");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const build = (...words: string[]) =>
    spawnSync(process.execPath, [SCRIPT, ...words], { cwd: folder, encoding: 'utf8' });

  it('builds the product when a test is broken, and all only when none is', () => {
    expect(build('product').status).to.equal(0);
    expect(existsSync(join(folder, 'build/cli/main.js'))).to.equal(true);
    expect(build().status).to.not.equal(0);
    expect(build('product')).to.include({ status: 0, stderr: '' }); // still fresh
    writeFileSync(join(folder, 'test/main.test.ts'), 'export const two: number = 2;\n');
    expect(build().status).to.equal(0);
    expect(build()).to.include({ status: 0, stderr: '' });
  });
});
