import { expect } from 'chai';
import {
  ACK_TIMEOUT_US,
  LONGEST_ACK_TIMEOUT_US,
  MAX_RETRIES,
  RoundParticipant,
} from '../../../core/stations/roundParticipant.js';

const announcement = { rsuId: 1, round: 3, deadlineMs: 4000, uplinkWindowMs: 1500, uplinkSeed: 9 };
const fragments = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ payload: Uint8Array.of(i), body_B: 1 }));

function uploading(count: number, start_us = 1_000_000, announced = announcement): RoundParticipant {
  const participant = new RoundParticipant(105, announced, 0);
  participant.startTraining(30_000);
  participant.startUpload(fragments(count), 7, start_us);
  return participant;
}

/** Bursts until the participation ends, with windows of 10 ms; every fragment leaves at once. */
function bursts(participant: RoundParticipant, until_us: number) {
  const found: { time_us: number; indices: readonly number[] }[] = [];
  for (let t = 0; t < until_us && participant.phase !== 'ended'; t += 10_000) {
    const burst = participant.due(t + 10_000);
    if (burst === null) continue;
    found.push(burst);
    for (const _ of burst.indices) participant.fragmentLeft(burst.time_us);
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
    const patient = { ...announcement, deadlineMs: 60_000 };
    const sent = bursts(uploading(2, 1_000_000, patient), 60_000_000);
    expect(sent[0]).to.deep.equal({ time_us: 1_000_000, indices: [0, 1] });
    expect(sent).to.have.length(MAX_RETRIES + 1);
    for (let i = 1; i < sent.length; i++) {
      const timeout_us = Math.min(LONGEST_ACK_TIMEOUT_US, ACK_TIMEOUT_US * 2 ** (i - 1));
      expect(sent[i].time_us - sent[i - 1].time_us).to.be.within(timeout_us, timeout_us + 100_000);
    }
  });

  it('sends only what the acknowledgement misses', () => {
    const participant = uploading(3);
    participant.due(1_010_000);
    for (let i = 0; i < 3; i++) participant.fragmentLeft(1_002_000);
    participant.acknowledged({ rsuId: 1, vehicleId: 105, updateId: 7, received: Uint8Array.of(0b101) }, 1_050_000);
    expect(bursts(participant, 1_300_000)[0].indices).to.deep.equal([1]);
  });

  it('waits for an answer only when the last fragment has left, and takes none before that for a loss', () => {
    const participant = uploading(3);
    participant.due(1_010_000);
    participant.fragmentLeft(1_100_000);
    participant.acknowledged({ rsuId: 1, vehicleId: 105, updateId: 7, received: Uint8Array.of(0b001) }, 1_150_000);
    participant.fragmentLeft(1_500_000);
    expect(participant.due(1_900_000)).to.equal(null);
    participant.fragmentLeft(1_900_000);
    const { indices, time_us } = participant.due(3_000_000)!;
    expect(indices).to.deep.equal([0, 1, 2]);
    expect(time_us).to.be.within(1_900_000 + ACK_TIMEOUT_US, 2_000_000 + ACK_TIMEOUT_US);
  });

  it('tries anew as long as something new arrives', () => {
    const patient = { ...announcement, deadlineMs: 60_000 };
    const participant = uploading(3, 1_000_000, patient);
    bursts(participant, 3_000_000);
    participant.acknowledged({ rsuId: 1, vehicleId: 105, updateId: 7, received: Uint8Array.of(0b011) }, 3_000_000);
    const later = bursts(participant, 60_000_000);
    expect(later).to.have.length(MAX_RETRIES + 1);
    expect(later.every(({ indices }) => indices.length === 1 && indices[0] === 2)).to.equal(true);
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
