import { expect } from 'chai';
import { VerificationQueue } from '../../../core/stations/verificationQueue.js';

describe('verification queue', () => {
  it('takes the service time for a message that comes alone', () => {
    const queue = new VerificationQueue(1);
    expect(queue.add(0, 1000, 500)).to.equal(1500);
    expect(queue.add(0, 3000, 500)).to.equal(3500);
    expect(queue).to.include({ verified: 2, waited_us: 0 });
  });

  it('delays a flood: 100 messages at once at 2000 a second take 50 ms', () => {
    const queue = new VerificationQueue(2);
    for (let i = 0; i < 100; i++) queue.add(0, 0, 500);
    expect(queue.doneBy_us(0)).to.equal(50_000);
    expect(queue.waited_us).to.equal((500 * 99 * 100) / 2);
    expect(queue.add(1, 0, 500)).to.equal(500); // another station has a queue of its own
  });
});
