import { expect } from 'chai';
import { airtime_us, RATES_MBPS } from '../../../core/radio/airtime.js';
import { LiveParameters } from '../../../core/scenario/live.js';
import { nest, resolveParameters } from '../../../core/scenario/resolve.js';
import { refusal } from '../../support/refusal.js';

const resolved = (values: Record<string, unknown>) =>
  resolveParameters(Object.entries(values).map(([path, value]) => ({ origin: 'cli', values: nest(path, value) })));

describe('what may go on the air', () => {
  it('has a rate that its technology knows', () => {
    const error = refusal(() => resolved({ 'radio.rate_Mbps': 7 }));
    expect(error.code).to.equal('PARAMETERS_CONFLICT');
    expect(error.message).to.contain('radio.rate_Mbps (7)').and.contain('3, 4.5, 6, 9, 12, 18, 24, 27');
    for (const rate_Mbps of RATES_MBPS) expect(() => resolved({ 'radio.rate_Mbps': rate_Mbps })).to.not.throw();
    expect(() => resolved({ 'radio.technology': 'ideal', 'radio.rate_Mbps': 7 })).to.not.throw();
  });

  it('keeps its rate known while the run goes on', () => {
    const live = new LiveParameters(resolved({}));
    live.set('radio.rate_Mbps', 12);
    expect(live.current.radio.rate_Mbps).to.equal(12);
    expect(refusal(() => live.set('radio.rate_Mbps', 13)).code).to.equal('PARAMETERS_CONFLICT');
    expect(live.current.radio.rate_Mbps).to.equal(12);
  });

  it('has no more power than the law allows, unless somebody means it', () => {
    expect(() => resolved({ 'radio.txPower_dBm': 33 })).to.not.throw();
    const error = refusal(() => resolved({ 'radio.txPower_dBm': 33.5 }));
    expect(error.code).to.equal('POWER_UNLAWFUL');
    expect(error.message).to.contain('33.5 dBm').and.contain('EN 302 571').and.contain('--unlawful');
    expect(() => resolved({ 'radio.txPower_dBm': 36, 'radio.unlawful': true })).to.not.throw();
  });

  it('gets no unlawful power while the run goes on either', () => {
    const lawful = new LiveParameters(resolved({}));
    expect(refusal(() => lawful.set('radio.txPower_dBm', 34)).code).to.equal('POWER_UNLAWFUL');
    expect(refusal(() => lawful.set('radio.unlawful', true)).code).to.equal('PARAMETER_NOT_LIVE');
    const unlawful = new LiveParameters(resolved({ 'radio.unlawful': true }));
    unlawful.set('radio.txPower_dBm', 34);
    expect(unlawful.current.radio.txPower_dBm).to.equal(34);
  });

  it('is no beacon that congestion control would never let pass', () => {
    const beacon =
      (size_B: number, rate_Mbps: number, dcc = 'reactive') =>
      () =>
        resolved({
          'facilities.cam': false,
          'facilities.beacon.enabled': true,
          'facilities.beacon.size_B': size_B,
          'radio.rate_Mbps': rate_Mbps,
          'radio.dcc': dcc,
        });
    const longest_B = Array.from({ length: 2300 }, (_, i) => i)
      .filter((size_B) => airtime_us(size_B, 3) <= 4000)
      .at(-1)!;
    expect(beacon(longest_B, 3)).to.not.throw();
    const error = refusal(beacon(longest_B + 1, 3));
    expect(error.code).to.equal('PARAMETERS_CONFLICT');
    expect(error.message)
      .to.contain(`${longest_B + 1} B`)
      .and.contain('4 ms');
    expect(beacon(longest_B + 1, 3, 'none')).to.not.throw();
    expect(beacon(longest_B + 1, 6)).to.not.throw();
  });

  it('is answered no sooner than a window later', () => {
    const error = refusal(() => resolved({ 'facilities.reaction_ms': 5 }));
    expect(error.code).to.equal('PARAMETERS_CONFLICT');
    expect(error.message).to.contain('facilities.reaction_ms (5 ms)').and.contain('run.window_ms (10 ms)');
    expect(refusal(() => resolved({ 'run.window_ms': 20 })).message).to.contain('facilities.reaction_ms');
    expect(() => resolved({ 'run.window_ms': 5, 'facilities.reaction_ms': 5 })).to.not.throw();
  });
});
