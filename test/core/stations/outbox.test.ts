import { expect } from 'chai';
import { resolveParameters } from '../../../core/scenario/resolve.js';
import { BearerMap } from '../../../core/stations/bearers.js';
import { Outbox, type PendingTransmission } from '../../../core/stations/outbox.js';

const BEARERS = new BearerMap(resolveParameters([]).parameters.radio.bearer);

const transmission = (stationId: number, time_us: number): PendingTransmission => ({
  stationId,
  time_us,
  type: 1,
  accessCategory: 2,
  airSize_B: 300,
  payload: new Uint8Array(0),
  destinationId: 0,
});

describe('outbox', () => {
  it('hands over what falls into the window, by time and station, with a sequence per station', () => {
    const outbox = new Outbox(BEARERS);
    for (const [id, time_us] of [
      [2, 15_000],
      [1, 5_000],
      [2, 5_000],
      [1, 3_000.2],
    ])
      outbox.post(transmission(id, time_us));
    const requests = outbox.drain(0, 10_000).map((one) => [one.timeUs, one.stationId, one.sequence]);
    expect(requests).to.deep.equal([
      [3001, 1, 0],
      [5000, 1, 1],
      [5000, 2, 0],
    ]);
    expect(outbox.drain(10_000, 20_000).map((one) => one.sequence)).to.deep.equal([1]);
    expect(outbox.size).to.equal(0);
  });

  it('requests at the start of the window what was posted for a time already past', () => {
    const outbox = new Outbox(BEARERS);
    outbox.post(transmission(1, 4_000));
    expect(outbox.drain(10_000, 20_000)[0].timeUs).to.equal(10_000);
  });

  it('forgets what a station that left had not handed over, and keeps counting its sequence', () => {
    const outbox = new Outbox(BEARERS);
    outbox.post(transmission(1, 0));
    outbox.drain(0, 10);
    outbox.post(transmission(1, 20));
    outbox.forget(1);
    outbox.post(transmission(1, 30));
    expect(outbox.drain(10, 40).map((one) => [one.timeUs, one.sequence])).to.deep.equal([[30, 1]]);
  });

  it('refuses a frame longer than any may be instead of cutting it', () => {
    const outbox = new Outbox(BEARERS);
    expect(() => outbox.post({ ...transmission(1, 0), airSize_B: 2401 })).to.throw(/2400 B/);
    expect(outbox.size).to.equal(0);
  });
});
