import { accessSync, constants, existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { listScenarios } from '../../server/scenarioFiles/scenarioFiles.js';
import { EXIT } from '../exit.js';
import { PACKAGE_ROOT, VERSION } from '../version.js';

interface Finding {
  readonly name: string;
  readonly ok: boolean;
  /** Verge runs without it. */
  readonly optional?: boolean;
  readonly text: string;
}

/** Looks at what is installed and tells. @returns the exit code: 1 when something needed is missing */
export async function doctor({ json }: { json?: boolean }): Promise<number> {
  const findings = await examine();
  const ok = findings.every((finding) => finding.ok || finding.optional);
  if (json) process.stdout.write(`${JSON.stringify({ ok, version: VERSION, findings })}\n`);
  else process.stdout.write(findings.map(line).join(''));
  return ok ? EXIT.done : EXIT.failed;
}

const line = ({ name, ok, optional, text }: Finding): string =>
  `${ok ? 'ok     ' : optional ? 'absent ' : 'MISSING'}  ${name.padEnd(16)}  ${text}\n`;

async function examine(): Promise<Finding[]> {
  return [
    { name: 'verge', ok: true, text: VERSION },
    nodeVersion(),
    { name: 'machine', ok: true, text: `${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(1)} GiB of memory` },
    scenarios(),
    page(),
    ...(await engines()),
    chromium(),
    await freePort(8080),
    writable('recordings', 'recordings'),
  ];
}

function nodeVersion(): Finding {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const ok = major > 20 || (major === 20 && minor >= 19);
  return { name: 'node', ok, text: `${process.versions.node} (20.19 or newer is wanted)` };
}

function scenarios(): Finding {
  try {
    const names = listScenarios().map(({ name }) => name);
    return { name: 'scenarios', ok: names.length > 0, text: names.join(', ') || 'none found' };
  } catch (error) {
    return { name: 'scenarios', ok: false, text: (error as Error).message };
  }
}

function page(): Finding {
  const ok = existsSync(join(PACKAGE_ROOT, 'build/public/index.html'));
  return { name: 'page', ok, text: ok ? 'built' : 'not built: run `npm run build`' };
}

/** Which engines load, tried one by one; the first that does trains. */
async function engines(): Promise<Finding[]> {
  const packages: [string, string][] = [
    ['tfjs-node', '@tensorflow/tfjs-node'],
    ['tfjs-wasm', '@tensorflow/tfjs-backend-wasm'],
    ['tfjs-cpu', '@tensorflow/tfjs'],
  ];
  const findings: Finding[] = [];
  for (const [name, module] of packages) findings.push(await loads(name, module));
  findings.push({ name: 'reference', ok: true, text: 'built in (plain JavaScript)' });
  return findings;
}

async function loads(name: string, module: string): Promise<Finding> {
  try {
    await import(module);
    return { name, ok: true, optional: true, text: `${module} loads` };
  } catch (error) {
    const text = `${module} does not load: ${(error as Error).message.split('\n')[0]}`;
    return { name, ok: false, optional: true, text };
  }
}

function chromium(): Finding {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env.PATH ?? '').split(':');
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
  return {
    name: 'chromium',
    ok: found !== undefined,
    optional: true,
    text: found ?? 'none on PATH (browser tests need one)',
  };
}

function freePort(port: number): Promise<Finding> {
  return new Promise((resolve) => {
    const server = createServer();
    const finding = (ok: boolean, text: string) => resolve({ name: `port ${port}`, ok, optional: true, text });
    server.once('error', () => finding(false, 'taken: serve uses the next free one'));
    server.listen(port, '127.0.0.1', () => server.close(() => finding(true, 'free')));
  });
}

function writable(name: string, folder: string): Finding {
  try {
    accessSync(existsSync(folder) ? folder : '.', constants.W_OK);
    return { name, ok: true, text: `${folder}/ can be written` };
  } catch (error) {
    return { name, ok: false, text: (error as Error).message };
  }
}
