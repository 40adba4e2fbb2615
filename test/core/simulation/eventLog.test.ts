import { expect } from 'chai';
import type { ResolvedTransmission } from '../../../core/radio/medium.js';
import { EventLog } from '../../../core/simulation/eventLog.js';
import type { StationTable } from '../../../core/simulation/stationTable.js';

const table = {
  count: 2,
  places: { x_m: new Float64Array(2), y_m: new Float64Array(2) },
  slotOf: (id: number) => id - 40,
} as unknown as StationTable;

const sent = (end_us: number, type = 1) =>
  ({ request: { slot: 1, stationId: 41, type }, end_us, receiverCount: 0 }) as unknown as ResolvedTransmission;

describe('the log of a run', () => {
  it('keeps the newest message of each type of a station, whoever has taken them', () => {
    const log = new EventLog(table, true);
    const times = (stationId: number) => log.sentBy(stationId).map(({ timeUs }) => timeUs);
    log.transmission(sent(1), 0);
    log.transmission(sent(2, 2), 0);
    expect(times(41)).to.deep.equal([1, 2]);
    log.drain();
    log.transmission(sent(3), 0);
    expect(times(41)).to.deep.equal([3, 2]);
    expect(times(40)).to.deep.equal([]);
    expect(times(39)).to.deep.equal([]);
  });

  it('tells of each message once', () => {
    const log = new EventLog(table, true);
    log.transmission(sent(1), 0);
    expect(log.drain().messages).to.have.length(1);
    expect(log.drain().messages).to.have.length(0);
  });
});
