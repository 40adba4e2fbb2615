import { expect } from 'chai';
import { learntBelief, untrainedModel } from '../../../core/learning/belief.js';
import { initialModel } from '../../../core/learning/initialModel.js';
import { decodeParameters, encodeParameters } from '../../../core/learning/quantisation.js';

describe('what a model has learnt to expect', () => {
  it('is nothing where it guesses no higher than before it was trained', () => {
    expect(learntBelief(0.9, 0.9)).to.equal(0);
    expect(learntBelief(0.2, 0.7)).to.equal(0);
    expect(learntBelief(1, 1)).to.equal(0);
  });

  it('is the share of its doubt that training has taken away', () => {
    expect(learntBelief(0.6, 0)).to.equal(0.6);
    expect(learntBelief(0.8, 0.6)).to.be.closeTo(0.5, 1e-12);
    expect(learntBelief(1, 0.9)).to.equal(1);
  });

  it('starts from the untrained model as it is broadcast, not as it was drawn', () => {
    const layers = [19, 16, 1];
    const drawn = initialModel('1', layers);
    const sent = decodeParameters(encodeParameters(drawn, layers), layers);
    expect(untrainedModel('1', layers)).to.deep.equal(sent);
    expect(sent).to.not.deep.equal(drawn);
  });
});
