import type { verge } from '#proto';
import { Recorder } from '../../server/recording/recorder.js';
import { createDemoTown } from './demoTown.js';
import { DemoTraffic } from './demoTraffic.js';

/** Records some seconds of the demo town to a file: 10 moments a second, messages, a missed warning a second, a budget changed at 6 s. */
export async function recordDemo(path: string, duration_s: number, vehicles = 60): Promise<void> {
  const town = createDemoTown();
  const traffic = new DemoTraffic(town, vehicles);
  for (let i = 0; i < 100; i++) traffic.step(0.1);
  const begin_us = traffic.time_us;
  const recorder = await Recorder.open(path, { format: 'verge', scenario: 'demo', seed: '7', version: 'test' });
  recorder.scene(town.scene);
  for (let step = 0; step <= duration_s * 10; step++) {
    const time_us = traffic.time_us - begin_us;
    recorder.moment({ ...traffic.view(), time_us });
    const messages = traffic.messages(100_000).map((message) => ({ ...message, timeUs: message.timeUs! - begin_us }));
    const events: verge.v1.IRunEvent[] = step % 10 === 5 ? [missedAt(time_us)] : [];
    if (step === 60) events.push(budgetChangedAt(time_us));
    recorder.events({ messages: messages.filter(({ timeUs }) => timeUs >= 0 && timeUs <= time_us), events }, time_us);
    if (step % 5 === 0) {
      const samples = [
        { name: 'radio.channelBusyRatio', value: 0.1 + 0.02 * Math.sin(step / 20) },
        { name: 'radio.packetReceptionRatio', value: 0.9 },
        { name: 'learning.auprc.federated', value: 0.4 * (1 - Math.exp(-step / 100)) },
      ];
      recorder.metrics({ timeUs: time_us, samples, realTimeFactor: 1 });
    }
    traffic.step(0.1);
  }
  await recorder.close();
}

const budgetChangedAt = (timeUs: number) => ({
  timeUs,
  code: 'liveChange',
  path: 'latency.denmV2v_ms',
  text: 'latency.denmV2v_ms = 50',
  value: 50,
});

const missedAt = (timeUs: number) => ({
  timeUs,
  code: 'budgetMissed',
  text: 'Warning reached a car 40 ms too late',
  value: 140,
  unit: 'ms',
  cause: 'channel access',
  xM: 460,
  yM: 420,
});
