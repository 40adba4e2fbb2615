import { expect } from 'chai';
import fc from 'fast-check';
import { bootstrapInterval, eventClusters, quantile } from '../../../core/metrics/bootstrap.js';
import { areaUnderRoc, averagePrecision, prevalence, rank } from '../../../core/metrics/ranking.js';
import { Random } from '../../../core/random/random.js';

const ap = (scores: number[], labels: number[]) => averagePrecision(rank(scores), labels);
const auc = (scores: number[], labels: number[]) => areaUnderRoc(rank(scores), labels);

describe('average precision', () => {
  it('is what scikit-learn documents for its example', () => {
    expect(ap([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1])).to.be.closeTo(0.8333333, 1e-6);
  });

  it('is 1 for a perfect order and the prevalence for a constant score', () => {
    expect(ap([3, 2, 1], [1, 0, 0])).to.equal(1);
    expect(ap([7, 7, 7, 7], [1, 0, 0, 0])).to.equal(0.25);
  });

  it('does not depend on the order among ties', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 1 })), { minLength: 1 }),
        fc.integer(),
        (rows, seed) => {
          const mixed = Random.fromSeed(seed).shuffle([...rows]);
          const figure = (list: [number, number][]) =>
            ap(
              list.map(([s]) => s),
              list.map(([, l]) => l),
            );
          expect(figure(mixed)).to.equal(figure(rows));
        },
      ),
    );
  });

  it('is null without positives', () => {
    expect(ap([1, 2], [0, 0])).to.equal(null);
    expect(ap([], [])).to.equal(null);
  });

  it('counts weights as repetitions', () => {
    const weighted = averagePrecision(rank([3, 2, 1]), [0, 1, 1], [2, 1, 3]);
    expect(weighted).to.be.closeTo(ap([3, 3, 2, 1, 1, 1], [0, 0, 1, 1, 1, 1]) as number, 1e-12);
  });

  it('refuses a score that is no number', () => {
    expect(() => rank([1, Number.NaN])).to.throw(RangeError, /index 1/);
  });
});

describe('area under the ROC curve', () => {
  it('is the share of pairs in the right order, ties half', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 1 })), {
          minLength: 2,
          maxLength: 30,
        }),
        (rows) => {
          const positives = rows.filter(([, l]) => l === 1);
          const negatives = rows.filter(([, l]) => l === 0);
          let pairs = 0;
          for (const [p] of positives) for (const [n] of negatives) pairs += p > n ? 1 : p === n ? 0.5 : 0;
          const expected = pairs / (positives.length * negatives.length);
          const got = auc(
            rows.map(([s]) => s),
            rows.map(([, l]) => l),
          );
          if (positives.length === 0 || negatives.length === 0) expect(got).to.equal(null);
          else expect(got).to.be.closeTo(expected, 1e-12);
        },
      ),
    );
  });
});

describe('prevalence', () => {
  it('is the share of positives, null for nothing', () => {
    expect(prevalence([1, 0, 0, 1])).to.equal(0.5);
    expect(prevalence([])).to.equal(null);
  });
});

describe('event-level bootstrap', () => {
  /** Ten windows before each of `events` events, half the events scored high, in 40 vehicles of 50 windows. */
  function windowsOf(events: number) {
    const scores: number[] = [];
    const labels: number[] = [];
    const eventId: number[] = [];
    const vehicleId: number[] = [];
    const random = Random.fromSeed('windows');
    for (let v = 0; v < 40; v++) {
      for (let w = 0; w < 50; w++) {
        const event = w < 10 && v < events ? v + 1 : 0;
        labels.push(event > 0 ? 1 : 0);
        scores.push(random.uniform() + (event % 2 === 1 ? 1 : 0));
        eventId.push(event);
        vehicleId.push(v);
      }
    }
    return { scores, labels, clusters: eventClusters(labels, eventId, vehicleId) };
  }

  it('puts the windows of one event together, and negatives by vehicle', () => {
    const clusters = eventClusters([1, 1, 0, 1, 0], [7, 7, 0, 0, 0], [1, 2, 1, 2, 2]);
    expect([...clusters.of]).to.deep.equal([0, 0, 2, 1, 3]);
    expect([clusters.eventClusters, clusters.vehicleClusters]).to.deep.equal([2, 2]);
  });

  it('gives an interval around the figure, the same for the same stream', () => {
    const { scores, labels, clusters } = windowsOf(20);
    const once = bootstrapInterval(scores, labels, clusters, { random: Random.fromSeed(1) });
    const again = bootstrapInterval(scores, labels, clusters, { random: Random.fromSeed(1) });
    expect(once).to.deep.equal(again);
    expect(once.low).to.be.below(once.value as number);
    expect(once.high).to.be.above(once.value as number);
  });

  it('is wider with few events, however many windows each has', () => {
    const width = (events: number) => {
      const { scores, labels, clusters } = windowsOf(events);
      const { low, high } = bootstrapInterval(scores, labels, clusters, { random: Random.fromSeed(2) });
      return (high as number) - (low as number);
    };
    expect(width(4)).to.be.above(1.5 * width(40));
  });

  it('covers the true value about as often as it says', () => {
    // AUROC of scores shifted by 1: Phi(1 / sqrt 2) = 0.7602
    let covered = 0;
    for (let seed = 0; seed < 60; seed++) {
      const random = Random.fromSeed(`coverage ${seed}`);
      const labels = Array.from({ length: 200 }, (_, i) => (i % 4 === 0 ? 1 : 0));
      const scores = labels.map((label) => random.normal() + label);
      const ids = labels.map((_, i) => i + 1);
      const interval = bootstrapInterval(scores, labels, eventClusters(labels, ids, ids), { random }, areaUnderRoc);
      if ((interval.low as number) <= 0.7602 && (interval.high as number) >= 0.7602) covered++;
    }
    expect(covered).to.be.within(51, 60);
  });

  it('is null where the figure is', () => {
    const clusters = eventClusters([0, 0], [0, 0], [1, 2]);
    const interval = bootstrapInterval([1, 2], [0, 0], clusters, { random: Random.fromSeed(1) });
    expect(interval).to.deep.equal({ value: null, low: null, high: null });
  });
});

describe('quantile', () => {
  it('interpolates', () => {
    expect([quantile([1, 2, 3, 5], 0.5), quantile([4], 0.9), quantile([], 0.5)]).to.deep.equal([2.5, 4, null]);
  });
});
