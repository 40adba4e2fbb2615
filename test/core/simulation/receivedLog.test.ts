import { expect } from 'chai';
import { verge } from '#proto';
import type { ResolvedTransmission } from '../../../core/radio/medium.js';
import { ReceivedLog } from '../../../core/simulation/receivedLog.js';

const { CAM, CPM } = verge.v1.MessageType;

/** A frame that so many stations, by slot, decoded at -60 dBm and less. */
function frame(receivers: readonly number[], passedUp?: Uint8Array): ResolvedTransmission {
  return {
    receiverCount: receivers.length,
    receiverSlot: Uint32Array.from(receivers),
    rssi_dBm: Float32Array.from(receivers, (_, i) => -60 - i),
    sinr_dB: Float32Array.from(receivers, () => 20),
    passedUp,
  } as ResolvedTransmission;
}

describe('what an inspected station received', () => {
  it('is the newest of each type, with the level at that station, from the first question on', () => {
    const log = new ReceivedLog(4);
    log.note(frame([1, 2]), { type: CAM, timeUs: 1, sender: 9 });
    expect(log.of(2)).to.deep.equal([]);
    log.note(frame([1, 2]), { type: CPM, timeUs: 2, sender: 9 });
    log.note(frame([1, 2]), { type: CAM, timeUs: 3, sender: 9 });
    log.note(frame([2, 3]), { type: CAM, timeUs: 4, sender: 8 });
    log.note(frame([1, 3]), { type: CAM, timeUs: 5, sender: 7 });
    expect(log.of(2)).to.deep.equal([
      { type: CAM, timeUs: 4, sender: 8, rssiDBm: -60, sinrDB: 20 },
      { type: CPM, timeUs: 2, sender: 9, rssiDBm: -61, sinrDB: 20 },
    ]);
  });

  it('leaves out what its network layer had before', () => {
    const log = new ReceivedLog(4);
    log.of(1);
    log.note(frame([1, 2], Uint8Array.of(0, 1)), { type: CAM, timeUs: 1, sender: 9 });
    expect(log.of(1)).to.deep.equal([]);
  });

  it('is kept of the eight stations that were asked about last', () => {
    const log = new ReceivedLog(20);
    for (let slot = 0; slot < 8; slot++) log.of(slot);
    log.of(0);
    log.of(8); // the first to go is 1
    log.note(frame([0, 1, 8]), { type: CAM, timeUs: 1, sender: 9 });
    expect(log.of(0)).to.have.length(1);
    expect(log.of(8)).to.have.length(1);
    expect(log.of(1)).to.have.length(0);
  });
});
