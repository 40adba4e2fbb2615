import { expect } from 'chai';
import { CamRecords } from '../../../core/stations/camRecords.js';

describe('records of CAMs', () => {
  it('that still live are found under their numbers after the ring has grown, wherever the oldest stood', () => {
    for (let dead = 0; dead < 8; dead++) {
      const records = new CamRecords(1_000_000, 4);
      const append = (time_us: number, senderId: number) => records.append(time_us, senderId, senderId, 0, 0, 0, 0);
      for (let i = 0; i < dead; i++) append(0, i);
      const kept = Array.from({ length: 21 }, (_, i) => [append(2_000_000 + i, 100 + i), 100 + i]);
      for (const [record, senderId] of kept) {
        const place = records.placeOf(record, 2_100_000);
        expect(records.senderId[place]).to.equal(senderId);
        expect(records.x_m[place]).to.equal(senderId);
        expect(records.timeAt_us(place)).to.equal(2_000_000 + senderId - 100);
      }
    }
  });
});
