import { expect } from 'chai';
import { Simulations } from '../../../server/gateway/simulations.js';
import type { RunRequest, WorldCommand, WorldReport } from '../../../server/world/messages.js';

const REQUEST: RunRequest = { scenario: 'town', hosts: 1, origin: 'api' };

/** A world process that says what it is told to. */
function scriptedWorld() {
  let hear: (report: WorldReport) => void = () => {};
  let end: (how: string) => void = () => {};
  const exited = new Promise<string>((resolve) => {
    end = resolve;
  });
  const commands: WorldCommand[] = [];
  const channel = {
    send: (command: WorldCommand) => void commands.push(command),
    onMessage: (listener: (report: WorldReport) => void) => {
      hear = listener;
    },
    onClose: () => {},
  };
  const process = { channel, exited, kill: () => end('killed') };
  return { process, commands, say: (report: WorldReport) => hear(report) };
}

describe('a simulation whose scenario is being read', () => {
  const open = (world: ReturnType<typeof scriptedWorld>) =>
    new Simulations({ launch: () => world.process, recordingsFolder: '.', most: 1, log: () => {} });

  it('is listed with how far that is, and then as started', async () => {
    const world = scriptedWorld();
    const simulations = open(world);
    const started = simulations.start(REQUEST, 1);
    world.say({ type: 'loading', progress: { what: 'reading town.net.xml', share: 0.25 } });
    const [listed] = simulations.list();
    expect(listed).to.deep.include({ state: 'starting', loading: { what: 'reading town.net.xml', share: 0.25 } });
    expect(await simulations.state(listed.id as string)).to.deep.equal(listed);
    world.say({ type: 'opened', port: 1, secret: '', scenario: 'town', title: 'Town', seed: '1' });
    expect(await started).to.include({ id: listed.id, scenario: 'town' });
    expect(simulations.list()).to.have.length(1);
  });

  it('is failed when its process dies, with how it ended, whether it told of itself before or not', async () => {
    const world = scriptedWorld();
    const simulations = open(world);
    const started = simulations.start(REQUEST, 1);
    world.say({ type: 'opened', port: 1, secret: '', scenario: 'town', title: 'Town', seed: '1' });
    const { id } = (await started) as { id: string };
    world.process.kill();
    await world.process.exited;
    const { state, error } = (await simulations.state(id)) as { state: string; error: Record<string, string> };
    expect(state).to.equal('failed');
    expect(error).to.deep.equal({
      code: 'SIMULATION_FAILED',
      message: `The process of simulation ${id} ended: killed`,
    });
    expect(simulations.running).to.equal(0);
  });

  it('counts among those that run at once, and is forgotten when it is refused', async () => {
    const world = scriptedWorld();
    const simulations = open(world);
    const started = simulations.start(REQUEST, 1).catch((error: unknown) => error);
    const second = await simulations.start(REQUEST, 1).catch((error: { code: string }) => error.code);
    expect(second).to.equal('SIMULATION_LIMIT');
    world.say({ type: 'refused', error: { code: 'XML_MALFORMED', message: 'bad' } });
    expect(await started).to.include({ code: 'XML_MALFORMED' });
    expect(simulations.list()).to.deep.equal([]);
  });
});
