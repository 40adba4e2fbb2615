// Builds what is older than its sources: the compiled code (tsc -b, itself incremental) and the page (vite). On a built
// tree it only compares times, in about 50 ms. With `product` it builds what `npm start` needs, and with no word all:
// a test that does not compile keeps nobody from starting.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PRODUCT = ['core', 'transport', 'vehicles', 'server', 'cli', 'proto/gen'];
const ALL = [...PRODUCT, 'viz', 'scripts', 'bench', 'test'];
const PAGE = ['viz', 'core', 'transport', 'proto/gen'];
const SHARED = ['package.json', 'package-lock.json', 'tsconfig.base.json', 'tsconfig.json'];

/** Time of the newest source below some folders, ms. */
function newest_ms(folders, matches) {
  let newest = 0;
  const visit = (path) => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const child = join(path, entry.name);
      if (entry.isDirectory()) visit(child);
      else if (matches.test(entry.name)) newest = Math.max(newest, statSync(child).mtimeMs);
    }
  };
  for (const folder of folders) if (existsSync(folder)) visit(folder);
  for (const file of SHARED) if (existsSync(file)) newest = Math.max(newest, statSync(file).mtimeMs);
  return newest;
}

const stampOf = (name) => join('build', `.${name}-built`);

/**
 * Runs a build step when its stamp, or that of a step that does the same and more, is older than its sources. The stamp is
 * written after a success only.
 */
function step(name, folders, matches, output, command, args, more = []) {
  const stamp = stampOf(name);
  const started_ms = Date.now();
  const sources_ms = newest_ms(folders, matches);
  const isFresh = (path) => existsSync(path) && statSync(path).mtimeMs >= sources_ms;
  if (existsSync(output) && [name, ...more].some((one) => isFresh(stampOf(one)))) return;
  process.stderr.write(`building ${name} ...`);
  const { status } = spawnSync(process.execPath, [command, ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) {
    process.stderr.write(`\nbuilding ${name} failed\n`);
    process.exit(status ?? 1);
  }
  mkdirSync('build', { recursive: true });
  writeFileSync(stamp, '');
  utimesSync(stamp, started_ms / 1000, started_ms / 1000); // what was edited meanwhile is stale
  process.stderr.write(` ${((Date.now() - started_ms) / 1000).toFixed(1)} s\n`);
}

const TSC = 'node_modules/typescript/bin/tsc';
const CODE = /\.(ts|js|json)$/;
if (process.argv[2] === 'product') step('product', PRODUCT, CODE, 'build/cli/main.js', TSC, ['-b', 'cli'], ['code']);
else step('code', ALL, CODE, 'build/cli/main.js', TSC, ['-b']);
if (existsSync('viz/index.html')) {
  const sources = /\.(ts|js|css|html|svg|json)$/;
  step('page', PAGE, sources, 'build/public/index.html', 'node_modules/vite/bin/vite.js', [
    'build',
    'viz',
    '--logLevel',
    'warn',
  ]);
}
