import { expect } from 'chai';
import { DEFAULT_MEDIUM } from '../../../core/radio/config.js';
import { ACCESS_RESULT } from '../../../core/radio/medium.js';
import { SilentMedium } from '../../../core/radio/technologies/silent.js';
import { UuMedium } from '../../../core/radio/technologies/uu.js';
import { Random } from '../../../core/random/random.js';
import { nest, resolveParameters } from '../../../core/scenario/resolve.js';
import type { Parameters } from '../../../core/scenario/schema.js';
import { mediaOf } from '../../../core/simulation/media.js';
import { LIVE, placesAt, requestOf } from '../radio/highway.js';

const withValues = (values: Record<string, unknown>): Parameters =>
  resolveParameters(Object.entries(values).map(([path, value]) => ({ origin: 'cli', values: nest(path, value) })))
    .parameters;
const mediaWith = (parameters: Parameters) =>
  mediaOf(parameters, placesAt([[0, 0]]), DEFAULT_MEDIUM, [], Random.fromSeed(1));

describe('the media of a run', () => {
  it('are made for the channels that something is mapped to; the others are silent', () => {
    const media = mediaWith(withValues({ 'radio.bearer.denm': 'cellular', 'learning.channel': 'cellular' }));
    expect(media.map((medium) => medium instanceof SilentMedium)).to.deep.equal([false, true, true, false]);
    expect(media[3]).to.be.instanceOf(UuMedium);
  });

  it('refuse a bearer whose technology there is not, naming what is mapped to it', () => {
    const parameters = withValues({});
    const elsewhere = { ...parameters, radio: { ...parameters.radio, technology: 'pigeon' } } as unknown as Parameters;
    expect(() => mediaWith(elsewhere)).to.throw(/radio\.bearer\.cam.*pigeon/);
  });

  it('refuse base stations at roadside units where there are none', () => {
    const parameters = withValues({ 'radio.bearer.denm': 'cellular', 'radio.uu.sites': 'rsus' });
    expect(() => mediaWith(parameters)).to.throw(/radio\.uu\.sites/);
  });

  it('refuse what is asked of a silent channel, once', () => {
    const silent = mediaWith(withValues({}))[3];
    silent.request(requestOf(0, 5, { sequence: 3 }));
    silent.advance(10_000, LIVE);
    expect(silent.outcomes).to.deep.equal([
      { stationId: 100, sequence: 3, result: ACCESS_RESULT.refused, accessDelay_us: 0, airtime_us: 0 },
    ]);
    silent.advance(20_000, LIVE);
    expect(silent.outcomes).to.deep.equal([]);
    expect([silent.transmissions, silent.busyRatio(0)]).to.deep.equal([0, 0]);
  });
});
