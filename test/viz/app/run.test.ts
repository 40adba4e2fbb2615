import { expect } from 'chai';
import type { verge } from '#proto';
import { Run } from '../../../viz/app/run.js';
import type { Feed } from '../../../viz/feed/feed.js';

const PATH = 'latency.denmV2v_ms';
const SCENE = { scenarioJson: JSON.stringify({ latency: { denmV2v_ms: 100 } }) };
const change = (time_s: number, value: number): verge.v1.IRunEvent => ({
  timeUs: time_s * 1e6,
  code: 'liveChange',
  path: PATH,
  text: `${PATH} = ${value}`,
  value,
});
const missed = (time_s: number): verge.v1.IRunEvent => ({ timeUs: time_s * 1e6, code: 'budgetMissed', cause: 'loss' });
const metrics = (time_s: number): verge.v1.IViewMetrics => ({
  timeUs: time_s * 1e6,
  samples: [{ name: 'traffic.running', value: time_s }],
});

/** As a page is told when it joins at 120 s. */
function joined(run: Run): void {
  run.scene(SCENE);
  run.pastOfRun({
    metrics: [metrics(60), metrics(120)],
    events: [change(40, 50), missed(100)],
    totals: [
      { code: 'budgetMissed', cause: 'loss', count: 70 },
      { code: 'budgetMissed', cause: 'outOfCoverage', count: 4 },
      { code: 'liveChange', count: 1 },
    ],
  });
  run.runState({ state: 'running', timeUs: 120e6, liveJson: JSON.stringify({ [PATH]: 50 }) });
}

describe('the last messages of a station', () => {
  const sent = (timeUs: number, type: number): verge.v1.IMessageView => ({ timeUs, type, sender: 7 });
  const known = (run: Run) => run.messagesOf(7).map(({ timeUs, type }) => [timeUs, type]);

  it('are the newest of each type, whether seen on the air or told by an inspection', () => {
    const run = new Run();
    run.events({ messages: [sent(10, 1), sent(20, 1), sent(25, 2)] });
    run.inspection({ id: 7, json: '{}', sent: [sent(15, 1), sent(5, 10)] });
    expect(known(run)).to.deep.equal([
      [20, 1],
      [25, 2],
      [5, 10],
    ]);
  });

  it('are forgotten when a replay jumps', () => {
    const run = new Run();
    run.events({ messages: [sent(10, 1)] });
    run.jumped(5);
    expect(known(run)).to.deep.equal([]);
  });
});

describe('what the page knows of a run it joined late', () => {
  it('is what happened before: metrics, events, marks, and since when a change acts', () => {
    const run = new Run();
    joined(run);
    expect(run.metricStore.time_s).to.deep.equal([60, 120]);
    expect(run.allEvents).to.have.length(2);
    expect(run.marks.map(({ time_s }) => time_s)).to.deep.equal([40]);
    expect(run.live.get(PATH)).to.include({ value: 50, first: 100, since_s: 40 });
    expect(run.countOf('budgetMissed')).to.equal(74);
  });

  it('goes on with what is told live, and doubles nothing when it joins again', () => {
    const run = new Run();
    joined(run);
    run.metrics(metrics(130));
    run.events({ events: [missed(125)] });
    expect(run.countOf('budgetMissed')).to.equal(75);
    run.scene(SCENE);
    run.pastOfRun({
      metrics: [metrics(60), metrics(130), metrics(140)],
      events: [change(40, 50), missed(100), missed(125), missed(138)],
      totals: [{ code: 'budgetMissed', cause: 'loss', count: 76 }],
    });
    expect(run.metricStore.time_s).to.deep.equal([60, 120, 130, 140]);
    expect(run.allEvents.map(({ timeUs }) => (timeUs ?? 0) / 1e6)).to.deep.equal([40, 100, 125, 138]);
    expect(run.marks).to.have.length(1);
    expect(run.countOf('budgetMissed')).to.equal(76);
  });

  it('forgets no change however much else happens', () => {
    const run = new Run();
    joined(run);
    for (let i = 0; i < 30; i++) run.events({ events: Array.from({ length: 100 }, () => missed(130)) });
    expect(run.allEvents.filter(({ code }) => code === 'liveChange')).to.have.length(1);
    expect(run.allEvents.length).to.be.below(2_100);
  });
});

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
