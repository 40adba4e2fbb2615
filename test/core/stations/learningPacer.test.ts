import { expect } from 'chai';
import { verge } from '#proto';
import { bytesOf } from '../../../core/columns/columns.js';
import { resolveParameters } from '../../../core/scenario/resolve.js';
import { BearerMap } from '../../../core/stations/bearers.js';
import { LearningPacer } from '../../../core/stations/learningPacer.js';
import { learningTransmission } from '../../../core/stations/learningTraffic.js';
import { Outbox } from '../../../core/stations/outbox.js';

const { MODEL_FRAGMENT, FRAGMENT_ACK } = verge.v1.MessageType;
const WINDOW_US = 10_000;

/** A pacer, and a radio that gets rid of `perWindow` frames a window, 500 us after their request. */
function drive(perWindow: number) {
  const outbox = new Outbox(new BearerMap(resolveParameters([]).parameters.radio.bearer));
  const pacer = new LearningPacer(outbox);
  const onAir: verge.v1.ITransmissionRequest[] = [];
  let waiting: verge.v1.ITransmissionRequest[] = [];
  let now_us = 0;
  const window = (): number => {
    const gone = waiting.splice(0, perWindow);
    onAir.push(...gone);
    pacer.outcomes({
      stationId: bytesOf(Uint32Array.from(gone, ({ stationId }) => stationId!)),
      sequence: bytesOf(Uint32Array.from(gone, ({ sequence }) => sequence!)),
      accessDelayUs: bytesOf(new Uint32Array(gone.length).fill(100)),
      airtimeUs: bytesOf(new Uint32Array(gone.length).fill(400)),
    });
    pacer.window(now_us + WINDOW_US);
    waiting = [...waiting, ...outbox.drain(now_us, now_us + WINDOW_US)];
    now_us += WINDOW_US;
    return waiting.length;
  };
  return { pacer, onAir, window };
}

const fragment = (time_us: number, index = 0) =>
  learningTransmission(7, time_us, MODEL_FRAGMENT, Uint8Array.of(index), 300);

describe('the pacer of learning frames', () => {
  it('has two frames of a station wait for the channel at most, and sends all in order', () => {
    const { pacer, onAir, window } = drive(1);
    for (let i = 0; i < 10; i++) pacer.post(fragment(0, i));
    for (let w = 0; w < 12; w++) expect(window()).to.be.at.most(2);
    expect(onAir.map(({ payload }) => payload![0])).to.deep.equal([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(onAir.every(({ accessCategory }) => accessCategory === verge.v1.AccessCategory.AC_BK)).to.equal(true);
  });

  it('tells when a frame has left', () => {
    const { pacer, window } = drive(5);
    const left: number[] = [];
    pacer.post(fragment(12_345), (end_us) => left.push(end_us));
    window();
    window();
    expect(left).to.deep.equal([]);
    window();
    expect(left).to.deep.equal([12_345 + 500]);
  });

  it('holds frames until their time, and lets acknowledgements go first', () => {
    const { pacer, onAir, window } = drive(1);
    for (let i = 0; i < 4; i++) pacer.post(fragment(0, i));
    pacer.post(fragment(500_000, 9));
    window();
    pacer.post(learningTransmission(7, 0, FRAGMENT_ACK, Uint8Array.of(99), 2));
    for (let w = 0; w < 20; w++) window();
    expect(onAir.map(({ payload }) => payload![0])).to.deep.equal([0, 1, 99, 2, 3]);
  });

  it('forgets a station that is off, and goes on with others', () => {
    const { pacer, onAir, window } = drive(1);
    for (let i = 0; i < 4; i++) pacer.post(fragment(0, i));
    window();
    pacer.forget(7);
    for (let w = 0; w < 5; w++) window();
    expect(onAir).to.have.length(2);
    pacer.post(fragment(0, 5));
    window();
    window();
    expect(onAir.at(-1)!.payload![0]).to.equal(5);
  });
});
