// One simulation in a process of its own, at the command of the gateway that forked it.

import { buildRun } from '../../server/scenarioFiles/buildRun.js';
import type { Channel, WorldCommand, WorldReport } from '../../server/world/messages.js';
import { serveWorld } from '../../server/world/worldMain.js';
import { processLog } from '../log.js';
import { VERSION, VERSIONS } from '../version.js';
import { launcher } from './launcher.js';

// Ctrl-C reaches the whole process group; the gateway decides when its worlds end.
process.on('SIGINT', () => {});

/** Settles when what was last sent is with the gateway, so that leaving loses nothing. */
let sent: Promise<void> = Promise.resolve();

const channel: Channel<WorldReport, WorldCommand> = {
  send: (report) => {
    if (!process.connected) return;
    sent = new Promise((resolve) => process.send?.(report, undefined, undefined, () => resolve()));
  },
  onMessage: (listener) => void process.on('message', listener as (message: unknown) => void),
  onClose: (listener) => void process.on('disconnect', listener),
};

serveWorld(channel, {
  build: (request) => buildRun(request, VERSIONS),
  launcher,
  version: VERSION,
  log: processLog('world', 'warn'),
  exit: () => void sent.then(() => process.exit(0)),
});
