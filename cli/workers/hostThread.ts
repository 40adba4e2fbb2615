// The infrastructure host in a thread of its world's process, connected over a WebSocket like every host.
import { workerData } from 'node:worker_threads';
import { type HostOrder, serveHost } from './hostMain.js';

const error = await serveHost(workerData as HostOrder);
if (error !== undefined) throw error;
