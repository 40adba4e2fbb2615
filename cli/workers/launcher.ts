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
  launch(plan: HostPlan, address: WorldAddress): LaunchedHost {
    const order = orderOf(plan, address);
    return order.role === 'FLEET' ? launchProcess(script('./hostProcess.js'), order) : launchThread(order);
  },
};

/** What a host of a plan is told. */
export function orderOf({ name, role }: HostPlan, { url, secret }: WorldAddress): HostOrder {
  const isFleet = role === verge.v1.HostRole.FLEET;
  const index = isFleet ? Number(name.replace('fleet-', '')) : 0;
  return { name, role: isFleet ? 'FLEET' : 'INFRASTRUCTURE', index, url, secret };
}

/** Forks a program that takes its order by message. */
export function launchProcess(program: string, order: HostOrder): LaunchedHost {
  const child = fork(program, [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
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
