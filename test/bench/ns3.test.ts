import { expect } from 'chai';
import { ns3Results } from '../../bench/validation/radio/ns3.js';

describe('a station alone on the air', () => {
  it('is received at every distance as often as the formulas of ns-3 say', () => {
    const results = ns3Results();
    expect(results.filter(({ ok }) => !ok)).to.deep.equal([]);
    const shares = results.map(({ value }) => value ?? -1);
    expect(shares.filter((share) => share > 0.02 && share < 0.98)).to.have.length.above(2); // on the slope of the curve too
  });
});
