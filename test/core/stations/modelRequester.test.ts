import { expect } from 'chai';
import { MAX_REQUESTS, MODEL_PATIENCE_US, ModelRequester } from '../../../core/stations/modelRequester.js';

const announcement = { rsuId: 1, round: 4, fragmentCount: 9, deadlineMs: 4000 };
const SPREAD_US = 60_000;
const ids = Uint32Array.of(105, 106);

/** Times at which slot 0 asks, in windows of 10 ms. */
function asked(requester: ModelRequester, until_us: number, each: (time_us: number) => void = () => {}): number[] {
  const times: number[] = [];
  for (let t = 0; t < until_us; t += 10_000) {
    requester.forEachDue(t + 10_000, (_, __, time_us) => times.push(time_us));
    each(t);
  }
  return times;
}

describe('a vehicle that waits for a model', () => {
  it('asks after some silence, each time after twice as long, and gives up', () => {
    const requester = new ModelRequester(ids);
    requester.expect(0, announcement, false, 0);
    const times = asked(requester, 10_000_000);
    expect(times).to.have.length(MAX_REQUESTS);
    for (let i = 0; i < times.length; i++) {
      const waited_us = times[i] - (i === 0 ? 0 : times[i - 1]);
      const patience_us = MODEL_PATIENCE_US * 2 ** i;
      expect(waited_us).to.be.within(patience_us, patience_us + SPREAD_US);
    }
  });

  it('does not ask while fragments come, nor when all are there', () => {
    const requester = new ModelRequester(ids);
    requester.expect(0, announcement, false, 0);
    const times = asked(requester, 3_000_000, (time_us) => {
      if (time_us <= 1_000_000) requester.progressed(0, 1, 4, time_us);
      requester.progressed(0, 2, 4, time_us); // of another unit
      if (time_us === 1_300_000) requester.end(0);
    });
    expect(times.length).to.be.within(1, 2);
    expect(times[0]).to.be.within(1_000_000 + MODEL_PATIENCE_US, 1_000_000 + MODEL_PATIENCE_US + SPREAD_US);
  });

  it('asks at a time of its own, not past the deadline, and knows a second announcement for what it is', () => {
    const requester = new ModelRequester(ids);
    const soon = { ...announcement, deadlineMs: 50 };
    requester.expect(0, soon, false, 0);
    expect(asked(requester, 1_000_000)).to.deep.equal([]);
    for (const slot of [0, 1]) requester.expect(slot, announcement, slot === 1, 0);
    requester.expect(0, announcement, false, 90_000);
    const seen: [number, boolean, number][] = [];
    requester.forEachDue(200_000, (slot, model, time_us) => seen.push([slot, model.listensOnly, time_us]));
    expect(seen.map(([slot, listensOnly]) => [slot, listensOnly])).to.deep.equal([
      [0, false],
      [1, true],
    ]); // prettier-ignore
    expect(seen[0][2]).to.not.equal(seen[1][2]);
    expect(seen[0][2]).to.be.below(MODEL_PATIENCE_US + SPREAD_US);
  });
});
