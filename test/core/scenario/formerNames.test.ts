import { expect } from 'chai';
import { parseSetting, resolveParameters } from '../../../core/scenario/resolve.js';

const resolved = (...settings: string[]) =>
  resolveParameters(settings.map((text) => ({ origin: 'cli', values: parseSetting(text) })));

describe('parameters of earlier versions', () => {
  it('set what takes their place: learning.channel both ways of learning', () => {
    const { parameters, origins } = resolved('learning.channel=control', 'learning.minExamples=7');
    expect(parameters.radio.bearer).to.include({ learningDown: 'control', learningUp: 'control', cam: 'control' });
    expect(parameters.learning.minExamples).to.equal(7);
    expect(parameters.learning).to.not.have.property('channel');
    expect(origins['radio.bearer.learningUp']).to.equal('cli');
  });

  it('give way to what the same layer says by the present names, and to later layers', () => {
    const values = { learning: { channel: 'control' }, radio: { bearer: { learningUp: 'cellular' } } };
    const { bearer } = resolveParameters([{ origin: 'file', values }]).parameters.radio;
    expect([bearer.learningDown, bearer.learningUp]).to.deep.equal(['control', 'cellular']);
    const later = resolved('radio.bearer.learningDown=cellular', 'learning.channel=service').parameters.radio.bearer;
    expect(later.learningDown).to.equal('service');
  });

  it('are refused with the bounds of what takes their place', () => {
    expect(() => resolved('learning.channel=pigeon')).to.throw(/radio\.bearer\.learningDown.*control, service/);
  });
});
