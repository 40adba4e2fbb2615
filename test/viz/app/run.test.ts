import { expect } from 'chai';
import { Run } from '../../../viz/app/run.js';
import type { Feed } from '../../../viz/feed/feed.js';

const event = (time_s: number, code = 'warning') => ({ timeUs: time_s * 1e6, code });
const times = (events: readonly { timeUs?: number | null }[]) => events.map(({ timeUs }) => (timeUs ?? 0) / 1e6);

describe('Run', () => {
  it('keeps events in order of time, those that are told late among them', () => {
    const run = new Run();
    run.events({ events: [event(1), event(5)] });
    run.events({ events: [event(3, 'budgetMissed'), event(6)] });
    expect(times(run.eventsUntil(0))).to.deep.equal([1, 3, 5, 6]);
  });

  it('knows of a recording only what lies at or before a moment', () => {
    const run = new Run();
    run.feed = { kind: 'file' } as Feed;
    const metrics = [{ timeUs: 1e6 }, { timeUs: 2e6 }];
    run.history({ metrics, events: [event(1), event(2), event(3)], traceMessages: [], density: new Float32Array(0) });
    expect(times(run.eventsUntil(2e6))).to.deep.equal([1, 2]);
    expect(run.metricsAt(1.5e6)).to.equal(metrics[0]);
    expect(run.metricsAt(0.5e6)).to.equal(null);
  });

  it('is over when it has ended or failed, or is gone', () => {
    const run = new Run();
    const over = (state: string) => {
      run.runState({ state });
      return run.isOver;
    };
    expect(['running', 'paused', 'ended', 'failed'].map(over)).to.deep.equal([false, false, true, true]);
  });
});
