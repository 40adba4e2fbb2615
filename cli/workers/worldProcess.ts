// One simulation in a process of its own, at the command of the gateway that forked it.
import { buildRun } from '../../server/scenarioFiles/buildRun.js';
import { serveWorld } from '../../server/world/worldMain.js';
import { processLog } from '../log.js';
import { VERSION, VERSIONS } from '../version.js';
import { gatewayChannel } from './gatewayChannel.js';
import { launcher, prepareHosts } from './launcher.js';
import { lendThread } from './lendThread.js';

const channel = gatewayChannel();
prepareHosts(Number(process.argv[2] ?? 0));

serveWorld(channel, {
  build: async (request, onProgress) => {
    const run = await buildRun(request, VERSIONS, onProgress);
    lendThread(run.control);
    return run;
  },
  launcher,
  version: VERSION,
  log: processLog('world', 'warn'),
  exit: () => channel.exit(),
});
