import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { verge } from '#proto';
import type { HostPlan } from '../../core/simulation/api.js';
import type { HostLauncher, LaunchedHost, WorldAddress } from '../../server/world/hostLauncher.js';
import type { HostOrder } from './hostMain.js';

/** A process that does not end when asked is killed after so long, ms. */
const KILL_AFTER_MS = 3_000;

const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Fleets run in processes, so that one can die alone; the infrastructure in a thread. */
export const launcher: HostLauncher = {
  launch(plan: HostPlan, { url, secret }: WorldAddress): LaunchedHost {
    const isFleet = plan.role === verge.v1.HostRole.FLEET;
    const order: HostOrder = {
      name: plan.name,
      role: isFleet ? 'FLEET' : 'INFRASTRUCTURE',
      index: isFleet ? Number(plan.name.replace('fleet-', '')) : 0,
      url,
      secret,
    };
    return isFleet ? launchProcess(order) : launchThread(order);
  },
};

function launchProcess(order: HostOrder): LaunchedHost {
  const child = fork(script('./hostProcess.js'), [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  child.on('error', () => {}); // followed by its exit
  child.send(order);
  return {
    pid: child.pid,
    exited: new Promise((resolve) => {
      child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
      child.once('error', (error) => resolve(error.message));
    }),
    stop() {
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS).unref();
    },
  };
}

function launchThread(order: HostOrder): LaunchedHost {
  const worker = new Worker(script('./hostThread.js'), { workerData: order });
  let fault = '';
  worker.on('error', (error) => {
    fault = error instanceof Error ? error.message : String(error);
  });
  return {
    pid: undefined,
    exited: new Promise((resolve) => worker.once('exit', (code) => resolve(fault || `exit code ${code}`))),
    stop: () => void worker.terminate(),
  };
}
