// A world process that runs the paper simulation: what the gateway forks in tests.
import { fileURLToPath } from 'node:url';
import { gatewayChannel } from '../../cli/workers/gatewayChannel.js';
import { launchProcess, orderOf } from '../../cli/workers/launcher.js';
import { VergeError } from '../../core/errors/vergeError.js';
import { serveWorld } from '../../server/world/worldMain.js';
import { PaperSimulation } from './paperSimulation.js';

const quiet = { info: () => {}, warn: () => {} };
const channel = gatewayChannel();

serveWorld(channel, {
  async build({ scenario, seed = '1', duration_s, hosts, set = {} }) {
    if (scenario !== 'paper') {
      throw new VergeError('SCENARIO_UNKNOWN', { where: 'scenario', expected: 'one of paper', got: scenario });
    }
    const control = new PaperSimulation({ duration_s, fleets: hosts });
    if (Object.keys(set).length > 0) control.setLive(set, 'api');
    return {
      control,
      scenario,
      title: 'Paper',
      seed,
      source: 'paper',
      silenceLimit_ms: 5_000,
      engine: null,
      notices: [],
    };
  },
  launcher: {
    launch: (plan, address) =>
      launchProcess(fileURLToPath(new URL('./paperHost.js', import.meta.url)), orderOf(plan, address)),
  },
  version: '0',
  log: quiet,
  exit: () => channel.exit(),
});
