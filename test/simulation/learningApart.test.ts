import { expect } from 'chai';
import { verge } from '#proto';
import { wholeRun } from '../support/wholeRun.js';

const { CAM } = verge.v1.MessageType;
const SECONDS = 6;

describe('a run with learning on a channel of its own', () => {
  it('has the CAMs of the run without: nobody measures otherwise because a model looks as well', async () => {
    const [withLearning, without] = [await camsOf(true), await camsOf(false)];
    expect(without.length).to.be.above(1000);
    expect(withLearning).to.deep.equal(without);
  });
});

async function camsOf(isLearning: boolean): Promise<string[]> {
  const { messages } = await wholeRun('riverside', SECONDS, {
    'learning.enabled': isLearning,
    'learning.engine': 'reference',
    'facilities.denm': false,
  });
  return messages
    .filter(({ type }) => type === CAM)
    .map(
      ({ timeUs, sender, receivers, payload }) =>
        `${timeUs} ${sender} ${receivers} ${Buffer.from(payload!).toString('hex')}`,
    );
}
