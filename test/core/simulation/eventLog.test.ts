import { expect } from 'chai';
import type { ResolvedTransmission } from '../../../core/radio/medium.js';
import { EventLog } from '../../../core/simulation/eventLog.js';
import type { StationTable } from '../../../core/simulation/stationTable.js';

const table = {
  count: 2,
  places: { x_m: new Float64Array(2), y_m: new Float64Array(2) },
  slotOf: (id: number) => id - 40,
} as unknown as StationTable;

const sent = (end_us: number) =>
  ({ request: { slot: 1, stationId: 41, type: 1 }, end_us, receiverCount: 0 }) as unknown as ResolvedTransmission;

describe('the log of a run', () => {
  it('keeps the last eight messages of a station in their order, whoever has taken them', () => {
    const log = new EventLog(table);
    const times = (stationId: number) => log.lastSentBy(stationId).map(({ timeUs }) => timeUs);
    for (const end_us of [1, 2, 3]) log.message(sent(end_us), 0);
    expect(times(41)).to.deep.equal([1, 2, 3]);
    log.drain();
    for (const end_us of [4, 5, 6, 7, 8, 9, 10]) log.message(sent(end_us), 0);
    expect(times(41)).to.deep.equal([3, 4, 5, 6, 7, 8, 9, 10]);
    expect(times(40)).to.deep.equal([]);
    expect(times(39)).to.deep.equal([]);
  });

  it('tells of each message once', () => {
    const log = new EventLog(table);
    log.message(sent(1), 0);
    expect(log.drain().messages).to.have.length(1);
    expect(log.drain().messages).to.have.length(0);
  });
});
