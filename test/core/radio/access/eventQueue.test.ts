import { expect } from 'chai';
import { EventQueue } from '../../../../core/radio/access/eventQueue.js';
import { Random } from '../../../../core/random/random.js';

describe('event queue', () => {
  it('gives events back by time, then by order', () => {
    const random = Random.fromSeed(1);
    const queue = new EventQueue(4);
    const expected: [number, number][] = [];
    for (let i = 0; i < 500; i++) {
      const event: [number, number] = [random.integer(50), i];
      expected.push(event);
      queue.push(event[0], event[1], i, i + 7);
    }
    expected.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    for (const [time_us, order] of expected) {
      expect([queue.time_us, queue.topOrder, queue.topItem, queue.topStamp]).to.deep.equal([
        time_us,
        order,
        order,
        order + 7,
      ]);
      queue.pop();
    }
    expect(queue.time_us).to.equal(Infinity);
  });
});
