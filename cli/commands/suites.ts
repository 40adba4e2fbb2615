import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { basename, join } from 'node:path';
import type { Command } from 'commander';
import { VergeError } from '../../core/errors/vergeError.js';
import { hint } from '../../core/scenario/catalogue.js';
import { EXIT } from '../exit.js';
import { PACKAGE_ROOT } from '../version.js';

/** Benches and validations are programs of bench/, each run in a process of its own; `--json` makes one print a list of results. */
const BENCH_FOLDER = join(PACKAGE_ROOT, 'build/bench');
const VALIDATION_FOLDER = join(BENCH_FOLDER, 'validation');
const LEARNING_CURVE = join(BENCH_FOLDER, 'learningCurve.js');

interface Finished {
  readonly code: number;
  readonly output: string;
}

export function addSuites(program: Command, exit: (code: number) => void): void {
  suite(program, 'bench', 'measure speed', BENCH_FOLDER, exit);
  suite(program, 'validate', 'compare the models with published figures', VALIDATION_FOLDER, exit);
  program
    .command('learning-curve')
    .description('local, federated and centralised against the amount of data')
    .argument('<scenario>')
    .argument('[options...]', 'passed on')
    .allowUnknownOption()
    .action(async (scenario: string, options: string[]) => {
      if (!existsSync(LEARNING_CURVE)) {
        throw new VergeError('ARGUMENT_INVALID', { where: 'learning-curve', got: 'not part of this version' });
      }
      exit((await runProgram(LEARNING_CURVE, [scenario, ...options], false)).code);
    });
}

function suite(program: Command, name: string, text: string, folder: string, exit: (code: number) => void): void {
  program
    .command(name)
    .description(text)
    .argument('[name...]', 'which; all when absent')
    .option('--json', 'print {ok, machine, results} as JSON on stdout')
    .action(async (names: string[], options: { json?: boolean }) => exit(await runSuite(name, folder, names, options)));
}

async function runSuite(
  suiteName: string,
  folder: string,
  names: string[],
  { json }: { json?: boolean },
): Promise<number> {
  const known = programsIn(folder);
  const unknown = names.find((name) => !known.includes(name));
  if (known.length === 0) {
    const expected = 'its programs to be built: run npm run build';
    throw new VergeError('ARGUMENT_INVALID', { where: suiteName, expected, got: 'none' });
  }
  if (unknown !== undefined) {
    const expected = `one of ${known.join(', ')}${hint(unknown, known)}`;
    throw new VergeError('ARGUMENT_INVALID', { where: suiteName, expected, got: unknown });
  }
  const results: Record<string, unknown>[] = [];
  let ok = true;
  for (const name of names.length > 0 ? names : known) {
    process.stderr.write(`verge: ${suiteName} ${name}\n`);
    const { code, output } = await runProgram(join(folder, `${name}.js`), json ? ['--json'] : [], json === true);
    ok &&= code === 0;
    if (json) results.push(...resultsIn(name, code, output));
  }
  ok &&= results.every((result) => result.ok !== false);
  if (json) process.stdout.write(`${JSON.stringify({ ok, machine: machine(), results })}\n`);
  return ok || suiteName === 'bench' ? EXIT.done : EXIT.failed;
}

const programsIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.js') && file !== basename(LEARNING_CURVE))
        .map((file) => file.slice(0, -3))
        .sort()
    : [];

function runProgram(path: string, options: string[], captured: boolean): Promise<Finished> {
  const child = spawn(process.execPath, [path, ...options], {
    stdio: ['ignore', captured ? 'pipe' : 'inherit', 'inherit'],
  });
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? EXIT.failed, output }));
  });
}

/** The list a program printed last; one that prints only text is one result with that text. */
function resultsIn(name: string, code: number, output: string): Record<string, unknown>[] {
  try {
    const value: unknown = JSON.parse(output.trim().split('\n').at(-1) ?? '');
    if (Array.isArray(value)) return value;
  } catch {
    // text: kept as it is
  }
  return [{ name, value: null, unit: null, target: null, ok: code === 0, text: output.trim() }];
}

const machine = (): Record<string, unknown> => ({
  cpu: cpus()[0]?.model ?? null,
  cores: cpus().length,
  memory_GiB: Number((totalmem() / 2 ** 30).toFixed(1)),
  node: process.versions.node,
  platform: `${process.platform} ${process.arch}`,
});
