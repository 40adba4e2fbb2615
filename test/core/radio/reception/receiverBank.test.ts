import { expect } from 'chai';
import { DEFAULT_MEDIUM, type MediumConfig } from '../../../../core/radio/config.js';
import { OUTCOME } from '../../../../core/radio/medium.js';
import { erfc } from '../../../../core/radio/per/nist.js';
import { type ErrorTables, errorTables } from '../../../../core/radio/reception/errorTables.js';
import { Frame, NO_BIN } from '../../../../core/radio/reception/frame.js';
import { levelOf } from '../../../../core/radio/reception/levels.js';
import { ReceiverBank } from '../../../../core/radio/reception/receiverBank.js';
import { placesAt, requestOf } from '../highway.js';

const LISTENER = 0;

interface Arrival {
  readonly from_us: number;
  readonly to_us: number;
  readonly power_dBm: number;
  readonly drawKey?: number;
}

/** Of the code of rate 1/2 (Pei and Henderson 2010). */
const WEIGHTS = [36, 211, 1404, 11633, 77433, 502690, 3322763, 21292910, 134365911];

/** What becomes of frames of two senders at one listener. */
function outcomes(arrivals: readonly Arrival[], change: Partial<MediumConfig> = {}): number[] {
  const config: MediumConfig = { ...DEFAULT_MEDIUM, errorModel: 'threshold', ...change };
  const places = placesAt(arrivals.concat(arrivals[0]).map((_, i) => [i, 0]));
  const bank = new ReceiverBank(places, config, 1);
  const tables = errorTables(config.errorModel, 6);
  const frames = arrivals.map((arrival, i) => frameOf(arrival, i + 1, tables));
  const events = frames.flatMap((frame) => [
    { time_us: frame.start_us, run: () => bank.begin(frame) },
    { time_us: frame.end_us, run: () => bank.finish(frame, 0) },
  ]);
  for (const { run } of events.sort((a, b) => a.time_us - b.time_us)) run();
  return frames.map((frame) => frame.pairState[0]);
}

function frameOf({ from_us, to_us, power_dBm, drawKey }: Arrival, sender: number, tables: ErrorTables): Frame {
  const frame = new Frame();
  frame.transmissionId = sender;
  frame.request = requestOf(sender, from_us);
  frame.start_us = from_us;
  frame.end_us = to_us;
  frame.drawKey = drawKey ?? sender;
  frame.errors = tables.for(350);
  frame.pairCount = 1;
  frame.pairSlot[0] = LISTENER;
  frame.pairLevel[0] = levelOf(power_dBm);
  frame.pairBin[0] = NO_BIN;
  return frame;
}

const weak = { from_us: 0, to_us: 400, power_dBm: -80 };
const strong = (from_us: number): Arrival => ({ from_us, to_us: from_us + 400, power_dBm: -60 });
const { received, belowSensitivity, receiverBusy, collision } = OUTCOME;

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

  it('read WiLab curves at the mean interference, those of Veins at the most, and with NIST lose bits while they are drowned', () => {
    // for a fortieth of the frame: 16 dB in the mean, 0 dB at most
    const late = { from_us: 390, to_us: 790, power_dBm: -80 };
    for (const errorModel of ['wilabHighwayLos', 'threshold']) {
      expect(outcomes([weak, late], { errorModel })[0], errorModel).to.equal(received);
    }
    for (const errorModel of ['sepulcre2022', 'nist']) {
      expect(outcomes([weak, late], { errorModel })[0], errorModel).to.equal(collision);
    }
    const training = { from_us: -400, to_us: 30, power_dBm: -82 }; // gone before the first bit
    const next = { ...weak, power_dBm: -79 };
    expect(outcomes([training, next], { errorModel: 'nist', sensitivity_dBm: -80 })[1]).to.equal(received);
    expect(outcomes([training, next], { errorModel: 'sepulcre2022', sensitivity_dBm: -80 })[1]).to.equal(collision);
  });

  it('find a preamble only if it stands out, where they need that', () => {
    const below = { from_us: 0, to_us: 400, power_dBm: -93 };
    const drowned = { from_us: 10, to_us: 410, power_dBm: -91 };
    const change = { preambleSinr_dB: 4 };
    expect(outcomes([below, drowned, strong(20)])).to.deep.equal([belowSensitivity, collision, receiverBusy]);
    expect(outcomes([below, drowned, strong(20)], change)).to.deep.equal([belowSensitivity, collision, received]);
  });

  it('lose a frame that is disturbed for half its length as often as its bits err in both halves', () => {
    const error = (snr: number): number => {
      const bit = 0.5 * erfc(Math.sqrt(snr / 2)); // QPSK
      const d = Math.sqrt(4 * bit * (1 - bit));
      return 0.5 * WEIGHTS.reduce((sum, weight, i) => sum + weight * d ** (10 + 2 * i), 0);
    };
    const half = 408 * 3; // bits of 204 us at 6 Mbit/s
    const [clear, drowned] = [error(10 ** 0.85), error(10 ** -8.95 / (10 ** -9.8 + 10 ** -9.9))];
    const expected = 1 - (1 - clear) ** half * (1 - drowned) ** half;
    const frame = { from_us: 0, to_us: 448, power_dBm: -89.5 }; // 300 B, data from 40 us on
    const other = { from_us: 244, to_us: 692, power_dBm: -99 };
    const runs = 4000;
    let lost = 0;
    for (let drawKey = 1; drawKey <= runs; drawKey++) {
      if (outcomes([{ ...frame, drawKey }, other], { errorModel: 'nist' })[0] !== received) lost++;
    }
    expect(expected).to.be.within(0.2, 0.8);
    expect(lost / runs).to.be.closeTo(expected, 0.02);
  });

  it('are not disturbed by what has gone before they began, nor by what ends', () => {
    const before = { from_us: 0, to_us: 400, power_dBm: -93 };
    const after = { from_us: 500, to_us: 900, power_dBm: -80 };
    expect(outcomes([before, after], { errorModel: 'nist' })[1]).to.equal(received);
  });
});
