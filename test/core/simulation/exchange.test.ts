import { expect } from 'chai';
import { float32Of, uint32Of } from '../../../core/columns/columns.js';
import type { AccessOutcome, Medium, ResolvedTransmission } from '../../../core/radio/medium.js';
import { FORWARDED } from '../../../core/radio/networkLayer.js';
import { Exchange } from '../../../core/simulation/exchange.js';
import type { StationTable } from '../../../core/simulation/stationTable.js';

/** Stations 10 and 11 at host 0, 20 to 22 at host 1. */
const IDS = [10, 11, 20, 21, 22];
const table = {
  count: 5,
  plans: [{}, {}],
  ids: Uint32Array.from(IDS),
  host: Uint32Array.of(0, 0, 1, 1, 1),
  places: { present: Uint8Array.of(1, 1, 1, 0, 1) },
  slotOf: (id: number) => IDS.indexOf(id),
} as unknown as StationTable;

const frame = (transmissionId: number, end_us: number, receivers: readonly number[], passedUp?: readonly number[]) =>
  ({
    transmissionId,
    request: { stationId: 99, type: 2, payload: Uint8Array.of(transmissionId) },
    start_us: end_us - 400,
    end_us,
    receiverCount: receivers.length,
    receiverSlot: Uint32Array.from(receivers),
    rssi_dBm: Float32Array.from(receivers, (slot) => -50 - slot),
    sinr_dB: Float32Array.from(receivers, (slot) => 20 - slot),
    passedUp: passedUp && Uint8Array.from(passedUp),
  }) as unknown as ResolvedTransmission;

const medium = (over: object): Medium =>
  ({ resolved: [], outcomes: [], busyRatio: () => 0, ...over }) as unknown as Medium;

const outcome = (stationId: number, sequence: number): AccessOutcome => ({
  stationId,
  sequence,
  result: 1,
  accessDelay_us: 10 * stationId,
  airtime_us: 400,
});

describe('what hosts are told', () => {
  it('is each frame once, with those of its receivers that they host', () => {
    const [rsus, fleet] = new Exchange(table).frames([medium({ resolved: [frame(1, 900, [1, 2, 4])] })]);
    const seen = [rsus, fleet].map(([one]) => [
      uint32Of(one.receiverId),
      float32Of(one.rssiDBm),
      float32Of(one.sinrDB),
    ]);
    expect(seen.map((columns) => columns.map((column) => [...column]))).to.deep.equal([
      [[11], [-51], [19]],
      [
        [20, 22],
        [-52, -54],
        [18, 16],
      ],
    ]);
    expect(fleet[0]).to.include({ transmissionId: 1, senderId: 99, timeUs: 900, startUs: 500, channel: 0, hops: 0 });
  });

  it('is in order of end, channel and transmission', () => {
    const control = medium({ resolved: [frame(1, 900, [2]), frame(2, 950, [2]), frame(3, 950, [2])] });
    const service = medium({ resolved: [frame(1, 800, [2]), frame(2, 950, [2])] });
    const [, fleet] = new Exchange(table).frames([control, service]);
    expect(fleet.map(({ channel, transmissionId }) => [channel, transmissionId])).to.deep.equal([
      [1, 1],
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 2],
    ]);
  });

  it('is no frame for whose receivers the network layer hands nothing up', () => {
    const [rsus, fleet] = new Exchange(table).frames([medium({ resolved: [frame(1, 900, [0, 2, 3], [0, 1, 0])] })]);
    expect(rsus).to.have.length(0);
    expect([...uint32Of(fleet[0].receiverId)]).to.deep.equal([20]);
  });

  it('is what became of their own requests, and not of what was forwarded', () => {
    const control = medium({ outcomes: [outcome(20, 1), outcome(22, FORWARDED)] });
    const [rsus, fleet] = new Exchange(table).outcomes([control, medium({ outcomes: [outcome(21, 5)] })]);
    expect(rsus).to.equal(undefined);
    expect([...uint32Of(fleet?.stationId)]).to.deep.equal([20, 21]);
    expect([...uint32Of(fleet?.sequence)]).to.deep.equal([1, 5]);
    expect([...uint32Of(fleet?.accessDelayUs)]).to.deep.equal([200, 210]);
    expect([...(fleet?.result ?? [])]).to.deep.equal([1, 1]);
  });

  it('is the channel load of their stations on the road, and what congestion control allows these', () => {
    const exchange = new Exchange(table);
    const busyRatio = (slot: number) => slot / 8;
    const free = exchange.channelLoad(1, medium({ busyRatio }));
    expect([...uint32Of(free.stationId)]).to.deep.equal([20, 22]);
    expect([...float32Of(free.busyRatio)]).to.deep.equal([0.25, 0.5]);
    expect(free.gateIntervalUs).to.have.length(0);
    const controlled = exchange.channelLoad(1, medium({ busyRatio, congestion: { interval_us: () => 99_999.5 } }));
    expect([...uint32Of(controlled.gateIntervalUs)]).to.deep.equal([100_000, 100_000]);
  });
});
