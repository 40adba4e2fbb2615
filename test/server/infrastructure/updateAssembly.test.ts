import { expect } from 'chai';
import { splitPayload } from '../../../core/learning/fragments.js';
import { encodeParameters } from '../../../core/learning/quantisation.js';
import { UpdateAssembly } from '../../../server/infrastructure/updateAssembly.js';

const LAYERS = [2, 1];
const parts = splitPayload(encodeParameters(Float32Array.of(1, -0.5, 0.25), LAYERS), 5);

const fragment = (index: number, updateId = 1, round = 1) => ({
  vehicleId: 7,
  rsuId: 1,
  round,
  modelVersion: 3,
  updateId,
  numExamples: 40,
  index,
  count: parts.length,
  payload: parts[index],
  trainingUs: 30_000,
});

describe('update assembly', () => {
  it('gives the update with its last missing fragment, in any order, once', () => {
    const assembly = new UpdateAssembly(LAYERS);
    const order = [...parts.keys()].reverse();
    const results = order.map((index) => assembly.take(fragment(index), 1000 + index, 100));
    expect(results.slice(0, -1)).to.deep.equal(new Array(parts.length - 1).fill(null));
    expect(results.at(-1)!.update[0]).to.be.closeTo(1, 0.01);
    expect(results.at(-1)).to.include({ vehicleId: 7, numExamples: 40, round: 1 });
    expect(assembly.take(fragment(0), 2000, 100)).to.equal(null);
    expect(assembly.get(7)!.bytes).to.equal(100 * (parts.length + 1));
  });

  it('starts anew with a newer update of the same vehicle and forgets old rounds', () => {
    const assembly = new UpdateAssembly(LAYERS);
    assembly.take(fragment(0, 1, 1), 0, 1);
    assembly.take(fragment(1, 2, 2), 0, 1);
    expect(assembly.get(7)!.assembly.missing()).to.not.include(1);
    expect(assembly.get(7)!.assembly.missing()).to.include(0);
    expect(assembly.ofRound(1)).to.deep.equal([]);
    assembly.forgetBefore(3);
    expect(assembly.get(7)).to.equal(undefined);
  });
});
