import { expect } from 'chai';
import type { verge } from '#proto';
import { bytesOf } from '../../../core/columns/columns.js';
import { LEARNING_TASKS } from '../../../core/learning/tasks/registry.js';
import { LiveParameters } from '../../../core/scenario/live.js';
import { resolveParameters } from '../../../core/scenario/resolve.js';
import type { EventLog } from '../../../core/simulation/eventLog.js';
import type { RunHashes } from '../../../core/simulation/hashes.js';
import { Outages } from '../../../core/simulation/outages.js';
import { RunBook } from '../../../core/simulation/runBook.js';
import type { StationTable } from '../../../core/simulation/stationTable.js';

const MODEL = bytesOf(new Float32Array(337));

const round = (over: verge.v1.IRoundReport): verge.v1.IRoundReport => ({
  rsuId: 9,
  round: 4,
  announcedUs: 1_000_000,
  closedUs: 2_500_000,
  updatesReceived: 0,
  contributors: new Uint8Array(),
  model: MODEL,
  ...over,
});

describe('a closed round in the accounts', () => {
  it('is judged by its budget when it published, missed when it did not, and no case without a vehicle', () => {
    const events: verge.v1.IRunEvent[] = [];
    const table = { count: 0, rsuCount: 0, slotOf: () => -1 } as unknown as StationTable;
    const book = new RunBook(
      new LiveParameters(resolveParameters([])),
      table,
      { model: () => {} } as unknown as RunHashes,
      { event: (event: verge.v1.IRunEvent) => events.push(event) } as unknown as EventLog,
      {
        task: LEARNING_TASKS.hazardAhead,
        outages: new Outages(table),
        backhaul: { causeBetween: () => 'backhaul' },
        sampleKey: 0,
      },
    );
    book.reports({
      round: [
        round({ participants: 4, updatesReceived: 4, closedBelowMinimum: false }),
        round({ participants: 2, updatesReceived: 2, closedBelowMinimum: true, closedUs: 5_000_000 }),
        round({ participants: 0, closedBelowMinimum: true, closedUs: 5_000_000 }),
      ],
    });
    expect(book.rounds.round.summary()).to.include({ count: 1, population: 2, missed: 1, max: 1500 });
    expect(book.learning.totals).to.include({ rounds: 1, roundsBelowMinimum: 1, roundsEmpty: 1 });
    const missed = events.filter(({ code }) => code === 'budgetMissed');
    expect(missed.map(({ cause, stationId }) => [cause, stationId])).to.deep.equal([['belowMinimum', 9]]);
  });
});
