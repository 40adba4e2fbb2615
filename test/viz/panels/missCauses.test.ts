import { expect } from 'chai';
import { causesOf } from '../../../viz/panels/missCauses.js';

describe('causes of missed budgets', () => {
  it('are sorted by how often they were to blame, each with its moments in order', () => {
    const missed = (timeUs: number, cause: string) => ({ code: 'budgetMissed', timeUs, cause });
    const other = { code: 'roundClosed', timeUs: 4 };
    const events = [missed(1, 'loss'), missed(2, 'outOfCoverage'), missed(3, 'loss'), other];
    const causes = causesOf(events).map(({ cause, events: own }) => [cause, own.map(({ timeUs }) => timeUs)]);
    expect(causes).to.deep.equal([
      ['loss', [1, 3]],
      ['outOfCoverage', [2]],
    ]);
  });
});
