import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { verge } from '#proto';
import { describeRecording } from '../../../server/recording/describe.js';
import type { HostLauncher } from '../../../server/world/hostLauncher.js';
import { handleControl } from '../../../server/world/pageControl.js';
import { World } from '../../../server/world/world.js';
import { connectHost, type HostConnection } from '../../../transport/connectHost.js';
import { PaperSimulation } from '../../support/paperSimulation.js';
import { rejection, ScriptedHost, until } from '../../support/scriptedHost.js';

/** Hosts in this process, over real WebSockets; a test may change them before they start. */
class LocalLauncher implements HostLauncher {
  readonly launched: string[] = [];
  readonly stopped: string[] = [];
  prepare: (host: ScriptedHost, name: string, attempt: number) => void = () => {};
  absent = '';
  readonly stops: Record<string, () => void> = {};

  launch(plan: { name: string; role: verge.v1.HostRole }, address: { url: string; secret: string }) {
    const attempt = this.launched.filter((name) => name === plan.name).length;
    this.launched.push(plan.name);
    let connection: HostConnection | undefined;
    let left!: (how: string) => void;
    const exited = new Promise<string>((resolve) => {
      left = resolve;
    });
    if (plan.name !== this.absent) {
      const host = new ScriptedHost();
      this.prepare(host, plan.name, attempt);
      const hostIndex = Number(plan.name.split('-')[1] ?? 0);
      const hello = { role: plan.role, mode: verge.v1.HostMode.LOCK_STEP, hostName: plan.name, hostIndex };
      void connectHost(address.url, host, hello, { protocols: [address.secret], attempts: 1 }).then((made) => {
        connection = made;
      });
    }
    const stop = (): void => {
      this.stopped.push(plan.name);
      left('stopped');
      void connection?.close('stopped').catch(() => {});
    };
    this.stops[plan.name] = stop;
    return { pid: undefined, exited, stop };
  }
}

