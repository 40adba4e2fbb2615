import { expect } from 'chai';
import { VergeError } from '../../../core/errors/vergeError.js';
import { parseSetting, resolveParameters } from '../../../core/scenario/resolve.js';

const resolve = (...settings: string[]) =>
  resolveParameters(settings.map((setting) => ({ origin: 'cli' as const, values: parseSetting(setting) })));

describe('parameters of facilities', () => {
  it('refuse CPMs without radars, and say what would do', () => {
    expect(() => resolve('facilities.cpm.enabled=true')).to.throw(VergeError, 'set sensors.radar.enabled=true');
    resolve('facilities.cpm.enabled=true', 'sensors.radar.enabled=true');
  });

  it('refuse a speed advice without SPATEMs', () => {
    expect(() => resolve('facilities.spatem.advice=true')).to.throw(VergeError, 'set facilities.spatem.enabled=true');
    resolve('facilities.spatem.advice=true', 'facilities.spatem.enabled=true');
  });

  it('are off unless asked for', () => {
    const { facilities } = resolve().parameters;
    expect(facilities.cpm.enabled).to.equal(false);
    expect(facilities.spatem.enabled).to.equal(false);
    expect(facilities.denmNegation || facilities.denmKeepAlive).to.equal(false);
  });
});
