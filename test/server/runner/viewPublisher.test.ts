import { expect } from 'chai';
import type { verge } from '#proto';
import { Runner } from '../../../server/runner/runner.js';
import { type LiveAudience, ViewPublisher } from '../../../server/runner/viewPublisher.js';
import { ManualClock } from '../../support/manualClock.js';
import { PaperSimulation } from '../../support/paperSimulation.js';

/** Keeps every frame; asks for a keyframe when told to. */
class Listener implements LiveAudience {
  size = 1;
  wants = false;
  readonly frames: verge.v1.IViewFrame[] = [];
  takeKeyframeRequest(): boolean {
    const wanted = this.wants;
    this.wants = false;
    return wanted;
  }
  send(frame: verge.v1.IViewFrame): void {
    this.frames.push(frame);
  }
  inspect(): void {}
  count(kind: keyof verge.v1.IViewFrame): number {
    return this.frames.filter((frame) => frame[kind]).length;
  }
}

/** A run whose windows take `window_ms` of wall clock each. */
async function publish(window_ms: number, speed: number, duration_s: number, listener = new Listener()) {
  const clock = new ManualClock();
  const simulation = new PaperSimulation({ duration_s });
  const advance = simulation.advanceWindow.bind(simulation);
  simulation.advanceWindow = async () => {
    clock.time_ms += window_ms;
    await advance();
  };
  const runner = new Runner(simulation, { speed, clock });
  const publisher = new ViewPublisher(runner, listener, clock);
  await runner.run();
  publisher.finish();
  return { listener, runner, publisher, simulation };
}

describe('the view stream of a run', () => {
  it('has ten states a second in real time, keyframes among them, and metrics twice a second', async () => {
    const { listener } = await publish(1, 1, 10);
    expect(listener.count('keyframe') + listener.count('delta')).to.be.within(98, 102);
    expect(listener.count('keyframe')).to.be.within(6, 9);
    expect(listener.count('metrics')).to.be.within(19, 22);
  });

  it('sends a page no more than it can show, however fast the run', async () => {
    const { listener } = await publish(0.1, 0, 60); // 100 times real time
    const states = listener.count('keyframe') + listener.count('delta');
    expect(states).to.be.within(9, 13); // 0.6 s of wall clock
  });

  it('encodes nothing for nobody', async () => {
    const nobody = new Listener();
    nobody.size = 0;
    await publish(1, 0, 5, nobody);
    expect(nobody.frames).to.have.length(0);
  });

  it('sends a keyframe next when a page needs one', async () => {
    const listener = new Listener();
    const clock = new ManualClock();
    const runner = new Runner(new PaperSimulation(), { speed: 0, clock });
    const publisher = new ViewPublisher(runner, listener, clock);
    publisher.refresh();
    publisher.refresh();
    expect(listener.frames.filter((frame) => frame.delta)).to.have.length(1);
    listener.wants = true;
    publisher.refresh();
    expect(listener.frames.filter((frame) => frame.keyframe)).to.have.length(2);
  });

  it('takes no event from others who follow the run: each is told of all, window by window', async () => {
    const simulation = new PaperSimulation({ duration_s: 1 });
    const advance = simulation.advanceWindow.bind(simulation);
    simulation.advanceWindow = async () => {
      simulation.happen({ releaseVehicle: { stationId: 1 } }, 'page');
      await advance();
    };
    const runner = new Runner(simulation, { speed: 0, clock: new ManualClock() });
    const told: number[][] = [[], []];
    let window = 0;
    runner.observe({ happened: ({ events }) => told[0].push(...events!.map(() => window)) });
    const publisher = new ViewPublisher(runner, new Listener());
    runner.observe({
      happened: ({ events }) => told[1].push(...events!.map(() => window)),
      windowEnded: () => window++,
    });
    await runner.run();
    publisher.finish();
    const each = Array.from({ length: 100 }, (_, i) => i);
    expect(told).to.deep.equal([each, each]);
  });

  it('loses no event, whatever the speed', async () => {
    const clock = new ManualClock();
    const simulation = new PaperSimulation({ duration_s: 5 });
    const listener = new Listener();
    const runner = new Runner(simulation, { speed: 0, clock });
    const publisher = new ViewPublisher(runner, listener, clock);
    const advance = simulation.advanceWindow.bind(simulation);
    simulation.advanceWindow = async () => {
      simulation.happen({ releaseVehicle: { stationId: 1 } }, 'page');
      await advance();
    };
    await runner.run();
    publisher.finish();
    const events = listener.frames.flatMap((frame) => frame.events?.events ?? []);
    expect(events).to.have.length(500);
  });
});
