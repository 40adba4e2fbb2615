import { expect } from 'chai';
import type { verge } from '#proto';
import { ViewHistory } from '../../../server/runner/viewHistory.js';

const event = (time_s: number, code: string, cause = ''): verge.v1.IRunEvent => ({ timeUs: time_s * 1e6, code, cause });
const metrics = (time_s: number): verge.v1.IViewMetrics => ({
  timeUs: time_s * 1e6,
  samples: [{ name: 'traffic.running', value: time_s }],
  histograms: [{ name: 'denmV2v' }],
  worldHash: 'abc',
});

/** Offers metrics twice a second, as a run does. */
function historyAfter(seconds: number): ViewHistory {
  const history = new ViewHistory();
  for (let i = 0; i <= 2 * seconds; i++) if (history.metricsDue(i * 500_000)) history.addMetrics(metrics(i / 2));
  return history;
}

const times_s = ({ metrics: kept }: verge.v1.IViewHistory): number[] => kept!.map(({ timeUs }) => (timeUs ?? 0) / 1e6);

describe('the history of a run', () => {
  it('has all metrics of a short run, and the newest whole', () => {
    const view = historyAfter(2).view(metrics(2));
    expect(times_s(view)).to.deep.equal([0, 0.5, 1, 1.5, 2]);
    expect(view.metrics![0]).to.not.have.property('histograms');
    expect(view.metrics![4].histograms).to.have.length(1);
  });

  it('is thinned when the run is long, evenly from its beginning to now', () => {
    const times = times_s(historyAfter(3_600).view(metrics(3_600)));
    expect(times.length).to.be.within(500, 1_201);
    expect([times[0], times.at(-1)]).to.deep.equal([0, 3_600]);
    const gaps = times.slice(1, -1).map((time_s, index) => time_s - times[index]);
    expect(Math.max(...gaps)).to.equal(Math.min(...gaps));
  });

  it('keeps the newest events, every live change, and counts all', () => {
    const history = new ViewHistory();
    history.addEvents([event(1, 'liveChange')]);
    for (let i = 0; i < 10_000; i++)
      history.addEvents([event(2 + i, 'budgetMissed', i % 4 === 0 ? 'loss' : 'compute')]);
    const { events, totals } = history.view(metrics(10_002));
    expect(events![0]).to.include({ code: 'liveChange', timeUs: 1e6 });
    expect(events!.length).to.be.within(2_001, 2_201);
    expect(events!.at(-1)!.timeUs).to.equal(10_001e6);
    expect(totals).to.deep.equal([
      { code: 'liveChange', cause: '', count: 1 },
      { code: 'budgetMissed', cause: 'loss', count: 2_500 },
      { code: 'budgetMissed', cause: 'compute', count: 7_500 },
    ]);
  });
});
