import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { WorldProcess } from '../../server/gateway/simulations.js';

const WORLD_PROCESS = fileURLToPath(new URL('./worldProcess.js', import.meta.url));

export interface WorldLaunchOptions {
  /** Program that calls `serveWorld`. */
  readonly script?: string;
  /** Host processes it starts before it knows their orders. */
  readonly spareHosts?: number;
}

/** Forks a world process. */
export function launchWorld({ script = WORLD_PROCESS, spareHosts = 0 }: WorldLaunchOptions = {}): WorldProcess {
  const child = fork(script, [String(spareHosts)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return {
    channel: {
      send: (command) => {
        if (child.connected) child.send(command);
      },
      onMessage: (listener) => void child.on('message', listener as (message: unknown) => void),
      onClose: (listener) => void child.on('disconnect', listener),
    },
    exited: new Promise((resolve) => {
      child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
      child.once('error', (error) => resolve(error.message));
    }),
    kill: () => void child.kill('SIGKILL'),
  };
}
