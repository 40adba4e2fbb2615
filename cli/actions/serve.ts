import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { isLoopback } from '../../server/gateway/access.js';
import { type Gateway, openGateway } from '../../server/gateway/gateway.js';
import { scenarioApi } from '../../server/scenarioFiles/scenarioApi.js';
import { EXIT } from '../exit.js';
import { processLog } from '../log.js';
import type { ServeOptions } from '../options.js';
import { PACKAGE_ROOT, VERSION } from '../version.js';
import { launchWorld } from '../workers/worldLauncher.js';

/**
 * Serves until a signal comes, then ends every simulation with its recording closed.
 * @param shared recordings shared beside the folder's, path by name
 * @param path of the page to point at
 */
export async function serve(options: ServeOptions, shared?: ReadonlyMap<string, string>, path = '/'): Promise<number> {
  const token = options.token ?? (isLoopback(options.host) ? undefined : randomBytes(16).toString('hex'));
  const gateway = await openGateway({
    ...options,
    token,
    pageFolder: join(PACKAGE_ROOT, 'build/public'),
    recordingsFolder: options.recordings,
    sharedRecordings: shared,
    scenarios: scenarioApi,
    version: VERSION,
    log: processLog('gateway', 'warn'),
    launchWorld: () => launchWorld({ spareHosts: options.hosts }),
    spareWorld: true,
    mostSimulations: options.simulations,
    nextFreePort: true,
  });
  const address = pageAddress(gateway, path, token);
  if (options.port !== 0 && gateway.port !== options.port) {
    process.stderr.write(`verge: PORT_TAKEN: port ${options.port} is taken, using ${gateway.port}\n`);
  }
  process.stderr.write(`Verge ${VERSION} serves ${address}  (Ctrl-C ends it)\n`);
  if (options.open) openBrowser(address);
  return untilSignal(gateway);
}

function pageAddress({ url }: Gateway, path: string, token: string | undefined): string {
  const address = new URL(path, url);
  if (token !== undefined) address.searchParams.set('token', token);
  return address.href;
}

async function untilSignal(gateway: Gateway): Promise<number> {
  const signal = await new Promise<NodeJS.Signals>((resolve) => {
    process.once('SIGINT', resolve).once('SIGTERM', resolve);
  });
  process.once('SIGINT', () => process.exit(EXIT.interrupted));
  process.stderr.write('verge: closing simulations and recordings\n');
  await gateway.close();
  return signal === 'SIGINT' ? EXIT.interrupted : EXIT.done;
}

function openBrowser(address: string): void {
  const [command, ...before] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
  const child = spawn(command, [...before, address], { stdio: 'ignore', detached: true });
  child.on('error', () => process.stderr.write(`verge: no browser to open, see ${address}\n`));
  child.unref();
}
