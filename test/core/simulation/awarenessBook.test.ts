import { expect } from 'chai';
import type { ResolvedTransmission } from '../../../core/radio/medium.js';
import { AwarenessBook } from '../../../core/simulation/awarenessBook.js';
import { NeighbourTimes } from '../../../core/simulation/neighbourTimes.js';
import type { StationTable } from '../../../core/simulation/stationTable.js';

/** A roadside unit and three vehicles at 0, 50 and 250 m. */
function stations() {
  const x_m = Float64Array.of(0, 0, 50, 250);
  const present = new Uint8Array(4).fill(1);
  const table = {
    count: 4,
    rsuCount: 1,
    places: { x_m, y_m: new Float64Array(4), present },
  } as unknown as StationTable;
  return { table, present };
}

const cam = (slot: number, end_us: number, receivers: readonly number[]) =>
  ({
    request: { slot },
    end_us,
    receiverCount: receivers.length,
    receiverSlot: Uint32Array.from(receivers),
  }) as unknown as ResolvedTransmission;

describe('what vehicles know of one another', () => {
  it('is the time from one CAM of a neighbour to the next, by distance', () => {
    const book = new AwarenessBook(stations().table);
    for (const end_us of [100_000, 400_000, 1_000_000]) book.received(cam(1, end_us, [0, 2, 3]), end_us - 2_000);
    const [near, , far] = book.bins();
    expect([near.gaps, far.gaps]).to.deep.equal([2, 2]);
    expect(near.gapP50_ms).to.be.closeTo(300, 9);
    expect(near.gapP95_ms).to.be.closeTo(600, 18);
  });

  it('begins anew when a pair has lost sight of one another for 10 s', () => {
    const book = new AwarenessBook(stations().table);
    for (const end_us of [0, 11_000_000, 11_500_000]) book.received(cam(1, end_us, [2]), end_us);
    expect(book.bins()[0]).to.include({ gaps: 1 });
  });

  it('leaves roadside units out, as senders and as receivers', () => {
    const book = new AwarenessBook(stations().table);
    for (const end_us of [0, 500_000]) {
      book.received(cam(0, end_us, [1]), end_us);
      book.received(cam(1, end_us, [0]), end_us);
    }
    expect(book.bins().map(({ gaps }) => gaps)).to.deep.equal([0, 0, 0, 0, 0]);
  });

  it('is how old the newest state is, and of which share of the neighbours one was received in the last second', () => {
    const book = new AwarenessBook(stations().table);
    book.received(cam(1, 3_900_000, [2, 3]), 3_890_000);
    book.received(cam(2, 1_000_000, [1]), 990_000);
    book.sample(4_000_000);
    const [near, , far] = book.bins();
    expect(near).to.include({ pairs: 2, ages: 2, awareness: 0.5 }); // 2 knows 1, and 1 last heard 2 too long ago
    expect(near.ageP50_ms).to.be.closeTo(110, 4);
    expect(near.ageP95_ms).to.be.closeTo(3010, 91);
    expect(far).to.include({ pairs: 4, ages: 1, awareness: 0.25 }); // of 1 and 2 with 3, only 3 knows 1
    expect(book.awarenessWithin(3)).to.equal(2 / 6);
  });

  it('is forgotten by whoever leaves the road', () => {
    const { table, present } = stations();
    const book = new AwarenessBook(table);
    book.received(cam(1, 900_000, [2]), 900_000);
    book.sample(1_000_000);
    present[2] = 0;
    book.sample(2_000_000);
    present[2] = 1;
    book.sample(3_000_000);
    expect(book.bins()[0]).to.include({ ages: 1, pairs: 4 });
  });

  it('comes from the share of the CAMs that is received, by distance', () => {
    const book = new AwarenessBook(stations().table);
    for (const receivers of [[2, 3], [2], [2], [0]]) book.received(cam(1, 100_000, receivers), 0);
    const [near, , far] = book.bins();
    expect(near).to.include({ cams: 4, camReception: 0.75 });
    expect(far).to.include({ cams: 4, camReception: 0.25 });
  });

  it('is undefined before anybody looked', () => {
    const book = new AwarenessBook(stations().table);
    expect(book.awarenessWithin(3)).to.equal(null);
    expect(book.bins()[0]).to.include({ gapP50_ms: null, ageP999_ms: null, awareness: null });
  });
});

describe('times of neighbours', () => {
  it('are kept apart for every pair of a small run', () => {
    const times = new NeighbourTimes(100);
    for (let sender = 0; sender < 100; sender++) times.received(7, sender, sender * 1_000_000, sender * 900_000);
    for (let sender = 0; sender < 100; sender++) {
      expect(times.find(7, sender)).to.equal(true);
      expect([times.heard_us, times.generated_us]).to.deep.equal([sender * 1_000_000, sender * 900_000]);
    }
    expect(times.find(8, 7)).to.equal(false);
  });

  it('make room in a large run by forgetting who was not heard for longest', () => {
    const times = new NeighbourTimes(10_000);
    const senders = Array.from({ length: 9 }, (_, i) => i * 256); // all want the same place, and there are eight
    senders.forEach((sender, i) => {
      expect(times.received(1, sender, (10 + i) * 1_000_000, 0)).to.equal(Number.POSITIVE_INFINITY);
    });
    expect(senders.map((sender) => times.find(1, sender))).to.deep.equal([false, ...new Array(8).fill(true)]);
    expect(times.received(1, senders[1], 20_000_000, 0)).to.equal(9_000_000);
  });
});
