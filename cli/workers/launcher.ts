import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { verge } from '#proto';
import type { HostPlan } from '../../core/simulation/api.js';
import type { HostLauncher, LaunchedHost, WorldAddress } from '../../server/world/hostLauncher.js';
import type { ErrorJson } from '../../server/world/messages.js';
import type { HostOrder } from './hostMain.js';

/** A process that does not end when asked is killed after so long, ms. */
const KILL_AFTER_MS = 3_000;

const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const HOST_PROCESS = script('./hostProcess.js');

/** Started and without an order yet. */
const spareHosts: ChildProcess[] = [];

/** Starts host processes before their orders are known: loading code takes longer than anything else at a start. */
export function prepareHosts(count: number): void {
  for (let i = 0; i < count; i++) spareHosts.push(forkHost(HOST_PROCESS));
}

function forkHost(program: string): ChildProcess {
  const child = fork(program, [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  child.on('error', () => {}); // followed by its exit
  return child;
}

/** Fleets run in processes, so that one can die alone; the infrastructure in a thread. */
export const launcher: HostLauncher = {
  launch(plan: HostPlan, address: WorldAddress): LaunchedHost {
    const order = orderOf(plan, address);
    return order.role === 'FLEET' ? launchProcess(HOST_PROCESS, order, spareHosts.shift()) : launchThread(order);
  },
};

/** What a host of a plan is told. */
export function orderOf({ name, role }: HostPlan, { url, secret, engine }: WorldAddress): HostOrder {
  const isFleet = role === verge.v1.HostRole.FLEET;
  const index = isFleet ? Number(name.replace('fleet-', '')) : 0;
  return { name, role: isFleet ? 'FLEET' : 'INFRASTRUCTURE', index, url, secret, engine };
}

/** Starts a program that takes its order by message, or orders one that waits for it. */
export function launchProcess(program: string, order: HostOrder, waiting?: ChildProcess): LaunchedHost {
  const child = waiting?.connected ? waiting : forkHost(program);
  child.send(order);
  let fault = '';
  child.on('message', ({ error }: { error: ErrorJson }) => {
    fault = error.message;
  });
  return {
    pid: child.pid,
    exited: new Promise((resolve) => {
      child.once('exit', (code, signal) => resolve(fault || (signal ?? `exit code ${code}`)));
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