describe('a world with its hosts', () => {
  let folder: string;
  let launcher: LocalLauncher;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'verge-world-'));
    launcher = new LocalLauncher();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function worldOf(simulation: PaperSimulation, startLimit_ms = 5_000): World {
    return new World(simulation, {
      launcher,
      identity: { scenario: 'paper', seed: '1', version: '0' },
      recordingsFolder: folder,
      log: { info: () => {}, warn: () => {} },
      engine: null,
      speed: 0,
      source: 'paper',
      silenceLimit_ms: 100,
      startLimit_ms,
    });
  }

  it('runs to its end with every window answered by every host', async () => {
    const simulation = new PaperSimulation({ duration_s: 1, fleets: 2 });
    const world = worldOf(simulation);
    await world.open();
    await world.run();
    // 10 traffic steps, a CAM of each of 6 vehicles and of the roadside unit
    expect(simulation.transmissions).to.equal(70);
    expect(world.runner.state).to.equal('ended');
    expect(simulation.reproducible).to.equal(true);
    await world.close('test over');
    expect(simulation.closedWith).to.equal('test over');
  });

  it('fails with the names of hosts that do not come', async () => {
    launcher.absent = 'fleet-0';
    const world = worldOf(new PaperSimulation({ duration_s: 1 }), 100);
    await world.open();
    await world.run();
    expect(world.runner.failure?.code).to.equal('HOST_SILENT');
    expect(world.runner.failure?.message).to.contain('fleet-0 absent');
    await world.close('test over');
  });

  it('fails at once, with the reason, when a host ends before it has come', async () => {
    launcher.absent = 'fleet-0';
    const world = worldOf(new PaperSimulation({ duration_s: 1 }), 60_000);
    await world.open();
    const over = world.run();
    await until(() => launcher.launched.includes('fleet-0'), 'the launch');
    launcher.stops['fleet-0']();
    await over;
    expect(world.runner.failure?.code).to.equal('HOST_LOST');
    expect(world.runner.failure?.message).to.contain('fleet-0').and.to.contain('stopped');
    await world.close('test over');
  });

  it('goes on without a host that falls silent, ends it and starts another', async () => {
    launcher.prepare = (host, name, attempt) => {
      if (name === 'fleet-0' && attempt === 0) host.silentAtWindow = 20;
    };
    const simulation = new PaperSimulation();
    const world = worldOf(simulation);
    await world.open();
    const over = world.run();
    await until(() => launcher.stopped.includes('fleet-0'), 'the silent host to be ended');
    expect(world.keeper.statuses()).to.include('fleet-0 lost');
    await until(() => world.keeper.statuses().includes('fleet-0 connected'), 'its successor');
    expect(simulation.reproducible).to.equal(false);
    world.runner.stop();
    await over;
    await world.close('test over');
    expect(launcher.launched.filter((name) => name === 'fleet-0')).to.have.length(2);
  });

  it('finishes its recording whatever ends the run', async () => {
    const simulation = new PaperSimulation();
    simulation.failAt_us = 400_000;
    const world = worldOf(simulation);
    await world.open();
    await world.recordings.start(join(folder, 'a.mcap'));
    await world.run();
    expect(world.runner.state).to.equal('failed');
    expect(await describeRecording(join(folder, 'a.mcap'))).to.include({ partial: false, end_s: 0.4 });
    await world.close('test over');
  });

  it('begins a recording with the present moment, also when it is paused', async () => {
    const world = worldOf(new PaperSimulation());
    await world.open();
    void world.run();
    await until(() => world.runner.simulation.time_us > 0, 'the first window');
    world.runner.pause();
    await world.runner.atBoundary(() => {});
    const path = join(folder, 'paused.mcap');
    await world.recordings.start(path);
    await world.runner.recorder?.drained();
    const shown = (await describeRecording(path)).channels.find(({ topic }) => topic === '/view');
    expect(shown?.count).to.equal(3); // scene, keyframe, metrics
    await world.close('test over');
    const description = await describeRecording(path);
    expect(description.partial).to.equal(false);
    expect(world.runner.runState()).to.include({ recording: false, recordingFile: 'paused.mcap' });
  });

  it('refuses to be played, stepped, changed or recorded when it is over', async () => {
    const world = worldOf(new PaperSimulation({ duration_s: 0.1 }));
    await world.open();
    await world.run();
    const page = { inspected: 0 } as never;
    const refused: verge.v1.IViewControl[] = [
      { play: {} },
      { step: { windows: 1 } },
      { live: { path: 'latency.denmV2v_ms', valueJson: '60' } },
      { record: { on: true } },
      { hazard: { kind: 'ice' } },
    ];
    for (const action of refused) {
      const control = verge.v1.ViewControl.decode(verge.v1.ViewControl.encode(action).finish());
      const error = await rejection(handleControl(world, control, page));
      expect(error.code, control.action).to.equal('SIMULATION_OVER');
      expect(error.message).to.contain('ended at 0.1 s');
    }
    expect((await rejection(world.recordings.start(join(folder, 'late.mcap')))).code).to.equal('SIMULATION_OVER');
    expect(readdirSync(folder)).to.have.length(0);
    await world.close('test over');
  });

  it('goes on when its recording cannot be written, and says so', async () => {
    const simulation = new PaperSimulation({ duration_s: 0.2 });
    const world = worldOf(simulation);
    const error = await world.recordings.start(join(folder, 'no', 'such', 'folder.mcap')).then(
      () => undefined,
      (reason) => reason,
    );
    expect(error.code).to.equal('FILE_UNREADABLE');
    await world.open();
    await world.run();
    expect(world.runner.state).to.equal('ended');
    await world.close('test over');
  });

  it('closes while it still waits for its hosts', async () => {
    launcher.absent = 'fleet-0';
    const world = worldOf(new PaperSimulation(), 60_000);
    await world.open();
    void world.run();
    await world.close('changed my mind');
    expect(world.runner.state).to.equal('ended');
  });
});
