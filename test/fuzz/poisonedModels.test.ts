import { expect } from 'chai';
import { verge } from '#proto';
import { bytesOf, uint32Of } from '../../core/columns/columns.js';
import { LEARNING_MESSAGES, layersOf } from '../../core/learning/messages.js';
import { tensorSizes } from '../../core/learning/mlp.js';
import { learningMessageSize_B } from '../../core/stations/learningTraffic.js';
import type { Answer } from './fuzzedDone.js';
import { BesiegedRun, inProcess } from './hostileHost.js';

const { ROUND_ANNOUNCEMENT, UPDATE_FRAGMENT } = verge.v1.MessageType;

/** An update to every round that a station of this host hears of, of one scale for all tensors. */
const poison =
  (scale: number): Answer =>
  ({ window }) => ({
    window: window.window,
    transmissions: (window.frames ?? [])
      .filter(({ type }) => type === ROUND_ANNOUNCEMENT)
      .map((frame) => updateTo(frame, window, scale)),
  });

function updateTo(frame: verge.v1.IReceivedFrame, window: verge.v1.IAdvance, scale: number) {
  const announcement = LEARNING_MESSAGES.RoundAnnouncement.decode(frame.payload!);
  const sizes = tensorSizes(layersOf(announcement));
  const scales = bytesOf(Float32Array.from(sizes, () => scale));
  const values = new Uint8Array(sizes.reduce((sum, size) => sum + size, 0)).fill(127);
  const [vehicleId] = uint32Of(frame.receiverId);
  const payload = LEARNING_MESSAGES.UpdateFragment.encode({
    vehicleId,
    rsuId: announcement.rsuId,
    round: announcement.round,
    modelVersion: announcement.modelVersion,
    updateId: announcement.round,
    numExamples: 10_000_000,
    index: 0,
    count: 1,
    payload: verge.v1.QuantisedParameters.encode({ encoding: 1, scales, values }).finish(),
  });
  return {
    stationId: vehicleId,
    sequence: 1_000_000 + window.window!,
    timeUs: window.untilUs!,
    type: UPDATE_FRAGMENT,
    airSize_B: learningMessageSize_B(UPDATE_FRAGMENT, values.length),
    payload,
    channel: frame.channel,
  };
}

describe('updates of enormous numbers', () => {
  for (const scale of [3e38, 1e36]) {
    it(`(scale ${scale}) spoil the models at most: every host goes on, and every figure is one`, async () => {
      const run = await BesiegedRun.start(inProcess);
      run.hostile.always = poison(scale);
      await run.connect();
      expect(await run.advance(2_500)).to.equal(undefined);
      run.expectSane();
      const { learning } = run.control.summary() as { learning: { updatesReceived: number } };
      expect(learning.updatesReceived).to.be.above(3);
      await run.close();
    });
  }
});
