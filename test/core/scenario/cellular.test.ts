import { expect } from 'chai';
import { parseSetting, resolveParameters } from '../../../core/scenario/resolve.js';

const resolved = (...settings: string[]) =>
  resolveParameters(settings.map((text) => ({ origin: 'cli', values: parseSetting(text) })));

describe('cellular parameters', () => {
  it('take the latencies of the profile, save what is set otherwise', () => {
    const { parameters, origins } = resolved('radio.uu.profile=mosaic', 'radio.uu.latency.downlinkP95_ms=80');
    expect(parameters.radio.uu.latency).to.include({
      uplinkP50_ms: 100,
      uplinkP95_ms: 100,
      downlinkP50_ms: 50,
      downlinkP95_ms: 80,
      internetP50_ms: 0,
    });
    expect(origins['radio.uu.latency.uplinkP50_ms']).to.equal('preset');
    expect(origins['radio.uu.latency.downlinkP95_ms']).to.equal('cli');
  });

  it('are those of commercial 5G by default', () => {
    const { latency } = resolved().parameters.radio.uu;
    expect(latency).to.deep.equal(resolved('radio.uu.profile=5g').parameters.radio.uu.latency);
    expect(latency).to.include({ uplinkP50_ms: 13, uplinkP95_ms: 22.1, internetP50_ms: 8.8, internetP95_ms: 23.8 });
  });

  it('stay as they are when a manifest with all of them is repeated', () => {
    const once = resolved('radio.uu.profile=5gMec', 'radio.uu.latency.coreP95_ms=4');
    const again = resolveParameters([{ origin: 'file', values: once.parameters }]);
    expect(again.parameters.radio.uu).to.deep.equal(once.parameters.radio.uu);
  });

  it('refuse a profile there is not, and a 95th percentile below the median', () => {
    expect(() => resolved('radio.uu.profile=6g')).to.throw(/radio\.uu\.profile/);
    expect(() => resolved('radio.uu.latency.uplinkP95_ms=5')).to.throw(/must not be below/);
  });
});
