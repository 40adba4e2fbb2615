import { expect } from 'chai';
import { ExpectedSenders } from '../../../../core/radio/reception/expectedSenders.js';
import { createReachTable } from '../../../../core/radio/reception/reachTable.js';

const EVERYBODY = Uint8Array.of(1, 1, 1);
const table = createReachTable(3);

const listed = (expected: ExpectedSenders, now_us: number, present = EVERYBODY): number[] =>
  Array.from(table.sender.subarray(0, expected.list(now_us, present, table)));

describe('expected senders', () => {
  it('are those whose last interval is nearly over, in the order of their phases', () => {
    const expected = new ExpectedSenders(3);
    for (const time_us of [0, 100_000]) expected.sent(2, time_us + 10_500);
    for (const time_us of [0, 100_000]) expected.sent(0, time_us + 70_200);
    for (const time_us of [-300_000, 100_000]) expected.sent(1, time_us + 40_000);
    expect(listed(expected, 200_000)).to.deep.equal([2, 0]);
    expect(Array.from(table.due_us.subarray(0, 2))).to.deep.equal([11_000, 71_000]);
    expect(listed(expected, 500_000)).to.deep.equal([2, 1, 0]);
  });

  it('are not those who never sent, or have left the road', () => {
    const expected = new ExpectedSenders(3);
    expected.sent(1, 20_000);
    expect(listed(expected, 100_000)).to.deep.equal([1]);
    expect(listed(expected, 100_000, Uint8Array.of(1, 0, 1))).to.deep.equal([]);
  });
});
