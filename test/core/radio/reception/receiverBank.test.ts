import { expect } from 'chai';
import { DEFAULT_MEDIUM, type MediumConfig } from '../../../../core/radio/config.js';
import { OUTCOME } from '../../../../core/radio/medium.js';
import { ErrorTables } from '../../../../core/radio/reception/errorTable.js';
import { Frame, NO_BIN } from '../../../../core/radio/reception/frame.js';
import { levelOf } from '../../../../core/radio/reception/levels.js';
import { ReceiverBank } from '../../../../core/radio/reception/receiverBank.js';
import { placesAt, requestOf } from '../highway.js';

const LISTENER = 0;

interface Arrival {
  readonly from_us: number;
  readonly to_us: number;
  readonly power_dBm: number;
}

/** What becomes of frames of two senders at one listener. */
function outcomes(arrivals: readonly Arrival[], change: Partial<MediumConfig> = {}): number[] {
  const config: MediumConfig = { ...DEFAULT_MEDIUM, errorModel: 'threshold', ...change };
  const places = placesAt(arrivals.concat(arrivals[0]).map((_, i) => [i, 0]));
  const bank = new ReceiverBank(places, config, 1);
  const tables = new ErrorTables(config.errorModel, 6);
  const frames = arrivals.map((arrival, i) => frameOf(arrival, i + 1, tables));
  const events = frames.flatMap((frame) => [
    { time_us: frame.start_us, run: () => bank.begin(frame) },
    { time_us: frame.end_us, run: () => bank.finish(frame, 0) },
  ]);
  for (const { run } of events.sort((a, b) => a.time_us - b.time_us)) run();
  return frames.map((frame) => frame.pairState[0]);
}

function frameOf({ from_us, to_us, power_dBm }: Arrival, sender: number, tables: ErrorTables): Frame {
  const frame = new Frame();
  frame.transmissionId = sender;
  frame.request = requestOf(sender, from_us);
  frame.start_us = from_us;
  frame.end_us = to_us;
  frame.drawKey = sender;
  frame.errorTable = tables.for(350);
  frame.pairCount = 1;
  frame.pairSlot[0] = LISTENER;
  frame.pairLevel[0] = levelOf(power_dBm);
  frame.pairBin[0] = NO_BIN;
  return frame;
}

const weak = { from_us: 0, to_us: 400, power_dBm: -80 };
const strong = (from_us: number): Arrival => ({ from_us, to_us: from_us + 400, power_dBm: -60 });
const { received, receiverBusy, collision } = OUTCOME;

describe('receivers', () => {
  it('keep the first frame however strong the next, which disturbs it', () => {
    expect(outcomes([weak, strong(1)])).to.deep.equal([collision, receiverBusy]);
  });

  it('take the nearest of frames that begin together, whichever station sends first', () => {
    expect(outcomes([weak, strong(0)])).to.deep.equal([receiverBusy, received]);
    expect(outcomes([strong(0), weak])).to.deep.equal([received, receiverBusy]);
  });

  it('may be captured by a stronger frame during the short training symbols', () => {
    const change = { capture: 'preamble' };
    expect(outcomes([weak, strong(16)], change)).to.deep.equal([receiverBusy, received]);
    expect(outcomes([weak, strong(17)], change)).to.deep.equal([collision, receiverBusy]);
  });

  it('may be captured at any time by a frame more than 5 dB stronger', () => {
    const change = { capture: 'message' };
    expect(outcomes([weak, strong(300)], change)).to.deep.equal([receiverBusy, received]);
    const similar = { from_us: 300, to_us: 700, power_dBm: -76 };
    expect(outcomes([weak, similar], change)).to.deep.equal([collision, receiverBusy]);
  });

  it('refuse a capture model that does not exist', () => {
    expect(() => outcomes([weak], { capture: 'always' })).to.throw(/radio\.capture.*none, preamble, message/);
  });

  it('read WiLab curves at the mean interference and those of Veins and ns-3 at the most there was', () => {
    const late = { from_us: 390, to_us: 790, power_dBm: -80 }; // for a fortieth of the frame: 16 dB in the mean, 0 dB at most
    for (const errorModel of ['wilabHighwayLos', 'threshold']) {
      expect(outcomes([weak, late], { errorModel })[0], errorModel).to.equal(received);
    }
    for (const errorModel of ['sepulcre2022', 'nist']) {
      expect(outcomes([weak, late], { errorModel })[0], errorModel).to.equal(collision);
    }
  });

  it('are not disturbed by what has gone before they began, nor by what ends', () => {
    const before = { from_us: 0, to_us: 400, power_dBm: -93 };
    const after = { from_us: 500, to_us: 900, power_dBm: -80 };
    expect(outcomes([before, after], { errorModel: 'nist' })[1]).to.equal(received);
  });
});
