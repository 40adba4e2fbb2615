import { expect } from 'chai';
import { summaryText } from '../../cli/summaryText.js';

describe('a summary in a terminal', () => {
  it('has a line for each figure, without lists, what is undefined, and the parts of latencies', () => {
    const latency = { count: 2, p50: 1.2345678, met: null, parts: { gate: { count: 1 } } };
    const text = summaryText({ seed: '1', radio: { bins: [1, 2] }, latency });
    expect(text).to.equal('seed           1\nlatency.count  2\nlatency.p50    1.2346\n');
  });
});
