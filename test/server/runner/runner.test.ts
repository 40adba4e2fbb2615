import { expect } from 'chai';
import { VergeError } from '../../../core/errors/vergeError.js';
import type { Recorder } from '../../../server/recording/recorder.js';
import { Runner } from '../../../server/runner/runner.js';
import { ManualClock } from '../../support/manualClock.js';
import { PaperSimulation } from '../../support/paperSimulation.js';
import { rejection, until } from '../../support/scriptedHost.js';

describe('the runner', () => {
  it('runs every window of the duration, and no more', async () => {
    const runner = new Runner(new PaperSimulation({ duration_s: 2 }), { speed: 0 });
    let windows = 0;
    runner.observe({ windowEnded: () => windows++ });
    expect(await runner.run()).to.equal('ended');
    expect(windows).to.equal(200);
    expect(runner.summary()).to.include({ scenario: 'paper', simulatedSeconds: 2 });
    expect(runner.summary().realTimeFactor).to.be.greaterThan(1);
  });

  it('keeps real time at speed 1 and drops no window when a window takes too long', async () => {
    const clock = new ManualClock();
    const simulation = new PaperSimulation({ duration_s: 1 });
    const advance = simulation.advanceWindow.bind(simulation);
    let windows = 0;
    simulation.advanceWindow = async () => {
      windows++;
      clock.time_ms += windows === 10 ? 400 : 1; // one hiccup
      await advance();
    };
    const runner = new Runner(simulation, { speed: 1, clock });
    await runner.run();
    expect(windows).to.equal(100);
    // The last window starts at 990 ms and takes 1 ms; the hiccup has been made up for.
    expect(clock.time_ms).to.be.closeTo(991, 1);
  });

  it('runs as many windows as it is told to while paused', async () => {
    const simulation = new PaperSimulation();
    const runner = new Runner(simulation, { speed: 0 });
    runner.pause();
    const over = runner.run();
    runner.step(7);
    await until(() => simulation.time_us === 70_000, 'seven windows');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(simulation.time_us).to.equal(70_000);
    expect(runner.state).to.equal('paused');
    runner.play();
    await until(() => simulation.time_us > 100_000, 'the run to go on');
    runner.stop();
    expect(await over).to.equal('ended');
  });

  it('turns a fault into a coded state and tells it', async () => {
    const simulation = new PaperSimulation();
    simulation.failAt_us = 50_000;
    const states: (string | null | undefined)[] = [];
    const runner = new Runner(simulation, { speed: 0 });
    runner.observe({ windowEnded: () => {}, stateChanged: () => states.push(runner.runState().state) });
    expect(await runner.run()).to.equal('failed');
    expect(runner.runState()).to.include({ state: 'failed', errorCode: 'SIMULATION_FAILED' });
    expect(runner.runState().errorMessage).to.contain('paper tore');
    expect(states).to.deep.equal(['running', 'failed']);
  });

  it('acts on the simulation between windows only', async () => {
    const simulation = new PaperSimulation({ duration_s: 1 });
    let inside = false;
    const advance = simulation.advanceWindow.bind(simulation);
    simulation.advanceWindow = async () => {
      inside = true;
      await new Promise((resolve) => setImmediate(resolve));
      await advance();
      inside = false;
    };
    const runner = new Runner(simulation, { speed: 0 });
    const over = runner.run();
    const seen: boolean[] = [];
    for (let i = 0; i < 20; i++) {
      await runner.atBoundary(() => seen.push(inside));
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await over;
    expect(seen).to.deep.equal(new Array(20).fill(false));
    const error = new VergeError('PARAMETER_UNKNOWN');
    const failing = runner.atBoundary(() => {
      throw error;
    });
    expect(await rejection(failing)).to.equal(error);
  });

  it('waits at a window boundary while the recording has too much to write, and loses nothing', async () => {
    const simulation = new PaperSimulation({ duration_s: 0.5 });
    const runner = new Runner(simulation, { speed: 0 });
    let overloaded = true;
    let release!: () => void;
    const drained = new Promise<void>((resolve) => {
      release = resolve;
    });
    const recorder = { path: 'x.mcap', drained: () => drained };
    Object.defineProperty(recorder, 'overloaded', { get: () => overloaded });
    runner.recorder = recorder as unknown as Recorder;
    const over = runner.run();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(simulation.time_us).to.equal(0);
    overloaded = false;
    release();
    await over;
    expect(simulation.time_us).to.equal(500_000);
  });

  it('refuses a speed and a step that make no sense', () => {
    const runner = new Runner(new PaperSimulation(), { speed: 1 });
    for (const speed of [-1, Number.NaN, 1e9])
      expect(() => runner.setSpeed(speed)).to.throw(VergeError, 'expected 0..1000');
    expect(() => runner.step(0)).to.throw(VergeError, '1..100000');
  });
});
