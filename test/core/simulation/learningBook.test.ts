import { expect } from 'chai';
import type { verge } from '#proto';
import { LearningBook } from '../../../core/simulation/learningBook.js';
import type { StationTable } from '../../../core/simulation/stationTable.js';

const report = (over: verge.v1.IRoundReport): verge.v1.IRoundReport => ({
  rsuId: 1,
  contributors: new Uint8Array(),
  ...over,
});

describe('the totals of learning', () => {
  it('count a round only when it published an aggregate', () => {
    const book = new LearningBook({} as StationTable, 1, 0);
    book.round(report({ participants: 4, updatesReceived: 3, closedBelowMinimum: false }));
    book.round(report({ participants: 4, updatesReceived: 1, updatesLost: 3, closedBelowMinimum: true }));
    book.round(report({ participants: 0, updatesReceived: 0, closedBelowMinimum: true }));
    book.round(report({ participants: 0, updatesReceived: 0, closedBelowMinimum: true }));
    expect(book.totals).to.include({ rounds: 1, roundsBelowMinimum: 1, roundsEmpty: 2, updatesReceived: 4 });
  });
});
