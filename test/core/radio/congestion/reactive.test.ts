import { expect } from 'chai';
import { ReactiveLaw } from '../../../../core/radio/congestion/reactive.js';
import { DEFAULT_CONGESTION } from '../../../../core/radio/congestion/settings.js';

/** Intervals, ms, after so many periods at each channel busy ratio. */
function intervals_ms(reactiveTable: string, ratios: readonly number[], periods = 10): number[] {
  const law = new ReactiveLaw(1, { ...DEFAULT_CONGESTION, reactiveTable });
  return ratios.map((ratio) => {
    for (let period = 0; period < periods; period++) law.measured(0, ratio);
    return law.interval_us(0) / 1000;
  });
}

describe('the reactive approach', () => {
  it('spaces short frames by table A.2 of TS 102 687', () => {
    const ratios = [0, 0.299, 0.3, 0.399, 0.4, 0.499, 0.5, 0.65, 0.651, 1];
    expect(intervals_ms('shortFrames', ratios)).to.deep.equal([50, 50, 100, 100, 200, 200, 250, 250, 1000, 1000]);
  });

  it('spaces longer frames by table A.1', () => {
    const ratios = [0, 0.299, 0.3, 0.399, 0.4, 0.499, 0.5, 0.6, 0.601, 1];
    expect(intervals_ms('longFrames', ratios)).to.deep.equal([100, 100, 200, 200, 400, 400, 500, 500, 1000, 1000]);
  });

  it('changes by one state a period, up and down', () => {
    const jump = [0.9, 0.9, 0.9, 0.9, 0.9, 0, 0, 0, 0, 0];
    expect(intervals_ms('longFrames', jump, 1)).to.deep.equal([200, 400, 500, 1000, 1000, 500, 400, 200, 100, 100]);
  });

  it('counts from the last frame that passed', () => {
    const law = new ReactiveLaw(2, DEFAULT_CONGESTION);
    expect(law.opensAt_us(0)).to.equal(-Infinity);
    law.passed(0, 5000);
    expect(law.opensAt_us(0)).to.equal(105_000);
    expect(law.opensAt_us(1)).to.equal(-Infinity);
  });

  it('refuses a table that does not exist', () => {
    expect(() => new ReactiveLaw(1, { ...DEFAULT_CONGESTION, reactiveTable: 'x' })).to.throw(/shortFrames, longFrames/);
  });
});
