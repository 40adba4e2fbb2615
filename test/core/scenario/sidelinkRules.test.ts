import { expect } from 'chai';
import { TECHNOLOGY_NAMES } from '../../../core/radio/createMedium.js';
import { BLER_CURVE_NAMES } from '../../../core/radio/sidelink/blerCurves.js';
import { OCCUPANCY_LIMITS } from '../../../core/radio/sidelink/occupancyLimit.js';
import { DEFAULT_SIDELINK } from '../../../core/radio/sidelink/settings.js';
import { PARAMETER_BY_PATH } from '../../../core/scenario/catalogue.js';
import { nest, resolveParameters } from '../../../core/scenario/resolve.js';

const set = (values: Readonly<Record<string, unknown>>) =>
  resolveParameters(Object.entries(values).map(([path, value]) => ({ origin: 'cli', values: nest(path, value) })));

const sidelink = (values: Readonly<Record<string, unknown>>) => () =>
  set({ 'radio.technology': 'cv2xMode4', ...values });

describe('parameters of C-V2X mode 4', () => {
  it('have the defaults of the medium, and name its curves and its technologies', () => {
    expect(set({}).parameters.radio.sidelink).to.deep.equal(DEFAULT_SIDELINK);
    expect(PARAMETER_BY_PATH.get('radio.sidelink.errorModel')?.options).to.deep.equal(BLER_CURVE_NAMES);
    expect(PARAMETER_BY_PATH.get('radio.sidelink.crLimit')?.options).to.deep.equal(OCCUPANCY_LIMITS);
    expect(PARAMETER_BY_PATH.get('radio.technology')?.options).to.have.members([...TECHNOLOGY_NAMES]);
  });

  it('refuse what is of IEEE 802.11p alone, with the reason', () => {
    expect(sidelink({ 'radio.rate_Mbps': 12 })).to.throw('its rate follows from radio.sidelink.mcs');
    expect(sidelink({ 'radio.dcc': 'reactive' })).to.throw('radio.dcc=reactive is of IEEE 802.11p');
    expect(sidelink({ 'radio.capture': 'message' })).to.throw('radio.capture=message');
    expect(sidelink({ 'radio.fading.model': 'nakagami', 'radio.per.model': 'nist' })).to.throw('fading twice');
    expect(sidelink({})).not.to.throw();
  });

  it('refuse a pool that is no part of the channel, and intervals and windows that are not its own', () => {
    expect(sidelink({ 'radio.sidelink.subchannel_RB': 12 })).to.throw('4 sub-channels of that width would do');
    expect(sidelink({ 'radio.sidelink.reservationInterval_ms': 30 })).to.throw('must be one of 20, 50, 100 ms');
    expect(sidelink({ 'radio.sidelink.mcs': 9, 'radio.sidelink.highestMcs': 8 })).to.throw('raise the one');
    expect(sidelink({ 'radio.sidelink.rssiFloor_dBm': -90 })).to.throw('lower the floor');
    expect(sidelink({ 'run.window_ms': 2.5 })).to.throw('not a whole number of them');
  });

  it('are set by a bundle, which brings its technology and lets nothing be mixed', () => {
    const { radio } = set({ 'radio.bundle': 'gonzalez2019' }).parameters;
    expect([radio.technology, radio.noise_dBm, radio.sidelink.errorModel]).to.deep.equal([
      'cv2xMode4',
      -95,
      'r1160284',
    ]);
    expect(() => set({ 'radio.bundle': 'gonzalez2019', 'radio.noise_dBm': -98 })).to.throw('is one whole');
    expect(() => set({ 'radio.bundle': 'wilabLteHighway', 'radio.technology': 'ieee80211p' })).to.throw('is one whole');
    expect(() => set({ 'radio.bundle': 'sepulcre2022', 'radio.technology': 'cv2xMode4' })).to.throw('is one whole');
  });
});
