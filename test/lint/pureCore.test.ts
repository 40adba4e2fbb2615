import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'chai';

const RULE = './scripts/lint/pureCore.grit';
const BIOME = resolve('node_modules/@biomejs/biome/bin/biome');

/** Lints probes with the rule that biome.json applies to core. @returns the names of those it complains of */
function complained(probes: Record<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'verge-lint-'));
  try {
    const linter = { rules: { preset: 'none' } };
    writeFileSync(join(folder, 'biome.json'), JSON.stringify({ linter, plugins: [resolve(RULE)] }));
    for (const [name, text] of Object.entries(probes)) writeFileSync(join(folder, `${name}.ts`), `${text}\n`);
    const { stdout, stderr } = spawnSync('node', [BIOME, 'lint', '--max-diagnostics=none', '--reporter=json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const { diagnostics } = JSON.parse(stdout || stderr) as { diagnostics: { location: { path: unknown } }[] };
    const text = JSON.stringify(diagnostics);
    return Object.keys(probes).filter((name) => text.includes(`${name}.ts`));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the lint rule for core', () => {
  it('is applied to all of core', () => {
    const { overrides } = JSON.parse(readFileSync('biome.json', 'utf8'));
    expect(overrides).to.deep.include({ includes: ['core/**'], plugins: [RULE] });
  });

  it('refuses clock and chance of the platform, and nothing else', () => {
    const wrong = {
      random: 'export const a = (): number => Math.random();',
      passedOn: 'export const a = [1].map(Math.random);',
      takenOut: 'const { random } = Math;\nexport const a = random;',
      renamed: 'const M = Math;\nexport const a = M;',
      now: 'export const a = (): number => Date.now();',
      today: 'export const a = (): Date => new Date();',
      text: 'export const a = (): string => Date();',
      performance: 'export const a = (): number => performance.now();',
      global: 'export const a = (): number => globalThis.Math.random();',
    };
    const right = {
      floor: 'export const a = (x: number): number => Math.floor(Math.max(0, x));',
      given: 'export const a = (x: number): Date => new Date(x);',
      parsed: 'export const a = (x: string): number => Date.parse(x);',
    };
    expect(complained({ ...wrong, ...right })).to.have.members(Object.keys(wrong));
  });
});
