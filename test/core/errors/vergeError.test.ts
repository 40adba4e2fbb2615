import { expect } from 'chai';
import { VergeError } from '../../../core/errors/vergeError.js';

describe('a coded error', () => {
  it('names the thing, what was expected and what came', () => {
    const error = new VergeError('PARAMETER_INVALID', { where: 'a.b', expected: 'a number', got: '"x" (string)' });
    expect(error.message).to.equal('Invalid parameter value at a.b: expected a number, got "x" (string)');
  });

  it('says it in a sentence where one is given, and keeps the parts', () => {
    const error = new VergeError('FILE_MISSING', { where: 'x.mcap', sentence: 'There is no x.mcap' });
    expect(error.toJSON()).to.deep.equal({ code: 'FILE_MISSING', message: 'There is no x.mcap', where: 'x.mcap' });
  });
});
