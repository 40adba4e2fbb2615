import { expect } from 'chai';
import { ModelBroadcast, type PostPart } from '../../../server/infrastructure/modelBroadcast.js';

const parts = Array.from({ length: 4 }, (_, i) => ({ payload: Uint8Array.of(i), body_B: 1 }));
const ALL = 0b1111;

function broadcast() {
  const posted: { index: number; time_us: number; left: (end_us: number) => void }[] = [];
  const complete: number[] = [];
  const post: PostPart = ({ payload }, time_us, left) => {
    posted.push({ index: payload[0], time_us, left });
  };
  const model = new ModelBroadcast(parts, post, (end_us) => complete.push(end_us));
  model.start(1000);
  const leave = (count: number, end_us: number) => {
    for (const { left } of posted.splice(0, count)) left(end_us);
  };
  return { model, posted, complete, leave };
}

describe('the broadcast of a model', () => {
  it('sends every fragment once and tells when the last has been on the air', () => {
    const { posted, complete, leave } = broadcast();
    expect(posted.map(({ index, time_us }) => [index, time_us])).to.deep.equal(parts.map((_, i) => [i, 1000]));
    leave(3, 5000);
    expect(complete).to.deep.equal([]);
    leave(1, 9000);
    expect(complete).to.deep.equal([9000]);
  });

  it('sends again what is missing, once for all who miss it', () => {
    const { model, posted, complete, leave } = broadcast();
    leave(4, 9000);
    model.repair(Uint8Array.of(ALL & ~0b0100), 200_000);
    model.repair(Uint8Array.of(ALL & ~0b0110), 201_000);
    expect(posted.map(({ index }) => index)).to.deep.equal([2, 1]);
    leave(2, 210_000);
    expect(complete).to.have.length(1);
  });

  it('sends nothing again that still waits, or that has just been on the air', () => {
    const { model, posted, leave } = broadcast();
    leave(2, 9000);
    model.repair(Uint8Array.of(0), 40_000);
    expect(posted.map(({ index }) => index)).to.deep.equal([2, 3]);
    leave(2, 41_000);
    model.repair(Uint8Array.of(0), 80_000);
    expect(posted.map(({ index }) => index)).to.deep.equal([0, 1]);
  });
});
