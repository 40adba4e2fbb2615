import { expect } from 'chai';
import { ACK_TIMEOUT_US, MAX_RETRIES, RoundParticipant } from '../../../core/stations/roundParticipant.js';

const announcement = { rsuId: 1, round: 3, deadlineMs: 4000, uplinkWindowMs: 1500, uplinkSeed: 9 };
const fragments = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ payload: Uint8Array.of(i), body_B: 1 }));

function uploading(count: number, start_us = 1_000_000): RoundParticipant {
  const participant = new RoundParticipant(105, announcement, 0);
  participant.startTraining(30_000);
  participant.startUpload(fragments(count), 7, start_us);
  return participant;
}

/** Bursts until the participation ends, with windows of 10 ms. */
function bursts(participant: RoundParticipant, until_us: number) {
  const found: { time_us: number; indices: readonly number[] }[] = [];
  for (let t = 0; t < until_us && participant.phase !== 'ended'; t += 10_000) {
    const burst = participant.due(t + 10_000);
    if (burst !== null) found.push(burst);
  }
  return found;
}

describe('round participant', () => {
  it('starts its upload at its own place in the uplink window', () => {
    const offsets = [101, 102, 103, 104].map((id) => new RoundParticipant(id, announcement, 0).uplinkOffset_us);
    expect(new Set(offsets).size).to.equal(4);
    for (const offset_us of offsets) expect(offset_us).to.be.within(0, 1_499_999);
  });

  it('tells that it takes part at its own place in the joining window', () => {
    const joining = { ...announcement, joinWindowMs: 200 };
    const offsets = [101, 102, 103, 104].map((id) => new RoundParticipant(id, joining, 0).joinOffset_us);
    expect(new Set(offsets).size).to.equal(4);
    for (const offset_us of offsets) expect(offset_us).to.be.within(0, 199_999);
  });

  it('sends all fragments, then again after each timeout, until its tries are used up', () => {
    const sent = bursts(uploading(2), 4_000_000);
    expect(sent[0]).to.deep.equal({ time_us: 1_000_000, indices: [0, 1] });
    expect(sent).to.have.length(MAX_RETRIES + 1);
    for (let i = 1; i < sent.length; i++) {
      expect(sent[i].time_us - sent[i - 1].time_us).to.be.within(ACK_TIMEOUT_US, ACK_TIMEOUT_US + 100_000);
    }
  });

  it('sends only what the acknowledgement misses', () => {
    const participant = uploading(3);
    participant.due(1_010_000);
    participant.acknowledged({ rsuId: 1, vehicleId: 105, updateId: 7, received: Uint8Array.of(0b101) }, 1_050_000);
    expect(bursts(participant, 1_300_000)[0].indices).to.deep.equal([1]);
  });

  it('ends with a complete acknowledgement, and not with one for another update or unit', () => {
    const participant = uploading(1);
    participant.acknowledged({ rsuId: 1, updateId: 6, complete: true }, 0);
    participant.acknowledged({ rsuId: 2, updateId: 7, complete: true }, 0);
    expect(participant.phase).to.equal('uploading');
    participant.acknowledged({ rsuId: 1, updateId: 7, complete: true }, 0);
    expect(participant.phase).to.equal('ended');
  });

  it('gives up at the deadline, whatever it is doing', () => {
    const waiting = new RoundParticipant(105, announcement, 0);
    waiting.due(4_000_000);
    expect(waiting.phase).to.equal('awaitingModel');
    waiting.due(4_010_000);
    expect(waiting.phase).to.equal('ended');
    const late = uploading(1, 3_990_000);
    expect(bursts(late, 5_000_000)).to.have.length(1);
    expect(late.phase).to.equal('ended');
  });
});
